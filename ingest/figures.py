"""Figures before a sign that joins them to more: the day "15/10", the number "48/2019/QĐ-UBND".

Looked for by the sign: a single letter is found ten times as fast as one of many, and there are
fewer signs than figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_FIGURES = "0123456789"
_LONGEST = 24

JOINS = tuple(re.compile(rf"{re.escape(sign)}(?:(?<=[0-9].)|(?<=[0-9]\s.))\s?\d") for sign in "/-.")
"""A sign between figures, as in a day ("15/10", "15 - 10"); one pattern for each."""
JOINS_TO_A_SYMBOL = tuple(
    # Nothing, a blank or a small letter, or both may stand between: "5/", "5 -", "5a /".
    re.compile(rf"{sign}(?:(?<=[0-9].)|(?<=[0-9][a-z\s\u00ad].)|(?<=[0-9][a-z\s][\s\u00ad].))")
    for sign in "/-\u2010\u2011\u2012\u2013"
)
"""A sign behind figures, as in a number ("16/CT-TTg", "23- QĐ/TW"); one pattern for each."""


def figures_before(text: str, signs: Iterable[re.Pattern[str]], *, also: str = "") -> Iterator[int]:
    """Where the figures before each sign begin, sign by sign; ``also`` may stand among them."""
    for sign in signs:
        for match in sign.finditer(text):
            end = match.start()
            while text[end - 1] not in _FIGURES:
                end -= 1
            yield figures_begin(text, end, also=also)


def figures_begin(text: str, end: int, *, also: str = "") -> int:
    """Where the figures begin that end at ``end``; as many are read as a number may have."""
    window = text[max(0, end - _LONGEST) : end]
    figures = window[len(window.rstrip(_FIGURES + also)) :]
    return end - len(figures.lstrip(also) if also else figures)


def figures_before_words(text: str, words: Iterable[str]) -> Iterator[int]:
    """Where figures begin behind which, over blanks, one of the words stands, word by word."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            before = text[max(0, at - _LONGEST) : at]
            kept = before.rstrip()
            if kept[-1:].isdigit():
                yield figures_begin(text, at - len(before) + len(kept))
            at = text.find(word, at + len(word))
