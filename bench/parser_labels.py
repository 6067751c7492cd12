"""Measures the parser against documents labelled by hand (``bench/labels``), misses listed.

    python -m bench.parser_labels [--misses] [--set 20261120]

The documents are read from ``../shared/data``; the labels hold facts and offsets only. Each set is
named after the seed it was drawn with and was labelled by readers who had not seen the parser:
20261120 (ten kế hoạch and fourteen others), 20261121 (five kế hoạch and sixteen others), 20261122
(eleven documents and a law), 20261123 (ten documents and two laws), 20261124 (ten documents) and
20261125 (six with many words of limits). 20261219, 20261220 and those from 20261224 on are parts of
laws, from 20261227 on labelled for their limits alone. The sets 20261212 to 20261218, 20261222 and
20261223 are papers made up for the measure, with names of nobody, whose texts stand in
``bench/labels/texts``. What each set missed when it was first measured stands in
``docs/evaluation.md``; the misses have since been read, but for those of 20261223. Last, the
numbers of all papers of the collection that print theirs are compared with those that the
collection gives.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import read_bytes

ROOT = Path(__file__).resolve().parents[1]
LABELS = ROOT / "bench" / "labels"
MADE = LABELS / "texts"
TEXTS = ROOT.parent / "shared" / "data" / "vanban.jsonl.gz"
LAWS = TEXTS.with_name("laws.jsonl.gz")
# Names of signers are kept as hashes only.
_HASHED = "sha256:"
_HASH_DIGITS = 16
HEADER_FIELDS = ("number", "issued_on", "issuer", "signer")


class Label(BaseModel):
    """One labelled mention, limit or header; unknown keys are the labeller's notes.

    ``date_alt`` is the day of a limit with the year of its paper, where the words give none;
    ``flag`` is set for a limit on which readers may differ.
    """

    model_config = ConfigDict(extra="ignore")

    number: str | None = None
    date: str | None = None
    date_alt: str | None = None
    start: int = 0
    end: int = 0
    issued_on: str | None = None
    issuer: str | None = None
    signer: str | None = None
    flag: str | None = None


class Labels(BaseModel):
    """What one document says, by hand; with ``limits_only`` only its time limits were labelled."""

    model_config = ConfigDict(extra="ignore")

    id: str
    header: Label = Label()
    references: list[Label] = []
    obligations: list[Label]
    outline: list[str] = []
    limits_only: bool = False
    since: int = 0
    until: int | None = None
    unlisted: list[tuple[int, int]] = []


@dataclass(slots=True)
class Tally:
    """Hits, misses and false finds of one kind, with examples."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        """Precision and recall, for the table."""
        found = self.right + len(self.false)
        gold = self.right + len(self.missed)
        precision = f"{self.right / found:.1%}" if found else "–"
        recall = f"{self.right / gold:.1%}" if gold else "–"
        return f"{precision:>8} of {found:<5} {recall:>8} of {gold:<5}"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what was missed and invented")
    parser.add_argument("--set", default="*", help="the seed of one set (default: all sets)")
    wanted = parser.parse_args()
    wants_misses: bool = wanted.misses
    if not TEXTS.is_file():
        print(f"{TEXTS} is not there: nothing to measure on", file=sys.stderr)
        return 1
    texts = texts_by_id()
    numbers = Tally()
    tallies = {name: Tally() for name in ("references", "limits", "limit dates", "outline")}
    headers = {name: Tally() for name in HEADER_FIELDS}
    for path in sorted(LABELS.glob(f"{wanted.set}/*.json")):
        labels = Labels.model_validate_json(path.read_text(encoding="utf-8"))
        document = parse(read_bytes(texts[labels.id].encode(), name=f"{labels.id}.txt"))
        _compare_limits(document, labels, tallies)
        if not labels.limits_only:
            _compare_places(document, labels, tallies)
            _compare_header(document, labels, headers)
    print(f"{'':14}{'precision':>8}{'':10}{'recall':>8}")
    if wanted.set == "*":
        _compare_numbers(numbers)
        headers["collection"] = numbers
    for name, tally in (tallies | headers).items():
        print(f"{name:14}{tally.line}")
        if wants_misses:
            for kind, examples in (("missed", tally.missed), ("false", tally.false)):
                for example in examples:
                    print(f"    {kind} {example}")
    return 0


def texts_by_id() -> dict[str, str]:
    """The texts by id; a law is ``law`` and its place in the file, what is made up ``made-…``."""
    with gzip.open(TEXTS, "rt", encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    with gzip.open(LAWS, "rt", encoding="utf-8") as lines:
        laws = {f"law{at}": json.loads(line)["text"] for at, line in enumerate(lines)}
    made = {path.stem: path.read_text(encoding="utf-8") for path in MADE.glob("*.txt")}
    return texts | laws | made


def _compare_limits(document: Document, labels: Labels, tallies: dict[str, Tally]) -> None:
    since, until = labels.since, labels.until or len(document.text)
    words = document.text
    limits = {(one.start, one.end): one for one in labels.obligations}
    duties = {
        (one.start, one.end): one
        for one in document.obligations
        if since <= one.start and one.end <= until
    }
    pairs = overlapping(set(limits), set(duties))
    sure = {span for span, one in limits.items() if one.flag is None}
    unmet = sure - {wanted for wanted, _ in pairs}
    invented = set(duties) - {had for _, had in pairs}
    pairs = [(wanted, had) for wanted, had in pairs if wanted in sure]
    tally = tallies["limits"]
    tally.right += len(pairs)
    tally.missed += [cut(labels.id, words, span) for span in sorted(unmet)]
    tally.false += [cut(labels.id, words, span) for span in sorted(invented)]
    for wanted, had in pairs:
        date = duties[had].date
        printed = date.isoformat() if date else None
        if printed in (limits[wanted].date, limits[wanted].date_alt):
            tallies["limit dates"].right += 1
        else:
            where = cut(labels.id, words, wanted)
            tallies["limit dates"].missed.append(f"{where}: {limits[wanted].date}, read {printed}")


def _compare_places(document: Document, labels: Labels, tallies: dict[str, Tally]) -> None:
    """The references with their spans, and the addresses of the outline."""
    since, until = labels.since, labels.until or len(document.text)
    gold = {(one.start, one.end) for one in labels.references}
    found = {
        (one.start, one.end)
        for one in document.references
        if since <= one.start and one.end <= until
    }
    _spans(tallies["references"], labels.id, document.text, gold, found)
    items = [
        str(item.address)
        for item in document.outline
        if since <= item.start < until and not any(a <= item.start < b for a, b in labels.unlisted)
    ]
    common = Counter(items) & Counter(labels.outline)
    tallies["outline"].right += common.total()
    missed = Counter(labels.outline) - Counter(items)
    invented = Counter(items) - Counter(labels.outline)
    tallies["outline"].missed += [f"{labels.id} {address}" for address in missed.elements()]
    tallies["outline"].false += [f"{labels.id} {address}" for address in invented.elements()]


def _spans(
    tally: Tally, name: str, words: str, gold: set[tuple[int, int]], found: set[tuple[int, int]]
) -> None:
    tally.right += len(gold & found)
    tally.missed += [cut(name, words, span) for span in sorted(gold - found)]
    tally.false += [cut(name, words, span) for span in sorted(found - gold)]


def overlapping(
    gold: set[tuple[int, int]], found: set[tuple[int, int]]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Each labelled limit with the limit found that shares words with it, one for one."""
    pairs: list[tuple[tuple[int, int], tuple[int, int]]] = []
    free = set(found)
    for wanted in sorted(gold):
        near = next(
            (had for had in sorted(free) if had[0] < wanted[1] and wanted[0] < had[1]), None
        )
        if near is not None:
            pairs.append((wanted, near))
            free.discard(near)
    return pairs


