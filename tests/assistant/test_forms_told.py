"""What a form is made of, by its number or by its title."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

FORMS = """\
PHỤ LỤC
(Kèm theo Kế hoạch số 77/KH-PGDĐT ngày 05/9/2024 của Phòng Giáo dục và Đào tạo huyện Trà Su)

Mẫu số 01

TÊN TRƯỜNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
.................... | Độc lập - Tự do - Hạnh phúc

PHIẾU ĐĂNG KÝ VƯỜN RAU SẠCH
Năm học 2024 - 2025

1. Tên vườn: ....................
2. Diện tích: .................... m2
3. Người chăm sóc: ....................

Mẫu số 02

ĐỀ CƯƠNG TỔNG KẾT VƯỜN RAU

Phần I. Cách làm (không quá 02 trang)
Phần II. Sản lượng
Phần III. Kiến nghị

Biểu số 03

SỔ HÁI RAU
TT | Ngày hái | Loại rau | Số bó
1 | | |
"""
PLAN = """\
ỦY BAN NHÂN DÂN HUYỆN TRÀ SU
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 77/KH-PGDĐT

Trà Su, ngày 05 tháng 9 năm 2024

KẾ HOẠCH
Xây dựng vườn rau sạch năm học 2024 - 2025

1. Các trường gửi phiếu đăng ký vườn rau sạch theo Mẫu số 01 trước ngày 20/9/2024.

2. Các trường tổng kết theo Mẫu số 02, gửi trước ngày 20/5/2025.

TRƯỞNG PHÒNG

Võ Văn Lệ
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (read(FORMS, name="mau.txt"), read(PLAN, name="ke-hoach.txt"))
    with library_of(tmp_path_factory.mktemp("forms"), papers) as made:
        yield made


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    ("question", "said", "left_out"),
    [
        pytest.param(
            "Mẫu số 01 gồm những mục nào?",
            ("Tên vườn", "Diện tích", "Người chăm sóc"),
            ("Phần I", "20/9/2024"),
            id="by number",
        ),
        pytest.param("Mẫu 1 có những nội dung gì?", ("Tên vườn",), ("Phần",), id="in short"),
        pytest.param(
            "Mẫu số 02 gồm mấy phần?", ("Cách làm", "Sản lượng"), ("Tên vườn",), id="how many"
        ),
        pytest.param(
            "Phiếu đăng ký vườn rau sạch gồm các mục gì?",
            ("Tên vườn", "Diện tích"),
            ("20/9/2024",),
            id="by title",
        ),
        pytest.param(
            "Phần I của Mẫu số 02 dài tối đa mấy trang?",
            ("không quá 02 trang",),
            ("Phần II",),
            id="one item of it",
        ),
        pytest.param(
            "Biểu số 03 gồm những cột nào?",
            ("Ngày hái | Loại rau | Số bó",),
            ("1 | | |", "Tên vườn"),
            id="the columns of one",
        ),
    ],
)
def test_the_items_of_a_form_are_told(
    library: Library,
    typed: type[str],
    question: str,
    said: tuple[str, ...],
    left_out: tuple[str, ...],
) -> None:
    told = answered(library, typed(question)).text

    for words in said:
        assert words in told
    for words in left_out:
        assert words not in told


def test_a_form_that_is_not_here_is_refused(library: Library) -> None:
    assert isinstance(ask(library, "Mẫu số 03 gồm những mục nào?"), Refusal)


def test_where_a_form_is_sent_is_asked_of_the_plan(library: Library) -> None:
    assert "20/9/2024" in answered(library, "Phiếu đăng ký theo Mẫu số 01 gửi trước ngày nào?").text
