"""Questions while they are answered, without a page."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from assistant.answer import Claim
from assistant.asking import ClaimChecked, EvidenceFound, Progress
from tests.browser.made import citation
from ui.web.running import Run, Runs

_CLAIM = ClaimChecked(claim=Claim(text="Nộp.", citations=(1,)), citations=(citation(1),))
_FOUND = EvidenceFound(citations=())


def stuck(release: threading.Event) -> Iterator[Progress]:
    """Yield one part, then wait as a model would that does not answer."""
    yield _FOUND
    release.wait(30)
    yield _CLAIM


def test_the_parts_come_in_their_order() -> None:
    assert list(Run((_FOUND, _CLAIM)).parts()) == [_FOUND, _CLAIM]


def test_what_the_assistant_raises_is_raised() -> None:
    def failing() -> Iterator[Progress]:
        yield _FOUND
        raise ZeroDivisionError

    parts = Run(failing()).parts()
    assert next(parts) == _FOUND
    with pytest.raises(ZeroDivisionError):
        next(parts)


def test_a_stop_ends_it_though_the_assistant_is_stuck() -> None:
    release = threading.Event()
    run = Run(stuck(release))
    parts = run.parts()
    assert next(parts) == _FOUND

    run.stop()

    assert list(parts) == []
    release.set()


def test_a_session_has_one_run_at_a_time_and_sessions_do_not_meet() -> None:
    runs = Runs()
    with runs.one("a", (_FOUND,)) as first, runs.one("a", ()) as second, runs.one("b", ()) as other:
        assert first is not None
        assert second is None
        assert other is not None
        assert runs.is_on("a")
        runs.stop("b")
        assert list(first.parts()) == [_FOUND]

    assert not runs.is_on("a")
    with runs.one("a", ()) as again:
        assert again is not None


def test_stopping_where_nothing_runs_does_nothing() -> None:
    runs = Runs()
    runs.stop("a")

    assert not runs.is_on("a")
