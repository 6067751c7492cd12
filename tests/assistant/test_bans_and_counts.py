"""What must not be done, how many and not what share, which has not done it, whose petition."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.wanted import forbidden
from assistant.wanted.shares import number_asked
from tests.assistant.library import answered, library_of, read, refused, without_marks
from tests.ending import ended
from vectorstore.library import Library

PLAN = """\
UBND TỈNH HÒN DẤU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ | Độc lập - Tự do - Hạnh phúc
Số: {number}/KH-SYT | Hòn Dấu, ngày 12 tháng 02 năm {year}

KẾ HOẠCH
Chăm sóc sức khỏe học đường năm {year}

I. NỘI DUNG
1. Mỗi trạm y tế tổ chức ít nhất {groups} câu lạc bộ "Khỏe để học", gửi danh sách về Sở.
2. Không sử dụng quỹ chăm sóc sức khỏe để chi trả: tiền điện, tiền nước; quà tết; phụ cấp trực.
3. Phát thuốc tẩy giun bằng quỹ chăm sóc sức khỏe từ ngày 10/4/{year} đến ngày 20/4/{year}.

II. CHỈ TIÊU
TT | Chỉ tiêu | Đơn vị tính | Năm {year}
1 | Trạm y tế tổ chức câu lạc bộ "Khỏe để học" | % | {share}
2 | Lớp tập huấn | lớp | {courses}

III. TỔ CHỨC THỰC HIỆN
1. Phòng Kế toán: bố trí kinh phí {funds} đồng cho chăm sóc sức khỏe.
2. Các trạm y tế báo cáo kết quả trước ngày 20/11/{year}.

GIÁM ĐỐC

Kha Minh Trí
"""
REPORT = """\
SỞ Y TẾ TỈNH HÒN DẤU

Số: 71/BC-SYT

Hòn Dấu, ngày 05 tháng 10 năm 2025

BÁO CÁO
Công tác y tế trường học quý III năm 2025

I. KẾT QUẢ
1. Đã khám cho 2.140 học sinh.

II. HẠN CHẾ
1. Trạm y tế Bến Nứa chưa gửi báo cáo tháng 8; Trạm y tế Gò Sim chưa gửi báo cáo.
2. Trạm y tế Gò Sim chưa tổ chức tập huấn sơ cứu.

III. NGUYÊN NHÂN
Trạm y tế Gò Sim thiếu người; đường vào Bến Nứa bị ngập.

IV. HỌP
Tổ Y tế học đường họp định kỳ mỗi quý một lần vào tuần đầu của quý.

GIÁM ĐỐC

Kha Minh Trí
"""
FORM = """\
PHỤ LỤC
MẪU BÁO CÁO Y TẾ TRƯỜNG HỌC

Phần I. Kết quả khám
Số học sinh được khám: ..............
Phần II. Hạn chế, nguyên nhân
Phần III. Kiến nghị
Người lập: ..............
"""
NOTICE = """\
UBND XÃ BẾN NỨA

Số: 18/TB-UBND

Bến Nứa, ngày 09 tháng 10 năm 2025

THÔNG BÁO
Kết luận buổi tiếp công dân ngày 08/10/2025

Chủ tịch UBND xã kết luận:

1. Về kiến nghị của bà Vi Thị Nhài (thôn 3) đề nghị sửa cầu treo
Giao Phòng Kinh tế kiểm tra dây cáp, trả lời bà Nhài trước ngày 22/10/2025.

2. Về phản ánh của ông Lò Văn Páo (thôn 5) về loa truyền thanh
Giao Trung tâm Văn hóa sửa loa trong tuần.

CHỦ TỊCH

Giang Thu Sương
"""
LETTER = """\
SỞ Y TẾ TỈNH HÒN DẤU

Số: 402/SYT-NV
V/v chấn chỉnh trực cấp cứu

Hòn Dấu, ngày 01 tháng 10 năm 2025

Kính gửi: Các trạm y tế.

Sở Y tế đề nghị:

1. Các trạm y tế niêm yết lịch trực tại cổng.

2. Trạm trưởng kiểm tra tủ thuốc mỗi sáng.

GIÁM ĐỐC

Kha Minh Trí
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    plans = (
        PLAN.format(
            number="44", year="2025", groups="03", share="100", courses="12", funds="91.000.000"
        ),
        PLAN.format(
            number="37", year="2024", groups="02", share="80", courses="9", funds="64.000.000"
        ),
    )
    texts = (*plans, REPORT, FORM, NOTICE, LETTER)
    made = [read(text, name=f"{at}.txt") for at, text in enumerate(texts)]
    with library_of(tmp_path_factory.mktemp("bans"), made) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Trạm không được sử dụng quỹ chăm sóc sức khỏe để chi những khoản nào?",
        "Không được dùng quỹ chăm sóc sức khỏe vào việc gì?",
    ],
)
def test_what_is_forbidden_is_said_by_what_forbids(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        told = answered(library, asked).text
        assert "tiền điện" in told
        assert "10/4" not in told


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("Không được thu những khoản nào?", True),
        ("What may the fund not be used for?", True),
        ("cô Cầm phải làm gì", False),
        ("Có được thu tiền vệ sinh không?", False),
    ],
)
def test_what_asks_for_bans(question: str, *, is_asked: bool) -> None:
    assert forbidden.is_what_asked(understand(question)) is is_asked


