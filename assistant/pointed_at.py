"""The place of its own paper that a sentence points at: "Đối tượng tại điểm a khoản 2 Điều 1 …".

A paper says once who is meant, and gives the amount elsewhere in a sentence that only points there.
What the question calls them by stands where it points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.units import Unit
from ingest.document import Document, Passage, SegmentKind

_PLACE = re.compile(
    r"(?:(?<!\w)điểm\s+(?P<point>[a-zđ])\s+)?(?:(?<!\w)khoản\s+(?P<clause>\d{1,2}[a-zđ]?)\s+)?"
    r"(?<!\w)điều\s+(?:(?P<article>\d{1,3}[a-zđ]?)(?:\s+của)?\s+(?:nghị\s+quyết|quyết\s+định|"
    r"quy\s+định|quy\s+chế|thông\s+tư|nghị\s+định|điều\s+lệ)\s+)?này(?!\w)",
    re.IGNORECASE,
)
_STEPS = (
    (SegmentKind.ARTICLE, "article"),
    (SegmentKind.CLAUSE, "clause"),
    (SegmentKind.POINT, "point"),
)


def pointed_at(one: Unit, paper: Document) -> Passage | None:
    """The one passage of the paper that a sentence points at; None for none and for several."""
    places = list(_PLACE.finditer(one.said))
    if len(places) != 1 or not (places[0]["clause"] or places[0]["article"]):
        return None
    wanted = {kind: number.lower() for kind, name in _STEPS if (number := places[0][name])}
    wanted.setdefault(SegmentKind.ARTICLE, _numbers(one.passage).get(SegmentKind.ARTICLE, ""))
    return next(
        (
            other
            for other in paper.passages
            if _numbers(other) == wanted
            and other.id != one.passage.id
            and len(other.address.segments) == len(wanted)
        ),
        None,
    )


def _numbers(passage: Passage) -> Mapping[SegmentKind, str]:
    kinds = {kind for kind, _ in _STEPS}
    return {s.kind: s.number.lower() for s in passage.address.segments if s.kind in kinds}
