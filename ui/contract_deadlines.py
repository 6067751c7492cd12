"""The JSON of the register of duties.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from assistant.deadlines import Deadline
from ingest.text import shown
from ui.contract import CitationJson, Json, iso


class DeadlineJson(Json):
    """One duty with its time limit and the paragraph that says so."""

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
        )


class DeadlinesJson(Json):
    """The duties asked for, by date, and the day that "past" is measured against."""

    as_of: str
    deadlines: list[DeadlineJson]
