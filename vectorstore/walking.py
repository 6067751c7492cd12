"""The words of many texts as numbers, each word looked up once for all who need something of it.

The tokens of a passage and the terms of the lexical index are made of the same words. To go through
them takes longer than what either is made of afterwards, many at a time, by numpy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from threading import Lock
from typing import NamedTuple, TypeAlias

import numpy as np

Numbers: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int64]]

#: From so many texts on, going through their words all at once is the faster way.
MANY = 32
# Stands after the last word of each line.
_END_OF_LINE = 0
# 78,000 articles of law hold 90,000 different words. Looked at between two lots: the words of one
# are bounded by its own size.
_MOST_WORDS = 1 << 17


class Glossary(dict[str, int]):
    """Words with their numbers; a new one is given the next."""

    def __init__(self) -> None:
        super().__init__()
        self.words = [""]  # the end of a line, which no word is

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self.words)
        self.words.append(word)
        return number


class Walked(NamedTuple):
    """Texts with their words, as numbers of one glossary, a mark after each line.

    ``last_lines`` and ``ends`` say where the last line of each text begins and where it ends.
    """

    texts: Sequence[str]
    glossary: Glossary
    numbers: Numbers
    last_lines: Numbers
    ends: Numbers


class _Walker:
    def __init__(self) -> None:
        self._lock = Lock()  # two threads would give one number twice
        self._glossary = Glossary()

    def walk(self, texts: Sequence[str]) -> Walked:
        with self._lock:
            if len(self._glossary) > _MOST_WORDS:
                self._glossary = Glossary()
            return _walked(texts, self._glossary)


def _walked(texts: Sequence[str], glossary: Glossary) -> Walked:
    number_of = glossary.__getitem__
    numbers: list[int] = []
    last_lines: list[int] = []
    ends: list[int] = []
    for text in texts:
        line_begins = len(numbers)
        for line in text.split("\n"):
            line_begins = len(numbers)
            numbers += map(number_of, line.split())
            numbers.append(_END_OF_LINE)
        last_lines.append(line_begins)
        ends.append(len(numbers))
    return Walked(texts, glossary, _array(numbers), _array(last_lines), _array(ends))


def _array(numbers: Sequence[int]) -> Numbers:
    return np.array(numbers, dtype=np.int64)


walk = _Walker().walk
"""The words of texts."""


class PartsOfWords:
    """What words consist of, syllables say, as numbers: made once of each word of a glossary."""

    def __init__(
        self,
        parts_of: Callable[[Sequence[str]], Iterable[Sequence[int]]],
        *,
        at_end_of_line: Sequence[int],
    ) -> None:
        # Of many words at once: one by one the new words of a lot took a tenth of all its time.
        self._parts_of = parts_of
        self._at_end_of_line = at_end_of_line
        self._lock = Lock()
        self._glossary = Glossary()
        self._parts = self._counts = self._starts = _array([])

    def of(self, walked: Walked) -> tuple[Numbers, Numbers]:
        """The parts of all words, and where those of each word begin; at last where all end."""
        with self._lock:
            self._learn(walked.glossary)
            parts, counts, starts = self._parts, self._counts, self._starts
        lengths = counts[walked.numbers]
        bounds = np.zeros(len(lengths) + 1, dtype=np.int64)
        np.cumsum(lengths, out=bounds[1:])
        places = np.repeat(starts[walked.numbers] - bounds[:-1], lengths)
        places += np.arange(len(places))
        return parts[places], bounds

    def _learn(self, glossary: Glossary) -> None:
        if glossary is not self._glossary:
            self._glossary = glossary
            self._parts = self._counts = self._starts = _array([])
        known = len(self._counts)
        if known == len(glossary.words):
            return
        found = list(self._parts_of(glossary.words[known:]))
        if not known:
            found[0] = self._at_end_of_line
        self._parts = np.concatenate((self._parts, _array(list(chain.from_iterable(found)))))
        self._counts = np.concatenate((self._counts, _array(list(map(len, found)))))
        self._starts = np.cumsum(self._counts) - self._counts
