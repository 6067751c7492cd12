"""How long a list of duties takes over HTTP, in a library of made documents.

    .venv/bin/python -m bench.register [--documents 10000]

Ten references and two duties a document (``bench.made_library``), half of the duties recurring.
Another process asks for each list twenty times, on loopback; below the percentiles of all requests
stand those of the first request of each list, which nothing has prepared.
"""

from __future__ import annotations

import argparse
import time
import urllib.request
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from bench.latency import served
from bench.made_library import fill_catalog, made_documents
from ui.settings import load_settings
from ui.wiring import open_application

DOCUMENTS = 10_000
ROUNDS = 20
_MONTHS = tuple(
    {"from": f"{year}-{month:02d}-01", "to": f"{year}-{month:02d}-28"}
    for year in (2024, 2025, 2026)
    for month in range(1, 13)
)
LISTS: tuple[dict[str, str], ...] = (
    {},
    {"offset": "5000"},
    {"from": "2025-01-01", "to": "2025-12-31"},
    {"from": "2026-01-01"},
    {"by": "05/12"},
    {"by": "05/12/2025"},
    {"unit": "Trường THCS Lê Lợi"},
    {"unit": "phong gddt", "from": "2025-01-01", "to": "2025-12-31"},
    {"unit": "UBND xã Tân An", "reports": "true"},
    {"document": "made-000007"},
    {"reports": "true"},
    *_MONTHS,
)


def main() -> None:
    """Fill a library, ask, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="how many are made")
    given = parser.parse_args()
    with TemporaryDirectory() as home:
        fill_catalog(Path(home), made_documents(given.documents))
        with open_application(load_settings(home=Path(home))) as application:
            counts = application.library.catalog.counts()
            # In one process the client would wait for the server's turn to end, and it for his.
            with served(application) as address, get_context("spawn").Pool(1) as client:
                opening, first, every = client.apply(measure, (address,))
    print(
        f"{counts.documents:,} documents, {counts.obligations:,} duties, "
        f"{counts.references:,} references\n"
    )
    print("| GET /v1/deadlines | requests | p50 | p95 |\n|---|---|---|---|")
    print(_row("every request", [*first, *every]))
    print(_row("the first of each list", first))
    print(f"\nthe very first after the library changed: {opening:.0f} ms")


def measure(address: str) -> tuple[float, list[float], list[float]]:
    """Milliseconds: the very first list, the first time of each, every further one."""
    opening = _milliseconds(address, {"limit": "1", "as_of": "2020-01-01"})
    first = [_milliseconds(address, query) for query in LISTS]
    every = [_milliseconds(address, query) for _ in range(ROUNDS - 1) for query in LISTS]
    return opening, first, every


def _milliseconds(address: str, query: dict[str, str]) -> float:
    asked = f"{address}/v1/deadlines?{urlencode({'as_of': '2026-03-03', **query})}"
    started = time.perf_counter()
    with urllib.request.urlopen(asked, timeout=60) as reply:  # noqa: S310 (loopback)
        reply.read()
    return 1000 * (time.perf_counter() - started)


def _row(name: str, milliseconds: Sequence[float]) -> str:
    ordered = sorted(milliseconds)
    p95 = ordered[round(0.95 * (len(ordered) - 1))]
    return f"| {name} | {len(ordered)} | {ordered[len(ordered) // 2]:.1f} ms | {p95:.1f} ms |"


if __name__ == "__main__":
    main()
