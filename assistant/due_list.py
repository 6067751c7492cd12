"""What falls due in a period, where a question asks for nothing else: "việc phải nộp tháng này".

The list is the register's (``assistant.register``): what recurs and what goes on are in it. A
question that names a matter besides ("báo cáo dân vận tháng này") is answered as any other.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant import duties
from assistant.answer import RefusalReason
from assistant.asked_period import Period, asked_period
from assistant.composing import Composed, Declined, Outcome
from assistant.deadlines import Wanted
from assistant.due_days import first_day, last_day
from assistant.intents import Intent
from assistant.phrases import Phrase, say
from assistant.question import AskedDate, Language
from assistant.register import Due
from assistant.shelf import Shelf
from assistant.vocabulary import DOCUMENT_NAMES
from ingest.document import Obligation, PartialDate
from ingest.text import folded, shown

# One of them is there where duties are asked for …
_DUTY_WORDS = """
    nop han phai viec nhiem hoan bao lich due deadline deadlines submit submitted submission report
    reports task tasks duties
"""
# … and nothing but these beside it.
_FRAME_WORDS = """
    nhung cac gi can gui lam cao thanh thuc hien den toi cong vu co khong nao trong danh sach liet
    ke nhac truong minh em chung don vi ta thi la cho nhe voi ve ngay thang nam quy tuan ra cua tat
    ca xong biet xem giup o vao ma duoc nhat cham truoc tu hay khi sap sau nua hom thoi gian
    what which is are do does must we i have has to be sent the of our us you there any all list in
    on for by and should need needs school schools it that this next coming when falls fall tell me
    show please
