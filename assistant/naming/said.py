"""What the library says of one paper: its titles, dates and issuers, and where they disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

from assistant.naming.agreeing import Trait, same_title
from assistant.naming.looked_up import Disagreement, KnownPaper, Mention, Said, SaidValue
from assistant.naming.office_words import office_of, one_office
from assistant.naming.papers import Paper, same_day
from ingest.document import PartialDate
from ingest.spelling import words_key
from vectorstore.papers import Entry

_Value = TypeVar("_Value", str, PartialDate)


def known(paper: Paper) -> KnownPaper:
    """A paper as it is told best."""
    document = paper.document
    return KnownPaper(
        number=document.number if document else paper.number or None,
        kind=paper.kind,
        title=paper.title,
        issuer=paper.issuer,
        date=paper.date,
        document=document,
        mentions=paper.mentions,
    )


def said_of(paper: Paper, mentions: Sequence[Mention]) -> Said:
    """Every title, date and issuer, those that most give first."""
    entries = paper.entries
    own = paper.document
    return Said(
        titles=_values(
            [(_title(one), one.mentions) for one in entries],
            [(_title(one), one.citation.n) for one in mentions],
            own.title if own else None,
            words_key,
        ),
        dates=_values(
            [(one.date, one.mentions) for one in entries],
            [(one.date, one.citation.n) for one in mentions],
            own.issued_on if own else None,
            str,
        ),
        issuers=_values(
            [(one.issuer, one.mentions) for one in entries],
            [(one.issuer, one.citation.n) for one in mentions],
            own.issuer if own else None,
            words_key,
        ),
    )


def _title(told: Entry | Mention) -> str | None:
    """The title, where a paper is cited in full; behind a number alone "về …" is another matter.

    "vận động thực hiện Nghị quyết số 29-NQ/TW về tăng cường nghiên cứu khoa học".
    """
    return told.title if told.date or told.issuer else None


def _values(
    told: Iterable[tuple[_Value | None, int]],
    listed: Sequence[tuple[_Value | None, int]],
    own: _Value | None,
    key_of: Callable[[str], str],
) -> tuple[SaidValue, ...]:
    counts: dict[str, int] = {}
    printed: dict[str, str] = {}
    for value, count in told:
        if value is not None:
            key = key_of(str(value))
            counts[key] = counts.get(key, 0) + count
            printed.setdefault(key, _written(value))
    places: dict[str, list[int]] = {}
    for value, n in listed:
        if value is not None:
            places.setdefault(key_of(str(value)), []).append(n)
    own_key = None if own is None else key_of(str(own))
    ordered = sorted(counts, key=lambda key: (key != own_key, -counts[key]))
    return tuple(
        SaidValue(
            value=printed[key],
            count=counts[key],
            mentions=tuple(places.get(key, ())),
            is_own=key == own_key,
        )
        for key in ordered
    )


def _written(value: str | PartialDate) -> str:
    return value.isoformat() if isinstance(value, PartialDate) else value


def disagreements(said: Said) -> tuple[Disagreement, ...]:
    """The traits of which two values cannot both be right."""
    found = (
        (Trait.TITLE, said.titles, _titles_agree),
        (Trait.DATE, said.dates, _dates_agree),
        (Trait.ISSUER, said.issuers, _issuers_agree),
    )
    return tuple(
        Disagreement(trait=trait, values=tuple(one.value for one in values))
        for trait, values, agree in found
        if not all(agree(a.value, b.value) for a, b in combinations(values, 2))
    )


def _titles_agree(one: str, other: str) -> bool:
    return same_title(words_key(one).split(), words_key(other).split())


def _dates_agree(one: str, other: str) -> bool:
    return same_day(PartialDate.parse(one), PartialDate.parse(other))


def _issuers_agree(one: str, other: str) -> bool:
    return one_office(office_of(one), office_of(other))
