"""The days in which a duty falls, read from the words of its limit.

A day is itself; a month, a quarter, a half year or a year the whole of it; "Từ năm 2022 đến các năm
tiếp theo" begins and does not end. A year that is not printed comes only from where it is certain:
"từ nay" and "trong năm nay" from the date of the paper, the rest from a heading or a title that
names one year or school year (``choosing.paper_period``), and never against words that speak of
another, nor where the same day of the year before was still to come when the paper was issued. A
length of time ("trong 15 ngày kể từ ngày nhận hồ sơ") and what only recurs have no days.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace

from assistant.choosing.paper_period import PaperPeriod, heading_period, paper_period
from ingest.document import PartialDate
from ingest.text import folded
from vectorstore.evidence import RegisterEntry

_LAST_MONTH_OF_HALF = {"dau": 6, "cuoi": 12}
_MONTHS_OF_HALF, _MONTHS_OF_QUARTER = 6, 3
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

_NUMBER_OF_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
_NUMBER_OF_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_YEAR = r"20\d\d(?!\d)"
_OF_YEAR = rf"(?:\s*(?:/|-|nam|cua nam)\s*(?P<{{}}>{_YEAR}))?"
# One time in folded words: "05/12/2019", "ngay 5 thang 12 nam 2019", "thang 11", "12/2025",
# "quy IV/2025", "06 thang dau nam 2026", "2026"; "6 thang" alone is a length and is refused.
_POINT = re.compile(
    rf"(?<![\d/])(?P<day>{_NUMBER_OF_DAY})\s?[/.-]\s?(?P<dmonth>{_NUMBER_OF_MONTH})"
    rf"(?:\s?[/.-]\s?(?P<dyear>{_YEAR}))?"
    rf"|ngay (?P<wday>{_NUMBER_OF_DAY})(?!\s?[/.-]\s?\d)(?: thang (?P<wmonth>{_NUMBER_OF_MONTH}))?"
    + _OF_YEAR.format("wyear")
    + rf"|thang (?P<month>{_NUMBER_OF_MONTH})"
    + _OF_YEAR.format("myear")
    + r"|quy (?P<quarter>iv|i{1,3}|[1-4])(?!\w)"
    + _OF_YEAR.format("qyear")
    + rf"|(?:0?6|sau) thang (?P<half>dau|cuoi) nam(?: (?P<hyear>{_YEAR}))?"
    rf"|(?<![\d/])(?P<nmonth>{_NUMBER_OF_MONTH})\s?/\s?(?P<nyear>{_YEAR})"
    rf"|(?<![\w/.,])(?P<year>{_YEAR})"
)
# What joins the beginning of a range to its end; a list of months or quarters is a range too.
_TO = re.compile(r" ?(?:den|toi|-|–)(?: (?:het|cuoi|ngay|nam|thang|truoc|het ngay))? ?")
_AND = re.compile(r" ?(?:,|va|\+) ?")
_FROM = re.compile(r"(?:ke )?(?:bat dau )?tu (?:ngay |nam )?\Z")
_ONWARDS = re.compile(r"(?:den|toi) (?:cac|nhung) nam (?:tiep theo|sau)|tro di|tro ve sau")
_FROM_NOW = re.compile(r"\btu nay (?:cho )?(?:den|toi)\b")
_TO_THE_END_OF_YEAR = re.compile(r"\b(?:den|toi) (?:het|cuoi) nam\b(?! \d)")
# "trước ngày 15/01 của năm sau": another year than that of the plan, and not said which. In
# "báo cáo năm trước ngày 15/6" the year is not "năm trước".
_ANOTHER_YEAR = re.compile(
    r"\bnam (?:hoc )?(?:sau(?! khi)|tiep theo|ke tiep|ke sau|lien ke|lien sau|lien truoc|toi|ngoai|"
    r"qua|truoc(?! (?:ngay|thang|quy|khi|het|mung|tet|\d)))\b"
)
_OF_THE_YEAR = re.compile(r"\b(?:bao cao|tong ket|danh gia)\b[^.;]{0,80}\bnam\b")
# "trong tuần đầu tháng 10/2025": the month is not its end; a week that no date fixes has 7 days.
_ENDS_OF_PARTS = {"week": 7, "third": 10, "half": 15, "second": 20}
_PART_OF_A_MONTH = re.compile(
    r"\b(?:(?P<week>tuan (?:le )?(?:dau(?: tien)?|thu nhat|1))|"
    r"(?P<third>(?:10|muoi) ngay dau|thuong tuan)|"
    r"(?P<half>nua dau|(?:15|muoi lam) ngay dau)|(?P<second>trung tuan))(?: cua)? thang\b"
)
_IS_MOVED = re.compile(r"(?:duoc )?(?:lui|doi|gia han|hoan|day lui|chuyen|dieu chinh|thay doi) ")
_THIS_YEAR = re.compile(r"\bnam nay\b")
# Papers that lay out a whole period, so that a month or quarter in them is of that period.
_PLANS = frozenset({"Kế hoạch", "Chương trình"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDays:
    """From ``first`` to ``last``, both included; an end that is None is open.

    ``year_of`` is the period of the paper that gave the year, None where the limit prints it.

    Raises:
        ValueError: if both ends are open, or the last day lies before the first.
    """

    first: dt.date | None
    last: dt.date | None
    year_of: str | None = None

    def __post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise ValueError("a span of days needs an end")
        if self.first and self.last and self.last < self.first:
            message = f"a span of days that ends ({self.last}) before it begins ({self.first})"
            raise ValueError(message)

    def meets(self, first: dt.date | None, last: dt.date | None) -> bool:
        """Whether a day of it lies in ``first`` … ``last``, where None is open."""
        begins_in_time = last is None or self.first is None or self.first <= last
        ends_in_time = first is None or self.last is None or self.last >= first
        return begins_in_time and ends_in_time

    def holds(self, day: dt.date) -> bool:
        """Whether ``day`` is one of several days of it."""
        return self.first is not None and self.first != self.last and self.meets(day, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Point:
    """One time in the words, ``words[start:end]``; what is not printed is None.

    ``months`` is how many months end with ``month``: 3 for a quarter, 6 for a half year.
    """

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    months: int = 1


def due_days(duty: RegisterEntry) -> DueDays | None:
    """The days in which the duty falls; None for what has no date, or none that is certain."""
    if duty.recurrence is not None and duty.date is None:
        return None
    words = " ".join(folded(duty.words).split())
    points = [_point(match) for match in _POINT.finditer(words)]
    if duty.date is not None:
        return _dated(words, points, duty.date, duty)
    if days := _beginning_only(words, points):
        return days
    around = " ".join(folded(duty.around).split())
    if _ANOTHER_YEAR.search(words) or _ANOTHER_YEAR.search(around):
        return None
    return _without_year(words, around, points, duty)


def first_day(date: PartialDate) -> dt.date:
    """The first day of a date as far as it is written."""
    return dt.date(date.year, date.month or 1, date.day or 1)


def last_day(date: PartialDate) -> dt.date:
    """The last day of a date as far as it is written."""
    month = date.month or 12
    return dt.date(date.year, month, date.day or calendar.monthrange(date.year, month)[1])


def _end_of_part(words: str, date: PartialDate) -> dt.date:
    """The last day of the part of a month that the words name; else of the date as written."""
    part = _PART_OF_A_MONTH.search(words) if date.month and date.day is None else None
    if part is None:
        return last_day(date)
    end = next(day for name, day in _ENDS_OF_PARTS.items() if part[name])
    return dt.date(date.year, date.month or 1, end)


def _point(match: re.Match[str]) -> _Point:
    found = match.groupdict()
    year = next((found[key] for key in found if key.endswith("year") and found[key]), None)
    month = next((found[key] for key in found if key.endswith("month") and found[key]), None)
    day = found["day"] or found["wday"]
    length = 1
    if found["quarter"]:
        month, length = str(_MONTHS_OF_QUARTER * _QUARTERS[found["quarter"]]), _MONTHS_OF_QUARTER
    elif found["half"]:
        month, length = str(_LAST_MONTH_OF_HALF[found["half"]]), _MONTHS_OF_HALF
    return _Point(
        start=match.start(),
        end=match.end(),
        year=int(year) if year else None,
        month=int(month) if month else None,
        day=int(day) if day else None,
        months=length,
    )


def _dated(
    words: str, points: list[_Point], date: PartialDate, duty: RegisterEntry
) -> DueDays | None:
    """The days of a limit whose end is known, the date that ingest read."""
    last = _end_of_part(words, date)
    if _FROM_NOW.search(words):
        issued = duty.document.issued_on
        first = first_day(issued) if issued else None
        return DueDays(first=min(first, last) if first else None, last=last)
    if duty.strict_before:
        # "trước tháng 3/2026", "trước quý II/2026" are before the first day of it.
        edge = _begin_of_end(points[-1] if points else None, date)
        return DueDays(first=edge, last=edge)
    if _IS_MOVED.match(words):  # from the old day to the new one, which alone counts
        return DueDays(first=last, last=last)
    if len(points) == 1 and _FROM.search(words[: points[0].start]):
        return DueDays(first=_begin(points[0], date), last=None)
    opening = _opening(words, points) if points else None
    if opening is None or opening is points[-1]:
        first = _begin_of_end(opening, date)
    else:
        first = _begin(opening, date)
    return DueDays(first=first if first <= last else first_day(date), last=last)


def _opening(words: str, points: list[_Point]) -> _Point:
    """Where the range or list begins whose end is the last point."""
    opening = points[-1]
    for before in reversed(points[:-1]):
        between = words[before.end : opening.start]
        is_list = before.day is None and _AND.fullmatch(between) is not None
        if not (is_list or _TO.fullmatch(between)):
            break
        opening = before
    return opening


def _begin_of_end(point: _Point | None, date: PartialDate) -> dt.date:
    """The first day of a date; ingest dates a quarter and a half year by its last month."""
    if point is None or date.day is not None or point.month != date.month or date.month is None:
        return first_day(date)
    return dt.date(date.year, date.month - point.months + 1, 1)


def _begin(point: _Point, date: PartialDate) -> dt.date:
    """The first day of a point; what it does not print it shares with the date of the end."""
    year = point.year or date.year
    month = point.month or (date.month if point.day else None)
    if month is None:
        return dt.date(year, 1, 1)
    try:
        return dt.date(year, month - point.months + 1, point.day or 1)
    except ValueError:  # "30/02": not a day, as it stands in the paper
        return first_day(date)


def _beginning_only(words: str, points: list[_Point]) -> DueDays | None:
    """The days of "Từ năm 2022 đến các năm tiếp theo"."""
    if not points or points[0].year is None or not _ONWARDS.search(words):
        return None
    return DueDays(first=_begin(points[0], PartialDate(year=points[0].year)), last=None)


def _without_year(
    words: str, around: str, points: list[_Point], duty: RegisterEntry
) -> DueDays | None:
    """The days of "trong quý I", "trước ngày 15/6", "từ nay đến hết năm" where the year is sure."""
    issued = duty.document.issued_on
    if issued and not points and (_TO_THE_END_OF_YEAR.search(words) or _THIS_YEAR.search(words)):
        is_from_now = _FROM_NOW.search(words) is not None
        begin = first_day(issued) if is_from_now else dt.date(issued.year, 1, 1)
        return DueDays(first=begin, last=dt.date(issued.year, 12, 31))
    end = points[-1] if points else None
    period = _period_of(duty)
    if period is None or end is None or end.month is None:
        return None
    date = period.date(end.month, end.day)
    if date is None or (issued and last_day(date) < first_day(issued)):
        return None
    if period.is_early(date) and (duty.is_report or _OF_THE_YEAR.search(around)):
        return None
    if issued and _was_to_come_before(date, issued, duty.document.kind):
        return None
    days = _dated(words, points, date, duty)
    return replace(days, year_of=period.words) if days else None


def _period_of(duty: RegisterEntry) -> PaperPeriod | None:
    """The period of the innermost heading above a duty that names one, or of its paper."""
    for heading in reversed(duty.headings):
        period = heading_period(heading, duty.document)
        if period is not None:
            return period
    return paper_period(duty.document)


def _was_to_come_before(date: PartialDate, issued: PartialDate, kind: str | None) -> bool:
    """Whether the same time of the year before was still to come, so that it may be meant.

    A plan lays out its own period: its months and quarters are not of the year before.
    """
    if date.day is None and kind in _PLANS:
        return False
    before = last_day(PartialDate(year=date.year - 1, month=date.month))
    return before.replace(day=min(date.day or before.day, before.day)) >= first_day(issued)
