"""What stands behind a label that is asked, which days are off school, who is denied a thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.answer import Answer, Refusal
from tests.assistant.library import (
    answered,
    asking,
    assistant_of,
    library_of,
    read,
    without_marks,
)
from vectorstore.library import Library

RULES = """\
ỦY BAN NHÂN DÂN XÃ GÒ MUỒNG
TRƯỜNG TIỂU HỌC BÔNG SÚNG

Số: 15/TB-THBS

Gò Muồng, ngày 09 tháng 9 năm 2024

THÔNG BÁO
Nền nếp và các khoản thu năm học 2024 - 2025

1. Góc đọc "Đom đóm nhỏ": mỗi lớp treo một giá sách, thay sách vào thứ Hai.

2. Kinh phí: giá sách của góc đọc "Đom đóm nhỏ" 2.000.000 đồng.

3. Hồ sơ xét tặng phiếu đọc: bản đăng ký, ảnh góc đọc.

4. Không xét tặng phiếu đọc đối với lớp làm rách sách.

5. Trả sách trễ hẹn: nộp 5.000 đồng và nghỉ mượn một tuần.

6. Lệ phí mượn sách: miễn cho mọi lớp.

HIỆU TRƯỞNG

Đặng Thị Thử
"""
STORM = """\
ỦY BAN NHÂN DÂN HUYỆN TRÀ SU
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 90/PGDĐT-VP

Trà Su, ngày 11 tháng 11 năm 2024

V/v cho học sinh nghỉ tránh lũ

1. Các trường cho học sinh nghỉ học từ ngày 12/11 đến hết ngày 14/11; ký túc xá vẫn mở.

2. Hiệu trưởng báo cáo thiệt hại trước ngày 20/11/2024.

TRƯỞNG PHÒNG

Võ Văn Lệ
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("labels"), (read(RULES), read(STORM))) as made:
        yield made


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("Góc đọc Đom đóm nhỏ làm như thế nào?", "treo một giá sách", id="how"),
        pytest.param("Đom đóm nhỏ là góc đọc gì?", "treo một giá sách", id="what"),
        pytest.param("Trả sách trễ hẹn thì bị xử lý thế nào?", "nghỉ mượn", id="what follows"),
        pytest.param("Lệ phí mượn sách bao nhiêu?", "miễn cho mọi lớp", id="nothing to pay"),
        pytest.param("Ai không được xét tặng phiếu đọc?", "lớp làm rách sách", id="denied"),
    ],
)
def test_what_stands_behind_its_label_or_denial_is_told(
    library: Library, typed: type[str], question: str, said: str
) -> None:
    told = answered(library, typed(question)).text

    assert said in told
    assert "2.000.000" not in told
    assert "Hồ sơ" not in told


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("Hôm nay học sinh có phải đi học không?", True),
        ("Ngày mai có đi học không?", True),
        ("Is there school on 14 November?", True),
        ("Ngày 15/11 học sinh có đi học không?", False),
        ("Ngày 20/11/2024 học sinh có được nghỉ học không?", False),
    ],
)
def test_a_day_off_is_told_for_that_day_alone(
    library: Library, typed: type[str], question: str, is_told: bool
) -> None:
    asked = replace(asking(typed(question)), as_of=dt.date(2024, 11, 12))
    reply = assistant_of(library).ask(asked)

    if is_told:
        assert isinstance(reply, Answer)
        assert "nghỉ học từ ngày 12/11" in reply.text
    else:
        assert isinstance(reply, Refusal)
