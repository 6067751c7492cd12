"""What one month of the calendar holds, and where the nearest months with duties lie."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.web.months import Month

if TYPE_CHECKING:
    from assistant.deadlines import Deadline
    from assistant.duty_register import Register
    from ui.web.deadline_filters import DutyFilters

_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A month as it is drawn.

    ``days`` are the duties that fall due in it, ``running`` those that it is a part of and that
    end later or never. ``previous`` and ``following`` are the months beside it, ``before`` and
    ``after`` the nearest ones in which something falls due; each is None where the range ends.
    """

    month: Month
    as_of: dt.date
    days: Mapping[dt.date, tuple[Deadline, ...]]
    running: tuple[Deadline, ...]
    previous: Month | None
    following: Month | None
    before: Month | None
    after: Month | None

    @property
    def total(self) -> int:
        """How many duties fall due."""
        return sum(len(duties) for duties in self.days.values())


def read_agenda(
    register: Register, filters: DutyFilters, month: Month, *, as_of: dt.date
) -> Agenda:
    """The month under the filters."""
    days: dict[dt.date, list[Deadline]] = {}
    running: list[Deadline] = []
    if cut := filters.cut(month.first, month.last):
        for row in register.list(filters.within(*cut), as_of=as_of).rows:
            if row.due is not None and Month.of(row.due) == month:
                days.setdefault(row.due, []).append(row)
            else:
                running.append(row)
    previous, following = month.moved(-1), month.moved(1)
    return Agenda(
        month=month,
        as_of=as_of,
        days={day: tuple(rows) for day, rows in days.items()},
        running=tuple(running),
        previous=previous if previous and filters.shown(previous) == previous else None,
        following=following if following and filters.shown(following) == following else None,
        before=_before(register, filters, month, as_of),
        after=_after(register, filters, month, as_of),
    )


def _before(register: Register, filters: DutyFilters, month: Month, as_of: dt.date) -> Month | None:
    """The last month before this one in which something falls due."""
    cut = filters.cut(None, month.first - _ONE_DAY)
    if cut is None or cut[1] is None:
        return None
    last, wanted = cut[1], filters.within(*cut)

    def due_at(offset: int) -> dt.date:
        row = register.list(wanted, as_of=as_of, limit=1, offset=offset).rows[0]
        return row.due or dt.date.max

    # What falls due later, or never, stands behind.
    total = register.list(wanted, as_of=as_of, limit=0).total
    count = bisect_right(range(total), last, key=due_at)
    return Month.of(due_at(count - 1)) if count else None


def _after(register: Register, filters: DutyFilters, month: Month, as_of: dt.date) -> Month | None:
    """The first month after this one in which something falls due."""
    cut = filters.cut(month.last + _ONE_DAY, None)
    if cut is None:
        return None
    rows = register.list(filters.within(*cut), as_of=as_of, limit=1).rows
    if not rows or rows[0].due is None:
        return None
    # What is due before the day after the range stands in a month beyond it.
    found = Month.of(rows[0].due)
    return found if filters.shown(found) == found else None
