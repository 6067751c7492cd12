"""The JSON of the register of duties.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

import datetime as dt

from assistant.deadlines import Deadline
from assistant.duty_register import Listing
from ingest.text import shown
from ui.contract import CitationJson, Json, iso


class DeadlineJson(Json):
    """One duty with its time limit and the paragraph that says so.

    ``due`` is the day of this row, ``is_computed`` says that the paper does not print it;
    ``first_day`` and ``last_day`` are the days of the duty, null where that end is open. ``period``
    is the one that the paper is for, where it gave the year of the day or ends what recurs;
    ``recurs_until`` is the last day on which that may fall due. ``moved_to`` is the day to which a
    later paper moved it and ``moved_by`` that paper; null where the day holds. ``corrected_by`` is
    the letter of correction by which ``what``, ``who``, ``to`` or ``channel`` are told otherwise
    than the paper prints them.
    """

    what: str
    who: str | None
    to: str | None
    channel: str | None
    words: str
    date: str | None
    recurrence: str | None
    month_day: str | None
    rule: str | None
    strict_before: bool
    is_report: bool
    state: str
    start: int
    end: int
    citation: CitationJson
    due: str | None
    last_good_day: str | None
    first_day: str | None
    last_day: str | None
    is_computed: bool
    is_continuing: bool
    who_is_stated: bool
    concern: str | None
    period: str | None
    recurs_until: str | None
    moved_to: str | None
    moved_by: str | None
    corrected_by: str | None

    @classmethod
    def of(cls, row: Deadline) -> DeadlineJson:
        """From our own type."""
        duty = row.obligation
        return cls(
            what=duty.what,
            who=duty.who,
            to=duty.to,
            channel=duty.channel,
            words=shown(duty.words),
            date=iso(duty.date),
            recurrence=duty.recurrence.value if duty.recurrence else None,
            month_day=duty.month_day,
            rule=duty.rule,
            strict_before=duty.strict_before,
            is_report=duty.is_report,
            state=row.state.value,
            start=duty.start,
            end=duty.end,
            citation=CitationJson.of(row.citation),
            due=_iso(row.due),
            last_good_day=_iso(row.last_good_day),
            first_day=_iso(row.days.first) if row.days else None,
            last_day=_iso(row.days.last) if row.days else None,
            is_computed=row.is_computed,
            is_continuing=row.is_continuing,
            who_is_stated=row.who_is_stated,
            concern=row.concern.value if row.concern else None,
            period=row.period,
            recurs_until=_iso(row.recurs_until),
            moved_to=row.moved.new.isoformat() if row.moved else None,
            moved_by=row.moved.document.name if row.moved else None,
            corrected_by=row.corrected.document.name if row.corrected else None,
        )


class DeadlinesJson(Json):
    """The duties asked for, by date, and the day that "past" is measured against.

    ``total`` counts the rows of all pages, ``left_out`` the duties without a date that a period
    leaves out; up to ``recurring_until`` recurring duties have one row each time.
    """

    as_of: str
    deadlines: list[DeadlineJson]
    total: int
    limit: int | None
    offset: int
    left_out: int
    recurring_until: str | None

    @classmethod
    def of(cls, listing: Listing, *, as_of: dt.date, limit: int | None = None) -> DeadlinesJson:
        """From our own type."""
        return cls(
            as_of=as_of.isoformat(),
            deadlines=[DeadlineJson.of(row) for row in listing.rows],
            total=listing.total,
            limit=limit,
            offset=listing.offset,
            left_out=listing.left_out,
            recurring_until=_iso(listing.recurring_until),
        )


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
