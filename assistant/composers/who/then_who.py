"""Who acts when something happens: "nếu phát hiện gian dối thì cơ quan nào tham mưu thu hồi".

People tell the case in words of their own, which no paper has; what is then done they ask for in
the papers' words. In a paper that is known one sentence may say just that, and who does it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.selection import ranked
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, whole_sentence
from assistant.wanted import doers, signs
from ingest.document import PassageRole

_THEN = re.compile(
    r"\b(?:neu|lo|gia su|truong hop|khi|loi ra|phat hien|nho)\b.{4,200}? thi (?P<main>.{8,160})\Z"
)
_FEWEST = 3
# How much of what is then done the sentence holds, and of that how much any other one may.
_LEAST = 0.7
_MOST_OF_ANOTHER = 0.75
_RESPONSIBLE = re.compile(
    r"(?<!\w)(?:có\s+trách\s+nhiệm|tham\s+mưu|quyết\s+định|chủ\s+trì|thực\s+hiện)(?!\w)",
    re.IGNORECASE,
)


def told(shelf: Shelf) -> Composed | None:
    """The one sentence of a known paper on what is then done, that names who does it."""
    match = _THEN.search(shelf.question.plain)
    if shelf.scope.is_open or match is None:
        return None
    main = replace(shelf.question, plain=match["main"], left_out="")
    topic = shelf.topic_of(main)
    if not doers.asks_who(main) or topic.syllables < _FEWEST:
        return None
    found = ranked(topic, shelf.sights, accepts=_says_who)
    if not found or found[0].own < _LEAST or not found[0].holds_heaviest:
        return None
    best = found[0]
    others = (one.own for one in found[1:] if one.unit.passage.id != best.unit.passage.id)
    if max(others, default=0.0) > _MOST_OF_ANOTHER * best.own:
        return None
    return Composed(drafts=(verbatim(whole_sentence(best.unit), best.document),))


def _says_who(one: Unit) -> bool:
    if one.passage.role is not PassageRole.BODY or is_row(one.passage):
        return False
    acts = signs.names_leader(one) or signs.names_actor(one) or _RESPONSIBLE.search(one.said)
    return bool(acts) and doers.names_an_office(one)
