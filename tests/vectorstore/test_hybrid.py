"""Hybrid retrieval: what words find and what vectors find, in one order that is always the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from tests.vectorstore.documents import Part, document, full_document, hashing_model
from vectorstore.evidence import Filters, Scored
from vectorstore.hybrid import HybridSearch, fuse
from vectorstore.library import Library

PLAN = document(
    Part(text="**Học sinh** trồng cây", item="1", headings=("II. Nhiệm vụ", "1. Môi trường")),
    "Giáo viên đối thoại với phụ huynh",
    "Văn phòng gửi báo cáo trước ngày 05/12",
)
REPORT = document(
    "Đã đối thoại hai lần", "Chưa gửi báo cáo", number="7/BC-THPT", kind="Báo cáo", year=2023
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "kho", embedding=hashing_model()) as opened:
        opened.add(PLAN)
        opened.add(REPORT)
        opened.add(full_document())
        yield opened


@pytest.fixture
def retriever(library: Library) -> HybridSearch:
    return library.hybrid


def texts(retriever: HybridSearch, query: str, *, limit: int = 9) -> list[str]:
    return [found.passage.text for found in retriever.search(query, limit=limit)]


def test_evidence_carries_passage_document_score_and_rank(retriever: HybridSearch) -> None:
    found = retriever.search("đối thoại với phụ huynh", limit=3)

    assert found[0].passage == PLAN.passages[1]
    assert found[0].document == PLAN.summary
    assert [each.rank for each in found] == [1, 2, 3]
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] <= scores[0] <= 1


@pytest.mark.parametrize(
    ("accented", "plain"),
    [
        ("gửi báo cáo trước ngày 05/12", "gui bao cao truoc ngay 05/12"),
        ("Đối thoại với phụ huynh", "doi thoai voi phu huynh"),
        ("học sinh trồng cây", "HOC SINH TRONG CAY"),
    ],
)
def test_a_query_without_diacritics_finds_what_the_query_with_them_finds(
    retriever: HybridSearch, accented: str, plain: str
) -> None:
    found = retriever.search(accented, limit=9)

    assert found
    assert retriever.search(plain, limit=9) == found


def test_a_word_that_only_the_model_knows_is_found(
    library: Library, retriever: HybridSearch
) -> None:
    assert library.catalog.lexical.search("pupils", limit=9) == ()
    assert texts(retriever, "pupils")[0] == PLAN.passages[0].text


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(Filters(kinds=("Báo cáo",)), {REPORT.id}, id="by kind"),
        pytest.param(Filters(years=(2025,)), {PLAN.id}, id="by year"),
        pytest.param(Filters(document_ids=(REPORT.id,)), {REPORT.id}, id="by document"),
        pytest.param(Filters(years=(1999,)), set(), id="none passes"),
    ],
)
def test_filters_hold_for_words_and_for_vectors(
    retriever: HybridSearch, filters: Filters, expected: set[str]
) -> None:
    for query in ("đối thoại báo cáo", "pupils"):
        found = retriever.search(query, limit=20, filters=filters)
        assert {each.document.id for each in found} == expected


def test_no_more_than_the_limit_is_returned(retriever: HybridSearch) -> None:
    assert len(retriever.search("báo cáo", limit=2)) == 2
    assert [found.rank for found in retriever.search("báo cáo", limit=2)] == [1, 2]


@pytest.mark.parametrize("query", ["", "   ", "?!", "\u200b"])
def test_a_query_without_a_word_finds_nothing(retriever: HybridSearch, query: str) -> None:
    assert retriever.search(query, limit=5) == ()


def test_artefacts_are_not_found(retriever: HybridSearch) -> None:
    assert "- Trang 7 -" in full_document().text
    assert "- Trang 7 -" not in texts(retriever, "trang 7", limit=50)


def test_the_order_does_not_depend_on_the_order_of_adding(tmp_path: Path) -> None:
    twins = [document("Cùng một câu", number=f"{n}/KH") for n in range(6)]
    orders = []
    for name, documents in (("a", twins), ("b", twins[::-1])):
        with Library.open(tmp_path / name, embedding=hashing_model()) as library:
            for each in documents:
                library.add(each)
            found = library.hybrid.search("cùng một câu", limit=6)
            orders.append([each.passage.id for each in found])

    assert orders[0] == orders[1] == sorted(orders[0])


def scored(**scores: float) -> list[Scored]:
    return [Scored(passage_id=name, score=score) for name, score in scores.items()]


@pytest.mark.parametrize(
    ("lexical", "dense", "expected"),
    [
        pytest.param({"a": 8.0, "b": 4.0}, {}, {"a": 0.65, "b": 0.325}, id="words alone"),
        pytest.param({}, {"a": 0.5, "b": 0.1}, {"a": 0.35, "b": 0.07}, id="vectors alone"),
        pytest.param(
            {"a": 8.0, "b": 4.0},
            {"b": 0.9, "c": 0.9},
            {"a": 0.65, "b": 0.675, "c": 0.35},
            id="both",
        ),
        pytest.param({}, {"a": 0.5, "b": -0.5}, {"a": 0.35}, id="what points away is no candidate"),
        pytest.param({}, {"a": 0.0}, {}, id="nothing is near"),
        pytest.param({}, {}, {}, id="nothing at all"),
    ],
)
def test_scores_are_fused_relative_to_the_best_of_each_search(
    lexical: dict[str, float], dense: dict[str, float], expected: dict[str, float]
) -> None:
    assert fuse(scored(**lexical), scored(**dense)) == pytest.approx(expected)


def test_a_search_that_the_library_overtakes_is_made_again(library: Library) -> None:
    changes = iter([True, True, False])
    asked = []

    def overtaken(
        vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None
    ) -> tuple[Scored, ...]:
        asked.append((len(vector), limit, passage_ids))
        if next(changes):
            library.add(document(f"Bản {len(asked)}", "Học sinh trồng hoa"), replace=True)
        return ()

    retriever = HybridSearch(catalog=library.catalog, embedding=hashing_model(), nearest=overtaken)

    found = retriever.search("bản", limit=5)

    assert len(asked) == 3
    assert found[0].passage.text == "Bản 2"


def test_more_may_search_at_once_than_keep_a_connection(library: Library) -> None:
    searches = 24  # each holds a connection while its vectors ask for another
    together = Barrier(searches)
    nearest = library.hybrid.nearest

    def after_all(
        vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None
    ) -> tuple[Scored, ...]:
        together.wait(timeout=60)
        return nearest(vector, limit=limit, passage_ids=passage_ids)

    library.hybrid.nearest = after_all
    with ThreadPoolExecutor(max_workers=searches) as threads:
        found = list(threads.map(lambda _: texts(library.hybrid, "đối thoại"), range(searches)))
    assert found[0]
    assert found == found[:1] * searches
