"""Duties with a time limit beside those of the draft: by when, to whom, through what.

A unit may ask its own people for something earlier: only what the draft sends out is compared, and
an earlier day is no difference. The years are left aside where the draft is of another year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.office_names import office_form
from assistant.office_words import office_of, one_office
from assistant.reviewing.findings import Difference, DifferenceKind
from assistant.reviewing.requirements import Clause
from assistant.reviewing.words import Weights, terms_of
from assistant.units import sentences
from ingest.dates import find_dates
from ingest.document import Document, Obligation, Passage, PassageRole, Recurrence
from ingest.text import folded, shown

# Which of several reports: the words, folded, of each period.
_PERIODS = (
    (
        "half",
        re.compile(r"\b(?:6|sau|06) thang|\bso ket|\bgiua nam|\bdau nam\b|\bhoc ky i\b|\bhk ?i\b"),
    ),
    ("month", re.compile(r"\b(?:hang|moi) thang|\bbao cao thang|\bhang thang")),
    ("quarter", re.compile(r"\bquy\b|\b(?:hang|moi) quy")),
    (
        "year",
        re.compile(
            r"\bbao cao nam\b|\btong ket|\bca nam|\bcuoi nam|\bhang nam|\bhoc ky ii\b|\bnam$"
        ),
    ),
    ("register", re.compile(r"\bdang ky")),
    ("plan", re.compile(r"\b(?:xay dung|gui|nop|ban hanh) (?:\w+ ){0,3}ke hoach|^ke hoach")),
)
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
_THROUGH = re.compile(r"(?<!\w)(?:qua|bằng|theo địa chỉ)\s+[^;)\n]{2,120}")
_SENT_TO = re.compile(
    r"(?<!\w)(?:gửi|nộp|về)(?: về| cho| tới| đến)? (?P<to>(?:UBND|Ủy ban|Sở|Phòng|Ban|Bộ|Huyện ủy|"
    r"Tỉnh ủy|Thành ủy)[^,;.()\n]{0,60}?)(?= (?:trước|ngày|qua|vào|chậm|để|theo)(?!\w)|[,;.(\n]|\Z)"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_NO_CHANNEL = re.compile(r"\bqua (?:do|trinh|trinh bay|ra soat|thuc te|ket qua)\b")
_SEVERAL = re.compile(r"\s*(?:,|;|\bvà\b|\bđồng thời\b)\s*")
_ANY_SUPERIOR = re.compile(r"\bcap tren|\btheo quy dinh|\bnoi nhan|\bco quan quan ly")
_WORD = re.compile(r"[^\W_]+")
_IDLE = frozenset(["qua", "bang", "theo", "dia", "chi", "cua", "va", "he", "thong", "phong", "so"])
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
        best = _dated_in_words(duty, draft)
    if best is None:
        return None
    passage = passages[best.passage_id]
    sentence = next((s for s in sentences(passage) if s.start <= best.start < s.end), None)
    place = sentence or passage
    return Reported(
        passage=passage,
        clause=Clause(start=place.start, end=place.end, text=place.text),
        differences=(
            *_deadline(duty, superior, best, draft),
            *_recipient(duty, best, place.text),
            *_channel(duty, best, words, place.text),
        ),
    )


def _dated_in_words(duty: Obligation, draft: Document) -> Obligation | None:
    """A sentence that speaks of the report and gives a day, where no duty was read."""
    wanted = period_of(duty.what)
    for passage in draft.passages:
        if passage.role is not PassageRole.BODY:
            continue
        for sentence in sentences(passage):
            days = (one for one in find_dates(sentence.text) if one.partial and one.partial.exact)
            day = next(days, None)
            of_report = "bao cao" in folded(sentence.text)
            if day is None or not of_report or period_of(sentence.text) not in (wanted, None):
                continue
            to = _SENT_TO.search(sentence.text)
            return replace(
                duty,
                what=sentence.text,
                to=to["to"] if to else None,
                channel=None,
                start=sentence.start + day.start,
                end=sentence.start + day.end,
                words=sentence.text[day.start : day.end],
                date=day.partial,
                strict_before=False,
                passage_id=passage.id,
                address=passage.address,
            )
    return None


def period_of(words: str) -> str | None:
    """Which of several reports is meant ("half", "year"); None where the words do not say."""
    plain = folded(words)
    return next((name for name, pattern in _PERIODS if pattern.search(plain)), None)


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
        yield _said(
            DifferenceKind.LATER_DEADLINE,
            duty.words,
            one.words,
            "Cấp trên ấn định «{wanted}», dự thảo ghi «{found}»: muộn hơn.",
        )


def _is_later(duty: Obligation, superior: Document, one: Obligation, draft: Document) -> bool:
    if duty.recurrence and one.recurrence and duty.recurrence is not one.recurrence:
        return _OF_RECURRENCE[one.recurrence] < _OF_RECURRENCE[duty.recurrence]
    last, theirs = _last_day(duty), _last_day(one)
    if last is None or theirs is None:
        return False
    same_year = _year_of(superior) == _year_of(draft) and duty.date and one.date
    if same_year:
        return theirs > last
    return (theirs.month, theirs.day) > (last.month, last.day)


def _last_day(duty: Obligation) -> dt.date | None:
    """The last good day; of a duty that comes back, in a year that stands for all."""
    day = duty.date.exact if duty.date else None
    if day is None and duty.month_day:
        month, _, of_month = duty.month_day.rpartition("-")
        day = dt.date(2000, int(month or 12), min(int(of_month), 28 if not month else 31))
    if day is None:
        return None
    return day - dt.timedelta(days=1) if duty.strict_before else day


def _year_of(document: Document) -> int | None:
    issued = document.header.issued_on
    return issued.year if issued else None


def _recipient(duty: Obligation, one: Obligation, sentence: str) -> Iterator[Difference]:
    if duty.to is None:
        return
    if one.to is None:
        named = office_form(duty.to)
        if named not in office_form(sentence) and not _ANY_SUPERIOR.search(folded(sentence)):
            yield _said(
                DifferenceKind.NO_RECIPIENT,
                duty.to,
                "",
                "Cấp trên yêu cầu gửi về «{wanted}»; câu này của dự thảo không nêu nơi nhận.",
            )
        return
    if not _is_same_office(duty.to, one.to):
        yield _said(
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


def _channel(duty: Obligation, one: Obligation, wanted: str, sentence: str) -> Iterator[Difference]:
    mine, theirs = _channel_of(duty, wanted), _channel_of(one, sentence)
    if mine is None or theirs is None:
        return
    emails, others = set(_EMAIL.findall(mine.lower())), set(_EMAIL.findall(theirs.lower()))
    if emails & set(_EMAIL.findall(sentence.lower())):
        return
    differs = (
        not emails & others
        if emails and others
        else not _share_words(mine, theirs) and not (emails and "email" in theirs.lower())
    )
    if differs:
        yield _said(
            DifferenceKind.OTHER_CHANNEL,
            mine,
            theirs,
            "Cấp trên yêu cầu gửi «{wanted}», dự thảo ghi «{found}».",
        )


def _channel_of(duty: Obligation, text: str) -> str | None:
    if duty.channel:
        return duty.channel
    found = [
        one.group() for one in _THROUGH.finditer(text) if not _NO_CHANNEL.match(folded(one.group()))
    ]
    return found[0].strip() if len(found) == 1 else None


def _share_words(one: str, other: str) -> bool:
    first, second = (set(_WORD.findall(folded(words))) - _IDLE for words in (one, other))
    return bool(first & second)


def _said(kind: DifferenceKind, wanted: str, found: str, text: str) -> Difference:
    wanted, found = shown(wanted), shown(found)
    return Difference(
        kind=kind, wanted=wanted, found=found, text=text.format(wanted=wanted, found=found)
    )


def answers_in_words(duty: Obligation, clauses: Sequence[str]) -> int | None:
    """Which clause speaks of the same report without a time limit; None where none does."""
    wanted = period_of(duty.what)
    for at, clause in enumerate(clauses):
        plain = folded(clause)
        if "bao cao" in plain and (wanted is None or period_of(clause) == wanted):
            return at
    return None
