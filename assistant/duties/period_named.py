"""The period that the dates in a question name: "tháng 10 năm 2025", "từ 13 đến 17/10"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from assistant.question import AskedDate
from assistant.register.asked_period import Period
from assistant.register.due_days import first_day, last_day
from ingest.document import PartialDate


def of_the_year(dates: tuple[AskedDate, ...], as_of: dt.date) -> Period | None:
    """The day or month without a year in the year of the day of asking."""
    dated = tuple(replace(date, year=date.year or as_of.year) for date in dates[:1] if date.month)
    return printed(dated)


def printed(dates: tuple[AskedDate, ...]) -> Period | None:
    """The period of a date with its year; None for a bound, and where no year is given."""
    if not dates or any(date.year is None or date.is_bound or date.is_after for date in dates[:1]):
        return None
    begin, end = _partial(dates[0]), _partial(dates[-1])
    if begin is None or end is None or last_day(end) < first_day(begin):
        return None
    return Period(first=first_day(begin), last=last_day(end), words=dates[0].words)


def days_within(dates: tuple[AskedDate, ...], period: Period) -> tuple[str, ...]:
    """The words of days that only say again which period is meant ("sáng nay 6/10")."""
    year = period.last.year if period.last else None
    again = (one for one in dates if one.day is not None)
    return tuple(
        one.words
        for one in again
        if (day := _partial(replace(one, year=one.year or year))) and period.holds(day)
    )


def is_a_month(dates: tuple[AskedDate, ...]) -> bool:
    """Whether a month is named with its year, and no day by which."""
    return any(date.month is not None and date.day is None for date in dates[:1]) and (
        printed(dates) is not None
    )


def _partial(date: AskedDate) -> PartialDate | None:
    """The date as far as it is given; None without a year, and for a day that is none."""
    try:
        return PartialDate(year=date.year, month=date.month, day=date.day) if date.year else None
    except ValueError:
        return None
