"""The period that a question names against the day of asking: "tháng này", "quý IV", "sắp tới".

Read from the folded question, so it is the same with and without diacritics, and in English. A
month, a quarter or a year that is printed with its year is none of the day of asking; a quarter
without one is of that day's year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.register.due_days import first_day, last_day
from ingest.document import PartialDate

_MONTHS, _MONTHS_OF_QUARTER = 12, 3
_DAYS_OF_WEEK = 7
_TEN = 10
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From ``first`` to ``last``, both included; None is open. ``words`` of the question say it."""

    first: dt.date | None
    last: dt.date | None
    words: str

    def holds(self, date: PartialDate) -> bool:
        """Whether a whole day lies in it."""
        day = date.exact
        return day is not None and (
            (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
        )


_Days = tuple[dt.date | None, dt.date | None]
_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], dt.date], _Days]]
# "6 tháng sau khi …" and "báo cáo tháng trước ngày 25" are none of the day of asking.
_THIS, _NEXT = "nay", r"(?:sau(?! khi)|toi|ke tiep|tiep theo)"
_LAST = r"(?:truoc(?! (?:ngay|khi|\d))|vua qua|vua roi)"


def asked_period(plain: str, as_of: dt.date) -> Period | None:
    """The period named first in a folded question; None where none is.

    Args:
        plain: the folded question.
        as_of: the day that counts as today.
    """
    for pattern, days in _PERIODS:
        match = pattern.search(plain)
        if match is not None:
            first, last = days(match, as_of)
            if first is None and last is None:
                return None  # no day of the calendar
            return Period(first=first, last=last, words=match.group())
    return None


