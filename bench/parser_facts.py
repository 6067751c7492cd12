"""What the parser imported here finds in texts: the worker of ``bench.parser_regression``.

Reads JSON lines of ``{"name", "text"}`` from standard input; writes one line of facts for each,
with ``seconds`` for reading it. Run it in a folder that holds the ``ingest`` package to be tried.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import read_bytes


def facts_of(document: Document) -> dict[str, list[list[Any]]]:
    """Facts by kind, each ``[start, end, value]``; the text itself stays where it is."""
    header = document.header
    named = {
        "kind": header.kind,
        "number": header.number,
        "issued_on": header.issued_on.isoformat() if header.issued_on else None,
        "issuer": header.issuer,
        "title": header.title,
        "signer": header.signer,
    }
    return {
        "header": [[0, 0, f"{name} {value}"] for name, value in named.items() if value],
        "outline": [[one.start, one.start, str(one.address)] for one in document.outline],
        "references": [[one.start, one.end, one.number] for one in document.references],
        "obligations": [
            [one.start, one.end, one.date.isoformat() if one.date else one.recurrence]
            for one in document.obligations
        ],
        "warnings": [[one.start, one.end, one.code] for one in document.warnings],
    }


def main() -> int:
    """Read every text of standard input."""
    for line in sys.stdin:
        given = json.loads(line)
        source = read_bytes(given["text"].encode(), name=f"{given['name']}.txt")
        began = time.perf_counter()
        document = parse(source)
        seconds = time.perf_counter() - began
        found = {"name": given["name"], "seconds": seconds, "facts": facts_of(document)}
        print(json.dumps(found, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
