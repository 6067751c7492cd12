"""Which paper a name means: exact before completed before near, certain only when it is alone.

The digits of a number are never mended: 16 and 17 are two papers. A slip is mended in the letters
of the symbol alone, and not where both readings are groups in use ("TU" and "TW" are two
committees). What the name says beside the number must agree with what is told of the paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.naming.agreeing import Trait, contradictions, covered, kind_agrees
from assistant.naming.kind_words import KIND_NAMES, KINDS_OF_SHORT, same_kind
from assistant.naming.naming import NamedPaper
from assistant.naming.office_words import written_out
from assistant.naming.papers import Paper, papers_of, whole_numbers
from assistant.naming.spelling_slips import one_slip
from ingest.spelling import COLON, squashed, symbol_groups, year_of_number
from vectorstore.papers import Papers

# Shorter symbols lie too close to one another to tell a slip from another paper.
_SHORTEST_TO_MEND = 3
_CLEAR_MARGIN = 0.34
_LEAST_CLEAR = 0.6
_WHOLE = 1.0
# A matter alone names a paper when it has so many words; fewer need a kind, a year or an office.
_ENOUGH_MATTER = 4
_MOST_LOADED = 256
_MOST_SHOWN = 20
_GROUPS_IN_USE = frozenset(KINDS_OF_SHORT) | frozenset(
    [
        "tw",
        "tu",
        "hu",
        "du",
        "ttg",
        "cp",
        "ubnd",
        "hdnd",
        "sgddt",
        "pgddt",
        "bgddt",
        "bnv",
        "bdvtu",
        "bdvtw",
        "bdvhu",
        "vp",
        "tubnd",
    ]
)


class Match(StrEnum):
    """How a name became a paper."""

    EXACT = "exact"
    COMPLETED = "completed"
    NEAR = "near"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The papers that a name fits, one when it is certain.

    ``differing`` have the number and contradict what else the name says, in the traits of
    ``differs``; ``resembling`` are other papers of those digits, shown and never taken for it.
    """

    match: Match | None = None
    papers: tuple[Paper, ...] = ()
    differing: tuple[Paper, ...] = ()
    differs: tuple[Trait, ...] = ()
    resembling: tuple[Paper, ...] = ()


_NONE = Resolution()


def resolve(named: NamedPaper, papers: Papers) -> Resolution:
    """The papers among those held or cited that a name fits."""
    if named.digits is None:
        return _by_matter(named, papers)
    spellings = [named.digits + COLON + symbol for symbol in named.symbols]
    # "Đề án 02" may be another mention of 02-ĐA/TU.
    exact = whole_numbers(papers_of(papers.spelled([*spellings, named.digits + COLON])))
    exact = tuple(one for one in exact if one.spelling in spellings)
    if exact:
        found = _agreeing(named, exact, Match.NEAR if named.kind_mended else Match.EXACT)
        return found if _has_its_year(named, found) else replace(found, match=_completed(named))
    return _filled_in(named, whole_numbers(_of_digits(named, papers))) if named.digits else _NONE


def _filled_in(named: NamedPaper, others: Sequence[Paper]) -> Resolution:
    """Of the papers of the digits, those whose symbol was cut short, else those a letter off."""
    for found, match in (
        ([one for one in others if completes(named, one)], _completed(named)),
        ([one for one in others if _mends(named, one)], Match.NEAR),
    ):
        agreeing = _agreeing(named, found, match)
        if agreeing.papers:
            return agreeing
    return Resolution(resembling=tuple(others[:_MOST_SHOWN]))


def _has_its_year(named: NamedPaper, found: Resolution) -> bool:
    """Whether the number was named with the year that stands in it, or has none and got none."""
    return all(year_of_number(paper.number) == named.number_year for paper in found.papers)


def _completed(named: NamedPaper) -> Match:
    return Match.NEAR if named.kind_mended else Match.COMPLETED


def _of_digits(named: NamedPaper, papers: Papers) -> tuple[Paper, ...]:
    """The papers of the digits whose symbols might be meant; all where no symbol is named."""
    spellings = papers.spellings(named.digits or "")
    if len(spellings) > _MOST_LOADED:
        spellings = tuple(one for one in spellings if _may_be(named, one.partition(COLON)[2]))
    return papers_of(papers.spelled(spellings[:_MOST_LOADED]))


def _may_be(named: NamedPaper, symbol: str) -> bool:
    """Whether the letters typed stand in a symbol in their order, or are one slip from it."""
    return any(
        _in_order(typed, symbol) or one_slip(typed, symbol) for typed in named.symbols or ("",)
    )


def _in_order(typed: str, symbol: str) -> bool:
    letters = iter(symbol)
    return all(letter in letters for letter in typed)


