"""Tables asked by value, by range, side by side, of two papers, by office, or as a whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, Refusal
from assistant.tables.asked_values import figure_in, is_step, is_under, number_of, value_asked
from assistant.tables.tables import tables_of, titled_tables
from tests.assistant.library import ask, library_of, read, without_marks
from vectorstore.library import Library

REPORT = """\
UBND XÃ ĐẦM SEN
TRƯỜNG THCS ĐẦM SEN
Số: 31/BC-THCSĐS

Đầm Sen, ngày 28 tháng 9 năm 2025

BÁO CÁO
Kết quả tủ sách lưu động và trồng cây

I. TỦ SÁCH LƯU ĐỘNG
Khối | Số lớp | Số bạn đọc | Thẻ đã in | Tỷ lệ in thẻ
6 | 5 | 212 | 106 | 50,0%
7 | 6 | 240 | 204 | 85,0%
8 | 5 | 198 | 198 | 100%
9 | 4 | 151 | 142 | 94,0%
Toàn trường | 20 | 801 | 650 | 81,1%

II. KINH PHÍ TRỒNG CÂY
Nội dung | Thu (đồng) | Chi (đồng)
Bán giấy vụn | 6.300.000 | 0
Mua cây giống | 0 | 4.100.000
Thuê xe nước | 0 | 900.000
Cộng | 6.300.000 | 5.000.000
"""
CONTEST = """\
CÔNG ĐOÀN XÃ ĐẦM SEN
CĐCS TRƯỜNG THCS ĐẦM SEN
Số: 09/KH-CĐCS

Đầm Sen, ngày 02 tháng 10 năm 2025

KẾ HOẠCH
Hội thi làm lồng đèn mừng Trung thu

I. CÁCH TÍNH ĐIỂM
Tiêu chí | Điểm tối đa | Cách tính
Màu sắc hài hòa | 30 | Ban giám khảo chấm
Gom vỏ chai | 20 | 2 điểm/5 vỏ chai

II. GIẢI THƯỞNG
Giải | Số lượng | Mức thưởng
Nhất | 01 | 820.000 đồng
Nhì | 02 | 540.000 đồng
Ba | 03 | 310.000 đồng

III. GIÁM THỊ
Số bạn dự thi | Số giám thị
Dưới 25 bạn | 1
Từ 25 đến 50 bạn | 2
Trên 50 bạn | 4
"""
SCHEDULE = """\
UBND XÃ ĐẦM SEN
PHÒNG VĂN HÓA - XÃ HỘI
Số: 140/VHXH

Đầm Sen, ngày 03 tháng 10 năm 2025
V/v kiểm tra tủ sách lưu động

Kính gửi: Hiệu trưởng các trường trên địa bàn xã.

1. Lịch kiểm tra tủ sách:
TT | Đơn vị được kiểm tra | Ngày | Buổi | Trưởng đoàn
1 | Trường Mầm non Cánh Diều | 04/11/2025 | Sáng | Hà Thị Thử
2 | Trường THCS Đầm Sen | 11/11/2025 | Chiều | Lương Văn Mẫu

2. Phân công
Cơ quan | Nhiệm vụ | Thời hạn
Công an xã | Giữ trật tự cổng trường | Thường xuyên
Phòng Văn hóa - Xã hội | Tổng hợp phiếu kiểm tra | 20/11/2025
Đoàn xã | Chuyển sách tới các điểm trường | 25/11/2025
"""
OWN_PLAN = """\
UBND XÃ ĐẦM SEN
TRƯỜNG THCS ĐẦM SEN
Số: 55/KH-THCSĐS

Đầm Sen, ngày 15 tháng 9 năm 2025

KẾ HOẠCH
Tự kiểm tra nội bộ

I. THỜI GIAN
Đợt | Thời gian | Nội dung
Đợt 1 | 20/10/2025 | Tự kiểm tra hồ sơ lớp
Đợt 2 | 09/3/2026 | Đón đoàn kiểm tra tủ sách

