"""Whom else something is sent to: "Ngoài Sở ra thì gửi cho ban nào nữa?".

A sentence says it by "đồng thời gửi …", "đồng gửi …", "và gửi …". In the paper that is meant one
alone answers; of an office of a sort ("ban nào"), one of that sort.
"""

from __future__ import annotations

import re

from assistant.composing import Composed, verbatim
from assistant.shelf import Shelf
from assistant.units import sentences
from ingest.document import PassageRole
from ingest.text import folded

_SORT = r"ban|so|bo|phong|cuc|chi cuc|vu|van phong|uy ban"
_ASKED = re.compile(
    rf"\b(?:ngoai|ben canh) .{{1,60}}\b(?:gui|bao cao|bao|nop)\b.{{0,24}}"
    rf"\b(?:ai|dau|(?:(?P<sort>{_SORT})|co quan|don vi|noi|cho|ben) nao)\b|"
    r"\b(?:dong thoi|dong) gui (?:cho |ve |den )?(?:ai|dau|(?:co quan|don vi|noi) nao)\b|"
    r"\bwho else .{1,60}\b(?:sent|send|report)\b|\b(?:sent|send|report) .{1,60}\bwho(?:m)? else\b"
)
_ALSO = re.compile(
    r"(?<!\w)(?:đồng\s+thời\s+|đồng\s+|và\s+)(?:gửi|báo\s+cáo)\s[^.;,]{0,24}?"
    r"(?P<to>[A-ZĐÀ-Ỹ][^\W\d_]+)"
)


def told(shelf: Shelf) -> Composed | None:
    """The one sentence that says whom else something goes to; None where it is not asked."""
    match = _ASKED.search(shelf.question.plain)
    if match is None or shelf.scope.is_open:
        return None
    sort = match["sort"] or ""
    found = [
        verbatim(one, sight.document)
        for sight in shelf.sights
        if sight.passage.role is PassageRole.BODY
        for one in sentences(sight.passage)
        if (to := _ALSO.search(one.said)) and folded(one.said[to.start("to") :]).startswith(sort)
    ]
    return Composed(drafts=tuple(found), is_sure=True) if len(found) == 1 else None
