"""The last day on which a duty of a paper for one period can still recur.

It ends with the period of the paper. What is due for a month or quarter in the one after it
("trước ngày 05 tháng sau"), and the report on a year in the first months of the next, still falls
due once behind the end.
"""

from __future__ import annotations

import datetime as dt
import re

from assistant.choosing.paper_period import PaperPeriod
from assistant.register.due_days import last_day
from ingest.document import PartialDate, Recurrence
from ingest.text import folded
from vectorstore.evidence import RegisterEntry

LAST_ORDINAL = dt.date.max.toordinal()
"""Where a duty recurs without end."""
_IN_THE_NEXT = re.compile(
    r"\b(?P<unit>thang|quy|ky|nam)(?: hoc)? (?:sau|tiep theo|ke tiep|lien sau|lien ke)\b"
)
_MONTHS = {"thang": 1, "quy": 3, "ky": 6, "nam": 12}
# In these months a report that comes back each year is the one of the year before.
_MONTHS_OF_REPORTS = 2


def last_time(duty: RegisterEntry, period: PaperPeriod) -> int:
    """The ordinal of the last day on which the limit may stand."""
    end = _months_on(period.last, _months_behind(duty)).toordinal()
    return min(end + duty.strict_before, LAST_ORDINAL)


def _months_behind(duty: RegisterEntry) -> int:
    said = _IN_THE_NEXT.search(" ".join(folded(duty.words).split()))
    if said is not None:
        return _MONTHS[said["unit"]]
    month = (duty.month_day or "").rpartition("-")[0]
    is_of_year = duty.recurrence is Recurrence.YEARLY and duty.is_report
    is_early = is_of_year and bool(month) and int(month) <= _MONTHS_OF_REPORTS
    return _MONTHS_OF_REPORTS if is_early else 0


def _months_on(day: dt.date, months: int) -> dt.date:
    """The last day of the month so many months on; periods end with a month."""
    total = min(day.year * 12 + day.month - 1 + months, dt.MAXYEAR * 12 + 11)
    year, month = total // 12, total % 12 + 1
    return last_day(PartialDate(year=year, month=month))
