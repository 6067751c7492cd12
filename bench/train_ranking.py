"""Learn the weights of the ranking from the development questions, and say how sure they are.

    .venv/bin/python -m bench.train_ranking [--data ../shared/data] [--out vectorstore/ranking.json]

Each collection becomes a library; what the two searches bring up for a question is measured by the
very features that the program uses, and the weights are fitted so that a right record comes first
(ListNet, Cao et al. 2007, with a pull towards zero). Two figures are printed for each set: with the
weights that are saved, which were fitted on the same questions, and cross-validated in five folds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import numpy as np
from scipy.optimize import minimize

from vectorstore.beir import DEPTH, Query, read_queries, read_records
from vectorstore.embedding import TokenVectors, load_embedding_model
from vectorstore.features import TOKEN_FEATURES, WORD_FEATURES, features
from vectorstore.hybrid import DENSE_CANDIDATES, LEXICAL_CANDIDATES, candidates_of
from vectorstore.library import Library
from vectorstore.ranking import RANKING

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
SETS = ("vlqa", "alqac")
FOLDS = 5
PULL = 3e-4
# Of the large set every fourth question is fitted to, so that it does not drown the small one.
SHARE = {"vlqa": 1, "alqac": 4}

Table: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Weights: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The candidates of one question: their features, and which of them are right."""

    table: Table
    right: np.ndarray[tuple[int], np.dtype[np.bool_]]


def main() -> None:
    """Measure features, fit, save."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder that holds retrieval/")
    parser.add_argument("--out", type=Path, default=RANKING, help="file for the weights")
    given = parser.parse_args()
    folders = {name: given.data / "retrieval" / name for name in SETS}
    if missing := [str(path) for path in folders.values() if not path.is_dir()]:
        sys.exit(f"Nothing learned, the weights are unchanged: {', '.join(missing)} not there.")
    samples = {name: read_samples(folder) for name, folder in folders.items()}
    saved = {}
    for key, names in (
        ("with_tokens", (*WORD_FEATURES, *TOKEN_FEATURES)),
        ("words_alone", WORD_FEATURES),
    ):
        chosen = {name: [_first(each, len(names)) for each in samples[name]] for name in SETS}
        weights = fit(_fitted_to(chosen, skip=None))
        saved[key] = {
            name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)
        }
        report(key, chosen, weights)
    given.out.write_text(json.dumps(saved, indent=2) + "\n", encoding="utf-8")
    print(f"saved {given.out}")


def read_samples(folder: Path) -> list[Sample]:
    """The candidates of every development question, over the product's own path."""
    embedding = load_embedding_model(None)
    tokens = embedding.tokens
    if tokens is None:
        sys.exit("Nothing learned: the shipped model has no token vectors.")
    with TemporaryDirectory() as home, Library.open(Path(home), embedding=embedding) as library:
        names = {}
        documents = list(read_records(folder))
        for document in documents:
            names[document.id] = document.source_name
        library.add_all(documents)
        return [_sample(library, query, names, tokens) for query in read_queries(folder)]


def _sample(library: Library, query: Query, names: dict[str, str], tokens: TokenVectors) -> Sample:
    catalog, retriever = library.catalog, library.hybrid
    vector = retriever.embedding.embeddings.embed_query(query.text)
    candidates = candidates_of(
        catalog,
        catalog.lexical.search(query.text, limit=LEXICAL_CANDIDATES),
        retriever.nearest(vector, limit=DENSE_CANDIDATES, passage_ids=None),
    )
    table = features(query.text, candidates, rarity=catalog.lexical.rarity, tokens=tokens)
    right = [names[each.stored.document.id] in query.gold for each in candidates]
    return Sample(table=table.astype(np.float64), right=np.array(right))


def fit(samples: Sequence[Sample]) -> Weights:
    """The weights under which the right candidates take the most of each softmax."""
    usable = [each for each in samples if each.right.any()]

    def loss(weights: Weights) -> tuple[float, Weights]:
        total, slope = 0.0, np.zeros_like(weights)
        for each in usable:
            sums = each.table @ weights
            odds = np.exp(sums - sums.max())
            share = odds / odds.sum()
            of_right = share[each.right].sum()
            total -= np.log(of_right)
            wanted = np.where(each.right, share / of_right, 0.0)
            slope -= (wanted - share) @ each.table
        count = len(usable)
        pull = float(PULL * weights @ weights)
        gradient: Weights = slope / count + 2 * PULL * weights
        return float(total) / count + pull, gradient

    width = usable[0].table.shape[1]
    found = minimize(loss, np.zeros(width), jac=True, method="L-BFGS-B")
    weights: Weights = found.x
    return weights


def report(key: str, samples: dict[str, list[Sample]], weights: Weights) -> None:
    """Print both figures for each set."""
    for name in SETS:
        own = [_rank(each, weights) for each in samples[name]]
        validated = [0] * len(own)
        for fold in range(FOLDS):
            held = fit(_fitted_to(samples, skip=fold))
            for n in range(fold, len(own), FOLDS):
                validated[n] = _rank(samples[name][n], held)
        for kind, ranks in (("fitted", own), ("cross-validated", validated)):
            reciprocal = sum(1 / rank for rank in ranks if rank) / len(ranks)
            found = sum(rank > 0 for rank in ranks) / len(ranks)
            print(f"{key}, {name}, {kind}: MRR@10 {reciprocal:.4f}, Acc@10 {found:.4f}")


def _fitted_to(samples: dict[str, list[Sample]], *, skip: int | None) -> list[Sample]:
    """The questions to fit to, without those of one fold."""
    return [
        each
        for name in SETS
        for n, each in enumerate(samples[name])
        if n % FOLDS != skip and n // FOLDS % SHARE[name] == 0
    ]


def _rank(sample: Sample, weights: Weights) -> int:
    """The place of the first right candidate among ten, from 1; 0 if none is there."""
    order = np.argsort(-(sample.table @ weights), kind="stable")[:DEPTH]
    places = np.flatnonzero(sample.right[order])
    return int(places[0]) + 1 if len(places) else 0


def _first(sample: Sample, columns: int) -> Sample:
    return Sample(table=sample.table[:, :columns], right=sample.right)


if __name__ == "__main__":
    main()
