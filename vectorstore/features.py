"""What ranking looks at: cheap measures of how a passage answers a question.

A passage is cut into segments: its headings with the name of its document, then each of its lines
or sentences. A question may be answered by one khoản of a long article, so two measures look at the
best segment alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from ingest.text import shown
from vectorstore.embedding import TokenIds, TokenVectors
from vectorstore.evidence import StoredPassage
from vectorstore.terms import BREAK, pairs, syllables

Matrix: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.float32]]
Column: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float32]]

_SEGMENT_END = re.compile(r"\n+|(?<=[.;])\s+")
# BM25's usual constants (Robertson and Zaragoza 2009); other values moved the measure by .002.
_K1 = 1.2
_B = 0.75
# Two tokens less alike than this say nothing of each other.
_LEAST_ALIKE = 0.3
_MOST_SYLLABLES = 4_000

#: The measures by words and by the vector of the whole passage.
WORD_FEATURES = (
    "syllables",  # BM25 of single syllables
    "pairs",  # BM25 of pairs
    "headings",  # BM25 of both in the headings and the document's name
    "syllables_covered",  # share of the question's syllables that the passage holds, by rarity
    "pairs_covered",
    "best_segment",  # BM25 of both in the best segment
    "dense",  # cosine of the two vectors
)
#: The measures that need the vectors of tokens.
TOKEN_FEATURES = (
    "dense_segment",  # cosine of the question and the nearest segment
    "alike",  # for each token of the question its nearest in the passage, by the token's weight
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A passage that may answer, with the cosine of its vector and the question's."""

    stored: StoredPassage
    dense: float


@dataclass(frozen=True)
class _Segments:
    headings: list[str]
    body: list[str]

    @classmethod
    def of(cls, stored: StoredPassage) -> _Segments:
        document = stored.document
        name = " ".join(filter(None, (document.kind, document.number, document.title)))
        headings = "\n".join(filter(None, (name, *map(shown, stored.passage.heading_path))))
        body = [shown(part) for part in _SEGMENT_END.split(stored.passage.text)]
        return cls(headings=[headings], body=[part for part in body if part] or [""])

    @cached_property
    def all(self) -> list[str]:
        return self.headings + self.body


class _Counted:
    """The question's terms in one segment or several."""

    def __init__(self, segments: Iterable[list[str]], wanted: Mapping[str, float]) -> None:
        self.counts: Counter[str] = Counter()
        self.syllables = 0
        self.pairs = 0
        for found in segments:
            single = [each for each in found if each != BREAK]
            double = pairs(found)
            self.syllables += len(single)
            self.pairs += len(double)
            self.counts.update(term for term in single if term in wanted)
            self.counts.update(term for term in double if term in wanted)

    @property
    def length(self) -> int:
        return self.syllables + self.pairs


def features(
    question: str,
    candidates: Sequence[Candidate],
    *,
    rarity: Callable[[Iterable[str]], Mapping[str, float]],
    tokens: TokenVectors | None,
) -> Matrix:
    """Measure each candidate: a row for each, a column for each feature.

    The columns are those of ``WORD_FEATURES`` and, given token vectors, of ``TOKEN_FEATURES``.

    Args:
        question: as typed.
        candidates: the passages to compare; BM25 is relative to the best of them, and so are
            lengths to their mean.
        rarity: the inverse document frequencies of terms.
        tokens: the token vectors of the shipped model; None leaves their measures out.
    """
    asked = syllables(question)[:_MOST_SYLLABLES]
    single = {term for term in asked if term != BREAK}
    double = set(pairs(asked))
    weights = dict(rarity(single | double))
    segments = [_Segments.of(each.stored) for each in candidates]
    columns = [
        *_by_words(segments, weights, single, double),
        np.array([each.dense for each in candidates], dtype=np.float32),
    ]
    if tokens is not None:
        columns += _by_tokens(question, segments, tokens)
    return np.stack(columns, axis=1)