def _compare_header(document: Document, labels: Labels, headers: dict[str, Tally]) -> None:
    header = document.header
    read = {
        "number": header.number,
        "issued_on": header.issued_on.isoformat() if header.issued_on else None,
        "issuer": header.issuer,
        "signer": header.signer,
    }
    for name, tally in headers.items():
        wanted: str | None = getattr(labels.header, name)
        had = read[name]
        if wanted is not None and had is not None and _same(wanted, had):
            tally.right += 1
            continue
        if wanted is not None:
            tally.missed.append(f"{labels.id} {wanted}, read {had}")
        if had is not None:
            tally.false.append(f"{labels.id} {had}, printed {wanted}")


def _compare_numbers(tally: Tally) -> None:
    """The number of each paper that prints the one that the collection gives."""
    with gzip.open(TEXTS, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            wanted, plain = row["number"], re.sub(r"[\s*]", "", row["text"])
            if not wanted or re.sub(r"\s", "", wanted) not in plain:
                continue
            had = parse(read_bytes(row["text"].encode(), name="a.txt")).header.number
            # The collection cuts some symbols short: "11554/VPCP-V" is printed "…-V.I".
            if had is not None and had.startswith(wanted):
                tally.right += 1
            else:
                tally.missed.append(f"{row['id']} {wanted}, read {had}")
                tally.false += [f"{row['id']} {had}, printed {wanted}"] if had else []


def _same(wanted: str, had: str) -> bool:
    plain = "".join(had.lower().split())
    if wanted.startswith(_HASHED):
        digest = hashlib.sha256(plain.encode()).hexdigest()
        return wanted == _HASHED + digest[:_HASH_DIGITS]
    return "".join(wanted.lower().split()) == plain


def cut(name: str, words: str, span: tuple[int, int]) -> str:
    """The words at a span with some around them, on one line."""
    around = " ".join(words[max(0, span[0] - 30) : span[1] + 12].split())
    return f"{name} {span[0]} «{words[span[0] : span[1]].strip()}» in «{around}»"


if __name__ == "__main__":
    sys.exit(main())