III. BAN GIÁM HIỆU TRỰC
Tuần | Từ ngày - đến ngày | Lãnh đạo trực | Bảo vệ
Tuần 1 | 13/10 - 18/10 | Dương Thị Thử | Cao Văn Mẫu
Tuần 2 | 20/10 - 25/10 | Lã Văn Thử | Cao Văn Mẫu

IV. ĐỘI SAO ĐỎ TRỰC CỔNG
Ca | Thứ | Giờ trực | Lớp phụ trách
Ca 1 | Thứ Hai, thứ Năm | 6 giờ 40 | 7A2
Ca 2 | Thứ Ba, thứ Sáu | 6 giờ 40 | 8B1

V. PHÂN VIỆC
Việc | Người phụ trách | Thời hạn
Chọn sách thay thế | Hiệu trưởng | 31/10/2025
Bọc lại bìa sách | Thủ thư | 28/11/2025

VI. TỔ CHỨC THỰC HIỆN
1. Hiệu trưởng kiểm tra sổ mượn vào cuối tháng.
2. Thủ thư giữ chìa khóa tủ.
"""
CEILING = """\
UBND TỈNH LAM KHÊ
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 801/SGDĐT-KHTC

Lam Khê, ngày 20 tháng 8 năm 2025
V/v mức thu tối đa một số khoản dịch vụ

Kính gửi: Các trường phổ thông.

1. Mức thu tối đa
Khoản thu | Đơn vị tính | Tiểu học | THCS
Gửi xe điện | đồng/tháng | 9.000 | 15.000
Giặt chăn | đồng/tháng | 21.000 | 23.000
"""
FEES = """\
UBND XÃ ĐẦM SEN
TRƯỜNG THCS ĐẦM SEN
Số: 60/TB-THCSĐS

Đầm Sen, ngày 08 tháng 9 năm 2025

THÔNG BÁO
Các khoản thu dịch vụ năm học 2025 - 2026

