"""Questions for a day, some days or a week: what is due then, and what is held then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal
from tests.assistant.library import asking, assistant_of, faults, library_of, papers, read
from vectorstore.library import Library

_INVITATION = """\
PHÒNG VĂN HÓA XÃ MÂY HẠ

Số: 14/GM-VH

Mây Hạ, ngày 02 tháng 4 năm 2025

GIẤY MỜI
Họp bàn việc làm vườn cây thuốc nam

Kính gửi: Hiệu trưởng các trường tiểu học.

1. Thời gian: 14 giờ 00, thứ Ba, ngày 15 tháng 4 năm 2025.

2. Địa điểm: Hội trường xã.

3. Nội dung: bàn cách làm vườn theo Kế hoạch số 61/KH-UBND ngày 16/4/2024 của xã.
"""

_DECISION = """\
ỦY BAN NHÂN DÂN XÃ MÂY HẠ

Số: 70/QĐ-UBND

Mây Hạ, ngày 03 tháng 4 năm 2025

QUYẾT ĐỊNH
Thành lập tổ kiểm tra bếp ăn các trường

Điều 1. Thành lập tổ kiểm tra bếp ăn.

Điều 2. Lịch kiểm tra như sau:

| Trường | Ngày | Buổi |
| --- | --- | --- |
| Trường Tiểu học Mây Hạ | 15/4/2025 | Sáng |
| Trường Tiểu học Suối Trong | 22/4/2025 | Chiều |
"""

_PLAN = """\
ỦY BAN NHÂN DÂN XÃ MÂY HẠ

Số: 61/KH-UBND

Mây Hạ, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
Phong trào vườn cây thuốc nam trong trường học năm 2025

I. NỘI DUNG

1. Các trường gửi danh sách học sinh giỏi nghề về Phòng Văn hóa trước ngày 15/4/2025.

2. Các trường tổ chức dọn vườn trong tháng 4/2025.

3. Hội thi cây thuốc quý tổ chức ngày 24/4/2025 tại sân vận động xã.
"""

_TELEGRAM = """\
ỦY BAN NHÂN DÂN XÃ MÂY HẠ

Số: 03/CĐ-UBND

Mây Hạ, ngày 06 tháng 4 năm 2025

CÔNG ĐIỆN
Về việc ứng phó mưa đá

Theo bản tin của Đài Khí tượng tỉnh, mưa đá còn kéo dài. Dự báo từ ngày 14/4/2025 có dông mạnh.

1. Các thôn trực ban.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("days")
    added = (read(one) for one in (_INVITATION, _DECISION, _PLAN, _TELEGRAM))
    with library_of(folder, (*papers(), *added)) as opened:
        yield opened


def _ask(library: Library, question: str) -> Answer | Refusal:
    on = dt.date(2025, 4, 8)
    reply = assistant_of(library).ask(replace(asking(question), as_of=on))
    assert faults(reply, library) == []
    return reply


def test_a_day_has_its_duties_its_events_and_then_its_month(library: Library) -> None:
    reply = _ask(library, "ngày 15/4 có việc gì")
    assert isinstance(reply, Answer), reply.text
    said = [claim.text for claim in reply.claims]
    assert "danh sách học sinh giỏi nghề" in said[0]
    assert any(text.startswith("Họp bàn việc làm vườn") and "14 giờ 00" in text for text in said)
    assert any("kiểm tra bếp ăn" in text and "Mây Hạ | 15/4/2025" in text for text in said)
    assert "dọn vườn" in said[-1]
    assert not any("22/4/2025" in text for text in said)
    assert any("chỉ ghi tháng" in note for note in reply.notes)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("trong tuần sau có cuộc họp nào", ["14 giờ 00"]),
        ("tuan sau co cuoc hop nao khong", ["14 giờ 00"]),
        ("ngày 22/4 có đợt kiểm tra nào", ["22/4/2025"]),
        ("tháng 4 có lịch kiểm tra nào", ["15/4/2025", "22/4/2025"]),
        ("từ 14 đến 17/4 có cuộc họp nào", ["14 giờ 00"]),
        ("any meetings next week?", ["14 giờ 00"]),
    ],
)
def test_events_of_one_kind(library: Library, question: str, said: list[str]) -> None:
    reply = _ask(library, question)
    assert isinstance(reply, Answer), reply.text
    assert len(reply.claims) == len(said)
    assert all(words in claim.text for words, claim in zip(said, reply.claims, strict=True))


@pytest.mark.parametrize("question", ["ngày 16/4 có cuộc họp nào không", "hôm nay có họp không"])
def test_no_event_is_said_so(library: Library, question: str) -> None:
    reply = _ask(library, question)
    assert isinstance(reply, Refusal), reply.text
    assert "Không thấy văn bản nào" in reply.text


@pytest.mark.parametrize(
    ("question", "there", "absent"),
    [
        ("từ 21 đến 25/4 có việc gì", "Hội thi cây thuốc quý", "14 giờ 00"),
        ("cuối tháng 4 có việc gì", "Hội thi cây thuốc quý", "14 giờ 00"),
        ("giữa tháng 4 phải làm gì", "14 giờ 00", "Hội thi"),
        ("tuần sau phải nộp gì", "danh sách học sinh giỏi nghề", "14 giờ 00"),
        ("ngày 24/4 có việc gì", "Hội thi cây thuốc quý", "14 giờ 00"),
    ],
)
def test_days_have_what_is_held_unless_only_what_is_handed_in_is_asked_for(
    library: Library, question: str, there: str, absent: str
) -> None:
    reply = _ask(library, question)
    assert isinstance(reply, Answer), reply.text
    assert there in reply.text
    assert absent not in reply.text


def test_what_is_overdue_is_over(library: Library) -> None:
    on = dt.date(2025, 4, 20)
    reply = assistant_of(library).ask(replace(asking("việc gì đã quá hạn"), as_of=on))
    assert isinstance(reply, Answer), reply.text
    assert "danh sách học sinh giỏi nghề" in reply.claims[0].text
    assert "dọn vườn" not in reply.text
    assert any("không cho biết việc nào đã làm xong" in note for note in reply.notes)


def test_what_is_forecast_is_not_held(library: Library) -> None:
    reply = _ask(library, "từ 14/4 đến 17/4 phải làm gì")
    assert isinstance(reply, Answer), reply.text
    assert "14 giờ 00" in reply.text
    assert "dông mạnh" not in reply.text
