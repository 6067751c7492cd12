"""The shipped model's tokens of many texts at once: those of ``tokens``, three times as fast.

All syllables of the texts stand in one array, as numbers, and every stretch between two signs is
cut at the same time: the first syllables of all stretches, then the second ones, and so on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from vectorstore.terms import BREAK
from vectorstore.tokens import Vocabulary
from vectorstore.walking import Numbers, PartsOfWords, Walked

_Scores: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float64]]
_Marks: TypeAlias = np.ndarray[tuple[int], np.dtype[np.bool_]]

# Numbers of what is no syllable of the vocabulary.
_SIGN = -1
_OTHER = -2
# Where pairs are looked for first: twelve slots for each, of 2 MB together.
_SLOTS = 1 << 18
_FIRST_BIT = np.uint64(64 - 18)
_SPREADING = np.uint64(0x9E3779B97F4A7C15)
_SHARED = -1
# Stretches without a sign are short; a hostile one of 100,000 words would take as many rounds.
_LONGEST_STRETCH = 500


class LotOfTexts:
    """Cuts texts into the tokens of a vocabulary, many at a time."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        alone, pairs = vocabulary.alone, vocabulary.pairs
        self._number_of = {word: number for number, word in enumerate(alone)}
        self._pieces = np.array([piece for piece, _ in alone.values()], dtype=np.int64)
        self._gains = np.array([gain for _, gain in alone.values()])
        self._pair_keys, self._pair_pieces, self._pair_gains = self._sorted_pairs(pairs)
        self._slots = _slots_of(self._pair_keys)
        self._parts_of_words = PartsOfWords(self._numbers_of, at_end_of_line=(_SIGN,))

    def tokens(self, walked: Walked) -> Iterator[Sequence[int] | Numbers]:
        """The tokens of each text, in order."""
        words, bounds = self._parts_of_words.of(walked)
        pieces, before, is_odd = self._cut(words)
        ends = np.concatenate(([0], bounds[walked.ends]))
        are_odd = np.diff(np.concatenate(([0], np.cumsum(is_odd)))[ends]) > 0
        places = before[ends].tolist()
        for text, (start, end), (first, last), holds_odd in zip(
            walked.texts, pairwise(ends.tolist()), pairwise(places), are_odd.tolist(), strict=True
        ):
            if self._vocabulary.is_unsure(text):
                yield self._vocabulary.tokens(text)
            elif holds_odd:
                edges = start + np.flatnonzero(
                    np.diff(is_odd[start:end], prepend=False, append=False)
                )
                odd = (
                    (
                        int(before[begins]) - first,
                        self._vocabulary.tokens_of(self._parts(walked, bounds, begins, stops)),
                    )
                    for begins, stops in edges.reshape(-1, 2).tolist()
                )
                yield _filled(pieces[first:last].tolist(), odd)
            else:
                yield pieces[first:last]

    def _parts(self, walked: Walked, bounds: Numbers, start: int, end: int) -> list[str]:
        """The folded parts of words from ``start`` to ``end``, where they were numbered."""
        first, last = (np.searchsorted(bounds, (start, end - 1), side="right") - 1).tolist()
        parts: list[str] = []
        for number in walked.numbers[first : last + 1].tolist():
            word = walked.glossary.words[number]
            parts += self._vocabulary.folded(word) if word else (BREAK,)
        begins = start - int(bounds[first])
        return parts[begins : begins + end - start]

    def _sorted_pairs(
        self, pairs: Mapping[str, Mapping[str, tuple[int, float]]]
    ) -> tuple[Numbers, Numbers, _Scores]:
        """The pairs by their key, with a last one that is no pair's."""
        number_of = self._number_of
        found = sorted(
            (self._key(number_of[first], number_of[second]), piece, gain)
            for first, seconds in pairs.items()
            for second, (piece, gain) in seconds.items()
            if first in number_of and second in number_of
        )
        keys, pieces, gains = zip(*found, (len(number_of) ** 2, 0, 0.0), strict=True)
        return np.array(keys), np.array(pieces), np.array(gains)

    def _pairs_of(self, keys: Numbers) -> Numbers:
        """The place at which each key stands among the pairs, if it does; some place if not."""
        found = self._slots[_slot_of(keys)]
        shared = np.flatnonzero(found == _SHARED)
        found[shared] = np.searchsorted(self._pair_keys, keys[shared])
        return found

    def _key(self, first: int, second: int) -> int:
        return first * len(self._number_of) + second

    def _numbers_of(self, words: Sequence[str]) -> Iterator[list[int]]:
        """The numbers of the syllables and signs in each word that stands between two blanks."""
        number_of = (self._number_of | {BREAK: _SIGN}).get
        for parts in self._vocabulary.folded_each(words):
            yield [number_of(part, _OTHER) for part in parts]

    def _cut(self, words: Numbers) -> tuple[Numbers, Numbers, _Marks]:
        """The pieces, how many end before each word, and what is in a stretch that is not cut."""
        signs = np.flatnonzero(words == _SIGN)
        starts = np.concatenate(([0], signs[:-1] + 1))
        lengths = signs - starts
        others = np.concatenate(([0], np.cumsum(words == _OTHER)))
        odd = (others[signs] > others[starts]) | (lengths > _LONGEST_STRETCH)
        is_odd = np.zeros(len(words), dtype=np.bool_)
        for start, sign in zip(starts[odd].tolist(), signs[odd].tolist(), strict=True):
            is_odd[start : sign + 1] = True

        known = np.maximum(words, 0)
        keys = np.concatenate(([-1], known[:-1] * len(self._number_of) + known[1:]))
        pairs = self._pairs_of(keys)
        pair_gains = np.full(len(keys), -np.inf)
        paired = np.flatnonzero(self._pair_keys[pairs] == keys)
        pair_gains[paired] = self._pair_gains[pairs[paired]]

        cut = np.flatnonzero(~odd & (lengths > 0))
        cut = cut[np.argsort(-lengths[cut], kind="stable")]
        starts, lengths = starts[cut], lengths[cut]
        ends_pair = _best_cuts(self._gains[known], pair_gains, starts, lengths)
        is_piece = _followed_back(ends_pair, starts, starts + lengths - 1)
        ends = np.flatnonzero(is_piece)
        pieces = np.where(
            ends_pair[ends], self._pair_pieces[pairs[ends]], self._pieces[known[ends]]
        )
        return pieces, np.concatenate(([0], np.cumsum(is_piece))), is_odd


