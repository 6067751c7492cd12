"""Which parts of a document may state a time limit: most name no unit of time and no day.

They are looked for in all parts at once, and together, each by its rarest letter: a dozen searches
take longer, whether of each part or of the whole text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from ingest.alternatives import around_letter
from ingest.figures import JOINS
from ingest.led import plain_of

# One of these stands in every limit that names no date by its figures alone.
UNITS = (
    *("ngày", "năm", "tháng", "thứ", "thời hạn", "thời\nhạn", "tuần", "giờ", "quý", "buổi", "phút"),
    *("kỳ", "kể từ"),
)
"""Words for units of time, in lower case."""
# The letters that tell these words apart from others, the rarest in a text first.
_RAREST_FIRST = "ỳúýầăổểứờáy"
_BETWEEN_PARTS = "\0"


_SIGN = re.compile(
    "|".join(
        (*(around_letter(word, _RAREST_FIRST) for word in UNITS), *(one.pattern for one in JOINS))
    )
)


def names_a_unit(plain: str) -> bool:
    """Whether a text in lower case holds a word for a unit of time."""
    for unit in UNITS:  # noqa: SIM110 - any() would make a generator for every paragraph
        if unit in plain:
            return True
    return False


def has_a_day(text: str) -> bool:
    """Whether two figures stand together as those of a day do ("15/10")."""
    return any(sign.search(text) for sign in JOINS)


def may_hold_a_date(plain: str) -> bool:
    """Whether a text in lower case may name a day with its month; a day alone is no date."""
    return "tháng" in plain or has_a_day(plain)


def may_state_limits(parts: Sequence[str]) -> set[int]:
    """Which of these texts may state a limit, by their place in the sequence."""
    joined = plain_of(_BETWEEN_PARTS.join(parts))
    ends = list(accumulate(len(part) + len(_BETWEEN_PARTS) for part in parts))
    found: set[int] = set()
    search = _SIGN.search
    sign = search(joined)
    while sign:
        part = bisect_right(ends, sign.start())
        found.add(part)
        sign = search(joined, ends[part])  # a part is looked at until its first sign
    return found
