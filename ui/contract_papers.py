"""The JSON of papers: how one was named, what is told of it, what it is said to do to others.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from assistant.naming.looked_up import (
    Disagreement,
    FoundPart,
    KnownPaper,
    Said,
    SaidValue,
    StatedLink,
)
from assistant.naming.naming import NamedPaper
from ui.contract import CitationJson, DocumentJson, Json, iso


class PaperJson(Json):
    """A paper that the library holds (``document``) or only cites; ``mentions`` is their number."""

    number: str | None
    kind: str | None
    title: str | None
    issuer: str | None
    date: str | None
    document: DocumentJson | None
    mentions: int

    @classmethod
    def of(cls, paper: KnownPaper) -> PaperJson:
        """From our own type."""
        return cls(
            number=paper.number,
            kind=paper.kind,
            title=paper.title,
            issuer=paper.issuer,
            date=iso(paper.date),
            document=DocumentJson.of(paper.document) if paper.document else None,
            mentions=paper.mentions,
        )


class ReadJson(Json):
    """What was understood of a query, folded; null and empty where it says nothing."""

    digits: str | None
    symbol: list[str]
    kinds: list[str]
    date: str | None
    issuer: list[str]
    words: list[str]
    law: str | None
    part: str | None

    @classmethod
    def of(cls, named: NamedPaper) -> ReadJson:
        """From our own type."""
        return cls(
            digits=named.digits,
            symbol=list(named.groups),
            kinds=sorted(named.kinds),
            date=iso(named.date),
            issuer=list(named.issuer),
            words=[*named.matter, *named.title],
            law=named.law,
            part=named.part.address if named.part else None,
        )


class SaidValueJson(Json):
    """One value, by how many mentions, in which of those listed; ``own`` by the document itself."""

    value: str
    count: int
    mentions: list[int]
    own: bool

    @classmethod
    def of(cls, said: SaidValue) -> SaidValueJson:
        """From our own type."""
        return cls(
            value=said.value, count=said.count, mentions=list(said.mentions), own=said.is_own
        )


class SaidJson(Json):
    """The titles, dates and issuers that the library gives one paper."""

    titles: list[SaidValueJson]
    dates: list[SaidValueJson]
    issuers: list[SaidValueJson]

    @classmethod
    def of(cls, said: Said) -> SaidJson:
        """From our own type."""
        return cls(
            titles=[SaidValueJson.of(one) for one in said.titles],
            dates=[SaidValueJson.of(one) for one in said.dates],
            issuers=[SaidValueJson.of(one) for one in said.issuers],
        )


class DisagreementJson(Json):
    """Values of one trait (``title``, ``date``, ``issuer``) that cannot all be right."""

    trait: str
    values: list[str]

    @classmethod
    def of(cls, found: Disagreement) -> DisagreementJson:
        """From our own type."""
        return cls(trait=found.trait.value, values=list(found.values))


class StatedLinkJson(Json):
    """What the paper is said to do to another (``out``), or another to it (``in``)."""

    relation: str
    direction: str
    partial: bool
    words: str
    paper: PaperJson
    citation: CitationJson

    @classmethod
    def of(cls, link: StatedLink) -> StatedLinkJson:
        """From our own type."""
        return cls(
            relation=link.relation.value,
            direction="out" if link.is_outgoing else "in",
            partial=link.is_partial,
            words=link.words,
            paper=PaperJson.of(link.paper),
            citation=CitationJson.of(link.citation),
        )


class PartJson(Json):
    """The point, clause or article asked for, with its paragraph where it is in the library."""

    address: str
    citation: CitationJson | None

    @classmethod
    def of(cls, part: FoundPart) -> PartJson:
        """From our own type."""
        return cls(
            address=part.address,
            citation=CitationJson.of(part.citation) if part.citation else None,
        )
