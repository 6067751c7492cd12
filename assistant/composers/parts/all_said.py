"""Whether a question says nothing but what is known: each word is of the answer or only asks.

Some lines hold one word of a question and are its answer all the same ("Tổng số trường: …" for
"quản hết thảy mấy trường"). They may answer where nothing else is said: what more there is asks
for a part.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.question import CODE_OR_DATE, Language
from assistant.reading.content_words import without_words
from assistant.reading.english_words import ENGLISH_FUNCTION_WORDS
from assistant.reading.phrasebook import english_terms, said
from assistant.reading.vocabulary import FUNCTION_WORDS
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import syllables


def says_no_more(shelf: Shelf, texts: Sequence[str], words: Collection[str]) -> bool:
    """Whether all that is asked is in some texts, in the names of the papers, or among ``words``.

    A way of speaking is in a text that has one of its wordings.
    """
    plain = without_words(shelf.question.plain, shelf.scope.named)
    plain = CODE_OR_DATE.sub(" ", plain)
    is_english = shelf.question.language is Language.ENGLISH
    called = (name for one in shelf.scope.documents for name in names_of(one))
    held = [syllables(text) for text in (*texts, *called)]
    stop = FUNCTION_WORDS | (ENGLISH_FUNCTION_WORDS if is_english else frozenset())
    known = stop.union(words, *held)
    spaced = [f" {' '.join(one)} " for one in held]
    met = english_terms(plain) if is_english else said().met(plain, shelf.question.text)
    for one in met:
        if any(f" {' '.join(each)} " in text for each in one.wordings for text in spaced):
            known |= frozenset(one.printed)
    return all(word in known or word.isdigit() for word in syllables(plain))
