"""What one office has to do in a period: its own work, and nobody else's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.answer import Answer
from tests.assistant.library import asking, assistant_of, faults, library_of, read
from vectorstore.library import Library

_HEAD = """\
{over}
{issuer}

Số: {number}

Suối Đá, ngày {day} tháng 9 năm 2025

"""
_COMMUNE = "ỦY BAN NHÂN DÂN XÃ SUỐI ĐÁ"

PLAN = (
    _HEAD.format(over=_COMMUNE, issuer="", number="41/KH-UBND", day="03")
    + """\
KẾ HOẠCH
Giám sát bếp ăn năm 2025

I. LỊCH GIÁM SÁT
TT | Đơn vị | Thời gian | Địa điểm
1 | Trường Tiểu học Hồ Sen | 7 giờ 30, ngày 14/10/2025 | Nhà bếp
2 | Trường Mầm non Bông Lau | 9 giờ 00, ngày 15/10/2025 | Phòng họp

II. TỔ CHỨC THỰC HIỆN

1. Các trường gửi thực đơn về Phòng Văn hóa - Xã hội trước ngày 16/10/2025.

2. Phòng Kinh tế lập dự toán sửa bếp, trình Ủy ban nhân dân xã trước ngày 17/10/2025.

3. Tổ chức họp dân về nước sạch trong tháng 10 năm 2025.

4. Trường THCS Suối Đá bổ sung danh sách bếp trưởng trước ngày 18/10/2025.
"""
)

OWN = (
    _HEAD.format(over=_COMMUNE, issuer="TRƯỜNG TIỂU HỌC HỒ SEN", number="15/KH-THHS", day="08")
    + """\
KẾ HOẠCH
Bếp ăn năm học 2025 - 2026

I. PHÂN CÔNG
TT | Họ và tên | Chức vụ | Nhiệm vụ | Hoàn thành
1 | Lò Văn Sình | Kế toán | Soát sổ chi chợ | 13/10/2025

II. BÁO CÁO

Nhà trường báo cáo bếp ăn về Phòng Văn hóa - Xã hội trước ngày 19/10/2025.
"""
)

REPORT = (
    _HEAD.format(over=_COMMUNE, issuer="PHÒNG VĂN HÓA - XÃ HỘI", number="9/BC-VHXH", day="20")
    + """\
BÁO CÁO
Kết quả bếp ăn quý III năm 2025

I. KẾT QUẢ

1. Có 03 bếp đạt chuẩn.

II. NHIỆM VỤ QUÝ IV

1. Xử lý dứt điểm 02 đơn quá hạn trước ngày 15/10/2025.

2. Kiểm tra nguồn nước.
"""
)

LETTER = (
    _HEAD.format(over=_COMMUNE, issuer="TRƯỜNG MẦM NON BÔNG LAU", number="7/CV-MNBL", day="25")
    + """\
V/v tiếp nhận nồi hơi

Kính gửi: Phòng Văn hóa - Xã hội.

Trường Mầm non Bông Lau đã tiếp nhận 02 nồi hơi.
"""
)

_MONDAY = dt.date(2025, 10, 6)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = [read(text) for text in (PLAN, OWN, REPORT, LETTER)]
    with library_of(tmp_path_factory.mktemp("own"), documents) as opened:
        yield opened


def _told(library: Library, question: str, day: dt.date = _MONDAY) -> str:
    reply = assistant_of(library).ask(replace(asking(question), as_of=day))
    assert faults(reply, library) == []
    assert isinstance(reply, Answer), reply.text
    return reply.text


def test_a_school_is_told_what_it_does_and_what_is_held_in_it(library: Library) -> None:
    text = _told(library, "tuần sau trường mầm non Bông Lau phải làm gì")
    assert "9 giờ 00, ngày 15/10/2025" in text
    assert "LỊCH GIÁM SÁT" in text
    assert "16/10/2025" in text
    for others in ("Hồ Sen", "Phòng Kinh tế", "THCS", "19/10", "13/10", "họp dân", "15/10/2025. "):
        assert others not in text


def test_the_people_of_its_own_plan_are_its_own(library: Library) -> None:
    text = _told(library, "tuần sau trường tiểu học Hồ Sen phải làm gì")
    assert "Lò Văn Sình" in text
    assert "19/10/2025" in text
    assert "Bông Lau" not in text


def test_what_is_only_sent_to_an_office_is_others_work(library: Library) -> None:
    text = _told(library, "Phòng Văn hóa - Xã hội phải làm gì trong tháng 10?")
    assert "02 đơn quá hạn" in text
    assert "thực đơn" not in text
    assert "19/10/2025" not in text


def test_a_school_without_papers_is_not_the_commune_it_is_called_after(library: Library) -> None:
    text = _told(library, "tháng 10 trường THCS Suối Đá phải làm gì")
    assert "18/10/2025" in text
    assert "Phòng Kinh tế" not in text
    assert "Hồ Sen" not in text


def test_the_tasks_of_a_quarter_are_those_under_their_heading(library: Library) -> None:
    text = _told(library, "Nhiệm vụ quý IV là gì?")
    assert "02 đơn quá hạn" in text
    assert "Kiểm tra nguồn nước" in text
    assert "thực đơn" not in text


def test_what_is_overdue_today_is_what_was_due_before(library: Library) -> None:
    text = _told(library, "Việc quá hạn của các trường tính đến hôm nay?", dt.date(2025, 10, 20))
    assert "thực đơn" in text
    assert "Phòng Kinh tế" not in text
