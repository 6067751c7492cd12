"""Duties with a time limit beside those of the draft: by when, to whom, through what.

A unit may ask its own people for something earlier: only what the draft sends out is compared, and
an earlier day is no difference. The years are left aside where the draft is of another year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.office_names import office_form
from assistant.office_words import office_of, one_office
from assistant.reviewing.channels import channel_differences
from assistant.reviewing.counting import less_often
from assistant.reviewing.deadlines import (
    dated_in_words,
    last_day,
    period_of,
    periods_of,
)
from assistant.reviewing.findings import Difference, DifferenceKind, said
from assistant.reviewing.requirements import Clause
from assistant.reviewing.words import Weights, terms_of
from assistant.units import sentences
from ingest.document import Document, Obligation, Passage, Recurrence
from ingest.text import folded

_OF_RECURRENCE = {
    Recurrence.MONTHLY: 12,
    Recurrence.QUARTERLY: 4,
    Recurrence.HALF_YEARLY: 2,
    Recurrence.YEARLY: 1,
}
# Inside the unit: no office above it receives this.
_INSIDE = re.compile(
    r"\b(?:hieu truong|nha truong|van phong(?! so| phong| ubnd| huyen| tinh| hdnd)|to truong|"
    r"ban giam hieu|bgh|cac to\b|van thu|chi bo|cong doan truong|pho hieu truong|bo phan)"
)
# The sentence behind the days that says where all reports go.
_RECEIVES = re.compile(r"\s*Nơi nhận(?: [^\W\d_]+){0,4}\s*:\s*(?P<to>[^,;.(\n]{2,80})")
_SEVERAL = re.compile(r"\s*(?:,|;|\bvà\b|\bđồng thời\b)\s*")
_ANY_SUPERIOR = re.compile(r"\bcap tren|\btheo quy dinh|\bnoi nhan|\bco quan quan ly")
_LIKE = 0.2
_SAME_PERIOD = 0.5
_OTHER_PERIOD = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """The duty of the draft that answers one of the superior's, and in what it departs."""

    passage: Passage
    clause: Clause
    differences: tuple[Difference, ...]


def reported(
    duty: Obligation, words: str, *, superior: Document, draft: Document, weights: Weights
) -> Reported | None:
    """What the draft has of a duty, stated in ``words``; None where it has nothing."""
    passages = {passage.id: passage for passage in draft.passages}
    scored = [
        (_fit(duty, one, passages[one.passage_id], draft, weights), -at, one)
        for at, one in enumerate(draft.obligations)
        if one.date or one.recurrence or one.rule
    ]
    score, _, best = max(scored, default=(0.0, 0, None), key=lambda one: one[:2])
    if best is None or score < _LIKE:
        best = dated_in_words(duty, draft)
    if best is None:
        return None
    passage = passages[best.passage_id]
    read = sentences(passage)
    at = next((n for n, one in enumerate(read) if one.start <= best.start < one.end), None)
    place = passage if at is None else read[at]
    text = place.text
    behind = _RECEIVES.match(read[at + 1].text) if at is not None and read[at + 1 :] else None
    if behind is not None and at is not None:
        best = replace(best, to=best.to or behind["to"].strip())
        text = f"{text} {read[at + 1].text}"
    return Reported(
        passage=passage,
        clause=Clause(start=place.start, end=place.end, text=place.text),
        differences=(
            *_deadline(duty, superior, best, draft),
            *_recipient(duty, best, text),
            *channel_differences(duty, best, words, text),
        ),
    )


