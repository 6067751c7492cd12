"""Measuring retrieval on a collection in the BEIR layout, over the library as users have it.

The layout (Thakur et al. 2021, "BEIR"): ``corpus.jsonl`` with ``_id``, ``title`` and ``text``,
``queries.jsonl`` with ``_id`` and ``text``, ``qrels.tsv`` with query, record and score; any of the
JSON files may be gzipped. Each record becomes a document of one passage under its title.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.document import (
    Address,
    Document,
    Header,
    Passage,
    PassageRole,
    Segment,
    SegmentKind,
)
from ingest.errors import ConfigurationError

DEPTH = 10
# What all records have in common.
_ADDRESS = Address(segments=(Segment(kind=SegmentKind.PARAGRAPH, number="1"),))
_HEADER = Header()
_CORPUS = ("corpus.jsonl.gz", "corpus.jsonl")
_QUERIES = ("queries.dev.jsonl", "queries.jsonl.gz", "queries.jsonl")
_QRELS = ("qrels.dev.tsv", "qrels/test.tsv", "qrels/dev.tsv", "qrels.tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question with the ids of the records that answer it."""

    id: str
    text: str
    gold: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrievalReport:
    """Means over the questions, shares from 0 to 1, times in milliseconds.

    MRR@10 counts the first right record; Acc@k is the share of questions with one among the first
    k; Recall@10 the share of a question's right records among ten.
    """

    queries: int
    mrr_at_10: float
    acc_at_1: float
    acc_at_10: float
    recall_at_10: float
    p50_ms: float
    p95_ms: float


def find_file(folder: Path, given: Path | None, names: Sequence[str]) -> Path:
    """The file given, or the first of the usual names that is in the folder.

    Raises:
        ConfigurationError: if there is none.
    """
    tried = [given] if given is not None else [folder / name for name in names]
    found = next((path for path in tried if path.is_file()), None)
    if found is None:
        message = (
            f"Không thấy tệp {' hoặc '.join(f'«{path}»' for path in tried)}. Thư mục cần theo bố "
            "cục BEIR: corpus.jsonl, queries.jsonl, qrels.tsv; hoặc dùng --queries và --qrels."
        )
        raise ConfigurationError(message)
    return found


def read_records(folder: Path) -> Iterator[Document]:
    """The records of the collection, each as a document of one passage.

    Raises:
        ConfigurationError: if the collection is not there or a line is not such a record.
    """
    for place, record in _lines(find_file(folder, None, _CORPUS)):
        try:
            yield as_document(str(record["_id"]), record.get("title") or "", record["text"])
        except (KeyError, TypeError, AttributeError) as error:
            raise ConfigurationError(_malformed(place)) from error


def as_document(record_id: str, title: str, text: str) -> Document:
    """A record as a document of one passage; ``source_name`` is its id."""
    text = text if text.strip() else title or "(trống)"
    digest = hashlib.sha256("\n".join((record_id, title, text)).encode()).hexdigest()
    passage = Passage(
        id=digest[:16],
        address=_ADDRESS,
        role=PassageRole.BODY,
        start=0,
        end=len(text),
        text=text,
        heading_path=(title,) if title else (),
    )
    return Document(
        id=hashlib.sha256(record_id.encode()).hexdigest()[:24],
        source_name=record_id,
        content_hash=digest,
        header=_HEADER,
        text=text,
        passages=(passage,),
    )


def read_queries(
    folder: Path, *, queries: Path | None = None, qrels: Path | None = None
) -> tuple[Query, ...]:
    """The questions that have an answer in the judgements.

    Raises:
        ConfigurationError: if a file is missing or is not in the layout.
    """
    gold = _judgements(find_file(folder, qrels, _QRELS))
    found: list[Query] = []
    for place, record in _lines(find_file(folder, queries, _QUERIES)):
        try:
            query_id, text = str(record["_id"]), str(record["text"])
        except (KeyError, TypeError) as error:
            raise ConfigurationError(_malformed(place)) from error
        if gold.get(query_id):
            found.append(Query(id=query_id, text=text, gold=frozenset(gold[query_id])))
    if not found:
        message = "Không có câu hỏi nào có đáp án: hãy kiểm tra lại tệp câu hỏi và tệp qrels."
        raise ConfigurationError(message)
    return tuple(found)


def measure(
    queries: Sequence[Query],
    *,
    search: Callable[[str], Sequence[str]],
    progress: Callable[[int, int], None] | None = None,
) -> RetrievalReport:
    """Ask every question of ``search``, which gives the ids of records, best first."""
    ranks: list[list[int]] = []
    milliseconds: list[float] = []
    for n, query in enumerate(queries, start=1):
        started = time.perf_counter()
        found = list(dict.fromkeys(search(query.text)))[:DEPTH]
        milliseconds.append(1000 * (time.perf_counter() - started))
        ranks.append([rank for rank, each in enumerate(found, start=1) if each in query.gold])
        if progress is not None:
            progress(n, len(queries))
    asked = len(queries)
    milliseconds.sort()
    return RetrievalReport(
        queries=asked,
        mrr_at_10=sum(1 / each[0] for each in ranks if each) / asked,
        acc_at_1=sum(each[:1] == [1] for each in ranks) / asked,
        acc_at_10=sum(bool(each) for each in ranks) / asked,
        recall_at_10=sum(
            len(each) / len(query.gold) for each, query in zip(ranks, queries, strict=True)
        )
        / asked,
        p50_ms=_percentile(milliseconds, 0.50),
        p95_ms=_percentile(milliseconds, 0.95),
    )


def _percentile(ordered: Sequence[float], share: float) -> float:
    """The nearest-rank percentile."""
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def _judgements(path: Path) -> Mapping[str, set[str]]:
    gold: dict[str, set[str]] = {}
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        cells = line.split("\t")
        if not line.strip() or (n == 1 and not cells[-1].strip().lstrip("-").isdigit()):
            continue
        try:
            query, record, score = cells
            relevant = int(score) > 0
        except ValueError as error:
            raise ConfigurationError(_malformed(f"{path.name}, dòng {n}")) from error
        if relevant:
            gold.setdefault(query, set()).add(record)
    return gold


def _lines(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    try:
        with (
            gzip.open(path, "rt", encoding="utf-8")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8")
        ) as file:
            for n, line in enumerate(file, start=1):
                if line.strip():
                    yield f"{path.name}, dòng {n}", json.loads(line)
    except (OSError, EOFError, ValueError) as error:
        raise ConfigurationError(_malformed(path.name)) from error


def _malformed(place: str) -> str:
    return (
        f"Không đọc được {place}: mỗi dòng của bộ BEIR là một đối tượng JSON có «_id» và «text»; "
        "mỗi dòng của qrels là câu hỏi, bản ghi và điểm, cách nhau bằng dấu tab."
    )
