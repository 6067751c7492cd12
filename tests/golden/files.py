"""Golden files: what the parser made of a document once, read by eye, and compared ever since.

A file is written anew with ``REGENERATE_GOLDEN=1 pytest tests/golden``; the difference is then
read line by line before it is kept. Of the originals only facts and offsets are written down, no
sentence and no name beyond the header; of the digests, which are our own words, a little more.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TypeAlias

from ingest.document import Document, PartialDate

Value: TypeAlias = str | int | bool | list["Value"] | None
Facts: TypeAlias = dict[str, list[list[Value]]]

FOLDER = Path(__file__).parent
REGENERATE = "REGENERATE_GOLDEN"


def regenerating() -> bool:
    """Whether the golden files are to be written, not compared."""
    return os.environ.get(REGENERATE) == "1"


def read(name: str) -> dict[str, Facts]:
    """The facts of each document in a golden file."""
    kept: dict[str, Facts] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return kept


def write(name: str, document: str, facts: Facts) -> None:
    """Put the facts of a document into a golden file, a row to a line for readable differences."""
    path = FOLDER / name
    kept = read(name) if path.exists() else {}
    kept[document] = facts
    path.write_text(_written(kept), encoding="utf-8")


def _written(kept: dict[str, Facts]) -> str:
    documents = [
        f"{json.dumps(name, ensure_ascii=False)}: {{\n{_sections(facts)}\n}}"
        for name, facts in sorted(kept.items())
    ]
    return "{\n" + ",\n".join(documents) + "\n}\n"


def _sections(facts: Facts) -> str:
    sections = []
    for name, rows in facts.items():
        lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in rows)
        sections.append(f' "{name}": [\n{lines}\n ]' if rows else f' "{name}": []')
    return ",\n".join(sections)


def facts_of_original(found: Document) -> Facts:
    """Facts and offsets, so that nobody's sentences are copied."""
    header = found.header
    return {
        "header": [
            ["id", found.id],
            ["kind", header.kind],
            ["number", header.number],
            ["symbol", header.symbol],
            ["issued_on", _date(header.issued_on)],
            ["place", header.place],
            ["issuer", header.issuer],
            ["superior", header.superior],
            ["title", header.title],
            ["signer", header.signer],
            ["signer_position", header.signer_position],
            ["addressed_to", header.addressed_to],
            ["recipients", len(header.recipients)],
        ],
        "outline": [[str(one.address), one.start, one.end] for one in found.outline],
        "passages": [
            [str(one.address), one.role.value, one.start, one.end] for one in found.passages
        ],
        "references": [
            [one.number, _date(one.date), one.start, one.end] for one in found.references
        ],
        "named_laws": [[one.name, one.start, one.end] for one in found.named_laws],
        "obligations": [
            [one.start, one.end, _date(one.date), one.strict_before, one.is_report]
            for one in found.obligations
        ],
        "warnings": [[one.code, one.start, one.end] for one in found.warnings],
    }


def facts_of_digest(found: Document) -> Facts:
    """The same, with what is said about mentions and duties."""
    facts = facts_of_original(found)
    facts["header"][-1] = ["recipients", list(found.header.recipients)]
    facts["outline"] = [[str(one.address), one.address.label] for one in found.outline]
    facts["references"] = [
        [one.number, one.kind, _date(one.date), one.issuer, str(one.address), one.start]
        for one in found.references
    ]
    facts["obligations"] = [
        [one.what, one.who, one.to, one.channel, one.words, _date(one.date), one.strict_before]
        for one in found.obligations
    ]
    return facts


def _date(date: PartialDate | None) -> str | None:
    return date.isoformat() if date else None
