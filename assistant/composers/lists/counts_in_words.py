"""How many of a thing a paper wants or has, said within a sentence: "ít nhất một mô hình".

The thing has its number right before it there and nowhere else in the paper named, so that the
number is the one asked for, whatever else the sentence goes on to list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.composers.lists.totals import wordings_counted
from assistant.composing import Composed, verbatim
from assistant.reading.content_words import without_words
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import word_set
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Words
from ingest.document import Document, PassageRole

_NUMBER = word_set("mot hai ba bon nam sau bay tam chin muoi")
_COUNTED = re.compile(r"\b(?:may|bao nhieu|chi tieu so|so luong|so|how many|number of)\b")
# What only asks for it, or says that somebody wants it.
_ASKING = re.compile(
    r"\b(?:bat(?: buoc)?|yeu cau|doi|phai|can|toi thieu|it nhat|toi da|chi tieu|lap|lam|xay dung|"
    r"co|dat|duoc|dung|min|minimum|least|each|per|every|must|build|have|does|quy dinh|giao)\b"
)
_FEWEST_LETTERS = 2
_MOST = 0.6


def told(shelf: Shelf) -> Composed | None:
    """The one sentence of the paper named that has the thing with its number; else None."""
    question = shelf.question
    if shelf.within or len(shelf.documents) != 1 or not shelf.scope.sure:
        return None
    if question.intent not in (Intent.COUNT, Intent.FACT):
        return None
    plain = without_words(question.plain, shelf.scope.named, " | ")
    if _COUNTED.search(plain) is None:
        return None
    things = wordings_counted(question)
    document = shelf.documents[0]
    found = dict.fromkeys(_counting(document, things))
    if len(found) != 1:
        return None
    unit = next(iter(found))
    rest = _ASKING.sub(" | ", _COUNTED.sub(" | ", plain))
    topic = shelf.topic_of(replace(question, plain=rest))
    said = words_about(document.summary).union(Words.of(syllables(unit.passage.text)))
    if topic.is_empty or topic.covered(said) < _MOST:
        return None
    return Composed(drafts=(verbatim(unit, document.summary),), is_sure=True)


def _counting(document: Document, things: frozenset[tuple[str, ...]]) -> Iterator[Unit]:
    """The sentences that have one of the things right behind a number."""
    for passage in document.passages:
        if passage.role is not PassageRole.BODY or is_row(passage):
            continue
        for one in sentences(passage):
            words = one.syllables
            for at, word in enumerate(words[:-1]):
                is_number = word in _NUMBER or (word.isdigit() and len(word) <= _FEWEST_LETTERS)
                if is_number and any(words[at + 1 : at + 1 + len(each)] == each for each in things):
                    yield one
                    break
