"""What papers arrange to be looked up: events, tables of numbers, procedures; who and what is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from assistant.answer import Answer
from assistant.question import understand
from assistant.wanted.definitions import is_definition_asked
from tests.assistant.library import ask, library_of, read, without_marks
from vectorstore.library import Library

INVITATION = """\
ỦY BAN NHÂN DÂN XÃ BÃI SẬY
Số: 31/GM-UBND
Bãi Sậy, ngày 04 tháng 3 năm 2025

GIẤY MỜI
Dự buổi gặp gỡ giữa lãnh đạo xã với người nuôi ong

Kính mời: Hiệu trưởng Trường Tiểu học Bãi Sậy; Hội Nông dân xã.
Thời gian: 8h30 ngày 14/3/2025 (thứ Sáu).
Địa điểm: Nhà văn hóa thôn Đầm Vạc.
Đề nghị các đơn vị gửi câu hỏi về UBND xã trước 15h00 ngày 11/3/2025.

CHỦ TỊCH

Tạ Văn Thử
"""

REPORT = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN ĐẦM VẠC
TRƯỜNG THCS LŨNG NGỌC
Số: 18/BC-THCSLN
Đầm Vạc, ngày 20 tháng 01 năm 2025

BÁO CÁO
Sơ kết phong trào đọc sách học kỳ I

I. KẾT QUẢ
Khối | Số lớp | Số học sinh | Số HS mượn sách
6 | 3 | 118 | 77
7 | 4 | 131 | 90
Cộng | 7 | 249 | 167

1. Nhà trường tổ chức ngày hội sách mỗi học kỳ 02 lần.
2. Trường chưa đăng ký tủ sách lưu động: Trường Lũng Thượng.
3. Hội thi nấu ăn của tổ Văn phòng diễn ra ngày 18/01/2025.

HIỆU TRƯỞNG

Ngô Thị Mẫu
"""

PROCEDURES = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 77/QĐ-UBND

Cổ Lũy, ngày 06 tháng 3 năm 2025

QUYẾT ĐỊNH
Về việc công bố thủ tục hành chính trong lĩnh vực nuôi chim yến

1. Thủ tục cấp giấy xác nhận nhà nuôi chim yến
1.1. Trình tự thực hiện: Chủ nhà nuôi làm đơn; xã xem xét.
1.2. Cách thức thực hiện: Nộp trực tiếp tại bộ phận một cửa của xã hoặc qua bưu điện.
1.3. Thành phần hồ sơ:
- Đơn theo mẫu số 3;
- Bản vẽ nhà nuôi;
1.4. Thời hạn giải quyết: 09 ngày làm việc kể từ ngày nhận đủ hồ sơ.
1.5. Lệ phí: Không thu.

2. Tổ chim yến thô là tổ chưa qua làm sạch lông.
3. Nhà nuôi do hai hộ trở lên góp vốn (sau đây gọi là nhà nuôi chung) phải có người đứng tên.
4. Sở Thú y Cổ Lũy tổng hợp số nhà nuôi của toàn tỉnh.
5. Các xã gửi số nhà nuôi về Sở Thú y Cổ Lũy.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lâm Thị Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = tuple(read(text) for text in (INVITATION, REPORT, PROCEDURES))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


def said(library: Library, question: str) -> str:
    reply = ask(library, question)
    return reply.text if isinstance(reply, Answer) else f"refused: {reply.text}"


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Buổi gặp gỡ người nuôi ong ở xã Bãi Sậy ngày nào?", "8h30 ngày 14/3/2025"),
        ("Gặp gỡ người nuôi ong xã Bãi Sậy tổ chức ở đâu?", "Nhà văn hóa thôn Đầm Vạc"),
    ],
)
@pytest.mark.parametrize("typed", [str, without_marks], ids=["marks", "plain"])
def test_an_event_is_told_by_the_labelled_lines_of_its_paper(
    library: Library, question: str, line: str, typed: Callable[[str], str]
) -> None:
    assert line in said(library, typed(question))


