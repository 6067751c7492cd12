"""Duties with a time limit beside those of the draft: by when, to whom, through what.

A unit may ask its own people for something earlier: only what the draft sends out is compared, and
an earlier day is no difference. The years are left aside where the draft is of another year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.reading.vocabulary import word_set
from assistant.register.office_names import office_form
from assistant.reviewing.channels import channel_differences
from assistant.reviewing.counting import difference
from assistant.reviewing.deadlines import (
    dated_in_words,
    is_of_event,
    last_day,
    period_of,
    periods_of,
)
from assistant.reviewing.findings import Difference, DifferenceKind, said
from assistant.reviewing.opposing import differences, less_often
from assistant.reviewing.partners import ANY_SUPERIOR, is_same_office
from assistant.reviewing.requirements import Clause
from assistant.reviewing.words import Weights, is_idle, plain_words, terms_of
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
# What a report says of itself, and not of its matter.
_OF_ANY_REPORT = word_set(
    """
    bao cao ket tinh hinh danh gia tong so hoc ky quy i ii iii iv dinh dot xuat chuyen de gui nop
    phong giao duc dao tao huyen tinh ubnd uy ban nhan dan don vi truong van ban kem bieu mau so
    lieu 6 sau dau cuoi giua hang moi thuc hien cong nhiem vu ke hoach nay tren theo truoc gd dt
    """
)
_LIKE = 0.2
_OF_ONE_MATTER = 0.5
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
        if (one.date or one.recurrence or one.rule)
        and not _is_of_another_matter(duty, one, passages[one.passage_id])
    ]
    score, _, best = max(scored, default=(0.0, 0, None), key=lambda one: one[:2])
    if best is None or score < _LIKE:
        best = dated_in_words(duty, draft)
    if best is None or _is_of_another_matter(duty, best, passages[best.passage_id]):
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
            *differences(words, place.text, passage.text),
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


def _is_of_another_matter(duty: Obligation, one: Obligation, passage: Passage) -> bool:
    """Whether two reports name their matters, and the one nothing of the other's."""
    if not (duty.is_report and one.is_report):
        return False
    wanted, found = _matter_of(duty.what), _matter_of(one.what)
    around = f"{passage.text} {' '.join(passage.heading_path)}"
    told = {*pairwise(plain_words(around))}
    shared = set(wanted) & set(found)
    return (
        min(len(wanted), len(found)) > 1
        and _OF_ONE_MATTER * len(wanted) > len(shared)
        and not any(pair in told for pair in pairwise(wanted))
    )


def _matter_of(what: str) -> tuple[str, ...]:
    """The telling words of what is reported on, behind "báo cáo"."""
    _, _, behind = folded(what).partition("bao cao")
    return tuple(
        one
        for one in plain_words(behind)
        if not (is_idle(one) or one in _OF_ANY_REPORT or one.isdigit())
    )


def _is_own_office(to: str, draft: Document, duty: Obligation) -> bool:
    """Whether the draft's own office receives it, from those below it."""
    issuer = draft.header.issuer
    if issuer is None or (duty.to and is_same_office(duty.to, to)):
        return False
    return is_same_office(issuer, to)


def _deadline(
    duty: Obligation, superior: Document, one: Obligation, draft: Document
) -> Iterator[Difference]:
    if is_of_event(duty):
        if _is_other_day(duty, superior, one, draft):
            yield difference(DifferenceKind.OTHER_DAY, duty.words, one.words)
    elif _is_later(duty, superior, one, draft):
        yield said(
            DifferenceKind.LATER_DEADLINE,
            duty.words,
            one.words,
            "Cấp trên ấn định «{wanted}», dự thảo ghi «{found}»: muộn hơn.",
        )


def _is_other_day(duty: Obligation, superior: Document, one: Obligation, draft: Document) -> bool:
    wanted, found = last_day(duty), last_day(one)
    if wanted is None or found is None:
        return False
    if _year_of(superior) == _year_of(draft) and duty.date and one.date:
        return wanted != found
    return (wanted.month, wanted.day) != (found.month, found.day)


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
        if named not in office_form(sentence) and not ANY_SUPERIOR.search(folded(sentence)):
            yield said(
                DifferenceKind.NO_RECIPIENT,
                duty.to,
                "",
                "Cấp trên yêu cầu gửi về «{wanted}»; câu này của dự thảo không nêu nơi nhận.",
            )
        return
    if not is_same_office(duty.to, one.to):
        yield said(
            DifferenceKind.OTHER_RECIPIENT,
            duty.to,
            one.to,
            "Cấp trên yêu cầu gửi về «{wanted}», dự thảo gửi về «{found}».",
        )


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


_CALLED_BY = {
    Recurrence.MONTHLY: re.compile(r"\bbao cao thang(?! \d)"),
    Recurrence.QUARTERLY: re.compile(r"\bbao cao quy(?! (?:\d|i\b|ii\b|iii\b|iv\b))"),
    Recurrence.HALF_YEARLY: re.compile(r"\bbao cao (?:6|06|sau) thang"),
    Recurrence.YEARLY: re.compile(r"\bbao cao nam(?! (?:\d|hoc))"),
}


def is_called_by_its_period(duty: Obligation, clause: str) -> bool:
    """Whether a clause says how often a report is due by what it calls it ("báo cáo tháng")."""
    called = _CALLED_BY.get(duty.recurrence) if duty.recurrence else None
    return called is not None and called.search(folded(clause)) is not None
