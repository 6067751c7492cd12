"""Orders candidates by a weighted sum of features; the weights are learned from questions.

``ranking.json`` holds them, written by ``bench/train_ranking.py``: one set with the measures that
need the shipped model's token vectors, one without, for an index built with another model.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from vectorstore.embedding import TokenVectors
from vectorstore.features import TOKEN_FEATURES, WORD_FEATURES, Candidate, features

RANKING = Path(__file__).parent / "ranking.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The weight of each feature, with token vectors and without."""

    with_tokens: Mapping[str, float]
    words_alone: Mapping[str, float]


@cache
def shipped_weights() -> Weights:
    """The weights that come with the program."""
    read = json.loads(RANKING.read_text(encoding="utf-8"))
    return Weights(with_tokens=read["with_tokens"], words_alone=read["words_alone"])


def scores(
    question: str,
    candidates: Sequence[Candidate],
    *,
    rarity: Callable[[Iterable[str]], Mapping[str, float]],
    tokens: TokenVectors | None,
) -> list[float]:
    """How well each candidate answers, from 0 to 1, the best of them being 1.

    A score is the candidate's odds against the best, by the softmax that the weights were learned
    with (ListNet, Cao et al. 2007).
    """
    if not candidates:
        return []
    weights = shipped_weights()
    names = WORD_FEATURES if tokens is None else (*WORD_FEATURES, *TOKEN_FEATURES)
    chosen = weights.words_alone if tokens is None else weights.with_tokens
    table = features(question, candidates, rarity=rarity, tokens=tokens)
    sums = table @ np.array([chosen[name] for name in names], dtype=np.float32)
    return odds(sums.tolist())


def odds(logits: Sequence[float]) -> list[float]:
    """The odds of each against the best, whose own are 1."""
    best = max(logits, default=0.0)
    return [math.exp(each - best) for each in logits]
