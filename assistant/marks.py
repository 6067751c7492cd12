"""Whether the marks of a word typed agree with those of a paper: "nằm" is not "năm".

Words are compared folded, so that a question may be typed without its marks. Where they are typed
they count: "quận" asks for no "cơ quan". Hỏi and ngã are one tone here, and y is i, since people
and papers mix them up; a text that lost its marks agrees with any.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

from ingest.text import canonical, folded, has_diacritics

Marks: TypeAlias = Mapping[str, frozenset[str]]
"""By folded syllable the forms in which it is written."""

NO_MARKS: Marks = MappingProxyType({})
_SYLLABLE = re.compile(r"[^\W_]+")
_MOSTLY = 0.4
# Hỏi as ngã, y as i.
_ALIKE = str.maketrans({"\u0303": "\u0309", "y": "i"})


def typed_marks(text: str) -> Marks:
    """The forms of a question's syllables; none where it is typed without marks, or nearly so."""
    words = _SYLLABLE.findall(text)
    if sum(map(has_diacritics, words)) < _MOSTLY * len(words):
        return NO_MARKS
    return marks_of(text)


@lru_cache(maxsize=16384)
def marks_of(text: str) -> Marks:
    """The forms of all syllables of a text."""
    found: dict[str, set[str]] = {}
    for word in _SYLLABLE.findall(canonical(text).lower()):
        found.setdefault(folded(word), set()).add(_compared(word))
    return {plain: frozenset(forms) for plain, forms in found.items()}


def disagreeing(typed: Marks, text: str, syllables: frozenset[str]) -> frozenset[str]:
    """Those of the folded syllables of a text that stand there with other marks than typed alone.

    Args:
        typed: the forms in the question.
        text: the text.
        syllables: its folded syllables.
    """
    common = syllables & typed.keys()
    if not common or not has_diacritics(text):
        return frozenset()
    written = marks_of(text)
    return frozenset(
        plain for plain in common if plain in written and not written[plain] & typed[plain]
    )


@lru_cache(maxsize=16384)
def _compared(word: str) -> str:
    return unicodedata.normalize("NFD", word).translate(_ALIKE)
