"""What falls due in a period, where a question asks for nothing else: "việc phải nộp tháng này".

The list is the register's (``assistant.duty_register``): what recurs and what goes on are in it. A
question that names a matter besides ("báo cáo dân vận tháng này") is answered as any other.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome
from assistant.deadlines import Wanted
from assistant.duties import duties, named_days
from assistant.duties.each_month import each_month
from assistant.duty_register import Due
from assistant.phrases import Phrase, say
from assistant.question import AskedDate, Language
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import DOCUMENT_NAMES
from assistant.register.addressees import Concern, Office, Parties
from assistant.register.asked_period import Period, asked_period
from assistant.register.due_days import first_day, last_day
from assistant.shelf import Shelf
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
    show please da bi dang toi overdue past so phong ban
"""
_EVENT_WORDS = """
    nhung cac gi nao co khong cuoc buoi dot lich su kien hop hoi nghi thao giao ban kiem tra thanh
    tap huan boi duong trong vao o den tu ngay thang tuan nam quy may luc dien ra to chuc duoc se
    truong minh em toi ta phai du tham gia can viec cho nhe ko so phong a any
    what which are is there the in on
    meeting meetings conference conferences inspection inspections training we have do
"""
_DUTY = frozenset(_DUTY_WORDS.split())
_FRAME = _DUTY | frozenset(_FRAME_WORDS.split())
_EVENT_FRAME = frozenset(_EVENT_WORDS.split())
# What is handed in goes somewhere; what is only done need not.
_HANDED_IN = re.compile(r"\b(?:nop|gui|submit(?:ted)?|sent)\b")
_DONE = re.compile(r"\b(?:lam|thuc hien|hoan thanh|do|done|tasks?)\b")
# "tôi là kế toán, …", "các hạn của hiệu trưởng": the duties of one officer of an office.
_OFFICER = re.compile(
    r"(?:\b(?:toi|em|minh) la|\bcua) (?P<who>(?:pho )?hieu truong|(?:pho )?giam doc|ke toan|"
    r"van thu|thu quy|thu thu|y te|tong phu trach|bi thu doan|chu tich cong doan)\b,?"
)
# "kế toán phải làm gì trong tháng 10": the duties of those that the question opens with.
_THEY_MUST = re.compile(
    r"\A(?:cac |moi |nhung )?(?P<who>(?:pho )?hieu truong|(?:pho )?giam doc|ke toan|van thu|"
    r"thu quy|tong phu trach|bi thu doan|chu tich cong doan|to truong|to chuyen mon|"
    r"giao vien chu nhiem|giao vien|dang vien|doan vien|hoi vien|cong doan|"
    r"doan thanh nien|lien doi|phu huynh|hoc sinh|"
    r"ban giam hieu|chi uy|truong thon|truong ap|can bo|cong chuc|vien chuc)"
    r"(?= (?:con |can |se )?(?:phai|can|co viec|co nhung|nop|lam|gui|co gi)\b)"
)
# "ngày 20/10 ai trực": and nobody "trực thuộc" or "trực tiếp".
_WHO_IS_ON_DUTY = re.compile(
    r"\b(?:ai|(?:nguoi|lanh dao|bao ve|giao vien|can bo|cong chuc|thay|co|dong chi|to|lop) nao)\b"
    r"(?! (?:la nguoi |da )?ky\b).{0,24}"
    r"\btruc\b(?! (?:thuoc|tiep|tuyen))|"
    r"\btruc(?! (?:thuoc|tiep|tuyen))\b.{0,24}\b(?:ai|nguoi nao)\b(?! (?:la nguoi )?ky\b)|"
    r"\bon duty\b"
)
# "các trường phải làm gì": the duties of all of a kind.
_BEARERS = re.compile(
    r"\b(?:cac|nhung|moi) (?P<who>(?:truong|xa|phuong)(?: (?:mam non|tieu hoc|thcs|thpt))?)\b"
)
_WORD = re.compile(r"[a-z]+")
_FIGURE = re.compile(r"\d")
_SHORTEST_MONTH = 28
_MOST_RECKONED = 12