def test_a_limit_in_an_invitation_is_not_the_time_of_the_event(library: Library) -> None:
    assert "11/3/2025" not in said(library, "Gặp gỡ người nuôi ong xã Bãi Sậy vào ngày nào?")


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Khối 7 trường Lũng Ngọc có mấy lớp?", "7 | 4 | 131 | 90"),
        ("khoi 6 truong lung ngoc co bao nhieu hoc sinh muon sach", "6 | 3 | 118 | 77"),
        ("Trường Lũng Ngọc có bao nhiêu học sinh?", "Cộng | 7 | 249 | 167"),
    ],
)
def test_a_number_of_a_table_is_told_with_its_head(
    library: Library, question: str, row: str
) -> None:
    told = said(library, question)
    assert row in told
    assert "Số học sinh" in told


def test_a_row_that_is_not_there_is_not_made_up(library: Library) -> None:
    assert "Cộng" not in said(library, "Khối 9 trường Lũng Ngọc có mấy lớp?")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Xin giấy xác nhận nhà nuôi chim yến cần những giấy tờ gì?", ("mẫu số 3", "Bản vẽ")),
        ("Giấy xác nhận nhà nuôi chim yến nộp ở đâu?", ("bộ phận một cửa",)),
        ("Xin giấy xác nhận nhà nuôi chim yến mất bao lâu?", ("09 ngày làm việc",)),
    ],
)
def test_a_procedure_is_told_by_its_labelled_parts(
    library: Library, question: str, told: tuple[str, ...]
) -> None:
    answer = said(library, question)
    assert all(words in answer for words in told)
    assert "Trình tự" not in answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tổ chim yến thô là gì?", "chưa qua làm sạch lông"),
        ("Theo quyết định về chim yến của Cổ Lũy thì nhà nuôi chung là gì?", "hai hộ trở lên"),
    ],
)
def test_what_a_thing_is_stands_before_or_behind_its_name(
    library: Library, question: str, told: str
) -> None:
    assert told in said(library, question)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Nhà nuôi chung là gì?", True),
        ("hieu the nao la nha nuoi chung", True),
        ("What is meant by a shared house?", True),
        ("Người ký là ai?", False),
        ("Hạn nộp là gì?", False),
    ],
)
def test_whether_a_definition_is_asked_for(question: str, asked: bool) -> None:
    assert is_definition_asked(understand(question)) is asked


def test_who_does_it_is_the_office_that_the_sentence_begins_with(library: Library) -> None:
    told = said(library, "Sở nào tổng hợp số nhà nuôi chim yến của Cổ Lũy?")
    assert told.startswith("Sở Thú y Cổ Lũy tổng hợp")


def test_a_matter_of_which_papers_seldom_speak_is_answered_where_one_does(
    library: Library,
) -> None:
    assert "18/01/2025" in said(library, "Hội thi nấu ăn tổ Văn phòng diễn ra ngày nào?")
    assert said(library, "Nấu ăn món cá kho thế nào?").startswith("refused")


def test_what_is_registered_is_not_signed(library: Library) -> None:
    assert understand("Trường nào chưa đăng ký tủ sách lưu động?").intent.value == "fact"
    assert "Lũng Thượng" in said(library, "Trường nào chưa đăng ký tủ sách lưu động?")


def test_how_often_is_a_number_of_times(library: Library) -> None:
    assert "02 lần" in said(library, "Trường Lũng Ngọc mở ngày hội sách mấy lần?")


@pytest.mark.parametrize(
    ("question", "is_noted"),
    [
        ("Báo cáo 18/BC-THCSLN do bà Trần Thị Khác ký phải không?", True),
        ("Báo cáo 18/BC-THCSLN do bà Mẫu ký phải không?", False),
    ],
)
def test_another_name_than_the_signers_is_noted(
    library: Library, question: str, is_noted: bool
) -> None:
    reply = ask(library, question)
    assert isinstance(reply, Answer)
    assert any("không phải người có tên" in note for note in reply.notes) is is_noted
