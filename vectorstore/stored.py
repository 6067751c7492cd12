"""What is selected with a part of a document: the passage it stands in, and its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from ingest.document import DocumentSummary, Passage, Reference
from vectorstore.evidence import StoredPassage, StoredReference
from vectorstore.prepared import Prepared, as_list, listed
from vectorstore.rows import reader, summary_from, value_from
from vectorstore.tables import DOCUMENTS, PASSAGES, REFERENCES

# Prefixes of the columns joined to a part, which has a document_id and a passage_id of its own.
ITS_DOCUMENT = "its_document_"
ITS_PASSAGE = "its_passage_"
#: The columns of a document that ``rows.summary_from`` reads.
OF_SUMMARY = ("id", "number", "kind", "title", "issuer", "issued_on", "superior")
SUMMARY = [DOCUMENTS.c[name].label(ITS_DOCUMENT + name) for name in OF_SUMMARY]
CITED = [REFERENCES.c[field.name] for field in fields(Reference)]
PLACE = [
    PASSAGES.c[name].label(ITS_PASSAGE + name)
    for name in ("id", "address", "role", "start", "end", "text", "heading_path")
]


def stored_passages(*conditions: ColumnElement[bool]) -> Select[Any]:
    """The statement for passages with their documents."""
    return (
        select(*PLACE, *SUMMARY)
        .join(DOCUMENTS, DOCUMENTS.c.id == PASSAGES.c.document_id)
        .where(*conditions)
    )


def stored_passage(row: Row[Any]) -> StoredPassage:
    """A passage and its document."""
    return StoredPassage(
        passage=value_from(Passage, row, prefix=ITS_PASSAGE),
        document=summary_from(row, prefix=ITS_DOCUMENT),
    )


_BY_IDS = Prepared(stored_passages(PASSAGES.c.id.in_(listed("passage_ids"))))


def passages_by_ids(connection: Connection, passage_ids: Sequence[str]) -> Iterator[StoredPassage]:
    """Passages with their documents, in any order; those that are not there are left out."""
    passage = reader(Passage, _BY_IDS.columns, prefix=ITS_PASSAGE)
    document = reader(DocumentSummary, _BY_IDS.columns, prefix=ITS_DOCUMENT)
    for row in _BY_IDS.rows(connection, {"passage_ids": as_list(passage_ids)}):
        yield StoredPassage(passage=passage(row), document=document(row))


def stored_references(
    columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> tuple[StoredReference, ...]:
    """References in the columns ``CITED``, each with its passage and its document."""
    reference = reader(Reference, columns)
    passage = reader(Passage, columns, prefix=ITS_PASSAGE)
    document = reader(DocumentSummary, columns, prefix=ITS_DOCUMENT)
    return tuple(
        StoredReference(reference=reference(row), passage=passage(row), document=document(row))
        for row in rows
    )
