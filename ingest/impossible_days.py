"""Days that no calendar has: "31/02/2025", "ngày 31 tháng 4", "ngày 15/13/2025".

Such a day gives no date anywhere, so a paper that sets one is told of it. Without its year a pair
of figures is a day only behind a word that leads to one: "đạt 30/2 chỉ tiêu" is not.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from ingest.document import Header, Warning
from ingest.figures import JOINS, figures_before, figures_before_words
from ingest.layout.placed import Placed

# 29/02 is a day where its year is not said.
_ANY_LEAP_YEAR = 2000
# The words that lead to a day, at the end of what stands before it.
_LEAD = re.compile(
    r"(?<!\w)(?:(?P<day_word>ngày)|trước|hạn:?|nhất(?:\s(?:là|vào))?|đến|từ)\s{1,3}\Z",
    re.IGNORECASE,
)
_LONGEST_LEAD = len(" nhất vào   ")
_MONTH = ("tháng", "Tháng", "THÁNG")
# Refuses numbers of papers ("30/02-NQ", "31/4/QĐ-TTg"), parts of longer figures, times of day.
_DAY = re.compile(
    r"(?<![\d/.,-])(?P<day>\d\d?)"
    r"(?:\s?(?P<sign>[/.-])\s?(?P<month>\d{1,2})(?:\s?(?P=sign)\s?(?P<year>(?:19|20)\d\d))?"
    r"|\s{1,3}(?:tháng|Tháng|THÁNG)\s{1,3}(?P<wmonth>\d{1,2})"
    r"(?:(?:\s{1,3}(?i:năm)\s{1,3}|\s?/\s?)(?P<wyear>(?:19|20)\d\d))?)"
    r"(?!\d|[.,]\d|\s?[/-]\s?\d|\s?/\s?[A-Za-zĐđ]|-[A-Za-zĐđ])"
)


def impossible_days(text: str, _placed: Sequence[Placed], _header: Header) -> Iterator[Warning]:
    """A warning for each day that is none."""
    starts = {*figures_before(text, JOINS), *figures_before_words(text, _MONTH)}
    for start in sorted(starts):
        match = _DAY.match(text, start)
        if match and _is_none(match):
            yield Warning(
                code="date_impossible",
                message=f"Ngày không có trong lịch: «{' '.join(match[0].split())}»; không "
                "suy ra thời hạn nào từ ngày này.",
                start=match.start(),
                end=match.end(),
            )


def possible(month_day: str | None) -> str | None:
    """``MM-DD`` or ``DD`` as it is; None for a day that no month of that name has."""
    month, _, day = (month_day or "").rpartition("-")
    if month and int(day) > calendar.monthrange(_ANY_LEAP_YEAR, int(month))[1]:
        return None
    return month_day


def _is_none(match: re.Match[str]) -> bool:
    year = match["year"] or match["wyear"]
    day, month = int(match["day"]), int(match["month"] or match["wmonth"])
    is_no_month = not 1 <= month <= 12 or not day
    if not is_no_month and day <= calendar.monthrange(int(year or _ANY_LEAP_YEAR), month)[1]:
        return False
    before = match.string[max(0, match.start() - _LONGEST_LEAD) : match.start()]
    lead = _LEAD.search(before)
    is_said = lead is not None and lead["day_word"] is not None
    if is_no_month:  # "15.13" may count something, "ngày 15/13/2025" does not
        return is_said and (year is not None or match["sign"] == "/")
    return is_said or year is not None or (match["sign"] == "/" and lead is not None)
