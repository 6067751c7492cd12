"""The ways in which mentions tell papers are counted once, whatever is added and taken away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import read_bytes
from vectorstore.database import Database
from vectorstore.rows import delete_document, insert_documents

NAMES = (
    "Chỉ thị số 16/CT-TTg ngày 16/5/2018",
    "Chỉ thị số 16/CT-TTg",
    "chỉ thị 16/CT-TTg của Thủ tướng Chính phủ",
    "Quyết định số 99-QĐ/TW về công tác dân vận",
    "Nghị định số 04/2015/NĐ-CP",
)
# One way of telling, NULL for an empty value, and how often.
Way = tuple[object, ...]
COUNTED = """
    SELECT spelling_key, number, kind, date, issuer, title, words_key, kind_key, year, count(*)
    FROM cited_documents GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9"""
KEPT = """
    SELECT spelling_key, number, kind, date, issuer, title, words_key, kind_key, year, mentions
    FROM ways_of_telling"""


def plan(number: int, names: tuple[str, ...]) -> Document:
    """A plan that cites the papers."""
    cited = "\n".join(f"{at}. Thực hiện {name}." for at, name in enumerate(names, 1))
    head = f"PHÒNG GD&ĐT X\nSố: {number}/KH-PGDĐT\nX, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nDân vận"
    return parse(read_bytes(f"{head}\n{cited}".encode(), name="plan.txt"))


def ways(path: Path, statement: str) -> list[Way]:
    with closing(sqlite3.connect(path)) as connection:
        return sorted(connection.execute(statement).fetchall(), key=repr)


def add(database: Database, *documents: Document) -> None:
    with database.changing() as connection:
        insert_documents(connection, documents, is_sample=False)


@given(
    cited=st.lists(st.lists(st.sampled_from(NAMES), max_size=5).map(tuple), min_size=1, max_size=4),
    dropped=st.sets(st.integers(min_value=0, max_value=3)),
)
def test_every_way_is_counted_as_the_mentions_are(
    cited: list[tuple[str, ...]],
    dropped: set[int],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("told") / "catalog.db"
    plans = [plan(number, names) for number, names in enumerate(cited, 1)]
    database = Database.open(path)

    add(database, *plans)
    assert ways(path, KEPT) == ways(path, COUNTED)
    for at, each in enumerate(plans):
        if at in dropped:
            with database.changing() as connection:
                delete_document(connection, each.id)
            assert ways(path, KEPT) == ways(path, COUNTED)

    database.close()


def test_what_is_told_alike_twice_is_one_way(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "catalog.db")
    add(database, plan(1, (NAMES[1], NAMES[1])), plan(2, (NAMES[1],)))
    database.close()

    (way,) = ways(tmp_path / "catalog.db", KEPT)
    assert (way[1], way[-1]) == ("16/CT-TTg", 3)


def test_a_library_made_before_it_is_counted_when_opened(tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    database = Database.open(path)
    add(database, plan(1, NAMES), plan(2, NAMES[:3]))
    database.close()
    before = ways(path, KEPT)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER mention_added")
        connection.execute("DROP TRIGGER mention_dropped")
        connection.execute("DROP TABLE ways_of_telling")
        connection.commit()

    Database.open(path).close()
    assert ways(path, KEPT) == before

    database = Database.open(path)
    add(database, plan(3, NAMES[2:]))
    database.close()
    assert ways(path, KEPT) == ways(path, COUNTED)
