"""The papers that the library holds or cites, found by indexed columns: what a look-up reads.

A paper that is only cited has no row of its own; it is told by its mentions. ``Entry`` is one way
in which it is told, with the number of mentions that tell it so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    func,
    select,
    union,
)

from ingest.document import DocumentSummary, PartialDate
from ingest.spelling import COLON
from vectorstore.prepared import Prepared, as_list, listed
from vectorstore.rows import reader, summary_from
from vectorstore.stored import OF_SUMMARY
from vectorstore.tables import DOCUMENTS, TELLING, TOLD, UNKNOWN_YEAR
from vectorstore.titles import titles_with

#: After every spelling of some digits, in the order of the index.
_AFTER_COLON = chr(ord(COLON) + 1)
#: More ways of telling papers than a person could choose from.
MOST_ENTRIES = 5_000
_MOST_TITLED = 100
_MOST_TITLES = 200
# Of so many numbers at once the ways of telling them stay below ``MOST_ENTRIES``.
_MOST_AT_ONCE = 500
_LAW_KINDS = ("bo luat", "luat", "phap lenh", "hien phap")
_OWN_COLUMNS = (*OF_SUMMARY, "spelling_key", "words_key", "symbol")
_Value: TypeAlias = str | int


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
        return tuple(
            entry
            for start in range(0, len(spellings), _MOST_AT_ONCE)
            for entry in self._entries(
                _SPELLED, spellings=as_list(spellings[start : start + _MOST_AT_ONCE])
            )
        )

    def spellings(self, digits: str) -> tuple[str, ...]:
        """Every spelling that begins with the digits, whatever its symbol."""
        bounds = {"first": digits + COLON, "last": digits + _AFTER_COLON}
        with self._reading() as connection:
            return tuple(spelling for (spelling,) in _SPELLINGS.rows(connection, bounds))

    def of_kind(self, kinds: Sequence[str], year: int) -> tuple[Entry, ...]:
        """The papers of the kinds (folded) and of a year."""
        return self._entries(_OF_KIND, kinds=as_list(kinds), year=year)

    def laws(self, name: str) -> tuple[DocumentSummary, ...]:
        """The documents that are the law of a folded name, its kind perhaps not in its title."""
        kind = next((one for one in _LAW_KINDS if name.startswith(one)), "")
        statement = (
            select(*(DOCUMENTS.c[column] for column in OF_SUMMARY))
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
        said = str(year)
        of_year = {one: None for one in titles if said in one and said in one.split()}
        others = [one for one in titles if one not in of_year]
        found: list[Entry] = []
        for chosen, asked in ((of_year, None), (others, year)):
            if chosen:
                given = _given(
                    titles=as_list(chosen), kinds=as_list(kinds) if kinds else None, year=asked
                )
                found += self._entries(_titled(frozenset(given)), **given)
        return tuple(found)

    def _entries(self, both: _Both, **given: _Value) -> tuple[Entry, ...]:
        with self._reading() as connection:
            own = _own_entries(both.own.rows(connection, given))
            return (*own, *_cited_entries(both.cited.rows(connection, given)))


def _given(**values: _Value | None) -> dict[str, _Value]:
    return {name: value for name, value in values.items() if value}


@dataclass(frozen=True, slots=True)
class _Both:
    """A question put to the documents and to the mentions; built once, for that takes longest."""

    own: Prepared
    cited: Prepared


def _both(condition: Callable[[Table], ColumnElement[bool]], *, limit: int = MOST_ENTRIES) -> _Both:
    return _Both(
        own=Prepared(_own(condition(DOCUMENTS)).limit(limit)),
        cited=Prepared(_cited(condition(TOLD)).limit(limit)),
    )


def _own(condition: ColumnElement[bool]) -> Select[Any]:
    return (
        select(*(DOCUMENTS.c[name] for name in _OWN_COLUMNS))
        .where(condition)
        .order_by(DOCUMENTS.c.added_at, DOCUMENTS.c.id)
    )


def _cited(condition: ColumnElement[bool]) -> Select[Any]:
    return (
        select(*(TOLD.c[name] for name in TELLING), TOLD.c.mentions)
        .where(condition)
        .order_by(TOLD.c.mentions.desc(), TOLD.c.row)
    )


def _beginning(table: Table) -> Select[Any]:
    column = table.c.spelling_key
    return select(column).where(column >= bindparam("first"), column < bindparam("last"))


_SPELLINGS = Prepared(union(_beginning(DOCUMENTS), _beginning(TOLD)).order_by("spelling_key"))
_SPELLED = _both(lambda table: table.c.spelling_key.in_(listed("spellings")))
_OF_KIND = _both(
    lambda table: table.c.kind_key.in_(listed("kinds")) & (table.c.year == bindparam("year"))
)


@cache
def _titled(given: frozenset[str]) -> _Both:
    """Titles, of kinds and of a year where these are given; what has no date may be of any."""

    def condition(table: Table) -> ColumnElement[bool]:
        wanted: ColumnElement[bool] = table.c.words_key.in_(listed("titles"))
        if "kinds" in given:
            # No column of an index: few papers share a title and a year, and without a year that
            # of kinds would read a fifth of all rows.
            wanted &= func.coalesce(table.c.kind_key, "").in_(listed("kinds"))
        if "year" in given:
            wanted &= table.c.year.in_((bindparam("year"), UNKNOWN_YEAR))
        return wanted

    return _both(condition, limit=_MOST_TITLED)


def _own_entries(found: Sequence[tuple[Any, ...]]) -> Iterator[Entry]:
    summary = reader(DocumentSummary, _OWN_COLUMNS)
    for row in found:
        document = summary(row)
        spelling, words, symbol = row[len(OF_SUMMARY) :]
        yield Entry(
            spelling=spelling,
            number=document.number or (f"/{symbol}" if symbol else ""),
            kind=document.kind,
            date=document.issued_on,
            issuer=document.issuer,
            title=document.title,
            words=words,
            mentions=0,
            document=document,
        )


def _cited_entries(found: Sequence[tuple[Any, ...]]) -> Iterator[Entry]:
    for spelling, number, kind, date, issuer, title, words, mentions in found:
        yield Entry(
            spelling=spelling,
            number=number,
            kind=kind,
            date=date,
            issuer=issuer,
            title=title,
            words=words,
            mentions=mentions,
        )
