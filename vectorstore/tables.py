"""The tables of the catalog, and how our values are written into a column.

Portable SQL only: a server's database can take the place of SQLite by its URL. The rows of a
document's parts carry their position, so that the document is rebuilt exactly as it was put in.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import TypeVar

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    text,
)

from ingest.citing.relations import Relation
from ingest.document import (
    Address,
    PartialDate,
    PassageRole,
    Recurrence,
    Segment,
    SegmentKind,
)

#: Raised by one whenever a table changes; a library of another version is refused.
SCHEMA_VERSION = 3

#: In a column of years; NULL would keep an index from being used.
UNKNOWN_YEAR = 0

METADATA = MetaData()

# Made once: json.dumps makes another for each value.
_encoded = json.JSONEncoder(ensure_ascii=False).encode

_Value = TypeVar("_Value")
_Member = TypeVar("_Member", bound=Enum)


class _Written(TypeDecorator[_Value]):
    """A value of ours in a text column; None stays NULL."""

    impl = Text
    cache_ok = True

    def write(self, value: _Value) -> str:
        """The text for a value."""
        raise NotImplementedError

    def read(self, text: str) -> _Value:
        """The value again."""
        raise NotImplementedError

    def bind_processor(
        self,
        dialect: Dialect,  # noqa: ARG002 (SQLAlchemy's signature)
    ) -> Callable[[_Value | None], str | None]:
        """What SQLAlchemy calls for each value that goes in: two calls less than its own."""
        write = self.write
        return lambda value: None if value is None else write(value)

    def result_processor(
        self,
        dialect: Dialect,  # noqa: ARG002 (SQLAlchemy's signature)
        coltype: object,  # noqa: ARG002 (the same)
    ) -> Callable[[str | None], _Value | None]:
        """What SQLAlchemy calls for each value that comes out: two calls less than its own."""
        read = self.read
        return lambda value: None if value is None else read(value)


class AddressText(_Written[Address]):
    """An address as its steps, each with its kind: ``str(address)`` forgets the kinds."""

    cache_ok = True

    def write(self, value: Address) -> str:
        """A JSON array of pairs, from the outermost step in."""
        return _address_text(value)

    def read(self, text: str) -> Address:
        """The address again."""
        return _address(text)


@lru_cache(maxsize=8192)
def _address_text(address: Address) -> str:
    steps = [(step.kind.value, step.number) for step in address.segments]
    return _encoded(steps)


@lru_cache(maxsize=8192)
def _address(text: str) -> Address:
    """Documents share their addresses: "III.1" is read once and not for each of them."""
    steps = (Segment(kind=SegmentKind(kind), number=number) for kind, number in json.loads(text))
    return Address(segments=tuple(steps))


class DateText(_Written[PartialDate]):
    """A date as far as it is known: ``2022-05``. The order of the texts is that of the dates."""

    cache_ok = True

    def write(self, value: PartialDate) -> str:
        """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
        return value.isoformat()

    def read(self, text: str) -> PartialDate:
        """The date again."""
        return _date(text)


@lru_cache(maxsize=8192)
def _date(text: str) -> PartialDate:
    return PartialDate.parse(text)


class StringsText(_Written[tuple[str, ...]]):
    """Several strings in their order."""

    cache_ok = True

    def write(self, value: tuple[str, ...]) -> str:
        """A JSON array."""
        # String by string: for anything else the encoder is set up anew, for twice the time.
        return f"[{', '.join(map(_encoded, value))}]"

    def read(self, text: str) -> tuple[str, ...]:
        """The strings again."""
        return _strings(text)


