"""«By 05/12»: due on that day or before it in the same year, each year by itself.

What is due on the very day comes first, then what falls due earlier in the year, from the first day
on. Years in which something is due on the very day come before the others, the newest first. A duty
of a day without a year ("trước ngày 30/11") stands last, without a computed date: nothing here
gives it a year.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.dates import date_at

# Python takes "20191205" and "2019-W49-4" for days too.
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# More than a year has, so that one number orders years and the days in them.
_DAYS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class DueBy:
    """A day of the year, of one year or of each."""

    month: int
    day: int
    year: int | None = None

    @classmethod
    def read(cls, text: str) -> DueBy:
        """«05/12», «05/12/2019» (day first) or «2019-12-05».

        Raises:
            ValueError: for anything else, or a day that is none.
        """
        words = text.strip()
        if _ISO.fullmatch(words):
            exact = dt.date.fromisoformat(words)
            return cls(month=exact.month, day=exact.day, year=exact.year)
        found = date_at(words, 0)
        if found is None or found.end != len(words) or not (found.month and found.day):
            message = f"no day of a year: {text!r}"
            raise ValueError(message)
        longest = calendar.monthrange(found.year or 2000, found.month)[1]
        if found.day > longest:
            message = f"month {found.month} has no day {found.day}"
            raise ValueError(message)
        return cls(month=found.month, day=found.day, year=found.year)

    def __str__(self) -> str:
        year = f"/{self.year}" if self.year else ""
        return f"{self.day:02d}/{self.month:02d}{year}"

    def window(self, as_of: dt.date) -> tuple[dt.date, dt.date]:
        """The days in which what recurs is looked for: its year, or that of ``as_of``."""
        year = self.year or as_of.year
        longest = calendar.monthrange(year, self.month)[1]
        return dt.date(year, 1, 1), dt.date(year, self.month, min(self.day, longest))

    def takes(self, day: dt.date) -> bool:
        """Whether what is due on ``day`` is due by this day of the year."""
        in_year = self.year is None or self.year == day.year
        return in_year and (day.month, day.day) <= (self.month, self.day)

    def takes_yearless(self, month_day: str, issued: int | None) -> bool:
        """Whether ``MM-DD`` without a year is; of one year only where the paper is of that year."""
        in_year = None in (self.year, issued) or self.year == issued
        month, _, day = month_day.rpartition("-")
        return in_year and bool(month) and (int(month), int(day)) <= (self.month, self.day)

    def order(self, day: dt.date) -> int:
        """A number that puts the newest year first; in it the very day, then from the first on."""
        is_exact = (day.month, day.day) == (self.month, self.day)
        place = 0 if is_exact else day.timetuple().tm_yday
        return (dt.MAXYEAR - day.year) * _DAYS + place

    @staticmethod
    def by_year(keys: Sequence[int], count: int) -> list[int]:
        """Sorted ``order * count + place``, the years with something on the very day first."""
        exact: list[int] = []
        others: list[int] = []
        start = 0
        while start < len(keys):
            year, place = divmod(keys[start], _DAYS * count)
            end = bisect_left(keys, (year + 1) * _DAYS * count, start)
            (exact if place < count else others).extend(keys[start:end])
            start = end
        return exact + others

    def day_at(self, order: int) -> dt.date:
        """The day that has this order."""
        back, place = divmod(order, _DAYS)
        year = dt.MAXYEAR - back
        if place == 0:
            return dt.date(year, self.month, self.day)
        return dt.date(year, 1, 1) + dt.timedelta(days=place - 1)
