"""What a paper is said to replace, amend, repeal, implement or rest on, and what is said of it."""

from __future__ import annotations

from assistant.citing import cite
from assistant.naming.looked_up import KnownPaper, StatedLink
from assistant.naming.papers import Paper
from ingest.citing.relations import ENDING
from ingest.document import DocumentSummary
from ingest.spelling import COLON
from ingest.text import folded
from vectorstore.evidence import CitedPaper, StoredRelation
from vectorstore.mentions import Told
from vectorstore.stated import StatedRelations

# Kinds whose papers plan, ask and tell (Nghị định 30/2020/NĐ-CP, Điều 7).
_END_NOTHING = frozenset(
    folded(kind)
    for kind in (
        "Kế hoạch",
        "Công văn",
        "Tờ trình",
        "Báo cáo",
        "Biên bản",
        "Phương án",
        "Đề án",
        "Dự án",
        "Giấy mời",
        "Thư công",
        "Công điện",
        "Chương trình",
        "Thông báo",
    )
)


def links_of(
    paper: Paper, relations: StatedRelations, *, limit: int
) -> tuple[tuple[StatedLink, ...], int]:
    """The links that the library states, those from the paper first, and how many are left out.

    At most ``limit`` each way; of those to the paper the ones that end it come first.
    """
    is_numbered = paper.spelling != COLON
    document = paper.document
    if not is_numbered and document is None:
        return (), 0
    stated = relations.of(
        paper.told if is_numbered else Told(spellings=()),
        document.id if document else None,
        limit=limit,
    )
    found = [
        *((one, True) for one in stated.outgoing),
        *((one, False) for one in stated.incoming),
    ]
    links = tuple(
        _link(stored, is_outgoing=is_outgoing, n=n)
        for n, (stored, is_outgoing) in enumerate(found, start=1)
    )
    every = stated.outgoing_count + stated.incoming_count
    return links, every - len(links) if is_numbered else 0


def is_ended(
    links: tuple[StatedLink, ...],
    *,
    kinds: frozenset[str] = frozenset(),
    shares_number: bool = False,
) -> bool:
    """Whether a paper is said to replace or repeal this one as a whole.

    Where papers share the number, only what gives the date says which of them is meant. A plan, a
    letter or a report ends nothing but its own kind: what it says of others is still to be done.

    Args:
        links: what is said of the paper.
        kinds: the folded kinds that the paper is called by.
        shares_number: whether other papers have its number.
    """
    return any(
        one.relation in ENDING
        and not one.is_outgoing
        and not one.is_partial
        and (one.is_dated or not shares_number)
        and _can_end(one.paper.kind, kinds)
        for one in links
    )


def _can_end(kind: str | None, kinds: frozenset[str]) -> bool:
    acting = folded(kind or "")
    return acting not in _END_NOTHING or acting in kinds


def _link(stored: StoredRelation, *, is_outgoing: bool, n: int) -> StatedLink:
    passage = stored.passage
    at = stored.start - passage.start
    other = stored.target if is_outgoing else stored.subject
    return StatedLink(
        relation=stored.relation,
        is_outgoing=is_outgoing,
        is_partial=stored.is_partial,
        is_dated=stored.target.date is not None,
        words=" ".join(passage.text[at : at + stored.end - stored.start].split()),
        paper=_cited(other) if other else _own(stored.document),
        citation=cite(passage, stored.document, n=n, start=passage.start, end=passage.end),
    )


def _cited(reference: CitedPaper) -> KnownPaper:
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
