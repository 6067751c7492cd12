"""The sentences of a passage: what an answer quotes.

A sentence ends at ". " or a line end, a long one at "; " too; it is cut no further, so that a quote
never loses its condition. Spans are offsets into the document's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.citing import trimmed
from ingest.document import Passage
from ingest.sentence_ends import LIST_LINE, NOT_SHORTENED
from ingest.text import folded, shown

# Ends a sentence: ". ", "; ", "! ", "? " before a capital, a quotation mark or a dash.
# Refuses "T. P.", "TP. Huế", "v.v. ", "Đ/c A. B", and a mark inside brackets.
_END = re.compile(
    rf"[.;!?](?=[\s\"”’)*])(?<![\s.][A-ZĐ].)(?<!v\.v.){NOT_SHORTENED}[\"”’)*]*"
    rf"(?=\s+[\"“‘(*\-+•]*[A-ZĐÀ-Ỹ0-9])|{LIST_LINE}"
)
_SENTENCE_START = re.compile(rf"[.:!?](?=\s){NOT_SHORTENED}\s|{LIST_LINE}|\n(?=\s{{0,9}}\|)")
# Behind a sentence, or the end of a line that a list goes on after.
_SENTENCE_STOP = re.compile(rf"[.!?](?=\s|\Z){NOT_SHORTENED}|{LIST_LINE}|\n(?=\s{{0,9}}\|)")
_LONGEST_SENTENCE = 600
_SEMICOLON = re.compile(r";(?=\s)")
_LONG = 420
# A row of a table says what it says by all of its cells.
_ROW = re.compile(r"\s{0,9}\|")
_LONGEST_ROW = 1_200
_SYLLABLE = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One sentence of a passage, with its folded syllables in order.

    ``text`` is as it stands there, line ends and asterisks too; ``said`` on one line without them.
    """

    passage: Passage
    start: int
    end: int
    text: str
    said: str
    syllables: tuple[str, ...]


@lru_cache(maxsize=16384)
def syllables(text: str) -> tuple[str, ...]:
    """The folded syllables of ``text``, in order."""
    return tuple(_SYLLABLE.findall(folded(text)))


@lru_cache(maxsize=16384)
def sentences(passage: Passage) -> tuple[Unit, ...]:
    """The sentences of ``passage``, each trimmed of its list marker and white space.

    A row of a table is one, unless it is very long.
    """
    if len(passage.text) <= _LONGEST_ROW and _ROW.match(passage.text):
        row = whole(passage)
        return () if row is None else (row,)
    spans = _cut(passage.text, 0, len(passage.text), _END)
    fine: list[tuple[int, int]] = []
    for start, end in spans:
        fine += (
            _cut(passage.text, start, end, _SEMICOLON) if end - start > _LONG else [(start, end)]
        )
    units = (unit(passage, passage.start + start, passage.start + end) for start, end in fine)
    return tuple(one for one in units if one is not None)


def whole_sentence(one: Unit) -> Unit:
    """The unit with what ";" parts from it in the same sentence: "A; B; C chịu trách nhiệm".

    Only with what stands before it where the whole is very long.
    """
    passage, text = one.passage, one.passage.text
    at, end = one.start - passage.start, one.end - passage.start
    near = 2 * _LONGEST_SENTENCE  # what stands further off makes it too long
    starts = [match.end() for match in _SENTENCE_START.finditer(text, max(at - near, 0), at)]
    if not starts and at > near:
        return one
    start = passage.start + (starts[-1] if starts else 0)
    stop = _SENTENCE_STOP.search(text, max(end - 1, 0), end + near)
    for last in (passage.start + stop.end() if stop else passage.end, one.end):
        if last - start <= _LONGEST_SENTENCE:
            return unit(passage, start, last) or one
    return one


def whole(passage: Passage) -> Unit | None:
    """The passage as one unit."""
    return unit(passage, passage.start, passage.end)


def unit(passage: Passage, start: int, end: int) -> Unit | None:
    """The unit at ``start:end`` of the document's text; None where nothing can be quoted."""
    span = trimmed(passage, start, end) if start < end else None
    if span is None:
        return None
    text = passage.text[span[0] - passage.start : span[1] - passage.start]
    words = syllables(text)
    if not words:
        return None
    return Unit(
        passage=passage,
        start=span[0],
        end=span[1],
        text=text,
        said=shown(text),
        syllables=words,
    )


def _cut(text: str, start: int, end: int, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    last = start
    for match in mark.finditer(text, start, end):
        if text.count("(", last, match.start()) > text.count(")", last, match.end()):
            continue
        spans.append((last, match.end()))
        last = match.end()
    spans.append((last, end))
    return [(a, b) for a, b in spans if text[a:b].strip()]
