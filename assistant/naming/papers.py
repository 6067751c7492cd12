"""Puts together what is told of one paper, and keeps apart papers that share a number.

A number is an office's own in one year (Nghị định 30/2020/NĐ-CP, Điều 15): the same number of
another year is another paper. Two days of one year, or a slip in the year of one day and title, are
one paper told differently: that is a disagreement, and is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby
from typing import TypeVar

from assistant.naming.office_words import Office, office_of, one_office, written_out
from ingest.document import DocumentSummary, PartialDate
from ingest.references import kind_of_number
from ingest.spelling import COLON, words_key, year_of_number
from ingest.text import folded
from vectorstore.mentions import Told
from vectorstore.papers import Entry

_ALIKE = 0.8
_ENOUGH_WORDS = 5

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Paper:
    """One paper, as its own header and the mentions of it tell it; ``entries`` is not empty."""

    entries: tuple[Entry, ...]
    shares_number: bool = False

    @cached_property
    def spelling(self) -> str:
        """The spelling of its number, the fullest where it is also told without its symbol."""
        return max((one.spelling for one in self.entries), key=len)

    @cached_property
    def document(self) -> DocumentSummary | None:
        """The paper itself, when the library holds it."""
        return next((one.document for one in self.entries if one.document), None)

    @cached_property
    def mentions(self) -> int:
        """How many mentions tell it."""
        return sum(one.mentions for one in self.entries)

    @cached_property
    def number(self) -> str:
        """Its number as most write it, a document's own first."""
        return self._best([one.number for one in self.entries]) or ""

    @cached_property
    def kind(self) -> str | None:
        """Its kind as most write it."""
        return self._best([one.kind for one in self.entries])

    @cached_property
    def date(self) -> PartialDate | None:
        """Its date as most give it."""
        return self._best([one.date for one in self.entries])

    @cached_property
    def issuer(self) -> str | None:
        """Who issued it, as most write it."""
        return self._best([one.issuer for one in self.entries])

    @cached_property
    def title(self) -> str | None:
        """Its title as most give it."""
        return self._best([one.title for one in self.entries])

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Every folded kind it is called by, that of its symbol among them."""
        named = {one.kind for one in self.entries} | {kind_of_number(self.number)}
        return frozenset(_folded_kind(kind) for kind in named if kind)

    @cached_property
    def dates(self) -> tuple[PartialDate, ...]:
        """Every date it is given."""
        return tuple(dict.fromkeys(one.date for one in self.entries if one.date))

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """Every issuer it is given."""
        return tuple(office for one in self.entries if (office := office_of(one.issuer)))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that tells it: titles, issuers, kinds."""
        told = (
            _words_of(text)
            for one in self.entries
            for text in (one.words, words_key(one.issuer or ""), words_key(one.kind or ""))
            if text
        )
        return frozenset[str]().union(*told)

    @cached_property
    def years(self) -> frozenset[int]:
        """The years of its dates and of its number."""
        own = year_of_number(self.number)
        return frozenset(date.year for date in self.dates) | ({own} if own else frozenset())

    @property
    def told(self) -> Told:
        """Which mentions are of it."""
        spellings = tuple(dict.fromkeys(one.spelling for one in self.entries))
        if not self.shares_number:
            return Told(spellings=spellings)
        return Told(
            spellings=spellings,
            dates=self.dates,
            undated_too=any(one.date is None and not one.document for one in self.entries),
        )

    def _best(self, values: Sequence[_Value | None]) -> _Value | None:
        """What the document says of itself, else what most mentions say."""
        votes: dict[_Value, int] = {}
        for value, one in zip(values, self.entries, strict=True):
            if value and one.document:
                return value
            if value:
                votes[value] = votes.get(value, 0) + one.mentions
        return max(votes, key=votes.__getitem__, default=None)


def papers_of(entries: Iterable[Entry]) -> tuple[Paper, ...]:
    """The papers that entries tell, those of one number beside one another."""
    ordered = sorted(entries, key=lambda one: one.spelling)
    return tuple(
        paper
        for _, same in groupby(ordered, key=lambda one: one.spelling)
        for paper in _of_one_number(tuple(same))
    )


