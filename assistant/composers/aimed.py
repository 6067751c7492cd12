"""A clause that is aimed at, told with the words that say so.

"Phấn đấu 100% …; 85% phụ huynh …": the second clause alone reads as what is so.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.units import unit, whole_sentence

_AIMS = re.compile(r"[\W\d]{0,9}(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\w)", re.IGNORECASE)


def told_whole(composed: Composed) -> Composed:
    """The claims, what ";" parts from the words that it is aimed at put to them again."""
    drafts = {one.text: one for one in map(_with_its_aim, composed.drafts)}
    if tuple(drafts.values()) == composed.drafts:
        return composed
    kept = (one for text, one in drafts.items() if not any(text in o for o in drafts if o != text))
    return replace(composed, drafts=tuple(kept))


def _with_its_aim(draft: DraftClaim) -> DraftClaim:
    support = draft.supports[0]
    if len(draft.supports) != 1 or support.at is None:
        return draft
    own = unit(support.passage, *support.at)
    if own is None or own.text != draft.text:
        return draft
    whole = whole_sentence(own)
    is_later = whole.start < own.start and _AIMS.match(whole.text) is not None
    return verbatim(whole, support.document) if is_later else draft
