"""The most that may be taken, and what is taken: rows of one name in two papers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read, without_marks
from vectorstore.library import Library

LETTER = """\
ỦY BAN NHÂN DÂN TỈNH TRÚC SƠN
SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 410/SGDĐT-TC

Trúc Sơn, ngày 12 tháng 8 năm 2025

V/v hướng dẫn các khoản thu năm học 2025-2026

Kính gửi: Các trường trực thuộc Sở.

1. Nguyên tắc
Không thu nhiều khoản trong một tháng.

2. Mức thu tối đa các khoản dịch vụ
Khoản thu | Đơn vị tính | Tiểu học | THCS
Gửi xe máy điện | đồng/tháng | 0 | 25.000
Nước sôi | đồng/tháng | 9.000 | 8.000
Đồ dùng bếp | đồng/năm | 50.000 | 45.000

GIÁM ĐỐC

Hà Văn Mẫu
"""
NOTICE = """\
ỦY BAN NHÂN DÂN XÃ BẾN MÂY
TRƯỜNG THCS BẾN MÂY

Số: 33/TB-THCSBM

Bến Mây, ngày 05 tháng 9 năm 2025

THÔNG BÁO
Các khoản thu năm học 2025-2026

I. CÁC KHOẢN THU
STT | Khoản thu | Mức thu | Ghi chú
1 | Gửi xe máy điện | 22.000 đồng/tháng | học sinh gửi xe
2 | Nước sôi | 6.500 đồng/tháng | tất cả

II. BẢO HIỂM
1. Bảo hiểm y tế: 640.000 đồng một năm. Học sinh hộ nghèo không phải nộp.
2. Bảo hiểm tai nạn: 90.000 đồng một năm, tự nguyện.

III. MIỄN, GIẢM
- Miễn tiền nước sôi cho học sinh hộ nghèo.
- Giảm 50% tiền nước sôi cho học sinh hộ cận nghèo.

HIỆU TRƯỞNG

Vi Thị Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(LETTER, name="cong-van.txt"), read(NOTICE, name="thong-bao.txt"))
    with library_of(tmp_path_factory.mktemp("ceilings"), documents) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "amount", "ceiling"),
    [
        ("tiền gửi xe máy điện bao nhiêu", "22.000", "25.000"),
        ("tiền nước sôi bao nhiêu một tháng", "6.500", "8.000"),
        ("trường thu tiền gửi xe máy điện bao nhiêu", "22.000", "25.000"),
    ],
)
def test_the_amount_goes_before_the_ceiling(
    library: Library, question: str, amount: str, ceiling: str
) -> None:
    for asked in (question, without_marks(question)):
        reply = answered(library, asked)
        assert amount in reply.text
        assert ceiling not in reply.text


@pytest.mark.parametrize(
    "question",
    ["tiền gửi xe máy điện tối đa bao nhiêu", "sở cho thu tiền gửi xe máy điện tối đa bao nhiêu"],
)
def test_a_ceiling_is_told_where_it_is_asked_for(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert "25.000" in reply.text
    assert "Mức thu tối đa" in reply.text
    assert "22.000" not in reply.text


def test_a_ceiling_that_is_all_there_is_goes_under_its_name(library: Library) -> None:
    reply = answered(library, "đồ dùng bếp thu bao nhiêu một năm")
    assert reply.claims[0].text == "Mức thu tối đa các khoản dịch vụ"
    assert "45.000" in reply.text


def test_both_halves_each_from_its_own_paper(library: Library) -> None:
    question = "trường thu tiền gửi xe máy điện bao nhiêu, sở cho tối đa bao nhiêu"
    for asked in (question, without_marks(question)):
        reply = answered(library, asked)
        assert "22.000" in reply.text
        assert "25.000" in reply.text
        assert reply.notes == ()


def test_the_verb_of_the_first_half_is_of_the_second_too(library: Library) -> None:
    reply = answered(library, "xe máy điện thu bao nhiêu, nước sôi bao nhiêu")
    assert "22.000" in reply.text
    assert "6.500" in reply.text


@pytest.mark.parametrize(
    "question", ["hộ nghèo được miễn những khoản nào", "các khoản được miễn cho hộ nghèo"]
)
def test_what_a_group_need_not_pay_is_gathered(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        texts = [claim.text for claim in answered(library, asked).claims]
        assert texts == [
            "Bảo hiểm y tế: 640.000 đồng một năm.",
            "Học sinh hộ nghèo không phải nộp.",
            "Miễn tiền nước sôi cho học sinh hộ nghèo.",
        ]
