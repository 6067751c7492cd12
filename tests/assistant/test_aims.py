"""What is aimed at and what was reached: one is never told for the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

REPORT = """\
ỦY BAN NHÂN DÂN XÃ SƠN KHUÊ
TRẠM KHUYẾN NÔNG

Số: 27/BC-TKN

Sơn Khuê, ngày 05 tháng 7 năm 2025

BÁO CÁO
Kết quả phân loại rác tại nguồn quý II năm 2025

I. KẾT QUẢ ĐẠT ĐƯỢC
1. Phân loại rác
Có 312/480 hộ phân loại rác tại nhà, đạt 65%, tăng 9% so với cùng kỳ năm trước.
2. Ủ phân
Đã phát 140 thùng ủ phân cho các thôn.

II. PHƯƠNG HƯỚNG QUÝ III
Phấn đấu 100% thôn có điểm thu gom rác trước ngày 15/9/2025; 80% hộ phân loại rác tại nhà.

TRẠM TRƯỞNG

Lò Văn Mẫu
"""
REACHED = "312/480 hộ"
AIMED = "80% hộ phân loại rác"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("aims"), (read(REPORT),)) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "phấn đấu quý III hộ phân loại rác tại nhà",
        "phấn đấu quý 3 bao nhiêu hộ phân loại rác tại nhà",
        "mục tiêu hộ phân loại rác tại nhà",
        "chỉ tiêu phân loại rác tại nhà là bao nhiêu phần trăm",
        "what is the target for households sorting waste?",
    ],
)
def test_an_aim_is_no_result(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        text = getattr(ask(library, asked), "text", "")
        assert REACHED not in text
    assert AIMED in answered(library, question).text


@pytest.mark.parametrize(
    "question",
    [
        "đã đạt bao nhiêu phần trăm hộ phân loại rác tại nhà",
        "kết quả phân loại rác tại nhà đạt bao nhiêu phần trăm",
    ],
)
def test_a_result_is_no_aim(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        reply = answered(library, asked)
        assert REACHED in reply.text
        assert AIMED not in reply.text


def test_an_aim_is_told_with_the_words_that_it_is_one(library: Library) -> None:
    reply = answered(library, "mục tiêu hộ phân loại rác tại nhà")
    assert reply.claims[0].text.startswith("Phấn đấu 100% thôn")


def test_what_only_sounds_like_an_aim_is_none(library: Library) -> None:
    assert "140 thùng" in answered(library, "Trạm đã phát bao nhiêu thùng ủ phân?").text
