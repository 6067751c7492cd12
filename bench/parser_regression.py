"""What this parser finds that the last release did not, and what it finds no more.

    make bench-parse [ARGS="--against v0.1.0 --show 20"]

Both parsers read the administrative documents, the laws and the source documents. A fact is a place
and a value: a number cited, the words of a time limit with its date, a number of the outline, a
part of the header. Nothing says which of the two is right: that is for the reader of the examples.
The last release is the newest one in CHANGELOG.md; its commit stands beside its date.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
KINDS = ("header", "outline", "references", "obligations", "warnings")
_RELEASE = re.compile(r"^## (?P<version>\d+\.\d+\.\d+)\b.*?\((?P<commit>[0-9a-f]{7,40})\)", re.M)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one parser found, by the name of the text, and how long it took in all."""

    facts: dict[str, dict[str, list[list[Any]]]]
    seconds: float


def main() -> int:
    """Print what was gained and lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", help="a commit or tag (default: the last release)")
    parser.add_argument("--show", type=int, default=3, help="examples of each sort (default 3)")
    options = parser.parse_args()
    against: str | None = options.against or last_release()
    if against is None:
        print("CHANGELOG.md names no release: give one with --against", file=sys.stderr)
        return 1
    texts = dict(_texts())
    if not texts:
        print(f"no texts under {SHARED}: nothing to read", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        _export(against, Path(folder))
        with ThreadPoolExecutor() as both:
            before, now = both.map(lambda place: _read(texts, place), (Path(folder), ROOT))
    size = sum(len(text.encode()) for text in texts.values()) / 1e6
    speeds = [f"{size / reading.seconds:.2f} MB/s" for reading in (before, now)]
    print(f"{len(texts)} texts, {size:.1f} MB; {against}: {speeds[0]}, now: {speeds[1]}\n")
    print(f"{'':12}{'before':>8}{'now':>8}{'gained':>8}{'lost':>8}")
    for kind in KINDS:
        _compare(kind, texts, before, now, show=options.show)
    return 0


def last_release() -> str | None:
    """The commit of the newest release that CHANGELOG.md names."""
    release = _RELEASE.search((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    return release["commit"] if release else None


def _texts() -> Iterator[tuple[str, str]]:
    for file, key in (("vanban.jsonl.gz", "id"), ("laws.jsonl.gz", "id")):
        path = SHARED / "data" / file
        if path.is_file():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for at, row in enumerate(map(json.loads, lines)):
                    yield f"{file.partition('.')[0]}/{row.get(key, at)}", row["text"]
    for path in sorted((SHARED / "corpus").glob("*.txt")):
        yield f"corpus/{path.stem}", path.read_text(encoding="utf-8")


def _export(commit: str, folder: Path) -> None:
    """The parser as it was at a commit, with this worker beside it."""
    packed = subprocess.run(
        ["git", "archive", commit, "ingest"], cwd=ROOT, check=True, capture_output=True
    )
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    (folder / "bench").mkdir()
    for name in ("__init__.py", "parser_facts.py"):
        source = ROOT / "bench" / name
        (folder / "bench" / name).write_bytes(source.read_bytes() if source.is_file() else b"")


def _read(texts: dict[str, str], place: Path) -> Reading:
    lines = "\n".join(json.dumps({"name": name, "text": text}) for name, text in texts.items())
    ran = subprocess.run(
        [sys.executable, "-m", "bench.parser_facts"],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(place), "PYTHONSAFEPATH": ""},
        input=lines,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    return Reading(
        facts={row["name"]: row["facts"] for row in rows},
        seconds=sum(row["seconds"] for row in rows),
    )


def _compare(kind: str, texts: dict[str, str], before: Reading, now: Reading, *, show: int) -> None:
    gained: list[str] = []
    lost: list[str] = []
    counts = [0, 0]
    for name, text in texts.items():
        old = Counter(map(tuple, before.facts[name][kind]))
        new = Counter(map(tuple, now.facts[name][kind]))
        counts[0] += old.total()
        counts[1] += new.total()
        gained += [_example(name, text, fact) for fact in (new - old).elements()]
        lost += [_example(name, text, fact) for fact in (old - new).elements()]
    print(f"{kind:12}{counts[0]:8}{counts[1]:8}{len(gained):8}{len(lost):8}")
    for sign, examples in (("+", gained), ("-", lost)):
        # Spread over the documents, not the first ones of the first document.
        for example in examples[:: max(1, len(examples) // show)][:show] if show else ():
            print(f"    {sign} {example}")


def _example(name: str, text: str, fact: tuple[Any, ...]) -> str:
    start, end, value = fact
    words = " ".join(text[max(0, start - 30) : max(end, start + 20) + 10].split())
    return f"{name} {start}: {value} in «{words}»"


if __name__ == "__main__":
    sys.exit(main())
