"""The JSON of the library: documents, what a search found, the events of a stream.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from assistant.asking import ClaimChecked, EvidenceFound
from assistant.citing import cite
from ingest.document import Document
from ui.contract import (
    CitationJson,
    ClaimJson,
    DocumentJson,
    HeaderJson,
    Json,
    OutlineJson,
    PassageJson,
    WarningJson,
    iso,
)
from vectorstore.evidence import DocumentRecord, Evidence


class HealthJson(Json):
    """How the server is."""

    status: str
    documents: int | None = None


class EvidenceEventJson(Json):
    """The stream's first event: the passages an answer will be drawn from."""

    citations: list[CitationJson]

    @classmethod
    def of(cls, found: EvidenceFound) -> EvidenceEventJson:
        """From our own type."""
        return cls(citations=[CitationJson.of(citation) for citation in found.citations])


class ClaimEventJson(Json):
    """One event of the stream: a claim that passed its check, with its citations."""

    claim: ClaimJson
    citations: list[CitationJson]

    @classmethod
    def of(cls, checked: ClaimChecked) -> ClaimEventJson:
        """From our own type."""
        return cls(
            claim=ClaimJson.of(checked.claim),
            citations=[CitationJson.of(citation) for citation in checked.citations],
        )


class FoundJson(Json):
    """One passage that a search found."""

    rank: int
    score: float
    citation: CitationJson

    @classmethod
    def of(cls, found: Evidence) -> FoundJson:
        """From our own type."""
        passage = found.passage
        whole = cite(passage, found.document, n=found.rank, start=passage.start, end=passage.end)
        return cls(rank=found.rank, score=found.score, citation=CitationJson.of(whole))


class SearchJson(Json):
    """What a search found, best first."""

    query: str
    results: list[FoundJson]


class RecordJson(Json):
    """A document as the library lists it."""

    id: str
    number: str | None
    kind: str | None
    title: str | None
    issuer: str | None
    issued_on: str | None
    source_name: str
    is_digest: bool
    is_sample: bool
    passages: int
    references: int
    obligations: int
    warnings: int
    added_at: str

    @classmethod
    def of(cls, record: DocumentRecord) -> RecordJson:
        """From our own type."""
        summary = record.summary
        return cls(
            id=summary.id,
            number=summary.number,
            kind=summary.kind,
            title=summary.title,
            issuer=summary.issuer,
            issued_on=iso(summary.issued_on),
            source_name=record.source_name,
            is_digest=record.is_digest,
            is_sample=record.is_sample,
            passages=record.passages,
            references=record.references,
            obligations=record.obligations,
            warnings=len(record.warnings),
            added_at=record.added_at.isoformat(),
        )


class RecordsJson(Json):
    """The documents of the library."""

    documents: list[RecordJson]


class DocumentViewJson(Json):
    """One document of the library: its header, outline, passages and warnings."""

    document: HeaderJson
    outline: list[OutlineJson]
    passages: list[PassageJson]
    warnings: list[WarningJson]

    @classmethod
    def of(cls, document: Document) -> DocumentViewJson:
        """From our own type."""
        return cls(
            document=HeaderJson.of(document),
            outline=[OutlineJson.of(entry) for entry in document.outline],
            passages=[PassageJson.of(passage) for passage in document.passages],
            warnings=[WarningJson.of(warning) for warning in document.warnings],
        )


class AddedJson(Json):
    """What became of an uploaded file: ``added``, ``unchanged`` or ``replaced``."""

    outcome: str
    message: str
    document: DocumentJson
    replaced: DocumentJson | None
    warnings: list[WarningJson]


class RemovedJson(Json):
    """How many documents were removed."""

    removed: int
