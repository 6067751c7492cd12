"""Whether every Điều of the laws is found with its number, and khoản and điểm run on in order.

    python -m bench.law_articles [--misses]

The articles were cut out by somebody else's parser (``law_articles.jsonl.gz``); ours reads the
whole laws (``laws.jsonl.gz``). Khoản run 1, 2, 3 …, điểm a, b, c, d, đ … in most articles: how many
follow the one before is printed, as a check that none is lost on the way. So is how many laws give
their number as the collection does, the day they were passed, and who signed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from ingest.document import Document, Segment, SegmentKind
from ingest.pipeline import parse
from ingest.readers import read_bytes

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
# The collection tells two files of one law apart: "34/2018/QH14 (1)", "66/2011/QH12_".
_FILED = re.compile(r"_\Z|\s\(\d\)\Z")
_LETTERS = "abcdđeghiklmnopqrstuvxy"


def main() -> int:
    """Print the share of articles found, and of khoản and điểm that run on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list the articles not found")
    wants_misses: bool = parser.parse_args().misses
    if not (DATA / "laws.jsonl.gz").is_file():
        print(f"no laws under {DATA}: nothing to measure on", file=sys.stderr)
        return 1
    wanted: dict[str, Counter[str]] = {}
    for article in _rows("law_articles.jsonl.gz"):
        wanted.setdefault(article["law_number"], Counter())[article["article"]] += 1
    found = total = 0
    headers: Counter[str] = Counter()
    runs: Counter[tuple[SegmentKind, bool]] = Counter()
    for law in _rows("laws.jsonl.gz"):
        document = parse(read_bytes(law["text"].encode(), name=f"{law['law_number']}.txt"))
        articles = wanted.pop(law["law_number"], Counter())
        here = Counter(last.number for last in _last(document, SegmentKind.ARTICLE))
        missed = articles - here
        total += articles.total()
        found += articles.total() - missed.total()
        if wants_misses and missed:
            print(f"{law['law_number']}: {', '.join(sorted(missed.elements()))}")
        runs.update(_runs(document))
        headers.update(_read(document, _FILED.sub("", law["law_number"])))
    print(f"Điều found: {found} of {total} ({found / total:.2%})")
    for kind in (SegmentKind.CLAUSE, SegmentKind.POINT):
        good, bad = runs[kind, True], runs[kind, False]
        print(f"{kind.value} that follow the one before: {good} of {good + bad} ", end="")
        print(f"({good / max(1, good + bad):.2%})")
    read = (f"{name} of {headers[name]}" for name in ("number", "day", "signer"))
    print(f"of {headers['laws']} laws: {', '.join(read)}")
    return 0


def _rows(file: str) -> Iterator[dict[str, Any]]:
    with gzip.open(DATA / file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _last(document: Document, kind: SegmentKind) -> Iterable[Segment]:
    steps = (item.address.segments[-1] for item in document.outline)
    return (step for step in steps if step.kind is kind)


def _read(document: Document, number: str) -> Iterator[str]:
    """What of the header was read: the number only as the collection gives it."""
    yield "laws"
    if document.header.number == number:
        yield "number"
    if document.header.issued_on is not None:
        yield "day"
    if document.header.signer is not None:
        yield "signer"


def _runs(document: Document) -> Iterator[tuple[SegmentKind, bool]]:
    """For each khoản and điểm but the first under its parent: whether it follows the one before."""
    items = [
        item.address.segments
        for item in document.outline
        if item.address.segments[-1].kind in (SegmentKind.CLAUSE, SegmentKind.POINT)
    ]
    ordered = sorted(items, key=lambda segments: tuple(map(str, segments[:-1])))
    for _, group in groupby(ordered, key=lambda segments: tuple(map(str, segments[:-1]))):
        for before, after in pairwise(segments[-1] for segments in group):
            if before.kind is after.kind:
                yield after.kind, _follows(before.number, after.number)


def _follows(before: str, after: str) -> bool:
    if before.isdigit() and after.isdigit():
        return int(after) == int(before) + 1
    at = _LETTERS.find(before)
    return 0 <= at < len(_LETTERS) - 1 and _LETTERS[at + 1] == after


if __name__ == "__main__":
    sys.exit(main())
