"""The graph of references: the documents of a library, the papers they cite, and what is missing.

An edge goes from a document of the library to a paper that it cites, in the library or not. The
graph is bounded: the most cited papers, for each the first documents that cite it; what was left
out is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.naming.looked_up import KnownPaper
from assistant.naming.papers import Paper, papers_of, same_day, whole_numbers
from assistant.naming.said import known
from ingest.citing.relations import Relation
from ingest.document import DocumentSummary
from ingest.spelling import COLON
from vectorstore.catalog import Catalog
from vectorstore.citations import Citing

#: Papers in a graph, and papers in the list of what is missing, unless more are asked for.
MOST_PAPERS = 200
_MOST_CITING = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphPaper:
    """A document of the library by its id, or a paper that it cites by its spelling and year."""

    id: str
    paper: KnownPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A document cites a paper so many times, and says that it does ``relations`` to it."""

    source: str
    target: str
    count: int
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """``left_out`` counts the edges past the bounds."""

    papers: tuple[GraphPaper, ...]
    edges: tuple[Edge, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPaper:
    """A paper that is cited and not here; ``documents`` cite it, the first of them listed."""

    paper: KnownPaper
    documents: int
    cited_by: tuple[DocumentSummary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Papers cited and not here, the most cited first; ``left_out`` counts those past the bound."""

    papers: tuple[MissingPaper, ...]
    left_out: int


class References:
    """Draws from the catalog of one library, each time from one moment of it."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def graph(self, *, limit: int = MOST_PAPERS, document_id: str | None = None) -> Graph:
        """The most cited papers and who cites them; of one document, what it cites alone."""
        with self._catalog.snapshot() as catalog:
            if document_id is None:
                spellings = catalog.citations.most_cited(limit=limit)
            else:
                spellings = catalog.citations.cited_by(document_id)
            citing = catalog.citations.of(spellings)
            relations = catalog.citations.relations(spellings)
            papers = _papers(catalog, spellings)
            every = catalog.citations.edges() if document_id is None else 0
        if document_id is None:
            shown = _bounded(citing)
        else:
            shown = tuple(one for one in citing if one.document.id == document_id)
            every = len({one.spelling for one in shown})
        pairs = {(one.document.id, one.spelling) for one in shown}
        return Graph(
            papers=_shown(papers, shown),
            edges=_edges(papers, shown, relations),
            left_out=every - len(pairs),
        )

    def missing(self, *, limit: int = MOST_PAPERS) -> Missing:
        """What the library cites and does not hold."""
        with self._catalog.snapshot() as catalog:
            every = catalog.citations.spellings()
            spellings = catalog.citations.most_cited(limit=every)
            papers = [
                one
                for one in _papers(catalog, spellings)
                if one.document is None and not one.spelling.startswith(COLON)
            ]
            papers.sort(key=lambda one: (-one.mentions, one.number))
            shown = papers[:limit]
            wanted = sorted({entry.spelling for one in shown for entry in one.entries})
            by_spelling = _by_spelling(catalog.citations.of(wanted))
        return Missing(
            papers=tuple(_missing(one, by_spelling) for one in shown),
            left_out=len(papers) - len(shown),
        )


def _bounded(citing: Iterable[Citing]) -> tuple[Citing, ...]:
    """The first documents that cite each paper: one that all cite would hide the others."""
    documents: dict[str, dict[str, None]] = defaultdict(dict)
    for one in citing:
        if len(documents[one.spelling]) < _MOST_CITING:
            documents[one.spelling][one.document.id] = None
    return tuple(one for one in citing if one.document.id in documents[one.spelling])


def _papers(catalog: Catalog, spellings: Sequence[str]) -> tuple[Paper, ...]:
    """The papers of the spellings, those told without a symbol put to theirs."""
    papers = sorted(papers_of(catalog.papers.spelled(spellings)), key=_digits)
    return tuple(
        paper for _, same in groupby(papers, key=_digits) for paper in whole_numbers(tuple(same))
    )


def _digits(paper: Paper) -> str:
    return paper.spelling.partition(COLON)[0]


def _by_spelling(citing: Iterable[Citing]) -> dict[str, list[Citing]]:
    found: dict[str, list[Citing]] = defaultdict(list)
    for one in citing:
        found[one.spelling].append(one)
    return found


def _of(paper: Paper, by_spelling: dict[str, list[Citing]]) -> list[Citing]:
    """The citations of one paper among those of its spellings."""
    told = paper.told
    return [
        one
        for spelling in told.spellings
        for one in by_spelling.get(spelling, ())
        if told.dates is None
        or (one.date is None and told.undated_too)
        or any(one.date is not None and same_day(one.date, date) for date in told.dates)
    ]


def _missing(paper: Paper, by_spelling: dict[str, list[Citing]]) -> MissingPaper:
    documents = tuple({one.document.id: one.document for one in _of(paper, by_spelling)}.values())
    return MissingPaper(
        paper=known(paper), documents=len(documents), cited_by=documents[:_MOST_CITING]
    )


def _id(paper: Paper) -> str:
    """The document's id; of a paper not here the spelling of its number and its year."""
    if paper.document is not None:
        return paper.document.id
    return f"{paper.spelling}@{paper.date.year}" if paper.date else paper.spelling


def _edges(
    papers: Iterable[Paper],
    citing: Iterable[Citing],
    relations: dict[tuple[str, str], tuple[Relation, ...]],
) -> tuple[Edge, ...]:
    by_spelling = _by_spelling(citing)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    done: dict[tuple[str, str], dict[Relation, None]] = defaultdict(dict)
    for paper in papers:
        for one in _of(paper, by_spelling):
            pair = one.document.id, _id(paper)
            counts[pair] += one.count
            done[pair] |= dict.fromkeys(relations.get((one.document.id, one.spelling), ()))
    return tuple(
        Edge(source=source, target=target, count=count, relations=tuple(done[source, target]))
        for (source, target), count in counts.items()
    )


def _shown(papers: Iterable[Paper], citing: Iterable[Citing]) -> tuple[GraphPaper, ...]:
    """The papers, and the documents that cite them where they are not cited themselves."""
    found = {_id(paper): GraphPaper(id=_id(paper), paper=known(paper)) for paper in papers}
    for one in citing:
        document = one.document
        own = KnownPaper(
            number=document.number,
            kind=document.kind,
            title=document.title,
            issuer=document.issuer,
            date=document.issued_on,
            document=document,
            mentions=0,
        )
        found.setdefault(document.id, GraphPaper(id=document.id, paper=own))
    return tuple(found.values())
