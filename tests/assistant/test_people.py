"""Who somebody is, who has a role and who is in a board, as lists of people in papers say it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.asking import Turn
from assistant.persons.rosters import rosters
from tests.assistant.library import answered, ask, library_of, read, refused, without_marks
from vectorstore.library import Library

BOARD = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÁC BẠC
TRƯỜNG TIỂU HỌC BÃI SẬY

Số: 27/QĐ-THBS

Thác Bạc, ngày 12 tháng 02 năm 2025

QUYẾT ĐỊNH
Về việc thành lập Ban Tổ chức hội khỏe năm 2025

Điều 1. Thành lập Ban Tổ chức hội khỏe gồm 06 ông, bà có tên sau:

1. Ông Vương Đình Khải, Hiệu trưởng - Trưởng ban;

2. Bà Lưu Thị Hoài, Phó Hiệu trưởng - Phó Trưởng ban thường trực;

3. Ông Tống Văn Lực, Trưởng Ban đại diện cha mẹ học sinh - Phó Trưởng ban;

4. Bà Giang Thu Sương, Văn thư - Thư ký;

5. Ông Kha Minh Trí, giáo viên Thể dục - Thành viên, phụ trách sân bãi;

6. Bà Diệp Bảo Trân, Kế toán - Thành viên.

Điều 2. Nhiệm vụ

1. Phó Trưởng ban thường trực điều hành các buổi họp, phân công trọng tài.

2. Phó Trưởng ban vận động cha mẹ học sinh ủng hộ nước uống.

3. Bà Diệp Bảo Trân lập dự toán.
"""

TEAM = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÁC BẠC

Số: 61/QĐ-PGDĐT

Thác Bạc, ngày 20 tháng 01 năm 2025

QUYẾT ĐỊNH
Về việc thành lập Đoàn khảo sát thư viện trường học

Điều 1. Thành lập Đoàn khảo sát thư viện trường học, gồm các ông, bà có tên sau:

STT | Họ và tên | Chức vụ | Chức danh trong Đoàn
1 | Nông Thị Vân Kiều | Phó Trưởng phòng | Trưởng đoàn
2 | Ông Phùng Hải Long | Chuyên viên | Phó Trưởng đoàn
3 | Mai Ánh Nguyệt | Văn thư | Ủy viên, Thư ký

Điều 2. Liên hệ bà Cung Thị Nhã Uyên, chuyên viên Phòng, số máy 0988.111.222.
"""

DUTY = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÁC BẠC

Số: 70/TB-PGDĐT

Thác Bạc, ngày 24 tháng 01 năm 2025

THÔNG BÁO
Lịch trực Tết

1. Người trực

Họ và tên | Chức vụ | Việc | Điện thoại
Nông Thị Vân Kiều | Phó Trưởng phòng | Trực lãnh đạo | 0911 222 333
Mai Ánh Nguyệt | Văn thư | Nhận công văn | 0911 222 444

2. Khi xảy ra hỏa hoạn thì làm như sau:

a) Báo chuông;

b) Ngắt điện;

c) Gọi 114;

d) Đưa trẻ ra sân;

đ) Điểm danh;

e) Báo cáo Phòng.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = [read(text, name=f"{n}.txt") for n, text in enumerate((BOARD, TEAM, DUTY))]
    with library_of(tmp_path_factory.mktemp("people"), documents) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Trưởng ban tổ chức hội khỏe là ai?", "Ông Vương Đình Khải"),
        ("Ai là trưởng đoàn khảo sát thư viện?", "Nông Thị Vân Kiều"),
        ("Ai làm thư ký đoàn khảo sát thư viện trường học?", "Mai Ánh Nguyệt"),
        ("Thư ký ban tổ chức hội khỏe là ai?", "Bà Giang Thu Sương"),
        ("Kế toán là ai?", "Bà Diệp Bảo Trân"),
        ("Ông Phùng Hải Long là ai?", "Phó Trưởng đoàn"),
        ("Who is the secretary of the survey team?", "Mai Ánh Nguyệt"),
    ],
)
def test_a_role_has_its_holder_and_a_person_a_role(
    library: Library, question: str, said: str
) -> None:
    reply = answered(library, question)
    assert said in reply.text
    assert len(reply.claims) == 1


@pytest.mark.parametrize(
    "question",
    ["Trưởng ban tổ chức hội khỏe là ai?", "Ông Phùng Hải Long là ai?"],
)
def test_people_are_asked_about_without_marks_too(library: Library, question: str) -> None:
    assert answered(library, without_marks(question)).text == answered(library, question).text


def test_a_deputy_is_no_head_and_the_standing_one_is_a_deputy_too(library: Library) -> None:
    deputies = answered(library, "Phó trưởng ban tổ chức hội khỏe là ai?")
    assert [one.text.split(",")[0] for one in deputies.claims] == [
        "Bà Lưu Thị Hoài",
        "Ông Tống Văn Lực",
    ]
    assert "Vương Đình Khải" not in deputies.text


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("Ban tổ chức hội khỏe gồm những ai?", 6),
        ("Ban tổ chức hội khỏe có mấy người?", 6),
        ("Danh sách thành viên đoàn khảo sát thư viện", 3),
        ("thanh vien doan khao sat theo quyet dinh 61", 3),
    ],
)
def test_a_board_is_told_whole_under_the_line_that_opens_it(
    library: Library, question: str, members: int
) -> None:
    reply = answered(library, question)
    assert reply.claims[0].text.startswith("Thành lập")
    assert len(reply.claims) == 1 + members


def test_what_somebody_does_in_a_board_is_said_of_the_person_or_of_the_role(
    library: Library,
) -> None:
    hoai = answered(library, "Bà Lưu Thị Hoài làm nhiệm vụ gì trong ban tổ chức hội khỏe?")
    assert [one.text[:14] for one in hoai.claims] == ["Bà Lưu Thị Hoà", "Phó Trưởng ban"]
    assert "điều hành các buổi họp" in hoai.text
    assert "nước uống" not in hoai.text
    assert "lập dự toán" in answered(library, "Bà Diệp Bảo Trân phụ trách gì?").text


def test_a_person_of_a_like_name_is_another(library: Library) -> None:
    reply = refused(library, "Bà Diệp Bảo Ngân làm nhiệm vụ gì trong ban tổ chức?")
    assert "Không tìm thấy" in reply.text


def test_a_follow_up_asks_of_the_same_board_and_of_the_same_person(library: Library) -> None:
    board = Turn(question="Ban tổ chức hội khỏe gồm những ai?", answer="…")
    assert "Giang Thu Sương" in ask(library, "Ai làm thư ký?", board).text
    person = Turn(question="Bà Diệp Bảo Trân là ai?", answer="Kế toán")
    assert "lập dự toán" in ask(library, "Bà ấy làm gì?", person).text


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("sđt của chị Cung Thị Nhã Uyên", "0988.111.222"),
        ("Bà Cung Thị Nhã Uyên số điện thoại bao nhiêu?", "0988.111.222"),
        ("Số điện thoại của văn thư", "0911 222 444"),
    ],
)
def test_a_telephone_number_is_of_the_person_or_the_post_asked_about(
    library: Library, question: str, number: str
) -> None:
    reply = answered(library, question)
    assert number in reply.text
    assert len(reply.claims) == 1


def test_a_list_is_told_to_its_end(library: Library) -> None:
    reply = answered(library, "Xảy ra hỏa hoạn thì phải làm gì?")
    assert "Báo chuông" in reply.text
    assert "Điểm danh" in reply.text
    assert "Báo cáo Phòng" in reply.text


def test_what_only_speaks_of_people_is_no_list_of_them() -> None:
    text = BOARD.replace(", Hiệu trưởng - Trưởng ban;", " khai mạc hội khỏe, trao cờ.")
    first = next(iter(rosters(read(text))))
    assert ("vuong", "dinh", "khai") not in [one.name for one in first.members]


URGENT = """\
ỦY BAN NHÂN DÂN TỈNH NAM CHÂU
SỞ XÂY DỰNG

