"""Many documents are prepared by a second process, and come out as if by this one."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from ingest.document import Document
from tests.vectorstore.documents import document
from vectorstore import preparing
from vectorstore.embedding import EmbeddingModel, load_embedding_model
from vectorstore.preparing import Prepared, prepare, prepared

MANY = tuple(
    document(f"Nhiệm vụ {n} của nhà trường", "Báo cáo trước ngày 05/12", number=f"{n}/KH-THPT")
    for n in range(7)
)


@pytest.fixture(scope="module")
def shipped() -> EmbeddingModel:
    return load_embedding_model(None)


@pytest.fixture(autouse=True)
def small_lots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "BULK", 2)


def here(model: EmbeddingModel, *, size: int = 2) -> list[Prepared]:
    return [prepare(MANY[start : start + size], model) for start in range(0, len(MANY), size)]


def sizes(lots: Sequence[Prepared]) -> list[tuple[int, int, int]]:
    return [(len(lot.documents), len(lot.vectors), len(lot.words)) for lot in lots]


def test_the_other_process_makes_what_this_one_would(shipped: EmbeddingModel) -> None:
    made = list(prepared(MANY, shipped))

    assert sizes(made) == [(2, 4, 4), (2, 4, 4), (2, 4, 4), (1, 2, 2)]
    for lot, same in zip(made, here(shipped), strict=True):
        assert tuple(lot.documents) == tuple(same.documents)
        assert [each.passage_id for each in lot.vectors] == [
            each.passage_id for each in same.vectors
        ]
        for one, other in zip(lot.vectors, same.vectors, strict=True):
            assert list(one.vector) == pytest.approx(list(other.vector))
        assert lot.words == same.words


def test_many_at_once_are_prepared_as_each_alone(
    shipped: EmbeddingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "_WALKED_AT_ONCE", 15)
    many = [document(f"Việc {n}", f"Nộp {n} bản", number=f"{n}/KH-THPT") for n in range(20)]

    lot = prepare(many, shipped)

    alone = [prepare([each], shipped) for each in many]
    assert list(lot.words) == [words for each in alone for words in each.words]
    for one, other in zip(lot.vectors, (v for each in alone for v in each.vectors), strict=True):
        assert one.passage_id == other.passage_id
        assert list(one.vector) == list(other.vector)


def not_asked(_documents: Sequence[Document]) -> None:
    """Ends the process that it is called in."""
    os._exit(3)


def test_without_the_other_process_it_goes_on(
    shipped: EmbeddingModel, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(preparing, "_made_apart", not_asked)

    made = list(prepared(MANY, shipped))

    assert [lot.words for lot in made] == [lot.words for lot in here(shipped)]
    assert "going on without it" in caplog.text


def test_few_documents_start_no_process(
    shipped: EmbeddingModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "BULK", 8)
    monkeypatch.setattr(preparing, "_made_apart", not_asked)

    assert sizes(list(prepared(MANY, shipped))) == [(7, 14, 14)]
    assert sizes(list(prepared((), shipped))) == [(0, 0, 0)]


def test_a_part_keeps_what_belongs_to_it(shipped: EmbeddingModel) -> None:
    part = prepare(MANY, shipped).only(frozenset({MANY[1].id, MANY[4].id}))

    assert part.documents == [MANY[1], MANY[4]]
    kept = [passage.id for one in part.documents for passage in one.passages]
    assert [each.passage_id for each in part.vectors] == kept
    assert [each.passage_id for each in part.words] == kept
