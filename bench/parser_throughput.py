"""How fast texts are parsed, beside cutting them with LangChain's RecursiveCharacterTextSplitter.

    python -m bench.parser_throughput

One process, one core, the best of three runs, megabytes of UTF-8 in a second. The splitter only
cuts (1,000 characters, 200 of overlap); the parser names every paragraph, reference and duty.
Hostile texts of 100,000 characters are timed below.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from langchain_text_splitters import RecursiveCharacterTextSplitter

from ingest.errors import MalformedDocument
from ingest.pipeline import parse
from ingest.readers import SourceText, read_bytes

SHARED = Path(__file__).resolve().parents[2] / "shared"
RUNS = 3
_Text = TypeVar("_Text")
LENGTH = 100_000
HOSTILE = {
    "spaces": " ",
    "commas": ",",
    "digits": "1",
    "hyphens": "-",
    "Điều": "Điều ",
    "số": "số ",
    "bars": "|\n",
    "rows of bars": "|\n1\n",
    "days": "trong 5 ngày kể từ ngày ",
    "quotations": "“a\n",
}


@dataclass(slots=True)
class _Measured:
    """Megabytes of text, and the seconds that the parser and the splitter took for them."""

    size: float = 0
    ours: float = 0
    theirs: float = 0

    def add(self, other: _Measured) -> None:
        self.size += other.size
        self.ours += other.ours
        self.theirs += other.theirs

    def __str__(self) -> str:
        speeds = (self.size / seconds if seconds else 0 for seconds in (self.ours, self.theirs))
        return f"{self.size:7.2f}" + "".join(f"{speed:7.2f} MB/s" for speed in speeds)


def main() -> int:
    """Print the table."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    print(f"{'':28}{'MB':>7}{'parser':>12}{'splitter':>12}")
    total = _Measured()
    for name, texts in _collections():
        sources = [read_bytes(text.encode(), name="text.txt") for text in texts]
        measured = _Measured(
            sum(len(text.encode()) for text in texts) / 1e6,
            _seconds(parse, sources),
            _seconds(splitter.split_text, texts),
        )
        print(f"{name:28}{measured}")
        total.add(measured)
    print(f"{'all together':28}{total}")
    print(f"\n{'hostile, 100,000 characters':28}{'seconds':>7}")
    for name, words in HOSTILE.items():
        source = read_bytes((words * (LENGTH // len(words)) + "a").encode(), name="text.txt")
        began = time.process_time()
        _try(source)
        print(f"{name:28}{time.process_time() - began:7.2f}")
    return 0


def _try(source: SourceText) -> None:
    try:
        parse(source)
    except MalformedDocument:
        return  # nothing but separators: said so, and in time


def _seconds(read: Callable[[_Text], object], texts: Sequence[_Text]) -> float:
    times: list[float] = []
    for _ in range(RUNS):
        began = time.process_time()
        for text in texts:
            read(text)
        times.append(time.process_time() - began)
    return min(times)


def _collections() -> Iterator[tuple[str, list[str]]]:
    for name, file in (("administrative documents", "vanban"), ("laws", "laws")):
        path = SHARED / "data" / f"{file}.jsonl.gz"
        if path.is_file():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                yield name, [json.loads(line)["text"] for line in lines]
    corpus = [path.read_text(encoding="utf-8") for path in (SHARED / "corpus").glob("*.txt")]
    if corpus:
        yield "the five source documents", corpus


if __name__ == "__main__":
    sys.exit(main())
