"""A task made of a time that stands beside it: in a row of a table, after a label, as a step."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.acting.actors import (
    who_acts,
    who_after,
    who_is_next,
    who_receives,
    whoever_receives,
)
from ingest.acting.cell_actors import who_is_labelled
from ingest.acting.duty import REPORT, FoundObligation
from ingest.acting.heading_actors import who_heads
from ingest.acting.recipients import recipient
from ingest.layout.placed import Placed
from ingest.text import shown
from ingest.timing.times import Time, find_times

# What stands behind a time in its own sentence.
_SENTENCE = re.compile(r"[.;|](?=\s)|\n(?=\s*(?:\n|[-+•|]))")
_REST = 400


def tasks_of(
    one: Placed, words: str, offset: int, what: str, who: str | None
) -> Iterator[FoundObligation]:
    """The task of a part, once for each time in ``words``, which stand at ``offset`` in it."""
    times = list(find_times(words))
    for time, behind in zip(times, (*times[1:], None), strict=False):
        if not (_in_brackets(words, time.start) or (behind and _has_its_day(time, behind))):
            yield from task_at(one, time, offset, what, who)


def _has_its_day(month: Time, behind: Time) -> bool:
    """Whether a month only says of which the days behind it are ("Tháng 10/2025 từ ngày 8/10")."""
    if month.date is None or behind.date is None or month.date.day or not behind.date.day:
        return False
    same = (month.date.year, month.date.month) == (behind.date.year, behind.date.month)
    return same and not (month.strict or month.recurrence)


def task_at(
    one: Placed, time: Time, offset: int, what: str, who: str | None
) -> Iterator[FoundObligation]:
    """The task of a part whose time stands at ``offset`` and on; none where nothing is to do."""
    start, end = offset + time.start, offset + time.end
    said = one.text[start:end]
    task = shown(what).strip(" ,:;-–.|") or heading_of(one)
    if not task:
        return
    rest = _SENTENCE.split(one.text[end : end + _REST], maxsplit=1)[0]
    yield FoundObligation(
        what=task,
        who=who
        or _named_in_line(one.text[offset:start])
        or who_after(rest)
        or who_receives(f"{said} {rest}")
        or who_is_labelled(one.text)
        or who_is_next(one.text[end : end + _REST])
        or who_heads(one.heading_path)
        or whoever_receives(said),
        to=recipient(what, rest),
        channel=None,
        start=one.start + start,
        end=one.start + end,
        words=said,
        date=time.date,
        recurrence=time.recurrence,
        month_day=time.month_day,
        strict_before=time.strict,
        is_report=REPORT.search(task) is not None,
        placed=one,
        rule=shown(said),
    )


def _named_in_line(before: str) -> str | None:
    """Who opens the line of a cell that a time stands in ("- Cục Thuế trả lời trong 02 ngày")."""
    line = _SENTENCE.split(before)[-1].lstrip(" -+\n")
    return who_acts(line) if line else None


def heading_of(one: Placed) -> str:
    """The nearest heading above a part; "" where there is none."""
    return one.heading_path[-1] if one.heading_path else ""


def _in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)
