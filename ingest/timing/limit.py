"""A time limit as its words state it, and limits that are one: a day beside how often it comes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.document import PartialDate, Recurrence

_BETWEEN_SENTENCES = re.compile(r"[.;](?=\s)|\n\s*\n")
ENDS = re.compile(r"[\s*]*(?:[.,;)]|\Z)")
"""Where a clause ends behind a limit."""
# No day of a month that is named too ("ngày 25/10", "ngày 25 tháng 10"), and no two days.
_ON_THE_DAY = re.compile(
    r",?\s+(?:vào\s+)?ngày\s+(?:mùng\s+|mồng\s+)?(?P<day>0?[1-9]|[12]\d|3[01])(?!\d|\s*[/.-]\s*\d)"
    r"(?!,?\s+(?:và|hoặc|đến)(?!\w)|,\s*\d|\s+tháng\s+\d)(?:\s+(?:hằng|hàng|mỗi)\s+tháng)?",
    re.IGNORECASE,
)
# "…, vào ngày thứ Năm của tuần thứ hai": no day is made of it, for weeks are counted in two ways.
_ON_A_WEEKDAY = re.compile(
    r",?\s+vào\s+(?:ngày\s+|(?:sáng|chiều)\s+)?(?:thứ\s+[^\W\d_]{2,4}|thứ\s+[2-7]|chủ\s+nhật)"
    r"(?:,?\s+(?:của\s+)?tuần\s+(?:lễ\s+)?(?:(?:thứ\s+)?(?:nhất|hai|ba|tư|\d)|đầu(?:\s+tiên)?|cuối(?:\s+cùng)?))?"
    r"(?!\w)",
    re.IGNORECASE,
)
_OPENS_BRACKET = re.compile(r"[\s*]*\([\s*]*(?:(?:gửi|nộp|hoàn\s+thành)\s+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The words of a limit in a text, ``text[start:end]``, and what they fix.

    ``binds`` is set where the words alone make a limit ("trong thời hạn 05 ngày kể từ …"); others
    do only beside something to be done. ``opens`` is set for "Hằng năm," at the head of a sentence
    in which no other limit stands, ``is_moved`` where the words move a day: whoever moves it need
    not keep it, ``in_law`` where they make a limit in a law only, ``in_list`` only
    below a line that says what the term is for.
    """

    start: int
    end: int
    date: PartialDate | None = None
    recurrence: Recurrence | None = None
    month_day: str | None = None
    strict: bool = False
    rule: str | None = None
    binds: bool = False
    opens: bool = False
    is_moved: bool = False
    in_law: bool = False
    in_list: bool = False


def joined(text: str, limits: Sequence[Limit]) -> tuple[Limit, ...]:
    """The limits of a text, in order, each day and how often it comes back made one."""
    with_days: list[Limit] = []
    for one in _with_brackets(text, limits):
        if not with_days or one.start >= with_days[-1].end:  # else it is the day of the one before
            with_days.append(_with_day_behind(text, one))
    return tuple(_with_openings(text, with_days))


def _with_day_behind(text: str, limit: Limit) -> Limit:
    """What comes back each month with the day named behind it: "mỗi tháng một lần vào ngày 25"."""
    is_open = limit.recurrence is Recurrence.MONTHLY and not (limit.month_day or limit.date)
    day = _ON_THE_DAY.match(text, limit.end) if is_open else None
    if day is None:
        weekday = _ON_A_WEEKDAY.match(text, limit.end) if is_open else None
        return replace(limit, end=weekday.end()) if weekday else limit
    return replace(limit, end=day.end(), month_day=f"{int(day['day']):02d}")


def _with_brackets(text: str, limits: Sequence[Limit]) -> Iterator[Limit]:
    """A day in brackets behind what comes back is one limit: "hằng năm (trước ngày 30/11)"."""
    last: Limit | None = None
    for limit in limits:
        if last and _holds_day(text, last, limit):
            end = limit.end + (text[limit.end : limit.end + 1] == ")")
            last = replace(limit, start=last.start, end=end, recurrence=last.recurrence)
        else:
            if last:
                yield last
            last = limit
    if last:
        yield last


def _with_openings(text: str, limits: Sequence[Limit]) -> Iterator[Limit]:
    """A day in a sentence that opens with "Hằng năm," comes back, and is its limit."""
    for at, limit in enumerate(limits):
        before = limits[at - 1] if at else None
        after = limits[at + 1] if at + 1 < len(limits) else None
        if limit.opens and after and _is_one_sentence(text, limit, after):
            continue
        if before and before.opens and limit.month_day and not limit.recurrence:
            is_same = _is_one_sentence(text, before, limit)
            yield replace(limit, recurrence=before.recurrence) if is_same else limit
        else:
            yield limit


def _is_one_sentence(text: str, first: Limit, second: Limit) -> bool:
    return _BETWEEN_SENTENCES.search(text, first.end, second.start) is None


def _holds_day(text: str, comes_back: Limit, day: Limit) -> bool:
    if comes_back.recurrence is None or comes_back.month_day or not day.month_day:
        return False
    return _OPENS_BRACKET.fullmatch(text, comes_back.end, day.start) is not None
