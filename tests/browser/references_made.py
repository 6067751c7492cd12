"""Made papers, graphs and look-ups for the tests of the tab Tra cứu viện dẫn."""

from __future__ import annotations

from assistant.naming.graph import Edge, Graph, GraphPaper, Missing, MissingPaper
from assistant.naming.looked_up import (
    KnownPaper,
    LookupStatus,
    Mention,
    ReferenceLookup,
    TextLookup,
)
from assistant.naming.naming import NamedPaper
from ingest.citing.relations import Relation
from ingest.document import DocumentSummary, PartialDate
from tests.browser.made import SUMMARY, citation


def paper(
    number: str | None,
    *,
    document: DocumentSummary | None = None,
    mentions: int = 1,
    title: str | None = None,
    issuer: str | None = "Thủ tướng Chính phủ",
) -> KnownPaper:
    """Return a directive of 2016."""
    return KnownPaper(
        number=number,
        kind="Chỉ thị",
        title=title,
        issuer=issuer,
        date=PartialDate(year=2016, month=5, day=16),
        document=document,
        mentions=mentions,
    )


def star(leaves: int, *, relations: tuple[Relation, ...] = ()) -> Graph:
    """Return a document of the library that cites so many papers, the later ones less often."""
    members = [GraphPaper(id="d1", paper=paper("12/KH-THCS", document=SUMMARY, mentions=0))]
    members += [
        GraphPaper(id=f"p{n:03}", paper=paper(f"{n}/CT-TTg", mentions=leaves - n))
        for n in range(leaves)
    ]
    edges = [
        Edge(source="d1", target=member.id, count=1, relations=relations) for member in members[1:]
    ]
    return Graph(papers=tuple(members), edges=tuple(edges), left_out=0)


def missing(*papers: KnownPaper, left_out: int = 0) -> Missing:
    """Return a list of papers that the made document cites."""
    return Missing(
        papers=tuple(MissingPaper(paper=one, documents=1, cited_by=(SUMMARY,)) for one in papers),
        left_out=left_out,
    )


def mention(n: int, *, quote: str, printed: str) -> Mention:
    """Return a mention in the made document."""
    return Mention(
        printed=printed,
        kind=None,
        date=None,
        issuer=None,
        title=None,
        citation=citation(n, quote=quote),
    )


def found(
    printed: str = "16/CT-TTg",
    *,
    status: LookupStatus = LookupStatus.NOT_IN_LIBRARY,
    start: int = 0,
    mentions: tuple[Mention, ...] = (),
) -> ReferenceLookup:
    """Return a reference of which little is known."""
    return ReferenceLookup(
        printed=printed,
        number=printed,
        kind=None,
        date=None,
        issuer=None,
        start=start,
        end=start + len(printed),
        status=status,
        documents=(),
        mentions=mentions,
        read=NamedPaper(start=start, end=start + len(printed)),
        mention_count=len(mentions),
    )


def looked_up(*references: ReferenceLookup) -> TextLookup:
    """Return what a look-up of these is."""
    return TextLookup(references=references, unread=(), left_out=0)
