"""Which of many texts may hold much of a topic, told by their syllables alone.

To weigh a topic against thousands of titles or duties one by one takes seconds. A text holds no
more of a topic than it would if every two of its syllables were neighbours, so those that would not
hold enough even then are left out, and only the others are weighed: the answer is the same.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant.weighing import Topic, Wording

_Shares: TypeAlias = NDArray[np.float64]

# Sums of floats in another order may differ by so much.
_TOLERANCE = 1e-9


class WordIndex:
    """The syllables of some texts, each text by its place."""

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        """Index the texts, each given as its folded syllables in any order."""
        self._places: dict[str, array[int]] = {}
        self._size = 0
        for place, words in enumerate(texts):
            for word in set(words):
                self._places.setdefault(word, array("i")).append(place)
            self._size += 1

    def may_hold(self, topic: Topic, *, least: float, heaviest: float = 0.0) -> list[int]:
        """The places of the texts that may cover so much of a topic, in order.

        Args:
            topic: of a question.
            least: the share of the topic, as ``Topic.covered`` measures it.
            heaviest: the share of its heaviest run, as ``Topic.holds_heaviest`` does.
        """
        if not topic.total:
            return list(range(self._size))
        parts = [[self._held(one) for one in part] for part in topic.parts]
        most = np.zeros(self._size)
        for part, weight in zip(parts, topic.weights, strict=True):
            most += weight * np.max(part, axis=0)
        fits = most >= (least - _TOLERANCE) * topic.total
        if heaviest:
            at = max(range(len(parts)), key=topic.weights.__getitem__)
            fits &= np.max(parts[at], axis=0) >= heaviest - _TOLERANCE
        found: list[int] = np.flatnonzero(fits).tolist()
        return found

    def _held(self, wording: Wording) -> _Shares:
        """The most of a wording that each text may hold."""
        has = {term: self._texts_with(term) for term, _ in wording.single}
        held = np.zeros(self._size)
        for term, weight in wording.single:
            held += weight * has[term]
        for (first, second), weight in wording.paired:
            held += weight * (has[first] & has[second])
        return held / wording.weight

    def _texts_with(self, term: str) -> NDArray[np.bool_]:
        has = np.zeros(self._size, dtype=np.bool_)
        has[np.array(self._places.get(term, ()), dtype=np.int64)] = True
        return has
