"""What a short next question asks of the row told before, and of the event that it is of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, Reply
from assistant.asking import Turn
from tests.assistant.library import ask, library_of, read
from vectorstore.library import Library

CALENDAR = """\
UBND TỈNH HÒN DẤU
SỞ VĂN HÓA VÀ THỂ THAO
Số: 19/CTr-SVHTT

Hòn Dấu, ngày 01 tháng 4 năm 2025

CHƯƠNG TRÌNH
Công tác tháng 4 năm 2025

I. LỊCH CÔNG TÁC
Ngày | Nội dung | Chủ trì | Địa điểm
08/4 | Hội nghị chuẩn bị lễ hội diều biển | Bà Thái Thị Lài | Nhà văn hóa Bến Đá
11/4 | Kiểm kê hiện vật bảo tàng | Ông Quách Văn Nhị |

II. PHÂN CÔNG TRỰC
Ông Quách Văn Nhị trực các ngày lễ; người vắng mặt phải báo trước 02 ngày./.
"""
INVITATION = """\
UBND TỈNH HÒN DẤU
SỞ VĂN HÓA VÀ THỂ THAO
Số: 44/GM-SVHTT

Hòn Dấu, ngày 02 tháng 4 năm 2025

GIẤY MỜI
Dự Hội nghị chuẩn bị lễ hội diều biển năm 2025

1. Thời gian: 8 giờ 00, ngày 08/4/2025.
2. Địa điểm: Nhà văn hóa Bến Đá, phường Hải Đăng.
3. Nội dung: bàn việc dựng khán đài.
Đại biểu mang theo bản vẽ khu bến và danh sách đội diều.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (
        read(CALENDAR, name="chuong-trinh.txt"),
        read(INVITATION, name="giay-moi.txt"),
    )
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


def _next(library: Library, *questions: str) -> Reply:
    *before, last = questions
    return ask(library, last, *(Turn(question=question, answer="") for question in before))


def test_a_cell_of_the_row_told_before(library: Library) -> None:
    reply = _next(library, "kiểm kê hiện vật bảo tàng ngày nào?", "ai chủ trì?")

    assert isinstance(reply, Answer)
    assert [claim.text for claim in reply.claims] == [
        "Ngày | Nội dung | Chủ trì | Địa điểm",
        "11/4 | Kiểm kê hiện vật bảo tàng | Ông Quách Văn Nhị |",
    ]


def test_the_row_is_remembered_over_two_questions(library: Library) -> None:
    reply = _next(
        library, "hội nghị chuẩn bị lễ hội diều ai chủ trì", "ngày nào?", "tổ chức ở đâu vậy"
    )

    assert isinstance(reply, Answer)
    assert "Nhà văn hóa Bến Đá" in reply.text


def test_an_empty_cell_is_no_place_of_another_row(library: Library) -> None:
    reply = _next(library, "kiểm kê hiện vật bảo tàng ngày nào?", "ở đâu")

    assert "Nhà văn hóa" not in reply.text


def test_the_invitation_tells_what_no_cell_has(library: Library) -> None:
    reply = _next(
        library, "chuong trinh thang 4: hoi nghi chuan bi le hoi dieu ngay nao", "mang theo gì?"
    )

    assert isinstance(reply, Answer)
    assert "Đại biểu mang theo bản vẽ khu bến và danh sách đội diều." in reply.text


def test_an_invitation_of_another_day_is_to_something_else(tmp_path: Path) -> None:
    other = INVITATION.replace("08/4/2025", "18/4/2025")
    documents = (read(CALENDAR, name="a.txt"), read(other, name="b.txt"))
    with library_of(tmp_path, documents) as library:
        assert "18/4" not in ask(library, "hội nghị ngày 08/4 chuẩn bị lễ hội diều ở đâu").text
