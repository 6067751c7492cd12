"""Many words as one pattern that looks at the first letter before it tries any of them.

A pattern of a hundred words parted by bars tries each of them at every blank. Sorted by their first
letter it tries a few: "p(?:hải|hối hợp)" for "phải|phối hợp".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What may not stand before a word, and its first letter: "(?<!Ban )k" of "(?<!Ban )kiểm tra".
_BEGINNING = re.compile(r"(?P<behind>(?:\(\?<![^()|]{1,40}\))*)(?P<letter>[^\W\d_])(?![?*+{])")
_OPENS, _CLOSES, _BAR, _ESCAPE = "()|\\"


def around_letter(word: str, letters: str) -> str:
    """A pattern for a word that is looked for by the rarest letter in it.

    A single letter is found ten times as fast as one of many, and most places are passed by.

    Args:
        word: Has one of the letters.
        letters: The rarest first.

    >>> around_letter("tháng", "ỳá")
    'á(?<=thá)ng'
    """
    letter = next(letter for letter in letters if letter in word)
    before, _, behind = word.partition(letter)
    return f"{letter}(?<={before}{letter}){behind}"


def by_letter(pattern: str, *, any_case: bool = False, opens_word: bool = False) -> str:
    """The alternatives of ``pattern``, grouped by their first letters; it finds the same words.

    The order of those with one letter stays. What begins with no plain letter is tried last, and
    so must not compete with the others for a place.

    Args:
        pattern: Alternatives parted by bars, without brackets around them.
        any_case: Find them in capitals too. Where the whole pattern ignores case, no first letter
            is looked for at once.
        opens_word: Find them only where a word begins. The first letter is asked that, since a
            question before it would hide from ``re`` which letters it is to look for.

    >>> by_letter("phải|(?<!Ban )kiểm tra|phối hợp")
    '(?:p(?:hải|hối hợp)|k(?:(?<!Ban k)iểm tra))'
    """
    groups: dict[str, list[str]] = {}
    others: list[str] = []
    for alternative in _alternatives(pattern):
        begins = _BEGINNING.match(alternative)
        if begins is None:
            others.append(alternative)
            continue
        letter = begins["letter"]
        behind = begins["behind"].replace(_CLOSES, letter + _CLOSES)
        groups.setdefault(letter, []).append(behind + alternative[begins.end() :])
    is_first = r"(?<!\w.)" if opens_word else ""
    if opens_word:
        others = [rf"(?<!\w)(?:{other})" for other in others]
    if any_case:
        first = f"[{{0}}{{1}}]{is_first}(?i:{{2}})"
        others = [f"(?i:{other})" for other in others]
    else:
        first = f"{{0}}{is_first}(?:{{2}})"
    grouped = [
        first.format(letter, letter.upper(), "|".join(rest)) for letter, rest in groups.items()
    ]
    return f"(?:{'|'.join((*grouped, *others))})"


def _alternatives(pattern: str) -> Iterator[str]:
    """The parts of a pattern between the bars that stand in no brackets."""
    depth = begin = 0
    in_class = is_escaped = False
    for at, sign in enumerate(pattern):
        if is_escaped:
            is_escaped = False
        elif sign == _ESCAPE:
            is_escaped = True
        elif in_class or sign == "[":
            in_class = sign != "]"
        elif sign in _OPENS + _CLOSES:
            depth += 1 if sign == _OPENS else -1
        elif sign == _BAR and not depth:
            yield pattern[begin:at]
            begin = at + 1
    yield pattern[begin:]
