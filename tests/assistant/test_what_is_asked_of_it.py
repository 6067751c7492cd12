"""The sentence of the very thing that is asked: conclusions, lists in a sentence, laws, bases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal, Reply
from tests.assistant.library import asking, assistant_of, library_of, papers, read
from vectorstore.library import Library

_NOTICE = """\
TRUNG TÂM VĂN HÓA BẾN LAU

Số: 21/TB-TTVH

Bến Lau, ngày 05 tháng 6 năm 2024

THÔNG BÁO
Kết luận của Giám đốc tại cuộc họp giao ban tháng 5/2024

Ngày 03/6/2024, tại hội trường nhỏ, bà Lê Thị Mận, Giám đốc, chủ trì cuộc họp giao ban. Dự họp có \
các tổ trưởng. Vắng 01 người.

Sau khi nghe báo cáo, Giám đốc kết luận như sau:

1. Về thư viện lưu động: mở thêm hai điểm ở ấp Tràm.

2. Về đội chèo: tạm dừng luyện tập đến hết mùa lũ.

3. Hồ sơ thanh lý sách cũ gồm: biên bản kiểm kê; danh mục sách; tờ trình của tổ thư viện.
"""

_PLAN = """\
TRUNG TÂM VĂN HÓA BẾN LAU

Số: 08/KH-TTVH

Bến Lau, ngày 10 tháng 4 năm 2024

KẾ HOẠCH
Thanh lý sách cũ của thư viện

Căn cứ Luật Thư viện số 46/2019/QH14;

Căn cứ Nghị định số 93/2020/NĐ-CP ngày 18/8/2020 của Chính phủ quy định chi tiết Luật Thư viện;

Căn cứ Nghị quyết số 14/NQ-HĐX ngày 02/02/2024, Trung tâm Văn hóa hướng dẫn như sau:

I. NỘI DUNG

1. Tổ thư viện không được bán sách quý để: lấy tiền liên hoan; thưởng nhân viên.

2. Tiền bán sách cũ nộp vào quỹ thư viện của Trung tâm.

3. Xây dựng phong trào "Tủ sách xanh"

Mỗi ấp có một tủ sách.

II. GIẢI THÍCH TỪ NGỮ

"Sách cũ" là sách đã dùng trên mười năm và còn đọc được.

"Sách hỏng" là sách mất trang hoặc không còn đọc được.
"""

_RULES = """\
TRUNG TÂM VĂN HÓA BẾN LAU

Số: 30/QĐ-TTVH

Bến Lau, ngày 02 tháng 7 năm 2024

QUYẾT ĐỊNH
Về nội quy phòng đọc

Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;

QUYẾT ĐỊNH:

Điều 1. Bạn đọc giữ trật tự.
"""

_INVITATION = """\
TRUNG TÂM VĂN HÓA BẾN LAU

Số: 44/GM-TTVH

Bến Lau, ngày 01 tháng 8 năm 2024

GIẤY MỜI
Dự lễ mở cửa phòng đọc thiếu nhi

Kính gửi:
- Ban Giám hiệu các trường tiểu học;
- Hội Người cao tuổi.

1. Thời gian: 8 giờ 00 ngày 10/8/2024.

2. Địa điểm: phòng đọc tầng 2.

3. Đại biểu mang theo: thẻ bạn đọc.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("very_thing")
    added = (read(one) for one in (_NOTICE, _PLAN, _RULES, _INVITATION))
    with library_of(folder, (*papers(), *added)) as opened:
        yield opened


def _ask(library: Library, question: str) -> Reply:
    on = dt.date(2024, 8, 2)
    return assistant_of(library).ask(replace(asking(question), as_of=on))


def _text(library: Library, question: str) -> str:
    reply = _ask(library, question)
    assert isinstance(reply, Answer), reply
    return reply.text


@pytest.mark.parametrize(
    "question",
    ["kết luận họp giao ban tháng 5 gồm những gì", "kết luận của giám đốc tại họp giao ban"],
)
def test_what_a_meeting_concluded_is_its_items(library: Library, question: str) -> None:
    text = _text(library, question)
    assert "ấp Tràm" in text
    assert "đội chèo" in text
    assert "hội trường nhỏ" not in text


def test_a_list_that_a_sentence_says(library: Library) -> None:
    text = _text(library, "hồ sơ thanh lý sách gồm những gì")
    assert "biên bản kiểm kê; danh mục sách" in text


def test_what_is_forbidden_is_said_by_what_forbids(library: Library) -> None:
    assert "thưởng nhân viên" in _text(library, "không được bán sách quý để làm gì")


def test_the_law_a_paper_rests_on_and_not_what_details_it(library: Library) -> None:
    text = _text(library, "kế hoạch 08 căn cứ luật nào")
    assert "Luật Thư viện số 46/2019/QH14" in text
    assert "93/2020" not in text


def test_a_law_without_its_number_is_told_by_its_date(library: Library) -> None:
    assert "21 tháng 11 năm 2019" in _text(library, "quyết định 30 căn cứ luật nào")


def test_the_name_of_a_law_stands_before_its_number(library: Library) -> None:
    assert "Luật Thư viện số 46/2019/QH14" in _text(library, "kế hoạch 08 căn cứ gì")


def test_papers_that_name_a_law_by_its_date_rest_on_it_too(library: Library) -> None:
    reply = _ask(library, "những văn bản nào căn cứ luật 46/2019")
    assert isinstance(reply, Answer)
    assert any("30/QĐ-TTVH" in note and "08/KH-TTVH" in note for note in reply.notes)


def test_what_a_paper_that_is_only_cited_says_is_not_known(library: Library) -> None:
    reply = _ask(library, "nghị quyết 14/NQ-HĐX quy định thanh lý sách thế nào")
    assert isinstance(reply, Refusal)
    assert "14/NQ-HĐX" in reply.text


def test_a_heading_says_what_nothing_is(library: Library) -> None:
    assert isinstance(_ask(library, "tủ sách xanh là gì"), Refusal)


def test_an_invitation_invites_whom_it_is_to(library: Library) -> None:
    text = _text(library, "lễ mở cửa phòng đọc thiếu nhi mời những ai dự")
    assert "Hội Người cao tuổi" in text
    assert "thẻ bạn đọc" not in text


@pytest.mark.parametrize(
    "question",
    ["sách cũ khác sách hỏng chỗ nào", "phân biệt sách cũ và sách hỏng"],
)
def test_how_two_things_differ_is_what_each_is(library: Library, question: str) -> None:
    text = _text(library, question)
    assert "trên mười năm" in text
    assert "mất trang" in text


def test_whose_a_paper_is(library: Library) -> None:
    assert "TRUNG TÂM VĂN HÓA BẾN LAU" in _text(library, "kế hoạch 08 là của ai")
