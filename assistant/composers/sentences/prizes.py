"""What a prize is worth, told in a sentence: "Giải nhất 200.000 đồng, nhì 150.000 đồng".

The sentence does not say again of which contest it is; the paragraph and the headings over it do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, Passage, PassageRole
from ingest.text import folded

_RANK = r"(?:nhat|nhi|ba|khuyen khich|dac biet)"
_ASKED = re.compile(
    rf"\bgiai (?P<rank>{_RANK})\b.{{0,80}}?"
    r"(?:\bbao nhieu\b|\bmay\b|\bthuong (?:gi|the nao)|\bduoc gi\b|"
    r"\d (?:nghin |ngan |trieu |dong )?hay\b)"
)
_NOT_THE_CONTEST = re.compile(
    r"\bgiai (?:nhat|nhi|ba|khuyen khich|dac biet)\b|\b(?:cuoc|hoi|thuong|tri gia|muc|tien|dong|"
    r"nghin|ngan|trieu|hay|duoc|bao nhieu|la|cua|thi(?= (?:duoc|la|thuong|bao)))\b|\d[\d.]{0,15}"
)
_SUM = r"\d{1,3}(?:\.\d{3}){1,3} ?(?:dong|d)\b"
_ENOUGH = 0.75


def told(shelf: Shelf) -> Composed | None:
    """The sentence with the sum of the prize of the one contest that is named."""
    match = _ASKED.search(shelf.question.plain)
    if match is None or shelf.within:
        return None
    worth = re.compile(
        rf"\b(?:giai )?{match['rank']}\b[^.;|]{{0,24}}?(?<![\d.]){_SUM}", re.IGNORECASE
    )
    topic = shelf.topic_of(
        replace(shelf.question, plain=_NOT_THE_CONTEST.sub(" ", shelf.question.plain))
    )
    if topic.is_empty:
        return None
    found = [
        (share, unit, document)
        for document in shelf.documents_in_sight
        for share, unit in _sums(document, worth, topic)
    ]
    most = max((share for share, _, _ in found), default=0.0)
    best = [(unit, document) for share, unit, document in found if share == most]
    if most < _ENOUGH or len(best) != 1:
        return None
    ((unit, document),) = best
    return Composed(drafts=(verbatim(unit, document.summary),))


def _sums(document: Document, worth: re.Pattern[str], topic: Topic) -> Iterator[tuple[float, Unit]]:
    """The sentences with the sum, and how much of the contest is said around each."""
    for passage in document.passages:
        if passage.role is not PassageRole.BODY or is_row(passage):
            continue
        for one in sentences(passage):
            if worth.search(folded(one.text)) is not None:
                yield topic.covered(_around(passage, document)), one


def _around(passage: Passage, document: Document) -> Words:
    """The words of the paragraph, of the headings over it and of its paper."""
    said = Words.of(*map(syllables, (passage.text, *passage.heading_path)))
    return said.union(words_about(document.summary))
