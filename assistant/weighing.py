"""How much of a question's topic a piece of text covers, rare words weighing more.

Weights are inverse document frequencies over the library's passages, of single folded syllables and
of neighbouring pairs: most Vietnamese words are two syllables, so the pair carries the meaning.
Where papers say a thing in other words than people do, either counts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise, repeat
from statistics import fmean
from typing import TypeAlias

DocumentFrequency: TypeAlias = Callable[[str], int]
Run: TypeAlias = tuple[tuple[str, ...], ...]
"""Neighbouring syllables of a question, and other wordings of the same, each in order."""

_PAIR_SHARE = 0.8
_SOME = 0.3
# Of what is said otherwise than the question does.
_OTHERWISE = 0.9
# Of a pair that no passage has; it may be two words that only happen to be neighbours.
_NEW_PAIR_SHARE = 0.5
# Of a syllable that no passage has: a slip, or a word that only speech uses, or another matter.
_NEW_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Words:
    """The syllables and neighbouring pairs of a text."""

    single: frozenset[str]
    paired: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, *texts: Sequence[str]) -> Words:
        """From texts given as folded syllables in order; no pair reaches across two texts."""
        return cls(
            frozenset(word for text in texts for word in text),
            frozenset(pair for text in texts for pair in pairwise(text)),
        )

    def without(self, terms: frozenset[str]) -> Words:
        """Without some syllables, and the pairs that have one of them."""
        paired = (pair for pair in self.paired if not terms.intersection(pair))
        return Words(self.single - terms, frozenset(paired))

    def union(self, other: Words) -> Words:
        """Both together."""
        return Words(self.single | other.single, self.paired | other.paired)


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a part of the topic: its syllables and pairs with their weights."""

    single: tuple[tuple[str, float], ...]
    paired: tuple[tuple[tuple[str, str], float], ...]
    weight: float

    @classmethod
    def of(
        cls,
        single: tuple[tuple[str, float], ...],
        paired: tuple[tuple[tuple[str, str], float], ...],
    ) -> Wording:
        """Syllables and pairs with their weights; the weight of all of it is their sum."""
        return cls(single, paired, sum(w for _, w in single) + sum(w for _, w in paired))

    def held_by(self, words: Words) -> float:
        """The weight of what ``words`` hold of it."""
        held = 0.0
        for term, weight in self.single:
            if term in words.single:
                held += weight
        if held:  # a pair stands where both its syllables do
            for pair, weight in self.paired:
                if pair in words.paired:
                    held += weight
        return held


@dataclass(frozen=True)
class Topic:
    """The weighted words of a question: parts, each in one or several wordings.

    ``beside`` is what was asked before of another thing: of two sentences about this one, that
    which holds more of it is meant.
    """

    parts: tuple[tuple[Wording, ...], ...]
    beside: Topic | None = None

    @cached_property
    def total(self) -> float:
        """The weight of everything; of a part the mean of its wordings."""
        return sum(self.weights)

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """The weight of each part."""
        return tuple(fmean(wording.weight for wording in part) for part in self.parts)

    @property
    def is_empty(self) -> bool:
        """Whether the question has no topic of its own."""
        return not self.parts

    @property
    def syllables(self) -> int:
        """How many different syllables it has, other wordings not counted, numbers neither."""
        first = (part[0].single for part in self.parts)
        return len({term for single in first for term, _ in single if not term.isdigit()})

    def covered(self, words: Words) -> float:
        """The share of the topic in ``words``, from 0 to 1; 1 for an empty topic."""
        if not self.total:
            return 1.0
        held = sum(
            weight * max(map(_share_held, part, chain([1.0], repeat(_OTHERWISE)), repeat(words)))
            for part, weight in zip(self.parts, self.weights, strict=True)
        )
        return held / self.total

    def is_spelt_by(self, words: Words) -> bool:
        """Whether some wording of every part has all its syllables in ``words``, in any order."""
        return all(
            any(all(term in words.single for term, _ in one.single) for one in part)
            for part in self.parts
        )

    def holds_heaviest(self, words: Words, *, share: float = _SOME) -> bool:
        """Whether ``words`` hold at least a ``share`` of the heaviest run of the topic."""
        if not self.parts:
            return True
        heaviest = max(range(len(self.parts)), key=lambda i: self.weights[i])
        return any(
            wording.held_by(words) >= share * wording.weight for wording in self.parts[heaviest]
        )

    def pairs_covered(self, words: Words) -> float:
        """The share of the topic's pairs, by weight, in ``words``; 1 where it has none.

        Single syllables meet by chance ("thủ" and "đô" in "thủ tục … đô thị"); pairs seldom do.
        """
        total = held = 0.0
        for part in self.parts:
            if any(not one.paired and one.held_by(words) == one.weight for one in part):
                continue  # said in one syllable ("CBCC"), which has no pair to be missed
            shares = [
                (
                    sum(w for _, w in one.paired),
                    sum(w for pair, w in one.paired if pair in words.paired),
                )
                for one in part
            ]
            best = max(shares, key=lambda share: share[1] / share[0] if share[0] else 0.0)
            total += best[0]
            held += best[1]
        return held / total if total else 1.0

    def precision(self, text: Sequence[str]) -> float:
        """The share of the syllables of ``text`` that the question has, from 0 to 1."""
        own = {term for part in self.parts for wording in part for term, _ in wording.single}
        return sum(word in own for word in text) / len(text) if text else 0.0


def _share_held(wording: Wording, worth: float, words: Words) -> float:
    return worth * wording.held_by(words) / wording.weight


def words_of(runs: Iterable[Run]) -> frozenset[str]:
    """Every syllable and every pair ("dan van") that ``weighed`` asks the frequency of."""
    wordings = [terms for run in runs for terms in run]
    pairs = {f"{a} {b}" for terms in wordings for a, b in pairwise(terms)}
    return frozenset(pairs.union(*wordings))


def weighed(runs: Iterable[Run], frequency: DocumentFrequency, passages: int) -> Topic:
    """The topic of a question.

    Args:
        runs: The neighbouring syllables of the question, with other wordings.
        frequency: In how many passages a syllable, or a pair ("dân vận"), stands.
        passages: How many passages the library has.
    """

    def wording(terms: tuple[str, ...]) -> Wording:
        pairs = dict.fromkeys(pairwise(terms))
        return Wording.of(
            tuple((term, single_weight(frequency(term))) for term in dict.fromkeys(terms)),
            tuple(((a, b), pair_weight(frequency(f"{a} {b}"))) for a, b in pairs),
        )

    def single_weight(count: int) -> float:
        return (1.0 if count else _NEW_SHARE) * _weight(count, passages)

    def pair_weight(count: int) -> float:
        return (_PAIR_SHARE if count else _NEW_PAIR_SHARE) * _weight(count, passages)

    parts = (tuple(wording(terms) for terms in run if terms) for run in runs)
    return Topic(tuple(part for part in parts if part))


def _weight(count: int, passages: int) -> float:
    return math.log(1 + (passages + 1) / (count + 0.5))
