"""How two things differ: what a paper says each of them is, side by side.

"Phản ánh khác kiến nghị chỗ nào" is answered by two definitions, or not here at all: nothing else
that papers say of either tells them apart.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.definitions import defining
from assistant.grounding import DraftClaim
from assistant.shelf import Shelf
from assistant.units import sentences
from assistant.vocabulary import word_set
from ingest.document import PassageRole

_WHERE = r"(?:o )?(?:cho nao|diem nao|nhu the nao|the nao|ra sao|gi)"
_ASKED = (
    re.compile(
        r"\A(?P<one>[a-z ]{2,50}?) (?:va |voi )?khac(?: nhau| biet)?(?: gi| the nao)?"
        rf"(?: (?:voi|so voi))? (?!nhau\b|gi\b)(?P<other>[a-z ]{{2,50}}?)(?: {_WHERE})?\W*\Z"
    ),
    re.compile(
        rf"\A(?P<one>[a-z ]{{2,50}}?) (?:va|voi) (?P<other>[a-z ]{{2,50}}?) khac(?: nhau| biet)?"
        rf"(?: {_WHERE})?\W*\Z"
    ),
    re.compile(
        r"\A(?:phan biet|so sanh) (?P<one>[a-z ]{2,50}?) (?:va|voi) (?P<other>[a-z ]{2,50}?)\W*\Z"
    ),
)
_QUOTES = re.compile(r"[\"“”'‘’]")
_SMALL = word_set("su viec cai khai niem the nao la")
_ALL_OF_IT = 1.0


def told(shelf: Shelf) -> Composed | None:
    """The two definitions; None where it is asked of no two things, or one is not defined."""
    question = shelf.question
    plain = " ".join(_QUOTES.sub(" ", question.plain).split())
    asked = next((match for one in _ASKED if (match := one.search(plain))), None)
    if asked is None or question.numbers or question.short_numbers or shelf.within:
        return None
    drafts = [_definition(shelf, asked[name]) for name in ("one", "other")]
    found = tuple(draft for draft in drafts if draft is not None)
    return Composed(drafts=found, is_sure=True) if len(found) == len(drafts) else None


def _definition(shelf: Shelf, name: str) -> DraftClaim | None:
    """The sentence that says what a thing is, the words before its "là" being no others."""
    words = tuple(one for one in name.split() if one not in _SMALL)
    defines = defining(replace(shelf.question, plain=f"{name} la gi"), shelf.topic)
    for document in shelf.documents_in_sight:
        for passage in document.passages:
            if passage.role is not PassageRole.BODY:
                continue
            for one in sentences(passage):
                if one.syllables[: len(words)] == words and defines(one) >= _ALL_OF_IT:
                    return verbatim(one, document.summary)
    return None
