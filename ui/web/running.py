"""Questions while they are answered: each in a thread of its own, so that it can be stopped.

A language model takes up to a minute, and nothing that waits for it can be told to stop. So
somebody else waits, and whoever shows the answer listens for its parts and for the stop alike.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from assistant.asking import Progress


class _End(Enum):
    """Nothing more comes."""

    END = auto()


@dataclass(frozen=True, slots=True)
class _Failed:
    """What the assistant raised."""

    error: Exception


_Message: TypeAlias = "Progress | _Failed | _End"


class Run:
    """One question on its way to its reply."""

    def __init__(self, progress: Iterable[Progress]) -> None:
        self._progress = progress
        self._messages: SimpleQueue[_Message] = SimpleQueue()
        self._is_wanted = True

    def stop(self) -> None:
        """End ``parts`` after what has arrived; the thread ends at its next part."""
        self._is_wanted = False
        self._messages.put(_End.END)

    def parts(self) -> Iterator[Progress]:
        """What the assistant yields, as it comes; without a reply at its end it was stopped.

        Raises:
            Exception: whatever the assistant raised.
        """
        threading.Thread(target=self._work, name="answering", daemon=True).start()
        while True:
            message = self._messages.get()
            match message:
                case _End():
                    return
                case _Failed():
                    raise message.error
                case _:
                    yield message

    def _work(self) -> None:
        try:
            for part in self._progress:
                if not self._is_wanted:
                    return
                self._messages.put(part)
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            self._messages.put(_Failed(error))
        else:
            self._messages.put(_End.END)


class Runs:
    """The questions that are being answered now, at most one for each browser session."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_session: dict[str, Run] = {}

    @contextmanager
    def one(self, session: str, progress: Iterable[Progress]) -> Iterator[Run | None]:
        """The run of a session for as long as it is shown; None while another one is."""
        run = Run(progress)
        with self._lock:
            is_free = self._by_session.setdefault(session, run) is run
        if not is_free:
            yield None
            return
        try:
            yield run
        finally:
            run.stop()
            with self._lock:
                del self._by_session[session]

    def is_on(self, session: str) -> bool:
        """Whether a session is being answered."""
        with self._lock:
            return session in self._by_session

    def stop(self, session: str) -> None:
        """Stop what a session is being answered, if anything."""
        with self._lock:
            run = self._by_session.get(session)
        if run is not None:
            run.stop()
