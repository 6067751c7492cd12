"""Which report is meant, and by when it is due, in whatever words a draft says it.

A month ends on its last day, a week of it with that week, a year on 31/12; a day without a year is
of the draft's own. Where a sentence speaks of several reports, each day belongs to its own.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.units import sentences
from ingest.document import Document, Obligation, PartialDate, PassageRole
from ingest.text import folded

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
# "trước ngày 31/12", "chậm nhất là ngày 30 tháng 10", "trong tuần thứ hai của tháng 6/2019".
_DAY = re.compile(
    r"(?P<strict>(?<!\w)[Tt]rước\s+)?(?:[Nn]gày\s+)?(?<![\w/])"
    r"(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>(?:19|20)\d\d))?(?![\w/])"
)
_MONTH = re.compile(
    r"(?P<strict>(?<!\w)[Tt]rước\s+)?(?:[Tt]uần\s+(?:thứ\s+)?(?P<week>nhất|hai|ba|tư|đầu|cuối|[1-4])\s+"
    r"(?:của\s+)?)?(?<!\w)[Tt]háng\s+(?P<month>\d{1,2})"
    r"(?:(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>(?:19|20)\d\d))?(?![\w/])"
)
_YEAR_END = re.compile(r"(?<!\w)(?:cuối|hết)\s+năm(?:\s+(?P<year>(?:19|20)\d\d))?(?!\w)(?!\s+học)")
# What bounds a day, beside "trước": by it at the latest; and what is done by a day, not on it.
_BY = re.compile(
    r"(?<!\w)(?:trước|chậm nhất|muộn nhất|hạn|đến|tới|hết|xong|cuối|trong|từ|sau|đầu|kể)(?!\w)"
)
_TO_BE_DONE = re.compile(
    r"(?<!\w)(?:hoàn thành|hoàn tất|xong|gửi|nộp|báo cáo|đăng ký|hạn|triển khai|công bố|lập)(?!\w)"
)
_WEEKS = {"nhất": 1, "đầu": 1, "1": 1, "hai": 2, "2": 2, "ba": 3, "3": 3, "tư": 4, "4": 4}
_REPORT = re.compile(r"(?<!\w)báo cáo(?!\w)", re.IGNORECASE)
#: An office that something is sent to.
SENT_TO = re.compile(
    r"(?<!\w)(?:gửi|nộp|về)(?: về| cho| tới| đến)? (?P<to>(?:UBND|Ủy ban|Sở|Phòng|Ban|Bộ|Huyện ủy|"
    r"Tỉnh ủy|Thành ủy)[^,;.()\n]{0,60}?)(?= (?:trước|ngày|qua|vào|chậm|để|theo)(?!\w)|[,;.(\n]|\Z)"
)


@dataclass(frozen=True, slots=True)
class _Due:
    start: int
    end: int
    last: dt.date
    has_year: bool


def period_of(words: str) -> str | None:
    """Which of several reports is meant ("half", "year"); None where the words do not say."""
    return next(iter(periods_of(words)), None)


def periods_of(words: str) -> tuple[str, ...]:
    """Every report that the words speak of."""
    plain = folded(words)
    return tuple(name for name, pattern in _PERIODS if pattern.search(plain))


def last_day(duty: Obligation) -> dt.date | None:
    """The last good day; of a duty that comes back, in a year that stands for all."""
    day = _end_of(duty.date, strict=duty.strict_before) if duty.date else None
    if day is None and duty.month_day:
        month, _, of_month = duty.month_day.rpartition("-")
        # "30/02 hằng năm" is printed by slip, and means the last day.
        longest = calendar.monthrange(2000, int(month))[1] if month else 28
        day = dt.date(2000, int(month or 12), min(int(of_month), longest))
    if day is None:
        return None
    return day - dt.timedelta(days=1) if duty.strict_before else day


def _end_of(date: PartialDate, *, strict: bool) -> dt.date:
    month = date.month or (1 if strict else 12)
    if strict and date.exact is None:
        return dt.date(date.year, month, 1)
    return date.exact or dt.date(date.year, month, calendar.monthrange(date.year, month)[1])


def is_of_event(duty: Obligation) -> bool:
    """Whether a day is that of an event ("vào ngày 21/4"), which no earlier day can stand for."""
    if duty.is_report or duty.strict_before or duty.date is None or duty.date.exact is None:
        return False
    return not _BY.search(duty.words.lower()) and not _TO_BE_DONE.search(duty.what.lower())


def days_in(text: str, document: Document) -> tuple[tuple[str, dt.date, bool], ...]:
    """The days that a text of a paper names: the words, the day, and whether a year is named."""
    issued = document.header.issued_on
    days = _days(text, issued.year if issued else None)
    return tuple((text[one.start : one.end], one.last, one.has_year) for one in days)


def dated_in_words(duty: Obligation, draft: Document) -> Obligation | None:
    """A sentence that speaks of the report and says when, where no duty was read."""
    year = draft.header.issued_on.year if draft.header.issued_on else None
    wanted = period_of(duty.what)
    for passage in draft.passages:
        if passage.role is not PassageRole.BODY:
            continue
        for sentence in sentences(passage):
            due = _due_in(sentence.text, wanted, year)
            if due is None:
                continue
            to = SENT_TO.search(sentence.text)
            return replace(
                duty,
                what=sentence.text,
                to=to["to"] if to else None,
                channel=None,
                start=sentence.start + due.start,
                end=sentence.start + due.end,
                words=sentence.text[due.start : due.end],
                date=PartialDate(year=due.last.year, month=due.last.month, day=due.last.day),
                strict_before=False,
                passage_id=passage.id,
                address=passage.address,
            )
    return None


def _due_in(sentence: str, wanted: str | None, year: int | None) -> _Due | None:
    """The day of the report of that period: in its own words, or the day that all share."""
    starts = [one.start() for one in _REPORT.finditer(sentence)]
    days = tuple(_days(sentence, year))
    if not starts or not days:
        return None
    pieces = [(start, end) for start, end in zip(starts, (*starts[1:], len(sentence)), strict=True)]
    meant = [
        at
        for at, (start, end) in enumerate(pieces)
        if wanted is None or wanted in periods_of(sentence[start:end])
    ]
    if not meant:
        return days[0] if not periods_of(sentence) else None
    start, end = pieces[meant[0]]
    own = [one for one in days if start <= one.start < end]
    if own:
        return own[0]
    if len(days) == len(pieces):
        return days[meant[0]]
    return days[0] if len(pieces) == 1 else None


def _days(text: str, year: int | None) -> Iterator[_Due]:
    found: list[_Due] = []
    for match in _DAY.finditer(text):
        last = _date(match["year"] or year, match["month"], match["day"])
        if last is not None:
            found.append(_due(match, last - dt.timedelta(days=bool(match["strict"]))))
    for match in _MONTH.finditer(text):
        last = _end_of_month(match["year"] or year, match["month"], match["week"])
        if last is not None and not any(one.start < match.end() <= one.end for one in found):
            found.append(_due(match, last))
    for match in _YEAR_END.finditer(text):
        last = _date(match["year"] or year, "12", "31")
        if last is not None:
            found.append(_due(match, last))
    yield from sorted(found, key=lambda one: one.start)


def _due(match: re.Match[str], last: dt.date) -> _Due:
    return _Due(match.start(), match.end(), last, has_year=match["year"] is not None)


def _date(year: str | int | None, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day)) if year else None
    except ValueError:
        return None


def _end_of_month(year: str | int | None, month: str, week: str | None) -> dt.date | None:
    if not year or not 1 <= int(month) <= 12:
        return None
    last = calendar.monthrange(int(year), int(month))[1]
    day = min(7 * _WEEKS[week], last) if week in _WEEKS else last
    return dt.date(int(year), int(month), day)
