"""Who receives what somebody hands in: "nộp bản kê khai cho cơ quan nào", "ai nhận hồ sơ".

The paper says it of the receiver ("Cục … có trách nhiệm: Tiếp nhận văn bản kê khai"), and of nobody
that it is sent. Whom the paper itself is sent to is another matter.
"""

from __future__ import annotations

import re

from assistant.composers.enough import is_enough
from assistant.composers.lines_over import line_over
from assistant.composing import Composed, verbatim
from assistant.selection import ranked
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.wanted import signs
from ingest.document import PassageRole
from ingest.text import folded

_HANDED_IN = re.compile(
    r"\b(?:nop|nap|gui|dang ky|ke khai)\b.{0,80}\b(?:cho|ve|o|tai|len|den) "
    r"(?:co quan|don vi|bo phan|noi|cho|so|phong|ban|cap|ben) nao\b|"
    r"\b(?:co quan|don vi|bo phan|noi|ai|so|phong|ban|ben)(?: nao)? (?:se |phai )?"
    r"(?:nhan|tiep nhan|thu nhan) (?!xet|dinh|thuc)"
)
_MOST = 4
# "Ngoài Cục ra thì gửi cho ban nào nữa": "…, đồng thời gửi Ban …".
_BESIDES = re.compile(
    r"\bngoai\b.{1,60}\b(?:gui|nop|bao cao|bao)\b(?: (?:them|kem|cho|ve|toi|den|len|cac)){0,3} "
    r"(?P<sort>ban|so|bo|phong|cuc|chi cuc|vu|van phong|uy ban|co quan|don vi) nao\b"
)
_AS_WELL = re.compile(
    r"(?<!\w)(?:đồng\s+thời\s+|đồng\s+|và\s+)gửi\s[^.;,]{0,24}?(?P<to>[A-ZĐÀ-Ỹ][^\W\d_]+)"
)
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
        if line is not None and signs.is_of_an_office(line):
            return Composed(drafts=(verbatim(line, one.document), verbatim(one.unit, one.document)))
    return None


def besides(shelf: Shelf) -> Composed | None:
    """Who gets it as well, where a paper that is named says it once; None where that is not asked.

    Of an office of a sort ("ban nào") only one of that sort.
    """
    match = _BESIDES.search(shelf.question.plain)
    if match is None or shelf.scope.is_open:
        return None
    sort = "" if match["sort"] in ("co quan", "don vi") else match["sort"]
    found = [
        verbatim(one, sight.document)
        for sight in shelf.sights
        if sight.passage.role is PassageRole.BODY
        for one in sentences(sight.passage)
        if (to := _AS_WELL.search(one.said)) and folded(one.said[to.start("to") :]).startswith(sort)
    ]
    return Composed(drafts=tuple(found)) if len(found) == 1 else None


def _receives(one: Unit) -> bool:
    is_body = one.passage.role is PassageRole.BODY
    return is_body and _RECEIVES.search(one.said) is not None