def _month(as_of: dt.date, shift: int) -> _Days:
    months = as_of.year * _MONTHS + as_of.month - 1 + shift
    return _days_of(PartialDate(year=months // _MONTHS, month=months % _MONTHS + 1))


def _days_of(date: PartialDate) -> _Days:
    return first_day(date), last_day(date)


def _quarter(year: int, number: int) -> _Days:
    month = number * _MONTHS_OF_QUARTER
    first = dt.date(year, month - _MONTHS_OF_QUARTER + 1, 1)
    return first, last_day(PartialDate(year=year, month=month))


def _quarter_from(as_of: dt.date, shift: int) -> _Days:
    quarters = as_of.year * 4 + (as_of.month - 1) // _MONTHS_OF_QUARTER + shift
    return _quarter(quarters // 4, quarters % 4 + 1)


def _named_quarter(match: re.Match[str], as_of: dt.date) -> _Days:
    year = int(match["year"]) if match["year"] else as_of.year
    return _quarter(year, _QUARTERS[match["number"]])


def _half(match: re.Match[str], as_of: dt.date) -> _Days:
    year = int(match["year"]) if match["year"] else as_of.year
    if match["which"] == "dau":
        return dt.date(year, 1, 1), dt.date(year, 6, 30)
    return dt.date(year, 7, 1), dt.date(year, 12, 31)


def _year(year: int) -> _Days:
    return _days_of(PartialDate(year=year))


def _week(as_of: dt.date, shift: int) -> _Days:
    monday = as_of - dt.timedelta(days=as_of.weekday()) + dt.timedelta(days=_DAYS_OF_WEEK * shift)
    return monday, monday + dt.timedelta(days=_DAYS_OF_WEEK - 1)


def _day(as_of: dt.date, shift: int) -> _Days:
    day = as_of + dt.timedelta(days=shift)
    return day, day


def _part_of_month(match: re.Match[str], as_of: dt.date) -> _Days:
    """The first, second or last ten days of a month; of the day of asking where none is said."""
    year = int(match["year"]) if match["year"] else as_of.year
    month = int(match["month"]) if match["month"] else as_of.month
    first, last = _days_of(PartialDate(year=year, month=month))
    if first is None or last is None:
        return None, None
    begin, end = {"dau": (1, _TEN), "giua": (_TEN + 1, 2 * _TEN)}.get(
        match["part"], (2 * _TEN + 1, last.day)
    )
    return first.replace(day=begin), first.replace(day=end)


def _between_days(match: re.Match[str], as_of: dt.date) -> _Days:
    """The days from one to another; a year that is not said is that of the day of asking."""
    year = int(match["year"]) if match["year"] else as_of.year
    last_month = int(match["last_month"])
    month = int(match["month"]) if match["month"] else last_month
    try:
        last = dt.date(year, last_month, int(match["last"]))
        first = dt.date(year - (month > last_month), month, int(match["first"]))
    except ValueError:
        return None, None
    return (first, last) if first <= last else (None, None)


def _named_month(match: re.Match[str], as_of: dt.date) -> _Days:
    return _days_of(PartialDate(year=as_of.year, month=int(match["month"])))


def _rest_of_year(_: re.Match[str], as_of: dt.date) -> _Days:
    return as_of, dt.date(as_of.year, 12, 31)


def _against(
    days: Callable[[dt.date, int], _Days], shift: int
) -> Callable[[re.Match[str], dt.date], _Days]:
    return lambda _, as_of: days(as_of, shift)


def _around(unit: str, english: str, days: Callable[[dt.date, int], _Days]) -> list[_Rule]:
    """The unit of the day of asking, the one behind it and the one before."""
    named = ((_THIS, "this", 0), (_NEXT, "next", 1), (_LAST, "last", -1))
    return [
        (
            re.compile(rf"(?<!\d )\b(?:trong )?{unit} {vietnamese}\b|\b{word} {english}\b"),
            _against(days, shift),
        )
        for vietnamese, word, shift in named
    ]


_OF_YEAR = r"(?:\s?/\s?|,? nam |,? )?(?P<year>20\d\d)?\b"
_PERIODS: list[_Rule] = [
    (
        re.compile(
            r"\btu nay (?:cho )?(?:den|toi) (?:het |cuoi )+nam(?: nay)?\b|"
            r"\b(?:until|by) the end of (?:the|this) year\b"
        ),
        _rest_of_year,
    ),
    (
        re.compile(
            r"\btu (?:ngay )?(?P<first>\d{1,2})(?:\s?[/-]\s?(?P<month>\d{1,2}))?"
            r"(?:\s?[/-]\s?20\d\d)? ?(?:den|toi|-) ?(?:het )?(?:ngay )?(?P<last>\d{1,2})"
            r"(?:\s?[/-]\s?| thang )(?P<last_month>\d{1,2})"
            r"(?:(?:\s?[/-]\s?| nam )(?P<year>20\d\d))?\b(?! ?[/-])"
        ),
        _between_days,
    ),
    (
        re.compile(
            r"\b(?:trong )?(?P<part>dau|giua|cuoi) thang (?:(?P<month>1[0-2]|0?[1-9])\b"
            r"(?:(?:\s?/\s?|,? nam )(?P<year>20\d\d))?(?! ?/)|nay\b)"
        ),
        _part_of_month,
    ),
    (re.compile(r"\b(?:trong )?thang (?P<month>1[0-2]|0?[1-9]) nay\b"), _named_month),
    *_around("thang", "month", _month),
    *_around("quy", "quarter", _quarter_from),
    *_around("tuan", "week", _week),
    (re.compile(rf"\bquy (?:thu )?(?P<number>iv|i{{1,3}}|[1-4]){_OF_YEAR}"), _named_quarter),
    (re.compile(rf"\b(?:0?6|sau) thang (?P<which>dau|cuoi) nam{_OF_YEAR}"), _half),
    (re.compile(r"\bnam nay\b|\bthis year\b"), lambda _, as_of: _year(as_of.year)),
    (re.compile(r"\bnam (?:sau|toi)\b|\bnext year\b"), lambda _, as_of: _year(as_of.year + 1)),
    (
        re.compile(r"\bnam (?:ngoai|vua qua)\b|\blast year\b"),
        lambda _, as_of: _year(as_of.year - 1),
    ),
    # Before what says up to when: "quá hạn tính đến hôm nay".
    (
        re.compile(r"\b(?:qua|tre) han\b|\boverdue\b"),
        lambda _, as_of: (None, as_of - dt.timedelta(days=1)),
    ),
    (re.compile(r"\b(?:trong )?(?:hom|ngay|sang|chieu|toi) nay\b|\btoday\b"), _against(_day, 0)),
    (re.compile(r"\b(?:ngay|sang|chieu|toi) mai\b|\Amai\b|\btomorrow\b"), _against(_day, 1)),
    (
        re.compile(
            r"\b(?:thoi gian |trong )?(?:sap toi|sap (?:den|toi|het) han|thoi gian toi)\b|"
            r"\bsap phai\b|\btu nay (?:tro di|ve sau)\b|\b(?:upcoming|coming up|soon)\b"
        ),
        lambda _, as_of: (as_of, None),
    ),
]
