"""Which vector indexes there are, which model built them, and whether their files can be trusted.

The library keeps one current index and, while it is rebuilt, another one that is not finished.
Both are folders. The manifest is a table of the catalog, so that a change of documents and the
state of the index, or the switch from one index to the other, are decided by one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from sqlalchemy import Connection, delete, insert, select, update

from vectorstore.rows import value_from
from vectorstore.tables import INDEXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One vector index: its folder's name, the model it was built with, and its state.

    ``is_being_written`` is set before the files are touched and cleared when they are whole again.
    A writer that was killed leaves it set. Such files must not be opened: Chroma 1.5 writes its
    graph in place, and one that was cut short makes it fail or wait forever. ``revision`` grows
    with every change of the files that others have to see.
    """

    folder: str
    model: str
    dimensions: int
    is_current: bool
    is_being_written: bool = False
    revision: int = 0


def read_manifests(connection: Connection) -> tuple[Manifest, ...]:
    """Every index, the current one first."""
    statement = select(INDEXES).order_by(INDEXES.c.is_current.desc(), INDEXES.c.folder)
    return tuple(value_from(Manifest, row) for row in connection.execute(statement))


def current_manifest(connection: Connection) -> Manifest | None:
    """The index that searches use; None before the first document."""
    return next((each for each in read_manifests(connection) if each.is_current), None)


def unfinished_manifest(connection: Connection) -> Manifest | None:
    """The index that an interrupted rebuild left behind."""
    return next((each for each in read_manifests(connection) if not each.is_current), None)


def add_manifest(connection: Connection, manifest: Manifest) -> None:
    """Enter a new index; the one in the same state gives way to it."""
    drop_manifest(connection, is_current=manifest.is_current)
    columns = {field.name: getattr(manifest, field.name) for field in fields(manifest)}
    connection.execute(insert(INDEXES).values(columns))


def drop_manifest(connection: Connection, *, is_current: bool) -> None:
    """Forget the current index, or the unfinished one; its folder is swept later."""
    connection.execute(delete(INDEXES).where(INDEXES.c.is_current == is_current))


def mark_writing(connection: Connection, folder: str, *, is_being_written: bool) -> None:
    """Say that the files of an index are about to change, or are whole again."""
    connection.execute(
        update(INDEXES)
        .where(INDEXES.c.folder == folder)
        .values(is_being_written=is_being_written, revision=INDEXES.c.revision + 1)
    )


def make_current(connection: Connection, folder: str) -> None:
    """Let a finished index take the place of the current one."""
    drop_manifest(connection, is_current=True)
    connection.execute(update(INDEXES).where(INDEXES.c.folder == folder).values(is_current=True))


def revision_of(connection: Connection, folder: str) -> int:
    """The revision of an index; -1 if it is not there any more."""
    found = connection.scalar(select(INDEXES.c.revision).where(INDEXES.c.folder == folder))
    return -1 if found is None else int(found)
