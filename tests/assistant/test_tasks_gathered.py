"""What somebody has to do is gathered from all the papers that name the person or the post."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read, without_marks
from vectorstore.library import Library

_HEAD = """\
ỦY BAN NHÂN DÂN XÃ ĐỒNG DỨA
TRƯỜNG MẦM NON CÁNH ÉN

Số: {number}

Đồng Dứa, ngày {day} tháng 9 năm 2024

"""
_END = """
HIỆU TRƯỞNG

Lương Thị Thử
"""
BOARD = f"""\
{_HEAD.format(number="71/QĐ-MNCE", day="05")}QUYẾT ĐỊNH
Về việc thành lập Tổ vệ sinh trường học

Điều 1. Thành lập Tổ vệ sinh gồm các ông, bà có tên sau:
TT | Họ và tên | Chức vụ | Nhiệm vụ
1 | Kha Văn Đợi | Phó Hiệu trưởng | Tổ trưởng
2 | Âu Thị Mượt | Văn thư | Thư ký
3 | Giáp Văn Rộng | Giáo viên | Tổ viên

Điều 2. Phân công
1. Bà Âu Thị Mượt ghi sổ vệ sinh.
{_END}"""
PLAN = f"""\
{_HEAD.format(number="72/KH-MNCE", day="06")}KẾ HOẠCH
Tết Trung thu năm 2024

1. Phân công
TT | Nội dung | Người chủ trì | Xong trước ngày
1 | Mua đèn lồng | Văn thư Âu Thị Mượt | 12/9/2024
2 | Dựng sân khấu | Giáp Văn Rộng | 14/9/2024

2. Văn thư in giấy mời.

3. Do sân hẹp, văn thư xếp lại ghế trước 7 giờ.
{_END}"""
NOTICE = f"""\
{_HEAD.format(number="73/TB-MNCE", day="07")}THÔNG BÁO
Kết luận cuộc họp giao ban

Vắng có phép: 01 (bà Âu Thị Mượt đi tập huấn).

1. Giao Phó Hiệu trưởng Kha Văn Đợi kiểm tra bể nước.

2. Bà Âu Thị Mượt: đề nghị mua thêm tủ.

3. Giao bà Âu Thị Mượt nhận quà của xã.
{_END}"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = [read(text, name=f"{n}.txt") for n, text in enumerate((BOARD, PLAN, NOTICE))]
    with library_of(tmp_path_factory.mktemp("tasks"), documents) as opened:
        yield opened


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    "question",
    [
        "Bà Âu Thị Mượt được giao những việc gì?",
        "Văn thư Mượt phải làm gì?",
        "Cô Mượt văn thư có nhiệm vụ gì?",
        "What does Ms Âu Thị Mượt have to do?",
    ],
)
def test_tasks_are_of_every_paper_by_name_and_by_post(
    library: Library, typed: type[str], question: str
) -> None:
    told = answered(library, typed(question)).text

    assert "ghi sổ vệ sinh" in told
    assert "Mua đèn lồng" in told
    assert "nhận quà" in told
    assert "in giấy mời" in told
    assert "xếp lại ghế" in told
    assert "đề nghị mua" not in told
    assert "Vắng" not in told
    assert "Dựng sân khấu" not in told


@pytest.mark.parametrize("typed", [str, without_marks])
def test_a_post_may_stand_before_the_given_name(library: Library, typed: type[str]) -> None:
    told = answered(library, typed("Phó Hiệu trưởng Đợi làm những việc gì?")).text

    assert "kiểm tra bể nước" in told
    assert "Mượt" not in told
