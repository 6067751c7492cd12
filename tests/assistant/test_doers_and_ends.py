"""Who does a thing, when a meeting ends, to whom papers go: beside what only looks like it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.question import understand
from assistant.reading.typed_words import spelt_out
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

MINUTES = """\
UBND XÃ KÊNH TRĂNG
TRƯỜNG THCS BỜ ĐÌNH

BIÊN BẢN
Họp tổ hòa giải tháng 8 năm 2025

Thời gian bắt đầu: 13 giờ 45 phút, ngày 21 tháng 8 năm 2025
Địa điểm: Nhà văn hóa ấp Bờ Đình
Chủ tọa: ông Lâm Văn Chài, Tổ trưởng

1. Biểu quyết
Nội dung | Đồng ý | Không đồng ý
Góp quỹ "Áo ấm" nửa ngày công | 31 | 2
Đổi lịch trực đò | 29 | 4

2. Kết luận
a) Giao thủ quỹ Trần Thị Lụa thu quỹ "Áo ấm" xong trước ngày 18/9/2025.
b) Tổ xe ôm họp riêng vào 7 giờ 15 phút ngày 30/8/2025.

Cuộc họp kết thúc lúc 15 giờ 20 phút cùng ngày.
"""
GUIDE = """\
ỦY BAN NHÂN DÂN TỈNH CỒN SẬY
SỞ VĂN HÓA
Số: 88/SVH-VP
V/v hồ sơ công nhận gia đình đọc sách

Cồn Sậy, ngày 02 tháng 9 năm 2025

Kính gửi: Các trường trên địa bàn.

1. Các trường gửi hồ sơ công nhận gia đình đọc sách về Phòng Thư viện lưu động trước ngày \
16/9/2025.

2. Lịch tháng 9
Ngày | Việc | Nơi làm
30/9 | Hạn trình hồ sơ gia đình đọc sách với Ban Tuyên huấn | Phòng Thư viện
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(MINUTES, name="bien-ban.txt"), read(GUIDE, name="cong-van.txt"))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


BEGINS = "Thời gian bắt đầu: 13 giờ 45 phút, ngày 21 tháng 8 năm 2025"
ENDS = "Cuộc họp kết thúc lúc 15 giờ 20 phút cùng ngày."


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param(
            'Quỹ "Áo ấm" ai thu?',
            ('Giao thủ quỹ Trần Thị Lụa thu quỹ "Áo ấm" xong trước ngày 18/9/2025.',),
            id="no row of votes",
        ),
        pytest.param("Họp tổ hòa giải tháng 8 mấy giờ bắt đầu?", (BEGINS,), id="no day of May"),
        pytest.param("Họp tổ hòa giải tháng 8 mấy giờ kết thúc?", (ENDS,), id="the end"),
        pytest.param(
            "Họp tổ hòa giải mấy giờ bắt đầu, mấy giờ kết thúc?", (BEGINS, ENDS), id="both"
        ),
    ],
)
def test_it_is_told_of_the_meeting(library: Library, question: str, lines: tuple[str, ...]) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Answer)
    assert tuple(claim.text for claim in reply.claims) == lines


def test_to_whom_and_by_when_is_asked_of_one_duty(library: Library) -> None:
    reply = ask(library, "nộp hồ sơ gia đình đọc sách cho ai, trước ngày mấy?")

    assert isinstance(reply, Answer)
    assert "16/9/2025" in reply.claims[0].text
    assert "Phòng Thư viện lưu động" in reply.claims[0].text


@pytest.mark.parametrize(
    ("question", "days"),
    [
        pytest.param("tháng 9 mấy giờ họp", [(9, None)], id="no day of May"),
        pytest.param("lop 6 may em", [], id="a class"),
        pytest.param("what is due on 9 May", [(5, 9)], id="a day of May"),
    ],
)
def test_what_asks_how_many_is_no_month(
    question: str, days: list[tuple[int | None, int | None]]
) -> None:
    assert [(one.month, one.day) for one in understand(question).dates] == days


ORDER = """\
ĐẢNG ỦY XÃ KÊNH TRĂNG
*
Số 05-CT/ĐU

Kênh Trăng, ngày 15 tháng 8 năm 2025

CHỈ THỊ
Về giữ gìn chợ nổi

1. Tuyệt đối không để ghe hàng neo dưới chân cầu.

2. Bà Trần Thị Lụa: trông coi phao tiêu, đèn hiệu.

3. Lịch kiểm tra phao
TT | Trường | Ngày kiểm tra | Buổi
1 | THCS Bờ Đình | 12/9/2025 | chiều
2 | THCS Gò Sặt | 15/9/2025 | sáng
"""


@pytest.mark.parametrize(
    ("question", "line"),
    [
        pytest.param(
            "Đảng ủy xã nghiêm cấm điều gì?",
            "Tuyệt đối không để ghe hàng neo dưới chân cầu.",
            id="forbidden in other words",
        ),
        pytest.param(
            "ai phụ trách trông coi phao tiêu",
            "Bà Trần Thị Lụa: trông coi phao tiêu, đèn hiệu.",
            id="a task behind a name",
        ),
        pytest.param(
            "THCS Gò Sặt kiểm tra buổi sáng hay buổi chiều?",
            "2 | THCS Gò Sặt | 15/9/2025 | sáng",
            id="which half of the day",
        ),
    ],
)
def test_it_is_told_of_the_order(tmp_path: Path, question: str, line: str) -> None:
    with library_of(tmp_path, (read(ORDER),)) as opened:
        reply = answered(opened, question)

    assert reply.claims[-1].text == line


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        pytest.param("nop bao gio v", "nop bao gio vay", id="a particle at the end"),
        pytest.param("muc v noi gi", "muc v noi gi", id="a numeral"),
        pytest.param("muc nao v a", "muc nao v a", id="not at the end"),
    ],
)
def test_a_letter_at_the_end_is_a_particle(typed: str, read_as: str) -> None:
    assert spelt_out(typed) == read_as
