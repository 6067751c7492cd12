"""The rows of a list of duties: which of their days fall in it, and in which order they come.

A row is one number while a list is made, so that tens of thousands of them are put in order in
milliseconds: where it comes in the list, times the number of duties, plus which duty it is.
"""

from __future__ import annotations

import datetime as dt
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.register.due_by import DueBy
from assistant.register.due_days import DueDays
from assistant.register.duty_columns import CONTINUING, UNDATED, Duties, Duty, Sorted
from assistant.register.recurrence import Cycle
from assistant.register.recurring_end import LAST_ORDINAL

_ONE_DAY = dt.timedelta(days=1)
_A_YEAR = 1
_TEN_YEARS = 10
# No paper in a library of these offices is older, and a list begins nowhere before.
_EARLIEST = dt.date(1900, 1, 1)
_LATEST_YEAR = 2199


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A duty, or one occurrence of it: the day it falls due, whether that day is computed."""

    duty: Duty
    day: dt.date | None
    is_computed: bool
    days: DueDays | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRows:
    """A list: its rows in order, and how many duties it leaves out because they have no date."""

    duties: Duties
    keys: Sequence[int]
    left_out: int
    by: DueBy | None

    def __len__(self) -> int:
        return len(self.keys)

    def rows(self, start: int, end: int) -> Iterator[DueRow]:
        """The rows ``start:end``."""
        for key in self.keys[start:end]:
            order, place = divmod(key, len(self.duties.by_place))
            duty = self.duties.by_place[place]
            if duty.cycle is None or order == UNDATED:
                yield _dated(duty)
            else:
                day = self.by.day_at(order) if self.by else dt.date.fromordinal(order)
                days = DueDays(first=day, last=day)
                yield DueRow(duty=duty, day=day, is_computed=True, days=days)


def all_rows(duties: Duties, kept: Sorted, *, as_of: dt.date) -> DueRows:
    """Every duty by day; what recurs is one row, with its next day from ``as_of`` on.

    Where it has ended with the period of its paper, the row has the last day that it fell due.
    """
    count = len(duties.by_place)
    today = as_of.toordinal()
    following: dict[tuple[Cycle, int, int, int], int] = {}
    recurring: list[int] = []
    for duty in kept.recurring:
        begin = min(max(duty.earliest, today + duty.entry.strict_before), LAST_ORDINAL)
        order = UNDATED
        if duty.cycle:
            key = (duty.cycle, begin, duty.earliest, duty.latest)
            if key not in following:
                following[key] = _next(*key)
            order = following[key]
        recurring.append(order * count + duty.place)
    keys = [duty.order * count + duty.place for duty in (*kept.dated, *kept.undated)]
    return _listed(duties, keys, recurring, left_out=0)


def rows_within(
    duties: Duties,
    kept: Sorted,
    *,
    first: dt.date | None,
    last: dt.date | None,
    as_of: dt.date,
) -> DueRows:
    """The duties of a period; what recurs once for each time it falls due, up to ``horizon``.

    It falls due from the date of its paper on, or, where that is not known, from ``as_of`` on, up
    to the end of the period that its paper is for. A limit "trước ngày" belongs to the period of
    its last good day, the day before, as well.
    """
    begin, end = _window(first, last, as_of)
    unrolled = _Unrolled(begin, end, dt.date.toordinal, beyond=end == last)
    recurring = unrolled.keys(kept.recurring, len(duties.by_place), unknown=as_of.toordinal())
    # What is due before the day after the period is still in time on its last day.
    day_after = last + _ONE_DAY if last and last < dt.date.max else last
    # What ended before the period stands before it.
    start = bisect_left(kept.dated, first.toordinal(), key=_order) if first else 0
    keys = [
        duty.order * len(duties.by_place) + duty.place
        for duty in kept.dated[start:]
        if duty.days is not None
        and duty.days.meets(first, day_after if duty.entry.strict_before else last)
    ]
    return _listed(duties, keys, recurring, left_out=len(kept.undated))


def rows_by(duties: Duties, kept: Sorted, *, by: DueBy, as_of: dt.date) -> DueRows:
    """The duties due by a day of the year, in the order of ``DueBy``."""
    count = len(duties.by_place)
    recurring = _Unrolled(*by.window(as_of), by.order).keys(kept.recurring, count, unknown=0)
    known: dict[int, int | None] = {}
    keys: list[int] = []
    for duty in kept.dated[: bisect_left(kept.dated, CONTINUING, key=_order)]:
        if duty.order not in known:
            day = dt.date.fromordinal(duty.order)
            known[duty.order] = by.order(day) if by.takes(day) else None
        order = known[duty.order]
        if order is not None:
            keys.append(order * count + duty.place)
    yearless = [UNDATED * count + duty.place for duty in kept.undated if _is_yearless(duty, by)]
    left_out = len(kept.undated) - len(yearless)
    return _listed(duties, keys + yearless, recurring, left_out=left_out, by=by)


def horizon(first: dt.date | None, last: dt.date | None, as_of: dt.date) -> dt.date:
    """The last day up to which what recurs is unrolled over a period.

    With no last day a year on from its first day or from ``as_of``, whichever is later; never more
    than ten years on from its first day, or from ``as_of`` where it has none.
    """
    if last is None:
        return _years_on(max(first or as_of, as_of), _A_YEAR) - _ONE_DAY
    return min(last, _years_on(max(first or as_of, _EARLIEST), _TEN_YEARS))


def _window(first: dt.date | None, last: dt.date | None, as_of: dt.date) -> tuple[dt.date, dt.date]:
    """The days over which what recurs is unrolled: ten years at most, those before ``horizon``."""
    end = horizon(first, last, as_of)
    return max(first or _EARLIEST, _EARLIEST, _years_on(end, -_TEN_YEARS)), end


class _Unrolled:
    """The days of each cycle in a window, and their orders; many duties share few cycles."""

    def __init__(
        self,
        begin: dt.date,
        end: dt.date,
        order: Callable[[dt.date], int],
        *,
        beyond: bool = False,
    ) -> None:
        """``beyond`` takes in what is due strictly before the day after the end."""
        self._begin, self._end, self._order = begin, end, order
        self._beyond = int(beyond and end < dt.date.max)
        self._known: dict[Cycle, tuple[list[int], list[int]]] = {}

    def keys(self, duties: Sequence[Duty], count: int, *, unknown: int) -> list[int]:
        """The rows of the duties; ``unknown`` is the first ordinal where the paper has no date."""
        return [
            order * count + duty.place
            for duty in duties
            if duty.cycle is not None
            for order in self._orders(
                duty.cycle, duty.earliest or unknown, duty.latest, duty.entry.strict_before
            )
        ]

    def _orders(self, cycle: Cycle, earliest: int, latest: int, is_strict: bool) -> list[int]:
        """Where its days come in the list, from the ordinal ``earliest`` to ``latest``."""
        if cycle not in self._known:
            last = self._end + self._beyond * _ONE_DAY
            days = tuple(cycle.between(self._begin, last))
            self._known[cycle] = ([day.toordinal() for day in days], [*map(self._order, days)])
        ordinals, orders = self._known[cycle]
        end = min(self._end.toordinal() + self._beyond * is_strict, latest)
        return orders[bisect_left(ordinals, earliest) : bisect_right(ordinals, end)]


def _next(cycle: Cycle, begin: int, earliest: int, latest: int) -> int:
    """The ordinal of the next day from ``begin`` on, or of the last one; else ``UNDATED``."""
    day = cycle.next_from(dt.date.fromordinal(begin))
    if day is not None and day.toordinal() <= latest:
        return day.toordinal()
    last = cycle.last_to(dt.date.fromordinal(latest))
    return last.toordinal() if last and last.toordinal() >= earliest else UNDATED


def _listed(
    duties: Duties,
    keys: list[int],
    recurring: list[int],
    *,
    left_out: int,
    by: DueBy | None = None,
) -> DueRows:
    keys += recurring
    keys.sort()
    if by is not None:
        keys = by.by_year(keys, len(duties.by_place))
    return DueRows(duties=duties, keys=array("q", keys), left_out=left_out, by=by)


def _is_yearless(duty: Duty, by: DueBy) -> bool:
    entry = duty.entry
    if entry.month_day is None or entry.recurrence is not None:
        return False
    return by.takes_yearless(entry.month_day, duty.issued.year if duty.issued else None)


def _order(duty: Duty) -> int:
    return duty.order


def _dated(duty: Duty) -> DueRow:
    day = duty.days.last if duty.days else None
    printed = duty.entry.date.exact if duty.entry.date else None
    return DueRow(duty=duty, day=day, is_computed=day != printed, days=duty.days)


def _years_on(day: dt.date, years: int) -> dt.date:
    year = max(min(day.year + years, _LATEST_YEAR), dt.MINYEAR)
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)
