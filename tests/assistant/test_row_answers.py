"""The row of a table that says what is asked, under its titles; sums, lists, directions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

FEES = """\
UBND XÃ ĐỒI CHÈ
TRƯỜNG MẦM NON SUỐI TRONG
Số: 12/TB-MNST

Đồi Chè, ngày 03 tháng 9 năm 2025

THÔNG BÁO
Các khoản đóng góp xe đưa đón từ tháng 9 năm 2025

1. Mức đóng
Khoản đóng | Lớp mầm | Lớp lá | Đơn vị tính
Vé xe | 41.000 | 43.000 | đồng/trẻ/tuần
Áo mưa, ghế ngồi | 75.000 | 65.000 | đồng/trẻ/năm
Trước đây, tháng 8/2025 vé xe đóng 37.000 đồng/trẻ/tuần đối với lớp mầm và 39.000 \
đồng/trẻ/tuần đối với lớp lá.

2. Nộp cho tổ bảo vệ vào sáng thứ Năm.
"""
REPORT = """\
UBND TỈNH HÒN DẤU
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 77/BC-SGDĐT

Hòn Dấu, ngày 20 tháng 10 năm 2025

BÁO CÁO
Tình hình thư viện lưu động và sửa cầu treo

I. THƯ VIỆN LƯU ĐỘNG
Bảng 1. Lượt mượn sách theo tuyến
TT | Tuyến xe | Lượt mượn | Sách rách | Tỷ lệ trả sớm
1 | Bản Thượng | 315 | 12 | 71,5%
2 | Chợ Gạo | 402 | 9 | 64,0%
| Tổng | 717 | 21 | 67,3%

II. KINH PHÍ SỬA CẦU TREO
Nội dung | Số tiền (đồng) | Đơn vị thực hiện
Thay dây cáp | 52.000.000 | Đội cầu đường
Sơn lan can | 7.500.000 | Đoàn thanh niên
Tổng cộng | 59.500.000 |

III. LỊCH DỰ GIỜ CHÉO
TT | Trường dự giờ | Trường được dự giờ | Ngày dự giờ
1 | THCS Hoa Ban | THCS Lá Dong | 12/11/2025
2 | THCS Lá Dong | THCS Cỏ May | 14/11/2025

PHỤ LỤC
PHIẾU CHẤM GÓC ĐỌC SÁCH
Tiêu chí | Điểm cao nhất | Điểm chấm
Ánh sáng, chỗ ngồi | 35 | |
Sách mới | 65 | |
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(FEES, name="ve-xe.txt"), read(REPORT, name="bao-cao.txt"))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


