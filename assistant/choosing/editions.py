"""Papers that an office makes anew each year: of one matter and kind, each for a year of its own.

"Kế hoạch công tác dân vận năm 2024" and "… năm 2025" say the same things with other figures, so the
words of a question tell none from the other. The year that it asks of does; where it says none, the
edition in force on the day of asking is meant, and the others are passed over.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from assistant.choosing.own_names import proper_name
from assistant.choosing.paper_period import NO_PERIOD, paper_period
from assistant.question import Question
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import word_set
from ingest.document import DocumentSummary
from ingest.text import folded

Years: TypeAlias = tuple[int, int]
"""The first and the last year that a paper is for, or that a question asks of."""

_YEAR = r"(?<![\d/])20\d\d(?!\d)"
_SPAN = re.compile(rf"(?P<first>{_YEAR})\s?(?:[-–/]|den|toi)\s?(?P<last>20\d\d|\d\d)(?![\d/])")
_ONE = re.compile(_YEAR)
# "năm 2025", "năm học 2024-2025", "các năm 2024, 2025" leave nothing of the matter in a title.
_TIME = re.compile(
    rf"(?:\b(?:trong|cua|cho|giai doan|nam hoc|nam) )*"
    rf"{_YEAR}(?:\s?(?:[-–/]|den|toi)\s?(?:20\d\d|\d\d)(?![\d/]))?"
)
_WORD = re.compile(r"\w+")
# What one office writes in a title one year and leaves out the next.
_LOOSE = word_set(
    "ve viec cua cac nhung va trong tren dia ban nam cong tac to chuc thuc hien trien khai"
)
_OF_AN_OFFICE = word_set(
    "nganh chinh quyen tinh thanh pho huyen quan xa phuong thi tran truong so phong don vi co dia",
    "gddt gd dt toan",
)
_FEWEST_WORDS = 2
# Made anew when their time is over, whether or not the title says which.
_YEARLY = ("ke hoach", "chuong trinh")
_CENTURY = 100
# What is asked of all papers, those of other years too.
_OF_ALL_YEARS = frozenset(
    {
        *(Intent.HOLDINGS, Intent.MENTIONS, Intent.REPLACED, Intent.ANSWERED),
        *(Intent.WHICH_DOCUMENT, Intent.CHAT),
    }
)

_Key: TypeAlias = tuple[str, str, tuple[str, ...]]


def years_in(plain: str) -> tuple[Years, ...]:
    """The years that a folded question names, in order; those of a school year together.

    >>> years_in("so hoc sinh nam hoc 2024-2025 va nam 2023")
    ((2024, 2025), (2023, 2023))
    """
    found: dict[Years, int] = {}
    rest = NO_PERIOD.sub(lambda match: " " * len(match.group()), plain)
    for match in _SPAN.finditer(rest):
        first, last = int(match["first"]), int(match["last"])
        last = last if last > _CENTURY else first - first % _CENTURY + last
        if first < last:
            found.setdefault((first, last), match.start())
            rest = rest.replace(match.group(), " " * len(match.group()))
    for match in _ONE.finditer(rest):
        year = int(match.group())
        found.setdefault((year, year), match.start())
    return tuple(sorted(found, key=found.__getitem__))


def years_asked(question: Question) -> tuple[Years, ...]:
    """The years that a question names, those of its days and months too."""
    dated = (date.year for date in question.dates if date.year is not None)
    return years_in(question.plain) or tuple(dict.fromkeys((year, year) for year in dated))


def chooses_papers(question: Question) -> bool:
    """Whether a question says itself which papers it is of, or is of those of all years."""
    by_number = question.numbers or question.short_numbers
    return bool(by_number) or question.compares or question.intent in _OF_ALL_YEARS


def other_editions(
    made_anew: Iterable[Sequence[DocumentSummary]], asked: Sequence[Years], as_of: dt.date
) -> frozenset[str]:
    """The ids of the papers that give way to the edition meant: of the years asked, or in force.

    Args:
        made_anew: as ``editions`` finds them.
        asked: the years that the question names.
        as_of: the day of asking.
    """
    passed: set[str] = set()
    for edition in made_anew:
        meant = _of_years(edition, asked) or _in_force(edition, as_of)
        if meant:
            kept = {one.id for one in meant}
            passed.update(one.id for one in edition if one.id not in kept)
    return frozenset(passed)


def editions(papers: Iterable[DocumentSummary]) -> tuple[tuple[DocumentSummary, ...], ...]:
    """The papers of one office, kind and matter together, where they are for several years."""
    alike: defaultdict[_Key, list[DocumentSummary]] = defaultdict(list)
    for paper in papers:
        key = _key(paper.superior, paper.issuer, paper.kind, paper.title)
        if key is not None and years_of(paper) is not None:
            alike[key].append(paper)
    return tuple(
        tuple(found)
        for found in alike.values()
        if len(found) > 1 and len({*map(years_of, found)}) > 1
    )


def years_of(paper: DocumentSummary) -> Years | None:
    """The years that the title of a paper names; of a plan without them that of its issue."""
    named = _years_of_title(paper.title or "")
    if named is not None or paper.issued_on is None or folded(paper.kind or "") not in _YEARLY:
        return named
    return paper.issued_on.year, paper.issued_on.year


def are_of(paper: DocumentSummary, asked: Years) -> bool:
    """Whether a paper is for a year asked of, or for some of the years."""
    own = years_of(paper)
    return own is not None and own[0] <= asked[1] and asked[0] <= own[1]


def _of_years(
    edition: Sequence[DocumentSummary], asked: Sequence[Years]
) -> tuple[DocumentSummary, ...]:
    exact = tuple(one for one in edition if years_of(one) in asked)
    return exact or tuple(one for one in edition if any(are_of(one, years) for years in asked))


def _in_force(edition: Sequence[DocumentSummary], as_of: dt.date) -> tuple[DocumentSummary, ...]:
    """Those of the last years that have begun; none where none has."""
    begun = {one.id: _begins(one) for one in edition}
    last = max((day for day in begun.values() if day <= as_of), default=None)
    return tuple(one for one in edition if begun[one.id] == last)


def _begins(paper: DocumentSummary) -> dt.date:
    period, years = paper_period(paper), years_of(paper)
    if period is not None and period.first is not None:
        return period.first
    return dt.date(years[0] if years else dt.MAXYEAR, 1, 1)


@lru_cache(maxsize=16_384)
def _years_of_title(title: str) -> Years | None:
    found = years_in(folded(title))
    return (min(one[0] for one in found), max(one[1] for one in found)) if found else None


@lru_cache(maxsize=16_384)
def _key(
    superior: str | None, issuer: str | None, kind: str | None, title: str | None
) -> _Key | None:
    """What the editions of a paper share; None for a title that hardly names a matter."""
    if not (issuer and title):
        return None
    matter = _WORD.findall(_TIME.sub(" ", " ".join(folded(title).split())))
    kept = tuple(word for word in matter if word not in _LOOSE)
    # Whose it is may be said again or not: "của ngành Giáo dục" in a plan of a Sở Giáo dục.
    own = _OF_AN_OFFICE.union(_WORD.findall(folded(issuer)))
    apart = tuple(word for word in kept if word not in own)
    said = next((one for one in (apart, kept, tuple(matter)) if len(one) >= _FEWEST_WORDS), None)
    if said is None:
        return None
    # An issuer that many places have ("Sở Giáo dục và Đào tạo") is told by what stands over it.
    place = proper_name(superior or "") or ""
    return f"{place} {folded(issuer)}", folded(kind or ""), said
