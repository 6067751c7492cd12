"""What any vector store must offer, and which words of a passage become its vector."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ingest.document import Passage
from ingest.text import shown
from vectorstore.embedding import EmbeddingModel, Vector
from vectorstore.evidence import Scored
from vectorstore.searchable import Searchable
from vectorstore.walking import Walked

# Bounds the memory that one call of a large model takes.
_TEXTS_AT_ONCE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """A passage with its vector."""

    passage_id: str
    vector: Sequence[float] | Vector


class VectorIndex(Protocol):
    """Vectors by passage id, compared by their angle."""

    def put(self, entries: Sequence[Embedded], *, are_new: bool = False) -> None:
        """Add entries; one whose passage is there already takes its place.

        Args:
            entries: passages with their vectors.
            are_new: none of the passages is there yet, so none is looked for.
        """

    def delete(self, passage_ids: Sequence[str]) -> None:
        """Delete the vectors of these passages; those that are not there are passed over."""

    def nearest(
        self, vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None = None
    ) -> tuple[Scored, ...]:
        """The passages nearest to ``vector``, best first, among some or all."""

    def passage_ids(self) -> frozenset[str]:
        """Every passage that has a vector."""


def embedded_text(passage: Passage | Searchable) -> str:
    """The words that are embedded: a passage's headings and its own, as shown to a person."""
    return "\n".join(filter(None, (shown(part) for part in (*passage.heading_path, passage.text))))


def embed(
    passages: Sequence[Searchable], model: EmbeddingModel, *, walked: Walked | None = None
) -> tuple[Embedded, ...]:
    """Embed passages, whose embedded texts may have been walked already."""
    if walked is not None and model.tokens is not None:
        vectors: Sequence[Sequence[float] | Vector] = model.tokens.embed_walked(walked)
    else:
        vectors = _vectors_of(list(map(embedded_text, passages)), model)
    return tuple(
        Embedded(passage_id=passage.passage_id, vector=vector)
        for passage, vector in zip(passages, vectors, strict=True)
    )


def _vectors_of(texts: list[str], model: EmbeddingModel) -> Sequence[Sequence[float] | Vector]:
    if model.tokens is not None:
        return model.tokens.embed_all(texts)
    vectors: list[list[float]] = []
    for start in range(0, len(texts), _TEXTS_AT_ONCE):
        vectors += model.embeddings.embed_documents(texts[start : start + _TEXTS_AT_ONCE])
    return vectors