"""
_DUTY = frozenset(_DUTY_WORDS.split())
_FRAME = _DUTY | frozenset(_FRAME_WORDS.split())
# What is handed in goes somewhere; what is only done need not.
_HANDED_IN = re.compile(r"\b(?:nop|gui|submit(?:ted)?|sent)\b")
_DONE = re.compile(r"\b(?:lam|thuc hien|hoan thanh|do|done|tasks?)\b")
# "tôi là kế toán, …", "các hạn của hiệu trưởng": the duties of one officer of an office.
_OFFICER = re.compile(
    r"(?:\b(?:toi|em|minh) la|\bcua) (?P<who>(?:pho )?hieu truong|(?:pho )?giam doc|ke toan|"
    r"van thu|thu quy|thu thu|y te|tong phu trach|bi thu doan|chu tich cong doan)\b,?"
)
_WORD = re.compile(r"[a-z]+")
_FIGURE = re.compile(r"\d")


def due(shelf: Shelf) -> Outcome:
    """The duties of the period that the question names; None where it asks for something else."""
    question, as_of = shelf.question, shelf.asking.as_of
    relative = asked_period(question.plain, as_of)
    if relative is None and question.intent is Intent.DEADLINE:
        return None  # a day, a month or a year in figures: ``duties.deadlines``
    said = (relative.words,) if relative else tuple(date.words for date in question.dates)
    papers = DOCUMENT_NAMES if shelf.scope.documents else ()
    officer = _OFFICER.search(question.plain)
    # "hiệu trưởng trường X": the last word of the post may be taken for one of the name.
    offices = (short for one in shelf.scope.named for short in (one, one.removeprefix("truong ")))
    known = (*said, *offices, *papers)
    plain = question.plain.replace(officer.group(), " ") if officer else question.plain
    if not said or not _asks_for_duties(plain, known):
        return None
    shelf = shelf.bound_office or shelf
    if officer is not None:
        return _of_the_officer(shelf, officer["who"], relative or _printed(question.dates))
    period = relative or _printed(question.dates)
    if period is not None:
        return _listed(shelf, period)
    day = next((date for date in question.dates if date.month is not None), None)
    return duties.by_day(shelf, day) if day is not None else None


def of_the_office(shelf: Shelf) -> Composed | None:
    """By when the office named has to do it, whoever wants that of it; None where nobody does."""
    bound = shelf.bound_office if shelf.question.intent is Intent.DEADLINE else None
    told = duties.deadlines(bound) if bound is not None else None
    return told if isinstance(told, Composed) else None


def _of_the_officer(shelf: Shelf, officer: str, period: Period | None) -> Outcome:
    """What an officer has to do in a period: the duties that name the post itself, and no deputy.

    A duty that names the bearer alone, or nobody, may be of that officer too: where none names the
    post nothing is told.
    """
    named = re.compile(rf"(?<!pho )\b{officer}\b")
    span = period or _of_month(shelf.question.dates, shelf.asking.as_of)
    listed = _due_in(shelf, span) if span else ()
    due = [one for one in listed if _is_of(one.stored.obligation, named)]
    if span is None or not due:
        text = say(Phrase.NOT_HERE, shelf.question.language)
        return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)
    found = duties.composed(shelf, [one.stored for one in due])
    within = say(Phrase.DUE_WITHIN, shelf.question.language, span=_span(span))
    return replace(found, notes=(within, *found.notes))


def _is_of(duty: Obligation, named: re.Pattern[str]) -> bool:
    """Whether a duty says who has to do it, or begins with it, so that ``named`` is met."""
    if duty.who is not None:
        return named.search(folded(duty.who)) is not None
    return named.match(folded(duty.what)) is not None


def _of_month(dates: tuple[AskedDate, ...], as_of: dt.date) -> Period | None:
    """The month named without a year, in the year of the day of asking."""
    date = next((one for one in dates if one.month is not None and one.day is None), None)
    if date is None:
        return None
    month = PartialDate(year=date.year or as_of.year, month=date.month)
    return Period(first=first_day(month), last=last_day(month), words=date.words)


def _asks_for_duties(plain: str, known: tuple[str, ...]) -> bool:
    """Whether nothing is left but words that ask what is due."""
    for words in sorted(known, key=len, reverse=True):
        plain = plain.replace(words, " ")
    left = set(_WORD.findall(plain))
    return not _FIGURE.search(plain) and bool(left & _DUTY) and left <= _FRAME


def _printed(dates: tuple[AskedDate, ...]) -> Period | None:
    """The period of a date with its year; None for a bound, and where no year is given."""
    if not dates or any(date.year is None or date.is_bound or date.is_after for date in dates[:1]):
        return None
    begin, end = _partial(dates[0]), _partial(dates[-1])
    if begin is None or end is None or last_day(end) < first_day(begin):
        return None
    return Period(first=first_day(begin), last=last_day(end), words=dates[0].words)


def _partial(date: AskedDate) -> PartialDate | None:
    """The date as far as it is given; None without a year, and for a day that is none."""
    try:
        return PartialDate(year=date.year, month=date.month, day=date.day) if date.year else None
    except ValueError:
        return None


def _listed(shelf: Shelf, period: Period) -> Outcome:
    question, language = shelf.question, shelf.question.language
    due = list(_due_in(shelf, period))
    if _HANDED_IN.search(question.plain) and not _DONE.search(question.plain):
        due = [one for one in due if _is_handed_in(one.stored.obligation)]
    span = _span(period)
    if not due:
        text = say(Phrase.NOTHING_DUE, language, span=span)
        return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)
    found = duties.composed(shelf, [one.stored for one in due])
    within = say(Phrase.DUE_WITHIN, language, span=span)
    reckoned = _reckoned(due[: len(found.drafts)], language)
    return Composed(drafts=found.drafts, notes=(within, *reckoned, *found.notes))


def _due_in(shelf: Shelf, period: Period) -> Iterator[Due]:
    """What the papers that may be meant want done in a period."""
    wanted = Wanted(
        first=period.first,
        last=period.last,
        reports_only=shelf.question.about_report,
        unit=shelf.bound,
    )
    listed = shelf.register.due(wanted, as_of=shelf.asking.as_of)
    return (one for one in listed if one.stored.document.id in shelf.binding)


def _reckoned(due: Sequence[Due], language: Language) -> Iterator[str]:
    """What says from which period of a paper a day has its year, and with what recurring ends."""
    for phrase, recurs in ((Phrase.YEAR_OF_PAPER, False), (Phrase.RECURS_WITHIN, True)):
        resting = [
            one
            for one in due
            if one.period and (one.stored.obligation.recurrence is not None) is recurs
        ]
        if resting:
            limits = "; ".join(dict.fromkeys(f"«{_limit(one)}»: {one.period}" for one in resting))
            yield say(phrase, language, limits=limits)


def _limit(due: Due) -> str:
    return shown(due.stored.obligation.words)


def _is_handed_in(duty: Obligation) -> bool:
    return duty.is_report or bool(duty.to) or _HANDED_IN.search(folded(duty.what)) is not None


def _span(period: Period) -> str:
    """The period in figures; an open end is left out."""
    ends = (f"{day:%d/%m/%Y}" if day else "…" for day in (period.first, period.last))
    return " – ".join(dict.fromkeys(ends))
