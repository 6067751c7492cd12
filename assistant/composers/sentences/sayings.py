"""A saying in full, by the words that somebody remembers of it: what stands in quotation marks.

"Câu “dân biết, dân bàn…” đọc cho đủ là thế nào" has no word of the sentence around the saying, and
most of its words stand all over the paper. What tells is that they begin a text in quotation marks,
or follow one another in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composing import Composed, verbatim
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from ingest.document import Document, PassageRole

_SAYING = r"(?:cau(?! hoi)|khau hieu|phuong cham|slogan|motto|loi day|chu)"
_WHOLE = (
    r"(?:day du|nguyen van|cho du|du ra|viet du|doc du|dat du|cho tron|tron ven|tron cau|"
    r"hoan chinh|doc|chep|trich|may ve|ve nao|ve gi|ca cau|ra sao|the nao|nhu nao|la gi|"
    r"full|whole|entire|complete|exact|in full)"
)
# "Câu X đọc đủ", "X nguyên văn ra sao": the words remembered stand right behind what they are.
_ASKED = re.compile(
    rf"\b(?:may |nhung |cac |cai )?{_SAYING} (?:bat dau (?:bang|voi|tu) |co )?(?:chu |tu )?"
    r"\W{0,3}(?P<words>[a-z][a-z, ]{4,90})"
)
_BEGINS = re.compile(r"\bbat dau (?:bang|voi|tu)\b")
_ASKS_WHOLE = re.compile(rf"\b{_WHOLE}\b")
_QUOTED = re.compile(r"[“\"](?P<quoted>[^“”\"]{6,300})[”\"]")
_INTENTS = frozenset({Intent.FACT, Intent.LIST, Intent.COUNT, Intent.SUBJECT, Intent.SECTION})
_IN_QUOTES = re.compile(r"[“\"‘']\s?[^\W\d_]")
_FEWEST = 3
_FEWEST_BEGINNING = 2


def told(shelf: Shelf) -> Composed | None:
    """The sentence with the saying; None where the paper named has none with these words."""
    question = shelf.question
    if question.intent not in _INTENTS or len(shelf.documents) != 1 or shelf.within:
        return None
    asked = _ASKED.search(question.plain)
    if asked is None:
        return None
    if not (_ASKS_WHOLE.search(question.plain) or _BEGINS.search(question.plain)):
        return None
    document = shelf.documents[0]
    words = syllables(asked["words"])
    begins = _BEGINS.search(question.plain) or _IN_QUOTES.search(question.text)
    held = sorted(
        (
            (_in_common(words, said, begins=begins is not None), unit)
            for said, unit in _sayings(document)
        ),
        key=lambda pair: (-pair[0], len(pair[1].text), pair[1].start),
    )
    if held and held[0][0] >= (_FEWEST_BEGINNING if begins else _FEWEST):
        return Composed(drafts=(verbatim(held[0][1], document.summary),), is_sure=True)
    return None


def _sayings(document: Document) -> Iterator[tuple[tuple[str, ...], Unit]]:
    for passage in document.passages:
        if passage.role is PassageRole.BODY:
            for one in sentences(passage):
                for match in _QUOTED.finditer(one.said):
                    yield tuple(syllables(match["quoted"])), one


def _in_common(words: tuple[str, ...], said: tuple[str, ...], *, begins: bool) -> int:
    """How many of the words asked with follow one another in a saying, from the first on.

    With ``begins`` they have to be its first.
    """
    if begins and said[:1] != words[:1]:
        return 0
    text = f" {' '.join(said)} "
    most = 0
    while most < len(words) and f" {' '.join(words[: most + 1])} " in text:
        most += 1
    return most
