"""What the reader of the tab *Thời hạn* has chosen to see."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.deadlines import Wanted
from assistant.register.due_by import DueBy
from ui.exports.options import DEFAULT_ALARM_DAYS
from ui.web.months import Month

_EXAMPLE = "Viết ngày như 05/12/2019."


class Period(StrEnum):
    """Which days the list is of."""

    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    ALL = "all"


#: What Gradio's fields hand over.
Given: TypeAlias = str | int | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFilters:
    """The fields as they were read; ``fault`` says in words what could not be, "" if all was.

    ``first`` and ``last`` are the ends of a chosen range and count for it alone.
    """

    period: Period = Period.ALL
    first: dt.date | None = None
    last: dt.date | None = None
    unit: str = ""
    document: str = ""
    reports_only: bool = False
    alarm_days: int = DEFAULT_ALARM_DAYS
    fault: str = ""

    @classmethod
    def of(cls, *given: Given) -> DutyFilters:
        """Read the fields: period, its first and last day, unit, document, reports, reminder."""
        period, first, last, unit, document, reports_only, alarm_days = given
        chosen = Period(str(period))
        begin = end = None
        fault = ""
        if chosen is Period.RANGE:
            begin, fault = _day(first, name="Từ ngày")
            end, other = _day(last, name="Đến ngày")
            fault = fault or other
            if not fault and begin and end and end < begin:
                fault = "«Đến ngày» là ngày trước «Từ ngày»."
        return cls(
            period=chosen,
            first=begin,
            last=end,
            unit=" ".join(str(unit or "").split()),
            document=str(document or "").strip(),
            reports_only=bool(reports_only),
            alarm_days=int(alarm_days or 0),
            fault=fault,
        )

    def shown(self, month: Month) -> Month:
        """The month itself, or the nearest one of the chosen range."""
        if self.period is not Period.RANGE:
            return month
        if self.first and month < Month.of(self.first):
            return Month.of(self.first)
        if self.last and month > Month.of(self.last):
            return Month.of(self.last)
        return month

    def wanted(self, month: Month) -> Wanted:
        """What the list and its files hold while the calendar shows ``month``."""
        match self.period:
            case Period.MONTH:
                return self.within(month.first, month.last)
            case Period.YEAR:
                return self.within(dt.date(month.year, 1, 1), dt.date(month.year, 12, 31))
            case Period.RANGE:
                return self.within(self.first, self.last)
            case Period.ALL:
                return self.within(None, None)

    def within(self, first: dt.date | None, last: dt.date | None) -> Wanted:
        """The same of another period.

        Raises:
            ValueError: if it ends before it begins.
        """
        return Wanted(
            first=first,
            last=last,
            unit=self.unit or None,
            document=self.document or None,
            reports_only=self.reports_only,
        )

    def cut(
        self, first: dt.date | None, last: dt.date | None
    ) -> tuple[dt.date | None, dt.date | None] | None:
        """What of some days lies in the chosen range; None if nothing does."""
        if self.period is Period.RANGE:
            first = max(filter(None, (first, self.first)), default=None)
            last = min(filter(None, (last, self.last)), default=None)
        return None if first and last and last < first else (first, last)


def _day(written: Given, *, name: str) -> tuple[dt.date | None, str]:
    """A day as it was typed; None for an empty field, and for what is none, with what to do."""
    text = str(written or "").strip()
    if not text:
        return None, ""
    try:
        day = DueBy.read(text)
        return dt.date(day.year or 0, day.month, day.day), ""
    except ValueError:
        return None, f"«{name}»: «{text}» không phải là một ngày. {_EXAMPLE}"
