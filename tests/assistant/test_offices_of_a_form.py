"""What is asked of the form of a paper, its annex in another file, and to whom a thing goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal
from assistant.question import understand
from assistant.wanted.asked_receiver import receiver_asked
from tests.assistant.library import asking, assistant_of, faults, library_of, papers, read
from vectorstore.library import Library

_PLAN = """\
ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG VĂN HÓA | Độc lập - Tự do - Hạnh phúc
Số: 58/KH-PVH | Đồi Chè, ngày 10 tháng 3 năm 2025

KẾ HOẠCH
Phát triển câu lạc bộ đọc sách năm 2025

I. NỘI DUNG

1. Các thôn gửi bản đăng ký câu lạc bộ đọc sách về Phòng Văn hóa trước ngày 18/4/2025.

2. Các trường gửi bản đăng ký câu lạc bộ đọc sách cho Đảng ủy xã trước ngày 09/4/2025.

3. Ban Chỉ đạo họp mỗi tháng một lần vào ngày 22.

4. Hiệu trưởng các trường đọc sách cùng học sinh, giải quyết kiến nghị của thư viện mỗi tháng ít \
nhất một buổi.

Nơi nhận:          KT. TRƯỞNG PHÒNG
- Thường trực Đảng ủy xã,          PHÓ TRƯỞNG PHÒNG
- Các thôn,
- Lưu: VT.          (Đã ký)
                    Phùng Thị Sen
"""

_ANNEX = """\
PHỤ LỤC
(Kèm theo Kế hoạch số 58/KH-PVH ngày 10/3/2025 của Phòng Văn hóa xã Đồi Chè)

Mẫu số 01

TÊN THÔN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
........ | Độc lập - Tự do - Hạnh phúc

BẢN ĐĂNG KÝ CÂU LẠC BỘ ĐỌC SÁCH

1. Tên câu lạc bộ: ..........

Ghi chú: bản đăng ký có chữ ký của trưởng thôn và không quá 03 trang.
"""

_SCHOOL = """\
ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ
TRƯỜNG TIỂU HỌC ĐỒI CHÈ

Số: 21/KH-THDC

Đồi Chè, ngày 17 tháng 3 năm 2025

KẾ HOẠCH
Góc đọc sách của nhà trường năm 2025

1. Thư viện nộp danh mục sách góc lưu động của khối lớp Năm trước ngày 15/4/2025.
"""

_NOTICE = """\
ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ
TRƯỜNG TIỂU HỌC ĐỒI CHÈ

Số: 30/TB-THDC

Đồi Chè, ngày 31 tháng 3 năm 2025

THÔNG BÁO
Kết luận giao ban tháng 3 năm 2025

1. Về góc lưu động của khối lớp Năm

Thư viện nộp danh mục sách trước ngày 25/4/2025 (thay cho ngày 15/4/2025).
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("forms")
    added = (read(one) for one in (_PLAN, _ANNEX, _SCHOOL, _NOTICE))
    with library_of(folder, (*papers(), *added)) as opened:
        yield opened


def _ask(library: Library, question: str) -> Answer | Refusal:
    reply = assistant_of(library).ask(replace(asking(question), as_of=dt.date(2025, 4, 1)))
    assert faults(reply, library) == []
    return reply


def _told(library: Library, question: str) -> Answer:
    reply = _ask(library, question)
    assert isinstance(reply, Answer), reply.text
    return reply


def test_who_signed_is_one_claim_where_it_is_noted_that_it_is_signed(library: Library) -> None:
    reply = _told(library, "Ai ký kế hoạch 58?")
    assert [one.text for one in reply.claims] == [
        "KT. TRƯỞNG PHÒNG, PHÓ TRƯỞNG PHÒNG: Phùng Thị Sen"
    ]


@pytest.mark.parametrize(
    "question", ["Nơi nhận của kế hoạch 58", "Nơi nhận của kế hoạch 58 gồm những ai?"]
)
def test_each_recipient_is_a_claim_of_its_own(library: Library, question: str) -> None:
    said = [one.text.rstrip(",.") for one in _told(library, question).claims]
    assert "Thường trực Đảng ủy xã" in said
    assert "Các thôn" in said
    assert "Lưu: VT" in said


@pytest.mark.parametrize(
    ("question", "day", "other"),
    [
        ("Hạn gửi bản đăng ký câu lạc bộ đọc sách về Phòng là ngày nào?", "18/4", "09/4"),
        ("Bản đăng ký câu lạc bộ đọc sách gửi Đảng ủy trước ngày nào?", "09/4", "18/4"),
        ("han gui ban dang ky cau lac bo doc sach cho dang uy", "09/4", "18/4"),
    ],
)
def test_what_goes_to_another_office_is_not_told(
    library: Library, question: str, day: str, other: str
) -> None:
    reply = _told(library, question)
    assert day in reply.text
    assert other not in reply.text


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("hạn gửi danh sách về Sở là ngày nào", "so"),
        ("bao gio nop ho so cho phong", "phong"),
        ("hạn gửi số liệu", None),
        ("gui so luong hoc sinh truoc ngay nao", None),
    ],
)
def test_the_office_that_a_question_sends_to(question: str, office: str | None) -> None:
    assert receiver_asked(understand(question)) == office


def test_the_annex_of_the_paper_named_is_asked_about_a_form(library: Library) -> None:
    reply = _told(library, "Phụ lục của kế hoạch 58 nói gì về chữ ký?")
    assert {one.document.kind for one in reply.citations} == {"Phụ lục"}
    assert "chữ ký của trưởng thôn" in reply.text


def test_by_when_a_form_is_sent_the_paper_says(library: Library) -> None:
    reply = _told(library, "Bản đăng ký câu lạc bộ theo mẫu 01 của kế hoạch 58 gửi trước ngày nào?")
    assert {one.document.number for one in reply.citations} == {"58/KH-PVH"}


def test_an_office_moves_a_day_of_its_own_without_naming_its_paper(library: Library) -> None:
    reply = _told(library, "Việc phải làm từ ngày 14/4/2025 đến ngày 26/4/2025")
    assert "thay cho ngày 15/4/2025" in reply.text
    assert not any("lớp Năm: trước ngày 15/4/2025" in claim.text for claim in reply.claims)


def test_what_comes_back_on_a_day_of_each_month_is_in_the_list(library: Library) -> None:
    reply = _told(library, "Việc phải làm từ ngày 14/4/2025 đến ngày 26/4/2025")
    assert any("vào ngày 22" in claim.text for claim in reply.claims)


def test_an_officer_is_told_of_what_is_done_each_month_on_no_day(library: Library) -> None:
    reply = _told(library, "Việc của Hiệu trưởng trong tháng 4?")
    assert any("mỗi tháng ít nhất một buổi" in claim.text for claim in reply.claims)