def due(shelf: Shelf) -> Outcome:
    """The duties of the period that the question names; None where it asks for something else."""
    question, as_of = shelf.question, shelf.asking.as_of
    relative = asked_period(question.plain, as_of)
    papers = DOCUMENT_NAMES if shelf.scope.documents else ()
    dates = tuple(date.words for date in question.dates)
    said = (relative.words, *_days_within(question.dates, relative)) if relative else dates
    if not said:
        return None
    if _WHO_IS_ON_DUTY.search(question.plain) and question.intent is not Intent.SIGNER:
        return _on_duty(shelf, relative or _of_the_year(question.dates, as_of))
    # "hiệu trưởng trường X": the last word of the post may be taken for one of the name.
    offices = (short for one in shelf.scope.named for short in (one, one.removeprefix("truong ")))
    known = (*said, *offices, *papers)
    if _asks_for_events(question.plain, known):
        period = relative or _printed(question.dates) or _of_the_year(question.dates, as_of)
        return _held(shelf, period) if period is not None else None
    of_a_duty = question.intent in (Intent.DEADLINE, Intent.REPORT_TO)
    if relative is None and of_a_duty and not _is_a_month(question.dates):
        return None  # a day or a year in figures: ``duties`` tells it
    officer = _OFFICER.search(question.plain) or _THEY_MUST.search(question.plain)
    plain = question.plain.replace(officer.group(), " ") if officer else question.plain
    if not _asks_for_duties(plain, known):
        return None
    who = officer["who"] if officer else None
    told = _asked_of(shelf.bound_office or shelf, who, relative or _printed(question.dates))
    # Of those that a paper may name otherwise, another way of answering may know more.
    is_open = officer is not None and officer.re is _THEY_MUST
    return None if is_open and isinstance(told, Declined) else told


def _asked_of(shelf: Shelf, who: str | None, period: Period | None) -> Outcome:
    """The duties of an officer, or of everybody, in a period or on a day without a year."""
    if who is not None:
        return _of_the_officer(shelf, who, period)
    bearers = _BEARERS.search(shelf.question.plain) if shelf.bound is None else None
    if bearers and (span := period or _of_the_year(_months(shelf), shelf.asking.as_of)):
        return _listed(shelf, span, whose=bearers["who"])
    if period is not None:
        return _listed(shelf, period)
    day = next((date for date in shelf.question.dates if date.month is not None), None)
    return _on_the_day(shelf, day) if day is not None else None


def _held(shelf: Shelf, period: Period) -> Outcome:
    """The meetings, inspections, … of a period, and nothing else."""
    found = named_days.named_in(shelf, period, kind=shelf.question.plain)
    if found:
        return Composed(drafts=found, is_sure=True)
    text = say(Phrase.NO_EVENT, shelf.question.language, span=_span(period))
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)


def _on_duty(shelf: Shelf, period: Period | None) -> Outcome:
    """Who is on duty on a day, by the rows of a roster; None where none has it."""
    rows = named_days.on_duty_in(shelf, period) if period is not None else ()
    return Composed(drafts=rows, is_sure=True) if rows else None


def _on_the_day(shelf: Shelf, day: AskedDate) -> Outcome:
    """What is due, and what is held, on a day without a year; what names the month comes last."""
    period = _of_the_year((day,), shelf.asking.as_of)
    is_month = day.day is None and not (day.is_bound or day.is_after)
    if period is not None and is_month and shelf.bound is None:
        due = _due_in(shelf, period)
        if any(one.stored.obligation.recurrence is None for one in due):
            return _listed(shelf, period)  # the month of this year, with what is held in it
    outcome = duties.by_day(shelf, day)
    if day.is_bound or day.day is None or period is None or not _wants_events(shelf):
        return outcome
    held = named_days.named_in(shelf, period, told=duties.on_day(shelf, day))
    if not isinstance(outcome, Composed):
        return Composed(drafts=held) if held else outcome
    count = len(duties.on_day(shelf, day, exactly=True))
    drafts = (*outcome.drafts[:count], *held, *outcome.drafts[count:])
    whole = [say(Phrase.WHOLE_MONTH, shelf.question.language)] if outcome.drafts[count:] else []
    return Composed(drafts=drafts, notes=(*outcome.notes, *whole))