Số: 06/CĐ-SXD

Nam Châu, ngày 20 tháng 02 năm 2025

CÔNG ĐIỆN
Về việc ứng phó mưa lớn trên diện rộng

Các công trường dừng thi công từ 12 giờ 00 ngày 20/02/2025.

GIÁM ĐỐC

Mạc Đình Thuần
"""


@pytest.mark.parametrize("asked", ["Ai ký công điện?", "Phó giám đốc nào ký công điện?"])
def test_the_only_paper_of_its_kind_is_called_by_its_kind(
    tmp_path_factory: pytest.TempPathFactory, asked: str
) -> None:
    documents = [read(text, name=f"{n}.txt") for n, text in enumerate((BOARD, URGENT))]
    with library_of(tmp_path_factory.mktemp("signed"), documents) as library:
        reply = answered(library, asked)
    assert "Mạc Đình Thuần" in reply.text
    assert any("chức vụ" in note for note in reply.notes) is asked.startswith("Phó")


DECISION = """\
UBND TỈNH HÒN DẤU
SỞ CÔNG THƯƠNG
Số: 8/QĐ-SCT

Hòn Dấu, ngày 05 tháng 01 năm 2025

QUYẾT ĐỊNH
Thành lập Ban Tổ chức hội chợ

Điều 1. Thành lập Ban Tổ chức hội chợ gồm:
STT | Họ và tên | Chức vụ | Nhiệm vụ
1 | Bà Khúc Thị Sen | Giám đốc Sở | Trưởng ban
2 | Ông Âu Văn Bình | Chánh Văn phòng Sở | Ủy viên
"""
ROTA = """\
UBND TỈNH HÒN DẤU
SỞ CÔNG THƯƠNG
Số: 3/LT-SCT

Hòn Dấu, ngày 06 tháng 01 năm 2025

LỊCH TRỰC
Tháng 01 năm 2025

Tuần | Lãnh đạo trực | Điện thoại
06/01 - 12/01 | Khúc Thị Sen | 0902 111 555
13/01 - 19/01 | Âu Văn Bình | {other}
"""


def test_the_number_of_who_holds_a_post_stands_in_another_paper(tmp_path: Path) -> None:
    documents = (read(DECISION, name="a.txt"), read(ROTA.format(other="0902 111 777"), name="b"))
    with library_of(tmp_path, documents) as opened:
        reply = answered(opened, "số điện thoại của giám đốc sở")

    assert [claim.text for claim in reply.claims] == [
        "1 | Bà Khúc Thị Sen | Giám đốc Sở | Trưởng ban",
        "06/01 - 12/01 | Khúc Thị Sen | 0902 111 555",
    ]


def test_of_two_numbers_of_one_person_none_is_told(tmp_path: Path) -> None:
    rota = ROTA.format(other="0902 111 777").replace("Âu Văn Bình", "Khúc Thị Sen")
    with library_of(tmp_path, (read(DECISION, name="a.txt"), read(rota, name="b"))) as opened:
        assert "0902" not in refused(opened, "số điện thoại của giám đốc sở").text
