"""The index of ``chroma`` in a process of its own, while many documents are added.

Chroma keeps Python's lock for as long as it writes. Here rows and words would wait for it, and so
would every answer in another thread; beside it they go on.
"""

from __future__ import annotations

import logging
import signal
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, cast

import numpy as np

from ingest.errors import DanvanError, LibraryError
from vectorstore.chroma import ChromaIndex, load_chroma
from vectorstore.evidence import Scored
from vectorstore.vectors import Embedded

_log = logging.getLogger(__name__)

_LONGEST_END_S = 30.0


class ChromaProcess:
    """A process that holds indexes, asked by one thread at a time."""

    def __init__(self, process: BaseProcess, connection: Connection) -> None:
        self._process = process
        self._connection = connection

    @classmethod
    def start(cls) -> ChromaProcess | None:
        """Begin one, without waiting until it is ready; None where the system begins none."""
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        # Of no use without its parent, whose end of the pipe closes when the parent dies.
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        try:
            process.start()
        except OSError:
            _log.warning("no process for the vectors; going on without it", exc_info=True)
            ours.close()
            return None
        finally:
            theirs.close()
        return cls(process, ours)

    def open(self, folder: Path) -> IndexApart:
        """Open the index in ``folder``, or make an empty one there.

        Raises:
            LibraryError: if Chroma cannot read the folder, or the process is gone.
        """
        self.ask(folder, "open")
        return IndexApart(folder, self)

    @property
    def is_gone(self) -> bool:
        """Whether it can be asked no more."""
        return self._connection.closed

    def ask(self, folder: Path, what: str, *given: object, **named: object) -> object:
        """Have something done there with the index in ``folder``; the name is that of its method.

        Raises:
            LibraryError: if it fails there, or the process is gone.
        """
        answer: tuple[object, DanvanError | None] | None = None
        try:
            self._connection.send((folder, what, given, named))
            answer = self._connection.recv()
        except (EOFError, OSError) as error:
            message = (
                "Tiến trình ghi chỉ mục véc-tơ đã dừng giữa chừng. Các văn bản đã nạp xong vẫn "
                "còn nguyên; chỉ mục được lập lại ở lần chạy sau. Hãy nạp lại phần còn thiếu."
            )
            raise LibraryError(message) from error
        finally:
            if answer is None:
                # The answer to what was given up would be taken for that to the next question.
                self._connection.close()
        value, failure = answer
        if failure is not None:
            raise failure
        return value

    def end(self) -> None:
        """Let it release its files and end."""
        self._connection.close()
        self._process.join(_LONGEST_END_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


class IndexApart:
    """A ``ChromaIndex`` that another process holds."""

    def __init__(self, folder: Path, process: ChromaProcess) -> None:
        self._folder = folder
        self._process = process

    def put(self, entries: Sequence[Embedded], *, are_new: bool = False) -> None:
        """Add entries; one whose passage is there already takes its place, unless all are new."""
        passage_ids = [entry.passage_id for entry in entries]
        # As one table, which is sent ten times as fast as each for itself.
        table = np.array([entry.vector for entry in entries], dtype=np.float32)
        self._ask("put", passage_ids, table, are_new=are_new)

    def delete(self, passage_ids: Sequence[str]) -> None:
        """Delete the vectors of these passages; those that are not there are passed over."""
        self._ask("delete", passage_ids)

    def nearest(
        self, vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None = None
    ) -> tuple[Scored, ...]:
        """The passages nearest to ``vector``, best first, among some or all."""
        found = self._ask("nearest", vector, limit=limit, passage_ids=passage_ids)
        return cast("tuple[Scored, ...]", found)

    def passage_ids(self) -> frozenset[str]:
        """Every passage that has a vector."""
        return cast("frozenset[str]", self._ask("passage_ids"))

    def read_through(self) -> None:
        """Read every vector."""
        self._ask("read_through")

    def flush(self) -> None:
        """Have the system write the files to the disk, so that a power cut leaves them whole."""
        self._ask("flush")

    def close(self) -> None:
        """Release the files, as a process that is gone has done."""
        if not self._process.is_gone:
            self._ask("close")

    def _ask(self, what: str, *given: object, **named: object) -> object:
        return self._process.ask(self._folder, what, *given, **named)


def _serve(asked: Connection) -> None:
    """What the other process does until nobody can ask it any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to take
    load_chroma()  # while the parent makes the first vectors
    indexes: dict[Path, ChromaIndex] = {}
    try:
        while True:
            folder, what, given, named = asked.recv()
            try:
                asked.send((_done(indexes, folder, what, given, named), None))
            except DanvanError as error:
                asked.send((None, error))
    except (EOFError, OSError):
        _log.debug("the other end of the pipe is closed")
    finally:
        for index in indexes.values():
            index.close()


def _done(
    indexes: dict[Path, ChromaIndex],
    folder: Path,
    what: str,
    given: Sequence[Any],
    named: Mapping[str, Any],
) -> object:
    if what == "open":
        indexes[folder] = ChromaIndex.open(folder)
        return None
    if what == "close":
        indexes.pop(folder).close()
        return None
    if what == "put":
        given = [
            [
                Embedded(passage_id=passage_id, vector=vector)
                for passage_id, vector in zip(*given, strict=True)
            ]
        ]
    return getattr(indexes[folder], what)(*given, **named)
