"""Whether a cell or a line names the office that people shorten: "phòng KHTC", "sở GDĐT".

Papers write the name out, people type its first letters; each may shorten what the other does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text import folded

_PARTED = re.compile(r"[;,\n]")
_MANY = re.compile(r"\A(?:(?:cac|nhung|moi|toan the) )+")
# A name proper stands behind these, and a longer one is another office's.
_PROPER = ("truong", "ubnd", "uy", "tieu", "thcs", "thpt", "mam", "xa", "phuong", "thon")
_AND = "va"
_PAIR = re.compile(r"(?<=[^\W\d_])\s?&\s?(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+")
# What can be a syllable is read as one; "ubnd" and "khtc" cannot.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
# "Thanh tra Sở" in the papers of a Sở is "Thanh tra".
_OF_ITS_HOUSE = frozenset({"so", "bo", "tinh", "huyen", "truong"})
_FEWEST_LETTERS = 2
_FEWEST_WORDS = 2


def is_office_of(asked: str, cell: str) -> bool:
    """Whether the office asked about, folded, is one of those that a cell names."""
    wanted = _words(asked)
    return any(_is_same(wanted, _words(part)) for part in (cell, *_PARTED.split(cell)))


def begins_so(asked: Sequence[str], words: Sequence[str]) -> int | None:
    """How many of some words are the name asked for, which may be shortened; None where none are.

    >>> begins_so(("phong", "khtc"), ("phong", "ke", "hoach", "tai", "chinh", "bo", "tri"))
    5
    """
    at = i = 0
    while i < len(asked):
        if at < len(words) and asked[i] == words[at]:
            i, at = i + 1, at + 1
        elif end := _spelt(asked[i], words, at):
            i, at = i + 1, end
        elif at < len(words) and (end := _spelt(words[at], asked, i, may_end=True)):
            i, at = end, at + 1
        elif at < len(words) and words[at] == _AND:
            at += 1
        else:
            return at if _is_its_house(asked[i:], at) else None
    return at


def _is_its_house(left: Sequence[str], at: int) -> bool:
    return at > 0 and len(left) == 1 and left[0] in _OF_ITS_HOUSE


def _is_same(wanted: Sequence[str], words: Sequence[str]) -> bool:
    end = begins_so(wanted, words)
    if end is None or end == len(words):
        return end is not None and bool(words)
    return len(wanted) >= _FEWEST_WORDS and wanted[0] not in _PROPER


def _words(name: str) -> tuple[str, ...]:
    plain = " ".join(_WORD.findall(_PAIR.sub("", folded(name))))
    return tuple(_MANY.sub("", plain).split())


def _spelt(short: str, words: Sequence[str], at: int, *, may_end: bool = False) -> int:
    """Where the words end whose first letters a short name is, 0 where it is none of theirs.

    With ``may_end`` the words may say no more than its first letters ("Sở Giáo dục": "GDĐT").
    """
    if len(short) < _FEWEST_LETTERS or not short.isalpha() or _SYLLABLE.fullmatch(short):
        return 0
    for told, letter in enumerate(short):
        while at < len(words) and words[at] == _AND:
            at += 1
        if may_end and at == len(words) and told >= _FEWEST_LETTERS:
            return at
        if at >= len(words) or words[at][0] != letter:
            return 0
        at += 1
    return at
