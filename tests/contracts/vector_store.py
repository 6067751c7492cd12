"""What every vector store must do, as tests that each store's own test class inherits."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import pytest

from vectorstore.vectors import Embedded, VectorIndex

EAST, NORTH, WEST = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (-1.0, 0.0, 0.0)


def entry(passage_id: str, vector: Sequence[float]) -> Embedded:
    """An entry of the store."""
    return Embedded(passage_id=passage_id, vector=vector)


def found(index: VectorIndex, vector: Sequence[float], *, limit: int = 10) -> list[str]:
    """The ids of the nearest passages, best first."""
    return [scored.passage_id for scored in index.nearest(vector, limit=limit)]


class VectorIndexContract:
    """Inherit it, and give a fixture ``index``: an empty store for vectors of three numbers."""

    def test_an_empty_store_finds_nothing(self, index: VectorIndex) -> None:
        assert index.nearest(EAST, limit=5) == ()
        assert index.passage_ids() == frozenset()

    def test_the_nearest_by_angle_comes_first_whatever_the_length(self, index: VectorIndex) -> None:
        index.put([entry("far", WEST), entry("near", (5.0, 1.0, 0.0)), entry("mid", NORTH)])

        assert found(index, EAST) == ["near", "mid", "far"]

    def test_scores_are_cosines(self, index: VectorIndex) -> None:
        index.put([entry("same", EAST), entry("right angle", NORTH), entry("opposite", WEST)])
        index.put([entry("half", (1.0, math.sqrt(3.0), 0.0))])

        scores = {each.passage_id: each.score for each in index.nearest((2.0, 0.0, 0.0), limit=9)}

        assert scores == pytest.approx(
            {"same": 1.0, "half": 0.5, "right angle": 0.0, "opposite": -1.0}, abs=1e-6
        )

    def test_equal_scores_are_ordered_by_id(self, index: VectorIndex) -> None:
        index.put([entry(name, EAST) for name in ("b", "d", "a", "c")])

        assert found(index, EAST) == ["a", "b", "c", "d"]

    def test_no_more_than_the_limit_is_returned(self, index: VectorIndex) -> None:
        index.put([entry(str(n), (1.0, n / 10, 0.0)) for n in range(6)])

        assert found(index, EAST, limit=3) == ["0", "1", "2"]

    def test_new_entries_are_found_like_others(self, index: VectorIndex) -> None:
        index.put([entry("a", EAST)])
        index.put([entry("b", NORTH)], are_new=True)

        assert found(index, EAST) == ["a", "b"]

    def test_a_limit_beyond_the_size_returns_everything(self, index: VectorIndex) -> None:
        index.put([entry("a", EAST), entry("b", NORTH)])

        assert found(index, EAST, limit=500) == ["a", "b"]

    def test_putting_the_same_twice_keeps_one(self, index: VectorIndex) -> None:
        for _ in range(2):
            index.put([entry("a", EAST), entry("b", NORTH)])

        assert index.passage_ids() == {"a", "b"}
        assert found(index, EAST) == ["a", "b"]

    def test_putting_an_id_again_takes_the_new_vector(self, index: VectorIndex) -> None:
        index.put([entry("a", EAST), entry("b", NORTH)])
        index.put([entry("a", WEST)])

        assert found(index, EAST) == ["b", "a"]

    def test_what_is_deleted_is_not_found(self, index: VectorIndex) -> None:
        index.put([entry("a", EAST), entry("b", NORTH)])
        index.delete(["a"])

        assert found(index, EAST) == ["b"]
        assert index.passage_ids() == {"b"}

    def test_deleting_what_is_not_there_changes_nothing(self, index: VectorIndex) -> None:
        index.put([entry("a", EAST)])
        index.delete(["a stranger"])
        index.delete([])

        assert index.passage_ids() == {"a"}

    def test_what_was_deleted_can_be_put_again(self, index: VectorIndex) -> None:
        index.put([entry("a", EAST)])
        index.delete(["a"])
        index.put([entry("a", NORTH)])

        assert found(index, NORTH) == ["a"]

    def test_a_search_stays_among_the_passages_named(self, index: VectorIndex) -> None:
        index.put([entry(name, EAST) for name in ("a", "b", "c")])

        among = index.nearest(EAST, limit=5, passage_ids=["a", "c", "a stranger"])

        assert [each.passage_id for each in among] == ["a", "c"]

    def test_a_search_among_tens_of_thousands_finds_the_nearest_of_all(
        self, index: VectorIndex
    ) -> None:
        index.put([entry("first", NORTH), entry("last", EAST), entry("not named", EAST)])
        named = ["first", *(f"a stranger {n}" for n in range(40_000)), "last"]

        among = index.nearest(EAST, limit=1, passage_ids=named)

        assert [each.passage_id for each in among] == ["last"]

    @pytest.mark.parametrize("named", [[], ["a stranger"]])
    def test_a_search_among_no_passage_finds_nothing(
        self, index: VectorIndex, named: list[str]
    ) -> None:
        index.put([entry("a", EAST)])

        assert index.nearest(EAST, limit=5, passage_ids=named) == ()

    def test_nothing_to_put_is_no_fault(self, index: VectorIndex) -> None:
        index.put([])

        assert index.passage_ids() == frozenset()

    def test_thousands_are_put_and_deleted_at_once(self, index: VectorIndex) -> None:
        chance = random.Random(6)  # noqa: S311 (no secret)
        vectors = [[chance.gauss(0.0, 1.0) for _ in EAST] for _ in range(6_000)]
        index.put([entry(str(n), vector) for n, vector in enumerate(vectors)])

        assert len(index.passage_ids()) == len(vectors)
        for n in range(0, len(vectors), 500):
            assert found(index, vectors[n], limit=1) == [str(n)]

        index.delete([str(n) for n in range(1, len(vectors))])

        assert index.passage_ids() == {"0"}
        assert found(index, vectors[1]) == ["0"]
