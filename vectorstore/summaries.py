"""What citations say of each document, read once for as long as the library does not change.

A question is asked of all documents of a library; to read the rows of 20,000 for each took most of
the time of its answer.
"""

from __future__ import annotations

import threading

from sqlalchemy import Connection, select

from ingest.document import DocumentSummary
from vectorstore.rows import reader
from vectorstore.stored import OF_SUMMARY
from vectorstore.tables import DOCUMENTS, LIBRARY

_EVERY = select(*(DOCUMENTS.c[name] for name in OF_SUMMARY)).order_by(
    DOCUMENTS.c.added_at, DOCUMENTS.c.id
)


class Summaries:
    """Remembers the summaries of one library at one moment, the last that was asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: tuple[int, tuple[DocumentSummary, ...]] = (-1, ())

    def of(self, connection: Connection) -> tuple[DocumentSummary, ...]:
        """Every document, in the order they were added, as the connection's transaction sees it.

        The same tuple as before where nothing has changed.
        """
        generation = connection.scalar(select(LIBRARY.c.generation)) or 0
        with self._lock:
            known, summaries = self._known
        if known == generation:
            return summaries
        found = connection.execute(_EVERY)
        summaries = tuple(map(reader(DocumentSummary, tuple(found.keys())), found.all()))
        with self._lock:
            self._known = (generation, summaries)
        return summaries
