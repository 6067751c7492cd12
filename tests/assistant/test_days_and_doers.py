"""Days, years and doers asked in other words, and the days that are of something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.asking import Turn
from tests.assistant.library import answered, ask, library_of, read, refused, without_marks
from vectorstore.library import Library

REPORT = read(
    """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO SUỐI TRE

Số:     /BC-PGDĐT

Suối Tre, ngày     tháng 11 năm 2023

BÁO CÁO
Kết quả phong trào “Nước sạch học đường” năm 2023

Căn cứ Công văn số 311/SGDĐT ngày 04/3/2023 của Sở Giáo dục và Đào tạo Khe Bạc về việc kiểm tra \
bể nước;

Phòng Giáo dục và Đào tạo báo cáo kết quả như sau:

I. Đã làm

1. Thực hiện Chỉ thị số 12/CT-UBND ngày 09/02/2023 của Ủy ban nhân dân tỉnh về tiết kiệm nước; \
Chỉ thị số 07-CT/HU ngày 21/01/2022 của Huyện ủy về bảo vệ nguồn nước.

2. Thực hiện Quyết định số 45/QĐ-PGDĐT ngày 17/4/2023 về việc thành lập Tổ theo dõi nguồn nước; \
Quyết định số 46/QĐ-PGDĐT ngày 18/5/2023 về việc ban hành Nội quy bể bơi.

3. Rà soát vệ sinh trường lớp theo Công văn số 502/SYT ngày 06/6/2023 của Sở Y tế.

4. Ngày 12 tháng 9 năm 2023 Phòng Giáo dục tổ chức Hội nghị viên chức để góp ý về Nội quy cơ \
quan. Sau Hội nghị đã sửa Nội quy làm việc (Quyết định số 60/QĐ-PGDĐT, ngày 30 tháng 9 năm 2023).

5. Phối hợp với Trạm Y tế xã chăm sóc sức khỏe học sinh theo Đề án số 04-ĐA/HU ngày 08/8/2022 của \
Huyện ủy về y tế học đường.

II. Đánh giá

Nước sạch hơn năm trước.
""",
    name="bao-cao.txt",
)
PLAN = read(
    """\
SỞ GIÁO DỤC VÀ ĐÀO TẠO KHE BẠC

Số: 88/KH-SGDĐT

Khe Bạc, ngày 5 tháng 2 năm 2023

KẾ HOẠCH
Chăm sóc vườn trường năm 2023

Căn cứ Chương trình số 21-CTPH/HND-SGDĐT ngày 14/01/2021 của Hội Nông dân tỉnh và Sở Giáo dục và \
Đào tạo về phối hợp trồng cây giai đoạn 2021-2025;

Căn cứ Kế hoạch số 19/KH-UBND ngày 11/01/2023 của Ủy ban nhân dân tỉnh về cây xanh đô thị;

Sở Giáo dục và Đào tạo Khe Bạc xây dựng kế hoạch như sau:

I. Việc làm

Mỗi trường trồng một vườn thuốc nam.

II. Tổ chức thực hiện

1. Các đơn vị báo cáo kết quả về Sở theo định kỳ: Báo cáo 6 tháng trước ngày 02/6/2023 và báo cáo \
năm trước ngày 03/12/2023.

2. Văn phòng Sở giúp lãnh đạo Sở kiểm tra, đôn đốc việc triển khai thực hiện Kế hoạch này tại các \
đơn vị.

Nơi nhận:

- Sở Xây dựng;
- Các trường trực thuộc;
- Lưu: VT.

GIÁM ĐỐC

