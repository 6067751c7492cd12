"""A clause that is aimed at, told with the words that say so.

"Phấn đấu 100% …; 85% phụ huynh …": the second clause alone reads as what is so.
"""

from __future__ import annotations

import re

from assistant.composing import Composed, told_fuller
from assistant.units import Unit, whole_sentence

_AIMS = re.compile(r"[\W\d]{0,9}(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\w)", re.IGNORECASE)


def told_whole(composed: Composed) -> Composed:
    """The claims, what ";" parts from the words that it is aimed at put to them again."""
    return told_fuller(composed, _with_its_aim)


def _with_its_aim(own: Unit) -> Unit | None:
    whole = whole_sentence(own)
    is_later = whole.start < own.start and _AIMS.match(whole.text) is not None
    return whole if is_later else None
