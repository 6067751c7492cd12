"""The catalog, the system of record: documents, passages, references and obligations, to be read.

Every method answers from one moment. Several questions about the same moment are asked of
``snapshot()``: between two calls on the catalog itself a document may have been replaced.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, Select, Table, func, select

from ingest.document import (
    Document,
    DocumentSummary,
    Header,
    Obligation,
    Passage,
    PassageRole,
    Warning,
)
from ingest.references import number_key
from ingest.text import folded
from vectorstore.citations import Citations
from vectorstore.database import Database
from vectorstore.evidence import (
    Counts,
    DocumentRecord,
    Filters,
    StoredObligation,
    StoredPassage,
    StoredReference,
)
from vectorstore.lexical import Frequencies, Lexical
from vectorstore.manifest import Manifest, current_manifest
from vectorstore.mentions import Mentions
from vectorstore.papers import Papers
from vectorstore.register import RegisterRows
from vectorstore.rows import (
    address_key,
    header_from,
    read_document,
    reader,
    summary_from,
    value_from,
)
from vectorstore.stated import StatedRelations
from vectorstore.stored import ITS_DOCUMENT as _DOCUMENT
from vectorstore.stored import ITS_PASSAGE as _PASSAGE
from vectorstore.stored import PLACE as _PLACE
from vectorstore.stored import SUMMARY as _SUMMARY
from vectorstore.stored import passages_by_ids, stored_references
from vectorstore.stored import stored_passage as _stored_passage
from vectorstore.stored import stored_passages as _stored_passages
from vectorstore.summaries import Summaries
from vectorstore.tables import (
    DOCUMENTS,
    LIBRARY,
    OBLIGATIONS,
    PASSAGES,
    REFERENCES,
    WARNINGS,
)

# Few enough for the variables that any SQL database takes in one statement.
_MOST_IDS = 500
_HEADER = [DOCUMENTS.c[field.name] for field in fields(Header)]


class Catalog:
    """Reads the library. Only ``vectorstore.library.Library`` writes it."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        *,
        frequencies: Frequencies,
        summaries: Summaries,
    ) -> None:
        self._reading = reading
        self._frequencies = frequencies
        self._summaries = summaries
        self.lexical = Lexical(reading, frequencies)
        self.register = RegisterRows(reading)
        self.papers = Papers(reading)
        self.mentions = Mentions(reading)
        self.citations = Citations(reading)
        self.relations = StatedRelations(reading)

    @classmethod
    def of(cls, database: Database) -> Catalog:
        """The catalog in a database that somebody else opens and closes."""
        return cls(database.reading, frequencies=Frequencies(), summaries=Summaries())

    @contextmanager
    def snapshot(self) -> Iterator[Catalog]:
        """The catalog as it is now, whatever is written meanwhile; for one thread, for a moment."""
        with self._reading() as connection:

            @contextmanager
            def same() -> Iterator[Connection]:
                yield connection

            yield Catalog(same, frequencies=self._frequencies, summaries=self._summaries)

    @property
    def generation(self) -> int:
        """A number that grows with every change."""
        with self._reading() as connection:
            return connection.scalar(select(LIBRARY.c.generation)) or 0

    @property
    def was_ever_filled(self) -> bool:
        """Whether a document was ever added, even if none is left."""
        with self._reading() as connection:
            return bool(connection.scalar(select(LIBRARY.c.was_ever_filled)))

    @property
    def manifest(self) -> Manifest | None:
        """The vector index in use; None before the first document."""
        with self._reading() as connection:
            return current_manifest(connection)

    def counts(self) -> Counts:
        """How much there is."""
        with self._reading() as connection:

            def count(table: Table) -> int:
                return connection.scalar(select(func.count()).select_from(table)) or 0

            return Counts(
                documents=count(DOCUMENTS),
                passages=count(PASSAGES),
                references=count(REFERENCES),
                obligations=count(OBLIGATIONS),
            )

    def summaries(self) -> tuple[DocumentSummary, ...]:
        """Every document by its name, in the order they were added; read once for each change."""
        with self._reading() as connection:
            return self._summaries.of(connection)

    def documents(self) -> tuple[DocumentRecord, ...]:
        """Every document, in the order they were added."""
        return self._records()

    def record(self, document_id: str) -> DocumentRecord | None:
        """One document as the library lists it."""
        return next(iter(self._records(DOCUMENTS.c.id == document_id)), None)

    def known_ids(self, document_ids: Sequence[str]) -> frozenset[str]:
        """Those of the ids under which a document is kept."""
        found: set[str] = set()
        with self._reading() as connection:
            for start in range(0, len(document_ids), _MOST_IDS):
                wanted = document_ids[start : start + _MOST_IDS]
                found.update(
                    connection.scalars(select(DOCUMENTS.c.id).where(DOCUMENTS.c.id.in_(wanted)))
                )
        return frozenset(found)

    def find_by_number(self, number: str) -> tuple[DocumentRecord, ...]:
        """The documents of that số/ký hiệu, compared without case, diacritics and blanks."""
        return self._records(DOCUMENTS.c.number_key == number_key(number))

    def document(self, document_id: str) -> Document | None:
        """A document as it was put in."""
        with self._reading() as connection:
            return read_document(connection, document_id)

    def signers(self) -> dict[str, str]:
        """Who signed, by the id of the document; without those that give no signer."""
        statement = select(DOCUMENTS.c.id, DOCUMENTS.c.signer).where(
            DOCUMENTS.c.signer.is_not(None)
        )
        with self._reading() as connection:
            return {row.id: row.signer for row in connection.execute(statement)}

    def headers(self, document_ids: Sequence[str]) -> dict[str, Header]:
        """The headers of some documents, by their ids."""
        found: dict[str, Header] = {}
        with self._reading() as connection:
            for wanted in _lots(document_ids):
                statement = select(DOCUMENTS.c.id, *_HEADER).where(DOCUMENTS.c.id.in_(wanted))
                found |= {row.id: header_from(row) for row in connection.execute(statement)}
        return found

    def text(self, document_id: str) -> str | None:
        """The text of a document as read from its file."""
        with self._reading() as connection:
            return connection.scalar(select(DOCUMENTS.c.text).where(DOCUMENTS.c.id == document_id))

    def document_ids(self, filters: Filters) -> tuple[str, ...]:
        """The documents that ``filters`` let through."""
        conditions: list[ColumnElement[bool]] = []
        if filters.document_ids:
            conditions.append(DOCUMENTS.c.id.in_(filters.document_ids))
        if filters.kinds:
            conditions.append(DOCUMENTS.c.kind_key.in_([folded(kind) for kind in filters.kinds]))
        statement = select(DOCUMENTS.c.id, DOCUMENTS.c.issued_on).where(*conditions)
        with self._reading() as connection:
            rows = connection.execute(statement.order_by(DOCUMENTS.c.id)).all()
        return tuple(
            row.id
            for row in rows
            if not filters.years or (row.issued_on and row.issued_on.year in filters.years)
        )

    def passage(self, passage_id: str) -> StoredPassage | None:
        """One passage."""
        return next(iter(self.passages((passage_id,))), None)

    def passages(self, passage_ids: Sequence[str]) -> tuple[StoredPassage, ...]:
        """Passages in the order asked for; those that are not there are left out."""
        with self._reading() as connection:
            found = {each.passage.id: each for each in passages_by_ids(connection, passage_ids)}
        return tuple(found[each] for each in passage_ids if each in found)

    def passage_at(self, document_id: str, address: str) -> StoredPassage | None:
        """The passage at an address ("III.1", "Điều 5.2.a"); the first where it stands twice."""
        at_address = _stored_passages(
            PASSAGES.c.document_id == document_id, PASSAGES.c.address_key == address_key(address)
        )
        with self._reading() as connection:
            row = connection.execute(at_address.order_by(PASSAGES.c.position)).first()
        return None if row is None else _stored_passage(row)

    def neighbours(
        self, passage_id: str, *, before: int = 1, after: int = 1
    ) -> tuple[StoredPassage, ...]:
        """The passages around one, in the order of the document; itself and artefacts left out."""
        position = PASSAGES.c.position
        own = select(PASSAGES.c.document_id, position).where(PASSAGES.c.id == passage_id)
        with self._reading() as connection:
            place = connection.execute(own).one_or_none()
            if place is None:
                return ()
            around = _stored_passages(
                PASSAGES.c.document_id == place.document_id, PASSAGES.c.role != PassageRole.ARTEFACT
            )
            earlier = around.where(position < place.position).order_by(position.desc())
            later = around.where(position > place.position).order_by(position)
            rows = [
                *reversed(connection.execute(earlier.limit(before)).all()),
                *connection.execute(later.limit(after)),
            ]
        return tuple(_stored_passage(row) for row in rows)

    def searchable_ids(self, document_ids: Sequence[str] | None = None) -> tuple[str, ...]:
        """The passages of some documents, or of all, that a search may find, one after another."""
        statement = (
            select(PASSAGES.c.id)
            .where(PASSAGES.c.role != PassageRole.ARTEFACT)
            .order_by(PASSAGES.c.document_id, PASSAGES.c.position)
        )
        with self._reading() as connection:
            if document_ids is None:
                return tuple(connection.scalars(statement))
            found: list[str] = []
            for start in range(0, len(document_ids), _MOST_IDS):
                wanted = document_ids[start : start + _MOST_IDS]
                found += connection.scalars(statement.where(PASSAGES.c.document_id.in_(wanted)))
            return tuple(found)

    def references(
        self, *, number: str | None = None, document_id: str | None = None
    ) -> tuple[StoredReference, ...]:
        """The mentions of a số/ký hiệu, or those in a document, or all; in reading order."""
        conditions: list[ColumnElement[bool]] = []
        if number is not None:
            conditions.append(REFERENCES.c.number_key == number_key(number))
        if document_id is not None:
            conditions.append(REFERENCES.c.document_id == document_id)
        with self._reading() as connection:
            found = connection.execute(_parts(REFERENCES, conditions))
            return stored_references(tuple(found.keys()), found.all())

    def offices_cited(self) -> tuple[tuple[str, str], ...]:
        """The documents by id with the offices whose papers they cite, as printed, each once."""
        cited = REFERENCES.c
        pairs = select(cited.document_id, cited.issuer).where(cited.issuer.is_not(None)).distinct()
        with self._reading() as connection:
            return tuple((row.document_id, row.issuer) for row in connection.execute(pairs))

    def numbers_begun(self, key: str) -> tuple[str, ...]:
        """The keys of every số/ký hiệu that is cited and begins with one that is cut short."""
        cited = REFERENCES.c.number_key
        begun = select(cited).distinct().where(cited.startswith(f"{key}/", autoescape=True))
        with self._reading() as connection:
            return tuple(connection.execute(begun.order_by(cited)).scalars())

    def passages_in(self, document_ids: Sequence[str]) -> int:
        """How many passages some documents have, those of reading artefacts too."""
        counting = select(func.count()).select_from(PASSAGES)
        with self._reading() as connection:
            return sum(
                connection.scalar(counting.where(PASSAGES.c.document_id.in_(wanted))) or 0
                for wanted in _lots(document_ids)
            )

    def obligations(
        self, *, document_id: str | None = None, document_ids: Sequence[str] | None = None
    ) -> tuple[StoredObligation, ...]:
        """The duties with a time limit, of one document, of some hundred or of all; as read."""
        conditions: list[ColumnElement[bool]] = []
        if document_id is not None:
            conditions.append(OBLIGATIONS.c.document_id == document_id)
        if document_ids is not None:
            conditions.append(OBLIGATIONS.c.document_id.in_(document_ids))
        with self._reading() as connection:
            found = connection.execute(_parts(OBLIGATIONS, conditions))
            columns = tuple(found.keys())
            obligation = reader(Obligation, columns)
            passage = reader(Passage, columns, prefix=_PASSAGE)
            document = reader(DocumentSummary, columns, prefix=_DOCUMENT)
            return tuple(
                StoredObligation(
                    obligation=obligation(row), passage=passage(row), document=document(row)
                )
                for row in found.all()
            )

    def _records(self, *conditions: ColumnElement[bool]) -> tuple[DocumentRecord, ...]:
        statement = (
            select(
                DOCUMENTS,
                _number_of(PASSAGES).label("passages"),
                _number_of(OBLIGATIONS).label("obligations"),
                _number_of(REFERENCES).label("references"),
            )
            .where(*conditions)
            .order_by(DOCUMENTS.c.added_at, DOCUMENTS.c.id)
        )
        with self._reading() as connection:
            rows = connection.execute(statement).all()
            warnings = _warnings_by_document(connection, [row.id for row in rows])
        return tuple(_record(row, warnings.get(row.id, ())) for row in rows)


