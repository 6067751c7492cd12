"""What a library holds and finds, to be compared: every row, every vector, the best passages."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import chromadb
from chromadb.config import Settings

from vectorstore.library import Library

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vector:
    """One entry of the vector store."""

    passage_id: str
    vector: tuple[float, ...]


def all_rows(home: Path) -> dict[str, list[Row]]:
    """Every row of every table of the catalog, the tables inside the lexical index included."""
    with closing(sqlite3.connect(home / "catalog.db")) as connection:
        names = [
            str(name)
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            )
        ]
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)  # noqa: S608 (its own tables)
            for name in names
        }


def all_vectors(home: Path) -> list[Vector]:
    """Every vector of the only index there is, by passage id; the library must be closed."""
    (folder,) = (home / "vectors").iterdir()
    client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
    with client as opened:  # type: ignore[attr-defined]  # its declared type lacks this
        found = opened.get_collection("passages", embedding_function=None).get(
            include=["embeddings"]
        )
    entries = zip(found["ids"], found["embeddings"], strict=True)
    return sorted(
        (
            Vector(
                passage_id=passage_id,
                vector=tuple(float(number) for number in vector),
            )
            for passage_id, vector in entries
        ),
        key=lambda each: each.passage_id,
    )


def passage_ids(home: Path) -> list[str]:
    """The passages that the catalog lets a search find."""
    with closing(sqlite3.connect(home / "catalog.db")) as connection:
        rows = connection.execute("SELECT id FROM passages WHERE role <> 'artefact' ORDER BY id")
        return [str(passage_id) for (passage_id,) in rows]


def texts_found(library: Library, query: str) -> list[str]:
    """The texts of the ten best passages for a query."""
    return [found.passage.text for found in library.retriever.search(query, limit=10)]
