"""The duties of the library as the register lists them: few columns of all, every column of some.

A list is chosen and ordered by a dozen short columns; only the rows that are shown are read whole,
with their paragraphs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from ingest.document import DocumentSummary, Obligation, Passage
from vectorstore.evidence import RegisterEntry, StoredObligation, StoredPassage
from vectorstore.rows import reader
from vectorstore.stored import OF_SUMMARY, stored_passage, stored_passages
from vectorstore.tables import DOCUMENTS, OBLIGATIONS, PASSAGES

# Few enough for the variables that any SQL database takes in one statement.
_MOST_ROWS = 500
_PASSAGE = "its_passage_"
_COLUMNS = (
    *("row", "document_id", "passage_id", "start", "words", "date", "recurrence", "month_day"),
    *("strict_before", "is_report", "who", "to"),
)
_OF_DOCUMENT = (*OF_SUMMARY, "recipients", "added_at")
# How much of its paragraph is read before and after a limit that has no date.
_BEFORE, _AFTER = 200, 100
_AROUND = (
    select(OBLIGATIONS.c.row, OBLIGATIONS.c.start, OBLIGATIONS.c.end, PASSAGES.c.text)
    .add_columns(PASSAGES.c.start.label("begin"), PASSAGES.c.heading_path)
    .join(PASSAGES, PASSAGES.c.id == OBLIGATIONS.c.passage_id)
    .where(OBLIGATIONS.c.date.is_(None), OBLIGATIONS.c.recurrence.is_(None))
)
_NOTHING_AROUND: tuple[str, tuple[str, ...]] = ("", ())
_OF_PASSAGE = ("id", "address", "role", "start", "end", "text", "heading_path")
_WHOLE = (
    select(OBLIGATIONS, *(PASSAGES.c[name].label(_PASSAGE + name) for name in _OF_PASSAGE))
    .join(PASSAGES, PASSAGES.c.id == OBLIGATIONS.c.passage_id)
    .where(OBLIGATIONS.c.row.in_(bindparam("rows", expanding=True)))
)
# What words that move a day hold one of; the database tells no "Đ" from "đ".
_OF_A_MOVE = (
    *("lùi", "dời", "rời", "hoãn", "gia hạn", "kéo dài", "iều chỉnh", "thay", "đổi", "chuyển"),
    *("ẩy", "rút ngắn", "sửa", "trước đây", "không phải"),
)
_MAY_MOVE = stored_passages(
    PASSAGES.c.id.in_(select(OBLIGATIONS.c.passage_id).where(OBLIGATIONS.c.date.is_not(None))),
    or_(*(PASSAGES.c.text.contains(words) for words in _OF_A_MOVE)),
).order_by(PASSAGES.c.document_id, PASSAGES.c.position)


# What may tell what a duty is of: itself, its paragraph, the headings over it, its paper.
_SAYING = (
    select(
        *(OBLIGATIONS.c[name] for name in ("row", "document_id", "what", "words", "who", "to")),
        *(PASSAGES.c.text, PASSAGES.c.heading_path),
    )
    .join(PASSAGES, PASSAGES.c.id == OBLIGATIONS.c.passage_id)
    .join(DOCUMENTS, DOCUMENTS.c.id == OBLIGATIONS.c.document_id)
    .order_by(DOCUMENTS.c.added_at, DOCUMENTS.c.id, OBLIGATIONS.c.position)
)


class RegisterRows:
    """Reads what the register lists. Rows keep their numbers only within one moment."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def entries(self) -> tuple[RegisterEntry, ...]:
        """Every duty, in the order that the documents were added and then of reading."""
        documents = select(*(DOCUMENTS.c[name] for name in _OF_DOCUMENT))
        duties = select(*(OBLIGATIONS.c[name] for name in _COLUMNS)).order_by(
            OBLIGATIONS.c.document_id, OBLIGATIONS.c.position
        )
        with self._reading() as connection:
            found = connection.execute(documents)
            summary = reader(DocumentSummary, tuple(found.keys()))
            known = {row.id: (summary(row), row) for row in found.all()}
            around = {
                row.row: (_around(row), tuple(row.heading_path))
                for row in connection.execute(_AROUND)
            }
            return tuple(
                _entry(row, *known[row.document_id], *around.get(row.row, _NOTHING_AROUND))
                for row in connection.execute(duties)
            )

    def may_move(self) -> tuple[StoredPassage, ...]:
        """The paragraphs of duties that have a word in them by which a day may be moved."""
        with self._reading() as connection:
            return tuple(stored_passage(row) for row in connection.execute(_MAY_MOVE))

    def saying(self) -> Iterator[tuple[int, str, tuple[str, ...]]]:
        """Of every duty its row, the id of its document, and the texts that tell what it is of.

        In the order that the documents were added and then of reading.
        """
        with self._reading() as connection:
            for row in connection.execute(_SAYING):
                said = (row.what, row.words, row.who, row.to, row.text, *row.heading_path)
                yield row.row, row.document_id, tuple(filter(None, said))

    def obligations(self, entries: Sequence[RegisterEntry]) -> tuple[StoredObligation, ...]:
        """The whole of each duty, in the order asked for; entries of one moment only."""
        return self.whole([(entry.row, entry.document) for entry in entries])

    def whole(self, asked: Sequence[tuple[int, DocumentSummary]]) -> tuple[StoredObligation, ...]:
        """The duties in some rows, each given with its document; rows of one moment only."""
        found: dict[int, StoredObligation] = {}
        documents = dict(asked)
        rows = list(documents)
        with self._reading() as connection:
            for start in range(0, len(rows), _MOST_ROWS):
                wanted = {"rows": rows[start : start + _MOST_ROWS]}
                result = connection.execute(_WHOLE, wanted)
                columns = tuple(result.keys())
                obligation = reader(Obligation, columns)
                passage = reader(Passage, columns, prefix=_PASSAGE)
                for row in result.all():
                    found[row.row] = StoredObligation(
                        obligation=obligation(row),
                        passage=passage(row),
                        document=documents[row.row],
                    )
        return tuple(found[row] for row, _ in asked)


def _around(row: Row[Any]) -> str:
    start, end = row.start - row.begin, row.end - row.begin
    return str(row.text[max(0, start - _BEFORE) : end + _AFTER])


def _entry(
    row: Row[Any],
    document: DocumentSummary,
    its: Row[Any],
    around: str,
    headings: tuple[str, ...],
) -> RegisterEntry:
    return RegisterEntry(
        row=row.row,
        passage_id=row.passage_id,
        start=row.start,
        words=row.words,
        date=row.date,
        recurrence=row.recurrence,
        month_day=row.month_day,
        strict_before=row.strict_before,
        is_report=row.is_report,
        who=row.who,
        to=row.to,
        document=document,
        recipients=its.recipients if row.who is None else (),
        around=around,
        headings=headings,
        added_at=its.added_at.replace(tzinfo=dt.UTC),
    )
