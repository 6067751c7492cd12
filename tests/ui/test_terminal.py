"""What a terminal is sent: names and texts are shown, never obeyed."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

import pytest
from rich.console import Console

from tests.ui.running import danvan
from ui.settings import LogLevel
from ui.terminal import legible, say, start_logging, table, warn

NAME = "\x1b[31my\x07\x9b2J\u202e.docx"
SHOWN = r"\u001b[31my\u0007\u009b2J\u202e.docx"


def test_what_a_terminal_would_obey_is_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    say(f"đã đọc {NAME}\tvà\nhai dòng")
    warn(NAME)

    shown = capsys.readouterr()
    assert shown.out.split() == ["đã", "đọc", SHOWN, "và", "hai", "dòng"]
    assert shown.err == f"{SHOWN}\n"


def test_a_table_and_a_line_of_the_log_too(capsys: pytest.CaptureFixture[str]) -> None:
    drawn = Console(file=io.StringIO(), width=200)
    drawn.print(table(columns=("Tệp",), rows=[(NAME,)]))
    assert isinstance(drawn.file, io.StringIO)
    assert SHOWN in drawn.file.getvalue()
    before = logging.getLogger().handlers[:]
    try:
        start_logging(LogLevel.INFO)
        logging.getLogger("ingest").info("read %s", NAME)
    finally:
        logging.getLogger().handlers[:] = before
    assert SHOWN in capsys.readouterr().err


def test_json_says_the_same() -> None:
    written = json.dumps({"name": "a\x9b\u202eb", "n": "\x1b"}, ensure_ascii=False)
    assert json.loads(legible(written)) == {"name": "a\x9b\u202eb", "n": "\x1b"}


@pytest.mark.parametrize("command", ["check", "inspect"])
def test_a_file_may_be_called_anything(tmp_path: Path, command: str) -> None:
    result = danvan(command, tmp_path / NAME, "--home", tmp_path / "kho")

    assert result.exit_code == 1
    assert "\x1b" not in result.stdout + result.stderr
    assert SHOWN in result.stderr
