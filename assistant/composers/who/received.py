"""Who receives what somebody hands in: "nộp bản kê khai cho cơ quan nào", "ai nhận hồ sơ".

The paper says it of the receiver ("Cục … có trách nhiệm: Tiếp nhận văn bản kê khai"), and of nobody
that it is sent. Whom the paper itself is sent to is another matter.
"""

from __future__ import annotations

import re

from assistant.composers.parts.enough import is_enough
from assistant.composers.parts.lines_over import line_over
from assistant.composing import Composed, verbatim
from assistant.selection import ranked
from assistant.shelf import Shelf
from assistant.units import Unit
from assistant.wanted import doers
from ingest.document import PassageRole

_HANDED_IN = re.compile(
    r"\b(?:nop|nap|gui|dang ky|ke khai)\b.{0,80}\b(?:cho|ve|o|tai|len|den) "
    r"(?:co quan|don vi|bo phan|noi|cho|so|phong|ban|cap|ben) nao\b|"
    r"\b(?:co quan|don vi|bo phan|noi|ai|so|phong|ban|ben)(?: nao)? (?:se |phai )?"
    r"(?:nhan|tiep nhan|thu nhan) (?!xet|dinh|thuc)"
)
_MOST = 4
_RECEIVES = re.compile(r"(?<!\w)(?:tiếp\s+nhận|nhận)\s(?!thức|xét|định|thấy)", re.IGNORECASE)


def told(shelf: Shelf) -> Composed | None:
    """The sentence that says who receives it, with the line that names the receiver over it."""
    if not (_HANDED_IN.search(shelf.question.plain) and shelf.has_words_of_its_own):
        return None
    found = ranked(shelf.topic, shelf.sights, accepts=_receives)
    if not is_enough(shelf, found):
        return None
    for one in found[:_MOST]:
        line = line_over(shelf, one) if is_enough(shelf, (one,)) else None
        if line is not None and doers.is_of_an_office(line):
            return Composed(drafts=(verbatim(line, one.document), verbatim(one.unit, one.document)))
    return None


def _receives(one: Unit) -> bool:
    is_body = one.passage.role is PassageRole.BODY
    return is_body and _RECEIVES.search(one.said) is not None
