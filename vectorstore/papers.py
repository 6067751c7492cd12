"""The papers that the library holds or cites, found by indexed columns: what a look-up reads.

A paper that is only cited has no row of its own; it is told by its mentions. ``Entry`` is one way in
which it is told, with the number of mentions that tell it so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, func, select, union

from ingest.document import DocumentSummary, PartialDate
from ingest.spelling import COLON
from vectorstore.rows import summary_from
from vectorstore.tables import DOCUMENTS, REFERENCES
from vectorstore.titles import titles_with

#: After every spelling of some digits, in the order of the index.
_AFTER_COLON = chr(ord(COLON) + 1)
#: More ways of telling papers than a person could choose from.
MOST_ENTRIES = 2_000
_MOST_TITLES = 200
_MOST_AT_ONCE = 500
_LAW_KINDS = ("bo luat", "luat", "phap lenh", "hien phap")
_SUMMARY = ("id", "number", "kind", "title", "issuer", "issued_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One way of telling a paper: its own header (``document``), or what mentions say of it.

    ``words`` are the folded words of its title or of what follows its number.
    """

    spelling: str
    number: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    title: str | None
    words: str | None
    mentions: int
    document: DocumentSummary | None = None


class Papers:
    """Reads the papers of one catalog."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def spelled(self, spellings: Sequence[str]) -> tuple[Entry, ...]:
        """The papers whose numbers are spelled so."""
        return self._entries(
            condition
            for start in range(0, len(spellings), _MOST_AT_ONCE)
            for condition in [_in("spelling_key", spellings[start : start + _MOST_AT_ONCE])]
        )

    def spellings(self, digits: str) -> tuple[str, ...]:
        """Every spelling that begins with the digits, whatever its symbol."""

        def beginning(table: Table) -> Any:  # noqa: ANN401 - SQLAlchemy's own type
            column = table.c.spelling_key
            return select(column).where(column >= digits + COLON, column < digits + _AFTER_COLON)

        with self._reading() as connection:
            both = union(beginning(DOCUMENTS), beginning(REFERENCES))
            return tuple(connection.scalars(both.order_by("spelling_key")))

    def of_kind(self, kinds: Sequence[str], year: int) -> tuple[Entry, ...]:
        """The papers of the kinds (folded) and of a year."""
        return self._entries([_OfKind(tuple(kinds), year)])

    def laws(self, name: str) -> tuple[DocumentSummary, ...]:
        """The documents that are the law of a folded name, its kind perhaps not in its title."""
        kind = next((one for one in _LAW_KINDS if name.startswith(one)), "")
        statement = (
            select(*(DOCUMENTS.c[column] for column in _SUMMARY))
            .where(DOCUMENTS.c.kind_key.in_(_LAW_KINDS))
            .where(DOCUMENTS.c.words_key.in_((name, name.removeprefix(kind).strip())))
            .order_by(DOCUMENTS.c.added_at, DOCUMENTS.c.id)
        )
        with self._reading() as connection:
            return tuple(map(summary_from, connection.execute(statement)))

    def titled(
        self, words: Sequence[str], *, year: int | None, kinds: Sequence[str]
    ) -> tuple[Entry, ...]:
        """The papers told with all of the folded words, else those told with most of them.

        Only those of ``kinds``, and of the year: by their date, or where the title says it.
        """
        with self._reading() as connection:
            titles = titles_with(connection, words, limit=_MOST_TITLES)
        of_year = [one for one in titles if year is not None and str(year) in one.split()]
        others = [one for one in titles if one not in of_year]
        return self._entries(
            _Titled(tuple(chosen), kinds=tuple(kinds), year=asked)
            for chosen, asked in ((of_year, None), (others, year))
            if chosen
        )

    def _entries(self, conditions: Iterable[_Condition]) -> tuple[Entry, ...]:
        found: list[Entry] = []
        with self._reading() as connection:
            for condition in conditions:
                found += map(_own_entry, connection.execute(_own(condition)))
                found += map(_cited_entry, connection.execute(_cited(condition)))
        return tuple(found[:MOST_ENTRIES])


@dataclass(frozen=True, slots=True)
class _In:
    column: str
    values: tuple[str, ...]

    def of(self, table: Table) -> ColumnElement[bool]:
        return table.c[self.column].in_(self.values)


@dataclass(frozen=True, slots=True)
class _OfKind:
    kinds: tuple[str, ...]
    year: int

    def of(self, table: Table) -> ColumnElement[bool]:
        return table.c.kind_key.in_(self.kinds) & (table.c.year == self.year)


@dataclass(frozen=True, slots=True)
class _Titled:
    titles: tuple[str, ...]
    kinds: tuple[str, ...]
    year: int | None

    def of(self, table: Table) -> ColumnElement[bool]:
        wanted = table.c.words_key.in_(self.titles)
        if self.year is not None:
            wanted &= (table.c.year == self.year) | table.c.year.is_(None)
        return wanted & table.c.kind_key.in_(self.kinds) if self.kinds else wanted


_Condition = _In | _OfKind | _Titled


def _in(column: str, values: Sequence[str]) -> _In:
    return _In(column, tuple(values))


def _own(condition: _Condition) -> Any:  # noqa: ANN401 - SQLAlchemy's own type
    columns = (*_SUMMARY, "spelling_key", "words_key", "symbol")
    return (
        select(*(DOCUMENTS.c[name] for name in columns))
        .where(condition.of(DOCUMENTS))
        .order_by(DOCUMENTS.c.added_at, DOCUMENTS.c.id)
        .limit(MOST_ENTRIES)
    )


def _cited(condition: _Condition) -> Any:  # noqa: ANN401 - SQLAlchemy's own type
    told = [
        REFERENCES.c[name]
        for name in ("spelling_key", "number", "kind", "date", "issuer", "title", "words_key")
    ]
    mentions = func.count().label("mentions")
    return (
        select(*told, mentions)
        .where(condition.of(REFERENCES))
        .group_by(*told)
        .order_by(mentions.desc(), func.min(REFERENCES.c.row))
        .limit(MOST_ENTRIES)
    )


def _own_entry(row: Row[Any]) -> Entry:
    return Entry(
        spelling=row.spelling_key,
        number=row.number or (f"/{row.symbol}" if row.symbol else ""),
        kind=row.kind,
        date=row.issued_on,
        issuer=row.issuer,
        title=row.title,
        words=row.words_key,
        mentions=0,
        document=summary_from(row),
    )


def _cited_entry(row: Row[Any]) -> Entry:
    return Entry(
        spelling=row.spelling_key,
        number=row.number,
        kind=row.kind,
        date=row.date,
        issuer=row.issuer,
        title=row.title,
        words=row.words_key,
        mentions=row.mentions,
    )
