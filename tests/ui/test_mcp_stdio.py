"""``danvan mcp`` as a process: what goes to which stream, what it opens when, how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ui.mcp_talk import PATIENCE_S, over_stdio, program
from tests.ui.running import danvan
from ui.settings import PROJECT_ROOT

HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}
LIST = {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}
ASK = {
    "jsonrpc": "2.0",
    "id": 3,
    "method": "tools/call",
    "params": {"name": "ask", "arguments": {"question": "Phải báo cáo gì trước ngày 05/12?"}},
}


@contextmanager
def running(
    home: Path, *, settings: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(  # noqa: S603 (our own interpreter, a constant program)
        program(home),
        cwd=PROJECT_ROOT,
        env={**os.environ, **(settings or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def answered(process: subprocess.Popen[str], *messages: object) -> dict[str, object]:
    """Send messages and read the answer to the last one."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("".join(json.dumps(message) + "\n" for message in messages))
    process.stdin.flush()
    answer: dict[str, object] = json.loads(process.stdout.readline())
    return answer


def test_only_the_protocol_goes_to_standard_output(tmp_path: Path) -> None:
    with running(tmp_path / "home", settings={"DANVAN_LOG_LEVEL": "debug"}) as process:
        told = "".join(json.dumps(each) + "\n" for each in (HELLO, READY, LIST, ASK))
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(told)
        process.stdin.flush()
        lines = [process.stdout.readline() for _ in range(3)]
        rest, said = process.communicate(timeout=PATIENCE_S)
    assert [json.loads(line)["id"] for line in lines] == [1, 2, 3]
    assert "05/12/2019" in lines[2]
    assert rest == ""
    assert "5 văn bản mẫu" in said
    assert "DEBUG" in said
    assert process.returncode == 0


def test_nothing_is_opened_before_a_tool_is_called(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home) as process:
        assert answered(process, HELLO)["id"] == 1
        assert answered(process, READY, LIST)["id"] == 2
        assert not home.exists()
        assert answered(process, ASK)["id"] == 3
        assert home.is_dir()


def test_what_is_no_message_is_passed_over(tmp_path: Path) -> None:
    with running(tmp_path / "home") as process:
        assert process.stdin is not None
        process.stdin.write("Xin chào!\n\n{}\n")
        assert answered(process, HELLO)["id"] == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_while_it_waits_for_a_line(tmp_path: Path, number: int) -> None:
    with running(tmp_path / "home") as process:
        answered(process, HELLO)
        process.send_signal(number)
        assert process.wait(PATIENCE_S) == -number


def test_a_library_that_cannot_be_opened_is_a_typed_error(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file, no folder", encoding="utf-8")
    with over_stdio(home, mode="auto") as talk:
        told = talk.problem("search", {"query": "báo cáo"})
    assert told["code"] == "library-error"
    assert "danvan" in str(told["next_step"])
    assert "Traceback" not in str(told)


def test_a_wrong_setting_ends_it_at_once_with_one_line(tmp_path: Path) -> None:
    with running(tmp_path / "home", settings={"DANVAN_HOMES": "x"}) as process:
        written, said = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, written) == (2, "")
    assert len(said.splitlines()) == 1
    assert "DANVAN_HOME" in said


def test_help_says_how_it_is_used() -> None:
    printed = danvan("mcp", "--help").stdout
    assert "stdin/stdout" in printed
    assert "--home" in printed
    assert "/mcp" in printed