def _lots(document_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (document_ids[at : at + _MOST_IDS] for at in range(0, len(document_ids), _MOST_IDS))


def _parts(table: Table, conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    return (
        select(table, *_PLACE, *_SUMMARY)
        .join(PASSAGES, PASSAGES.c.id == table.c.passage_id)
        .join(DOCUMENTS, DOCUMENTS.c.id == table.c.document_id)
        .where(*conditions)
        .order_by(DOCUMENTS.c.added_at, DOCUMENTS.c.id, table.c.position)
    )


def _number_of(table: Table) -> ScalarSelect[int]:
    return (
        select(func.count())
        .select_from(table)
        .where(table.c.document_id == DOCUMENTS.c.id)
        .scalar_subquery()
    )


def _warnings_by_document(
    connection: Connection, document_ids: Sequence[str]
) -> dict[str, tuple[Warning, ...]]:
    found: dict[str, tuple[Warning, ...]] = {}
    for start in range(0, len(document_ids), _MOST_IDS):
        wanted = document_ids[start : start + _MOST_IDS]
        statement = (
            select(WARNINGS)
            .where(WARNINGS.c.document_id.in_(wanted))
            .order_by(WARNINGS.c.document_id, WARNINGS.c.position)
        )
        for row in connection.execute(statement):
            found[row.document_id] = (
                *found.get(row.document_id, ()),
                value_from(Warning, row),
            )
    return found


def _record(row: Row[Any], warnings: tuple[Warning, ...]) -> DocumentRecord:
    return DocumentRecord(
        summary=summary_from(row),
        header=header_from(row),
        source_name=row.source_name,
        is_digest=row.is_digest,
        is_sample=row.is_sample,
        content_hash=row.content_hash,
        passages=row.passages,
        obligations=row.obligations,
        references=row.references,
        warnings=warnings,
        added_at=row.added_at.replace(tzinfo=dt.UTC),
    )