def _wants_events(shelf: Shelf) -> bool:
    """Whether more is asked for than what is to be handed in."""
    question = shelf.question
    return not question.about_report and not _HANDED_IN.search(question.plain)


def _asks_for_events(plain: str, known: tuple[str, ...]) -> bool:
    """Whether nothing is left but words that ask for meetings, inspections, ….

    >>> _asks_for_events("tuan sau co cuoc hop nao", ("tuan sau",))
    True
    >>> _asks_for_events("tuan sau hop ve viec gi o truong", ("tuan sau",))
    False
    """
    left = _left(plain, known)
    return left is not None and named_days.asks_for_events(plain) and left <= _EVENT_FRAME


def _of_the_year(dates: tuple[AskedDate, ...], as_of: dt.date) -> Period | None:
    """The day or month without a year in the year of the day of asking."""
    dated = tuple(replace(date, year=date.year or as_of.year) for date in dates[:1] if date.month)
    return _printed(dated)


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
    span = period or _of_the_year(_months(shelf), shelf.asking.as_of)
    listed = _due_in(shelf, span) if span else ()
    due = [one for one in listed if _is_of(one.stored.obligation, named)]
    told = [one.stored for one in due]
    if span is not None and not _is_short(span):
        told += each_month(shelf, span, lambda one: _is_of(one, named))
    if span is None or not told:
        text = say(Phrase.NOT_HERE, shelf.question.language)
        return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)
    found = duties.composed(shelf, told)
    within = say(Phrase.DUE_WITHIN, shelf.question.language, span=_span(span))
    return replace(found, notes=(within, *found.notes))


def _months(shelf: Shelf) -> tuple[AskedDate, ...]:
    """The months named; "các hạn trong tháng 3" is no bound but the month itself."""
    return tuple(
        replace(one, is_bound=False, is_after=False)
        for one in shelf.question.dates
        if one.month is not None and one.day is None
    )


def _is_of(duty: Obligation, named: re.Pattern[str]) -> bool:
    """Whether a duty says who has to do it, or begins with it, so that ``named`` is met."""
    if duty.who is not None:
        return named.search(folded(duty.who)) is not None
    return named.match(folded(duty.what)) is not None


def _asks_for_duties(plain: str, known: tuple[str, ...]) -> bool:
    """Whether nothing is left but words that ask what is due."""
    left = _left(_BEARERS.sub(" ", plain), known)
    return left is not None and bool(left & _DUTY) and left <= _FRAME


def _left(plain: str, known: tuple[str, ...]) -> set[str] | None:
    """The words besides those that are known; None where a figure is among them."""
    for words in sorted(known, key=len, reverse=True):
        plain = plain.replace(words, " ")
    return None if _FIGURE.search(plain) else set(_WORD.findall(plain))


def _printed(dates: tuple[AskedDate, ...]) -> Period | None:
    """The period of a date with its year; None for a bound, and where no year is given."""
    if not dates or any(date.year is None or date.is_bound or date.is_after for date in dates[:1]):
        return None
    begin, end = _partial(dates[0]), _partial(dates[-1])
    if begin is None or end is None or last_day(end) < first_day(begin):
        return None
    return Period(first=first_day(begin), last=last_day(end), words=dates[0].words)


def _days_within(dates: tuple[AskedDate, ...], period: Period) -> tuple[str, ...]:
    """The words of days that only say again which period is meant ("sáng nay 6/10")."""
    year = period.last.year if period.last else None
    again = (one for one in dates if one.day is not None)
    return tuple(
        one.words
        for one in again
        if (day := _partial(replace(one, year=one.year or year))) and period.holds(day)
    )


def _is_a_month(dates: tuple[AskedDate, ...]) -> bool:
    """Whether a month is named with its year, and no day by which."""
    return any(date.month is not None and date.day is None for date in dates[:1]) and (
        _printed(dates) is not None
    )


def _partial(date: AskedDate) -> PartialDate | None:
    """The date as far as it is given; None without a year, and for a day that is none."""
    try:
        return PartialDate(year=date.year, month=date.month, day=date.day) if date.year else None
    except ValueError:
        return None


def _listed(shelf: Shelf, period: Period, *, whose: str | None = None) -> Outcome:
    question, language = shelf.question, shelf.question.language
    due = list(_due_in(shelf, period, whose=whose))
    if _HANDED_IN.search(question.plain) and not _DONE.search(question.plain):
        due = [one for one in due if _is_handed_in(one.stored.obligation)]
    if period.first is None:  # what is over, and what has just passed first
        due = [one for one in due if _is_over(one.stored.obligation, period)][::-1]
    span = _span(period)
    told = [one.stored for one in due]
    wants_events = whose is None and _wants_events(shelf)
    held = named_days.named_in(shelf, period, told=told) if wants_events else ()
    if not due and not held:
        text = say(Phrase.NOTHING_DUE, language, span=span)
        return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)
    dated = [one for one in due if _has_a_day(one.stored.obligation)]
    found = duties.composed(shelf, [one.stored for one in dated], due=period.holds)
    whole = [one for one in due if one not in dated]
    later = duties.composed(shelf, [one.stored for one in whole], due=period.holds)
    within = [say(Phrase.DUE_WITHIN, language, span=span)]
    within += [say(Phrase.WHOLE_MONTH, language)] if whole and _is_short(period) else []
    within += [say(Phrase.NOT_KNOWN_DONE, language)] if period.first is None else []
    notes = (*within, *_reckoned(due[:_MOST_RECKONED], language), *found.notes, *later.notes)
    drafts = (*found.drafts, *held, *later.drafts)
    return Composed(drafts=drafts, notes=tuple(dict.fromkeys(notes)), is_sure=True)


def _is_over(duty: Obligation, period: Period) -> bool:
    """Whether the last day of a duty lies before the end of a period without a beginning."""
    last = last_day(duty.date) if duty.date else None
    return last is None or period.last is None or last <= period.last


def _has_a_day(duty: Obligation) -> bool:
    return duty.date is None or duty.date.exact is not None


def _is_short(period: Period) -> bool:
    """Whether a period is shorter than a month, so that what names a month is wider than it."""
    if period.first is None or period.last is None:
        return False
    return (period.last - period.first).days < _SHORTEST_MONTH - 1


def _due_in(shelf: Shelf, period: Period, *, whose: str | None = None) -> Iterator[Due]:
    """What the papers that may be meant want done in a period; of some bearers what they do."""
    wanted = Wanted(
        first=period.first,
        last=period.last,
        reports_only=shelf.question.about_report,
        unit=whose or shelf.bound,
    )
    listed = shelf.register.due(wanted, as_of=shelf.asking.as_of)
    return (
        one
        for one in listed
        if one.stored.document.id in shelf.binding and (whose is None or _falls_on(whose, one))
    )


def _falls_on(bearers: str, due: Due) -> bool:
    """Whether a duty is theirs, or nobody's by name; what is sent to them is others' to do."""
    office, duty = Office.read(bearers), due.stored.obligation
    parties = Parties(who=duty.who, to=duty.to, issuer=None, recipients=())
    return office is not None and office.concern(parties) in (Concern.DOES, Concern.UNSTATED)


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
