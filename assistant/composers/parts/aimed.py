"""A clause told with what ";" parts from it, where it is only half of what it says.

"Phấn đấu 100% …; 85% phụ huynh …": the second clause alone reads as what is so. "… tại 03 vùng,
bao gồm: A; B; C.": cut behind the first, it leaves out what it says it includes.
"""

from __future__ import annotations

import re

from assistant.composing import Composed, told_fuller
from assistant.units import Unit, unit, whole_sentence

_AIMS = re.compile(r"[\W\d]{0,9}(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\w)", re.IGNORECASE)
# The colon that opens a list within a sentence; what an hour has behind its own is a digit.
_OPENS_A_LIST = re.compile(
    r"(?<!\w)(?:bao gồm|gồm(?: có)?|sau(?: đây)?|như|là|cụ thể|trong đó)\s?:\s", re.IGNORECASE
)


def told_whole(composed: Composed) -> Composed:
    """The claims, what ";" parts from the words that it is aimed at put to them again."""
    return told_fuller(told_fuller(composed, _with_its_aim), _with_its_list)


def _with_its_aim(own: Unit) -> Unit | None:
    whole = whole_sentence(own)
    is_later = whole.start < own.start and _AIMS.match(whole.text) is not None
    return whole if is_later else None


def _with_its_list(own: Unit) -> Unit | None:
    """The unit to the end of its sentence, where it opens a list and ";" cuts that off."""
    if not own.said.rstrip().endswith(";") or _OPENS_A_LIST.search(own.said) is None:
        return None
    whole = whole_sentence(own)
    return unit(own.passage, own.start, whole.end) if whole.end > own.end else None
