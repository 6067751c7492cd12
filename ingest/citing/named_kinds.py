"""The kind of paper that stands before a number: "Nghị định số", "khoản 2 Điều 5 Thông tư"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.citing.kinds import KINDS, SHORT_KINDS

_KIND_BY_NAME = {kind.lower(): kind for kind in KINDS}
_MOST_WORDS = max(len(kind.split()) for kind in KINDS)
_AND = r"(?:,|\s+và|\s+hoặc)\s+"
# "điểm a, b khoản 2 Điều 5 của", "khoản 1, khoản 2 Điều 5", "Điều 7 và Điều 8".
_PART = (
    rf"(?:(?i:điểm)\s+[a-zđ]\)?(?:{_AND}(?:điểm\s+)?[a-zđ]\)?(?!\w)){{0,6}},?\s+)?"
    rf"(?:(?i:khoản)\s+\d{{1,2}}(?:{_AND}(?:khoản\s+)?\d{{1,2}}){{0,6}},?\s+)?"
    rf"(?i:điều)\s+\d{{1,3}}[a-zđ]?(?:{_AND}(?:(?i:điều)\s+)?\d{{1,3}}[a-zđ]?){{0,6}},?\s+(?:của\s+)?"
)
PART_BEFORE = re.compile(rf"{_PART}\Z")
_WORD = re.compile(r"\w+")
# What may stand between a kind, "số" and the number: emphasis, a colon; "số" itself up to thrice.
_BETWEEN = " \t\n\u00a0*:"
_MOST_NUMBER_WORDS = 3
_KIND_REACH = 32
_LAST_WORDS = tuple({kind.split()[-1] for kind in (*KINDS, *SHORT_KINDS)})
_LAST_WORDS_SMALL = tuple({word.lower() for word in _LAST_WORDS})
_LONGEST_LAST_WORD = max(map(len, _LAST_WORDS))
# One walk from figure to figure finds those behind the last letter of a kind or of "số".
_LAST_LETTERS = "".join(
    {end for word in (*_LAST_WORDS, "số") for end in (word[-1], word[-1].upper())}
)
_LAST_TWO = {end for word in (*_LAST_WORDS, "số", "Số") for end in (word[-2:], word[-2:].upper())}
_BEHIND_A_LETTER = re.compile(rf"[0-9](?:(?<=[{_LAST_LETTERS}]\d)|(?<=[{_LAST_LETTERS}*:\s]\s\d))")


@dataclass(frozen=True, slots=True)
class NamedKind:
    """The kind of paper named at the end of some words: as printed, where, and the part cited."""

    name: str
    printed: str
    start: int
    part: str | None


def kind_before(before: str) -> NamedKind | None:
    """The kind that words before a number end with, "số" perhaps between ("Nghị định số")."""
    end = _without_number_words(before)
    if not end[-_LONGEST_LAST_WORD:].lower().endswith(_LAST_WORDS_SMALL):
        return None
    starts = [word.start() for word in _WORD.finditer(end, max(0, len(end) - _KIND_REACH))]
    for start in starts[-_MOST_WORDS:]:
        printed = end[start:]
        name = _KIND_BY_NAME.get(" ".join(printed.lower().split())) or SHORT_KINDS.get(printed)
        if name is not None:
            break
    else:
        return None
    part = PART_BEFORE.search(before[:start]) if "iều" in before[:start] else None
    return NamedKind(name, printed, start, cited_part(part.group()) if part else None)


def _without_number_words(before: str) -> str:
    """Words before a number without the "số" that they end with."""
    end = before.rstrip(_BETWEEN)
    for _ in range(_MOST_NUMBER_WORDS):
        if end[-2:].lower() != "số" or end[-3:-2].isalnum():
            break
        end = end[:-2].rstrip(_BETWEEN)
    return end


def figures_behind_kinds(text: str) -> list[int]:
    """Where figures stand that the name of a kind may lead to, "số" perhaps between."""
    return [start for start in _behind_letters(text) if _follows_a_kind(text, start)]


def _behind_letters(text: str) -> Iterator[int]:
    """Where figures stand behind the last two letters of a kind or of "số": a quick look."""
    for match in _BEHIND_A_LETTER.finditer(text):
        start = match.start()
        end = start - text[start - 1].isspace()
        if text[end - 2 : end] in _LAST_TWO or text[end - 1] in _BETWEEN:
            yield start


def _follows_a_kind(text: str, start: int) -> bool:
    before = _without_number_words(text[max(0, start - _KIND_REACH) : start])
    return before.lower().endswith(_LAST_WORDS_SMALL)


def cited_part(printed: str | None) -> str | None:
    """The part of a paper or law that is cited, as printed, without the word that joins it."""
    if not printed:
        return None
    return " ".join(printed.split()).removesuffix("của").strip(" ,")
