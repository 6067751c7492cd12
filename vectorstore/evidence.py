"""What the library hands out: stored values together with the document they belong to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ingest.citing.relations import Relation
from ingest.document import (
    DocumentSummary,
    Header,
    NamedLaw,
    Obligation,
    PartialDate,
    Passage,
    Recurrence,
    Reference,
    Warning,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which documents a search may look into; an empty field leaves all of them in.

    ``kinds`` ("Kế hoạch") are compared without case and diacritics, ``years`` with the year of
    issue.
    """

    document_ids: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    years: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether every document is let through."""
        return not (self.document_ids or self.kinds or self.years)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A passage found for one question. ``rank`` counts from 1; ``score`` is within one search."""

    passage: Passage
    document: DocumentSummary
    score: float
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPassage:
    """A passage and its document."""

    passage: Passage
    document: DocumentSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReference:
    """A mention of another document, where it stands."""

    reference: Reference
    passage: Passage
    document: DocumentSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLaw:
    """A law cited by its name, where it stands."""

    law: NamedLaw
    passage: Passage
    document: DocumentSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPaper:
    """A paper as one mention gives it."""

    number: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRelation:
    """What ``subject`` is said to do to ``target``; None is the document that says so.

    ``start:end`` are the words that say it, in the text of the document.
    """

    relation: Relation
    is_partial: bool
    subject: CitedPaper | None
    target: CitedPaper
    start: int
    end: int
    passage: Passage
    document: DocumentSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredObligation:
    """A duty with a time limit, where it stands."""

    obligation: Obligation
    passage: Passage
    document: DocumentSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """What the register needs of a duty to choose it and to place it, without its paragraph.

    ``row`` finds the whole of it again within one moment of the library; ``recipients`` ("Nơi
    nhận") are given only where the duty does not say who must act; ``around``, the words of the
    paragraph about the limit, and ``headings``, those above it, only where it has neither a date
    nor recurs; ``added_at`` is in UTC.
    """

    row: int
    passage_id: str
    start: int
    words: str
    date: PartialDate | None
    recurrence: Recurrence | None
    month_day: str | None
    strict_before: bool
    is_report: bool
    who: str | None
    to: str | None
    document: DocumentSummary
    recipients: tuple[str, ...] = ()
    around: str = ""
    headings: tuple[str, ...] = ()
    added_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """A document as the library lists it, with counts instead of contents.

    ``added_at`` is in UTC and set by the database.
    """

    summary: DocumentSummary
    header: Header
    source_name: str
    is_digest: bool
    is_sample: bool
    content_hash: str
    passages: int
    obligations: int
    references: int
    warnings: tuple[Warning, ...]
    added_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much the library holds."""

    documents: int
    passages: int
    references: int
    obligations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A passage that one of the two searches found; more is better, on that search's own scale."""

    passage_id: str
    score: float