def _by_words(
    segments: Sequence[_Segments],
    weights: Mapping[str, float],
    single: set[str],
    double: set[str],
) -> list[Column]:
    split = [[syllables(text) for text in each.all] for each in segments]
    whole = [_Counted(each, weights) for each in split]
    headings = [_Counted(each[:1], weights) for each in split]
    bodies = [[_Counted([one], weights) for one in each[1:]] for each in split]
    mean_segment = _mean(one.length for each in bodies for one in each)
    best = [
        max(_bm25(one.counts, weights, one.length / mean_segment) for one in each)
        for each in bodies
    ]
    return [
        _relative(_bm25_of(whole, weights, single, [each.syllables for each in whole])),
        _relative(_bm25_of(whole, weights, double, [each.pairs for each in whole])),
        _relative(_bm25_of(headings, weights, single | double, [each.length for each in headings])),
        _covered(whole, weights, single),
        _covered(whole, weights, double),
        _relative(best),
    ]


def _bm25_of(
    counted: Sequence[_Counted],
    weights: Mapping[str, float],
    terms: set[str],
    lengths: Sequence[int],
) -> list[float]:
    mean = _mean(lengths)
    kept = {term: weights[term] for term in terms}
    return [
        _bm25(each.counts, kept, length / mean)
        for each, length in zip(counted, lengths, strict=True)
    ]


def _bm25(counts: Mapping[str, int], weights: Mapping[str, float], length: float) -> float:
    """``length`` is relative to the mean."""
    norm = _K1 * (1 - _B + _B * length)
    return sum(
        weights[term] * count * (_K1 + 1) / (count + norm)
        for term, count in counts.items()
        if term in weights
    )


def _covered(counted: Sequence[_Counted], weights: Mapping[str, float], terms: set[str]) -> Column:
    total = sum(weights[term] for term in terms) or 1.0
    return np.array(
        [sum(weights[term] for term in terms if term in each.counts) / total for each in counted],
        dtype=np.float32,
    )


def _mean(lengths: Iterable[int]) -> float:
    known = list(lengths)
    return (sum(known) / len(known) if known else 0.0) or 1.0


def _relative(scores: Sequence[float]) -> Column:
    best = max(scores, default=0.0) or 1.0
    return np.array(scores, dtype=np.float32) / np.float32(best)


def _by_tokens(question: str, segments: Sequence[_Segments], tokens: TokenVectors) -> list[Column]:
    asked = tokens.ids([question])[0]
    bounds = np.cumsum([0, *(len(each.all) for each in segments)])
    found = tokens.ids([text for each in segments for text in each.all])
    if not len(asked):
        return [np.zeros(len(segments), dtype=np.float32)] * 2
    near = _cosines(asked, found, tokens)
    known: TokenIds = np.unique(np.concatenate(found))
    likeness = _likeness(asked, known, tokens)
    weight = tokens.lengths[np.unique(asked)]
    alike = []
    for start, end in pairwise(bounds):
        held = np.concatenate(found[start:end])
        best = likeness[:, np.searchsorted(known, held)].max(axis=1) if len(held) else 0.0
        alike.append(float((best * weight).sum() / weight.sum()))
    return [
        np.maximum.reduceat(near, bounds[:-1]),
        np.array(alike, dtype=np.float32),
    ]


def _cosines(asked: TokenIds, found: Sequence[TokenIds], tokens: TokenVectors) -> Column:
    """The cosine of the question's vector and each text's; -1 for a text without a token."""
    vector = tokens.vectors[asked].sum(axis=0)
    vector /= np.linalg.norm(vector) or 1.0
    sums = np.stack([tokens.vectors[ids].sum(axis=0) for ids in found])
    norms = np.linalg.norm(sums, axis=1)
    cosines = np.where(norms > 0, sums @ vector / np.maximum(norms, 1e-9), -1.0)
    column: Column = cosines.astype(np.float32)
    return column


def _likeness(asked: TokenIds, known: TokenIds, tokens: TokenVectors) -> Matrix:
    """The cosine of each of the question's tokens and each known one, small ones left out."""
    rows = np.unique(asked)
    first = tokens.vectors[rows] / np.maximum(tokens.lengths[rows], 1e-9)[:, None]
    second = tokens.vectors[known] / np.maximum(tokens.lengths[known], 1e-9)[:, None]
    cosines = first @ second.T
    likeness: Matrix = np.where(cosines < _LEAST_ALIKE, 0.0, cosines).astype(np.float32)
    return likeness
