"""What the documents of a catalog say that one paper does to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import fields
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    CursorResult,
    FromClause,
    Select,
    and_,
    bindparam,
    func,
    select,
)

from ingest.document import DocumentSummary, Passage, Reference
from vectorstore.evidence import StoredRelation
from vectorstore.mentions import SPELLINGS, Told, among, placed
from vectorstore.rows import reader
from vectorstore.stored import ITS_DOCUMENT, ITS_PASSAGE, PLACE, SUMMARY
from vectorstore.tables import REFERENCES, RELATIONS

_SUBJECT = "subject_"
_TARGET = "target_"


class StatedRelations:
    """Reads the relations of one catalog; those that end a paper come first."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def to(self, told: Told, *, limit: int) -> tuple[StoredRelation, ...]:
        """What other papers are said to do to a paper."""
        return self._found(_related(_rows(_TARGETS, *_shape(told))), told.given, limit=limit)

    def by(self, told: Told, *, limit: int) -> tuple[StoredRelation, ...]:
        """What a paper that is cited is said to do to others."""
        return self._found(_related(_rows(_SUBJECTS, *_shape(told))), told.given, limit=limit)

    def of_document(self, document_id: str, *, limit: int) -> tuple[StoredRelation, ...]:
        """What a document says that it does itself, in reading order."""
        return self._found(_related(_OWN_ROWS), {"document": document_id}, limit=limit)

    def count_to(self, told: Told) -> int:
        """How many relations to a paper are stated."""
        return self._count(_rows(_TARGETS, *_shape(told)), told.given)

    def count_from(self, told: Told, document_id: str | None) -> int:
        """How many relations from a paper are stated, its own words (``document_id``) included."""
        cited = self._count(_rows(_SUBJECTS, *_shape(told)), told.given)
        return cited + self._count(_OWN_ROWS, {"document": document_id})

    def _count(self, rows: Select[Any], given: Mapping[str, object]) -> int:
        with self._reading() as connection:
            return connection.scalar(_counted(rows), given) or 0

    def _found(
        self, statement: Select[Any], given: Mapping[str, object], *, limit: int
    ) -> tuple[StoredRelation, ...]:
        with self._reading() as connection:
            return _stored_relations(connection.execute(statement, {**given, "limit": limit}))


def _shape(told: Told) -> tuple[bool, bool]:
    return told.dates is not None, told.undated_too


# The statements are built once: building one takes longer than running it. Each chooses its rows
# first, and only then what they are joined to: there may be thousands.

_TARGETS = REFERENCES.alias("targets")
_SUBJECTS = REFERENCES.alias("subjects")


def _columns(table: FromClause, prefix: str) -> list[Any]:
    return [table.c[field.name].label(prefix + field.name) for field in fields(Reference)]


def _at(table: FromClause, position: Column[Any]) -> ColumnElement[bool]:
    return and_(table.c.document_id == RELATIONS.c.document_id, table.c.position == position)


_IS_TARGET = _at(_TARGETS, RELATIONS.c.target_position)
_IS_SUBJECT = _at(_SUBJECTS, RELATIONS.c.subject_position)
_ORDER = (RELATIONS.c.rank, RELATIONS.c.row)
_RELATED = placed(
    select(
        RELATIONS,
        *_columns(_TARGETS, _TARGET),
        *_columns(_SUBJECTS, _SUBJECT),
        *PLACE,
        *SUMMARY,
    )
    .select_from(RELATIONS)
    .join(_TARGETS, _IS_TARGET)
    .outerjoin(_SUBJECTS, _IS_SUBJECT),
    RELATIONS,
)
_OWN_ROWS = select(RELATIONS.c.row).where(
    RELATIONS.c.document_id == bindparam("document"), RELATIONS.c.subject_position.is_(None)
)


@cache
def _rows(side: FromClause, has_dates: bool, undated_too: bool) -> Select[Any]:
    """The relations whose target or subject is of one paper."""
    is_target = side is _TARGETS
    spelling = RELATIONS.c.target_spelling if is_target else RELATIONS.c.subject_spelling
    rows = select(RELATIONS.c.row).where(spelling.in_(SPELLINGS))
    if not has_dates:
        return rows
    return rows.join(side, _IS_TARGET if is_target else _IS_SUBJECT).where(
        among(side, has_dates, undated_too)
    )


@cache
def _related(rows: Select[Any]) -> Select[Any]:
    order = (RELATIONS.c.row,) if rows is _OWN_ROWS else _ORDER
    chosen = rows.order_by(*order).limit(bindparam("limit"))
    return _RELATED.where(RELATIONS.c.row.in_(chosen)).order_by(*order)


@cache
def _counted(rows: Select[Any]) -> Select[Any]:
    return select(func.count()).select_from(rows.subquery())


def _stored_relations(found: CursorResult[Any]) -> tuple[StoredRelation, ...]:
    columns = tuple(found.keys())
    subject = reader(Reference, columns, prefix=_SUBJECT)
    target = reader(Reference, columns, prefix=_TARGET)
    passage = reader(Passage, columns, prefix=ITS_PASSAGE)
    document = reader(DocumentSummary, columns, prefix=ITS_DOCUMENT)
    return tuple(
        StoredRelation(
            relation=row.relation,
            is_partial=row.is_partial,
            subject=None if row.subject_position is None else subject(row),
            target=target(row),
            start=row.start,
            end=row.end,
            passage=passage(row),
            document=document(row),
        )
        for row in found.all()
    )
