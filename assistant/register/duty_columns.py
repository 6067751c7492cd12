"""What a list needs of each duty, worked out once: its days, its cycle, its parties, its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.choosing.paper_period import PaperPeriod, paper_period
from assistant.register.addressees import Parties
from assistant.register.due_days import DueDays, due_days, first_day
from assistant.register.recurrence import Cycle, cycle_of
from assistant.register.recurring_end import LAST_ORDINAL, last_time
from ingest.document import Recurrence
from ingest.references import number_key
from vectorstore.evidence import RegisterEntry

# Beyond every day of the calendar: what goes on without end, by its first day, and what has none.
CONTINUING = dt.date.max.toordinal() + 1
UNDATED = 2 * CONTINUING


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A duty with its days, or the cycle in which it recurs; with neither it has no date.

    ``place`` counts the duties document by document, ``order`` is the ordinal of its last day, or
    one beyond every day; ``earliest`` is the first ordinal on which a recurring limit may stand so
    that it can still be kept once the paper was issued, ``latest`` the last one, where the paper is
    for a ``period`` (None for what does not recur); ``number`` the key of its số/ký hiệu; ``group``
    tells which duties have the same parties.
    """

    entry: RegisterEntry
    place: int
    group: int
    days: DueDays | None
    cycle: Cycle | None
    order: int
    issued: dt.date | None
    earliest: int
    latest: int
    period: PaperPeriod | None
    number: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """Duties by what their limits are: with days, by ``order``; recurring; without a date."""

    dated: Sequence[Duty]
    recurring: Sequence[Duty]
    undated: Sequence[Duty]

    def only(self, fits: Callable[[Duty], bool]) -> Sorted:
        """Those that fit."""
        return Sorted(
            dated=[duty for duty in self.dated if fits(duty)],
            recurring=[duty for duty in self.recurring if fits(duty)],
            undated=[duty for duty in self.undated if fits(duty)],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """The duties of a library, by ``place`` and sorted; ``parties`` by group."""

    by_place: tuple[Duty, ...]
    sorted: Sorted
    parties: tuple[Parties, ...]


def read_duties(entries: Iterable[RegisterEntry]) -> Duties:
    """Work out the columns of every duty."""
    every = sorted(entries, key=lambda entry: (entry.document.id, entry.start, entry.row))
    # "6 tháng (trước ngày 20/6), năm (trước ngày 20/12)": the second half is the year's report.
    yearly = frozenset(
        entry.passage_id
        for entry in every
        if entry.recurrence is Recurrence.YEARLY and entry.month_day is not None
    )
    groups: dict[Parties, int] = {}
    duties = tuple(_duty(entry, place, yearly, groups) for place, entry in enumerate(every))
    return Duties(
        by_place=duties,
        sorted=Sorted(
            dated=sorted((duty for duty in duties if duty.days), key=lambda duty: duty.order),
            recurring=[duty for duty in duties if duty.cycle],
            undated=[duty for duty in duties if not (duty.days or duty.cycle)],
        ),
        parties=tuple(groups),
    )


def parties_of(entry: RegisterEntry) -> Parties:
    """The offices that a duty names."""
    return Parties(
        who=entry.who, to=entry.to, issuer=entry.document.issuer, recipients=entry.recipients
    )


def _duty(
    entry: RegisterEntry, place: int, yearly: frozenset[str], groups: dict[Parties, int]
) -> Duty:
    document = entry.document
    days = due_days(entry)
    issued = first_day(document.issued_on) if document.issued_on else None
    comes_back = entry.recurrence is not None and entry.date is None
    period = paper_period(document) if comes_back else None
    begins = [day.toordinal() for day in (issued, period.first if period else None) if day]
    begin = max(begins, default=0)
    return Duty(
        entry=entry,
        place=place,
        group=groups.setdefault(parties_of(entry), len(groups)),
        days=days,
        cycle=_cycle(entry, yearly),
        order=_order(days),
        issued=issued,
        earliest=begin + entry.strict_before if begin else 0,
        latest=last_time(entry, period) if period else LAST_ORDINAL,
        period=period,
        number=_key(document.number) if document.number else None,
    )


def _cycle(entry: RegisterEntry, yearly: frozenset[str]) -> Cycle | None:
    if entry.recurrence is None or entry.date is not None:
        return None
    cycle = cycle_of(entry.recurrence, entry.month_day, entry.words)
    if cycle is None or entry.recurrence is not Recurrence.HALF_YEARLY:
        return cycle
    if entry.passage_id not in yearly or entry.month_day is None:
        return cycle
    return replace(cycle, months=(int(entry.month_day.partition("-")[0]),))


def _order(days: DueDays | None) -> int:
    if days is None:
        return UNDATED
    if days.last is not None:
        return days.last.toordinal()
    return CONTINUING + days.first.toordinal() if days.first else UNDATED


@lru_cache(maxsize=16_384)
def _key(number: str) -> str:
    return number_key(number)
