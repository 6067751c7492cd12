"""Documents in and out of the tables of the catalog.

A column is named after the field it keeps, so one rule reads and writes every kind of part; a field
without a column fails at once, in both directions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

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
_Fields: TypeAlias = dict[str, object]


def address_key(address: str) -> str:
    """The form in which addresses are compared: "Điều 5.2.a" and "dieu 5.2.a" are one place."""
    return folded(address)


def insert_documents(
    connection: Connection, documents: Sequence[Document], *, is_sample: bool
) -> None:
    """Write every part of the documents; their rows must not be there yet."""
    if documents:
        connection.execute(
            insert(DOCUMENTS), [_document_row(each, is_sample=is_sample) for each in documents]
        )
    for table, parts_of in _PARTS_OF.items():
        rows = [
            part | {"document_id": document.id, "position": position}
            for document in documents
            for position, part in enumerate(parts_of(document))
        ]
        if rows:
            connection.execute(insert(table), rows)


def _document_row(document: Document, *, is_sample: bool) -> _Fields:
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
    return own | _fields(header)


def _passage_row(passage: Passage) -> _Fields:
    return _fields(passage) | {"address_key": address_key(str(passage.address))}


def _reference_row(reference: Reference) -> _Fields:
    return _fields(reference) | {"number_key": number_key(reference.number)}


def _fields(value: DataclassInstance) -> _Fields:
    return {field.name: getattr(value, field.name) for field in fields(value)}


_PARTS_OF: Mapping[Table, Callable[[Document], Iterable[_Fields]]] = {
    PASSAGES: lambda document: map(_passage_row, document.passages),
    REFERENCES: lambda document: map(_reference_row, document.references),
    OUTLINE: lambda document: map(_fields, document.outline),
    NAMED_LAWS: lambda document: map(_fields, document.named_laws),
    OBLIGATIONS: lambda document: map(_fields, document.obligations),
    WARNINGS: lambda document: map(_fields, document.warnings),
}


def delete_document(connection: Connection, document_id: str) -> None:
    """Delete every row of a document."""
    for table in PARTS:
        connection.execute(delete(table).where(table.c.document_id == document_id))
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document_id))


def value_from(kind: type[_Part], row: Row[Any], *, prefix: str = "") -> _Part:
    """The value whose fields stand in the columns of a row, each under ``prefix`` and its name."""
    names, read = _columns(kind, prefix)
    return kind(**dict(zip(names, read(row), strict=True)))


@lru_cache(maxsize=64)
def _columns(
    kind: type[DataclassInstance], prefix: str
) -> tuple[tuple[str, ...], Callable[[Row[Any]], tuple[Any, ...]]]:
    """The names of the fields, and what reads the column of each from a row."""
    names = tuple(field.name for field in fields(kind))
    return names, attrgetter(*(prefix + name for name in names))


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