1. Mức thu
TT | Khoản thu | Mức thu | Cách thu
1 | Gửi xe điện | 14.000 đồng/tháng | từng học kỳ
2 | Giặt chăn | 22.000 đồng/tháng | từng học kỳ
"""
CARDS = "Khối | Số lớp | Số bạn đọc | Thẻ đã in | Tỷ lệ in thẻ"
PRIZES = "Giải | Số lượng | Mức thưởng"
VISITS = "TT | Đơn vị được kiểm tra | Ngày | Buổi | Trưởng đoàn"
TASKS = "Cơ quan | Nhiệm vụ | Thời hạn"
DUTY = "Ca | Thứ | Giờ trực | Lớp phụ trách"
MONEY = "Nội dung | Thu (đồng) | Chi (đồng)"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    texts = (REPORT, CONTEST, SCHEDULE, OWN_PLAN, CEILING, FEES)
    documents = tuple(read(text, name=f"{at}.txt") for at, text in enumerate(texts))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


ASKED = [
    pytest.param("lớp 6 in thẻ được bao nhiêu phần trăm", (CARDS, "6 |"), id="lớp for khối"),
    pytest.param("khối nào in thẻ 100%", (CARDS, "8 |"), id="the row with a share"),
    pytest.param("khối nào tỷ lệ in thẻ dưới 90%", (CARDS, "6 |", "7 |"), id="below a share"),
    pytest.param("những khối nào in thẻ trên 90%", (CARDS, "8 |", "9 |"), id="above a share"),
    pytest.param("khối nào có 240 bạn đọc", (CARDS, "7 |"), id="the row with a number"),
    pytest.param("khối nào có nhiều bạn đọc nhất", (CARDS, "7 |"), id="the greatest, parted"),
    pytest.param("khối 6 và khối 9 có bao nhiêu bạn đọc", (CARDS, "6 |", "9 |"), id="two rows"),
    pytest.param(
        "giải nhì và giải ba làm lồng đèn khác nhau bao nhiêu",
        (PRIZES, "Nhì |", "Ba |"),
        id="two rows compared",
    ),
    pytest.param(
        "giải nhất hơn giải nhì bao nhiêu tiền", (PRIZES, "Nhất |", "Nhì |"), id="by how much"
    ),
    pytest.param(
        "35 bạn dự thi thì mấy giám thị",
        ("Số bạn dự thi | Số giám thị", "Từ 25 đến 50 bạn"),
        id="the row of a range",
    ),
    pytest.param(
        "gom được 40 vỏ chai được mấy điểm",
        ("Tiêu chí | Điểm tối đa | Cách tính", "Gom vỏ chai | 20 | 2 điểm/5 vỏ chai"),
        id="a step",
    ),
    pytest.param("tổng chi trồng cây", (MONEY, "Cộng |"), id="the sum of a column"),
    pytest.param("toàn trường có bao nhiêu bạn đọc", (CARDS, "Toàn trường |"), id="all of it"),
    pytest.param(
        "mức thưởng hội thi làm lồng đèn",
        (PRIZES, "Nhất |", "Nhì |", "Ba |"),
        id="a whole table by its column",
    ),
    pytest.param("lịch trực đội sao đỏ", (DUTY, "Ca 1 |", "Ca 2 |"), id="a whole schedule"),
    pytest.param(
        "ngày 22/10/2025 ai trực lãnh đạo",
        ("Tuần | Từ ngày - đến ngày | Lãnh đạo trực | Bảo vệ", "Tuần 2 |"),
        id="who is on duty in a week",
    ),
    pytest.param("lớp 8B1 trực ngày nào", (DUTY, "Ca 2 |"), id="the day of a week"),
    pytest.param("lịch kiểm tra tủ sách", (VISITS, "1 |", "2 |"), id="whose turn it is"),
    pytest.param("đoàn kiểm tra xuống trường mình ngày nào", (VISITS, "2 |"), id="of ourselves"),
    pytest.param("kiểm tra tủ sách ngày nào", (VISITS, "1 |", "2 |"), id="the day of each"),
    pytest.param(
        "đoàn kiểm tra xuống trường THCS Đầm Sen ngày nào", (VISITS, "2 |"), id="of a school"
    ),
    pytest.param(
        "phòng vhxh làm gì trong việc kiểm tra tủ sách",
        (TASKS, "Phòng Văn hóa - Xã hội |"),
        id="an office by its letters",
    ),
    pytest.param(
        "so sánh tiền gửi xe điện trường thu với mức tối đa của Sở",
        (
            "TT | Khoản thu | Mức thu | Cách thu",
            "1 | Gửi xe điện | 14.000",
            "Khoản thu | Đơn vị tính | Tiểu học | THCS",
            "Gửi xe điện | đồng/tháng | 9.000 | 15.000",
        ),
        id="two papers",
    ),
]


@pytest.mark.parametrize(("question", "lines"), ASKED)
@pytest.mark.parametrize("typed", [str, without_marks], ids=["marks", "plain"])
def test_what_is_told_of_a_table(
    library: Library, question: str, lines: tuple[str, ...], typed: type[str]
) -> None:
    reply = ask(library, typed(question))

    assert isinstance(reply, Answer), reply.text
    told = tuple(claim.text for claim in reply.claims)
    assert len(told) == len(lines), told
    assert all(claim.startswith(line) for claim, line in zip(told, lines, strict=True)), told


def test_an_office_is_told_what_its_row_and_the_sentences_give_it(library: Library) -> None:
    reply = ask(library, "Hiệu trưởng làm gì theo kế hoạch 55?")

    assert isinstance(reply, Answer)
    told = [claim.text for claim in reply.claims]
    assert told[0] == "Việc | Người phụ trách | Thời hạn"
    assert told[1].startswith("Chọn sách thay thế | Hiệu trưởng")
    assert told[2] == "Hiệu trưởng kiểm tra sổ mượn vào cuối tháng."
    assert len(told) == 3


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param("how many classes are there in grade 7", (CARDS, "7 |"), id="a row"),
        pytest.param("which day does class 8B1 keep watch", (), id="no table of it"),
    ],
)
def test_a_table_is_asked_in_english(
    library: Library, question: str, lines: tuple[str, ...]
) -> None:
    reply = ask(library, question)

    told = tuple(claim.text for claim in reply.claims) if isinstance(reply, Answer) else ()
    assert len(told) == len(lines)
    assert all(claim.startswith(line) for claim, line in zip(told, lines, strict=True)), told


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("khối nào in thẻ 73%", id="no row has it"),
        pytest.param("khối 5 có bao nhiêu bạn đọc", id="no such row"),
        pytest.param("lịch trực đội cờ vàng", id="another schedule"),
        pytest.param("các khoản chi của trường", id="no such table"),
        pytest.param("mức thưởng giặt chăn", id="a sum of another name"),
    ],
)
def test_a_table_without_it_answers_nothing(library: Library, question: str) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Refusal) or "|" not in reply.text


def test_a_table_is_read_with_what_stands_over_it() -> None:
    cards, money = tables_of(read(REPORT))

    assert [row.texts[0] for row in cards.rows] == ["6", "7", "8", "9"]
    assert [row.texts[0] for row in (*cards.sums, *money.sums)] == ["Toàn trường", "Cộng"]
    assert ("tu", "sach", "luu", "dong") in cards.over
    assert money.bare_titles == ("noi dung", "thu", "chi")


SECTIONS = """\
DANH MỤC
TT | Đồ dùng | Số lượng | Đơn giá
I | Phòng đọc
1 | Kệ gỗ | 4 | 300.000
II | Phòng may
1 | Kệ gỗ | 9 | 450.000
"""


def test_a_row_stands_under_the_name_of_its_section() -> None:
    (table,) = titled_tables(read(SECTIONS))

    assert [row.section_words for row in table.rows] == [
        ("i", "phong", "doc"),
        ("ii", "phong", "may"),
    ]


@pytest.mark.parametrize(
    ("value", "cell", "falls"),
    [
        (35.0, "tu 25 den 50 ban", True),
        (25.0, "duoi 25 ban", False),
        (50.0, "tren 50 ban", False),
        (60.0, "tu 50 ban tro len", True),
        (15.0, "10 - 20 diem", True),
        (7.0, "04/11 - 12/11", None),
        (7.0, "gom vo chai", None),
    ],
)
def test_a_number_falls_in_a_range(value: float, cell: str, falls: bool | None) -> None:
    assert is_under(value, cell) is falls


@pytest.mark.parametrize(
    ("cell", "title", "value"),
    [
        ("1.250.000 dong", "", 1_250_000.0),
        ("35,8%", "", 35.8),
        ("2,5 trieu", "", 2_500_000.0),
        ("45", "kinh phi trieu dong", 45_000_000.0),
        ("04/11/2025", "", None),
        ("5 diem moi luot", "", None),
    ],
)
def test_the_figure_of_a_cell(cell: str, title: str, value: float | None) -> None:
    assert figure_in(cell, title) == value


def test_what_goes_for_each_of_so_many() -> None:
    assert is_step("quyen", "1 diem/10 quyen")
    assert is_step("gio", "moi 2 gio 5 diem")
    assert not is_step("quyen", "15 quyen")


def test_a_figure_that_names_a_thing_is_no_value() -> None:
    asked = value_asked("khoi nao tren 80%")
    assert asked is not None
    assert asked.holds(81.0, asked.value)
    assert not asked.holds(80.0, asked.value)
    assert value_asked("truong nao nop bao cao ngay 12") is None
    assert value_asked("truong nao nop bao cao truoc 12/11") is None
    assert number_of("1.250,5") == 1250.5
