"""The entry that a sentence points back at by its place: "ý kiến thứ ba chưa tiếp thu vì …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.selection import is_entry
from assistant.units import Unit
from ingest.document import Passage

_PLACES = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
# Refuses days of the week ("sáng thứ ba"), and children ("con thứ hai").
_ORDINAL = re.compile(
    r"(?<!\w)(?!sáng|chiều|tối|trưa|ngày|con|vào)[^\W\d_]{1,7}\sthứ\s"
    rf"(?P<place>{'|'.join(_PLACES)}|\d{{1,2}})(?!\w)"
)


def place_told(one: Unit) -> int | None:
    """Which of several a sentence speaks of ("thứ ba": 3); None where it says none."""
    match = _ORDINAL.search(one.said)
    if match is None:
        return None
    place = match["place"]
    return int(place) if place.isdigit() else _PLACES.index(place) + 1


def list_before(passage: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The entries that stand right before a paragraph, beside it, in their order."""
    over = passage.address.segments[:-1]
    at = next((i for i, one in enumerate(passages) if one.id == passage.id), 0)
    found = takewhile(
        lambda one: is_entry(one) and one.address.segments[:-1] == over, reversed(passages[:at])
    )
    return tuple(found)[::-1]
