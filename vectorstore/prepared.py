"""SELECTs that are written out once and run by the driver itself: what a look-up cannot wait for.

SQLAlchemy writes the statement and knows the columns' types; each time it is run, its own handling
of a short one takes longer than SQLite does.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import CompoundSelect, Connection, Select, bindparam, func, select
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
