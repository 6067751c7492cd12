"""The words that state a time limit: a date with its lead, a day of each month, a relative limit.

"trước ngày" stays strict; nothing is computed. A period that only names a programme ("giai đoạn
2021-2030"), a fraction ("hết 8/10 chỉ tiêu") or a year sets none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.dates import FoundDate, date_at
from ingest.document import PartialDate, Recurrence
from ingest.periods import find_periods
from ingest.text import shown

_EMPHASIS = r"[\s*_]{0,4}"
_HOUR = r"(?:\d{1,2}\s?(?:giờ|[hg](?!\w)|[hg](?=\d))(?:\s?\d{2}(?:\s?phút)?)?,?\s+(?=ngày))?"
_LATEST = (
    r"(?:chậm nhất|muộn nhất|trễ nhất)(?:\s+là)?(?:\s+(?:đến|vào|trong|trước))?(?:\s+hết)?|"
    r"hạn\s+(?:cuối|chót)(?:\s+là)?:?|"
    r"thời hạn(?:\s+(?:gửi|nộp|báo cáo|hồ sơ|hoàn thành)){0,3}(?:\s+là)?:?"
)
# Weak leads say a limit only beside "ngày" or a year: "hết 8/10 chỉ tiêu" is a fraction.
_WEAK = r"đến\s+hết|hết|không\s+(?:quá|muộn hơn|chậm hơn)|vào"
_DATED = re.compile(
    rf"(?<!\w)(?:(?P<strict>trước)|{_LATEST}|(?P<weak>{_WEAK})){_EMPHASIS}{_HOUR}"
    rf"(?P<day>ngày(?!\s*tháng){_EMPHASIS})?(?=\d|ngày)",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\s*(?:hằng|hàng|mỗi)\s+năm", re.IGNORECASE)
_MONTHLY = re.compile(
    r"(?<!\w)(?:(?P<strict>trước)\s+|chậm nhất\s+(?:là\s+)?|vào\s+)?"
    r"ngày\s+(?P<day>[12]\d|3[01]|0?[1-9])\s+(?:hằng|hàng|mỗi)\s+tháng",
    re.IGNORECASE,
)
# "trong 15 ngày kể từ ngày nhận được", "trong thời hạn 05 ngày làm việc, kể từ khi …", "không quá
# 05 ngày làm việc"; a bare "15 ngày", or "nghỉ không quá 05 ngày", is a length and no limit.
_RELATIVE = re.compile(
    r"(?<!\w)(?:trong\s+(?:vòng\s+|thời hạn\s+)?(?:tối đa\s+(?:là\s+)?|không quá\s+)?|"
    r"(?P<bound>không quá\s+|tối đa\s+(?:là\s+)?|trước\s+)|"
    r"chậm nhất\s+(?:là\s+)?(?:sau\s+|trước\s+)?)"
    r"\d{1,3}(?:\s+\([^)\n]{1,12}\))?\s+(?:ngày|tháng|giờ)(?P<working>\s+làm việc)?"
    r"(?P<from>,?\s+(?:kể từ|tính từ|sau khi|từ)\s+(?:ngày\s+|khi\s+)?"
    r"(?:[^,;.\n]|\n(?!\s*(?:\n|[-+•]))){2,80})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The words of a limit in a text, ``text[start:end]``, and what they fix."""

    start: int
    end: int
    date: PartialDate | None = None
    recurrence: Recurrence | None = None
    month_day: str | None = None
    strict: bool = False
    rule: str | None = None


def find_limits(text: str) -> tuple[Limit, ...]:
    """Every limit stated in ``text``, in order, none inside another."""
    found = [*_dated(text), *_monthly(text), *_relative(text), *_periodic(text)]
    found.sort(key=lambda limit: (limit.start, -limit.end))
    apart: list[Limit] = []
    for limit in found:
        if not apart or limit.start >= apart[-1].end:
            apart.append(limit)
    return tuple(apart)


def _dated(text: str) -> list[Limit]:
    found: list[Limit] = []
    for lead in _DATED.finditer(text):
        date = date_at(text, lead.end())
        if date is None and lead["day"]:
            date = date_at(text, lead.start("day"))
        if date is None or date.month is None:
            continue
        if lead["weak"] and date.year is None and "ngày" not in text[lead.start() : date.end]:
            continue
        found.append(_limit(text, lead, date))
    return found


def _limit(text: str, lead: re.Match[str], date: FoundDate) -> Limit:
    yearly = _YEARLY.match(text, date.end) if date.year is None else None
    return Limit(
        start=lead.start(),
        end=yearly.end() if yearly else date.end,
        date=date.partial,
        recurrence=Recurrence.YEARLY if yearly else None,
        month_day=date.month_day if date.year is None else None,
        strict=lead["strict"] is not None,
    )


def _monthly(text: str) -> list[Limit]:
    return [
        Limit(
            start=match.start(),
            end=match.end(),
            recurrence=Recurrence.MONTHLY,
            month_day=f"{int(match['day']):02d}",
            strict=match["strict"] is not None,
        )
        for match in _MONTHLY.finditer(text)
    ]


def _relative(text: str) -> list[Limit]:
    found: list[Limit] = []
    for match in _RELATIVE.finditer(text):
        if match["from"] is None and not (match["bound"] and match["working"]):
            continue
        words = match.group().rstrip()
        found.append(Limit(start=match.start(), end=match.start() + len(words), rule=shown(words)))
    return found


def _periodic(text: str) -> list[Limit]:
    return [
        Limit(
            start=period.start,
            end=period.end,
            date=period.date,
            recurrence=period.recurrence,
            strict=period.strict,
            rule=shown(text[period.start : period.end]),
        )
        for period in find_periods(text)
    ]
