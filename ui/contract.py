"""The JSON that programs get, the same from ``--json`` and from HTTP (docs/api.md).

Key names and their order are the contract: a key is added, never renamed or moved.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, assert_never

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer

from assistant.answer import Answer, Asked, Citation, Claim, Provenance, Refusal, Reply
from ingest.document import (
    Document,
    DocumentSummary,
    NamedLaw,
    Obligation,
    OutlineItem,
    PartialDate,
    Passage,
    Reference,
    Warning,
)


class Json(BaseModel):
    """A value on its way out."""

    model_config = ConfigDict(frozen=True)

    def indented(self) -> str:
        """The value as a person reads it in a terminal: indented, letters unescaped."""
        return self.model_dump_json(indent=2)


def iso(date: PartialDate | None) -> str | None:
    """A date as far as it is known: ``2019-03-21``, ``2022-05``."""
    return date.isoformat() if date else None


class DocumentJson(Json):
    """What a citation says about its document."""

    id: str
    number: str | None
    kind: str | None
    title: str | None
    issuer: str | None
    issued_on: str | None

    @classmethod
    def of(cls, summary: DocumentSummary) -> DocumentJson:
        """From our own type."""
        return cls(
            id=summary.id,
            number=summary.number,
            kind=summary.kind,
            title=summary.title,
            issuer=summary.issuer,
            issued_on=iso(summary.issued_on),
        )


class CitationJson(Json):
    """A quote with its exact place."""

    n: int
    citation_id: str
    document: DocumentJson
    address: str
    label: str
    quote: str
    start: int
    end: int
    state: str

    @classmethod
    def of(cls, citation: Citation) -> CitationJson:
        """From our own type."""
        return cls(
            n=citation.n,
            citation_id=citation.citation_id,
            document=DocumentJson.of(citation.document),
            address=citation.address,
            label=citation.label,
            quote=citation.quote,
            start=citation.start,
            end=citation.end,
            state=citation.state.value,
        )


class ClaimJson(Json):
    """One sentence and the numbers of its citations."""

    text: str
    citations: list[int]

    @classmethod
    def of(cls, claim: Claim) -> ClaimJson:
        """From our own type."""
        return cls(text=claim.text, citations=list(claim.citations))


class QuestionJson(Json):
    """How the question was understood."""

    intent: str
    language: str
    standalone: str

    @classmethod
    def of(cls, asked: Asked) -> QuestionJson:
        """From our own type."""
        return cls(intent=asked.intent, language=asked.language, standalone=asked.standalone)


class ProvenanceJson(Json):
    """The language model behind a wording, the hash of its prompt, the passages it was given."""

    model: str
    prompt_hash: str
    evidence: list[str]

    @classmethod
    def of(cls, found: Provenance) -> ProvenanceJson:
        """From our own type."""
        return cls(model=found.model, prompt_hash=found.prompt_hash, evidence=list(found.evidence))


class AnswerJson(Json):
    """An answer whose every claim is cited.

    ``provenance`` is left out of an answer that no language model phrased.
    """

    kind: Literal["answer"] = "answer"
    mode: str
    text: str
    claims: list[ClaimJson]
    citations: list[CitationJson]
    removed: int
    notes: list[str]
    question: QuestionJson
    provenance: ProvenanceJson | None = None

    @model_serializer(mode="wrap")
    def _without_what_is_not(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        written: dict[str, Any] = write(self)
        if self.provenance is None:
            del written["provenance"]
        return written


class RefusalJson(Json):
    """No answer, why, and the nearest passages."""

    kind: Literal["refusal"] = "refusal"
    reason: str
    text: str
    nearest: list[CitationJson]


ReplyJson: TypeAlias = AnswerJson | RefusalJson


def reply_json(reply: Reply) -> ReplyJson:
    """A reply as ``danvan ask --json`` prints it and ``POST /v1/ask`` sends it."""
    match reply:
        case Answer():
            return AnswerJson(
                mode=reply.mode.value,
                text=reply.text,
                claims=[ClaimJson.of(claim) for claim in reply.claims],
                citations=[CitationJson.of(citation) for citation in reply.citations],
                removed=reply.removed,
                notes=list(reply.notes),
                question=QuestionJson.of(reply.question),
                provenance=None
                if reply.provenance is None
                else ProvenanceJson.of(reply.provenance),
            )
        case Refusal():
            return RefusalJson(
                reason=reply.reason.value,
                text=reply.text,
                nearest=[CitationJson.of(citation) for citation in reply.nearest],
            )
        case _:
            assert_never(reply)


class HeaderJson(Json):
    """The formal parts of a document."""

    id: str
    kind: str | None
    number: str | None
    issued_on: str | None
    place: str | None
    issuer: str | None
    superior: str | None
    title: str | None
    signer: str | None
    signer_position: str | None
    addressed_to: str | None
    recipients: list[str]

    @classmethod
    def of(cls, document: Document) -> HeaderJson:
        """From our own type."""
        header = document.header
        return cls(
            id=document.id,
            kind=header.kind,
            number=header.number,
            issued_on=iso(header.issued_on),
            place=header.place,
            issuer=header.issuer,
            superior=header.superior,
            title=header.title,
            signer=header.signer,
            signer_position=header.signer_position,
            addressed_to=header.addressed_to,
            recipients=list(header.recipients),
        )


class OutlineJson(Json):
    """One numbered item of the outline."""

    address: str
    label: str
    heading: str

    @classmethod
    def of(cls, entry: OutlineItem) -> OutlineJson:
        """From our own type."""
        return cls(address=str(entry.address), label=entry.address.label, heading=entry.heading)


class PassageJson(Json):
    """The smallest citable unit; offsets index the text as read."""

    id: str
    address: str
    start: int
    end: int
    text: str

    @classmethod
    def of(cls, passage: Passage) -> PassageJson:
        """From our own type."""
        return cls(
            id=passage.id,
            address=str(passage.address),
            start=passage.start,
            end=passage.end,
            text=passage.text,
        )


class ReferenceJson(Json):
    """A mention of another document."""

    number: str
    kind: str | None
    date: str | None
    issuer: str | None
    start: int
    end: int
    full_start: int
    full_end: int
    address: str

    @classmethod
    def of(cls, reference: Reference) -> ReferenceJson:
        """From our own type."""
        return cls(
            number=reference.number,
            kind=reference.kind,
            date=iso(reference.date),
            issuer=reference.issuer,
            start=reference.start,
            end=reference.end,
            full_start=reference.full_start,
            full_end=reference.full_end,
            address=str(reference.address),
        )


class ObligationJson(Json):
    """A duty with a time limit; ``start:end`` covers the words of the limit."""

    what: str
    who: str | None
    to: str | None
    channel: str | None
    start: int
    end: int
    date: str | None
    recurrence: str | None
    month_day: str | None
    strict_before: bool
    is_report: bool
    address: str

    @classmethod
    def of(cls, duty: Obligation) -> ObligationJson:
        """From our own type."""
        return cls(
            what=duty.what,
            who=duty.who,
            to=duty.to,
            channel=duty.channel,
            start=duty.start,
            end=duty.end,
            date=iso(duty.date),
            recurrence=duty.recurrence.value if duty.recurrence else None,
            month_day=duty.month_day,
            strict_before=duty.strict_before,
            is_report=duty.is_report,
            address=str(duty.address),
        )


class NamedLawJson(Json):
    """A law cited by name alone."""

    name: str
    start: int
    end: int
    address: str

    @classmethod
    def of(cls, law: NamedLaw) -> NamedLawJson:
        """From our own type."""
        return cls(name=law.name, start=law.start, end=law.end, address=str(law.address))


class WarningJson(Json):
    """Something odd in the source."""

    code: str
    message: str
    start: int
    end: int

    @classmethod
    def of(cls, warning: Warning) -> WarningJson:
        """From our own type."""
        return cls(code=warning.code, message=warning.message, start=warning.start, end=warning.end)


class InspectJson(Json):
    """Everything that was read from one file."""

    document: HeaderJson
    outline: list[OutlineJson]
    passages: list[PassageJson]
    references: list[ReferenceJson]
    obligations: list[ObligationJson]
    named_laws: list[NamedLawJson]
    warnings: list[WarningJson]

    @classmethod
    def of(cls, document: Document) -> InspectJson:
        """From our own type."""
        return cls(
            document=HeaderJson.of(document),
            outline=[OutlineJson.of(entry) for entry in document.outline],
            passages=[PassageJson.of(passage) for passage in document.passages],
            references=[ReferenceJson.of(reference) for reference in document.references],
            obligations=[ObligationJson.of(duty) for duty in document.obligations],
            named_laws=[NamedLawJson.of(law) for law in document.named_laws],
            warnings=[WarningJson.of(warning) for warning in document.warnings],
        )
