"""Documents in and out of the tables of the catalog.

A column is named after the field it keeps, so one rule reads and writes every kind of part; a field
without a column fails at once, in both directions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache, lru_cache
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from sqlalchemy import Connection, Row, Table, delete, select

from ingest.citing.relations import ENDING, StatedRelation, find_relations
from ingest.described import words_about
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
from ingest.spelling import COLON, spelling_key, squashed, words_key, year_of_number
from ingest.text import folded
from vectorstore.prepared import PreparedInsert
from vectorstore.tables import (
    DOCUMENTS,
    NAMED_LAWS,
    OBLIGATIONS,
    OUTLINE,
    PARTS,
    PASSAGES,
    REFERENCES,
    RELATIONS,
    UNKNOWN_YEAR,
    WARNINGS,
)
from vectorstore.titles import add_titles, drop_titles

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Part = TypeVar("_Part", bound="DataclassInstance")
_Fields: TypeAlias = dict[str, object]


@lru_cache(maxsize=8192)
def address_key(address: str) -> str:
    """The form in which addresses are compared: "Điều 5.2.a" and "dieu 5.2.a" are one place."""
    return folded(address)


def insert_documents(
    connection: Connection, documents: Sequence[Document], *, is_sample: bool
) -> None:
    """Write every part of the documents; their rows must not be there yet."""
    if documents:
        _insert(
            connection, DOCUMENTS, [_document_row(each, is_sample=is_sample) for each in documents]
        )
        add_titles(connection, [words for each in documents for words in _titles(each)])
    for table, parts_of in _PARTS_OF.items():
        rows = [
            part | {"document_id": document.id, "position": position}
            for document in documents
            for position, part in enumerate(parts_of(document))
        ]
        if rows:
            _insert(connection, table, rows)


def _insert(connection: Connection, table: Table, rows: Sequence[_Fields]) -> None:
    _insert_into(table, tuple(rows[0])).run(connection, rows)


@cache
def _insert_into(table: Table, columns: tuple[str, ...]) -> PreparedInsert:
    return PreparedInsert(table, columns)


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
        "spelling_key": _own_spelling(header),
        "year": header.issued_on.year if header.issued_on else UNKNOWN_YEAR,
        "words_key": None if header.title is None else words_key(header.title),
    }
    return own | _fields(header)


def _own_spelling(header: Header) -> str:
    """The spelling of a document's number; of a blank one the symbol alone."""
    return spelling_key(header.number) if header.number else COLON + squashed(header.symbol or "")


def _passage_row(passage: Passage) -> _Fields:
    return _fields(passage) | {"address_key": address_key(str(passage.address))}


def _reference_rows(document: Document) -> Iterator[_Fields]:
    for reference, words in zip(document.references, _words_about(document), strict=True):
        date = reference.date
        yield _fields(reference) | {
            "number_key": number_key(reference.number),
            "spelling_key": spelling_key(reference.number),
            "kind_key": None if reference.kind is None else folded(reference.kind),
            "year": year_of_number(reference.number) or (date.year if date else UNKNOWN_YEAR),
            "words_key": words,
        }


def _words_about(document: Document) -> Iterator[str | None]:
    for here, following in pairwise((*document.references, None)):
        if here is not None:
            before = following.full_start if following else len(document.text)
            yield words_about(here, document.text, before=before)


def _titles(document: Document) -> Iterator[str]:
    if document.header.title:
        yield words_key(document.header.title)
    yield from filter(None, _words_about(document))


def _law_row(law: NamedLaw) -> _Fields:
    return _fields(law) | {"name_key": words_key(law.name)}


def _relation_rows(document: Document) -> Iterator[_Fields]:
    places = {id(reference): at for at, reference in enumerate(document.references)}
    return (_relation_row(stated, places) for stated in find_relations(document))


def _relation_row(stated: StatedRelation, places: Mapping[int, int]) -> _Fields:
    subject = stated.subject
    return {
        "relation": stated.relation,
        "is_partial": stated.is_partial,
        "start": stated.start,
        "end": stated.end,
        "passage_id": stated.target.passage_id,
        "subject_position": None if subject is None else places[id(subject)],
        "subject_spelling": None if subject is None else spelling_key(subject.number),
        "target_position": places[id(stated.target)],
        "target_spelling": spelling_key(stated.target.number),
        "rank": int(stated.relation not in ENDING),
    }


def _fields(value: DataclassInstance) -> _Fields:
    names, values = _fields_of(type(value))
    return dict(zip(names, values(value), strict=True))


@cache
def _fields_of(kind: type[DataclassInstance]) -> tuple[Sequence[str], Callable[[object], Any]]:
    """The names of a kind's fields, and what reads them all."""
    names = [field.name for field in fields(kind)]
    return names, attrgetter(*names)


_PARTS_OF: Mapping[Table, Callable[[Document], Iterable[_Fields]]] = {
    PASSAGES: lambda document: map(_passage_row, document.passages),
    REFERENCES: _reference_rows,
    RELATIONS: _relation_rows,
    OUTLINE: lambda document: map(_fields, document.outline),
    NAMED_LAWS: lambda document: map(_law_row, document.named_laws),
    OBLIGATIONS: lambda document: map(_fields, document.obligations),
    WARNINGS: lambda document: map(_fields, document.warnings),
}


def delete_document(connection: Connection, document_id: str) -> None:
    """Delete every row of a document, and the words of titles that no other gives."""
    with drop_titles(connection, document_id):
        _delete_rows(connection, document_id)


def _delete_rows(connection: Connection, document_id: str) -> None:
    for table in PARTS:
        connection.execute(delete(table).where(table.c.document_id == document_id))
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document_id))


def reader(
    kind: type[_Part], columns: Sequence[str], *, prefix: str = ""
) -> Callable[[Sequence[Any]], _Part]:
    """What makes of a row the value whose fields stand in it, each under ``prefix`` and its name.

    The places of the columns are looked up here, once for all rows of a result.
    """
    names, pick = _places(kind, tuple(columns), prefix)

    def read(row: Sequence[Any]) -> _Part:
        return kind(**dict(zip(names, pick(row), strict=True)))

    return read


def value_from(kind: type[_Part], row: Row[Any], *, prefix: str = "") -> _Part:
    """The value in one row; of many rows ``reader`` makes theirs much faster."""
    return reader(kind, row._fields, prefix=prefix)(row)


@cache
def _places(
    kind: type[DataclassInstance], columns: tuple[str, ...], prefix: str
) -> tuple[tuple[str, ...], Callable[[Sequence[Any]], tuple[Any, ...]]]:
    """The fields of a kind, and what picks their columns out of a row."""
    names = tuple(field.name for field in fields(kind))
    return names, itemgetter(*(columns.index(prefix + name) for name in names))


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
    found = connection.execute(statement)
    return tuple(map(reader(kind, tuple(found.keys())), found.all()))
