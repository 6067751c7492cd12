"""The JSON of the library: documents, citations with surroundings, look-ups, deadlines, search.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from assistant.asking import ClaimChecked, EvidenceFound
from assistant.citing import cite
from assistant.deadlines import Deadline
from assistant.lookup import CitedPassage, Mention, ReferenceLookup, TextLookup, Unread
from ingest.document import Document, Passage
from ingest.text import shown
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
from vectorstore.evidence import DocumentRecord, Evidence, StoredPassage


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


class PlacedPassageJson(Json):
    """A paragraph with its place in words and the headings above it."""

    id: str
    address: str
    label: str
    start: int
    end: int
    text: str
    heading_path: list[str]

    @classmethod
    def of(cls, passage: Passage) -> PlacedPassageJson:
        """From our own type."""
        return cls(
            id=passage.id,
            address=str(passage.address),
            label=passage.address.label,
            start=passage.start,
            end=passage.end,
            text=passage.text,
            heading_path=list(passage.heading_path),
        )


class CitedPassageJson(Json):
    """A citation, its paragraph, its document, and the paragraphs around it."""

    citation: CitationJson
    passage: PlacedPassageJson
    before: list[PlacedPassageJson]
    after: list[PlacedPassageJson]

    @classmethod
    def of(cls, cited: CitedPassage) -> CitedPassageJson:
        """From our own type."""
        return cls(
            citation=CitationJson.of(cited.citation),
            passage=PlacedPassageJson.of(cited.passage),
            before=[PlacedPassageJson.of(passage) for passage in cited.before],
            after=[PlacedPassageJson.of(passage) for passage in cited.after],
        )


class StoredPassageJson(Json):
    """A paragraph and its document."""

    document: DocumentJson
    passage: PlacedPassageJson

    @classmethod
    def of(cls, stored: StoredPassage) -> StoredPassageJson:
        """From our own type."""
        return cls(
            document=DocumentJson.of(stored.document), passage=PlacedPassageJson.of(stored.passage)
        )


class MentionJson(Json):
    """A paragraph that cites a document, as the paragraph gives it."""

    printed: str
    kind: str | None
    date: str | None
    issuer: str | None
    title: str | None
    citation: CitationJson

    @classmethod
    def of(cls, mention: Mention) -> MentionJson:
        """From our own type."""
        return cls(
            printed=mention.printed,
            kind=mention.kind,
            date=iso(mention.date),
            issuer=mention.issuer,
            title=mention.title,
            citation=CitationJson.of(mention.citation),
        )


class ReferenceLookupJson(Json):
    """One reference looked up; ``status`` as docs/api.md."""

    printed: str
    number: str
    kind: str | None
    date: str | None
    issuer: str | None
    start: int
    end: int
    status: int
    documents: list[DocumentJson]
    mentions: list[MentionJson]

    @classmethod
    def of(cls, found: ReferenceLookup) -> ReferenceLookupJson:
        """From our own type."""
        return cls(
            printed=found.printed,
            number=found.number,
            kind=found.kind,
            date=iso(found.date),
            issuer=found.issuer,
            start=found.start,
            end=found.end,
            status=found.status.value,
            documents=[DocumentJson.of(summary) for summary in found.documents],
            mentions=[MentionJson.of(mention) for mention in found.mentions],
        )


class UnreadJson(Json):
    """Words that look like a số/ký hiệu and could not be read."""

    printed: str
    start: int
    end: int
    reason: str

    @classmethod
    def of(cls, unread: Unread) -> UnreadJson:
        """From our own type."""
        return cls(printed=unread.printed, start=unread.start, end=unread.end, reason=unread.reason)


class LookupJson(Json):
    """The references of a query or a text; ``left_out`` counts those past the bound."""

    references: list[ReferenceLookupJson]
    unread: list[UnreadJson]
    left_out: int

    @classmethod
    def of(cls, found: TextLookup) -> LookupJson:
        """From our own type."""
        return cls(
            references=[ReferenceLookupJson.of(reference) for reference in found.references],
            unread=[UnreadJson.of(unread) for unread in found.unread],
            left_out=found.left_out,
        )


class DeadlineJson(Json):
    """One duty with its time limit and the paragraph that says so."""

    what: str
    who: str | None
    to: str | None
    channel: str | None
    words: str
    date: str | None
    recurrence: str | None
    month_day: str | None
    rule: str | None
    strict_before: bool
    is_report: bool
    state: str
    start: int
    end: int
    citation: CitationJson

    @classmethod
    def of(cls, row: Deadline) -> DeadlineJson:
        """From our own type."""
        duty = row.obligation
        return cls(
            what=duty.what,
            who=duty.who,
            to=duty.to,
            channel=duty.channel,
            words=shown(duty.words),
            date=iso(duty.date),
            recurrence=duty.recurrence.value if duty.recurrence else None,
            month_day=duty.month_day,
            rule=duty.rule,
            strict_before=duty.strict_before,
            is_report=duty.is_report,
            state=row.state.value,
            start=duty.start,
            end=duty.end,
            citation=CitationJson.of(row.citation),
        )


class DeadlinesJson(Json):
    """The duties asked for, by date, and the day that "past" is measured against."""

    as_of: str
    deadlines: list[DeadlineJson]


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
