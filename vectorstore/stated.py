"""What the documents of a catalog say that one paper does to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    select,
    union_all,
)

from ingest.document import DocumentSummary, Passage
from vectorstore.evidence import CitedPaper, StoredRelation
from vectorstore.mentions import SPELLINGS, Told, among, placed
from vectorstore.prepared import Prepared
from vectorstore.rows import reader
from vectorstore.stored import ITS_DOCUMENT, ITS_PASSAGE, PLACE, SUMMARY
from vectorstore.tables import REFERENCES, RELATIONS

_SUBJECT = "subject_"
_TARGET = "target_"
_OWN, _BY, _TO = range(3)
_OF_RELATION = ("subject_position", "relation", "is_partial", "start", "end")
_BESIDE = 3 + len(_OF_RELATION)  # the side and two counts stand before


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Relations from a paper and to it, the first of each, and how many there are of each."""

    outgoing: tuple[StoredRelation, ...] = ()
    incoming: tuple[StoredRelation, ...] = ()
    outgoing_count: int = 0
    incoming_count: int = 0


class StatedRelations:
    """Reads the relations of one catalog."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def of(self, told: Told, document_id: str | None, *, limit: int) -> Stated:
        """What a paper is said to do to others, and others to it, at most ``limit`` each way.

        What its document says itself stands first, in reading order; of the rest what ends a paper.
        """
        given = told.given | {"document": document_id, "limit": limit}
        with self._reading() as connection:
            related = _related(told.is_one_spelling, told.dates is not None, told.undated_too)
            return _stated(related.columns, related.rows(connection, given), limit)


# The statements are built once: building one takes longer than running it. Each chooses its rows
# first, and only then what they are joined to: there may be thousands. One statement for all that
# is asked of a paper: sending one takes as long as running it.

_TARGETS = REFERENCES.alias("targets")
_SUBJECTS = REFERENCES.alias("subjects")


def _columns(table: FromClause, prefix: str) -> list[Any]:
    return [table.c[field.name].label(prefix + field.name) for field in fields(CitedPaper)]


def _at(table: FromClause, position: Column[Any]) -> ColumnElement[bool]:
    return and_(table.c.document_id == RELATIONS.c.document_id, table.c.position == position)


_IS_TARGET = _at(_TARGETS, RELATIONS.c.target_position)
_IS_SUBJECT = _at(_SUBJECTS, RELATIONS.c.subject_position)
_OWN_ROWS = select(RELATIONS.c.row).where(
    RELATIONS.c.document_id == bindparam("document"), RELATIONS.c.subject_position.is_(None)
)


def _rows(side: FromClause, is_one: bool, has_dates: bool, undated_too: bool) -> Select[Any]:
    """The relations whose target or subject is of one paper.

    Those of one spelling stand in their order in the index: no list of them is sorted.
    """
    is_target = side is _TARGETS
    spelling = RELATIONS.c.target_spelling if is_target else RELATIONS.c.subject_spelling
    spelled = spelling == bindparam("spelling") if is_one else spelling.in_(SPELLINGS)
    rows = select(RELATIONS.c.row).where(spelled)
    if not has_dates:
        return rows
    return rows.join(side, _IS_TARGET if is_target else _IS_SUBJECT).where(
        among(side, has_dates, undated_too)
    )


@cache
def _related(is_one: bool, has_dates: bool, undated_too: bool) -> Prepared:
    own = _OWN_ROWS
    by = _rows(_SUBJECTS, is_one, has_dates, undated_too)
    to = _rows(_TARGETS, is_one, has_dates, undated_too)
    in_order = (RELATIONS.c.rank, RELATIONS.c.row)
    chosen = union_all(
        _first(own.order_by(RELATIONS.c.row), _OWN),
        _first(by.order_by(*in_order), _BY),
        _first(to.order_by(*in_order), _TO),
    ).subquery("chosen")
    rank = case((chosen.c.side == _OWN, 0), else_=RELATIONS.c.rank)
    statement = select(
        chosen.c.side,
        (_count(own) + _count(by)).label("outgoing_count"),
        _count(to).label("incoming_count"),
        *(RELATIONS.c[name] for name in _OF_RELATION),
        *_columns(_TARGETS, _TARGET),
        *_columns(_SUBJECTS, _SUBJECT),
        *PLACE,
        *SUMMARY,
    )
    joined = (
        statement.select_from(chosen)
        .join(RELATIONS, RELATIONS.c.row == chosen.c.row)
        .join(_TARGETS, _IS_TARGET)
        .outerjoin(_SUBJECTS, _IS_SUBJECT)
    )
    return Prepared(placed(joined, RELATIONS).order_by(chosen.c.side, rank, RELATIONS.c.row))


def _first(rows: Select[Any], side: int) -> Select[Any]:
    few = rows.limit(bindparam("limit")).subquery()
    return select(few.c.row, literal_column(str(side)).label("side"))


def _count(rows: Select[Any]) -> ColumnElement[int]:
    return select(func.count()).select_from(rows.subquery()).scalar_subquery()


def _stated(columns: Sequence[str], rows: Sequence[Sequence[Any]], limit: int) -> Stated:
    subject = reader(CitedPaper, columns, prefix=_SUBJECT)
    target = reader(CitedPaper, columns, prefix=_TARGET)
    passage = reader(Passage, columns, prefix=ITS_PASSAGE)
    document = reader(DocumentSummary, columns, prefix=ITS_DOCUMENT)
    relations: list[tuple[int, StoredRelation]] = []
    outgoing = incoming = 0
    for row in rows:
        side, outgoing, incoming, subject_position, relation, is_partial, start, end = row[:_BESIDE]
        stored = StoredRelation(
            relation=relation,
            is_partial=is_partial,
            subject=None if subject_position is None else subject(row),
            target=target(row),
            start=start,
            end=end,
            passage=passage(row),
            document=document(row),
        )
        relations.append((side, stored))
    return Stated(
        outgoing=tuple(one for side, one in relations if side != _TO)[:limit],
        incoming=tuple(one for side, one in relations if side == _TO),
        outgoing_count=outgoing,
        incoming_count=incoming,
    )
