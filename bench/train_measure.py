"""How well an embedding model alone finds the article that answers a question.

    .venv/bin/python -m bench.train_measure [--data ../shared/data] [--model NAME_OR_FOLDER]

Two sets in the BEIR layout, their development questions, each asked as written and without
diacritics. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from ingest.text import folded
from vectorstore.beir import DEPTH, measure, read_queries, read_records
from vectorstore.embedding import EmbeddingModel, load_embedding_model

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
SETS = ("vlqa", "alqac")


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
        print(_row(given.data / "retrieval" / name, model))


def _row(folder: Path, model: EmbeddingModel) -> str:
    records = [(each.source_name, each.passages[0]) for each in read_records(folder)]
    names = [name for name, _ in records]
    texts = ["\n".join((*each.heading_path, each.text)) for _, each in records]
    articles = np.array(model.embeddings.embed_documents(texts))

    def search(question: str) -> Sequence[str]:
        cosines = articles @ np.array(model.embeddings.embed_query(question))
        return [names[n] for n in np.argsort(-cosines, kind="stable")[:DEPTH].tolist()]

    queries = read_queries(folder)
    cells = [folder.name, str(len(queries))]
    for asked in (queries, [replace(query, text=folded(query.text)) for query in queries]):
        report = measure(asked, search=search)
        cells += [f"{report.mrr_at_10:.3f}", f"{report.acc_at_10:.3f}"]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
