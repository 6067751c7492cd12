"""The terms of many texts at once: those of ``terms``, as the lexical index is given them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from threading import Lock
from typing import TypeAlias

import numpy as np

from ingest.legacy import is_surely_unicode
from ingest.text import folds_by_word
from vectorstore.terms import BREAK, syllables_of_words
from vectorstore.walking import Numbers, PartsOfWords, Walked

_Letters: TypeAlias = np.ndarray[tuple[int], np.dtype[np.uint8]]

_BREAK = 0
# What a word tells of the text it stands in: nothing, nothing but that a letter is not ASCII's,
# that its encoding is Unicode, that it may not fold word by word.
_SILENT, _OTHER, _TELLING, _ODD = range(4)
_MOST_SYLLABLES = 1 << 17
# What is copied at a time stays in the processor's own memory.
_PIECES_AT_ONCE = 1 << 14


class LotOfTerms:
    """Writes the syllables of texts and their pairs, many texts at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._begin()

    def _begin(self) -> None:
        self._number_of = {BREAK: _BREAK}
        self._parts = PartsOfWords(self._numbers_of, at_end_of_line=())
        self._letters = b""
        self._lengths: list[int] = []

    def fields(self, walked: Walked) -> list[tuple[bytes, bytes]]:
        """Of each text the terms of all lines but the last, and those of the last.

        Each text must be one that folds word by word.
        """
        with self._lock:
            if len(self._number_of) > _MOST_SYLLABLES:
                self._begin()
            parts, bounds = self._parts.of(walked)
            letters, lengths = self._spelling()
        pieces, piece_ends = _pieces(parts, bounds[_field_ends(walked)])
        written, byte_ends = _written(pieces, letters, lengths)
        ends = byte_ends[piece_ends].tolist()
        # A blank follows each piece, the last of a field as well.
        fields = [written[start : max(start, end - 1)] for start, end in pairwise([0, *ends])]
        return list(zip(fields[::2], fields[1::2], strict=True))

    def _numbers_of(self, words: Sequence[str]) -> Iterator[Sequence[int]]:
        numbers = self._number_of
        for syllables in syllables_of_words(words):
            yield [numbers.setdefault(each, len(numbers)) for each in syllables]

    def _spelling(self) -> tuple[_Letters, Numbers]:
        """The letters of all pieces, and how many each has.

        Piece ``2n`` is syllable ``n`` with what follows it where it ends a term, ``2n + 1`` with
        what follows where it begins a pair.
        """
        fresh = list(islice(self._number_of, len(self._lengths) // 2, None))
        pieces = [(each + sign).encode() for each in fresh for sign in " _"]
        self._letters += b"".join(pieces)
        self._lengths += map(len, pieces)
        letters = np.frombuffer(self._letters, dtype=np.uint8)
        return letters, np.array(self._lengths, dtype=np.int64)


class LotOfSorts:
    """Tells the texts whose fields fold word by word, by each word once: half the time of asking.

    It may say no of a text that does, since it has no letter that older encodings lack.
    """

    def __init__(self) -> None:
        self._sorts = PartsOfWords(_sorts_of, at_end_of_line=(_SILENT,))

    def fold_by_word(self, walked: Walked) -> list[bool]:
        """Of each text whether the lines but the last surely fold by word, and the last, too."""
        sorts, _ = self._sorts.of(walked)
        ends = _field_ends(walked)
        holds_odd, is_told, holds_other = (
            np.diff(np.concatenate(([0], np.cumsum(sorts == sort)))[ends], prepend=0) > 0
            for sort in (_ODD, _TELLING, _OTHER)
        )
        fields: np.ndarray[tuple[int], np.dtype[np.bool_]] = ~holds_odd & (is_told | ~holds_other)
        texts: list[bool] = (fields[::2] & fields[1::2]).tolist()
        return texts


def _sorts_of(words: Sequence[str]) -> Iterator[Sequence[int]]:
    for word in words:
        if not folds_by_word(word):
            yield (_ODD,)
        elif word.isascii():
            yield (_SILENT,)
        else:
            # Composed as well: of a letter and its mark the mark may be all that tells.
            forms = (word, unicodedata.normalize("NFC", word))
            yield (_TELLING,) if all(map(is_surely_unicode, forms)) else (_OTHER,)


def _field_ends(walked: Walked) -> Numbers:
    """Where the lines of each text but the last end, and where the last ends."""
    ends: Numbers = np.column_stack((walked.last_lines, walked.ends)).ravel()
    return ends


def _pieces(parts: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """Each field's syllables and then its pairs, as pieces; and where the pieces of each end.

    Args:
        parts: the syllables of all fields.
        ends: where the syllables of each field end.
    """
    is_syllable = parts != _BREAK
    is_paired = is_syllable[:-1] & is_syllable[1:]
    # No pair reaches from one field into the next.
    lasts = ends - 1
    is_paired[lasts[(lasts >= 0) & (lasts < len(is_paired))]] = False
    firsts = np.flatnonzero(is_paired)
    pair_ends = np.searchsorted(firsts, ends)
    piece_ends = ends + 2 * pair_ends

    pieces = np.empty(len(parts) + 2 * len(firsts), dtype=np.int64)
    counts = np.diff(pair_ends, prepend=0)
    alone = np.arange(len(parts))
    alone += 2 * np.repeat(pair_ends - counts, np.diff(ends, prepend=0))
    pieces[alone] = 2 * parts
    paired = 2 * np.arange(len(firsts))
    paired += np.repeat(ends, counts)
    pieces[paired] = 2 * parts[firsts] + 1
    pieces[paired + 1] = 2 * parts[firsts + 1]
    return pieces, piece_ends


def _written(pieces: Numbers, letters: _Letters, lengths: Numbers) -> tuple[bytes, Numbers]:
    """The pieces one after the other; where each begins, and at last where all end."""
    starts = np.cumsum(lengths) - lengths
    widths = lengths[pieces]
    bounds = np.zeros(len(pieces) + 1, dtype=np.int64)
    np.cumsum(widths, out=bounds[1:])
    written = np.empty(int(bounds[-1]), dtype=np.uint8)
    for at in range(0, len(pieces), _PIECES_AT_ONCE):
        some = slice(at, at + _PIECES_AT_ONCE)
        begin, end = bounds[at], bounds[min(at + _PIECES_AT_ONCE, len(pieces))]
        places = np.repeat(starts[pieces[some]] - bounds[:-1][some], widths[some])
        places += np.arange(begin, end)
        np.take(letters, places, out=written[begin:end], mode="clip")
    return written.tobytes(), bounds
