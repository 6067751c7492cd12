"""What a paper says behind a label that is just what is asked: "Thu sai quy định: trừ 20 điểm".

Other sentences hold the words of the question too, and more that is near it; behind its own label
a matter is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.reading.intents import Intent
from assistant.selection import has_number, opens_a_list
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, syllables, whole
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole

_ASKED = re.compile(
    r"\b(?:la (?:[a-z]+ ){0,2}gi|(?:duoc |bi )?(?:lam|thuc hien|xu ly|to chuc|tinh|giai quyet)? ?"
    r"(?:nhu the nao|the nao|ra sao)|thi sao|(?:la |thu |dong |nop |het )?bao nhieu(?: tien)?)"
    r"(?: (?:vay|a|nhi|ha|the))?\W*\Z"
)
# Said of now, which the paper in force says by itself.
_NOW = re.compile(r"\b(?:nam (?:nay|hoc nay)|hien nay|bay gio|thi)\b")
_LABEL = re.compile(r"(?P<label>[^:;.|\n]{4,90}):\s{1,3}\S")
_FREE = re.compile(
    r"(?<!\w)(?:miễn(?!\s+(?:Nam|Bắc|Trung))|không\s+(?:thu|phải))(?!\w)", re.IGNORECASE
)
_INTENTS = frozenset({Intent.FACT, Intent.COUNT})
_FEWEST_SYLLABLES = 2
_OF_THE_LABEL = 0.75
_MOST = 2
_LONGEST = 700


def told(shelf: Shelf) -> Composed | None:
    """The paragraphs whose label is what is asked; None where none or many begin so."""
    question = shelf.question
    if shelf.within or question.intent not in _INTENTS or not _ASKED.search(question.plain):
        return None
    topic = shelf.topic_of(replace(question, plain=_matter(shelf)))
    if topic.syllables < _FEWEST_SYLLABLES:
        return None
    asked = frozenset(syllables(question.plain))
    accepts = _says_an_amount if question.intent is Intent.COUNT else _says_anything
    found = [
        verbatim(one, document.summary)
        for document in shelf.documents_in_sight
        for one in _labelled(document, topic, asked)
        if accepts(one)
    ]
    return Composed(drafts=tuple(found)) if 0 < len(found) <= _MOST else None


def _matter(shelf: Shelf) -> str:
    plain = _NOW.sub(" ", _ASKED.sub(" ", shelf.question.plain))
    for name in shelf.scope.named:
        plain = plain.replace(name, " | ")
    return plain


def _labelled(document: Document, topic: Topic, asked: frozenset[str]) -> Iterator[Unit]:
    for passage in document.passages:
        if passage.role is not PassageRole.BODY or is_row(passage) or opens_a_list(passage):
            continue
        said = sentences(passage)
        match = _LABEL.match(said[0].said) if said else None
        if match is None or len(passage.text) > _LONGEST:
            continue
        label = syllables(match["label"])
        label = label[label[0].isdigit() and len(label) > 1 :]
        said_of_it = sum(word in asked for word in label)
        if topic.is_spelt_by(Words.of(label)) and said_of_it >= _OF_THE_LABEL * len(label):
            yield from filter(None, (whole(passage),))


def _says_an_amount(one: Unit) -> bool:
    return has_number(one) or _FREE.search(one.said) is not None


def _says_anything(_one: Unit) -> bool:
    return True
