"""The duties of the library as a list by date: what, who, by when, past or coming.

A duty is listed under a period when one of its days lies in it (``register.due_days``); one that
recurs once for each time it falls due there (``register.recurrence``). Nothing is shifted: a limit
"trước ngày 05/12" keeps its printed date, and its last good day, the day before, stands beside it.
A day that the paper does not print, the end of a month, a recurring day in its year or a day whose
year is that of the paper, is marked as computed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import Citation
from assistant.citing import cite
from assistant.register.addressees import Concern, Office
from assistant.register.corrections import Correction
from assistant.register.due_by import DueBy
from assistant.register.due_days import DueDays
from assistant.register.due_rows import DueRow, DueRows, all_rows, rows_by, rows_within
from assistant.register.duty_columns import Duties, Duty, parties_of
from assistant.register.moves import Move
from ingest.document import DocumentSummary, Obligation
from ingest.references import number_key
from vectorstore.evidence import StoredObligation

_ONE_DAY = dt.timedelta(days=1)


class DueState(StrEnum):
    """Where a duty stands against the day of asking.

    CONTINUING is only what has begun and has no last day; what still has one is COMING.
    """

    PAST = "past"
    COMING = "coming"
    CONTINUING = "continuing"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which duties to list; what is None or empty leaves all of them in.

    ``first`` … ``last`` is a period, both days included; ``by`` a day of the year (``DueBy``).
    Either leaves out what has no date. ``unit`` is an office: what it must do, what is to be sent
    to it and what it ordered (``register.addressees``). ``document`` is an id or a số/ký hiệu.

    Raises:
        ValueError: for a period beside ``by``, or one that ends before it begins.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    unit: str | None = None
    document: str | None = None
    reports_only: bool = False
    by: DueBy | None = None

    def __post_init__(self) -> None:
        if self.by is not None and self.has_period:
            raise ValueError("a list is by a day, or of a period, not both")
        if self.first and self.last and self.last < self.first:
            raise ValueError("the period ends before it begins")

    @property
    def has_period(self) -> bool:
        """Whether a period is asked for, with one end open or none."""
        return self.first is not None or self.last is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One row: the duty, its document, and the paragraph that says so, numbered by row.

    ``due`` is the day that this row falls due, ``is_computed`` that the paper does not print it;
    ``days`` are all days of the duty; ``is_continuing`` says that ``as_of`` is one of several.
    ``period`` is the one of the paper, where it gave the year of the day or ends what recurs; then
    ``recurs_until`` is the last day on which that may fall due. ``concern`` is what the row has to
    do with the office asked about, None where none was. ``moved`` is the move by a later paper that
    names this one: the day of this row holds no more. ``corrected`` is the correction by which its
    words are told otherwise than its paper prints them.
    """

    obligation: Obligation
    document: DocumentSummary
    citation: Citation
    state: DueState
    due: dt.date | None = None
    last_good_day: dt.date | None = None
    days: DueDays | None = None
    is_computed: bool = False
    is_continuing: bool = False
    concern: Concern | None = None
    period: str | None = None
    recurs_until: dt.date | None = None
    revised_at: dt.datetime | None = None
    moved: Move | None = None
    corrected: Correction | None = None

    @property
    def who_is_stated(self) -> bool:
        """Whether the paper says who must act."""
        return self.obligation.who is not None


def choose(duties: Duties, *, wanted: Wanted, as_of: dt.date) -> DueRows:
    """The list of the wanted duties."""
    kept = duties.sorted
    if office := Office.read(wanted.unit or ""):
        # Many duties share their parties, so each group is asked about once.
        concerned = [office.concern(parties) is not None for parties in duties.parties]
        kept = kept.only(lambda duty: concerned[duty.group])
    if wanted.reports_only:
        kept = kept.only(lambda duty: duty.entry.is_report)
    if wanted.document is not None:
        name, number = wanted.document.strip(), number_key(wanted.document)
        kept = kept.only(lambda duty: name == duty.entry.document.id or number == duty.number)
    if wanted.by is not None:
        return rows_by(duties, kept, by=wanted.by, as_of=as_of)
    if wanted.has_period:
        return rows_within(duties, kept, first=wanted.first, last=wanted.last, as_of=as_of)
    return all_rows(duties, kept, as_of=as_of)


def deadline(
    row: DueRow,
    stored: StoredObligation,
    *,
    n: int,
    wanted: Wanted,
    as_of: dt.date,
) -> Deadline:
    """A row with all that is shown of it."""
    passage, duty = stored.passage, row.duty
    office = Office.read(wanted.unit or "")
    last = row.day - _ONE_DAY if row.day and duty.entry.strict_before else row.day
    return Deadline(
        obligation=stored.obligation,
        document=stored.document,
        citation=cite(passage, stored.document, n=n, start=passage.start, end=passage.end),
        state=_state(row, last, as_of),
        due=row.day,
        last_good_day=last,
        days=row.days,
        is_computed=row.is_computed,
        is_continuing=row.days is not None and row.days.holds(as_of),
        concern=office.concern(parties_of(duty.entry)) if office else None,
        period=period_of(duty),
        recurs_until=_recurs_until(duty),
        revised_at=duty.entry.added_at,
    )


def period_of(duty: Duty) -> str | None:
    """The period of its paper where a day of the duty rests on it; None where none does."""
    if duty.period is not None:
        return duty.period.words
    return duty.days.year_of if duty.days else None


def _recurs_until(duty: Duty) -> dt.date | None:
    """The last day on which what recurs may fall due; None where its paper is for no period."""
    if duty.period is None:
        return None
    return dt.date.fromordinal(duty.latest - duty.entry.strict_before)


def _state(row: DueRow, last: dt.date | None, as_of: dt.date) -> DueState:
    if last is not None:
        return DueState.PAST if last < as_of else DueState.COMING
    if row.days is None or row.days.first is None:
        return DueState.UNDATED
    return DueState.COMING if row.days.first > as_of else DueState.CONTINUING
