"""Candidates are ordered by what they share with the question, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.vectorstore.documents import Part, document
from vectorstore.embedding import EmbeddingModel, load_embedding_model
from vectorstore.evidence import StoredPassage
from vectorstore.features import TOKEN_FEATURES, WORD_FEATURES, Candidate, features
from vectorstore.ranking import scores, shipped_weights

PLAN = document(
    "Mỗi lớp trồng một cây trong sân trường.\nNhà trường đối thoại với phụ huynh hai lần một năm.",
    "Tổ chức hội thi văn nghệ",
    Part(text="Gửi về Văn phòng", item="3", headings=("III. Chế độ báo cáo",)),
)
QUESTION = "đối thoại với phụ huynh mấy lần một năm"


@pytest.fixture(scope="module")
def model() -> EmbeddingModel:
    return load_embedding_model(None)


def rarity(terms: Iterable[str]) -> dict[str, float]:
    return {term: 2.0 if "_" in term else 1.0 for term in terms}


def candidates(dense: float = 0.1) -> list[Candidate]:
    return [
        Candidate(stored=StoredPassage(passage=each, document=PLAN.summary), dense=dense)
        for each in PLAN.passages
    ]


def table(question: str, model: EmbeddingModel) -> dict[str, list[float]]:
    found = features(question, candidates(), rarity=rarity, tokens=model.tokens)
    return dict(zip((*WORD_FEATURES, *TOKEN_FEATURES), found.T.tolist(), strict=True))


def test_every_feature_has_a_weight() -> None:
    assert tuple(shipped_weights().with_tokens) == (*WORD_FEATURES, *TOKEN_FEATURES)
    assert tuple(shipped_weights().words_alone) == WORD_FEATURES


def test_the_passage_that_answers_comes_first(model: EmbeddingModel) -> None:
    for tokens in (model.tokens, None):
        found = scores(QUESTION, candidates(), rarity=rarity, tokens=tokens)
        assert found[0] == 1.0
        assert max(found[1:]) < 1.0


def test_a_question_without_diacritics_has_the_same_features(model: EmbeddingModel) -> None:
    assert table("doi thoai voi phu huynh may lan mot nam", model) == table(QUESTION, model)


def test_shares_are_from_nothing_to_all(model: EmbeddingModel) -> None:
    found = table("đối thoại với phụ huynh", model)
    assert found["syllables_covered"] == [1.0, 0.0, 0.0]
    assert found["pairs_covered"] == [1.0, 0.0, 0.0]
    assert found["best_segment"] == [1.0, 0.0, 0.0]
    assert found["alike"][0] == pytest.approx(1.0, abs=0.01)


def test_the_nearest_segment_counts_not_the_whole(model: EmbeddingModel) -> None:
    found = table("Nhà trường đối thoại với phụ huynh hai lần một năm", model)
    assert found["dense_segment"][0] == pytest.approx(1.0, abs=0.01)


def test_headings_count_for_the_passages_below(model: EmbeddingModel) -> None:
    found = table("chế độ báo cáo", model)
    assert found["headings"].index(max(found["headings"])) == 2
    assert found["syllables_covered"][2] == 1.0


@pytest.mark.parametrize("question", ["?", "xyzzyq", ""])
def test_a_question_that_shares_nothing_is_ranked_all_the_same(
    model: EmbeddingModel, question: str
) -> None:
    found = scores(question, candidates(), rarity=rarity, tokens=model.tokens)
    assert max(found) == 1.0
    assert all(0 < score <= 1 for score in found)


def test_an_empty_text_is_a_candidate_like_another(model: EmbeddingModel) -> None:
    blank = replace(PLAN.passages[0], text="\u2026")
    empty = Candidate(stored=StoredPassage(passage=blank, document=PLAN.summary), dense=0.0)
    found = scores(QUESTION, [empty, *candidates()], rarity=rarity, tokens=model.tokens)
    assert found.index(1.0) == 1


def test_no_candidates_no_scores() -> None:
    assert scores(QUESTION, [], rarity=rarity, tokens=None) == []
