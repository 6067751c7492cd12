"""What the page says when something goes wrong: words, and never a traceback."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import gradio as gr
import pytest

from assistant.asking import Asking, EvidenceFound, Progress
from assistant.assistant import Assistant
from ingest.errors import LibraryBusy
from ui.settings import Settings
from ui.web.asking_handlers import AskingHandlers
from ui.web.conversation import Exchange, Failure
from ui.web.errors import UNEXPECTED, errors_as_messages, in_words
from ui.wiring import Application, open_application


def test_an_error_of_ours_says_what_it_says() -> None:
    assert in_words(LibraryBusy("Kho đang được ghi.")) == "Kho đang được ghi."


def test_any_other_error_goes_to_the_log_and_not_to_the_page(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        assert in_words(KeyError("secret")) == UNEXPECTED

    assert "secret" in caplog.text


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        pytest.param(LibraryBusy("Tệp <b>x</b>"), "Tệp &lt;b&gt;x&lt;/b&gt;", id="escaped"),
        pytest.param(ZeroDivisionError(), UNEXPECTED, id="unexpected"),
        pytest.param(gr.Error("đã bằng lời"), "đã bằng lời", id="already in words"),
    ],
)
def test_an_error_becomes_a_message_on_the_page(error: Exception, shown: str) -> None:
    with pytest.raises(gr.Error) as raised, errors_as_messages():
        raise error

    assert raised.value.message == shown


def request() -> gr.Request:
    """A request of a browser session."""
    return gr.Request(session_hash="s1")


class Failing:
    """An assistant that cannot answer."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def stream(self, asking: Asking) -> Iterator[Progress]:
        logging.getLogger(__name__).debug("asked: %s", asking)
        yield EvidenceFound(citations=())
        raise self.error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        pytest.param(LibraryBusy("Kho đang được ghi."), "Kho đang được ghi.", id="of ours"),
        pytest.param(ZeroDivisionError("hidden"), UNEXPECTED, id="any other"),
    ],
)
def test_a_question_that_fails_is_answered_in_words_and_kept(
    tmp_path: Path, error: Exception, said: str
) -> None:
    with open_application(Settings(home=tmp_path), clock=lambda: dt.date(2026, 1, 1)) as whole:
        broken: Application = replace(whole, assistant=cast("Assistant", Failing(error)))

        steps = list(AskingHandlers(broken).ask("Báo cáo gì?", (), request()))

    assert len(steps) == 2
    assert "Đang tìm" in str(steps[0][0])
    assert steps[-1][3] == (Exchange(question="Báo cáo gì?", outcome=Failure(message=said)),)
    assert said in str(steps[-1][0])
    # What was typed in the meantime is left alone.
    assert steps[-1][2] == gr.skip()
