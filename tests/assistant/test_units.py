"""Sentences of a passage: cut where a sentence ends and nowhere else, each a slice of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.units import sentences, syllables, unit, whole
from tests.assistant.passages import passage
from tests.ending import ended


def texts(text: str) -> list[str]:
    return [one.text for one in sentences(passage(text))]


LONG = "các trường giữ sạch sân chơi và trồng thêm cây bóng mát quanh hàng rào phía nam"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("Một câu thôi.", ["Một câu thôi."], id="one"),
        pytest.param("Quét sân. Trồng cây.", ["Quét sân.", "Trồng cây."], id="two"),
        pytest.param("Xong chưa? Rồi! Tốt.", ["Xong chưa?", "Rồi!", "Tốt."], id="other marks"),
        pytest.param("2. Quét sân. Trồng cây.", ["Quét sân.", "Trồng cây."], id="list number"),
        pytest.param("- Quét sân;\n- Trồng cây.", ["Quét sân;", "Trồng cây."], id="bullets"),
        pytest.param("Quét;\n\n   • Trồng.", ["Quét;", "Trồng."], id="bullets after a blank"),
        pytest.param('Hô "Sạch!" Rồi về.', ['Hô "Sạch!"', "Rồi về."], id="after a quotation mark"),
        pytest.param("Hạn 5.6.2024 ở TP. Huế.", ["Hạn 5.6.2024 ở TP. Huế."], id="TP. is known"),
        pytest.param("TP. Huế họp. ThS. An dự.", ["TP. Huế họp.", "ThS. An dự."], id="titles"),
        pytest.param("Phát triển kinh tế\n- xã hội.", ["Phát triển kinh tế\n- xã hội."], id="dash"),
        pytest.param("Giao:\n- quét sân\n+ Cây", ["Giao:", "quét sân", "Cây"], id="entries"),
        pytest.param("Law No. 12 holds. It does.", ["Law No. 12 holds.", "It does."], id="No."),
        pytest.param("Đ/c A. Bê nói.", ["Đ/c A. Bê nói."], id="an initial"),
        pytest.param("Sách, vở, v.v. Tất cả.", ["Sách, vở, v.v. Tất cả."], id="and so on"),
        pytest.param(
            "Nộp (theo mẫu. Có dấu) về Phòng. Hết.",
            ["Nộp (theo mẫu. Có dấu) về Phòng.", "Hết."],
            id="within brackets",
        ),
        pytest.param("thấp. không hoa", ["thấp. không hoa"], id="no capital follows"),
        pytest.param("Quét sân; trồng cây.", ["Quét sân; trồng cây."], id="a short list"),
        pytest.param(
            "; ".join([LONG] * 6) + ".", [f"{LONG};"] * 5 + [f"{LONG}."], id="a long list"
        ),
    ],
)
def test_a_passage_is_cut_into_sentences(text: str, cut: list[str]) -> None:
    assert texts(text) == cut


@pytest.mark.parametrize(
    "text", [pytest.param("- ", id="a bullet"), pytest.param(" \n ", id="space"), "…", "1. "]
)
def test_what_holds_no_words_is_no_unit(text: str) -> None:
    assert whole(passage(text)) is None
    assert sentences(passage(text)) == ()


def test_an_empty_span_is_no_unit() -> None:
    assert unit(passage("Quét sân."), 100, 100) is None


def test_the_whole_passage_is_one_unit_without_its_marker() -> None:
    one = whole(passage("3. Quét sân. Trồng cây.", at=50))
    assert one is not None
    assert (one.start, one.end, one.text) == (53, 73, "Quét sân. Trồng cây.")
    assert one.syllables == ("quet", "san", "trong", "cay")


def test_syllables_are_folded_and_numbers_count_as_such() -> None:
    assert syllables("Đạt 85 điểm; GD&ĐT") == ("dat", "85", "diem", "gd", "dt")


_TEXT = st.text(alphabet='aăđĐT 1.;:!?()\n-+*“”"v,', max_size=200)


@given(_TEXT)
def test_each_sentence_is_a_slice_of_the_text_and_none_overlap(text: str) -> None:
    holder = passage(f"x{text}", at=7)
    last = holder.start
    for one in sentences(holder):
        assert last <= one.start < one.end <= holder.end
        assert holder.text[one.start - holder.start : one.end - holder.start] == one.text
        assert one.syllables == syllables(one.text)
        last = one.end


@given(st.lists(st.sampled_from(["Quét sân", "Trồng cây", "Học bơi"]), min_size=1, max_size=6))
def test_no_word_is_lost_between_sentences(parts: list[str]) -> None:
    text = ". ".join(parts) + "."
    assert " ".join(texts(text)) == text


@pytest.mark.parametrize(
    "piece", ["a", "1", " ", "\n", "\n- ", ". A", "(. A ", "; ", "1. ", "*", "[bookmark: ", "“"]
)
def test_a_hostile_passage_is_cut_in_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]

    def cut() -> None:
        sentences(passage(f"({text}x"))
        sentences(passage(f"{text}x"))

    ended(cut, within_s=8.0)
