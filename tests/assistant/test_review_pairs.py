"""A review of pairs made by rule: another thing is never called covered, the same thing mostly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.reviewing.covering import Draft, Embed
from assistant.reviewing.findings import Coverage
from assistant.reviewing.requirements import requirements_of
from assistant.reviewing.rows import Rows
from assistant.reviewing.words import Weights
from tests.assistant.library import library_of, read
from tests.assistant.review_matters import MATTERS
from tests.assistant.review_matters_unseen import MATTERS as LATER
from tests.assistant.review_pairs import TASK, Pair, pairs

PAIRS = tuple(pairs((*MATTERS, *LATER)))
KINDS = sorted({one.kind for one in PAIRS})


@pytest.fixture(scope="module")
def embed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embed]:
    with library_of(tmp_path_factory.mktemp("pairs"), ()) as library:
        yield library.embedding.vectors_of


def _coverage(pair: Pair, embed: Embed | None) -> set[Coverage]:
    superior, draft = (read(text) for text in pair.papers)
    weights = Weights(passage.text for passage in superior.passages)
    rows = Rows(superior, Draft(draft, weights, embed))
    found = (rows.row(one, n=n) for n, one in enumerate(requirements_of(superior), start=1))
    return {row.coverage for row in found if row.requirement.address == TASK}


@pytest.mark.parametrize("kind", KINDS)
def test_another_thing_is_never_called_covered(kind: str, embed: Embed) -> None:
    others = [one for one in PAIRS if one.kind == kind and not one.is_same]
    assert len(others) >= 6
    assert [one.found for one in others if _coverage(one, embed) <= {Coverage.COVERED}] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_thing_in_other_words_is_covered(kind: str, embed: Embed) -> None:
    same = [one for one in PAIRS if one.kind == kind and one.is_same]
    assert len(same) >= 6
    assert [one.found for one in same if _coverage(one, embed) != {Coverage.COVERED}] == []


def test_the_pairs_are_many_and_of_many_kinds() -> None:
    assert len(KINDS) >= 10
    assert sum(not one.is_same for one in PAIRS) >= 150
    assert sum(one.is_same for one in PAIRS) >= 150


def test_words_alone_call_no_other_thing_covered_either() -> None:
    others = [one for one in PAIRS if not one.is_same]
    assert [one.found for one in others if _coverage(one, None) <= {Coverage.COVERED}] == []
