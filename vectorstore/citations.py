"""Who cites whom, counted: the edges from the documents of a library to the papers they cite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from ingest.citing.relations import Relation
from ingest.document import DocumentSummary, PartialDate
from vectorstore.rows import reader
from vectorstore.stored import OF_SUMMARY
from vectorstore.tables import DOCUMENTS, REFERENCES, RELATIONS, TOLD

# Few enough for the variables that any SQL database takes in one statement.
_MOST_AT_ONCE = 500
_SUMMARY = [DOCUMENTS.c[name] for name in OF_SUMMARY]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """One document cites a spelling, with one date or none, so many times."""

    document: DocumentSummary
    spelling: str
    date: PartialDate | None
    count: int


class Citations:
    """Counts the citations of one catalog."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def most_cited(self, *, limit: int) -> tuple[str, ...]:
        """The spellings that most mentions give, the most first."""
        column = TOLD.c.spelling_key
        mentions = func.sum(TOLD.c.mentions)
        statement = select(column).group_by(column).order_by(mentions.desc(), column).limit(limit)
        with self._reading() as connection:
            return tuple(connection.scalars(statement))

    def cited_by(self, document_id: str) -> tuple[str, ...]:
        """The spellings that one document cites, in reading order."""
        statement = (
            select(REFERENCES.c.spelling_key)
            .where(REFERENCES.c.document_id == document_id)
            .order_by(REFERENCES.c.position)
        )
        with self._reading() as connection:
            return tuple(dict.fromkeys(connection.scalars(statement)))

    def spellings(self) -> int:
        """How many spellings are cited."""
        with self._reading() as connection:
            return connection.scalar(select(func.count(TOLD.c.spelling_key.distinct()))) or 0

    def edges(self) -> int:
        """How many pairs of a document and a spelling that it cites there are."""
        pairs = select(REFERENCES.c.document_id, REFERENCES.c.spelling_key).distinct().subquery()
        with self._reading() as connection:
            return connection.scalar(select(func.count()).select_from(pairs)) or 0

    def of(self, spellings: Sequence[str]) -> tuple[Citing, ...]:
        """Who cites the spellings, in the order that the documents were added."""
        found: list[Citing] = []
        for wanted in _lots(spellings):
            statement: Select[Any] = (
                select(
                    *_SUMMARY,
                    REFERENCES.c.spelling_key,
                    REFERENCES.c.date,
                    func.count().label("mentions"),
                )
                .join(DOCUMENTS, DOCUMENTS.c.id == REFERENCES.c.document_id)
                .where(REFERENCES.c.spelling_key.in_(wanted))
                .group_by(DOCUMENTS.c.id, REFERENCES.c.spelling_key, REFERENCES.c.date)
                .order_by(DOCUMENTS.c.added_at, DOCUMENTS.c.id, func.min(REFERENCES.c.row))
            )
            with self._reading() as connection:
                result = connection.execute(statement)
                summary = reader(DocumentSummary, tuple(result.keys()))
                found += (
                    Citing(
                        document=summary(row),
                        spelling=row.spelling_key,
                        date=row.date,
                        count=row.mentions,
                    )
                    for row in result.all()
                )
        return tuple(found)

    def relations(self, spellings: Sequence[str]) -> dict[tuple[str, str], tuple[Relation, ...]]:
        """What documents say that they themselves do to a spelling, by document id and spelling."""
        found: dict[tuple[str, str], dict[Relation, None]] = defaultdict(dict)
        for wanted in _lots(spellings):
            statement = (
                select(RELATIONS.c.document_id, RELATIONS.c.target_spelling, RELATIONS.c.relation)
                .where(
                    RELATIONS.c.target_spelling.in_(wanted),
                    RELATIONS.c.subject_position.is_(None),
                )
                .order_by(RELATIONS.c.row)
            )
            with self._reading() as connection:
                for row in connection.execute(statement):
                    found[row.document_id, row.target_spelling][row.relation] = None
        return {key: tuple(relations) for key, relations in found.items()}


def _lots(spellings: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(spellings), _MOST_AT_ONCE):
        yield spellings[start : start + _MOST_AT_ONCE]
