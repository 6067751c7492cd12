"""How long a look-up takes in a large library, through the API.

    .venv/bin/python -m bench.lookup [--documents 10000] [--references 10] [--rounds 2]

A made library (``bench.made_library``) is asked over HTTP on loopback, by another process on one
connection: papers that it holds and papers that it cites, as often as it cites them, in the
spellings people use. Titles are asked once more of a library that has five titles in all.
"""

from __future__ import annotations

import argparse
import http.client
import random
import re
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlsplit

from bench.latency import served
from bench.made_library import (
    REFERENCES,
    SEED,
    few_titles,
    fill_catalog,
    made_documents,
    many_titles,
)
from ingest.document import Document, Reference
from ingest.text import folded
from ui.settings import load_settings
from ui.wiring import open_application

QUERIES = 200
TITLE = "kind, title, year"
SPELLINGS: dict[str, Callable[[Reference], str]] = {
    "as printed": lambda one: one.number,
    "without marks": lambda one: folded(one.number),
    "with blanks": lambda one: one.number.replace("-", "- "),
    "run together": lambda one: re.sub(r"\W", "", folded(one.number)),
    "kind and number": lambda one: f"{one.kind} {_digits(one)}",
    "kind, number, office, year": lambda one: folded(
        f"{one.kind} {_digits(one)} của {one.issuer} {_year(one)}"
    ),
    "symbol cut short": lambda one: one.number.rpartition("-")[0],
    "a letter off": lambda one: one.number[:-1] + "Y",
    "nowhere": lambda one: f"9{one.number}",
    TITLE: lambda one: f"{one.kind} {one.title} {_year(one)}",
    "kind, first words of a title, year": lambda one: (
        f"{one.kind} {' '.join((one.title or '').split()[:6])} {_year(one)}"
    ),
}


def main() -> None:
    """Make the libraries, ask them, print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--references", type=int, default=REFERENCES)
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    made = partial(made_documents, given.documents, references=given.references)
    print("| spelling | p50 | p95 |\n|---|---|---|")
    with _asker(partial(made, title=many_titles)) as ask:
        whole: list[float] = []
        for name, spell in SPELLINGS.items():
            whole += ask(name, spell, given.rounds)
        print(f"| all ({len(whole)}) | {_row(whole)} |")
    with _asker(partial(made, title=few_titles)) as ask:
        ask(f"{TITLE}: five titles in all", SPELLINGS[TITLE], given.rounds)


_Ask = Callable[[str, Callable[[Reference], str], int], list[float]]


@contextmanager
def _asker(made: Callable[[], Iterator[Document]]) -> Iterator[_Ask]:
    """What asks a library of the documents, prints a row and gives the milliseconds."""
    spawned = get_context("spawn")
    with TemporaryDirectory() as home, ProcessPoolExecutor(1, mp_context=spawned) as other:
        fill_catalog(Path(home), made())
        cited = _chosen(made())
        with (
            open_application(load_settings(home=Path(home))) as application,
            served(application) as address,
        ):

            def ask(name: str, spell: Callable[[Reference], str], rounds: int) -> list[float]:
                queries = [spell(one) for one in cited] * rounds
                spent = other.submit(_asked, address, queries).result()
                print(f"| {name} ({len(spent)}) | {_row(spent)} |", flush=True)
                return spent

            yield ask


def _chosen(documents: Iterable[Document]) -> list[Reference]:
    """References of the library by chance, so that a paper comes up as often as it is cited."""
    every = [one for document in documents for one in document.references]
    return random.Random(SEED).sample(every, min(QUERIES, len(every)))  # noqa: S311 - no secret


def _digits(reference: Reference) -> str:
    return reference.number.partition("/")[0]


def _year(reference: Reference) -> str:
    return str(reference.date.year) if reference.date else ""


def _asked(address: str, queries: Iterable[str]) -> list[float]:
    """Milliseconds of each look-up, the library being warm."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc)
    spent: list[float] = []
    try:
        for query in queries:
            path = f"/v1/references?q={quote(query)}"
            started = time.perf_counter()
            connection.request("GET", path)
            reply = connection.getresponse()
            reply.read()
            spent.append(1000 * (time.perf_counter() - started))
            if reply.status != http.client.OK:
                message = f"«{query}»: {reply.status}"
                raise RuntimeError(message)
    finally:
        connection.close()
    return spent


def _row(milliseconds: list[float]) -> str:
    ordered = sorted(milliseconds)
    p95 = ordered[round(0.95 * (len(ordered) - 1))]
    return f"{ordered[len(ordered) // 2]:.1f} ms | {p95:.1f} ms"


if __name__ == "__main__":
    main()
