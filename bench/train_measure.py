"""How well an embedding model alone finds the article that answers a question.

    .venv/bin/python -m bench.train_measure [--data ../shared/data] [--model NAME_OR_FOLDER]

Two sets in the BEIR layout, their development questions, each asked as written and without
diacritics. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ingest.text import folded
from vectorstore.embedding import EmbeddingModel, load_embedding_model

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
SETS = ("vlqa", "alqac")
DEPTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrievalSet:
    """Articles (title and text), questions, and the ids of the articles that answer each."""

    name: str
    article_ids: tuple[str, ...]
    articles: tuple[str, ...]
    questions: tuple[str, ...]
    gold: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Means over the questions, at depth 10."""

    reciprocal_rank: float
    found: float


def main() -> None:
    """Measure one model on both sets."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder that holds retrieval/")
    parser.add_argument("--model", help="a sentence-transformers model; default: the shipped one")
    given = parser.parse_args()
    missing = [name for name in SETS if not (given.data / "retrieval" / name).is_dir()]
    if missing:
        sys.exit(f"Nothing measured: {', '.join(missing)} not in {given.data / 'retrieval'}.")
    started = time.monotonic()
    model = load_embedding_model(given.model)
    loading = time.monotonic() - started
    print(f"{model.name}, {model.dimensions} dimensions, loaded in {loading:.2f} s\n")
    print("| set | questions | MRR@10 | Acc@10 | unaccented MRR@10 | unaccented Acc@10 |")
    print("|---|---|---|---|---|---|")
    for name in SETS:
        print(_row(read_set(given.data / "retrieval" / name), model))


def _row(material: RetrievalSet, model: EmbeddingModel) -> str:
    articles = np.array(model.embeddings.embed_documents(list(material.articles)))
    cells = [material.name, str(len(material.questions))]
    for questions in (material.questions, [folded(text) for text in material.questions]):
        vectors = np.array([model.embeddings.embed_query(text) for text in questions])
        nearest = np.argsort(-(vectors @ articles.T), axis=1, kind="stable")[:, :DEPTH]
        ranked = [[material.article_ids[i] for i in row] for row in nearest.tolist()]
        score = score_of(ranked, material.gold)
        cells += [f"{score.reciprocal_rank:.3f}", f"{score.found:.3f}"]
    return f"| {' | '.join(cells)} |"


def score_of(ranked: Sequence[Sequence[str]], gold: Sequence[frozenset[str]]) -> Score:
    """MRR@10 (the first gold article counts) and the share of questions with one in the ten."""
    places = [
        next((place for place, found in enumerate(row, start=1) if found in wanted), None)
        for row, wanted in zip(ranked, gold, strict=True)
    ]
    return Score(
        reciprocal_rank=sum(1 / place for place in places if place) / len(places),
        found=sum(place is not None for place in places) / len(places),
    )


def read_set(folder: Path) -> RetrievalSet:
    """Read a set in the BEIR layout: corpus, development questions and their judgements."""
    with gzip.open(folder / "corpus.jsonl.gz", "rt", encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    with (folder / "queries.dev.jsonl").open(encoding="utf-8") as file:
        questions = [json.loads(line) for line in file]
    gold = _judgements(folder / "qrels.dev.tsv")
    return RetrievalSet(
        name=folder.name,
        article_ids=tuple(article["_id"] for article in articles),
        articles=tuple(f"{article['title']}\n{article['text']}" for article in articles),
        questions=tuple(question["text"] for question in questions),
        gold=tuple(frozenset(gold[question["_id"]]) for question in questions),
    )


def _judgements(path: Path) -> Mapping[str, set[str]]:
    gold: defaultdict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        question, article, score = line.split("\t")
        if int(score) > 0:
            gold[question].add(article)
    return gold


if __name__ == "__main__":
    main()
