"""What is still to be done by a day: "việc phải xong trước 10/10", asked on the 6th of October.

Only where the bound lies ahead of the day of asking, in its year: asked of a year that is over, all
that was due before the day is told, since nobody looks forward then.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.question import AskedDate
from assistant.register.due_days import first_day, last_day
from ingest.document import Obligation, PartialDate
from vectorstore.evidence import StoredObligation

_LENGTH_OF_A_DAY = len("12-05")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCome:
    """The duties from the day of asking on, those of a month alone last; ``over`` have passed."""

    duties: list[StoredObligation]
    over: int


def still_to_come(
    duties: Sequence[StoredObligation], bound: AskedDate, as_of: dt.date
) -> ToCome | None:
    """The duties due by ``bound`` that are not over on ``as_of``; None where none is to come."""
    if not bound.is_bound or bound.month is None or bound.year not in (None, as_of.year):
        return None
    end = _last(PartialDate(year=as_of.year, month=bound.month), bound.day)
    if end is None or end < as_of:
        return None
    days = [(_day_of(one.obligation, as_of.year), one) for one in duties]
    coming = [
        (day, one)
        for day, one in days
        if day is not None and as_of <= day and _begins_by(one.obligation, day, end)
    ]
    if not coming:
        return None
    coming.sort(key=lambda pair: (not _has_a_day(pair[1].obligation), pair[0]))
    over = sum(day is not None and day.year == as_of.year and day < as_of for day, _ in days)
    return ToCome(duties=[one for _, one in coming], over=over)


def _begins_by(one: Obligation, day: dt.date, end: dt.date) -> bool:
    """Whether a duty is due by the end; what names a month alone, if the month has begun then."""
    if one.date is not None and one.date.exact is None:
        first = first_day(one.date)
        return first is not None and first <= end
    return day <= end


def _last(month: PartialDate, day: int | None) -> dt.date | None:
    try:
        return last_day(PartialDate(year=month.year, month=month.month, day=day))
    except ValueError:
        return None


def _day_of(one: Obligation, year: int) -> dt.date | None:
    """The last day of a duty; a day without a year is of the year of asking."""
    if one.date is not None:
        return last_day(one.date)
    if one.month_day and len(one.month_day) == _LENGTH_OF_A_DAY:
        month, day = one.month_day.split("-")
        return _last(PartialDate(year=year, month=int(month)), int(day))
    return None


def _has_a_day(one: Obligation) -> bool:
    return one.date is None or one.date.exact is not None