FEE_TITLES = "Khoản đóng | Lớp mầm | Lớp lá | Đơn vị tính"
ROUTE_TITLES = "TT | Tuyến xe | Lượt mượn | Sách rách | Tỷ lệ trả sớm"
CABLE_TITLES = "Nội dung | Số tiền (đồng) | Đơn vị thực hiện"
VISIT_TITLES = "TT | Trường dự giờ | Trường được dự giờ | Ngày dự giờ"


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param(
            "vé xe lớp lá một tuần bao nhiêu",
            (FEE_TITLES, "Vé xe | 41.000 | 43.000 | đồng/trẻ/tuần"),
            id="not what it was before",
        ),
        pytest.param(
            "tuyến Chợ Gạo có bao nhiêu sách rách",
            (ROUTE_TITLES, "2 | Chợ Gạo | 402 | 9 | 64,0%"),
            id="row and column",
        ),
        pytest.param(
            "ty le tra som tuyen Ban Thuong",
            (ROUTE_TITLES, "1 | Bản Thượng | 315 | 12 | 71,5%"),
            id="without marks or a word that asks",
        ),
        pytest.param(
            "thay dây cáp cầu treo hết bao nhiêu tiền",
            (CABLE_TITLES, "Thay dây cáp | 52.000.000 | Đội cầu đường"),
            id="an item and not the sum",
        ),
        pytest.param(
            "kinh phí sửa cầu treo tổng cộng bao nhiêu",
            (CABLE_TITLES, "Tổng cộng | 59.500.000 |"),
            id="the sum where it is asked for",
        ),
        pytest.param(
            "thư viện lưu động tổng cộng bao nhiêu lượt mượn",
            (ROUTE_TITLES, "| Tổng | 717 | 21 | 67,3%"),
            id="the sum, with little said beside it",
        ),
        pytest.param(
            "tuyến Bản Thượng mượn mấy lượt, sách rách mấy",
            (ROUTE_TITLES, "1 | Bản Thượng | 315 | 12 | 71,5%"),
            id="two columns of one row",
        ),
        pytest.param(
            "tuyến nào có lượt mượn cao nhất",
            (ROUTE_TITLES, "2 | Chợ Gạo | 402 | 9 | 64,0%"),
            id="the greatest",
        ),
        pytest.param(
            "trường Lá Dong được dự giờ ngày nào",
            (VISIT_TITLES, "1 | THCS Hoa Ban | THCS Lá Dong | 12/11/2025"),
            id="to whom it is done",
        ),
        pytest.param(
            "trường Lá Dong dự giờ trường nào",
            (VISIT_TITLES, "2 | THCS Lá Dong | THCS Cỏ May | 14/11/2025"),
            id="who does it",
        ),
        pytest.param(
            "phiếu chấm góc đọc sách có những tiêu chí nào",
            (
                "Tiêu chí | Điểm cao nhất | Điểm chấm",
                "Ánh sáng, chỗ ngồi | 35 | |",
                "Sách mới | 65 | |",
            ),
            id="the whole table of an annex",
        ),
        pytest.param(
            "phiếu chấm góc đọc sách có những cột nào",
            ("Tiêu chí | Điểm cao nhất | Điểm chấm",),
            id="its columns",
        ),
    ],
)
def test_a_row_answers_under_its_titles(
    library: Library, question: str, lines: tuple[str, ...]
) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Answer)
    assert tuple(claim.text for claim in reply.claims) == lines


def test_what_was_before_is_told_where_it_is_asked_for(library: Library) -> None:
    reply = ask(library, "trước đây, tháng 8/2025 vé xe lớp mầm đóng bao nhiêu")

    assert isinstance(reply, Answer)
    assert "37.000" in reply.text
    assert "41.000" not in reply.text


def test_titles_alone_answer_nothing(library: Library) -> None:
    reply = ask(library, "tuyến xe Cổng Trời sách rách thế nào")

    assert isinstance(reply, Refusal) or reply.claims[-1].text != ROUTE_TITLES


PRIZES = """\
BAN DÂN VẬN HUYỆN ỦY SÔNG LAU

Số 16-HD/BDVHU

Sông Lau, ngày 03 tháng 6 năm 2024

HƯỚNG DẪN
Khen thưởng mô hình đọc sách cùng con

1. Mức tiền thưởng như sau:

Hình thức | Tập thể | Cá nhân
Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh | 6.000.000 đồng | 3.000.000 đồng
Giấy khen của thủ trưởng cơ quan | 900.000 đồng | 300.000 đồng
Giấy khen của Ban Dân vận Huyện ủy | 1.800.000 đồng | 700.000 đồng

TRƯỞNG BAN

Đỗ Văn Thử
"""


def test_an_office_that_a_row_names_tells_the_row(tmp_path: Path) -> None:
    with library_of(tmp_path, (read(PRIZES),)) as library:
        reply = answered(
            library, "Cá nhân được giấy khen của Ban Dân vận Huyện ủy thưởng bao nhiêu tiền?"
        )

    assert "Giấy khen của Ban Dân vận Huyện ủy | 1.800.000 đồng | 700.000 đồng" in reply.text
    assert "900.000" not in reply.text.replace("1.800.000", "")
