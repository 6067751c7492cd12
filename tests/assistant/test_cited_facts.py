"""Number, day and years of papers that are only cited, and the days on which things were held."""

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

3. Triển khai Đề án “Trường học không rác nhựa giai đoạn 2022-2027” trên địa bàn huyện; Chương \
trình trồng rừng đầu nguồn giai đoạn 2021 - 2026.

4. Ngày 12 tháng 9 năm 2023 Phòng Giáo dục tổ chức Hội nghị viên chức để góp ý về Nội quy cơ \
quan. Sau Hội nghị đã sửa Nội quy (Quyết định số 60/QĐ-PGDĐT ngày 30/9/2023).

II. Đánh giá

Nước sạch hơn năm trước.
""",
    name="bao-cao.txt",
)
PLAN = read(
    """\
Số: 88/KH-SGDĐT

Khe Bạc, ngày 5 tháng 2 năm 2023

KẾ HOẠCH
Chăm sóc vườn trường năm 2023

Căn cứ Kế hoạch số 19/KH-UBND ngày 11/01/2023 của Ủy ban nhân dân tỉnh về cây xanh đô thị;

Sở Giáo dục và Đào tạo Khe Bạc xây dựng kế hoạch như sau:

I. Việc làm

Các đơn vị báo cáo kết quả về Sở theo định kỳ: Báo cáo 6 tháng trước ngày 02/6/2023 và báo cáo \
năm trước ngày 03/12/2023.
""",
    name="ke-hoach.txt",
)
_REPORT = ("báo cáo của Phòng Giáo dục Suối Tre", "bc nước sạch học đường của pgd Suối Tre")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("cited"), [REPORT, PLAN]) as opened:
        yield opened


@pytest.mark.parametrize("name", _REPORT)
@pytest.mark.parametrize(
    "asked",
    ["{} mà {} nhắc tới ra ngày nào, số mấy", "{} nêu trong {} số mấy, ban hành ngày nào"],
)
@pytest.mark.parametrize(
    ("called", "said"),
    [
        ("quyết định lập tổ theo dõi nguồn nước", ("45/QĐ-PGDĐT", "17/4/2023")),
        ("quyết định ban hành nội quy bể bơi", ("46/QĐ-PGDĐT", "18/5/2023")),
        ("chỉ thị của UBND tỉnh về tiết kiệm nước", ("12/CT-UBND", "09/02/2023")),
        ("chỉ thị bảo vệ nguồn nước của huyện ủy", ("07-CT/HU", "21/01/2022")),
        ("công văn kiểm tra bể nước của Sở", ("311/SGDĐT", "04/3/2023")),
    ],
)
def test_a_paper_that_is_cited_is_called_by_its_matter(
    library: Library, asked: str, called: str, name: str, said: tuple[str, ...]
) -> None:
    for question in (asked.format(called, name), without_marks(asked.format(called, name))):
        reply = answered(library, question)
        assert all(one in reply.text for one in said), reply.text
        assert len(reply.citations) == 1


def test_the_paper_that_cites_may_stand_first(library: Library) -> None:
    reply = answered(library, "Trong 88/KH-SGDĐT, kế hoạch cây xanh đô thị ký ngày nào vậy")
    assert "11/01/2023" in reply.text
    assert "5 tháng 2" not in reply.text


def test_the_day_of_a_number_cited_is_not_that_of_the_paper_that_cites_it(
    library: Library,
) -> None:
    asked = "Kế hoạch 19/KH-UBND trong kế hoạch 88 ban hành ngày nào?"
    for question in (asked, without_marks(asked)):
        reply = answered(library, question)
        assert "11/01/2023" in reply.text
        assert "5 tháng 2" not in reply.text


def test_the_day_of_the_head_is_no_day_of_a_paper_that_nothing_cites(library: Library) -> None:
    reply = ask(library, "Quyết định khen thưởng nêu trong báo cáo của PGD Suối Tre ra ngày nào")
    assert not isinstance(reply, Answer) or "tháng 11 năm 2023" not in reply.text


def test_the_paper_itself_is_still_asked_for_its_own_day(library: Library) -> None:
    assert "5 tháng 2 năm 2023" in answered(library, "kế hoạch vườn trường ra ngày nào").text


@pytest.mark.parametrize("asked", ["{} lập khi nào", "{} ra ngày nào để chị ghi vào sổ đi"])
def test_words_of_asking_make_it_no_other_paper_of_its_kind(library: Library, asked: str) -> None:
    reply = ask(library, asked.format("kế hoạch vườn trường 2023 của Sở Khe Bạc"))
    assert "11/01/2023" not in reply.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("đề án trường học không rác nhựa {} giai đoạn nào", "2022-2027"),
        ("đề án không rác nhựa {} áp dụng những năm nào", "2022-2027"),
        ("chương trình trồng rừng đầu nguồn {} từ năm nào đến năm nào", "2021 - 2026"),
    ],
)
def test_the_years_of_a_scheme_are_those_behind_its_name(
    library: Library, asked: str, said: str
) -> None:
    text = answered(library, asked.format("trong báo cáo của PGD Suối Tre")).text
    assert said in text


def _next(library: Library, first: str, then: str) -> str:
    reply = ask(library, then, Turn(question=first, answer=answered(library, first).text))
    assert isinstance(reply, Answer), reply.text
    return reply.text


def test_the_next_question_may_ask_for_another_fact_of_the_paper_cited(library: Library) -> None:
    first = "Quyết định lập tổ theo dõi nguồn nước trong báo cáo của PGD Suối Tre số mấy?"
    assert "17/4/2023" in _next(library, first, "Ra ngày nào?")
    assert "tháng 11" not in _next(library, first, "Ra ngày nào?")


@pytest.mark.parametrize(
    "asked",
    [
        "Hội nghị viên chức góp ý nội quy của Phòng Giáo dục Suối Tre mở hôm nào vậy?",
        "phong giao duc Suoi Tre hop vien chuc gop y noi quy ngay nao",
        "When did the Suoi Tre education office hold the meeting on its internal rules?",
    ],
)
def test_a_meeting_was_held_on_its_own_day(library: Library, asked: str) -> None:
    text = answered(library, asked).text
    assert "12 tháng 9 năm 2023" in text
    assert "30/9/2023" not in text


@pytest.mark.parametrize(
    ("first", "then", "day"),
    [
        (
            "Khe Bạc bắt nộp báo cáo vườn trường 6 tháng trước ngày mấy?",
            "Dạ, thế còn cái cả năm thì sao ạ?",
            "03/12/2023",
        ),
        (
            "Báo cáo vườn trường 6 tháng 2023 ở Khe Bạc hạn ngày nào?",
            "Còn cái cả năm thì sao?",
            "03/12/2023",
        ),
        (
            "Báo cáo 6 tháng theo kế hoạch 88 khi nào nộp?",
            "Còn của năm thì chừng nào?",
            "03/12/2023",
        ),
        ("When is the annual report due under plan 88?", "And the six-month one?", "02/6/2023"),
    ],
)
def test_the_report_of_the_other_period_is_asked_in_passing(
    library: Library, first: str, then: str, day: str
) -> None:
    assert day in _next(library, first, then)


@pytest.mark.parametrize(
    "asked",
    [
        "báo cáo của Phòng Giáo dục Suối Tre đề tháng mấy năm nào ở góc trên",
        "Which month and year is on the report of the Suoi Tre education office?",
    ],
)
def test_the_month_is_told_where_the_day_was_left_blank(library: Library, asked: str) -> None:
    assert "tháng 11 năm 2023" in ask(library, asked).text


def test_a_deadline_is_no_day_of_a_paper_cited(library: Library) -> None:
    refused(library, "Báo cáo của PGD Suối Tre: quyết định lập tổ theo dõi nộp trước ngày nào?")
