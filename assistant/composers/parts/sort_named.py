"""An answer where an office of a sort is asked for ("về phòng nào"): what names one.

The record of a duty says "gửi Sở", its sentence "về Sở (qua Phòng Chính trị …)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.units import sentences
from assistant.wanted.doers import office_of_the_sort

_INTENTS = frozenset({Intent.REPORT_TO, Intent.RECIPIENTS, Intent.CHANNEL})


def told(shelf: Shelf, composed: Composed) -> Composed:
    """The claims that name an office of the sort, by their sentences; all where none does."""
    named = office_of_the_sort(shelf.question)
    if named is None or shelf.question.intent not in _INTENTS:
        return composed
    drafts = [one for draft in composed.drafts for one in _naming(draft, named)]
    unique = {one.text: one for one in drafts}
    return replace(composed, drafts=tuple(unique.values())) if unique else composed


def _naming(draft: DraftClaim, named: re.Pattern[str]) -> Iterator[DraftClaim]:
    if named.search(draft.text):
        yield draft
        return
    for support in draft.supports:
        start, end = support.at or (0, 0)
        for one in sentences(support.passage):
            if one.start < end and start < one.end and named.search(one.said):
                yield verbatim(one, support.document)