def test_a_share_is_no_number_of_things(library: Library) -> None:
    told = answered(library, "Mỗi trạm y tế phải tổ chức mấy câu lạc bộ năm 2025?").text

    assert "03 câu lạc bộ" in told
    assert "%" not in told
    assert "100" in answered(library, "Chỉ tiêu trạm y tế tổ chức câu lạc bộ bao nhiêu %?").text


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("Đăng ký mấy mô hình?", True),
        ("So sánh hai kế hoạch về số mô hình", True),
        ("Tỷ lệ đăng ký mô hình là bao nhiêu?", False),
        ("Bao nhiêu phần trăm trường đăng ký?", False),
        ("Kế hoạch của Sở năm 2025", False),
    ],
)
def test_when_a_number_of_things_is_asked(question: str, *, is_asked: bool) -> None:
    assert number_asked(understand(question)) is is_asked


def test_two_years_behind_a_kind_are_no_number_of_a_paper(library: Library) -> None:
    asked = "So sánh kế hoạch 2024 và 2025 của Sở về số câu lạc bộ phải tổ chức"
    told = answered(library, asked).text

    assert understand(asked).short_numbers == ()
    assert "02 câu lạc bộ" in told
    assert "03 câu lạc bộ" in told
    assert understand("Kế hoạch 2024 của Sở nói gì?").short_numbers


def test_funds_of_two_years_are_of_both(library: Library) -> None:
    asked = "kinh phí chăm sóc sức khỏe của Sở năm 2024 và 2025 khác nhau thế nào"
    told = answered(library, asked).text

    assert "64.000.000" in told
    assert "91.000.000" in told


@pytest.mark.parametrize(
    "question",
    ["Trạm nào chưa nộp báo cáo trong quý III?", "Trạm nào chưa gửi báo cáo trong quý III?"],
)
def test_who_has_not_sent_it_is_told_to_the_end(library: Library, question: str) -> None:
    told = answered(library, question).text

    assert "Bến Nứa chưa gửi" in told
    assert "Gò Sim chưa gửi" in told


def test_who_has_to_send_it_has_not_left_it_undone(library: Library) -> None:
    refused(library, "Trạm y tế nào chưa nộp báo cáo?")


@pytest.mark.parametrize(
    "question",
    [
        "Nguyên nhân của hạn chế quý III?",
        "Nguyên nhân những tồn tại trong quý III là gì?",
        "Báo cáo quý III nêu nguyên nhân gì?",
    ],
)
def test_the_reasons_of_a_report_are_no_heading_of_a_form(library: Library, question: str) -> None:
    assert "thiếu người" in answered(library, question).text


@pytest.mark.parametrize(
    "question", ["Hạn chế của báo cáo quý III?", "Những hạn chế trong báo cáo quý III là gì?"]
)
def test_shortcomings_are_no_limit_and_are_told_whole(library: Library, question: str) -> None:
    assert Intent.DEADLINE not in understand(question).intents
    told = answered(library, question).text

    assert "chưa gửi báo cáo" in told
    assert "tập huấn sơ cứu" in told


@pytest.mark.parametrize(
    "question",
    [
        "Kiến nghị của bà Nhài được giải quyết thế nào?",
        "Kiến nghị của bà Vi Thị Nhài giải quyết ra sao?",
        "kien nghi cua ba nhai xu ly the nao",
    ],
)
def test_the_petition_of_one_person(library: Library, question: str) -> None:
    told = answered(library, question).text

    assert "kiểm tra dây cáp" in told
    assert "sửa loa" not in told


@pytest.mark.parametrize("question", ["Công văn 402 yêu cầu gì?", "Công văn 402 đề nghị những gì"])
def test_what_a_letter_asks_for_are_its_points(library: Library, question: str) -> None:
    told = answered(library, question).text

    assert "niêm yết lịch trực" in told
    assert "kiểm tra tủ thuốc" in told


def test_what_meets_again_and_again_may_say_its_term(library: Library) -> None:
    assert "mỗi quý một lần" in answered(library, "Tổ Y tế học đường họp khi nào?").text
    refused(library, "Đoàn thanh niên họp khi nào?")


@pytest.mark.parametrize("piece", ["khong duoc ", "kien nghi cua ba ", "truong nao chua ", "han "])
def test_the_patterns_end(piece: str) -> None:
    asked = understand(piece * (4_000 // len(piece)))
    ended(lambda: (forbidden.is_what_asked(asked), number_asked(asked)))
