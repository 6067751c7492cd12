"""The words by which a paper is issued: "UBND tỉnh ban hành Quyết định bãi bỏ Quyết định số …".

They only say the title over again. Which things it ends or lists say its articles, each of them as
an entry, so that where several things are asked for these words are no answer.
"""

from __future__ import annotations

import re

from ingest.document import Passage, PassageRole, SegmentKind

_ENACTS = re.compile(
    r"[\s*]{0,6}[^.;:]{0,120}?(?<!\w)ban\s+hành\s+(?:Quyết\s+định|Nghị\s+quyết|Nghị\s+định|"
    r"Thông\s+tư)\s+(?!này|số\s)"
)


def only_enacts(passage: Passage) -> bool:
    """Whether a passage before the first article says no more than that the paper is issued."""
    first = passage.address.segments[0].kind
    is_before = passage.role is PassageRole.BODY and first is SegmentKind.PLACE
    return is_before and _ENACTS.match(passage.text) is not None
