"""Vectors in Chroma that another process has opened, for as long as many documents are added.

Chroma keeps Python's lock while it writes: here rows and words would wait for vectors. The files
are one process's at a time all the same, since that one touches them in this one's turn only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import numpy as np

from ingest.errors import LibraryError
from vectorstore.chroma import ChromaIndex
from vectorstore.embedding import Vectors
from vectorstore.evidence import Scored
from vectorstore.helping import helping_process
from vectorstore.vectors import Embedded

_T = TypeVar("_T")


class ChromaApart:
    """A ``VectorIndex`` in one folder: a ``ChromaIndex`` of another process.

    Every method raises ``LibraryError`` if Chroma fails, or if that process has ended; what it may
    have left half-written then is not read again.
    """

    def __init__(self, process: ProcessPoolExecutor, *, opening: Future[None]) -> None:
        self._process = process
        self._opening = opening

    @classmethod
    def open(cls, folder: Path) -> ChromaApart:
        """Have a new process open the index in ``folder``, or make an empty one there."""
        process = helping_process()
        return cls(process, opening=process.submit(_open, folder))

    def put(self, entries: Sequence[Embedded], *, are_new: bool = False) -> None:
        """Add entries; one whose passage is there already takes its place, unless all are new."""
        # As one table: half a million numbers apart would take a tenth of a second on either side.
        table = np.array([entry.vector for entry in entries], dtype=np.float32)
        self._have(_put, [entry.passage_id for entry in entries], table, are_new=are_new)

    def delete(self, passage_ids: Sequence[str]) -> None:
        """Delete the vectors of these passages; those that are not there are passed over."""
        self._have(ChromaIndex.delete, list(passage_ids))

    def nearest(
        self, vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None = None
    ) -> tuple[Scored, ...]:
        """The passages nearest to ``vector``, best first, among some or all."""
        return self._have(ChromaIndex.nearest, vector, limit=limit, passage_ids=passage_ids)

    def passage_ids(self) -> frozenset[str]:
        """Every passage that has a vector."""
        return self._have(ChromaIndex.passage_ids)

    def read_through(self) -> None:
        """Read every vector."""
        self._have(ChromaIndex.read_through)

    def flush(self) -> None:
        """Have the system write the files to the disk, so that a power cut leaves them whole."""
        self._have(ChromaIndex.flush)

    def close(self) -> None:
        """Release the files, and end the process."""
        with suppress(LibraryError):
            self._have(ChromaIndex.close)
        self._process.shutdown()

    def _have(self, done: Callable[..., _T], *given: object, **named: object) -> _T:
        """Have the other process call ``done`` with its index and what is given."""
        try:
            self._opening.result()
            return self._process.submit(_have_done, done, *given, **named).result()
        except BrokenProcessPool as error:
            message = (
                "Tiến trình ghi chỉ mục véc-tơ đã dừng đột ngột. Văn bản đã nạp xong vẫn còn "
                "nguyên và chỉ mục sẽ tự lập lại; hãy chạy lại lệnh vừa rồi."
            )
            raise LibraryError(message) from error


# The one index of the other process.
_index: ChromaIndex


def _open(folder: Path) -> None:
    global _index  # noqa: PLW0603 - what a process is sent are functions of a module
    _index = ChromaIndex.open(folder)


def _have_done(done: Callable[..., _T], /, *given: object, **named: object) -> _T:
    return done(_index, *given, **named)


def _put(index: ChromaIndex, passage_ids: Sequence[str], table: Vectors, *, are_new: bool) -> None:
    entries = [
        Embedded(passage_id=passage_id, vector=vector)
        for passage_id, vector in zip(passage_ids, table, strict=True)
    ]
    index.put(entries, are_new=are_new)
