"""The papers that are to be made known, those that something rests on, and two offices compared."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from assistant.question import understand
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG SEN
SỞ GIÁO DỤC VÀ ĐÀO TẠO LŨNG SEN

Số: 21/KH-SGDĐT

Lũng Sen, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Giữ gìn trường lớp xanh năm 2024

Căn cứ Kế hoạch số 77/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân tỉnh về trồng cây;

Căn cứ Công văn số 15-CV/TU ngày 10/01/2024 của Tỉnh ủy về nếp sống sạch;

Sở Giáo dục và Đào tạo xây dựng kế hoạch như sau:

I. NHIỆM VỤ

1. Phổ biến, quán triệt đến từng thầy cô các văn bản sau:

- Chỉ thị số 31/CT-TTg ngày 04/4/2022 của Thủ tướng Chính phủ về phân loại rác;

- Nghị quyết số 09-NQ/TU ngày 12/5/2022 của Tỉnh ủy về cây xanh;

- Quyết định số 640/QĐ-UBND ngày 20/6/2023 của Ủy ban nhân dân tỉnh về sân trường.

2. Trồng cây theo Công văn số 88/SNN ngày 02/02/2024 của Sở Nông nghiệp.

II. TỔ CHỨC THỰC HIỆN

Các trường báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 15/11/2024.
"""
LETTER = """\
ỦY BAN NHÂN DÂN HUYỆN BÀU TRÀM
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO BÀU TRÀM

Số: 60/PGDĐT

Bàu Tràm, ngày 10 tháng 3 năm 2023

V/v giữ vệ sinh trường lớp năm 2023

Kính gửi: Các trường tiểu học

1. Các trường tổng vệ sinh mỗi tháng một buổi.

2. Các trường báo cáo kết quả về Phòng Giáo dục và Đào tạo trước ngày 20/10/2023.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = [read(PLAN, name="plan.txt"), read(LETTER, name="letter.txt")]
    with library_of(tmp_path_factory.mktemp("spread"), made) as library:
        yield library


@pytest.mark.parametrize(
    "question",
    [
        "Tôi ở một trường thuộc Sở Lũng Sen, cho tôi đủ các vb mà năm đó phải phổ biến cho anh em",
        "Sở Lũng Sen bắt học tập, quán triệt những văn bản nào?",
        "Lũng Sen plan 21/KH-SGDĐT: which directives and decisions do schools have to spread?",
    ],
)
def test_all_papers_to_be_made_known_are_told(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        text = answered(library, asked).text
        assert all(one in text for one in ("31/CT-TTg", "09-NQ/TU", "640/QĐ-UBND"))
        assert "88/SNN" not in text


def test_papers_of_another_matter_are_not_told(library: Library) -> None:
    question = "21/KH-SGDĐT bắt phổ biến những văn bản nào về phòng chống bạo lực?"
    assert isinstance(ask(library, question), Refusal)


@pytest.mark.parametrize(
    "question",
    [
        "ke hoach 21/KH-SGDĐT dua vao may vb nao de lam",
        "Kế hoạch 21/KH-SGDĐT dựa vào văn bản nào của Tỉnh ủy và UBND tỉnh để xây dựng?",
    ],
)
def test_all_that_a_paper_rests_on_is_told(library: Library, question: str) -> None:
    text = answered(library, question).text
    assert "77/KH-UBND" in text
    assert "15-CV/TU" in text


@pytest.mark.parametrize(
    "question",
    [
        "So giúp mình: Sở Lũng Sen năm 2024 với phòng Bàu Tràm năm 2023, mỗi bên bắt nộp báo cáo "
        "vào những mốc nào?",
        "Sở Lũng Sen và phòng Bàu Tràm, hạn báo cáo bên nào sớm hơn?",
    ],
)
def test_each_of_two_offices_says_its_own_day(library: Library, question: str) -> None:
    text = answered(library, question).text
    assert "15/11/2024" in text
    assert "20/10/2023" in text


def test_a_number_of_homes_or_of_a_row_compares_nothing() -> None:
    for asked in ("so ho ngheo cua xa la bao nhieu?", "Số thứ tự của trường là mấy?"):
        assert not understand(asked).compares
    assert understand("So giúp mình hai kế hoạch").compares