def completes(named: NamedPaper, paper: Paper) -> bool:
    """Whether a paper's symbol is what was typed with something missing, and its kind agrees."""
    if not named.symbols:
        return True
    own = symbol_groups(paper.number)
    if not named.groups or _cut_short(named.groups, own):
        return not named.kinds or kind_agrees(named, paper)
    run_together = squashed("".join(own))
    return len(named.groups) == 1 and run_together.startswith(named.symbols[0])


def _cut_short(typed: Sequence[str], own: Sequence[str]) -> bool:
    """Whether groups stand in the symbol in their order, each perhaps cut short."""
    remaining = iter(map(squashed, own))
    return all(any(group.startswith(squashed(one)) for group in remaining) for one in typed)


def _mends(named: NamedPaper, paper: Paper) -> bool:
    """Whether one slip in the letters separates what was typed from a paper's symbol."""
    own = symbol_groups(paper.number)
    symbol = squashed("".join(own))
    if len(symbol) < _SHORTEST_TO_MEND:
        return False
    if not any(one_slip(typed, symbol) for typed in named.symbols):
        return False
    typed_groups, own_groups = set(named.groups) - set(own), set(own) - set(named.groups)
    return not (typed_groups and typed_groups <= _GROUPS_IN_USE and own_groups)


def _agreeing(named: NamedPaper, papers: Sequence[Paper], match: Match) -> Resolution:
    """Those of the papers that agree with all that the name says; where none does, what differs."""
    agreeing = [paper for paper in papers if not contradictions(named, paper)]
    if agreeing:
        return Resolution(match=match, papers=tuple(_clearly(named, agreeing)))
    differs = {trait for paper in papers for trait in contradictions(named, paper)}
    return Resolution(
        match=match if papers else None,
        differing=tuple(papers[:_MOST_SHOWN]),
        differs=tuple(trait for trait in Trait if trait in differs),
    )


def _clearly(named: NamedPaper, papers: Sequence[Paper]) -> Sequence[Paper]:
    """One of several, when what else the name says clearly tells it from the others."""
    if named.date:
        papers = [one for one in papers if one.dates or one.years] or papers
    if len(papers) < 2:
        return papers
    for share in (_issuer_share, covered):
        scored = sorted(((share(named, one), one) for one in papers), key=lambda pair: -pair[0])
        best, second = scored[0][0], scored[1][0]
        if best >= _LEAST_CLEAR and best - second >= _CLEAR_MARGIN:
            return [scored[0][1]]
    return papers


def _issuer_share(named: NamedPaper, paper: Paper) -> float:
    words = written_out(named.issuer)
    if not words:
        return 0.0
    return max((len(words & office.words) / len(words) for office in paper.offices), default=0.0)


# --- without a number -------------------------------------------------------------------------


def tells_enough(named: NamedPaper) -> bool:
    """Whether a name without a number says enough to look for one paper."""
    if len(named.matter) >= _ENOUGH_MATTER:
        return True
    described = bool(named.kinds) + bool(named.date) + bool(named.issuer) + bool(named.matter)
    return described >= 2


def _by_matter(named: NamedPaper, papers: Papers) -> Resolution:
    if not tells_enough(named):
        return Resolution()
    kinds = tuple(name for name in KIND_NAMES if any(same_kind(name, one) for one in named.kinds))
    found = _told_so(named, papers, kinds)
    agreeing = [one for one in found if not contradictions(named, one)]
    if not agreeing and named.kinds and named.matter:
        # The kind may be of the title: "quy chế dân chủ" is the matter of a directive.
        kind_words = {word for kind in named.kinds for word in kind.split()}
        agreeing = [
            one
            for one in _told_so(named, papers, ())
            if contradictions(named, one) == (Trait.KIND,) and kind_words <= one.words
        ]
    whole = [one for one in agreeing if covered(named, one) == _WHOLE]
    if whole:
        return Resolution(match=_completed(named), papers=tuple(_clearly(named, whole)))
    return Resolution(resembling=tuple(_closest(named, agreeing)))


def _told_so(named: NamedPaper, papers: Papers, kinds: tuple[str, ...]) -> tuple[Paper, ...]:
    """The papers whose titles hold the words of the matter; without one, those of kind and year."""
    year = named.date.year if named.date else None
    if named.matter:
        told = papers.titled(sorted(written_out(named.matter)), year=year, kinds=kinds)
        numbered = sorted({one.spelling for one in told} - {COLON})
        if len(numbered) > _MOST_SHOWN:
            return papers_of(told)
        # Each with all that is told of it elsewhere; those without a number are told once.
        unnumbered = [one for one in told if one.spelling == COLON]
        return papers_of([*papers.spelled(numbered), *unnumbered])
    return () if year is None else papers_of(papers.of_kind(kinds, year))


def _closest(named: NamedPaper, papers: Iterable[Paper]) -> list[Paper]:
    scored = sorted(((covered(named, one), one) for one in papers), key=lambda pair: -pair[0])
    return [one for share, one in scored if share >= _LEAST_CLEAR][:_MOST_SHOWN]
