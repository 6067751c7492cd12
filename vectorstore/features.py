"""What ranking looks at: cheap measures of how a passage answers a question.

A passage is cut into segments: its headings with the name of its document, then each of its lines
or sentences. A question may be answered by one khoản of a long article, so two measures look at the
best segment alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple, TypeAlias

import numpy as np

from ingest.text import shown
from vectorstore.embedding import TokenIds, TokenVectors
from vectorstore.evidence import StoredPassage
from vectorstore.terms import BREAK, pairs, syllables

Places: TypeAlias = np.ndarray[tuple[int], np.dtype[np.intp]]
Matrix: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.float32]]
Column: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float32]]

_SEGMENT_END = re.compile(r"\n+|(?<=[.;])\s+")
# BM25's usual constants (Robertson and Zaragoza 2009); other values moved the measure by .002.
_K1 = 1.2
_B = 0.75
# Two tokens less alike than this say nothing of each other.
_LEAST_ALIKE = 0.3
_MOST_SYLLABLES = 4_000
# What stands beyond it, in an annex or a table of pages, costs time and seldom answers.
_LONGEST_TEXT = 4_000
# The passages that searches met last: those of one question meet many of them again.
_MOST_KEPT = 1_024
_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]{0,80}\]")

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


@dataclass(frozen=True, slots=True)
class _Segment:
    """One segment: how long it is, and how often it holds each of the question's terms."""

    counts: Mapping[str, int]
    syllables: int
    pairs: int

    @property
    def length(self) -> int:
        return self.syllables + self.pairs


class _Texts(NamedTuple):
    """What is compared of a passage: its headings with its document's name, and its text."""

    headings: str
    body: str


def _texts(stored: StoredPassage) -> _Texts:
    document = stored.document
    name = " ".join(filter(None, (document.kind, document.number, document.title)))
    headings = " ; ".join(filter(None, (name, *map(shown, stored.passage.heading_path))))
    return _Texts(headings, stored.passage.text[:_LONGEST_TEXT])


@lru_cache(maxsize=_MOST_KEPT)
def _segments(texts: _Texts) -> tuple[list[str], ...]:
    """The folded syllables of the headings, then those of each line or sentence."""
    body = _SEGMENT_END.split(_BOOKMARK.sub("", texts.body))
    parts = [part for part in body if part.strip()] or [""]
    return tuple(map(syllables, (texts.headings, *parts)))


@lru_cache(maxsize=_MOST_KEPT)
def _token_ids(tokens: TokenVectors, texts: _Texts) -> tuple[list[int], ...]:
    """The tokens of each segment."""
    return tuple(map(tokens.ids_of_words, _segments(texts)))


def _segment(words: list[str], single: set[str], double: set[str]) -> _Segment:
    counts: dict[str, int] = {}
    last = len(words) - 1
    for at, word in enumerate(words):
        if word in single:
            counts[word] = counts.get(word, 0) + 1
            # Both syllables of a wanted pair are wanted.
            if at < last and (pair := f"{word}_{words[at + 1]}") in double:
                counts[pair] = counts.get(pair, 0) + 1
    breaks = words.count(BREAK)
    return _Segment(
        counts=counts,
        syllables=len(words) - breaks,
        pairs=max(0, len(words) - 2 * breaks - 1),
    )


def _whole(segments: Sequence[_Segment]) -> _Segment:
    """Several segments as one."""
    counts: dict[str, int] = {}
    for each in segments:
        for term, count in each.counts.items():
            counts[term] = counts.get(term, 0) + count
    return _Segment(
        counts=counts,
        syllables=sum(each.syllables for each in segments),
        pairs=sum(each.pairs for each in segments),
    )


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
    texts = [_texts(each.stored) for each in candidates]
    segments = [[_segment(words, single, double) for words in _segments(each)] for each in texts]
    columns = [
        *_by_words(segments, weights, single, double),
        np.array([each.dense for each in candidates], dtype=np.float32),
    ]
    if tokens is not None:
        columns += _by_tokens(question, [_token_ids(tokens, each) for each in texts], tokens)
    return np.stack(columns, axis=1)


