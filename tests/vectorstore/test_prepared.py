"""Statements run by the driver itself give what SQLAlchemy gives."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Boolean, Column, Integer, MetaData, Table, Text, bindparam, insert, select

from ingest.document import PartialDate
from ingest.errors import LibraryBusy, LibraryError
from vectorstore.database import Database
from vectorstore.prepared import Prepared, as_list, listed
from vectorstore.tables import DateText

_PAPERS = Table(
    "papers_of_a_test",
    MetaData(),
    Column("row", Integer, primary_key=True),
    Column("title", Text),
    Column("date", DateText),
    Column("is_partial", Boolean),
)
_LOCKED = sqlite3.OperationalError("database is locked")
_ROWS = [
    {"row": 1, "title": "dân vận", "date": PartialDate(year=2019, month=12), "is_partial": True},
    {"row": 2, "title": "dân chủ", "date": None, "is_partial": False},
    {"row": 3, "title": "it's; --", "date": PartialDate(year=2022), "is_partial": None},
]


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database.open(tmp_path / "catalog.sqlite")
    with database.changing() as connection:
        _PAPERS.create(connection)
        connection.execute(insert(_PAPERS), _ROWS)
    return database


def test_values_are_read_as_their_columns_say(database: Database) -> None:
    statement = select(_PAPERS).order_by(_PAPERS.c.row)
    with database.reading() as connection:
        rows = Prepared(statement).rows(connection, {})
        assert rows == [tuple(row) for row in connection.execute(statement)]
    assert rows[0][2:] == (PartialDate(year=2019, month=12), True)


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (["dân chủ", "it's; --"], [2, 3]),
        (["dân vận"], [1]),
        ([], []),
        (["') OR 1 = 1 --"], []),
    ],
)
def test_a_list_is_one_parameter(database: Database, titles: list[str], found: list[int]) -> None:
    wanted = Prepared(
        select(_PAPERS.c.row).where(_PAPERS.c.title.in_(listed("titles"))).order_by(_PAPERS.c.row)
    )
    with database.reading() as connection:
        assert [row for (row,) in wanted.rows(connection, {"titles": as_list(titles)})] == found


def test_a_bound_that_the_statement_holds_may_be_given_again(database: Database) -> None:
    first = Prepared(select(_PAPERS.c.row).order_by(_PAPERS.c.row).limit(2))
    asked = Prepared(select(_PAPERS.c.row).order_by(_PAPERS.c.row).limit(bindparam("most")))
    with database.reading() as connection:
        assert first.rows(connection, {}) == [(1,), (2,)]
        assert asked.rows(connection, {"most": 1}) == [(1,)]


def test_columns_are_named_as_in_the_statement() -> None:
    named = Prepared(select(_PAPERS.c.title.label("its_title"), _PAPERS.c.row))
    assert named.columns == ("its_title", "row")


def test_all_rows_are_of_one_moment(database: Database) -> None:
    every = Prepared(select(_PAPERS.c.row))
    with database.reading() as connection:
        before = every.rows(connection, {})
        with database.changing() as writing:
            writing.execute(insert(_PAPERS), {"row": 4, "title": "sau"})
        assert every.rows(connection, {}) == before
    with database.reading() as connection:
        assert len(every.rows(connection, {})) == len(before) + 1


def test_what_the_driver_raises_is_told_as_ours(database: Database) -> None:
    absent = Table("absent_of_a_test", MetaData(), Column("row", Integer))
    with pytest.raises(LibraryError, match="danvan doctor"), database.reading() as connection:
        Prepared(select(absent)).rows(connection, {})


def test_a_locked_file_is_told_as_busy(database: Database) -> None:
    with pytest.raises(LibraryBusy), database.reading():
        raise _LOCKED
