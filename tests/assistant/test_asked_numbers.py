"""The numbers of papers that a question names."""

from __future__ import annotations

import pytest

from assistant.question import understand


@pytest.mark.parametrize(
    ("typed", "numbers", "printed"),
    [
        ("Cái 07-CTPH của huyện đề ngày mấy?", ("7/ctph",), ("07-CTPH",)),
        ("07-ctph ky ngay nao", ("7/ctph",), ("07-CTPH",)),
        ("12-HD là gì?", ("12/hd",), ("12-HD",)),
        ("88/KH-SGDĐT - ngày nào?", ("88/kh/sgddt",), ("88/KH-SGDĐT",)),
        ("88/kh-sgddt - ngay nao", ("88/kh/sgddt",), ("88/KH-SGDDT",)),
        ("Chương trình 07-CTPH ký hôm nào?", ("7/ctph",), ("07-CTPH",)),
    ],
)
def test_a_number_is_known_without_a_word_before_it_and_ends_at_a_dash(
    typed: str, numbers: tuple[str, ...], printed: tuple[str, ...]
) -> None:
    question = understand(typed)
    assert question.numbers == numbers
    assert question.printed_numbers == printed


@pytest.mark.parametrize(
    "typed",
    [
        "Giai đoạn 2021-2025 có gì?",
        "Trẻ 5-6 tuổi học ở đâu?",
        "Phòng chống Covid-19 thế nào?",
        "2022-TT là gì?",
        "Khối 10-TH có mấy lớp?",
    ],
)
def test_what_only_looks_like_a_number(typed: str) -> None:
    assert not understand(typed).numbers