def _by_words(
    segments: Sequence[Sequence[_Segment]],
    weights: Mapping[str, float],
    single: set[str],
    double: set[str],
) -> list[Column]:
    whole = [_whole(each) for each in segments]
    headings = [each[0] for each in segments]
    mean_segment = _mean(one.length for each in segments for one in each[1:])
    best = [
        max(_bm25(one.counts, weights, one.length / mean_segment) for one in each[1:])
        for each in segments
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
    segments: Sequence[_Segment],
    weights: Mapping[str, float],
    terms: set[str],
    lengths: Sequence[int],
) -> list[float]:
    mean = _mean(lengths)
    kept = {term: weights[term] for term in terms}
    return [
        _bm25(each.counts, kept, length / mean)
        for each, length in zip(segments, lengths, strict=True)
    ]


def _bm25(counts: Mapping[str, int], weights: Mapping[str, float], length: float) -> float:
    """``length`` is relative to the mean."""
    norm = _K1 * (1 - _B + _B * length)
    return sum(
        weights[term] * count * (_K1 + 1) / (count + norm)
        for term, count in counts.items()
        if term in weights
    )


def _covered(segments: Sequence[_Segment], weights: Mapping[str, float], terms: set[str]) -> Column:
    total = sum(weights[term] for term in terms) or 1.0
    return np.array(
        [sum(weights[term] for term in terms if term in each.counts) / total for each in segments],
        dtype=np.float32,
    )


def _mean(lengths: Iterable[int]) -> float:
    known = list(lengths)
    return (sum(known) / len(known) if known else 0.0) or 1.0


def _relative(scores: Sequence[float]) -> Column:
    best = max(scores, default=0.0) or 1.0
    return np.array(scores, dtype=np.float32) / np.float32(best)


def _by_tokens(
    question: str, passages: Sequence[Sequence[list[int]]], tokens: TokenVectors
) -> list[Column]:
    """``passages`` holds the tokens of each segment of each passage."""
    asked: TokenIds = np.array(tokens.ids_of_words(syllables(question)), dtype=np.int32)
    if not len(asked):
        return [np.zeros(len(passages), dtype=np.float32)] * 2
    found = list(chain.from_iterable(passages))
    known, places = np.unique(
        np.fromiter(chain.from_iterable(found), dtype=np.int32), return_inverse=True
    )
    if not len(known):
        return [np.zeros(len(passages), dtype=np.float32)] * 2
    vectors = tokens.vectors[known]
    near = _cosines(tokens.vectors[asked].sum(axis=0), vectors, places, [len(ids) for ids in found])
    likeness, weight = _likeness(asked, known, vectors, tokens)
    starts = np.cumsum([0, *(len(each) for each in passages)])
    token_starts = np.cumsum([0, *(len(ids) for ids in found)])[starts]
    alike = [
        float(likeness[:, places[start:end]].max(axis=1, initial=0.0) @ weight)
        for start, end in pairwise(token_starts.tolist())
    ]
    return [np.maximum.reduceat(near, starts[:-1]), np.array(alike, dtype=np.float32)]


def _cosines(asked: Column, vectors: Matrix, places: Places, lengths: Sequence[int]) -> Column:
    """The cosine of the question's vector and each text's; -1 for a text without a token.

    Args:
        asked: the sum of the question's token vectors.
        vectors: of the tokens that occur.
        places: for each token of all texts in a row, its row in ``vectors``.
        lengths: the number of tokens of each text.
    """
    cosines = np.full(len(lengths), -1.0, dtype=np.float32)
    filled = np.flatnonzero(lengths)
    starts = np.cumsum([0, *lengths[:-1]])[filled]
    sums = np.add.reduceat(vectors[places], starts, axis=0)
    norms = np.linalg.norm(sums, axis=1) * (np.linalg.norm(asked) or 1.0)
    cosines[filled] = sums @ asked / np.maximum(norms, 1e-9)
    return cosines


def _likeness(
    asked: TokenIds, known: TokenIds, vectors: Matrix, tokens: TokenVectors
) -> tuple[Matrix, Column]:
    """The cosine of each of the question's tokens and each known one, small ones left out.

    With it the weight of each of the question's tokens, all of them together 1.
    """
    rows = np.unique(asked)
    lengths = tokens.lengths
    scale = np.outer(lengths[rows], lengths[known])
    cosines = tokens.vectors[rows] @ vectors.T / np.maximum(scale, 1e-9)
    likeness: Matrix = np.where(cosines < _LEAST_ALIKE, 0.0, cosines).astype(np.float32)
    weight: Column = lengths[rows] / max(float(lengths[rows].sum()), 1e-9)
    return likeness, weight
