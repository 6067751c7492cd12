"""Questions for all that falls due in a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal, RefusalReason, Reply
from ingest.document import Document
from tests.assistant.library import asking, assistant_of, faults, library_of, papers, read
from vectorstore.library import Library

_LASTING = """\
TRƯỜNG TIỂU HỌC SÔNG MÂY

KẾ HOẠCH
Công tác dân vận năm 2024

I. NỘI DUNG

1. Trồng cây trong sân trường

- Cơ quan chủ trì: Trường Tiểu học Sông Mây

- Thời gian thực hiện: Từ năm 2024 đến các năm tiếp theo
"""


_SCHOOL_YEAR = """\
TRƯỜNG TIỂU HỌC SÔNG MÂY

Số: 52/KH-THSM

Sông Mây, ngày 08 tháng 9 năm 2025

KẾ HOẠCH
Công tác dân vận năm học 2025-2026

I. NỘI DUNG

1. Các tổ chuyên môn nộp báo cáo trước ngày 22 hằng tháng.

2. Các tổ chuyên môn nộp danh sách gương người tốt trước ngày 18/5.
"""


def lasting() -> Document:
    return read(_LASTING)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("due")
    with library_of(folder, (*papers(), lasting(), read(_SCHOOL_YEAR))) as opened:
        yield opened


def ask_on(library: Library, question: str, day: dt.date) -> Reply:
    reply = assistant_of(library).ask(replace(asking(question), as_of=day))
    assert faults(reply, library) == []
    return reply


JUNE, DECEMBER = dt.date(2024, 6, 3), dt.date(2024, 12, 2)
SIX_MONTHS, WHOLE_YEAR = "trước ngày 10/6/2024", "trước ngày 10/12/2024"


@pytest.mark.parametrize(
    ("question", "day", "due"),
    [
        ("những việc phải nộp tháng này", JUNE, SIX_MONTHS),
        ("nhung viec phai nop thang nay", DECEMBER, WHOLE_YEAR),
        ("việc phải nộp tháng 12/2024", JUNE, WHOLE_YEAR),
        ("Tháng 6/2024 phải nộp báo cáo gì?", DECEMBER, SIX_MONTHS),
        ("có báo cáo gì đến hạn trong quý II/2024 không", DECEMBER, SIX_MONTHS),
        ("tháng sau phải báo cáo gì", dt.date(2024, 5, 20), SIX_MONTHS),
        ("what is due this month?", DECEMBER, WHOLE_YEAR),
        ("Kế hoạch 45/KH-SGDĐT tháng này phải nộp gì?", JUNE, SIX_MONTHS),
    ],
)
def test_what_falls_due_in_the_period_is_listed(
    library: Library, question: str, day: dt.date, due: str
) -> None:
    reply = ask_on(library, question, day)
    assert isinstance(reply, Answer), reply.text
    assert due in reply.text
    (other,) = {SIX_MONTHS, WHOLE_YEAR} - {due}
    assert other not in reply.text
    assert reply.removed == 0


def test_a_period_without_a_duty_is_said_to_have_none(library: Library) -> None:
    reply = ask_on(library, "những việc phải nộp tháng này", dt.date(2024, 3, 3))
    assert isinstance(reply, Refusal)
    assert reply.reason is RefusalReason.NOT_IN_LIBRARY
    assert "01/03/2024 – 31/03/2024" in reply.text


def test_what_goes_on_is_to_be_done_and_not_to_be_handed_in(library: Library) -> None:
    done = ask_on(library, "những việc phải làm tháng này", dt.date(2024, 3, 3))
    assert isinstance(done, Answer)
    assert "Trồng cây trong sân trường" in done.text
    assert isinstance(ask_on(library, "việc phải nộp tháng này", dt.date(2024, 3, 3)), Refusal)


def test_a_matter_beside_the_period_is_asked_for_as_any_other(library: Library) -> None:
    reply = ask_on(library, "Tháng này mỗi trường mở buổi gặp gỡ ai?", JUNE)
    assert reply.question.intent != "deadlines"
    assert SIX_MONTHS not in reply.text


def test_what_rests_on_the_period_of_a_paper_is_said_to(library: Library) -> None:
    reply = ask_on(library, "những việc phải nộp tháng này", dt.date(2026, 5, 4))
    assert isinstance(reply, Answer), reply.text
    assert "trước ngày 18/5" in reply.text
    notes = " ".join(reply.notes)
    assert "năm suy ra từ trích yếu" in notes
    assert "«trước ngày 18/5»: năm học 2025-2026" in notes
    assert "«trước ngày 22 hằng tháng»: năm học 2025-2026" in notes


def test_after_the_period_of_its_paper_nothing_recurs(library: Library) -> None:
    reply = ask_on(library, "những việc phải nộp tháng này", dt.date(2026, 11, 4))
    assert "hằng năm" in reply.text
    assert "hằng tháng" not in reply.text


_PROGRAMME = """\
SỞ VĂN HÓA TỈNH MÂY NGÀN