def _fit(
    duty: Obligation, one: Obligation, passage: Passage, draft: Document, weights: Weights
) -> float:
    wanted, found = terms_of(duty.what), terms_of(one.what)
    score = weights.likeness(wanted, found)
    mine, theirs = period_of(duty.what), period_of(one.what)
    if mine and theirs:
        score += _SAME_PERIOD if mine == theirs else -_OTHER_PERIOD
    score += 0.2 if duty.is_report == one.is_report else -0.2
    near = passage.text[max(0, one.start - passage.start - 120) : one.start - passage.start]
    goes_in = one.to is not None and _is_own_office(one.to, draft, duty)
    goes_out = one.to is not None and not goes_in and not _INSIDE.search(folded(one.to))
    if goes_out:
        score += 0.25
    elif (
        goes_in
        or _INSIDE.search(folded(f"{one.what} {one.to or ''}"))
        or _INSIDE.search(folded(near.rpartition(";")[2]))
    ):
        score -= 0.5
    return score


def _is_own_office(to: str, draft: Document, duty: Obligation) -> bool:
    """Whether the draft's own office receives it, from those below it."""
    issuer = draft.header.issuer
    if issuer is None or (duty.to and _is_same_office(duty.to, to)):
        return False
    return _is_same_office(issuer, to)


def _deadline(
    duty: Obligation, superior: Document, one: Obligation, draft: Document
) -> Iterator[Difference]:
    if _is_later(duty, superior, one, draft):
        yield said(
            DifferenceKind.LATER_DEADLINE,
            duty.words,
            one.words,
            "Cấp trên ấn định «{wanted}», dự thảo ghi «{found}»: muộn hơn.",
        )


def _is_later(duty: Obligation, superior: Document, one: Obligation, draft: Document) -> bool:
    if duty.recurrence and one.recurrence and duty.recurrence is not one.recurrence:
        return _OF_RECURRENCE[one.recurrence] < _OF_RECURRENCE[duty.recurrence]
    last, theirs = last_day(duty), last_day(one)
    if last is None or theirs is None:
        return False
    same_year = _year_of(superior) == _year_of(draft) and duty.date and one.date
    if same_year:
        return theirs > last
    return (theirs.month, theirs.day) > (last.month, last.day)


def _year_of(document: Document) -> int | None:
    issued = document.header.issued_on
    return issued.year if issued else None


def _recipient(duty: Obligation, one: Obligation, sentence: str) -> Iterator[Difference]:
    if duty.to is None:
        return
    if one.to is None:
        named = office_form(duty.to)
        if named not in office_form(sentence) and not _ANY_SUPERIOR.search(folded(sentence)):
            yield said(
                DifferenceKind.NO_RECIPIENT,
                duty.to,
                "",
                "Cấp trên yêu cầu gửi về «{wanted}»; câu này của dự thảo không nêu nơi nhận.",
            )
        return
    if not _is_same_office(duty.to, one.to):
        yield said(
            DifferenceKind.OTHER_RECIPIENT,
            duty.to,
            one.to,
            "Cấp trên yêu cầu gửi về «{wanted}», dự thảo gửi về «{found}».",
        )


def _is_same_office(wanted: str, found: str) -> bool:
    if _ANY_SUPERIOR.search(folded(found)):
        return True
    own = office_form(wanted)
    for part in (found, *_SEVERAL.split(found)):
        theirs = office_form(part)
        if theirs and (own.startswith(theirs) or theirs.startswith(own)):
            return True
        if one_office(office_of(wanted), office_of(part)) and own[:2] == theirs[:2]:
            return True
    return False


def answers_in_words(duty: Obligation, clauses: Sequence[str]) -> int | None:
    """Which clause speaks of the same report without a time limit; None where none does."""
    wanted = period_of(duty.what)
    for at, clause in enumerate(clauses):
        if "bao cao" in folded(clause) and (wanted is None or wanted in periods_of(clause)):
            return at
    return None


def reported_less_often(
    duty: Obligation, words: str, clauses: Sequence[str]
) -> tuple[int, Difference] | None:
    """The clause that gives the same report more rarely, without a day."""
    if not (duty.is_report and duty.recurrence):
        return None
    for at, clause in enumerate(clauses):
        rarer = next(less_often(words, clause), None) if "bao cao" in folded(clause) else None
        if rarer is not None:
            return at, rarer
    return None
