"""What is to be done each month on a day that no paper sets: "mỗi tháng ít nhất một buổi".

It is in no list by day; who asks what an officer has to do in a month is told of it all the same.
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.choosing.paper_period import paper_period
from assistant.register.asked_period import Period
from assistant.register.due_days import first_day
from assistant.shelf import Shelf
from ingest.document import DocumentSummary, Obligation, Recurrence
from vectorstore.evidence import StoredObligation


def each_month(
    shelf: Shelf, span: Period, fits: Callable[[Obligation], bool]
) -> list[StoredObligation]:
    """What is to be done each month, on a day that no paper sets ("mỗi tháng ít nhất một buổi")."""
    return [
        one
        for one in shelf.obligations
        if one.obligation.recurrence is Recurrence.MONTHLY
        and one.obligation.month_day is None
        and one.obligation.date is None
        and fits(one.obligation)
        and _is_of_the_time(one.document, span)
    ]


def _is_of_the_time(paper: DocumentSummary, span: Period) -> bool:
    """Whether a paper is out by the end of a period, and its own period not over before it."""
    if paper.issued_on is None or span.first is None or span.last is None:
        return False
    own = paper_period(paper)
    ends = own.last if own is not None else None
    return first_day(paper.issued_on) <= span.last and (ends is None or ends >= span.first)
