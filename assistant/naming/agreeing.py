"""Whether what a name says beside the number agrees with all that is told of a paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from assistant.naming.kind_words import same_kind
from assistant.naming.naming import NamedPaper, is_syllable
from assistant.naming.office_words import office_of, one_office, parts_of
from assistant.naming.papers import Paper, same_day
from ingest.spelling import squashed, words_key

# Of the words that tell the matter, so many must be told of the paper.
_CONTRADICTS = 0.34
_TELLING = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEADS = frozenset({"ve", "viec", "v"})


class Trait(StrEnum):
    """What a name says of a paper beside its number."""

    KIND = "kind"
    DATE = "date"
    ISSUER = "issuer"
    TITLE = "title"


def contradictions(named: NamedPaper, paper: Paper) -> tuple[Trait, ...]:
    """In what the name contradicts all that is told of the paper."""
    return tuple(trait for trait, agrees in _AGREES.items() if not agrees(named, paper))


def kind_agrees(named: NamedPaper, paper: Paper) -> bool:
    """Whether a kind named is one that the paper is called by; "văn bản" is any."""
    if not named.kinds or not paper.kinds or named.kinds == {"van ban"}:
        return True
    return not named.kinds.isdisjoint(paper.kinds) or any(
        same_kind(one, other) for one in named.kinds for other in paper.kinds
    )


def _date_agrees(named: NamedPaper, paper: Paper) -> bool:
    date = named.date
    if named.no_such_day is not None:
        return False  # what was said of the day cannot be confirmed
    if date is None or not (paper.dates or paper.years):
        return True
    if date.month is None:
        return date.year in paper.years or str(date.year) in paper.words
    return not paper.dates or any(same_day(date, told) for told in paper.dates)


def _issuer_agrees(named: NamedPaper, paper: Paper) -> bool:
    """One office, or one of several that issued it together."""
    office = office_of(" ".join(named.issuer))
    if not paper.offices or any(one_office(office, one) for one in paper.offices):
        return True
    words = set(named.issuer)
    told = (set(words_key(one.issuer or "").split()) for one in paper.entries)
    return any(len(one) >= _TELLING and (one <= words or words <= one) for one in told)


def _title_agrees(named: NamedPaper, paper: Paper) -> bool:
    if named.title:
        titles = [one.words.split() for one in paper.entries if one.title and one.words]
        same = any(same_title(named.title, one) for one in titles)
        return not titles or (same and _years_told(named.title, paper))
    if _meant(named.matter) <= paper.words:
        return True
    strange = [word for word in named.matter if not is_syllable(word)]
    if not named.groups and not all(_is_told(word, paper) for word in strange):
        return False  # "573 abcxyz": a symbol that is not the paper's
    told = any(one.words for one in paper.entries)
    return len(named.matter) < _TELLING or not told or covered(named, paper) >= _CONTRADICTS


def _years_told(title: Sequence[str], paper: Paper) -> bool:
    """Whether every year that a title names ("… năm 2020") is told of the paper."""
    said = [word for lead, word in pairwise(title) if lead == "nam" and _YEAR.fullmatch(word)]
    return all(year in paper.words or int(year) in paper.years for year in said)


@lru_cache(maxsize=256)
def _meant(words: tuple[str, ...]) -> frozenset[str]:
    """Every word that some words stand for; where all are told, none needs to be looked at."""
    return frozenset[str]().union(*map(parts_of, words))


def _is_told(word: str, paper: Paper) -> bool:
    return parts_of(word) <= paper.words or word in squashed(paper.number)


def same_title(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether half of the words of the shorter title stand in the other.

    Citing documents shorten and reword titles; a title of another matter shares few words.
    """
    words, others = set(one) - _LEADS, set(other) - _LEADS
    fewer = min(len(words), len(others))
    return not fewer or 2 * len(words & others) >= fewer


_AGREES: dict[Trait, Callable[[NamedPaper, Paper], bool]] = {
    Trait.KIND: kind_agrees,
    Trait.DATE: _date_agrees,
    Trait.ISSUER: _issuer_agrees,
    Trait.TITLE: _title_agrees,
}


def covered(named: NamedPaper, paper: Paper) -> float:
    """The share of the words of the matter that are told of the paper."""
    words = named.matter
    if _meant(words) <= paper.words:
        return 1.0
    return sum(_is_told(word, paper) for word in words) / len(words)
