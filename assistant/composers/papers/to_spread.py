"""The papers to be made known: "các văn bản phải phổ biến", "quán triệt những chỉ thị nào".

A paper says so once, over a list of them or in the one sentence that names them all; who asks says
it with another of the same verbs, and to whom, so that no name in the list is nearest by its words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.clauses import Mention, mentions_of
from assistant.composers.papers.mentions import said
from assistant.composing import Composed, verbatim
from assistant.reading.intents import Intent
from assistant.selection import beneath, opens_a_list, words_about
from assistant.shelf import Shelf
from assistant.units import syllables, whole
from assistant.weighing import Words
from ingest.document import Document, Passage
from ingest.text import folded

_INTENTS = frozenset({Intent.WHICH_DOCUMENT, Intent.LIST, Intent.FACT, Intent.COUNT})
_PAPERS = (
    r"(?:van ban|tai lieu|nghi quyet|chi thi|quyet dinh|ket luan|chuong trinh|documents|papers|"
    r"resolutions|directives|decisions|conclusions)"
)
_SPREAD = (
    r"(?:pho bien|tuyen truyen|quan triet|hoc tap|spread(?:ing)?|disseminat(?:e|ing|ed)|"
    r"propagat(?:e|ing|ed)|publici[sz](?:e|ing|ed)|make known|made known)"
)
_ASKED = re.compile(
    rf"\b(?:nhung|cac|may|bao nhieu|du|het|which|what|list)\b[^?]{{0,60}}\b{_PAPERS}\b[^?]{{0,90}}"
    rf"\b{_SPREAD}\b|\b{_SPREAD}\b[^?]{{0,60}}\b(?:nhung|cac|may|bao nhieu)\b[^?]{{0,40}}"
    rf"\b{_PAPERS}\b|\b{_SPREAD}\b[^?]{{0,40}}\b{_PAPERS}(?:,|,? va| voi)? {_PAPERS}\b[^?]{{0,30}}"
    rf" (?:nao|gi)\b"
)
_MATTER = re.compile(rf"\b{_PAPERS}(?: nao| gi)? (?:ve|on|about) (?P<matter>[a-z ]{{2,90}})")
_SAYS_SO = re.compile(r"\b(?:pho bien|tuyen truyen|quan triet)\b")
_FEWEST = 2
_AHEAD = 2
_HALF = 0.5


def told(shelf: Shelf) -> Composed | None:
    """The papers that the one paper named wants made known; None where it lists none so."""
    if shelf.within or shelf.question.intent not in _INTENTS:
        return None
    if len(shelf.documents) != 1 or not _ASKED.search(shelf.question.plain):
        return None
    document = shelf.documents[0]
    place, mentions = _most_named(document)
    if place is None or not _is_of_the_matter(
        shelf, document, (place, *(one.passage for one in mentions))
    ):
        return None
    if any(one.passage.id != place.id for one in mentions):
        entries = dict.fromkeys(one.passage for one in mentions if one.passage.id != place.id)
        units = filter(None, map(whole, entries))
        return Composed(drafts=tuple(verbatim(one, document.summary) for one in units))
    return Composed(drafts=tuple(map(said, mentions)))


def _most_named(document: Document) -> tuple[Passage | None, list[Mention]]:
    """The one paragraph that says so of the most papers; None where it is not the only one."""
    named = sorted(_places(document), key=lambda one: -len(one[1]))
    counts = [*(len(one[1]) for one in named), 0, 0]
    is_one = counts[0] >= _FEWEST and counts[0] >= counts[1] + _AHEAD
    return named[0] if is_one else (None, [])


def _places(document: Document) -> list[tuple[Passage, list[Mention]]]:
    """The paragraphs that say so, each with the papers named in it, or else in its list."""
    found: list[tuple[Passage, list[Mention]]] = []
    mentions = tuple(mentions_of(document))
    for one in document.passages:
        if not _SAYS_SO.search(folded(one.text)):
            continue
        under = beneath(one, document.passages) if opens_a_list(one) else ()
        inside = {one.id, *(entry.id for entry in under)}
        named = [mention for mention in mentions if mention.passage.id in inside]
        if named:
            found.append((one, named))
    return found


def _is_of_the_matter(shelf: Shelf, document: Document, told: tuple[Passage, ...]) -> bool:
    """Whether the matter is said there that only papers about it are asked for, if one is."""
    match = _MATTER.search(shelf.question.plain)
    topic = shelf.topic_of(replace(shelf.question, plain=match["matter"])) if match else None
    if topic is None or topic.is_empty:
        return True
    texts = (syllables(one.text) for one in told)
    return topic.covered(words_about(document.summary).union(Words.of(*texts))) >= _HALF
