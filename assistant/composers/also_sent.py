"""Whom else something is sent to: "Ngoài Sở ra thì gửi cho ban nào nữa?".

A sentence says it by "đồng thời gửi …", "đồng gửi …". In the paper that is meant one alone answers.
"""

from __future__ import annotations

import re

from assistant.composing import Composed, verbatim
from assistant.shelf import Shelf
from assistant.units import sentences
from ingest.document import PassageRole

_ASKED = re.compile(
    r"\b(?:ngoai|ben canh) .{1,60}\b(?:gui|bao cao|bao|nop)\b.{0,24}"
    r"\b(?:ai|dau|(?:ban|so|bo|cuc|vu|phong|co quan|don vi|noi|cho|ben) nao)\b|"
    r"\b(?:dong thoi|dong) gui (?:cho |ve |den )?(?:ai|dau|(?:co quan|don vi|noi) nao)\b|"
    r"\bwho else .{1,60}\b(?:sent|send|report)\b|\b(?:sent|send|report) .{1,60}\bwho(?:m)? else\b"
)
_ALSO = re.compile(r"(?<!\w)đồng\s+(?:thời\s+)?(?:gửi|báo\s+cáo)(?!\w)", re.IGNORECASE)


def told(shelf: Shelf) -> Composed | None:
    """The one sentence that says whom else something goes to; None where it is not asked."""
    if shelf.scope.is_open or not _ASKED.search(shelf.question.plain):
        return None
    found = [
        (one, sight.document)
        for sight in shelf.sights
        if sight.passage.role is PassageRole.BODY
        for one in sentences(sight.passage)
        if _ALSO.search(one.said)
    ]
    return Composed(drafts=(verbatim(*found[0]),), is_sure=True) if len(found) == 1 else None
