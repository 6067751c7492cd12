"""Which words of a question carry its topic, and which only hold it together.

"Máy" is a thing and "mấy" asks; typed without marks both are "may". Where the question has its
marks they decide; where it has none, a neighbour does ("may moc"), by a table read off papers
(``bench/content_pairs.py``).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path
from typing import TypeAlias

from assistant.vocabulary import COMPOUNDS, FUNCTION_WORDS, FUNCTION_WORDS_WITH_MARKS
from ingest.text import folded, has_diacritics

PAIRS = Path(__file__).parent / "words" / "content_pairs.txt"

Pairs: TypeAlias = frozenset[tuple[str, str]]
"""Neighbouring folded syllables of which each carries a topic."""

_COMPOUND = re.compile(rf"(?<!\w)(?:{COMPOUNDS})(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_TYPED_WITH_MARKS = 0.4
_ASKING = {"may": "mấy", "dau": "đâu", "nao": "nào", "sao": "sao"}
_SOMETHING = "x"


def marked_words(text: str) -> frozenset[str] | None:
    """The words of a text with their marks, in lower case; None where it is typed without marks."""
    words = _WORD.findall(text.lower())
    marked = sum(has_diacritics(word) for word in words)
    return frozenset(words) if words and marked >= _TYPED_WITH_MARKS * len(words) else None


class ContentWords:
    """Which words of one question look like function words and are none."""

    def __init__(self, text: str) -> None:
        """Look at each word of the question, as typed, and at its neighbours."""
        words = ["", *_WORD.findall(text.lower()), ""]
        plain = [folded(word) for word in words]
        marked = marked_words(text) is not None
        self._places = {
            (plain[at - 1], plain[at], plain[at + 1])
            for at in range(1, len(words) - 1)
            if marked and _only_looks_so(words[at], plain[at])
        }
        self._by_neighbour = frozenset() if marked else _known_pairs()

    def __contains__(self, place: tuple[str, str, str]) -> bool:
        """Whether the middle one of three folded words carries a topic."""
        before, word, behind = place
        return (
            place in self._places
            or (before, word) in self._by_neighbour
            or (word, behind) in self._by_neighbour
        )


def _only_looks_so(word: str, plain: str) -> bool:
    """Whether the marks of a word say that it is another; without any it may lack them."""
    return (
        plain in FUNCTION_WORDS and word not in FUNCTION_WORDS_WITH_MARKS and has_diacritics(word)
    )


@cache
def _known_pairs() -> Pairs:
    pairs = (pair.partition("_") for pair in PAIRS.read_text(encoding="utf-8").split())
    return frozenset((first, second) for first, _, second in pairs)


def without_lookalikes(text: str) -> str:
    """The text without words that would be question words if they had other marks ("máy")."""
    if marked_words(text) is None:
        return text
    return _WORD.sub(lambda word: _SOMETHING if _only_asks(word.group()) else word.group(), text)


def _only_asks(word: str) -> bool:
    lower = word.lower()
    return folded(lower) in _ASKING and lower not in _ASKING.values() and has_diacritics(lower)


def is_compound(words: str) -> bool:
    """Whether folded words open with a common word that has a function word for a half."""
    return _COMPOUND.match(words) is not None


def between_function_words(
    piece: str, stop: frozenset[str], content: Container[tuple[str, str, str]] = ()
) -> Iterator[tuple[str, ...]]:
    """The runs of words of ``piece``, folded, between those of ``stop`` that carry no topic."""
    protected = {at for match in _COMPOUND.finditer(piece) for at in range(*match.span())}
    tokens = list(_WORD.finditer(piece))
    words = ["", *(token.group() for token in tokens), ""]
    run: list[str] = []
    for at, token in enumerate(tokens, 1):
        word = words[at]
        is_topic = word not in stop or token.start() in protected
        if is_topic or (words[at - 1], word, words[at + 1]) in content:
            run.append(word)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)
