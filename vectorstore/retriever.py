"""The library's retrieval as a LangChain retriever, for chains that others build.

Apart from ``vectorstore.hybrid``, because LangChain's retrievers take half a second to
load and answering a question calls ``HybridSearch.search`` itself.
"""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import InstanceOf

from ingest.text import shown
from vectorstore.evidence import Evidence, Filters
from vectorstore.hybrid import HybridSearch


class HybridRetriever(BaseRetriever):
    """Finds the passages that answer a question: ``limit`` of those that pass ``filters``."""

    hybrid: InstanceOf[HybridSearch]
    limit: int = 10
    filters: InstanceOf[Filters] = Filters()

    def search(
        self, query: str, *, limit: int, filters: Filters | None = None
    ) -> tuple[Evidence, ...]:
        """The best passages for ``query``, best first, as ``HybridSearch`` gives them."""
        return self.hybrid.search(query, limit=limit, filters=filters)

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        del run_manager  # nothing here calls back
        found = self.hybrid.search(query, limit=self.limit, filters=self.filters)
        return [_as_langchain(evidence) for evidence in found]


def _as_langchain(evidence: Evidence) -> LangChainDocument:
    passage = evidence.passage
    return LangChainDocument(
        id=passage.id,
        page_content=shown(passage.text),
        metadata={
            "passage_id": passage.id,
            "document_id": evidence.document.id,
            "address": str(passage.address),
            "start": passage.start,
            "end": passage.end,
            "score": evidence.score,
        },
    )
