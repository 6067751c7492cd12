"""What people ask day by day: where, why, whether, which papers name one, numbers cut short."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN XÃ SÔNG MÂY

Số: 14/KH-UBND

Sông Mây, ngày 05 tháng 9 năm 2024

KẾ HOẠCH
Tiếp phụ huynh và đối thoại tại các trường

Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;

Căn cứ Chỉ thị số 61-CT/HU ngày 11/3/2024 của Huyện ủy về lắng nghe ý kiến phụ huynh;

I. NỘI DUNG

1. Hiệu trưởng tiếp phụ huynh vào thứ Tư tuần đầu hằng tháng, từ 14 giờ.

2. Địa điểm: nhà đa năng của trường, cạnh cổng phía đông.

3. Phụ huynh mang theo: sổ liên lạc; thẻ học sinh; đơn góp ý nếu có.

4. Quy trình ba bước gồm ghi nhận, xác minh, trả lời.

5. Con thứ hai học cùng trường được bớt nửa phần đồng phục.

II. THỰC HIỆN

1. Các trường mở lớp hướng dẫn ghi biên bản cho tổ trưởng.

CHỦ TỊCH

Đỗ Văn Thử
"""
LETTER = """\
ỦY BAN NHÂN DÂN XÃ SÔNG MÂY

Số: 22/UBND-VX

Sông Mây, ngày 20 tháng 9 năm 2024

V/v lùi buổi đối thoại với phụ huynh

Kính gửi: Các trường trên địa bàn xã

Thực hiện Kế hoạch số 14/KH-UBND ngày 05/9/2024 về tiếp phụ huynh. Do nước sông lên cao làm ngập \
nhiều đường thôn, Ủy ban nhân dân xã đề nghị các trường:

1. Lùi buổi đối thoại với phụ huynh tới khi nước rút.

2. Nhắn tin cho phụ huynh về việc lùi buổi đối thoại.

Rất mong các trường quan tâm tới buổi đối thoại với phụ huynh./.

CHỦ TỊCH

Đỗ Văn Thử
"""

RULES = """\
TRƯỜNG TIỂU HỌC SÔNG MÂY

Số:      /QĐ-THSM

Sông Mây, ngày      tháng 9 năm 2024

QUYẾT ĐỊNH
Ban hành Quy chế trực cổng của nhà trường

Điều 1. Ban hành kèm theo Quyết định này Quy chế trực cổng.

HIỆU TRƯỞNG

Đỗ Văn Thử
"""

TEAM = """\
TRƯỜNG TIỂU HỌC SÔNG MÂY

Số: 41/QĐ-THSM

Sông Mây, ngày 02 tháng 9 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Tổ thực hiện Quy chế trực cổng

Điều 1. Thành lập Tổ thực hiện Quy chế trực cổng.

Điều 2. Sổ góp ý đặt ở: phòng đội; thư viện; nhà xe của trường.

HIỆU TRƯỞNG

Đỗ Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (read(PLAN), read(LETTER), read(TEAM), read(RULES))
    with library_of(tmp_path_factory.mktemp("everyday"), papers) as made:
        yield made


def test_a_basis_tells_no_day_of_what_is_done(library: Library) -> None:
    told = answered(library, "Hiệu trưởng tiếp phụ huynh vào ngày nào?").text

    assert "thứ Tư tuần đầu" in told
    assert "2013" not in told


def test_the_day_of_a_law_stands_in_a_basis(library: Library) -> None:
    assert "25 tháng 11 năm 2013" in answered(library, "Luật Tiếp công dân ban hành ngày nào?").text


@pytest.mark.parametrize("question", ["Tiếp phụ huynh ở đâu?", "tiep phu huynh o dau"])
def test_where_is_answered_with_a_place(library: Library, question: str) -> None:
    assert "nhà đa năng" in answered(library, question).text


def test_where_is_not_answered_with_what_names_no_place(library: Library) -> None:
    reply = ask(library, "Lớp hướng dẫn ghi biên bản cho tổ trưởng mở ở đâu?")

    assert isinstance(reply, Refusal)


def test_a_list_within_a_sentence_is_told_to_its_end(library: Library) -> None:
    told = answered(library, "Sổ góp ý đặt ở đâu?").text

    assert all(one in told for one in ("phòng đội", "thư viện", "nhà xe"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Quy trình 3 bước là gì?", "ghi nhận, xác minh, trả lời"),
        ("con thứ 2 học cùng trường có được bớt không ạ", "bớt nửa phần đồng phục"),
    ],
)
def test_numbers_in_figures_or_in_letters(library: Library, question: str, words: str) -> None:
    assert words in answered(library, question).text


def test_a_reason_stands_in_the_opening_of_a_letter(library: Library) -> None:
    told = answered(library, "Vì sao lùi buổi đối thoại với phụ huynh?").text

    assert "nước sông lên cao" in told.partition("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào nhắc đến kế hoạch 14?",
        "Kế hoạch 14/KH-UBND được văn bản nào lấy làm căn cứ?",
    ],
)
def test_which_papers_name_one(library: Library, question: str) -> None:
    answer = answered(library, question)

    assert {one.document.number for one in answer.citations} == {"22/UBND-VX"}


def test_what_a_paper_names_is_another_question(library: Library) -> None:
    answer = answered(library, "Kế hoạch 14/KH-UBND nhắc đến văn bản nào?")

    assert {one.document.number for one in answer.citations} == {"14/KH-UBND"}


def test_a_law_without_a_number_is_a_basis(library: Library) -> None:
    told = answered(library, "Kế hoạch 14 căn cứ vào đâu?").text

    assert "Luật Tiếp công dân" in told
    assert "61-CT/HU" in told


def test_a_number_cut_short_is_known_where_papers_cite_it_whole(library: Library) -> None:
    told = answered(library, "Văn bản nào nhắc đến chỉ thị 61-CT?").text

    assert "61-CT/HU" in told


def test_a_courtesy_answers_nothing(library: Library) -> None:
    told = ask(library, "Các trường làm gì với buổi đối thoại với phụ huynh?").text

    assert "Rất mong" not in told


def test_the_number_of_rules_is_of_the_paper_that_issues_them(library: Library) -> None:
    answer = answered(library, "Quy chế trực cổng số mấy?")

    assert "/QĐ-THSM" in answer.text
    assert "Số của văn bản để trống." in answer.notes
