"""What a paper is said to replace, amend, repeal, implement or rest on, and what is said of it."""

from __future__ import annotations

from assistant.citing import cite
from assistant.looked_up import KnownPaper, StatedLink
from assistant.papers import Paper
from ingest.document import DocumentSummary, Reference
from ingest.relations import ENDING
from vectorstore.evidence import StoredRelation
from vectorstore.mentions import Mentions

_MOST = 25


def links_of(paper: Paper, mentions: Mentions) -> tuple[StatedLink, ...]:
    """The links that the library states, those from the paper first; each with its paragraph."""
    told = paper.told if paper.spelling.strip(":") else None
    document_id = paper.document.id if paper.document else None
    outgoing = mentions.relations_from(told, document_id, limit=_MOST)
    incoming = mentions.relations_to(told, limit=_MOST) if told else ()
    found = [*((one, True) for one in outgoing), *((one, False) for one in incoming)]
    return tuple(
        _link(stored, is_outgoing=is_outgoing, n=n)
        for n, (stored, is_outgoing) in enumerate(found, start=1)
    )


def is_ended(links: tuple[StatedLink, ...]) -> bool:
    """Whether a paper is said to replace or repeal this one as a whole."""
    return any(
        one.relation in ENDING and not one.is_outgoing and not one.is_partial for one in links
    )


def _link(stored: StoredRelation, *, is_outgoing: bool, n: int) -> StatedLink:
    passage = stored.passage
    at = stored.start - passage.start
    other = stored.target if is_outgoing else stored.subject
    return StatedLink(
        relation=stored.relation,
        is_outgoing=is_outgoing,
        is_partial=stored.is_partial,
        words=" ".join(passage.text[at : at + stored.end - stored.start].split()),
        paper=_cited(other) if other else _own(stored.document),
        citation=cite(passage, stored.document, n=n, start=passage.start, end=passage.end),
    )


def _cited(reference: Reference) -> KnownPaper:
    return KnownPaper(
        number=reference.number,
        kind=reference.kind,
        title=reference.title,
        issuer=reference.issuer,
        date=reference.date,
        document=None,
        mentions=1,
    )


def _own(document: DocumentSummary) -> KnownPaper:
    return KnownPaper(
        number=document.number,
        kind=document.kind,
        title=document.title,
        issuer=document.issuer,
        date=document.issued_on,
        document=document,
        mentions=0,
    )
