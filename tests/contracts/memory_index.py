"""The reference: a vector store of a few lines, compared with the real one by the same tests."""

from __future__ import annotations

import math
from collections.abc import Sequence

from vectorstore.evidence import Scored
from vectorstore.vectors import Embedded


class MemoryIndex:
    """Keeps its entries in a dictionary and looks at every one."""

    def __init__(self) -> None:
        self._entries: dict[str, Embedded] = {}

    def put(self, entries: Sequence[Embedded], *, are_new: bool = False) -> None:
        assert not are_new or not self._entries.keys() & {one.passage_id for one in entries}
        for entry in entries:
            self._entries[entry.passage_id] = entry

    def delete(self, passage_ids: Sequence[str]) -> None:
        for passage_id in passage_ids:
            self._entries.pop(passage_id, None)

    def nearest(
        self, vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None = None
    ) -> tuple[Scored, ...]:
        scored = [
            Scored(passage_id=entry.passage_id, score=cosine(vector, list(entry.vector)))
            for entry in self._entries.values()
            if passage_ids is None or entry.passage_id in passage_ids
        ]
        return tuple(sorted(scored, key=lambda each: (-each.score, each.passage_id))[:limit])

    def passage_ids(self) -> frozenset[str]:
        return frozenset(self._entries)


def cosine(left: Sequence[float], right: Sequence[float]) -> float:
    """The cosine of the angle between two vectors, neither of them zero."""
    product = sum(a * b for a, b in zip(left, right, strict=True))
    return product / (math.hypot(*left) * math.hypot(*right))
