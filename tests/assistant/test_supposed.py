"""What a question says beside what it asks: who acts, how many, why, of which year and report."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, Refusal
from assistant.question import understand
from assistant.wanted.report_periods import period_asked
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

PLAN = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN CỒN LAU

Số: 27/KH-PGDĐT

Cồn Lau, ngày 09 tháng 3 năm 2021

KẾ HOẠCH
Chăm sóc vườn ươm của ngành Giáo dục năm 2021

I. NỘI DUNG

1. Mỗi đơn vị trường học dựng ít nhất một mô hình vườn ươm; khuyến khích dùng phân ủ lá khô.

2. Tổ chức Diễn đàn “Nhà vườn trò chuyện cùng học sinh” cấp huyện, mời phụ huynh tham dự.

3. Không để tồn đọng vỏ chai, bao bì thuốc trong vườn ươm; xử lý nghiêm người đốt rác để giữ lành \
bầu không khí.

4. Phối hợp với Trạm Khuyến nông tưới cây cho vùng có điều kiện kinh tế khó khăn.

II. TỔ CHỨC THỰC HIỆN

1. Hiệu trưởng các trường báo cáo kết quả về Phòng Giáo dục và Đào tạo: báo cáo 6 tháng trước ngày \
10/6/2021 và báo cáo năm trước ngày 10/12/2021.

2. Phòng Giáo dục và Đào tạo quản lý 18 trường, giúp các trường chọn cây giống.

Nơi nhận:
- Công đoàn ngành;
- Các trường trực thuộc;
- Lưu: VT.

TRƯỞNG PHÒNG

Lê Thị Ươm
"""
LETTER = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN BÃI SÚ

Số: 55/PGDĐT

Bãi Sú, ngày 12 tháng 5 năm 2022

V/v thả cá giống ở ao trường năm 2022

Kính gửi: Các trường trực thuộc

Phòng Giáo dục và Đào tạo yêu cầu các trường:

1. Nạo vét ao trước mùa mưa.

2. Thả cá chép, cá mè vào buổi sáng.

4. Đo độ sâu của ao mỗi quý.

Báo cáo kết quả thả cá giống năm 2022 về Phòng Giáo dục và Đào tạo vào ngày 20/10/2022.

TRƯỞNG PHÒNG

