"""Months of the calendar, from the Monday of their first week to the Sunday of their last."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

_FIRST_YEAR = 1900
_LAST_YEAR = 2199
_MONTHS = 12
_WEEKS = calendar.Calendar(firstweekday=calendar.MONDAY)

#: The days of the week from Monday on.
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year; none lies before 1900 or after 2199."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (_FIRST_YEAR <= self.year <= _LAST_YEAR and 1 <= self.month <= _MONTHS):
            message = f"no month of the calendar: {self.month}/{self.year}"
            raise ValueError(message)

    @classmethod
    def of(cls, day: dt.date) -> Month:
        """The month in which a day lies, or the nearest one that there is."""
        if day.year < _FIRST_YEAR:
            return cls(_FIRST_YEAR, 1)
        if day.year > _LAST_YEAR:
            return cls(_LAST_YEAR, _MONTHS)
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> Month:
        """``2019-12``.

        Raises:
            ValueError: for anything else.
        """
        year, _, month = text.partition("-")
        return cls(int(year), int(month))

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def name(self) -> str:
        """What it is called: «tháng 12/2019»."""
        return f"tháng {self.month}/{self.year}"

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year, self.month, 1)

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return dt.date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def moved(self, months: int) -> Month | None:
        """So many months later, or earlier; None where the calendar ends."""
        year, month = divmod(self.year * _MONTHS + self.month - 1 + months, _MONTHS)
        return Month(year, month + 1) if _FIRST_YEAR <= year <= _LAST_YEAR else None

    def weeks(self) -> tuple[tuple[dt.date | None, ...], ...]:
        """Its weeks from Monday to Sunday; days of another month are None."""
        return tuple(
            tuple(dt.date(self.year, self.month, day) if day else None for day in week)
            for week in _WEEKS.monthdayscalendar(self.year, self.month)
        )
