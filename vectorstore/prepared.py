"""Statements that are written out once and run by the driver itself.

SQLAlchemy writes the statement and knows the columns' types. Each time it is run, its own handling
of a short SELECT takes longer than SQLite does, which a look-up cannot wait for; of many rows to
insert it handles each, for as long as SQLite again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import CompoundSelect, Connection, Select, Table, bindparam, func, insert, select
from sqlalchemy.dialects import sqlite

_Values: TypeAlias = tuple[Any, ...]
_DIALECT = sqlite.dialect(paramstyle="named")


class Prepared:
    """One statement; its lists are parameters made by ``listed``, none of them expanding."""

    def __init__(self, statement: Select[Any] | CompoundSelect[Any]) -> None:
        compiled = statement.compile(dialect=_DIALECT)
        self.columns = tuple(str(column.key) for column in statement.selected_columns)
        self._sql = str(compiled)
        self._own = dict(compiled.params)
        self._read = [
            (at, read)
            for at, column in enumerate(statement.selected_columns)
            if (read := column.type.result_processor(_DIALECT, None)) is not None
        ]

    def rows(self, connection: Connection, given: Mapping[str, object]) -> list[_Values]:
        """The rows, each value as its column reads it; on the connection's own transaction."""
        found = driver_of(connection).execute(self._sql, {**self._own, **given}).fetchall()
        return [_as_read(row, self._read) for row in found] if self._read else found


class PreparedInsert:
    """An INSERT of rows that all have the same columns; what they lack the table fills in."""

    def __init__(self, table: Table, columns: Iterable[str]) -> None:
        names = list(columns)
        self._sql = str(insert(table).compile(dialect=_DIALECT, column_keys=names))
        self._write = [
            (name, write)
            for name in names
            if (write := table.c[name].type.dialect_impl(_DIALECT).bind_processor(_DIALECT))
        ]

    def run(self, connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
        """Insert the rows; each value in them is made what its column keeps."""
        for row in rows:
            for name, write in self._write:
                row[name] = write(row[name])
        connection.exec_driver_sql(self._sql, rows)


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection, in the same transaction."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - an open connection has one
    return driver


def _as_read(row: _Values, read: Iterable[tuple[int, Callable[[Any], Any]]]) -> _Values:
    values = list(row)
    for at, value_of in read:
        values[at] = value_of(values[at])
    return tuple(values)


def listed(name: str) -> Select[Any]:
    """The members of the list that ``as_list`` wrote into the parameter, for ``column.in_``."""
    return select(func.json_each(bindparam(name)).table_valued("value").c.value)


def as_list(values: Iterable[str]) -> str:
    """Several values as the one of a parameter."""
    return json.dumps(list(values), ensure_ascii=False)
