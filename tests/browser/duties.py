"""Made duties, and months and lists of them, for the tests of the tab *Thời hạn*."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from assistant.deadlines import Deadline, Wanted
from assistant.duty_register import Listing
from ingest.document import (
    Address,
    Obligation,
    PartialDate,
    Passage,
    PassageRole,
    Segment,
    SegmentKind,
)
from tests.assistant.register_duties import list_deadlines
from tests.browser.made import SUMMARY
from ui.web.agenda import Agenda
from ui.web.months import Month
from vectorstore.evidence import StoredObligation

_ADDRESS = Address(segments=(Segment(kind=SegmentKind.SECTION, number="III"),))
_TEXT = "Báo cáo năm nộp trước ngày 05/12/2019."
REPORT = Obligation(
    what="báo cáo năm",
    who="Các trường",
    to="Phòng Giáo dục",
    channel="qua Văn phòng",
    start=16,
    end=37,
    words="trước ngày 05/12/2019",
    date=PartialDate(year=2019, month=12, day=5),
    recurrence=None,
    month_day=None,
    strict_before=True,
    is_report=True,
    passage_id="d1.p1",
    address=_ADDRESS,
)


def on(day: dt.date, *, what: str = "báo cáo") -> Obligation:
    """Return a report that is due on a day."""
    return replace(
        REPORT,
        what=what,
        words=f"ngày {day:%d/%m/%Y}",
        date=PartialDate(year=day.year, month=day.month, day=day.day),
        strict_before=False,
    )


def rows_of(
    duties: Iterable[Obligation], *, as_of: dt.date, wanted: Wanted | None = None
) -> tuple[Deadline, ...]:
    """Return the duties as rows of a list."""
    passage = Passage(
        id="d1.p1",
        address=_ADDRESS,
        role=PassageRole.BODY,
        start=0,
        end=len(_TEXT),
        text=_TEXT,
        heading_path=(),
    )
    stored = [
        StoredObligation(obligation=duty, passage=passage, document=SUMMARY) for duty in duties
    ]
    return list_deadlines(stored, wanted=wanted or Wanted(), as_of=as_of)


def listing_of(
    rows: tuple[Deadline, ...],
    *,
    total: int | None = None,
    left_out: int = 0,
    until: dt.date | None = None,
) -> Listing:
    """Return a page of a list, the whole of it if ``total`` is not given."""
    count = len(rows) if total is None else total
    return Listing(rows=rows, total=count, offset=0, left_out=left_out, recurring_until=until)


def agenda_of(
    month: Month, rows: tuple[Deadline, ...], *, as_of: dt.date, running: tuple[Deadline, ...] = ()
) -> Agenda:
    """Return a month in which the rows fall due, alone in its calendar."""
    days: dict[dt.date, tuple[Deadline, ...]] = {}
    for row in rows:
        assert row.due is not None
        days[row.due] = (*days.get(row.due, ()), row)
    return Agenda(
        month=month,
        as_of=as_of,
        days=days,
        running=running,
        previous=None,
        following=month.moved(1),
        before=None,
        after=None,
    )