Lê Văn Rẫy
""",
    name="ke-hoach.txt",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("days"), [REPORT, PLAN]) as opened:
        yield opened


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("Quyết định 45 ra đời hôm nào (báo cáo của PGD Suối Tre)", "17/4/2023"),
        ("báo cáo của PGD Suối Tre viện dẫn quyết định 46: xin ngày tháng của nó", "18/5/2023"),
        (
            "sếp nhắc hoài chỉ thị bảo vệ nguồn nước trong văn bản của PGD Suối Tre mà tôi quên "
            "mất ký bữa nào",
            "21/01/2022",
        ),
        ("công văn vệ sinh trường lớp của Sở Y tế ra đời hôm nào (báo cáo Suối Tre)", "06/6/2023"),
    ],
)
def test_a_paper_cited_has_its_own_day(library: Library, asked: str, day: str) -> None:
    for question in (asked, without_marks(asked)):
        text = answered(library, question).text
        assert day in text
        assert "tháng 11" not in text


def test_a_number_that_no_clause_has_is_no_other_paper(library: Library) -> None:
    reply = ask(library, "chỉ thị 98 tiết kiệm nước trong báo cáo của PGD Suối Tre ra ngày nào")
    assert "09/02/2023" not in reply.text
    assert "tháng 11 năm 2023" not in reply.text


@pytest.mark.parametrize(
    "asked",
    [
        "Chương trình 21 trong kế hoạch 88 bắt đầu năm nào, kết thúc năm nào",
        "chương trình số 21-CTPH/HND-SGDĐT áp dụng tới năm nào",
    ],
)
def test_the_years_of_a_paper_called_by_its_number(library: Library, asked: str) -> None:
    assert "2021-2025" in answered(library, asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "Phòng Giáo dục Suối Tre mở hội nghị tổng kết năm học ngày nào",
        "đại hội chi bộ phòng giáo dục Suối Tre diễn ra ngày mấy",
        "hội nghị đối thoại với giáo viên ở Suối Tre hôm nào",
    ],
)
def test_the_day_of_one_meeting_is_not_that_of_another(library: Library, asked: str) -> None:
    refused(library, asked)


@pytest.mark.parametrize(
    "asked",
    [
        "trước khi sửa nội quy làm việc, phòng giáo dục Suối Tre đã họp lấy ý kiến hôm nào",
        "thời điểm tổ chức hội nghị viên chức ở phòng giáo dục Suối Tre",
    ],
)
def test_a_meeting_is_known_by_its_paragraph_too(library: Library, asked: str) -> None:
    assert "12 tháng 9 năm 2023" in answered(library, asked).text


def test_the_day_of_a_paper_beside_it_is_no_day_of_what_was_done(library: Library) -> None:
    reply = ask(library, "Phòng Giáo dục Suối Tre ngồi lại bàn nội quy làm việc vào ngày nào")
    assert "30 tháng 9" not in reply.text


def test_the_limit_of_a_deed_is_not_that_of_the_report(library: Library) -> None:
    refused(library, "hạn đăng ký vườn thuốc nam theo kế hoạch 88 là ngày nào")


@pytest.mark.parametrize(
    "asked",
    [
        "báo cáo năm theo kế hoạch của Sở Khe Bạc còn được nộp tới ngày nào?",
        "Chị văn thư hỏi: kế hoạch 88 bắt gửi báo cáo năm hôm nào để chị ghi lịch?",
    ],
)
def test_until_when_is_by_when(library: Library, asked: str) -> None:
    text = answered(library, asked).text
    assert "03/12/2023" in text
    assert "02/6/2023" not in text.split("[")[0]


def test_a_bare_limit_goes_on_with_the_paper_told(library: Library) -> None:
    first = "báo cáo theo kế hoạch 88 gửi cho ai"
    reply = ask(library, "hạn chót?", Turn(question=first, answer=ask(library, first).text))
    assert isinstance(reply, Answer)
    assert "03/12/2023" in reply.text


@pytest.mark.parametrize(
    "asked",
    [
        "Phòng ban nào của Sở Khe Bạc theo sát việc thực hiện kế hoạch 88",
        "ai phải bám sát việc thực hiện kế hoạch vườn trường 2023 của Sở Khe Bạc",
    ],
)
def test_who_sees_to_it_that_a_plan_is_carried_out(library: Library, asked: str) -> None:
    assert "Văn phòng Sở" in answered(library, asked).text


def test_who_checks_another_thing_is_not_told_by_it(library: Library) -> None:
    reply = ask(library, "kế hoạch 88 giao ai giám sát việc thu học phí")
    assert "Văn phòng Sở" not in reply.text


@pytest.mark.parametrize(
    "asked",
    [
        "Sở Khe Bạc ký chương trình 21 với ai",
        "hai bên ký chương trình phối hợp nêu trong kế hoạch 88",
        "Sở Khe Bạc bắt tay với hội nào theo chương trình 21",
    ],
)
def test_the_two_whose_a_programme_is(library: Library, asked: str) -> None:
    assert "Hội Nông dân tỉnh và Sở Giáo dục" in answered(library, asked).text


def test_with_whom_is_asked_beside_the_number_of_a_paper(library: Library) -> None:
    asked = "chăm sóc sức khỏe học sinh, đề án 04, phòng giáo dục Suối Tre làm cùng ai"
    assert "Trạm Y tế xã" in answered(library, asked).text


@pytest.mark.parametrize(
    "asked",
    ["Văn bản 88 của Sở Khe Bạc tới tay những ai", "danh sách đơn vị được nhận kế hoạch 88"],
)
def test_receivers_in_other_words(library: Library, asked: str) -> None:
    assert "Sở Xây dựng" in answered(library, asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "Sở Khe Bạc đặt bút ký kế hoạch chăm sóc vườn trường năm 2023 hôm nào",
        "kế hoạch 88 mang ngày tháng gì",
        "kế hoạch vườn trường 2023 của Sở Khe Bạc ra ngày mấy để vào sổ văn bản đến",
        "dòng địa danh, ngày tháng của kế hoạch 88 viết sao",
    ],
)
def test_the_day_of_the_head_in_other_words(library: Library, asked: str) -> None:
    assert "5 tháng 2 năm 2023" in answered(library, asked).text


@pytest.mark.parametrize(
    ("asked", "is_told"),
    [
        ("kế hoạch 88 có gửi Sở Xây dựng không", True),
        ("Kế hoạch 88 có được chuyển cho các trường trực thuộc không?", True),
        ("kế hoạch 88 có gửi Sở Tài chính không", False),
    ],
)
def test_whether_one_is_among_the_receivers(library: Library, asked: str, is_told: bool) -> None:
    assert ("Sở Xây dựng;" in ask(library, asked).text) is is_told


def test_who_stands_under_a_paper(library: Library) -> None:
    assert "Lê Văn Rẫy" in answered(library, "ai đứng tên dưới kế hoạch 88").text


def test_who_is_bound_to_report(library: Library) -> None:
    assert "đơn vị" in answered(library, "những ai có bổn phận gửi báo cáo theo kế hoạch 88").text
