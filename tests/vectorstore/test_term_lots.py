"""Many passages have the words of each of them alone, whatever stands in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vectorstore import term_lots, walking
from vectorstore.embedding import EmbeddingModel, load_embedding_model
from vectorstore.lexical import words_of
from vectorstore.searchable import Searchable
from vectorstore.vectors import embed, embedded_text
from vectorstore.walking import walk

PLAIN = (
    "Các trường rà soát lại quy chế dân chủ; gửi về Phòng trước ngày 15/6.",
    "Điểm a, b và c: 1.500.000 đồng/tháng (năm 2031), theo 23-QĐ/TW",
    "một\ndòng  và\tmột dòng",
    "đồng",
    "…",
)
ODD = (
    "",
    " \n ",
    "**Điều 4.** Thư viện",
    "## Mục 2\nđọc sách",
    "[bookmark: b1]nhà trường",
    unicodedata.normalize("NFD", "Thư viện mở cửa đến chiều thứ bảy"),
    "tiê \u0301ng một",
    "\u0435\u0308 \u0430\u0301o",
    "một\x1chai ba",
    "qwzxv 漢字 Łódź 00417 của qwzxv",
    "ch\u00ad\u1ecbu tr\u00e1ch nhi\u1ec7m",
    "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp Tù do H¹nh phóc",
    "sách " * 30,
)
texts = st.one_of(
    st.sampled_from(PLAIN + ODD),
    st.text("aoe đuĐư \u0301\u0323\u0435\u00ad\u200b\n\t,.|_-/*#[]1\x1cß漢", max_size=20),
)


def passage(n: int, text: str, *headings: str) -> Searchable:
    return Searchable(f"p{n}", f"d{n // 2}", f"Kế hoạch {n // 2}/KH", headings, text)


def walked_words(passages: Sequence[Searchable]) -> list[object]:
    return list(words_of(passages, walked=walk(list(map(embedded_text, passages)))))


@pytest.fixture(scope="module")
def shipped() -> EmbeddingModel:
    return load_embedding_model(None)


@given(st.lists(st.tuples(texts, st.lists(texts, max_size=2)), max_size=6))
@example([("", []), ("", [])])
def test_the_words_are_those_of_each_passage_alone(
    drawn: list[tuple[str, list[str]]],
) -> None:
    passages = [passage(n, text, *headings) for n, (text, headings) in enumerate(drawn)]

    assert walked_words(passages) == words_of(passages)


@pytest.mark.parametrize("heading", PLAIN + ODD)
@pytest.mark.parametrize("text", PLAIN + ODD)
def test_what_is_odd_in_one_part_stays_in_it(text: str, heading: str) -> None:
    around = "Một dòng trước, một dòng sau"
    passages = [passage(0, around), passage(1, text, heading), passage(2, around, around)]

    assert walked_words(passages) == words_of(passages)


@given(st.lists(st.tuples(texts, st.lists(texts, max_size=2)), min_size=1, max_size=6))
def test_the_vectors_are_those_of_each_passage_alone(
    shipped: EmbeddingModel, drawn: list[tuple[str, list[str]]]
) -> None:
    passages = [passage(n, text, *headings) for n, (text, headings) in enumerate(drawn)]
    walked = walk(list(map(embedded_text, passages)))

    for one, other in zip(
        embed(passages, shipped, walked=walked), embed(passages, shipped), strict=True
    ):
        assert one.passage_id == other.passage_id
        assert np.array_equal(one.vector, other.vector)


def test_what_is_remembered_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "_MOST_WORDS", 5)
    monkeypatch.setattr(term_lots, "_MOST_SYLLABLES", 5)
    first = walk(["một hai ba bốn năm sáu"])

    assert walk(["một hai"]).glossary is not first.glossary
    for text in PLAIN * 2:
        one = [passage(0, text, "hai ba"), passage(1, f"thêm {text}")]
        assert walked_words(one) == words_of(one)


def test_threads_give_each_word_one_number() -> None:
    lots = [[f"chữ{n} chung{n % 50}" for n in range(start, start + 400)] for start in range(8)]
    with ThreadPoolExecutor(max_workers=8) as threads:
        found = list(threads.map(walk, lots))

    for walked, lot in zip(found, lots, strict=True):
        words = [walked.glossary.words[number] for number in walked.numbers.tolist()]
        assert list(filter(None, words)) == " ".join(lot).split()