# Thousands of papers share few kinds, titles and issuers.


@lru_cache(maxsize=1024)
def _folded_kind(kind: str) -> str:
    return folded(kind)


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    """Folded words, and the names of offices that they abbreviate."""
    words = text.split()
    return frozenset(words) | written_out(words)


def _of_one_number(entries: tuple[Entry, ...]) -> list[Paper]:
    groups: list[list[Entry]] = [[one] for one in entries if one.document]
    cited = [one for one in entries if not one.document]
    for one in cited:
        if one.date:
            fitting = [group for group in groups if _fits(one, group)]
            (fitting[0] if fitting else _opened(groups)).append(one)
    for one in cited:
        if not one.date:
            # What gives no date may be of any of them, and is listed with each.
            fitting = [group for group in groups if _may_be(one, group)]
            for group in fitting or [_opened(groups)]:
                group.append(one)
    shared = len(groups) > 1
    return [Paper(tuple(group), shares_number=shared) for group in groups]


def whole_numbers(papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """The papers, those told without a symbol ("Đề án 02") put to the one that they must be.

    One of the kind and digits, on the day or by the office that is told; else they stay apart.
    """
    whole = {id(one): one for one in papers if not one.spelling.endswith(COLON)}
    apart: list[Paper] = []
    for one in papers:
        if one.spelling.endswith(COLON):
            fitting = [key for key, other in whole.items() if _is_short_for(one, other)]
            if len(fitting) == 1:
                other = whole[fitting[0]]
                whole[fitting[0]] = replace(other, entries=other.entries + one.entries)
            else:
                apart.append(one)
    return (*whole.values(), *apart)


def _is_short_for(one: Paper, other: Paper) -> bool:
    digits = one.spelling
    if digits == COLON or not other.spelling.startswith(digits) or not one.kinds & other.kinds:
        return False
    if one.dates and other.dates:
        return any(same_day(a, b) for a in one.dates for b in other.dates)
    return any(one_office(a, b) for a in one.offices for b in other.offices)


def _opened(groups: list[list[Entry]]) -> list[Entry]:
    groups.append([])
    return groups[-1]


def _fits(one: Entry, group: Sequence[Entry]) -> bool:
    """Whether a dated mention tells the paper of a group."""
    return any(_one_paper(one, other) for other in group)


def _one_paper(one: Entry, other: Entry) -> bool:
    if _of_other_years(one, other):
        return False
    if one.date is None or other.date is None:
        return _may_be(one, [other])
    if same_day(one.date, other.date):
        return True
    if one.date.year == other.date.year or year_of_number(one.number):
        return _alike(one, other) or _of_one_office(one, other)
    slip_in_year = (one.date.month, one.date.day) == (other.date.month, other.date.day)
    return slip_in_year and _alike(one, other)


def _may_be(one: Entry, group: Sequence[Entry]) -> bool:
    office = office_of(one.issuer)
    return all(
        one_office(office, office_of(other.issuer)) and not _of_other_years(one, other)
        for other in group
    )


def _of_other_years(one: Entry, other: Entry) -> bool:
    """Whether the numbers hold two years ("48/2019/QĐ-UBND" and "48/2025/QĐ-UBND")."""
    years = {year_of_number(one.number), year_of_number(other.number)} - {None}
    return len(years) > 1


def _of_one_office(one: Entry, other: Entry) -> bool:
    office, others = office_of(one.issuer), office_of(other.issuer)
    return office is not None and others is not None and one_office(office, others)


def _alike(one: Entry, other: Entry) -> bool:
    """Whether two titles are one in other words; figures that differ tell two matters apart."""
    words, others = set((one.words or "").split()), set((other.words or "").split())
    fewer = min(len(words), len(others))
    if fewer < _ENOUGH_WORDS or len(words & others) < _ALIKE * fewer:
        return False
    return {w for w in words if w.isdigit()} == {w for w in others if w.isdigit()}


def same_day(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates agree as far as both are stated."""
    if one is None or other is None:
        return True
    pairs = zip(one.isoformat().split("-"), other.isoformat().split("-"), strict=False)
    return all(a == b for a, b in pairs)
