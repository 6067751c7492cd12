"""What each part of retrieval adds: words alone, vectors alone, both fused, the whole.

    .venv/bin/python -m bench.retrieval [--data ../shared/data]

Each collection becomes a library; its development questions are asked as typed, and without
diacritics of the whole. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from ingest.text import folded
from vectorstore.beir import DEPTH, measure, read_queries, read_records
from vectorstore.embedding import load_embedding_model
from vectorstore.evidence import Scored
from vectorstore.hybrid import DENSE_CANDIDATES, LEXICAL_CANDIDATES, fuse
from vectorstore.library import Library

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
SETS = ("vlqa", "alqac")

Search: TypeAlias = Callable[[str], Sequence[str]]


def main() -> None:
    """Measure every part on both sets."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder that holds retrieval/")
    given = parser.parse_args()
    folders = [given.data / "retrieval" / name for name in SETS]
    if missing := [str(path) for path in folders if not path.is_dir()]:
        sys.exit(f"Nothing measured: {', '.join(missing)} not there.")
    print("| set | part | MRR@10 | Acc@1 | Acc@10 | Recall@10 | ms (p50) |")
    print("|---|---|---|---|---|---|---|")
    for folder in folders:
        measure_set(folder)


def measure_set(folder: Path) -> None:
    """Print the rows of one set."""
    with (
        TemporaryDirectory() as home,
        Library.open(Path(home), embedding=load_embedding_model(None)) as library,
    ):
        names: dict[str, str] = {}
        documents = list(read_records(folder))
        library.add_all(documents)
        for document in documents:
            names[document.passages[0].id] = document.source_name
        queries = read_queries(folder)
        parts = parts_of(library, names)
        plain = tuple(replace(query, text=folded(query.text)) for query in queries)
        for part, asked in [*((part, queries) for part in parts), ("the whole", plain)]:
            report = measure(asked, search=parts[part])
            label = part if asked is queries else f"{part}, no diacritics"
            print(
                f"| {folder.name} | {label} | {report.mrr_at_10:.3f} | {report.acc_at_1:.3f} | "
                f"{report.acc_at_10:.3f} | {report.recall_at_10:.3f} | {report.p50_ms:.0f} |",
                flush=True,
            )


def parts_of(library: Library, names: Mapping[str, str]) -> dict[str, Search]:
    """The searches to compare, by name."""
    embed = library.hybrid.embedding.embeddings.embed_query

    def by_words(question: str, limit: int) -> Sequence[Scored]:
        return library.catalog.lexical.search(question, limit=limit)

    def by_vectors(question: str, limit: int) -> Sequence[Scored]:
        return library.hybrid.nearest(embed(question), limit=limit, passage_ids=None)

    def fused(question: str) -> list[str]:
        found = fuse(by_words(question, LEXICAL_CANDIDATES), by_vectors(question, DENSE_CANDIDATES))
        best = sorted(found, key=lambda each: (-found[each], each))
        return [names[each] for each in best[:DEPTH]]

    return {
        "BM25": lambda question: [names[each.passage_id] for each in by_words(question, DEPTH)],
        "vectors": lambda question: [
            names[each.passage_id] for each in by_vectors(question, DEPTH)
        ],
        "both, fused": fused,
        "the whole": lambda question: [
            names[each.passage.id] for each in library.hybrid.search(question, limit=DEPTH)
        ],
    }


if __name__ == "__main__":
    main()
