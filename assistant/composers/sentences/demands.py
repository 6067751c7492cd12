"""What a letter or a notice asks for: "Công văn 31 yêu cầu gì?", "công văn này đề nghị gì?".

Its title only says what it is about; what it asks for stands in its numbered points, or in the
sentences that ask.
"""

from __future__ import annotations

import re

from assistant.composing import Composed, verbatim
from assistant.selection import beneath, is_entry
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, whole
from ingest.document import Document, Passage, PassageRole
from ingest.text import folded

_ASKED = re.compile(
    r"\b(?:yeu cau|de nghi|chi dao|kien nghi|giao)(?: cac (?:truong|don vi))?(?: phai)?(?: lam)? "
    r"(?:nhung |cac )?(?:(?:viec|dieu|noi dung) )?(?:gi|nao)\W*\Z|"
    r"\bwhat (?:does|did) .{1,80}\b(?:ask for|request|require|demand)\W*\Z"
)
_OF_A_LETTER = frozenset(("cong van", "thong bao", "cong dien", "chi thi"))
_ASKS = re.compile(
    r"\b(?:de nghi|yeu cau|kien nghi|giao|phai)\b(?! (?:nay|tren|cua)\b)",
)
# "4. Đề nghị: …" among points that only report.
_LABELLED = re.compile(r"\W{0,4}(?:\d{1,2}[.)]\s{0,3})?(?:đề nghị|kiến nghị|yêu cầu)\s?:", re.I)
_MOST = 14
_MOST_LETTERS = 4_000


def told(shelf: Shelf) -> Composed | None:
    """The points of the one letter named; None where they are not asked for, or are too many."""
    is_asked = _ASKED.search(shelf.question.plain) is not None
    if not is_asked or len(shelf.documents) != 1 or not shelf.topic.is_empty or shelf.within:
        return None
    document = shelf.documents[0]
    if folded(document.header.kind or "cong van") not in _OF_A_LETTER:
        return None
    units = _points(document) or _sentences_that_ask(document)
    if not units or sum(len(one.text) for one in units) > _MOST_LETTERS or len(units) > _MOST:
        return None
    return Composed(drafts=tuple(verbatim(one, document.summary) for one in units))


def _points(document: Document) -> list[Unit]:
    """The numbered points of a paper with what is under them; of those that ask, these alone."""
    points = [one for one in document.passages if _is_point(one)]
    points = [one for one in points if _LABELLED.match(one.text)] or points
    every = [each for one in points for each in (one, *beneath(one, document.passages))]
    return [unit for one in every if (unit := whole(one)) is not None]


def _is_point(one: Passage) -> bool:
    quotable = one.role in (PassageRole.BODY, PassageRole.HEADING)
    return quotable and is_entry(one) and len(one.address.segments) == 1


def _sentences_that_ask(document: Document) -> list[Unit]:
    return [
        unit
        for one in document.passages
        if one.role is PassageRole.BODY
        for unit in sentences(one)
        if _ASKS.search(" ".join(unit.syllables))
    ]
