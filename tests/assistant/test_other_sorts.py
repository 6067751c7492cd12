"""Reports of another sort, parts without their subject, and what to bring to an event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal
from assistant.asking import Turn
from tests.assistant.library import asking, assistant_of, faults, library_of, papers, read
from vectorstore.library import Library

_LETTER = """\
PHÒNG VĂN HÓA XÃ MÂY HẠ

Số: 31/VH

V/v báo cáo phong trào trồng cây thuốc và báo cáo kiểm kê thư viện

Mây Hạ, ngày 07 tháng 4 năm 2025

Kính gửi: Các trường tiểu học.

Phòng Văn hóa đề nghị:

1. Các trường gửi báo cáo phong trào trồng cây thuốc học kỳ II trước ngày 14/5/2025.

2. Báo cáo kiểm kê thư viện quý IV: gửi trước 16 giờ ngày 28/12/2025.
"""

_NOTICE = """\
TRƯỜNG TIỂU HỌC MÂY HẠ

Số: 12/TB-THMH

Mây Hạ, ngày 12 tháng 3 năm 2025

THÔNG BÁO
Cấp sách cho học sinh

I. NỘI DUNG

1. Mượn sách dài hạn

Hồ sơ gồm: đơn của phụ huynh, thẻ thư viện; nộp cho thủ thư trước ngày 21/4/2025.

2. Trả sách

Học sinh trả sách cho giáo viên chủ nhiệm trước ngày 26/5/2025.
"""

_INVITATION = """\
PHÒNG VĂN HÓA XÃ MÂY HẠ

Số: 14/GM-VH

Mây Hạ, ngày 02 tháng 4 năm 2025

GIẤY MỜI
Họp bàn việc làm vườn rau sạch

1. Thời gian: 14 giờ 00 ngày 15/4/2025.

2. Địa điểm: Hội trường xã.

3. Đại biểu mang theo: sổ ghi hạt giống, bản vẽ khu vườn.

Đại biểu vắng mặt phải cử người dự thay.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("sorts")
    added = (read(one) for one in (_LETTER, _NOTICE, _INVITATION))
    with library_of(folder, (*papers(), *added)) as opened:
        yield opened


def _ask(library: Library, question: str, *before: str) -> Answer | Refusal:
    history = tuple(Turn(question=one, answer="") for one in before)
    asked = replace(asking(question), as_of=dt.date(2025, 4, 8), history=history)
    reply = assistant_of(library).ask(asked)
    assert faults(reply, library) == []
    return reply


@pytest.mark.parametrize(
    "question",
    [
        "báo cáo kiểm kê thư viện quý IV gửi trước ngày nào",
        "bao cao kiem ke thu vien quy 4 gui truoc ngay nao",
    ],
)
def test_a_report_is_of_the_sort_asked_for(library: Library, question: str) -> None:
    reply = _ask(library, question)
    assert "14/5/2025" not in reply.text
    assert isinstance(reply, Answer), reply.text
    assert "28/12/2025" in reply.text


@pytest.mark.parametrize("term", ["học kỳ 2", "học kỳ II", "hk2"])
def test_terms_are_read_as_papers_print_them(library: Library, term: str) -> None:
    reply = _ask(library, f"báo cáo phong trào trồng cây thuốc {term} nộp trước ngày nào")
    assert "14/5/2025" in reply.text
    assert "28/12/2025" not in reply.text


def test_a_part_without_its_subject_takes_that_of_the_first(library: Library) -> None:
    reply = _ask(library, "hồ sơ mượn sách dài hạn gồm những gì, nộp cho ai, hạn nào")
    assert "21/4/2025" in reply.text
    assert "26/5/2025" not in reply.text
    assert "14/5/2025" not in reply.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("mang theo giấy tờ gì", "sổ ghi hạt giống"),
        ("không đi được thì sao", "cử người dự thay"),
        ("vang mat thi sao", "cử người dự thay"),
    ],
)
def test_what_to_bring_and_what_if_one_cannot_come(
    library: Library, question: str, said: str
) -> None:
    reply = _ask(library, question, "họp bàn việc làm vườn rau sạch lúc mấy giờ")
    assert isinstance(reply, Answer), reply.text
    assert said in reply.text
    assert len(reply.claims) == 1
