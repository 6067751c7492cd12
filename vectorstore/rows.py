"""Documents in and out of the tables of the catalog.

A column is named after the field it keeps, so one rule reads and writes every kind of part; a field
without a column fails at once, in both directions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Row, Table, delete, insert, select

from ingest.document import (
    Document,
    DocumentSummary,
    Header,
    NamedLaw,
    Obligation,
    OutlineItem,
    Passage,
    Reference,
    Warning,
)
from ingest.references import number_key
from ingest.text import folded
from vectorstore.tables import (
    DOCUMENTS,
    NAMED_LAWS,
    OBLIGATIONS,
    OUTLINE,
    PARTS,
    PASSAGES,
    REFERENCES,
    WARNINGS,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Part = TypeVar("_Part", bound="DataclassInstance")


def address_key(address: str) -> str:
    """The form in which addresses are compared: "Điều 5.2.a" and "dieu 5.2.a" are one place."""
    return folded(address)


def insert_document(connection: Connection, document: Document, *, is_sample: bool) -> None:
    """Write every part of a document; its rows must not be there yet."""
    header = document.header
    own = {
        "id": document.id,
        "source_name": document.source_name,
        "content_hash": document.content_hash,
        "text": document.text,
        "is_digest": document.is_digest,
        "is_sample": is_sample,
        "kind_key": None if header.kind is None else folded(header.kind),
        "number_key": None if header.number is None else number_key(header.number),
    }
    connection.execute(insert(DOCUMENTS).values(own | _fields(header)))
    passages = (
        _fields(part) | {"address_key": address_key(str(part.address))}
        for part in document.passages
    )
    references = (
        _fields(part) | {"number_key": number_key(part.number)} for part in document.references
    )
    _insert_parts(connection, PASSAGES, document.id, passages)
    _insert_parts(connection, REFERENCES, document.id, references)
    for table, parts in (
        (OUTLINE, document.outline),
        (NAMED_LAWS, document.named_laws),
        (OBLIGATIONS, document.obligations),
        (WARNINGS, document.warnings),
    ):
        _insert_parts(connection, table, document.id, (_fields(part) for part in parts))


def _fields(value: DataclassInstance) -> dict[str, object]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _insert_parts(
    connection: Connection, table: Table, document_id: str, parts: Iterable[dict[str, object]]
) -> None:
    rows = [
        part | {"document_id": document_id, "position": position}
        for position, part in enumerate(parts)
    ]
    if rows:
        connection.execute(insert(table), rows)


def delete_document(connection: Connection, document_id: str) -> None:
    """Delete every row of a document."""
    for table in PARTS:
        connection.execute(delete(table).where(table.c.document_id == document_id))
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document_id))


def value_from(kind: type[_Part], row: Row[Any], *, prefix: str = "") -> _Part:
    """The value whose fields stand in the columns of a row, each under ``prefix`` and its name."""
    return kind(**{field.name: getattr(row, prefix + field.name) for field in fields(kind)})


def header_from(row: Row[Any]) -> Header:
    """The header in a row of ``DOCUMENTS``."""
    return value_from(Header, row)


def summary_from(row: Row[Any], *, prefix: str = "") -> DocumentSummary:
    """The summary in a row that holds the columns of ``DOCUMENTS`` under ``prefix``."""
    return value_from(DocumentSummary, row, prefix=prefix)


def read_document(connection: Connection, document_id: str) -> Document | None:
    """Rebuild a document exactly as it was written."""
    row = connection.execute(select(DOCUMENTS).where(DOCUMENTS.c.id == document_id)).one_or_none()
    if row is None:
        return None
    return Document(
        id=row.id,
        source_name=row.source_name,
        content_hash=row.content_hash,
        header=header_from(row),
        text=row.text,
        outline=_parts(connection, OUTLINE, document_id, OutlineItem),
        passages=_parts(connection, PASSAGES, document_id, Passage),
        references=_parts(connection, REFERENCES, document_id, Reference),
        named_laws=_parts(connection, NAMED_LAWS, document_id, NamedLaw),
        obligations=_parts(connection, OBLIGATIONS, document_id, Obligation),
        warnings=_parts(connection, WARNINGS, document_id, Warning),
        is_digest=row.is_digest,
    )


def _parts(
    connection: Connection, table: Table, document_id: str, kind: type[_Part]
) -> tuple[_Part, ...]:
    statement = select(table).where(table.c.document_id == document_id).order_by(table.c.position)
    return tuple(value_from(kind, row) for row in connection.execute(statement))
