"""The JSON of the graph of references and of what the library lacks.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from assistant.naming.graph import Edge, Graph, GraphPaper, Missing, MissingPaper
from ui.contract import DocumentJson, Json
from ui.contract_papers import PaperJson


class GraphPaperJson(Json):
    """A document of the library, or a paper that it cites; edges name it by ``id``."""

    id: str
    in_library: bool
    paper: PaperJson

    @classmethod
    def of(cls, paper: GraphPaper) -> GraphPaperJson:
        """From our own type."""
        return cls(
            id=paper.id,
            in_library=paper.paper.document is not None,
            paper=PaperJson.of(paper.paper),
        )


class EdgeJson(Json):
    """A document (``source``) cites a paper (``target``) ``count`` times; ``relations`` as said."""

    source: str
    target: str
    count: int
    relations: list[str]

    @classmethod
    def of(cls, edge: Edge) -> EdgeJson:
        """From our own type."""
        return cls(
            source=edge.source,
            target=edge.target,
            count=edge.count,
            relations=[relation.value for relation in edge.relations],
        )


class GraphJson(Json):
    """Documents and who cites whom; ``left_out`` counts the edges past the bounds."""

    documents: list[GraphPaperJson]
    edges: list[EdgeJson]
    left_out: int

    @classmethod
    def of(cls, graph: Graph) -> GraphJson:
        """From our own type."""
        return cls(
            documents=[GraphPaperJson.of(paper) for paper in graph.papers],
            edges=[EdgeJson.of(edge) for edge in graph.edges],
            left_out=graph.left_out,
        )


class MissingPaperJson(Json):
    """A paper that is cited and not here; ``documents`` cite it, the first of them listed."""

    paper: PaperJson
    documents: int
    cited_by: list[DocumentJson]

    @classmethod
    def of(cls, missing: MissingPaper) -> MissingPaperJson:
        """From our own type."""
        return cls(
            paper=PaperJson.of(missing.paper),
            documents=missing.documents,
            cited_by=[DocumentJson.of(document) for document in missing.cited_by],
        )


class MissingJson(Json):
    """Papers cited and not here, the most cited first; ``left_out`` counts those past the bound."""

    missing: list[MissingPaperJson]
    left_out: int

    @classmethod
    def of(cls, missing: Missing) -> MissingJson:
        """From our own type."""
        return cls(
            missing=[MissingPaperJson.of(one) for one in missing.papers],
            left_out=missing.left_out,
        )
