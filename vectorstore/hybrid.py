"""Hybrid retrieval: lexical and dense candidates, fused by score, then ranked."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from vectorstore.catalog import Catalog
from vectorstore.embedding import EmbeddingModel
from vectorstore.evidence import Evidence, Filters, Scored, StoredPassage
from vectorstore.features import Candidate
from vectorstore.ranking import odds, scores
from vectorstore.vectors import embedded_text

# Words decide and vectors help; what vectors add is the passage that shares no word.
_LEXICAL_WEIGHT = 0.65
# A passage that one search ranks below this gains nothing by the other.
LEXICAL_CANDIDATES = 100
DENSE_CANDIDATES = 200
#: The best by this sum are ranked; with 200 of them the measure was less than .005 better.
RANKED = 24
# A library that changes at every try is still answered, from its last state.
_MOST_TRIES = 4


class DenseSearch(Protocol):
    """Finds the passages nearest to a vector."""

    def __call__(
        self, vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None
    ) -> tuple[Scored, ...]:
        """Return them best first, among some passages or all."""


class Reranker(Protocol):
    """Reads a question and a passage together, as LangChain's ``BaseCrossEncoder`` does."""

    def score(self, text_pairs: list[tuple[str, str]]) -> list[float]:
        """The logit of each pair of question and passage: the higher, the better it answers."""


class HybridSearch:
    """Finds the passages that answer a question, with or without diacritics.

    ``vectorstore.retriever`` offers it to LangChain.
    """

    def __init__(
        self,
        *,
        catalog: Catalog,
        embedding: EmbeddingModel,
        nearest: DenseSearch,
        reranker: Reranker | None = None,
    ) -> None:
        self.catalog = catalog
        self.embedding = embedding
        self.nearest = nearest
        self.reranker = reranker

    def search(
        self, query: str, *, limit: int, filters: Filters | None = None
    ) -> tuple[Evidence, ...]:
        """The best passages for ``query``, best first, all from one state of the library.

        Raises:
            IndexMismatch: if the index was built with another embedding model.
        """
        wanted = Filters() if filters is None else filters
        vector = self.embedding.embeddings.embed_query(query) if query.strip() else []
        with ThreadPoolExecutor(max_workers=1) as beside:
            for _ in range(_MOST_TRIES):
                before = self.catalog.generation
                # Words are looked for in one step of SQLite, during which vectors are compared.
                comparing = beside.submit(self._dense, vector, limit=limit, filters=wanted)
                with self.catalog.snapshot() as moment:
                    lexical = moment.lexical.search(
                        query,
                        limit=max(limit, LEXICAL_CANDIDATES),
                        document_ids=_within(moment, wanted),
                    )
                    dense = comparing.result()
                    most = max(limit, RANKED)
                    found = self._ranked(moment, query, lexical, dense, most=most)[:limit]
                    seen = moment.generation
                if before == seen == self.catalog.generation:
                    break
        return found

    def _dense(
        self, vector: Sequence[float], *, limit: int, filters: Filters
    ) -> tuple[Scored, ...]:
        if not any(vector):  # no direction, so nothing is near
            return ()
        documents = _within(self.catalog, filters)
        among = None if documents is None else self.catalog.searchable_ids(documents)
        return self.nearest(vector, limit=max(limit, DENSE_CANDIDATES), passage_ids=among)

    def _ranked(
        self,
        moment: Catalog,
        query: str,
        lexical: Sequence[Scored],
        dense: Sequence[Scored],
        *,
        most: int,
    ) -> tuple[Evidence, ...]:
        """The best candidates in the order of their rank."""
        candidates = candidates_of(moment, lexical, dense, most=most)
        if self.reranker is None:
            found = scores(
                query, candidates, rarity=moment.lexical.rarity, tokens=self.embedding.tokens
            )
        else:
            texts = [embedded_text(each.stored.passage) for each in candidates]
            found = odds(self.reranker.score([(query, text) for text in texts]))
        ordered = sorted(
            zip(found, candidates, strict=True), key=lambda one: (-one[0], one[1].stored.passage.id)
        )
        return tuple(
            Evidence(
                passage=each.stored.passage, document=each.stored.document, score=score, rank=rank
            )
            for rank, (score, each) in enumerate(ordered, start=1)
        )


def candidates_of(
    moment: Catalog, lexical: Sequence[Scored], dense: Sequence[Scored], *, most: int = RANKED
) -> list[Candidate]:
    """The best passages of both searches, to be ranked."""
    cosines = {each.passage_id: each.score for each in dense}
    # One that the vectors do not bring up is no nearer than the last that they do.
    farthest = min(cosines.values(), default=0.0)
    return [
        Candidate(stored=each, dense=cosines.get(each.passage.id, farthest))
        for each in _best(moment, fuse(lexical, dense), limit=most)
    ]


def fuse(lexical: Sequence[Scored], dense: Sequence[Scored]) -> dict[str, float]:
    """The weighted sum of both scores, each relative to the best of its search; 0 to 1."""
    scores: dict[str, float] = {}
    for weight, found in ((_LEXICAL_WEIGHT, lexical), (1 - _LEXICAL_WEIGHT, dense)):
        best = max((each.score for each in found), default=0.0)
        for each in found:
            if best > 0 and each.score > 0:
                share = weight * each.score / best
                scores[each.passage_id] = scores.get(each.passage_id, 0.0) + share
    return scores


def _within(catalog: Catalog, filters: Filters) -> tuple[str, ...] | None:
    return None if filters.is_empty else catalog.document_ids(filters)


def _best(moment: Catalog, fused: dict[str, float], *, limit: int) -> tuple[StoredPassage, ...]:
    """The best passages that are in the catalog; a vector may be there before its passage is."""
    ordered = sorted(fused, key=lambda passage_id: (-fused[passage_id], passage_id))
    stored: list[StoredPassage] = []
    for start in range(0, len(ordered), limit):
        stored += moment.passages(ordered[start : start + limit])
        if len(stored) >= limit:
            break
    return tuple(stored[:limit])
