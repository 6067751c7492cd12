"""The JSON of citations with their surroundings and of references looked up.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from assistant.naming.looked_up import CitedPassage, Mention, ReferenceLookup, TextLookup, Unread
from ui.contract import CitationJson, DocumentJson, Json, iso
from ui.contract_papers import (
    DisagreementJson,
    PaperJson,
    PartJson,
    ReadJson,
    SaidJson,
    StatedLinkJson,
)
from ui.contract_passages import PlacedPassageJson


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
    match: str | None
    read: ReadJson
    resolved: PaperJson | None
    candidates: list[PaperJson]
    candidates_left_out: int
    differs: list[str]
    mention_count: int
    said: SaidJson
    disagreements: list[DisagreementJson]
    relations: list[StatedLinkJson]
    part: PartJson | None
    relations_left_out: int

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
            match=found.match.value if found.match else None,
            read=ReadJson.of(found.read),
            resolved=PaperJson.of(found.resolved) if found.resolved else None,
            candidates=[PaperJson.of(paper) for paper in found.candidates],
            candidates_left_out=found.candidates_left_out,
            differs=[trait.value for trait in found.differs],
            mention_count=found.mention_count,
            said=SaidJson.of(found.said),
            disagreements=[DisagreementJson.of(one) for one in found.disagreements],
            relations=[StatedLinkJson.of(link) for link in found.links],
            part=PartJson.of(found.part) if found.part else None,
            relations_left_out=found.links_left_out,
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
    """The references of a query or a text; ``left_out`` counts those past the bound.

    ``citation`` is what a citation id points to, when that was asked for.
    """

    references: list[ReferenceLookupJson]
    unread: list[UnreadJson]
    left_out: int
    citation: CitedPassageJson | None
    notes: list[str]

    @classmethod
    def of(cls, found: TextLookup) -> LookupJson:
        """From our own type."""
        return cls(
            references=[ReferenceLookupJson.of(reference) for reference in found.references],
            unread=[UnreadJson.of(unread) for unread in found.unread],
            left_out=found.left_out,
            citation=CitedPassageJson.of(found.cited) if found.cited else None,
            notes=list(found.notes),
        )