Số: 14/CTr-SVH

Mây Ngàn, ngày 28 tháng 02 năm 2026

CHƯƠNG TRÌNH
Công tác tháng 3 năm 2026

I. LỊCH

Ngày | Nội dung | Chủ trì
03/3 | Giao ban đầu tháng | Giám đốc
12/3 | Họp Hội đồng kiểm kê | Phó Giám đốc
31/3 | Hạn trình hồ sơ di tích đình Mây Ngàn với Cục Di sản | Phòng Di sản

II. PHÂN CÔNG TRỰC

Tuần | Người trực | Điện thoại
02/3 - 08/3 | Hà Văn Nghĩa | 0900 000 111
09/3 - 15/3 | Lò Thị Sen | 0900 000 222

III. VIỆC PHẢI LÀM

1. Các trường mầm non gửi danh sách đội văn nghệ trước ngày 10/3/2026.

2. Phòng Di sản gửi bản kê hiện vật trước ngày 11/3/2026.
"""


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("programme")
    with library_of(folder, (*papers(), read(_PROGRAMME))) as opened:
        yield opened


def _told(library: Library, question: str) -> str:
    reply = assistant_of(library).ask(replace(asking(question), as_of=dt.date(2026, 3, 3)))
    assert isinstance(reply, Answer), reply.text
    assert faults(reply, library) == []
    return reply.text


@pytest.mark.parametrize("question", ["ngày 12/3 ai trực?", "ngay 15/3 ai truc"])
def test_who_is_on_duty_in_a_week_that_holds_the_day(programme: Library, question: str) -> None:
    told = _told(programme, question)
    assert "Lò Thị Sen" in told
    assert "Hà Văn Nghĩa" not in told


def test_a_roster_is_nothing_that_is_held(programme: Library) -> None:
    told = _told(programme, "tháng này có việc gì")
    assert "Họp Hội đồng kiểm kê" in told
    assert "Lò Thị Sen" not in told


@pytest.mark.parametrize(
    "question", ["tháng 3 này sở có những hạn nào?", "các hạn trong tháng 3/2026"]
)
def test_a_month_named_is_listed_as_this_month_is(programme: Library, question: str) -> None:
    told = _told(programme, question)
    assert "10/3/2026" in told
    assert "11/3/2026" in told


def test_the_duties_of_all_of_a_kind(programme: Library) -> None:
    told = _told(programme, "tháng 3 các trường phải làm gì")
    assert "đội văn nghệ" in told
    assert "bản kê hiện vật" not in told


def test_a_day_said_twice_is_one_day(programme: Library) -> None:
    assert "Giao ban đầu tháng" in _told(programme, "sáng nay 3/3 sở có họp gì không")


def test_a_row_of_a_calendar_that_calls_its_day_the_limit(programme: Library) -> None:
    told = _told(programme, "hạn trình hồ sơ di tích đình Mây Ngàn lên Cục Di sản")
    assert told.startswith("31/3 | Hạn trình hồ sơ di tích")


def test_a_row_of_another_matter_is_no_limit(programme: Library) -> None:
    reply = assistant_of(programme).ask(asking("hạn nộp sáng kiến kinh nghiệm cho Cục Di sản"))
    assert isinstance(reply, Refusal)


_ROSTER = """\
TRƯỜNG TIỂU HỌC MÂY NGÀN
BAN GIÁM HIỆU
Số:     /LT-THMN

Mây Ngàn, ngày 28 tháng 02 năm 2026

LỊCH TRỰC
Bảo vệ cổng trường tháng 3 năm 2026

Ban Giám hiệu thông báo lịch trực như sau:

Tuần | Từ ngày - đến ngày | Bảo vệ
Tuần 26 | 02/3 - 08/3 | Giàng A Phử
Tuần 27 | 09/3 - 15/3 | Lù Văn Pao

Nơi nhận: | TM. BAN GIÁM HIỆU
- Lưu: VT. | PHÓ HIỆU TRƯỞNG
 | Cầm Thị Loan
"""


@pytest.fixture(scope="module")
def roster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("roster")
    with library_of(folder, (*papers(), read(_ROSTER))) as opened:
        yield opened


@pytest.mark.parametrize("question", ["hôm nay ai trực?", "Ngày 05/3 bảo vệ nào trực?"])
def test_a_roster_may_number_its_weeks(roster: Library, question: str) -> None:
    told = _told(roster, question)
    assert "Giàng A Phử" in told
    assert "Lù Văn Pao" not in told


@pytest.mark.parametrize("question", ["Lịch trực tháng 3 do ai ký?", "ai ky lich truc thang 3"])
def test_who_signed_a_roster_is_not_who_is_on_duty(roster: Library, question: str) -> None:
    assert _told(roster, question).startswith("TM. BAN GIÁM HIỆU, PHÓ HIỆU TRƯỞNG: Cầm Thị Loan")
