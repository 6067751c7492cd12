"""Which parts of a document may state a time limit: most name no unit of time and no day.

They are looked for in all parts at once: a dozen searches of each part take longer than the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate

from ingest.figures import JOINS
from ingest.led import plain_of

# One of these stands in every limit that names no date by its figures alone.
UNITS = (
    *("ngày", "năm", "tháng", "thứ", "thời hạn", "thời\nhạn", "tuần", "giờ", "quý", "buổi", "phút"),
    *("kỳ", "kể từ"),
)
"""Words for units of time, in lower case."""
_BETWEEN_PARTS = "\0"


def names_a_unit(plain: str) -> bool:
    """Whether a text in lower case holds a word for a unit of time."""
    for unit in UNITS:  # noqa: SIM110 - any() would make a generator for every paragraph
        if unit in plain:
            return True
    return False


def has_a_day(text: str) -> bool:
    """Whether two figures stand together as those of a day do ("15/10")."""
    return any(sign.search(text) for sign in JOINS)


def may_state_limits(parts: Sequence[str]) -> set[int]:
    """Which of these texts may state a limit, by their place in the sequence."""
    joined = plain_of(_BETWEEN_PARTS.join(parts))
    ends = list(accumulate(len(part) + len(_BETWEEN_PARTS) for part in parts))
    found: set[int] = set()
    for unit in UNITS:
        found |= _parts_with(partial(joined.find, unit), ends)
    for sign in JOINS:
        found |= _parts_with(partial(_find, sign, joined), ends)
    return found


def _find(pattern: re.Pattern[str], text: str, begin: int) -> int:
    """``str.find`` for a pattern."""
    match = pattern.search(text, begin)
    return match.start() if match else -1


def _parts_with(find: Callable[[int], int], ends: Sequence[int]) -> set[int]:
    """Which parts hold what ``find`` finds from an offset on; each is looked at until its first."""
    found: set[int] = set()
    at = find(0)
    while at >= 0:
        part = bisect_right(ends, at)
        found.add(part)
        at = find(ends[part])
    return found
