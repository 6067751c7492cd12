"""That an answer comes from a paper of another year than the one meant.

A plan for 2024 says nothing of 2025, though its words may be those of the question. Where it is
known that the paper is made anew each year, its figures are no answer for another year; of any
other paper the reader is told for which year it is.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from assistant.answer import RefusalReason
from assistant.choosing.editions import Years, are_of, years_in, years_of
from assistant.choosing.paper_period import NO_PERIOD
from assistant.composing import Composed, Declined, around, names, papers_of
from assistant.phrases import Phrase, say
from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.refusing.nowhere import spans
from assistant.shelf import Shelf
from ingest.document import DocumentSummary, Passage
from ingest.text import folded

# What was reached until a paper was written is reached in no year after.
_REACHED = re.compile(
    r"\b(?:\d{1,2}|chin|muoi|sau) thang dau nam\b|\b(?:uoc|da) (?:dat|thuc hien)\b"
)
_MOST = 3
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
# "05/6/2019", "ngày 05 tháng 6 năm 2019".
_YEAR_OF_DAY = re.compile(r"(?:\d{1,2}/|tháng \d{1,2} năm )((?:19|20)\d\d)\b")
# What one year has and another has of its own.
_OF_A_TIME = re.compile(
    r"\b(chu de|chi tieu|khau hieu|phuong cham|hoi nghi|dai hoi|le hoi) nam ((?:19|20)\d\d)\b"
)
_FOR_YEAR = re.compile(r"\bnam ((?:19|20)\d\d)\b")


# "Kế hoạch dân vận năm 2021", "the 2021 plan": the paper meant is the one of that year.
_PAPER_OF_YEAR = re.compile(
    r"\b(?:ke hoach|bao cao|cong van|huong dan|plan|report|letter)\b"
    r"(?: (?!nam\b|va\b|nop\b|gui\b|truoc\b|ve\b|tu\b)[a-z&]+){0,12} (?:nam )?(?:19|20)\d\d\b|"
    r"\b(?:the|its) (?:19|20)\d\d (?:[a-z]+ ){0,3}(?:plan|report|letter)\b"
)
# What the head of a paper says is so of that paper alone.
_OF_A_HEAD = frozenset({Intent.ISSUED, Intent.SIGNER, Intent.NUMBER, Intent.RECIPIENTS})


def of_the_year(shelf: Shelf, said: Composed) -> Composed | Declined:
    """The answer, with a note where a paper of it is of another year than the question asks of.

    Declined where all of it rests on editions of other years, or an amount of a year gone by is
    asked. A passage that names the year itself ("năm 2024 là 96%") speaks of it, whatever paper.
    """
    asked = years_in(shelf.question.plain)
    if not asked or shelf.question.numbers or shelf.question.short_numbers:
        return said
    supports = [one for draft in said.drafts for one in draft.supports]
    others = {
        one.document.id: one.document
        for one in supports
        if not _may_be_of(one.document, asked) and not _speaks_of(one.passage, asked)
    }
    is_amount_of_another = _is_of_another_year(shelf, said) and (
        not said.is_sure or len(said.drafts) == 1
    )
    is_amount_of_another = is_amount_of_another or _is_of_another_time(shelf, said)
    if not others and not is_amount_of_another:
        return said
    note = _note(shelf, tuple(others.values()) or tuple(papers_of(said)), asked)
    made_anew = {one.id for edition in shelf.summaries_of_all_years.editions for one in edition}
    is_edition = {one.document.id for one in supports} <= others.keys() & made_anew
    if not is_edition and not is_amount_of_another and not _means_its_year(shelf, others):
        return replace(said, notes=(*said.notes, note))
    return Declined(
        reason=RefusalReason.NOT_IN_LIBRARY,
        text=f"{say(Phrase.NOT_HERE, shelf.question.language)} {note}",
        near=tuple((one.passage, one.document) for one in supports),
    )


def _means_its_year(shelf: Shelf, others: Container[str]) -> bool:
    """Whether the question is of the paper of that year, and every paper named is of another."""
    question = shelf.question
    if question.intent not in _OF_A_HEAD and not _PAPER_OF_YEAR.search(question.plain):
        return False
    named = shelf.documents
    return bool(named) and all(one.id in others for one in named)


def _note(shelf: Shelf, papers: tuple[DocumentSummary, ...], asked: Sequence[Years]) -> str:
    own: dict[str, None] = {}
    for one in papers:
        if found := years_of(one):
            own[_said((found,))] = None
        elif one.issued_on is not None:
            own[str(one.issued_on.year)] = None
    values = {"names": names(papers[:_MOST]), "own": ", ".join(own), "asked": _said(asked)}
    return say(Phrase.OTHER_YEAR, shelf.question.language, **values)


def note_of_edition(shelf: Shelf, cited: Iterable[DocumentSummary]) -> tuple[str, ...]:
    """That what is told stands in an edition passed over, and not in the one meant."""
    passed = {one.id: one for one in cited if one.id in shelf.passed_over}
    meant = {
        one.id: one
        for edition in shelf.summaries_of_all_years.editions
        if any(one.id in passed for one in edition)
        for one in edition
        if one.id not in shelf.passed_over
    }
    if not passed or not meant:
        return ()
    values = {"names": names(tuple(passed.values())), "meant": names(tuple(meant.values()))}
    return (say(Phrase.OTHER_EDITION, shelf.question.language, **values),)


def _may_be_of(paper: DocumentSummary, asked: Sequence[Years]) -> bool:
    """Whether a paper names no year, or one asked of, or was issued in one."""
    if years_of(paper) is None or any(are_of(paper, years) for years in asked):
        return True
    issued = paper.issued_on.year if paper.issued_on else None
    title = folded(paper.title or "")
    if any(str(year) in title for first, last in asked for year in range(first, last + 1)):
        return True  # "bãi bỏ nghị quyết năm 2013": the year of what its title ends
    return issued is not None and any(first <= issued <= last for first, last in asked)


def _speaks_of(passage: Passage, asked: Sequence[Years]) -> bool:
    said = folded(" | ".join((*passage.heading_path, passage.text)))
    return any(str(year) in said for first, last in asked for year in range(first, last + 1))


def _said(years: Iterable[Years]) -> str:
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in years)


def _is_of_another_year(shelf: Shelf, told: Composed) -> bool:
    """Whether an amount is asked of a year, and what is told is of others.

    A year to come may be one in which the paper still holds, unless its title says for which it is.
    """
    own = understand(shelf.asking.question)
    years = {one.year for one in own.dates if one.year and not one.month}
    if shelf.question.intent is Intent.DEADLINE and not (own.numbers or own.short_numbers):
        return _is_due_in_another(told, years_in(own.plain))
    if shelf.question.intent is not Intent.COUNT or not years or own.numbers or own.short_numbers:
        return False
    said = folded(" | ".join(around(told)))
    if any(str(year) in said or any(a <= year <= b for a, b in spans(said)) for year in years):
        return False
    issued = [one.issued_on.year for one in papers_of(told) if one.issued_on is not None]
    # Of a paper without a day, the years told are all there is.
    known = issued or [int(one) for one in _YEAR.findall(said)]
    if known and max(years) < min(known):
        return True
    if known and min(years) > max(known) and _REACHED.search(said):
        return True
    titles = [NO_PERIOD.sub(" ", folded(one.title or "")) for one in papers_of(told)]
    periods = [one for title in titles if (one := _for_years(title)) is not None]
    return len(periods) == len(titles) > 0 and min(years) > max(last for _, last in periods)


def _is_due_in_another(told: Composed, asked: Sequence[Years]) -> bool:
    """Whether all days told are of years gone by or to come, and the passage of none asked of.

    A limit that comes back each year names no year.
    """
    days = {int(one) for draft in told.drafts for one in _YEAR_OF_DAY.findall(draft.text)}
    years = {year for first, last in asked for year in range(first, last + 1)}
    said = " | ".join(around(told))
    is_another = bool(days and years) and days.isdisjoint(years)
    return is_another and not any(str(one) in said for one in years)


def _is_of_another_time(shelf: Shelf, told: Composed) -> bool:
    """Whether what is asked of a year ("chủ đề năm 2023") is told of other years alone."""
    asked = set(_OF_A_TIME.findall(understand(shelf.asking.question).plain))
    said = folded(" | ".join(around(told)))
    for thing, year in asked:
        years = set(re.findall(rf"\b{thing} (?:cua [a-z]+ )?nam ((?:19|20)\d\d)\b", said))
        if years and year not in said:
            return True
    return False


def _for_years(title: str) -> tuple[int, int] | None:
    """The years that a title says its paper is for, first and last."""
    own = [*spans(title), *((int(one),) * 2 for one in _FOR_YEAR.findall(title))]
    return (min(one[0] for one in own), max(one[1] for one in own)) if own else None
