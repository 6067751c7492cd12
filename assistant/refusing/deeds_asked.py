"""Who has to do a thing that the sentence told does not have: "ai phải triển khai dạy bơi".

Sentences that say who acts are alike, and one of them always shares a few words with the question.
What is to be done must be said in it, be it in another wording that the phrasebook has.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.composing import Composed, around
from assistant.question import Language
from assistant.reading.phrasebook import said as phrases
from assistant.reading.vocabulary import word_set
from assistant.shelf import Shelf
from assistant.units import syllables
from assistant.wanted.doers import asks_who
from ingest.text import folded, has_diacritics

_DEED = re.compile(
    r"\b(?:phai|giao(?! (?:duc|vien|trinh|an)\b)|yeu cau|bat|cu|phan cong|de nghi)\b.{0,40}?\b"
    r"(?:trien khai|phu trach|to chuc|thi hanh|thuc hien|lam|lo|xay|mo)(?: (?:viec|cong tac)){0,2} "
    r"(?P<what>(?!(?:theo|nghiem|tot|cho|va|cung|chung|gi|sao|the|nhu|ra)\b)[a-z]+(?: [a-z]+){1,4})"
)
# Where another part of the question begins.
_ENDS_WITH_MARKS = "theo ở tại trong của cho với về đến từ thì là và khi để vào bằng do nào ai gì"
_ENDS = {folded(one): one for one in re.findall(r"\w+", _ENDS_WITH_MARKS)}
_OF_ANY_PAPER = word_set(
    "ke hoach cong van bao cao van ban quyet dinh noi dung nhiem vu phong trao nay do tren chuong "
    "trinh trien khai thuc hien thi hanh nghiem tuc viec gi tot rieng minh don vi truong nam"
)
_FEWEST = 2
_WORD = re.compile(r"[^\W_]+")


def is_of_no_such_deed(shelf: Shelf, told: Composed) -> bool:
    """Whether it is asked who does a thing that is not told.

    No two of its words follow one another there, and one of them stands there nowhere.
    """
    question = shelf.question
    if question.language is Language.ENGLISH or not asks_who(question):
        return False
    if shelf.scope.is_open or len(shelf.documents) != 1 or shelf.scope.by_office:
        return False  # in other words, as one of many papers may say it
    match = _DEED.search(question.plain)
    typed = _as_typed(question.text)
    what = _named(match["what"].split(), typed) if match is not None else ()
    words = [one for one in what if one not in _OF_ANY_PAPER]
    if len(words) < _FEWEST:
        return False
    texts = tuple(around(told))
    spelt = " | ".join(f" {' '.join(syllables(one))} " for one in texts)
    met = phrases().met(" ".join(what), question.text)
    if any(f" {' '.join(one)} " in spelt for phrase in met for one in phrase.wordings):
        return False
    pairs = {pair for text in texts for pair in pairwise(syllables(text))}
    return pairs.isdisjoint(pairwise(what)) and _lacks_a_word(words, typed, " ".join(texts))


def _as_typed(text: str) -> dict[str, str]:
    """The words of a question with their marks; none where it is typed without."""
    return {folded(one): one.casefold() for one in _WORD.findall(text) if has_diacritics(text)}


def _named(words: list[str], typed: dict[str, str]) -> tuple[str, ...]:
    """What is done, up to the word with which another part of the question begins."""
    ends = (
        at
        for at, word in enumerate(words)
        if word in _ENDS and typed.get(word, _ENDS[word]) == _ENDS[word]
    )
    return tuple(words[: next(ends, len(words))])


def _lacks_a_word(words: list[str], typed: dict[str, str], text: str) -> bool:
    """Whether a word of the deed is not said; by its marks too where it is typed with them."""
    marked = {one.casefold() for one in _WORD.findall(text)}
    plain = frozenset(syllables(text))
    return any(typed[word] not in marked if word in typed else word not in plain for word in words)
