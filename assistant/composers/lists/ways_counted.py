"""In how many ways something is done ("gửi bằng mấy cách"): the list of them."""

from __future__ import annotations

import re

from assistant.composers.lists import lists
from assistant.composing import Composed, Outcome
from assistant.shelf import Shelf
from ingest.text import folded

_ASKED = re.compile(
    r"\b(?:bang|theo|qua|co) (?:may|bao nhieu) (?:cach|hinh thuc|phuong thuc|kenh|duong|kieu)\b"
)
_SAID = re.compile(r"\b(?:hinh thuc|phuong thuc|cach thuc|cach|kenh)\b")
_FEWEST = 2


def told(shelf: Shelf) -> Outcome:
    """The list whose opening line calls it ways; None where none does."""
    if _ASKED.search(shelf.question.cues) is None:
        return None
    listed = lists.listing(shelf)
    if not isinstance(listed, Composed) or len(listed.drafts) < _FEWEST:
        return None
    passages = [one.passage for draft in listed.drafts for one in draft.supports]
    over = (passages[0].text, *(words for one in passages for words in one.heading_path[-1:]))
    return listed if any(_SAID.search(folded(words)) for words in over) else None
