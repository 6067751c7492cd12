"""The words that say when a duty falls due, the same in a terminal and on the page."""

from __future__ import annotations

from ingest.document import Obligation, Recurrence

_RECURRENCES = {
    Recurrence.MONTHLY: "hằng tháng",
    Recurrence.QUARTERLY: "hằng quý",
    Recurrence.HALF_YEARLY: "6 tháng một lần",
    Recurrence.YEARLY: "hằng năm",
}


def when(duty: Obligation, *also: str | None, by: str = ", ") -> str:
    """The day, how often it comes back, and what else is to be said; "" for a limit without both.

    >>> when(duty), when(duty, "đã qua")  # doctest: +SKIP
    ('trước 05/12/2019', 'trước 05/12/2019, đã qua')
    """
    day = str(duty.date) if duty.date else ""
    if day and duty.strict_before:
        day = f"trước {day}"
    again = _RECURRENCES[duty.recurrence] if duty.recurrence else None
    return by.join(part for part in (day, again, *also) if part)
