"""Putting the parts together: what is opened, what is filled, what the clock says."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from ingest.errors import LibraryError
from tests.ui.running import write_letter
from ui.filling import ensure_sample, read_document, sample_files
from ui.settings import PROJECT_ROOT, Settings
from ui.wiring import (
    Application,
    open_application,
    open_generator_of,
    open_phraser_of,
    today,
)
from vectorstore.library import OutcomeKind


def test_an_empty_library_is_filled_once(empty: Application) -> None:
    outcomes = ensure_sample(empty)
    assert [outcome.kind for outcome in outcomes] == [OutcomeKind.ADDED] * len(sample_files())
    assert len(sample_files()) == 5
    assert all(record.is_sample for record in empty.library.catalog.documents())
    assert ensure_sample(empty) == ()


def test_a_sample_that_was_removed_does_not_come_back(empty: Application) -> None:
    ensure_sample(empty)
    assert empty.library.remove_sample() == 5
    assert ensure_sample(empty) == ()
    assert empty.library.catalog.documents() == ()


def test_a_library_with_a_document_of_its_own_gets_no_sample(
    empty: Application, tmp_path: Path
) -> None:
    empty.library.add(read_document(write_letter(tmp_path), settings=empty.settings))
    assert ensure_sample(empty) == ()
    assert len(empty.library.catalog.documents()) == 1


def test_the_library_is_kept_between_openings(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home")
    with open_application(settings) as application:
        ensure_sample(application)
    with open_application(settings) as application:
        assert len(application.library.catalog.documents()) == 5


def test_the_clock_is_the_one_that_was_given(empty: Application) -> None:
    assert empty.clock() == dt.date(2019, 11, 1)


def test_the_clock_of_the_program_tells_today() -> None:
    assert abs(today() - dt.datetime.now(tz=dt.UTC).date()) <= dt.timedelta(days=1)


def test_a_home_that_cannot_be_made_is_said_with_the_next_step(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with (
        pytest.raises(LibraryError, match="--home"),
        open_application(Settings(home=tmp_path / "file" / "home")),
    ):
        pass


def test_without_a_model_nothing_is_opened_to_ask() -> None:
    assert open_generator_of(Settings()) is None
    assert open_phraser_of(Settings()) is None


def test_the_model_of_the_settings_is_opened_without_calling_it() -> None:
    settings = Settings(
        model="qwen3", model_url="http://127.0.0.1:9/v1", model_key=SecretStr("a-key")
    )
    assert open_generator_of(settings) is not None
    assert open_phraser_of(settings) is not None


def test_the_bound_of_the_settings_holds_for_files_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_text("Một dòng của một văn bản dài.\n" * 40_000, encoding="utf-8")
    with pytest.raises(Exception, match="lớn hơn"):
        read_document(path, settings=Settings(max_upload_mb=1))


def test_opening_loads_neither_torch_nor_gradio_nor_a_chat_model(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from ui.settings import Settings;"
        "from ui.wiring import open_application\n"
        f"with open_application(Settings(home=Path({str(tmp_path)!r}))) as application:\n"
        "    application.library.catalog.documents()\n"
        "print(*sorted({'torch', 'gradio', 'fastapi', 'chromadb', 'openai', 'transformers'}"
        " & set(sys.modules)))"
    )
    run = subprocess.run(  # noqa: S603 - our own interpreter, a constant program
        [sys.executable, "-c", program],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == []
