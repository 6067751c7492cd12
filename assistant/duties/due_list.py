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
from assistant.composers.sections import under_headings
from assistant.composing import Composed, Declined, Outcome
from assistant.deadlines import Wanted
from assistant.duties import duties, named_days, office_duties
from assistant.duties.each_month import each_month
from assistant.duties.of_an_office import asks_what_it_must, is_its, of_no_period, unheard
from assistant.duties.period_named import days_within, is_a_month, of_the_year, printed
from assistant.duty_register import Due
from assistant.phrases import Phrase, say
from assistant.question import AskedDate, Language
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import DOCUMENT_NAMES
from assistant.register.asked_period import Period, asked_period
from assistant.register.due_days import last_day
from assistant.shelf import Shelf
from ingest.document import Obligation
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
_ADDED = re.compile(r"\bbo sung (?:ban|ho so|danh sach|bao cao|minh chung|so lieu)\b")
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
_UP_TO_NOW = ("tinh den hom nay", "tinh toi hom nay", "den hom nay", "hom nay")
# "nhiệm vụ quý IV", "phương hướng, nhiệm vụ trọng tâm tháng 10": a heading of reports and plans.
_TASKS_OF = r"\b(?:phuong huong,? ?)?nhiem vu (?:trong tam |cong tac ){0,2}"
_WORD = re.compile(r"[a-z]+")
_FIGURE = re.compile(r"\d")
_SHORTEST_MONTH = 28
_MOST_RECKONED = 12
_A_MONTH = dt.timedelta(days=31)


def due(shelf: Shelf) -> Outcome:
    """The duties of the period that the question names; None where it asks for something else.

    Where an office is asked what it must do and no period is named, what is still to come.
    """
    question, as_of = shelf.question, shelf.asking.as_of
    relative = asked_period(question.plain, as_of)
    dates = tuple(date.words for date in question.dates)
    said = (relative.words, *days_within(question.dates, relative)) if relative else dates
    if not (said or asks_what_it_must(question)):
        return None
    shelf = unheard(shelf) or shelf
    if not said:
        office = shelf.bound_office or shelf
        coming = of_no_period(office, as_of)
        is_asked = coming is not None and _asks_for_duties(question.plain, shelf.scope.named)
        return _listed(office, coming, named=True) if coming is not None and is_asked else None
    return _headed(shelf, said[0].strip()) or _of_the_period(shelf, relative, said)


def _of_the_period(shelf: Shelf, relative: Period | None, said: tuple[str, ...]) -> Outcome:
    """The duties or the events of the period that some words of the question say."""
    question, as_of = shelf.question, shelf.asking.as_of
    papers = DOCUMENT_NAMES if shelf.scope.documents else ()
    if _WHO_IS_ON_DUTY.search(question.plain) and question.intent is not Intent.SIGNER:
        return _on_duty(shelf, relative or of_the_year(question.dates, as_of))
    # "hiệu trưởng trường X": the last word of the post may be taken for one of the name.
    offices = (short for one in shelf.scope.named for short in (one, one.removeprefix("truong ")))
    known = (*said, *offices, *papers, *_UP_TO_NOW)
    if _asks_for_events(question.plain, known):
        period = relative or printed(question.dates) or of_the_year(question.dates, as_of)
        return _held(shelf, period) if period is not None else None
    of_a_duty = question.intent in (Intent.DEADLINE, Intent.REPORT_TO)
    if relative is None and of_a_duty and not is_a_month(question.dates):
        return None  # a day or a year in figures: ``duties`` tells it
    officer = _OFFICER.search(question.plain) or _THEY_MUST.search(question.plain)
    plain = question.plain.replace(officer.group(), " ") if officer else question.plain
    if not _asks_for_duties(plain, known):
        return None
    who = officer["who"] if officer else None
    told = _asked_of(office_duties.asked_of(shelf), who, relative or printed(question.dates))
    # Of those that a paper may name otherwise, another way of answering may know more.
    is_open = officer is not None and officer.re is _THEY_MUST
    return None if is_open and isinstance(told, Declined) else told


def _headed(shelf: Shelf, period: str) -> Composed | None:
    """What a paper itself sets under the heading that is asked of: "Nhiệm vụ quý IV là gì?"."""
    asked = re.search(rf"{_TASKS_OF}{re.escape(period)}\b", shelf.question.plain)
    return under_headings.saying(shelf, asked.group()) if asked else None


def _asked_of(shelf: Shelf, who: str | None, period: Period | None) -> Outcome:
    """The duties of an officer, or of everybody, in a period or on a day without a year."""
    if who is not None:
        return _of_the_officer(shelf, who, period)
    bearers = _BEARERS.search(shelf.question.plain) if shelf.bound is None else None
    if bearers and (span := period or of_the_year(_months(shelf), shelf.asking.as_of)):
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
    period = of_the_year((day,), shelf.asking.as_of)
    is_month = day.day is None and not (day.is_bound or day.is_after)
    if period is not None and is_month:
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


def of_the_office(shelf: Shelf) -> Composed | None:
    """By when the office named has to do it, whoever wants that of it; None where nobody does."""
    if shelf.question.intent is not Intent.DEADLINE:
        return None
    bound = shelf.bound_office or unheard(shelf)
    told = duties.deadlines(bound) if bound is not None else None
    return told if isinstance(told, Composed) else None


def _of_the_officer(shelf: Shelf, officer: str, period: Period | None) -> Outcome:
    """What an officer has to do in a period: the duties that name the post itself, and no deputy.

    A duty that names the bearer alone, or nobody, may be of that officer too: where none names the
    post nothing is told.
    """
    named = re.compile(rf"(?<!pho )\b{officer}\b")
    span = period or of_the_year(_months(shelf), shelf.asking.as_of)
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


def _listed(
    shelf: Shelf, period: Period, *, whose: str | None = None, named: bool = False
) -> Outcome:
    question, language = shelf.question, shelf.question.language
    due, unnamed = list(_due_in(shelf, period, whose=whose)), 0
    due = [one for one in due if not named or is_its(shelf, one)]
    others = [one.stored for one in due]
    if name := whose or shelf.bound:
        due, unnamed = office_duties.own_duties(name, due, is_one=whose is None)
    due = [one for one in due if not _is_wider(one.stored.obligation, period)]
    if _HANDED_IN.search(question.plain) and not _DONE.search(question.plain):
        due = [one for one in due if _is_handed_in(one.stored.obligation)]
    if period.first is None:  # what is over, and what has just passed first
        due = [one for one in due if _is_over(one.stored.obligation, period)][::-1]
    span = _span(period)
    wants_events = whose is None and _wants_events(shelf)
    held = named_days.named_in(shelf, period, told=others) if wants_events else ()
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
    within += [say(Phrase.NOBODY_NAMED, language, count=str(unnamed))] if unnamed else []
    notes = (*within, *_reckoned(due[:_MOST_RECKONED], language), *found.notes, *later.notes)
    drafts = (*found.drafts, *held, *later.drafts)
    return Composed(drafts=drafts, notes=tuple(dict.fromkeys(notes)), is_sure=True)


def _is_over(duty: Obligation, period: Period) -> bool:
    """Whether the last day of a duty lies before the end of a period without a beginning."""
    last = last_day(duty.date) if duty.date else None
    return last is None or period.last is None or last <= period.last


def _has_a_day(duty: Obligation) -> bool:
    return duty.date is None or duty.date.exact is not None


def _is_wider(duty: Obligation, period: Period) -> bool:
    """Whether a duty of a quarter or a year is no matter of the week that is asked about."""
    if _has_a_day(duty) or duty.date is None or period.last is None or not _is_short(period):
        return False
    return last_day(duty.date) - period.last > _A_MONTH


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
    what = folded(duty.what)
    return duty.is_report or bool(duty.to) or any(no.search(what) for no in (_HANDED_IN, _ADDED))


def _span(period: Period) -> str:
    """The period in figures; an open end is left out."""
    ends = (f"{day:%d/%m/%Y}" if day else "…" for day in (period.first, period.last))
    return " – ".join(dict.fromkeys(ends))
