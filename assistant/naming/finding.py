"""Puts together all that the library knows of one reference: in a query, or in a text."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing import cite
from assistant.naming.links import is_ended, links_of
from assistant.naming.looked_up import (
    FoundPart,
    KnownPaper,
    LookupStatus,
    Mention,
    ReferenceLookup,
    Said,
    StatedLink,
)
from assistant.naming.matching import Match, Resolution, resolve
from assistant.naming.naming import NamedPaper
from assistant.naming.papers import Paper
from assistant.naming.said import disagreements, known, said_of
from assistant.naming.said_dates import SaidDate
from ingest.citing.kinds import KINDS
from ingest.document import DocumentSummary, PartialDate
from ingest.references import FoundReference, kind_of_number, normal_number
from ingest.spelling import COLON, spelling_key, symbol_groups, words_key, year_of_number
from ingest.text import folded
from vectorstore.catalog import Catalog
from vectorstore.evidence import StoredLaw, StoredReference
from vectorstore.mentions import Told

#: So many mentions are listed, and half as many relations each way, unless more are asked for.
LISTED = 20
_MOST_CANDIDATES = 20


class Finder:
    """Finds in one moment of a catalog; ``limit`` and ``offset`` are of the mentions listed."""

    def __init__(self, catalog: Catalog, *, limit: int = LISTED, offset: int = 0) -> None:
        self._catalog = catalog
        self._limit = limit
        self._offset = offset
        self._linked = limit if limit > LISTED else LISTED // 2

    def named(self, query: str, named: NamedPaper) -> ReferenceLookup:
        """What a query names; the number and the kind are those of the paper it became."""
        if named.law is not None:
            return self._law(query, named)
        resolution = resolve(named, self._catalog.papers)
        found = self._found(named, resolution, query[named.start : named.end])
        if named.number_span is not None:
            found = replace(found, number=normal_number(query[slice(*named.number_span)]))
        one = found.resolved
        if one is None:
            return replace(found, kind=_kind_said(named, found.number))
        number = one.number or found.number
        return replace(found, number=number, kind=one.kind, date=one.date, issuer=one.issuer)

    def cited(
        self, text: str, cited: FoundReference, said: SaidDate | None = None
    ) -> ReferenceLookup:
        """What a text cites, as it is given there."""
        named = _as_named(cited, said)
        resolution = resolve(named, self._catalog.papers)
        found = self._found(named, resolution, text[cited.start : cited.end])
        return replace(found, number=cited.number, kind=cited.kind, issuer=cited.issuer)

    def _found(self, named: NamedPaper, resolution: Resolution, printed: str) -> ReferenceLookup:
        papers = resolution.papers
        one = papers[0] if len(papers) == 1 else None
        links, links_left_out = (
            links_of(one, self._catalog.relations, limit=self._linked) if one else ((), 0)
        )
        mentions = self._mentions(papers)
        said = said_of(one, mentions) if one else Said()
        others = papers if len(papers) > 1 else (resolution.differing or resolution.resembling)
        shown = () if one else others[:_MOST_CANDIDATES]
        return ReferenceLookup(
            printed=printed,
            number=" ".join(printed.split()) if named.digits is None else normal_number(printed),
            kind=None,
            date=named.date,
            issuer=None,
            start=named.start,
            end=named.end,
            status=_status(resolution, links),
            documents=_documents(papers or resolution.differing),
            mentions=mentions,
            read=named,
            match=resolution.match if papers else None,
            resolved=known(one) if one else None,
            candidates=tuple(map(known, shown)),
            candidates_left_out=0 if one else len(others) - len(shown),
            differs=resolution.differs,
            mention_count=sum(paper.mentions for paper in papers),
            said=said,
            disagreements=disagreements(said),
            links=links,
            links_left_out=links_left_out,
            part=self._part(named, one.document if one else None),
        )

    def _mentions(self, papers: tuple[Paper, ...]) -> tuple[Mention, ...]:
        """The mentions of one paper, or of several that share one number."""
        if not papers or len({paper.spelling for paper in papers}) > 1:
            return ()
        told = papers[0].told if len(papers) == 1 else Told(spellings=(papers[0].spelling,))
        found = self._catalog.mentions.of(told, limit=self._limit, offset=self._offset)
        return tuple(_mention(stored, n=n) for n, stored in enumerate(found, self._offset + 1))

    def _part(self, named: NamedPaper, document: DocumentSummary | None) -> FoundPart | None:
        if named.part is None:
            return None
        address = named.part.address
        stored = self._catalog.passage_at(document.id, address) if document else None
        if stored is None:
            return FoundPart(address=address, citation=None)
        passage = stored.passage
        citation = cite(passage, stored.document, n=1, start=passage.start, end=passage.end)
        return FoundPart(address=address, citation=citation)

    def _law(self, query: str, named: NamedPaper) -> ReferenceLookup:
        """A law by its name: in the library as a document, or where papers cite it."""
        name = named.law or ""
        documents = self._catalog.papers.laws(name)
        stored = self._catalog.mentions.of_law((name,), limit=self._limit)
        part = named.part
        if part is not None:
            article = words_key(f"điều {part.article}")
            exact = [
                one
                for one in stored
                if f" {article} " in f" {words_key(one.law.cited_part or '')} "
            ]
            stored = tuple(exact) or stored
        mentions = tuple(_law_mention(one, n=n) for n, one in enumerate(stored, start=1))
        title = stored[0].law.name if stored else None
        one = documents[0] if len(documents) == 1 else None
        is_known = bool(stored) or one is not None
        return ReferenceLookup(
            printed=query[named.start : named.end],
            number=title or (one.title if one and one.title else query.strip()),
            kind=None,
            date=named.date,
            issuer=None,
            start=named.start,
            end=named.end,
            status=_law_status(len(documents)),
            documents=documents,
            mentions=mentions,
            read=named,
            match=Match.EXACT if is_known else None,
            resolved=_known_law(title, one, len(mentions)) if is_known else None,
            mention_count=len(mentions),
            part=self._part(named, one),
        )


def _law_status(documents: int) -> LookupStatus:
    if not documents:
        return LookupStatus.NOT_IN_LIBRARY
    return LookupStatus.FOUND if documents == 1 else LookupStatus.SEVERAL


def _known_law(title: str | None, document: DocumentSummary | None, mentions: int) -> KnownPaper:
    return KnownPaper(
        number=document.number if document else None,
        kind=document.kind if document else None,
        title=title or (document.title if document else None),
        issuer=document.issuer if document else None,
        date=document.issued_on if document else None,
        document=document,
        mentions=mentions,
    )


def _kind_said(named: NamedPaper, number: str) -> str | None:
    """The kind that the words name, else the symbol; two that are abbreviated alike are none."""
    kinds = [kind for kind in KINDS if folded(kind) in named.kinds]
    return kinds[0] if len(kinds) == 1 else kind_of_number(number)


def _as_named(found: FoundReference, said: SaidDate | None) -> NamedPaper:
    """A reference of a text as a name; its kind counts where it is printed, or no symbol tells it.

    In a list the kind of the first is lent to the others, of which nobody said it.
    """
    digits, _, symbol = spelling_key(found.number).partition(COLON)
    year = year_of_number(found.number)
    asked = found.kind_printed or not symbol
    date = found.date or (said.date if said else None)
    return NamedPaper(
        start=found.start,
        end=found.end,
        no_such_day=(said.start, said.end) if said and said.date is None else None,
        digits=digits,
        groups=symbol_groups(found.number),
        symbols=(symbol,) if symbol else (),
        kinds=frozenset({folded(found.kind)}) if found.kind and asked else frozenset(),
        number_year=year,
        date=date or (PartialDate(year=year) if year else None),
        issuer=tuple(words_key(found.issuer or "").split()),
        title=tuple(words_key(found.title or "").split()),
    )


def _documents(papers: tuple[Paper, ...]) -> tuple[DocumentSummary, ...]:
    return tuple(paper.document for paper in papers if paper.document)


def _status(resolution: Resolution, links: tuple[StatedLink, ...]) -> LookupStatus:
    papers = resolution.papers
    if len(papers) > 1:
        return LookupStatus.SEVERAL
    if not papers:
        here = any(paper.document for paper in resolution.differing)
        return LookupStatus.DIFFERS if here else LookupStatus.NOT_IN_LIBRARY
    if is_ended(links, kinds=papers[0].kinds, shares_number=papers[0].shares_number):
        return LookupStatus.REPLACED
    return LookupStatus.FOUND if papers[0].document else LookupStatus.NOT_IN_LIBRARY


def _mention(stored: StoredReference, *, n: int) -> Mention:
    reference, passage = stored.reference, stored.passage
    at = reference.start - passage.start
    return Mention(
        printed=passage.text[at : at + reference.end - reference.start],
        kind=reference.kind,
        date=reference.date,
        issuer=reference.issuer,
        title=reference.title,
        citation=cite(passage, stored.document, n=n, start=passage.start, end=passage.end),
    )


def _law_mention(stored: StoredLaw, *, n: int) -> Mention:
    law, passage = stored.law, stored.passage
    at = law.start - passage.start
    return Mention(
        printed=passage.text[at : at + law.end - law.start],
        kind=None,
        date=None,
        issuer=None,
        title=law.name,
        citation=cite(passage, stored.document, n=n, start=passage.start, end=passage.end),
    )
