"""The days on which a recurring duty falls due.

A duty recurs on a day of its own only where the paper prints one: ``MM-DD``, or ``DD`` for every
month. Half-yearly is that day and the same day six months on, quarterly every third month. Where a
month is too short for the day (31, or 29 February), the last day of the month takes its place, as
for "ngày 31 hằng tháng" in April. Nothing falls due before the paper was issued.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.document import Recurrence
from ingest.text import folded

_STEP = {
    Recurrence.MONTHLY: 1,
    Recurrence.QUARTERLY: 3,
    Recurrence.HALF_YEARLY: 6,
    Recurrence.YEARLY: 12,
}
# "ngày 14 của tháng cuối quý", "ngày 05 tháng đầu quý sau": a day of a quarter, without its month.
_MONTH_OF_QUARTER = ((re.compile(r"\bthang cuoi\b"), 3), (re.compile(r"\bthang dau\b"), 1))
_YEARS_AHEAD = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """A day in each of some months, every year."""

    months: tuple[int, ...]
    day: int

    def between(self, first: dt.date, last: dt.date) -> Iterator[dt.date]:
        """Its days from ``first`` to ``last``, both included, in order."""
        for year in range(first.year, last.year + 1):
            for month in self.months:
                day = dt.date(year, month, min(self.day, calendar.monthrange(year, month)[1]))
                if first <= day <= last:
                    yield day

    def last_to(self, last: dt.date) -> dt.date | None:
        """Its last day on or before ``last``; None before the calendar begins."""
        first = dt.date(max(last.year - _YEARS_AHEAD, dt.MINYEAR), 1, 1)
        return max(self.between(first, last), default=None)

    def next_from(self, first: dt.date) -> dt.date | None:
        """Its first day on or after ``first``; None past the end of the calendar."""
        last = dt.date(min(first.year + _YEARS_AHEAD, dt.MAXYEAR), 12, 31)
        return next(self.between(first, last), None)


@lru_cache(maxsize=4096)
def cycle_of(recurrence: Recurrence, month_day: str | None, words: str) -> Cycle | None:
    """The cycle of a limit; None where the paper prints no day, or not of which month.

    Args:
        recurrence: how often it comes back.
        month_day: ``MM-DD``, or ``DD``.
        words: the words of the limit, which may say which month of a quarter.
    """
    if month_day is None:
        return None
    month, _, day = month_day.rpartition("-")
    step = _STEP[recurrence]
    begin = int(month) if month else _month_in_cycle(recurrence, words)
    if begin is None or not 1 <= int(day) <= 31:
        return None
    months = sorted((begin - 1 + step * turn) % 12 + 1 for turn in range(12 // step))
    return Cycle(months=tuple(months), day=int(day))


def _month_in_cycle(recurrence: Recurrence, words: str) -> int | None:
    if recurrence is Recurrence.MONTHLY:
        return 1
    if recurrence is not Recurrence.QUARTERLY:
        return None
    plain = folded(words)
    return next((month for pattern, month in _MONTH_OF_QUARTER if pattern.search(plain)), None)
