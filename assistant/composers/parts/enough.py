"""Whether the best sentence found carries enough of a question to be an answer and not a guess."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.reading.intents import Intent
from assistant.selection import Found
from assistant.shelf import Shelf
from ingest.document import PassageRole

ENOUGH = {True: 0.66, False: 0.45}
"""Least support for an answer: in an open question, and where a document is named."""
_PAIRS_ENOUGH = {True: 0.4, False: 0.1}
# Half of so long a question does not meet by chance.
_MANY_SYLLABLES = 14
_ENOUGH_OF_MANY = 0.5
_FEWEST_SYLLABLES = 2
_OWN_ENOUGH = {True: 0.34, False: 0.18}
# In a paper that is named one sentence holds so much of the topic, and no other half as much.
_ALONE_OWN = 0.6
_ALONE_SHARE = 0.5


def is_enough(shelf: Shelf, found: Sequence[Found]) -> bool:
    """Whether the best sentence carries enough of the topic to be an answer and not a guess."""
    if not found or (shelf.topic.is_empty and shelf.scope.is_open):
        return False
    best = found[0]
    is_open = shelf.scope.is_open
    if shelf.question.intent is Intent.FACT and shelf.topic.syllables < _FEWEST_SYLLABLES:
        return False  # one syllable says too little: "tỉnh", "tình" and "tính" fold alike
    pairs_enough = best.pairs >= _PAIRS_ENOUGH[is_open] or _stands_alone(shelf, found)
    if not best.holds_heaviest or not pairs_enough:
        return False
    if is_open and shelf.topic.syllables >= _MANY_SYLLABLES:
        return best.support >= _ENOUGH_OF_MANY and best.own >= _OWN_ENOUGH[is_open]
    return best.support >= ENOUGH[is_open] and (
        best.own >= _OWN_ENOUGH[is_open] or bool(best.unit.passage.heading_path)
    )


def _stands_alone(shelf: Shelf, found: Sequence[Found]) -> bool:
    """Whether one sentence of the paper named holds the words apart that are asked side by side.

    "ghi nguồn" is written "ghi rõ nguồn"; a chance meeting is had by several sentences.
    """
    best = found[0]
    if shelf.scope.is_open or best.own < _ALONE_OWN:
        return False
    if best.unit.passage.role is PassageRole.HEADING:
        return False
    others = (one.own for one in found[1:] if one.unit.passage.id != best.unit.passage.id)
    return max(others, default=0.0) < _ALONE_SHARE * best.own
