"""Vectors in memory, each compared with the one that is asked for.

A graph finds most of the nearest, and which ones it misses depends on the order in which it was
built: Chroma builds the last thousand anew in each process, in threads. So where there are few
vectors none is passed over, and the same question has the same answer in every process.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vectorstore.evidence import Scored

# Equal vectors are equally near, whichever sum of floats rounds up.
_DECIMALS = 6
_LEAST_LENGTH = 1e-12


class ExactVectors:
    """Passages with their vectors, compared by their angle."""

    def __init__(self, passage_ids: Sequence[str], vectors: NDArray[Any]) -> None:
        order = sorted(range(len(passage_ids)), key=passage_ids.__getitem__)
        self._passage_ids = [passage_ids[at] for at in order]
        table = np.asarray(vectors, dtype=np.float32)[order]
        lengths = np.linalg.norm(table, axis=-1, keepdims=True)
        self._table = table / np.maximum(lengths, _LEAST_LENGTH)
        self._places = {each: at for at, each in enumerate(self._passage_ids)}

    def nearest(
        self, vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None = None
    ) -> tuple[Scored, ...]:
        """The passages nearest to ``vector``, best first, equals by id, among some or all.

        Raises:
            ValueError: if the vector is of another length than these.
        """
        if not self._passage_ids:
            return ()
        asked = np.asarray(vector, dtype=np.float32)
        asked = asked / max(float(np.linalg.norm(asked)), _LEAST_LENGTH)
        scores = (self._table @ asked).round(_DECIMALS)
        if passage_ids is not None:
            places = {self._places[each] for each in passage_ids if each in self._places}
            among = np.array(sorted(places), dtype=np.int64)
        else:
            among = np.arange(len(scores))
        best = among[np.argsort(-scores[among], kind="stable")[:limit]]
        return tuple(
            Scored(passage_id=self._passage_ids[at], score=float(scores[at]))
            for at in best.tolist()
        )
