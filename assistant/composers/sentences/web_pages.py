"""Which web page is asked for: the sentence with its address, which seldom calls it a page."""

from __future__ import annotations

from dataclasses import replace

from assistant.composers.parts.enough import ENOUGH
from assistant.composing import Composed, Outcome, verbatim
from assistant.selection import ranked
from assistant.shelf import Shelf
from assistant.wanted.contacts import WEB_ASKED, has_web_address

_OWN_ENOUGH = 0.45
_FEWEST_SYLLABLES = 2


def told(shelf: Shelf) -> Outcome:
    """The sentence with the address of a web page on the matter; None where none is sure.

    "Cơ sở dữ liệu có tên miền truy cập là: https://…": that it is of a page, the address says.
    """
    match = WEB_ASKED.search(shelf.question.cues)
    if match is None:
        return None
    asked = shelf.question.plain.replace(match.group(), " | ")
    topic = replace(shelf, question=replace(shelf.question, plain=asked)).topic
    if topic.syllables < _FEWEST_SYLLABLES:
        return None
    found = ranked(topic, shelf.sights, accepts=has_web_address)
    if not found or found[0].own < _OWN_ENOUGH or found[0].support < ENOUGH[shelf.scope.is_open]:
        return None
    return Composed(drafts=(verbatim(found[0].unit, found[0].document),))
