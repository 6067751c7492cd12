"""Next questions on a list told before, on its items, and on what else the same is asked of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.asking import Turn
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

PLAN = """\
TRƯỜNG THCS BẾN NỨA

Số: 14/KH-THCS

Bến Nứa, ngày 8 tháng 9 năm 2024

KẾ HOẠCH
Thư viện xanh năm học 2024-2025

I. NHIỆM VỤ TRỌNG TÂM

1. Trồng cây quanh phòng đọc

- Các lớp chăm sóc bồn hoa.

2. Sửa lại mái hiên thư viện

- Tổ bảo vệ kê lại bàn ghế.

3. Mở quầy sách cũ cho học sinh

- Đoàn trường nhận sách.

II. TỔ CHỨC THỰC HIỆN

Các tổ cùng làm.

HIỆU TRƯỞNG

Lò Thị Mơ
"""
REPORT = """\
PHÒNG VĂN HÓA HUYỆN ĐÁ HÀN

Số: 30/BC-PVH

Đá Hàn, ngày 2 tháng 12 năm 2024

BÁO CÁO
Phong trào đọc sách năm 2024

1. Tình hình

- Tổng số nhân viên: 05 người.
- Tổng số thư viện trực thuộc: 18 thư viện.

2. Thuận lợi: Bạn đọc đông, sách mới được tặng nhiều.

3. Khó khăn: Xe chở sách thiếu, đường vào thôn xa lầy lội.

TRƯỞNG PHÒNG

Vi Văn Đá
"""
TASKS = "Trường Bến Nứa có mấy nhiệm vụ trọng tâm trong kế hoạch?"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (read(PLAN, name="a.txt"), read(REPORT, name="b.txt"))
    with library_of(tmp_path_factory.mktemp("items"), papers) as opened:
        yield opened


def after(library: Library, first: str, second: str) -> str:
    reply = ask(library, second, Turn(question=first, answer=ask(library, first).text))
    return reply.text if isinstance(reply, Answer) else ""


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("nhiệm vụ thứ hai là gì", "mái hiên"),
        ("nhiem vu dau tien", "quanh phòng đọc"),
        ("cái cuối cùng?", "quầy sách cũ"),
        ("thế cái thứ 3 là gì", "quầy sách cũ"),
    ],
)
def test_an_item_is_counted_in_the_list_told(library: Library, second: str, said: str) -> None:
    text = after(library, TASKS, second)
    assert said in text
    assert "\n" not in text


def test_there_is_no_fifth_of_three(library: Library) -> None:
    assert "mái hiên" not in after(library, TASKS, "nhiệm vụ thứ năm là gì")


@pytest.mark.parametrize("second", ["liệt kê ra", "kể ra xem", "list them"])
def test_the_list_is_told_again(library: Library, second: str) -> None:
    text = after(library, TASKS, second)
    assert all(one in text for one in ("phòng đọc", "mái hiên", "quầy sách"))


def test_what_was_meant_instead_is_asked_the_same(library: Library) -> None:
    first = "Trường Bến Nứa ai ký?"
    assert "Vi Văn Đá" in after(library, first, "không, ý tôi là của Phòng Văn hóa huyện Đá Hàn")
    assert "Vi Văn Đá" in after(library, first, "Phòng Văn hóa huyện Đá Hàn thì sao")


def test_the_other_thing_stands_in_the_english_question_before(library: Library) -> None:
    first = "What difficulties did the Đá Hàn office have?"
    assert "tặng nhiều" in after(library, first, "And advantages?")


@pytest.mark.parametrize("asked", ["What is the headcount of the {}?", "headcount of the {}"])
def test_a_headcount_is_the_staff(library: Library, asked: str) -> None:
    assert "05 người" in answered(library, asked.format("Đá Hàn culture office")).text
