"""Fills a library with what the question files ask about: real papers beside the five originals.

    .venv/bin/python -m bench.question_library --home HOME [--papers g] [--shared ../shared]

Which papers of ``vanban.jsonl.gz`` they are stands in ``bench/questions/documents.txt``, by their
id there: twenty-eight of 2,500 to 22,000 characters, drawn by chance (seed 20261121). The questions
g and h have papers of their own, twenty-four each (``documents-g.txt``, seed 20261203), and so have
i and j (seed 20261208), k (seed 20261122), l (seed 20261221), n (23, seed 20261227), p (25,
seed 20261128) and q (16 long ones, seed 20261123).
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
QUESTIONS = ROOT / "bench" / "questions"
OTHERS = ("g", "h", "i", "j", "k", "l", "n", "p", "q")


def main() -> None:
    """Write the chosen papers as files, and add them with ``danvan ingest``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--home", type=Path, required=True, help="folder of the library")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of corpus and data")
    parser.add_argument("--papers", choices=OTHERS, help="those of one set of questions")
    given = parser.parse_args()
    if not given.shared.is_dir():
        sys.exit(f"Nothing added: {given.shared} is not there.")
    with TemporaryDirectory() as folder:
        for name, text in chosen(given.shared, given.papers):
            (Path(folder) / f"{name}.txt").write_text(text, encoding="utf-8")
        added = subprocess.run(
            [
                *(sys.executable, "-c", "from ui.cli import main; main()", "ingest"),
                *(folder, str(given.shared / "corpus"), "--home", str(given.home)),
            ],
            cwd=ROOT,
            check=False,
        )
    sys.exit(added.returncode)


def chosen(shared: Path, papers: str | None = None) -> Iterator[tuple[str, str]]:
    """The id and the text of each chosen paper."""
    name = "documents.txt" if papers is None else f"documents-{papers}.txt"
    wanted = frozenset((QUESTIONS / name).read_text(encoding="utf-8").split())
    with gzip.open(shared / "data" / "vanban.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            if record["id"] in wanted:
                yield record["id"], record["text"]


if __name__ == "__main__":
    main()
