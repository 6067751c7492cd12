"""The paragraphs that mention a paper or a law, and what they say one paper does to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
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

from ingest.document import NamedLaw, PartialDate, Passage, Reference
from vectorstore.evidence import StoredLaw, StoredReference, StoredRelation
from vectorstore.rows import summary_from, value_from
from vectorstore.stored import ITS_DOCUMENT, ITS_PASSAGE, PLACE, SUMMARY, stored_reference
from vectorstore.tables import DOCUMENTS, NAMED_LAWS, PASSAGES, REFERENCES, RELATIONS

_SUBJECT = "subject_"
_TARGET = "target_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Which mentions tell one paper: those spelled so, on one of the dates where they give any.

    ``dates`` is None where all mentions of the spellings are of one paper.
    """

    spellings: tuple[str, ...]
    dates: tuple[PartialDate, ...] | None = None
    undated_too: bool = True

    @property
    def given(self) -> dict[str, object]:
        """The values of the statement's parameters."""
        return {"spellings": self.spellings, "dates": self.dates or ()}


class Mentions:
    """Reads what the documents of one catalog say of papers and laws."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def of(self, told: Told, *, limit: int, offset: int = 0) -> tuple[StoredReference, ...]:
        """The mentions of a paper, in the order they were added."""
        given = told.given | {"limit": limit, "offset": offset}
        with self._reading() as connection:
            found = connection.execute(_mentions(told.dates is not None, told.undated_too), given)
            return tuple(map(stored_reference, found))

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

    def relations_to(self, told: Told, *, limit: int) -> tuple[StoredRelation, ...]:
        """What other papers are said to do to a paper."""
        statement = _related(_TARGETS, told.dates is not None, told.undated_too)
        return self._relations(statement, told.given | {"limit": limit})

    def relations_from(
        self, told: Told | None, document_id: str | None, *, limit: int
    ) -> tuple[StoredRelation, ...]:
        """What a paper is said to do to others: by itself where it is here, and by those cited."""
        found: tuple[StoredRelation, ...] = ()
        if document_id is not None:
            found = self._relations(_OWN_RELATIONS, {"document": document_id, "limit": limit})
        if told is not None:
            statement = _related(_SUBJECTS, told.dates is not None, told.undated_too)
            found += self._relations(statement, told.given | {"limit": limit - len(found)})
        return found

    def _relations(
        self, statement: Select[Any], given: Mapping[str, object]
    ) -> tuple[StoredRelation, ...]:
        with self._reading() as connection:
            return tuple(map(_stored_relation, connection.execute(statement, given)))


# The statements are built once: building one takes longer than running it.


def _among(table: FromClause, has_dates: bool, undated_too: bool) -> ColumnElement[bool]:
    spelled: ColumnElement[bool] = table.c.spelling_key.in_(_SPELLINGS)
    if not has_dates:
        return spelled
    dated: ColumnElement[bool] = table.c.date.in_(bindparam("dates", expanding=True))
    return and_(spelled, or_(dated, table.c.date.is_(None)) if undated_too else dated)


def _placed(statement: Select[Any], table: FromClause) -> Select[Any]:
    """Joined to the passage and the document of each row."""
    return statement.join(PASSAGES, PASSAGES.c.id == table.c.passage_id).join(
        DOCUMENTS, DOCUMENTS.c.id == table.c.document_id
    )


_SPELLINGS: BindParameter[Any] = bindparam("spellings", expanding=True)
_TARGETS = REFERENCES.alias("targets")
_SUBJECTS = REFERENCES.alias("subjects")


def _columns(table: FromClause, prefix: str) -> list[Any]:
    return [table.c[field.name].label(prefix + field.name) for field in fields(Reference)]


def _at(table: FromClause, position: Column[Any]) -> ColumnElement[bool]:
    return and_(table.c.document_id == RELATIONS.c.document_id, table.c.position == position)


_RELATED = _placed(
    select(
        RELATIONS,
        *_columns(_TARGETS, _TARGET),
        *_columns(_SUBJECTS, _SUBJECT),
        *PLACE,
        *SUMMARY,
    )
    .select_from(RELATIONS)
    .join(_TARGETS, _at(_TARGETS, RELATIONS.c.target_position))
    .outerjoin(_SUBJECTS, _at(_SUBJECTS, RELATIONS.c.subject_position)),
    RELATIONS,
)


_RELATED = _RELATED.order_by(RELATIONS.c.row).limit(bindparam("limit"))
_OWN_RELATIONS = _RELATED.where(
    RELATIONS.c.document_id == bindparam("document"), RELATIONS.c.subject_position.is_(None)
)


@cache
def _related(side: FromClause, has_dates: bool, undated_too: bool) -> Select[Any]:
    """The relations whose target or subject, an alias of ``REFERENCES``, is of one paper."""
    spelling = RELATIONS.c.target_spelling if side is _TARGETS else RELATIONS.c.subject_spelling
    return _RELATED.where(spelling.in_(_SPELLINGS), _among(side, has_dates, undated_too))


@cache
def _mentions(has_dates: bool, undated_too: bool) -> Select[Any]:
    """The mentions of one paper: first their rows, then what is joined; they may be thousands."""
    rows = (
        select(REFERENCES.c.row)
        .where(_among(REFERENCES, has_dates, undated_too))
        .order_by(REFERENCES.c.row)
        .limit(bindparam("limit"))
        .offset(bindparam("offset"))
    )
    statement = _placed(select(REFERENCES, *PLACE, *SUMMARY), REFERENCES)
    return statement.where(REFERENCES.c.row.in_(rows)).order_by(REFERENCES.c.row)


def _stored_relation(row: Row[Any]) -> StoredRelation:
    is_own = row.subject_position is None
    return StoredRelation(
        relation=row.relation,
        is_partial=row.is_partial,
        subject=None if is_own else value_from(Reference, row, prefix=_SUBJECT),
        target=value_from(Reference, row, prefix=_TARGET),
        start=row.start,
        end=row.end,
        passage=value_from(Passage, row, prefix=ITS_PASSAGE),
        document=summary_from(row, prefix=ITS_DOCUMENT),
    )


def _stored_law(row: Row[Any]) -> StoredLaw:
    return StoredLaw(
        law=value_from(NamedLaw, row),
        passage=value_from(Passage, row, prefix=ITS_PASSAGE),
        document=summary_from(row, prefix=ITS_DOCUMENT),
    )