def _filled(pieces: Sequence[int], odd: Iterable[tuple[int, Sequence[int]]]) -> list[int]:
    """Pieces with others among them, each lot with the place that it comes before."""
    found: list[int] = []
    done = 0
    for place, others in odd:
        found += pieces[done:place]
        found += others
        done = place
    found += pieces[done:]
    return found


def _slot_of(keys: Numbers) -> Numbers:
    """One of the slots for each key: keys that are near each other are spread over all of them."""
    return (keys.astype(np.uint64) * _SPREADING >> _FIRST_BIT).astype(np.int64)


def _slots_of(pair_keys: Numbers) -> Numbers:
    """For each slot the place of the one pair that has it; ``_SHARED`` where several have.

    Looking there takes a tenth of the time that halving the list of pairs does, sixteen times for
    every word.
    """
    slots = _slot_of(pair_keys)
    found = np.full(_SLOTS, len(pair_keys) - 1, dtype=np.int64)
    found[slots] = np.arange(len(pair_keys))
    found[np.flatnonzero(np.bincount(slots, minlength=_SLOTS) > 1)] = _SHARED
    return found


def _best_cuts(gains: _Scores, pair_gains: _Scores, starts: Numbers, lengths: Numbers) -> _Marks:
    """Whether the best cut up to each word ends with a pair; the longest stretches come first."""
    ends_pair = np.zeros(len(gains), dtype=np.bool_)
    before = np.zeros(len(starts))  # the scores of the best cuts up to the last word but one
    best = np.zeros(len(starts))  # and up to the last
    longest = int(lengths[0]) if len(lengths) else 0
    reaching = np.searchsorted(-lengths, -np.arange(1, longest + 1), side="right")
    for at, count in enumerate(reaching):
        places = starts[:count] + at
        score = best[:count] + gains[places]
        if at:
            paired = before[:count] + pair_gains[places]
            is_pair = paired >= score  # the tokenizer, too, takes the longer of equals
            ends_pair[places] = is_pair
            score = np.maximum(paired, score)
        before[:count] = best[:count]
        best[:count] = score
    return ends_pair


def _followed_back(ends_pair: _Marks, first: Numbers, last: Numbers) -> _Marks:
    """Where the pieces of the best cuts end, followed from the last one of each stretch back."""
    is_piece = np.zeros(len(ends_pair), dtype=np.bool_)
    while len(last):
        is_piece[last] = True
        last = last - 1 - ends_pair[last]
        remains = last >= first
        first, last = first[remains], last[remains]
    return is_piece
