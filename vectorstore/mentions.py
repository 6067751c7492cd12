"""The paragraphs that mention a paper or a law."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    and_,
    bindparam,
    or_,
    select,
)

from ingest.document import NamedLaw, PartialDate, Passage
from vectorstore.evidence import StoredLaw, StoredReference
from vectorstore.prepared import Prepared, as_list, listed
from vectorstore.rows import summary_from, value_from
from vectorstore.stored import CITED, ITS_DOCUMENT, ITS_PASSAGE, PLACE, SUMMARY, stored_references
from vectorstore.tables import DOCUMENTS, NAMED_LAWS, PASSAGES, REFERENCES

#: The members of ``Told.spellings``.
SPELLINGS = listed("spellings")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Which mentions tell one paper: those spelled so, on one of the dates where they give any.

    ``dates`` is None where all mentions of the spellings are of one paper.
    """

    spellings: tuple[str, ...]
    dates: tuple[PartialDate, ...] | None = None
    undated_too: bool = True

    @property
    def is_one_spelling(self) -> bool:
        """Whether all of the mentions are spelled alike."""
        return len(self.spellings) == 1

    @property
    def given(self) -> dict[str, object]:
        """The values of the statement's parameters."""
        given: dict[str, object] = {"spellings": as_list(self.spellings)}
        if self.is_one_spelling:
            given["spelling"] = self.spellings[0]
        if self.dates is not None:
            given["dates"] = as_list(date.isoformat() for date in self.dates)
        return given


class Mentions:
    """Reads what the documents of one catalog say of papers and laws."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def of(self, told: Told, *, limit: int, offset: int = 0) -> tuple[StoredReference, ...]:
        """The mentions of a paper, in the order they were added."""
        given = told.given | {"limit": limit, "offset": offset}
        with self._reading() as connection:
            wanted = _mentions(told.dates is not None, told.undated_too)
            return stored_references(wanted.columns, wanted.rows(connection, given))

    def of_law(self, names: Sequence[str], *, limit: int) -> tuple[StoredLaw, ...]:
        """The mentions of a law by one of its names (folded words), in the order of the library."""
        statement = (
            select(NAMED_LAWS, *PLACE, *SUMMARY)
            .join(DOCUMENTS, DOCUMENTS.c.id == NAMED_LAWS.c.document_id)
            .join(
                PASSAGES,
                and_(
                    PASSAGES.c.document_id == NAMED_LAWS.c.document_id,
                    PASSAGES.c.start <= NAMED_LAWS.c.start,
                    PASSAGES.c.end > NAMED_LAWS.c.start,
                ),
            )
            .where(NAMED_LAWS.c.name_key.in_(names))
            .order_by(NAMED_LAWS.c.row)
            .limit(limit)
        )
        with self._reading() as connection:
            return tuple(map(_stored_law, connection.execute(statement)))


# The statements are built once: building one takes longer than running it.


def among(table: FromClause, has_dates: bool, undated_too: bool) -> ColumnElement[bool]:
    """The condition on the rows of ``REFERENCES``, or of an alias of it, that they are ``Told``."""
    spelled: ColumnElement[bool] = table.c.spelling_key.in_(SPELLINGS)
    if not has_dates:
        return spelled
    dated: ColumnElement[bool] = table.c.date.in_(listed("dates"))
    return and_(spelled, or_(dated, table.c.date.is_(None)) if undated_too else dated)


def placed(statement: Select[Any], table: FromClause) -> Select[Any]:
    """Joined to the passage and the document of each row."""
    return statement.join(PASSAGES, PASSAGES.c.id == table.c.passage_id).join(
        DOCUMENTS, DOCUMENTS.c.id == table.c.document_id
    )


@cache
def _mentions(has_dates: bool, undated_too: bool) -> Prepared:
    """The mentions of one paper: first their rows, then what is joined; they may be thousands."""
    rows = (
        select(REFERENCES.c.row)
        .where(among(REFERENCES, has_dates, undated_too))
        .order_by(REFERENCES.c.row)
        .limit(bindparam("limit"))
        .offset(bindparam("offset"))
    )
    statement = placed(select(*CITED, *PLACE, *SUMMARY), REFERENCES)
    return Prepared(statement.where(REFERENCES.c.row.in_(rows)).order_by(REFERENCES.c.row))


def _stored_law(row: Row[Any]) -> StoredLaw:
    return StoredLaw(
        law=value_from(NamedLaw, row),
        passage=value_from(Passage, row, prefix=ITS_PASSAGE),
        document=summary_from(row, prefix=ITS_DOCUMENT),
    )
