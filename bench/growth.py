"""How a library grows: time to add, time to ask, memory, at more and more passages.

    .venv/bin/python -m bench.growth [--data ../shared/data] [--chart docs/growth.svg]

The articles of law in force, one passage each, go into one library. At each size the development
questions of both sets are asked. Then all go into another library at once, and in the same run the
same vectors are written straight into an empty Chroma collection, as the baseline of adding: alone,
as they are kept here, and with the ids of their documents, as a store keeps them that has no
catalog beside it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from ingest.document import Document
from vectorstore.beir import as_document, read_queries
from vectorstore.embedding import EmbeddingModel, load_embedding_model
from vectorstore.library import Library
from vectorstore.preparing import BULK
from vectorstore.searchable import searchable_in
from vectorstore.vectors import Embedded, embed

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
SIZES = (1_000, 10_000, 77_745)
QUESTIONS = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The library at one size; times in seconds and milliseconds, memory in megabytes."""

    passages: int
    adding_s: float
    p50_ms: float
    p95_ms: float
    memory_mb: float


def main() -> None:
    """Grow a library, measure, print, draw."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the data")
    parser.add_argument("--chart", type=Path, help="file for a chart (SVG)")
    given = parser.parse_args()
    source = given.data / "phapdien.jsonl.gz"
    if not source.is_file():
        sys.exit(f"Nothing measured: {source} is not there.")
    embedding = load_embedding_model(None)
    questions = _questions(given.data)
    points = []
    with TemporaryDirectory() as home, Library.open(Path(home), embedding=embedding) as library:
        documents = _articles(source)
        for before, size in zip((0, *SIZES), SIZES, strict=False):
            started = time.perf_counter()
            library.add_all(islice(documents, size - before))
            adding = time.perf_counter() - started
            points.append(_point(library, size, adding, questions))
            print(_row(points[-1]), flush=True)
    whole = _at_once(source, embedding)
    print(f"\nadding all {SIZES[-1]:,} at once: {whole:.1f} s")
    documents = islice(_articles(source), SIZES[-1])
    passages = list(chain.from_iterable(map(searchable_in, documents)))
    entries = embed(passages, embedding)
    for what, ids in (
        ("their vectors straight into Chroma", None),
        ("the same with the ids of their documents", [each.document_id for each in passages]),
    ):
        straight = _straight(entries, documents=ids)
        print(f"{what}: {straight:.1f} s; ratio {straight / whole:.2f}", flush=True)
    if given.chart:
        given.chart.write_text(chart(points), encoding="utf-8")


def _at_once(source: Path, embedding: EmbeddingModel) -> float:
    """Seconds to add every article to an empty library."""
    with TemporaryDirectory() as home, Library.open(Path(home), embedding=embedding) as library:
        started = time.perf_counter()
        library.add_all(islice(_articles(source), SIZES[-1]))
        return time.perf_counter() - started


def _articles(source: Path) -> Iterator[Document]:
    with gzip.open(source, "rt", encoding="utf-8") as file:
        for n, line in enumerate(file):
            record = json.loads(line)
            # Some articles stand in the collection twice, under one id.
            yield as_document(f"{n}:{record['_id']}", record["title"], record["text"])


def _questions(data: Path) -> list[str]:
    found = [
        query.text
        for name in ("vlqa", "alqac")
        for query in read_queries(data / "retrieval" / name)
    ]
    return found[:: max(1, len(found) // QUESTIONS)]


def _point(library: Library, size: int, adding: float, questions: Sequence[str]) -> Point:
    library.hybrid.search(questions[0], limit=10)  # loads the index
    milliseconds = []
    for question in questions:
        started = time.perf_counter()
        library.hybrid.search(question, limit=10)
        milliseconds.append(1000 * (time.perf_counter() - started))
    milliseconds.sort()
    return Point(
        passages=size,
        adding_s=adding,
        p50_ms=milliseconds[len(milliseconds) // 2],
        p95_ms=milliseconds[round(0.95 * (len(milliseconds) - 1))],
        memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def _straight(entries: Sequence[Embedded], *, documents: Sequence[str] | None) -> float:
    """Seconds to write vectors into an empty collection, with or without their documents' ids."""
    # Imported here: the process that helps with adding imports this module, too.
    from chromadb import PersistentClient  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    ids = [each.passage_id for each in entries]
    vectors = np.array([each.vector for each in entries], dtype=np.float32)
    with TemporaryDirectory() as folder:
        client = PersistentClient(folder, settings=Settings(anonymized_telemetry=False))
        collection = client.create_collection(
            "passages", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )
        started = time.perf_counter()
        for start in range(0, len(entries), BULK):
            lot = slice(start, start + BULK)
            about: list[Mapping[str, Any]] | None = None
            if documents is not None:
                about = [{"document_id": each} for each in documents[lot]]
            collection.add(ids=ids[lot], embeddings=vectors[lot], metadatas=about)
        spent = time.perf_counter() - started
        client.close()  # type: ignore[attr-defined]  # its declared type lacks this
    return spent


def _row(point: Point) -> str:
    return (
        f"| {point.passages:,} | {point.adding_s:.1f} s | {point.p50_ms:.1f} ms | "
        f"{point.p95_ms:.1f} ms | {point.memory_mb:.0f} MB |"
    )


def chart(points: Sequence[Point]) -> str:
    """Both percentiles over the number of passages, as SVG; no script, no font of its own."""
    width, height, left, bottom = 640, 320, 60, 50
    most = max(point.p95_ms for point in points) * 1.15
    largest = points[-1].passages

    def place(point: Point, value: float) -> tuple[float, float]:
        x = left + (width - left - 30) * point.passages / largest
        return x, height - bottom - (height - bottom - 30) * value / most

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="13">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<path d="M{left} 20V{height - bottom}H{width - 20}" fill="none" stroke="#444"/>',
        f'<text x="{left}" y="14">milliseconds to find ten passages</text>',
        f'<text x="{width - 130}" y="{height - 12}">passages in the library</text>',
    ]
    for name, colour, values in (
        ("p95", "#b3261e", [point.p95_ms for point in points]),
        ("p50", "#1f5fa8", [point.p50_ms for point in points]),
    ):
        places = [place(point, value) for point, value in zip(points, values, strict=True)]
        line = " ".join(f"{x:.0f},{y:.0f}" for x, y in places)
        drawn.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for (x, y), value in zip(places, values, strict=True):
            drawn.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="{colour}"/>')
            anchor = "end" if x > width - 120 else "start"
            drawn.append(
                f'<text x="{x:.0f}" y="{y - 8:.0f}" text-anchor="{anchor}" fill="{colour}">'
                f"{name} {value:.0f}</text>"
            )
    for point in points[1:]:
        x, _ = place(point, 0)
        drawn.append(
            f'<text x="{x:.0f}" y="{height - bottom + 18}" text-anchor="middle">'
            f"{point.passages:,}</text>"
        )
    return "\n".join([*drawn, "</svg>", ""])


if __name__ == "__main__":
    main()