Trần Văn Ao
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("supposed"), (read(PLAN), read(LETTER))) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 27/KH-PGDĐT: Công an huyện chủ trì diễn đàn nhà vườn ở địa điểm nào?",
        "Vì sao kế hoạch 27/KH-PGDĐT giao công đoàn chủ trì diễn đàn nhà vườn trò chuyện?",
        "Hội Phụ nữ phối hợp tưới cây thế nào theo 27/KH-PGDĐT?",
        "Kế hoạch 27/KH-PGDĐT bắt mỗi trường dựng ba mô hình vườn ươm, cụ thể ra sao?",
        "Phòng GD Cồn Lau quản lý 40 trường thì giúp chọn cây gì?",
        "Chỉ tiêu 80% trường dựng mô hình vườn ươm ở 27/KH-PGDĐT nói thế nào?",
        "Mô hình vườn ươm của 27/KH-PGDĐT được tính theo kiểu gì?",
        "27/KH-PGDĐT: trường vùng khó khăn được tưới cây với điều kiện gì?",
        "Vì sao 27/KH-PGDĐT cho phép tồn đọng vỏ chai trong vườn ươm?",
        "Vì sao 27/KH-PGDĐT kỷ luật hiệu trưởng dựng vườn ươm?",
        "Năm 2024 các trường Cồn Lau báo cáo 6 tháng trước ngày nào?",
        "Báo cáo 9 tháng 2021 nộp phòng GD Cồn Lau trước ngày nào?",
        "27/KH-PGDĐT: báo cáo vườn ươm viết theo mẫu số mấy?",
        "27/KH-PGDĐT cử ai xử lý người đốt rác vào tháng 8/2021?",
        "Hiệu trưởng nào ở Cồn Lau bị xử lý vì đốt rác trong vườn ươm?",
        "Phòng GD Bãi Sú: báo cáo thả cá giống 6 tháng đầu năm 2022 nộp ngày nào?",
        "Kế hoạch vườn ươm năm 2023 của phòng GD Cồn Lau ban hành ngày nào?",
        "Ai ký kế hoạch vườn ươm 2019 của phòng GD Cồn Lau?",
        "When did the Cồn Lau education office issue its 2023 plan?",
        "When is the third-quarter report due under plan 27/KH-PGDĐT?",
        "Không đủ mô hình vườn ươm thì theo 27/KH-PGDĐT bị cắt thi đua bằng cách nào?",
        "27/KH-PGDĐT: phối hợp với Hội Phụ nữ tưới cây thế nào?",
        "27/KH-PGDĐT: trường nào được giải nhất mô hình vườn ươm?",
        "27/KH-PGDĐT: bao nhiêu phần trăm trường dựng mô hình vườn ươm?",
        "27/KH-PGDĐT dùng phân ủ lá khô theo tiêu chuẩn ISO 14001 thế nào?",
    ],
)
def test_what_is_not_so_is_refused(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("27/KH-PGDĐT mời ai tham dự diễn đàn nhà vườn trò chuyện?", "phụ huynh"),
        ("27/KH-PGDĐT bắt mỗi trường dựng ít nhất mấy mô hình vườn ươm?", "một mô hình"),
        ("Phòng GD Cồn Lau quản lý bao nhiêu trường?", "18 trường"),
        # Few of its words are in the paper, and one passage is far ahead of all others.
        ("27/KH-PGDĐT dặn chuyện dẹp vỏ chai, bao bì dơ dáy lem nhem ra sao", "Không để tồn"),
        ("27/KH-PGDĐT có cho phép tồn đọng vỏ chai trong vườn ươm không?", "Không để tồn đọng"),
        ("Năm 2021 các trường Cồn Lau báo cáo 6 tháng trước ngày nào?", "10/6/2021"),
        ("Phòng GD Bãi Sú: báo cáo thả cá giống năm 2022 nộp ngày nào?", "20/10/2022"),
    ],
)
def test_what_is_so_beside_it_is_told(library: Library, question: str, told: str) -> None:
    assert told in answered(library, question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Công văn 55/PGDĐT: báo cáo thả cá giống nộp ngày nào?", "20/10/2022"),
        ("Báo cáo thả cá giống của Bãi Sú gửi về đâu?", "Phòng Giáo dục và Đào tạo"),
    ],
)
def test_whom_a_letter_is_to_is_not_told_with_its_day(
    library: Library, question: str, told: str
) -> None:
    reply = answered(library, question)
    assert told in reply.text
    assert all("Kính gửi" not in one.quote for one in reply.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Điểm 3 trong công văn 55/PGDĐT dặn làm gì?",
        "diem 3 cong van 55/PGDĐT noi gi",
        "What does point 3 of letter 55/PGDĐT say?",
    ],
)
def test_a_point_that_is_not_there_is_refused_by_what_there_is(
    library: Library, question: str
) -> None:
    reply = ask(library, question)
    assert isinstance(reply, Refusal)
    assert "Nạo vét ao" in reply.text


@pytest.mark.parametrize("said", ["Điểm 4 trong", "điểm số 4 của", "mục 4"])
def test_a_point_is_told_by_its_number(library: Library, said: str) -> None:
    reply = ask(library, f"{said} công văn 55/PGDĐT dặn làm gì?")
    assert isinstance(reply, Answer)
    assert "độ sâu" in reply.text


@pytest.mark.parametrize(
    "question", ["Học sinh đạt điểm 8 môn Toán thì sao?", "Thi được từ điểm 5 trở lên thì sao?"]
)
def test_a_mark_is_no_point(question: str) -> None:
    assert understand(question).address is None


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("Báo cáo dân số 6 tháng đầu năm nộp khi nào?", "6 thang"),
        ("Báo cáo chín tháng gửi trước ngày nào?", "9 thang"),
        ("Báo cáo kết quả trong 6 tháng gửi trước ngày nào?", None),
    ],
)
def test_a_report_of_months_is_known_by_them(question: str, period: str | None) -> None:
    assert period_asked(understand(question)) == period
