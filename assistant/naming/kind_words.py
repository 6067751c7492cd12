"""Kinds of document as people type them: in full, abbreviated, without marks, a letter off."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.naming.spelling_slips import one_slip
from ingest.citing.kinds import KIND_OF_ABBREVIATION, KINDS
from ingest.text import folded

#: Folded names, the longest first.
KIND_NAMES = tuple(sorted({folded(kind) for kind in KINDS}, key=len, reverse=True))


def _abbreviated() -> dict[str, frozenset[str]]:
    """Two abbreviations may fold alike: "HĐ" (hợp đồng) and "HD" (hướng dẫn)."""
    found: dict[str, set[str]] = defaultdict(set)
    for short, kind in KIND_OF_ABBREVIATION.items():
        found[folded(short)].add(folded(kind))
    return {short: frozenset(kinds) for short, kinds in found.items()}


#: The folded kinds that a folded abbreviation stands for.
KINDS_OF_SHORT = _abbreviated()
_NAME = re.compile(rf"(?<!\w)(?:{'|'.join(KIND_NAMES)})(?!\w)")
_WORD = re.compile(r"[^\W_]+")
# A shorter name a letter off is often another word: "luat", "lenh".
_SHORTEST_TO_MEND = 6


def _by_length() -> dict[int, tuple[str, ...]]:
    """The names that can be mended, by the length of what may have been typed for them."""
    found: dict[int, list[str]] = defaultdict(list)
    for name in KIND_NAMES:
        if len(name) >= _SHORTEST_TO_MEND:
            for length in (len(name) - 1, len(name), len(name) + 1):
                found[length].append(name)
    return {length: tuple(names) for length, names in found.items()}


_MENDABLE = _by_length()
_MOST_WORDS = 4
_DIGIT = re.compile(r"\d")


def kind_named(plain: str) -> re.Match[str] | None:
    """The first kind named in full in folded words."""
    return _NAME.search(plain)


def kind_mistyped(plain: str) -> tuple[str, int, int] | None:
    """The kind that the first words name but for one letter, and where it stands."""
    words = list(_WORD.finditer(plain))
    for first in range(min(2, len(words))):
        for last in range(min(len(words), first + _MOST_WORDS), first, -1):
            start, end = words[first].start(), words[last - 1].end()
            typed = plain[start:end]
            if _DIGIT.search(typed):  # no kind has one, and a slip makes none
                continue
            for name in _MENDABLE.get(len(typed), ()):
                if one_slip(typed, name):
                    return name, start, end
    return None


def same_kind(one: str, other: str) -> bool:
    """Whether two folded kinds may be one: "chuong trinh" and "chuong trinh phoi hop"."""
    return one.startswith(other) or other.startswith(one)