@lru_cache(maxsize=8192)
def _strings(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


class EnumText(_Written[_Member]):
    """A member of an enumeration by its value."""

    cache_ok = True

    def __init__(self, members: type[_Member]) -> None:
        super().__init__()
        # Named as the argument: SQLAlchemy tells two types apart by their arguments.
        self.members = members

    def write(self, value: _Member) -> str:
        """The value."""
        return str(value.value)

    def read(self, text: str) -> _Member:
        """The member again."""
        return self.members(text)


def _part(name: str, *columns: Column[object]) -> Table:
    """A table of parts of a document: which document, in which place, at which offsets."""
    return Table(
        name,
        METADATA,
        Column("row", Integer, primary_key=True),
        Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
        Column("position", Integer, nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        *columns,
        # A part is found by its place, not among all of its document.
        Index(f"{name}_of_a_document", "document_id", "position"),
    )


LIBRARY = Table(
    "library",
    METADATA,
    Column("schema_version", Integer, nullable=False),
    # Counts the changes of documents and index, so that a reader knows whether anything moved.
    Column("generation", Integer, nullable=False),
    Column("was_ever_filled", Boolean, nullable=False),
)

INDEXES = Table(
    "indexes",
    METADATA,
    Column("folder", String, primary_key=True),
    Column("model", String, nullable=False),
    Column("dimensions", Integer, nullable=False),
    Column("is_current", Boolean, nullable=False),
    # True from before its files are touched until they are whole again.
    Column("is_being_written", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", String, primary_key=True),
    Column("source_name", Text, nullable=False),
    Column("content_hash", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("is_digest", Boolean, nullable=False),
    Column("is_sample", Boolean, nullable=False),
    # The database's own clock, so that nothing here reads one.
    Column("added_at", DateTime, nullable=False, server_default=text("CURRENT_TIMESTAMP")),
    Column("kind", Text),
    Column("kind_key", Text),
    Column("number", Text),
    Column("number_key", Text, index=True),
    # What a look-up finds it by: digits and symbol run together, the year, the words of its title.
    Column("spelling_key", Text, nullable=False, index=True),
    Column("year", Integer, nullable=False),
    Column("words_key", Text),
    Column("symbol", Text),
    Column("issued_on", DateText),
    Column("place", Text),
    Column("issuer", Text),
    Column("superior", Text),
    Column("title", Text),
    Column("signer", Text),
    Column("signer_position", Text),
    Column("addressed_to", Text),
    Column("recipients", StringsText, nullable=False),
    Index("documents_of_a_kind", "kind_key", "year"),
    Index("documents_of_a_title", "words_key", "year", "kind_key"),
)

PASSAGES = _part(
    "passages",
    Column("id", String, nullable=False, unique=True),
    Column("address", AddressText, nullable=False),
    Column("address_key", Text, nullable=False),
    Column("role", EnumText(PassageRole), nullable=False),
    Column("text", Text, nullable=False),
    Column("heading_path", StringsText, nullable=False),
)

OUTLINE = _part(
    "outline",
    Column("address", AddressText, nullable=False),
    Column("heading", Text, nullable=False),
)

REFERENCES = _part(
    "cited_documents",
    Column("full_start", Integer, nullable=False),
    Column("full_end", Integer, nullable=False),
    Column("number", Text, nullable=False),
    Column("number_key", Text, nullable=False, index=True),
    Column("kind", Text),
    Column("date", DateText),
    Column("issuer", Text),
    Column("passage_id", String, nullable=False),
    Column("address", AddressText, nullable=False),
    Column("title", Text),
    Column("cited_part", Text),
    # As those of DOCUMENTS; the words are those that follow, title or not (ingest.described).
    Column("kind_key", Text),
    Column("spelling_key", Text, nullable=False, index=True),
    Column("year", Integer, nullable=False),
    Column("words_key", Text),
)

#: The columns of ``REFERENCES`` that tell a paper.
TELLING = ("spelling_key", "number", "kind", "date", "issuer", "title", "words_key")
# Each way of telling a paper, once, and how many mentions tell it so (vectorstore.told).
TOLD = Table(
    "ways_of_telling",
    METADATA,
    Column("row", Integer, primary_key=True),
    Column("spelling_key", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("kind", Text),
    Column("date", DateText),
    Column("issuer", Text),
    Column("title", Text),
    Column("words_key", Text),
    Column("kind_key", Text),
    Column("year", Integer, nullable=False),
    Column("mentions", Integer, nullable=False),
    # NULL is one value here, where SQL has each differ from each.
    Index(
        "ways_of_telling_once",
        *("spelling_key", "number"),
        *(text(f"coalesce({name}, '')") for name in TELLING[2:]),
        unique=True,
    ),
    Index("ways_of_telling_of_a_kind", "kind_key", "year"),
    Index("ways_of_telling_of_a_title", "words_key", "year", "kind_key"),
)
#: Indexes that others, or ``TOLD``, have taken the place of.
SUPERSEDED = (
    *(f"cited_documents_{name}" for name in ("as_told", "as_titled", "of_a_kind", "of_a_title")),
    *(
        f"ix_{name}_document_id"
        for name in (
            *("passages", "outline", "cited_documents", "stated_relations"),
            *("named_laws", "obligations", "warnings"),
        )
    ),
)

# Who replaces, amends, … whom, in the words of a document (ingest.citing.relations). The subject is
# NULL where it is the document itself.
RELATIONS = _part(
    "stated_relations",
    Column("relation", EnumText(Relation), nullable=False),
    Column("is_partial", Boolean, nullable=False),
    Column("passage_id", String, nullable=False),
    Column("subject_position", Integer),
    Column("subject_spelling", Text),
    Column("target_position", Integer, nullable=False),
    Column("target_spelling", Text, nullable=False),
    # What ends a paper comes first (0): of thousands of relations only a few are read.
    Column("rank", Integer, nullable=False),
)
Index("stated_relations_to", RELATIONS.c.target_spelling, RELATIONS.c.rank)
Index("stated_relations_by", RELATIONS.c.subject_spelling, RELATIONS.c.rank)

# Each title once, by its words; FTS5 beside it finds them (vectorstore.titles).
TITLES = Table(
    "titles",
    METADATA,
    Column("row", Integer, primary_key=True),
    Column("words_key", Text, nullable=False, unique=True),
)

NAMED_LAWS = _part(
    "named_laws",
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False, index=True),
    Column("address", AddressText, nullable=False),
    Column("cited_part", Text),
)

OBLIGATIONS = _part(
    "obligations",
    Column("what", Text, nullable=False),
    Column("who", Text),
    Column("to", Text),
    Column("channel", Text),
    Column("words", Text, nullable=False),
    Column("date", DateText),
    Column("recurrence", EnumText(Recurrence)),
    Column("month_day", String),
    Column("strict_before", Boolean, nullable=False),
    Column("is_report", Boolean, nullable=False),
    Column("passage_id", String, nullable=False),
    Column("address", AddressText, nullable=False),
    Column("rule", Text),
)

WARNINGS = _part(
    "warnings",
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
)

#: In the order they are deleted in.
PARTS = (WARNINGS, OBLIGATIONS, NAMED_LAWS, RELATIONS, REFERENCES, OUTLINE, PASSAGES)
