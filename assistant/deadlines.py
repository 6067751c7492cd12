"""The duties of the library as a list by date: what, who, by when, past or coming.

A limit "trước ngày 05/12" keeps its printed date; only whether it is past follows the rule that its
last good day is the day before. A duty that only recurs has no date to be sorted or filtered by and
comes after the dated ones.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import Citation
from assistant.citing import cite
from ingest.document import DocumentSummary, Obligation, PartialDate
from ingest.text import folded
from vectorstore.evidence import StoredObligation

_ONE_DAY = dt.timedelta(days=1)


class DueState(StrEnum):
    """Where a duty stands against the day of asking."""

    PAST = "past"
    COMING = "coming"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which duties to list: due within ``first`` … ``last`` (both included), falling on ``unit``.

    A period leaves out what has no exact date. ``unit`` is looked for among who does it, to whom,
    and who issued the document, whatever the case and the diacritics.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One row: the duty, its document, and the paragraph that says so, numbered by row."""

    obligation: Obligation
    document: DocumentSummary
    citation: Citation
    state: DueState


def list_deadlines(
    obligations: Iterable[StoredObligation], *, wanted: Wanted, as_of: dt.date
) -> tuple[Deadline, ...]:
    """The wanted duties by date, the undated ones last."""
    chosen = sorted((stored for stored in obligations if _is_wanted(stored, wanted)), key=_order)
    return tuple(_row(stored, n=n, as_of=as_of) for n, stored in enumerate(chosen, start=1))


def last_good_day(duty: Obligation) -> dt.date | None:
    """The last day on which the duty is still done in time; None where it has no date."""
    if duty.date is None:
        return None
    return _last_day(duty.date) - _ONE_DAY if duty.strict_before else _last_day(duty.date)


def _last_day(date: PartialDate) -> dt.date:
    month = date.month or 12
    day = date.day or calendar.monthrange(date.year, month)[1]
    return dt.date(date.year, month, day)


def _is_wanted(stored: StoredObligation, wanted: Wanted) -> bool:
    return _is_within(stored.obligation.date, wanted) and _falls_on(stored, wanted.unit)


def _is_within(date: PartialDate | None, wanted: Wanted) -> bool:
    if wanted.first is None and wanted.last is None:
        return True
    exact = date.exact if date else None
    if exact is None:
        return False
    return (wanted.first or exact) <= exact <= (wanted.last or exact)


def _falls_on(stored: StoredObligation, unit: str | None) -> bool:
    words = folded(unit or "")
    concerned = (stored.obligation.who, stored.obligation.to, stored.document.issuer)
    return not words or any(words in folded(office) for office in concerned if office)


def _order(stored: StoredObligation) -> tuple[bool, dt.date, str, int]:
    date = stored.obligation.date
    return (
        date is None,
        _last_day(date) if date else dt.date.max,
        stored.document.id,
        stored.obligation.start,
    )


def _row(stored: StoredObligation, *, n: int, as_of: dt.date) -> Deadline:
    passage = stored.passage
    return Deadline(
        obligation=stored.obligation,
        document=stored.document,
        citation=cite(passage, stored.document, n=n, start=passage.start, end=passage.end),
        state=_state(last_good_day(stored.obligation), as_of),
    )


def _state(last: dt.date | None, as_of: dt.date) -> DueState:
    if last is None:
        return DueState.UNDATED
    return DueState.PAST if last < as_of else DueState.COMING
