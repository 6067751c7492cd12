"""The catalog's file: opening it, reading it at one moment, changing it in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    event,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from ingest.errors import LibraryBusy, LibraryError
from vectorstore.lexical import create_index
from vectorstore.prepared import driver_of
from vectorstore.tables import LIBRARY, METADATA, SCHEMA_VERSION, SUPERSEDED, TOLD
from vectorstore.titles import create_title_index
from vectorstore.told import create_told

# Another process commits within milliseconds; a slow disk or a virus scanner may hold it up.
_WAIT_FOR_LOCK_S = 10.0
# Read in place, not copied page by page: a fifth of a look-up in 10,000 documents (175 MB). What
# lies behind the bound is read the usual way.
_MAPPED_BYTES = 1 << 28
_INDEXES = text("SELECT name FROM sqlite_master WHERE type = 'index'")


class Database:
    """One SQLite file in WAL: readers see the last commit and never wait for the writer."""

    def __init__(self, path: Path) -> None:
        self._engine = _engine(path)

    @classmethod
    def open(cls, path: Path) -> Database:
        """Open the file, or create it with its tables.

        Raises:
            LibraryError: if it was made by another version of the program, or is no such file.
            LibraryBusy: if another process keeps it locked.
        """
        database = cls(path)
        try:
            database._prepare()
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection whose every statement sees the library as it is at the first of them."""
        with _translated(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """A transaction: all that is done on the connection is done at its end, or none of it."""
        with _translated(), self._engine.connect() as plain:
            connection = plain.execution_options(danvan_writes=True)
            with connection.begin():
                yield connection

    def _prepare(self) -> None:
        with _translated(), self._engine.connect() as plain:
            connection = plain.execution_options(danvan_writes=True)
            with connection.begin():
                if not inspect(connection).has_table(LIBRARY.name):
                    METADATA.create_all(connection)
                    create_index(connection)
                    create_title_index(connection)
                    create_told(connection)
                    connection.execute(
                        insert(LIBRARY).values(
                            schema_version=SCHEMA_VERSION, generation=0, was_ever_filled=False
                        )
                    )
                found = connection.scalar(select(LIBRARY.c.schema_version))
                if found == SCHEMA_VERSION:
                    _renew(connection)
        if found != SCHEMA_VERSION:
            message = (
                f"Kho tài liệu được lập theo lược đồ số {found}, còn bản danvan này dùng lược đồ "
                f"số {SCHEMA_VERSION}. Hãy dùng đúng bản danvan đã lập kho, hoặc chọn một thư mục "
                "mới bằng --home rồi nạp lại các tệp."
            )
            raise LibraryError(message)


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": _WAIT_FOR_LOCK_S},
        # A search holds one and asks for a second: of a bounded number all might be held so. (A
        # database in memory would get another pool by itself, which knows no such number.)
        poolclass=QueuePool,
        max_overflow=-1,
    )

    # sqlite3 begins a transaction at the first change only; a reader needs one from its first
    # SELECT, or two statements could see two states. So the driver is told to begin nothing.
    @event.listens_for(engine, "connect")
    def _leave_transactions_to_us(
        connection: sqlite3.Connection, _entry: ConnectionPoolEntry
    ) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A writer takes its place at once: one that reads first may find its view outdated.
        writes = connection.get_execution_options().get("danvan_writes", False)
        driver_of(connection).execute("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _renew(connection: Connection) -> None:
    """Give an older library the indexes and counts that came later: they change no answer."""
    if not inspect(connection).has_table(TOLD.name):
        create_told(connection)
    known = {row.name for row in connection.execute(_INDEXES)}
    for table in METADATA.sorted_tables:
        for index in table.indexes:
            if index.name not in known:
                index.create(connection)
    for name in SUPERSEDED:
        if name in known:
            connection.execute(text(f"DROP INDEX {name}"))


@contextmanager
def _translated() -> Iterator[None]:
    """Turn what SQLAlchemy raises, or the driver itself, into our errors."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(reason, sqlite3.OperationalError) and "locked" in str(reason):
            message = (
                "Kho tài liệu đang bận vì một chương trình khác đang ghi. Hãy thử lại sau ít phút."
            )
            raise LibraryBusy(message) from error
        message = (
            f"Không đọc hoặc ghi được cơ sở dữ liệu của kho ({reason}). Hãy kiểm tra ổ đĩa còn "
            "chỗ và quyền ghi vào thư mục kho, rồi chạy «danvan doctor»."
        )
        raise LibraryError(message) from error
