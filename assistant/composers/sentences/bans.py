"""What must not be done: "không được vận động tài trợ để chi những khoản nào".

A sentence with the same words that forbids nothing says the reverse, or when the thing is done.
"""

from __future__ import annotations

from assistant.composers.parts.enough import is_enough
from assistant.composers.sentences.telling import sentences_of
from assistant.composing import Composed
from assistant.selection import ranked
from assistant.shelf import Shelf
from assistant.units import Unit
from assistant.wanted import forbidden
from ingest.document import PassageRole


def told(shelf: Shelf) -> Composed | None:
    """The sentence that forbids just that; None where it is not asked for, or none does."""
    if not forbidden.is_what_asked(shelf.question):
        return None
    topic = shelf.topic_besides(forbidden.ASKING)
    if topic.is_empty:
        return None
    found = ranked(topic, shelf.sights, accepts=_forbids)
    if not found or not is_enough(shelf, found):
        return None
    return sentences_of(shelf, found[:1])


def _forbids(one: Unit) -> bool:
    return one.passage.role is PassageRole.BODY and forbidden.denies(one.said)
