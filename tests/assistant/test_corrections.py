"""Letters of correction: what they put right stands in answers, lists and the register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal
from assistant.deadlines import Wanted
from assistant.duty_register import Register
from tests.assistant.library import asking, assistant_of, faults, library_of, papers, read
from ui.contract_deadlines import DeadlineJson
from ui.deadline_words import due_words
from ui.exports.calendar import deadlines_ics
from vectorstore.library import Library

_PLAN = """\
ỦY BAN NHÂN DÂN TỈNH BẮC LĨNH
SỞ VĂN HÓA

Số: 310/KH-SVH

Bắc Lĩnh, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Hội diễn đàn tính cồng chiêng năm 2025

I. NỘI DUNG

1. Các xã gửi danh sách nghệ nhân cồng chiêng về Sở trước ngày 10/4/2025.

2. Các xã gửi dự toán sân khấu về Sở trước ngày 18/4/2025.
"""

_LETTER = """\
ỦY BAN NHÂN DÂN TỈNH BẮC LĨNH
SỞ VĂN HÓA

Số: 402/SVH-VP

Bắc Lĩnh, ngày 24 tháng 3 năm 2025

V/v lùi thời hạn gửi danh sách nghệ nhân cồng chiêng

Kính gửi: Ủy ban nhân dân các xã.

Sở Văn hóa điều chỉnh thời hạn của Kế hoạch số 310/KH-SVH ngày 03/3/2025 như sau:

1. Thời hạn gửi danh sách nghệ nhân cồng chiêng: từ trước ngày 10/4/2025 chuyển thành trước \
ngày 29/4/2025.

2. Các xã lập bản kê trang phục biểu diễn, gửi Phòng Tài vụ Sở trước ngày 15/4/2025.
"""

_CORRECTION = """\
ỦY BAN NHÂN DÂN TỈNH BẮC LĨNH
SỞ VĂN HÓA

Số: 417/SVH-VP

Bắc Lĩnh, ngày 28 tháng 3 năm 2025

V/v đính chính Công văn số 402/SVH-VP

Kính gửi: Ủy ban nhân dân các xã.

Do sơ suất trong khâu soạn thảo, Sở Văn hóa đính chính Công văn số 402/SVH-VP ngày 24/3/2025 \
như sau:

1. Tại khoản 1: đã in "trước ngày 29/4/2025", nay sửa lại là "trước ngày 22/4/2025".

2. Tại khoản 2: đã in "gửi Phòng Tài vụ Sở", nay sửa lại là "gửi Ban Tổ chức hội diễn".
"""

_OTHER = """\
ỦY BAN NHÂN DÂN TỈNH BẮC LĨNH
SỞ VĂN HÓA

Số: 431/GM-SVH

Bắc Lĩnh, ngày 01 tháng 4 năm 2025

GIẤY MỜI
Họp bàn phông màn hội diễn

Thời gian: 8 giờ ngày 07/4/2025.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("corrected")
    added = (read(one) for one in (_PLAN, _LETTER, _CORRECTION, _OTHER))
    with library_of(folder, (*papers(), *added)) as opened:
        yield opened


def _ask(library: Library, question: str) -> Answer | Refusal:
    reply = assistant_of(library).ask(replace(asking(question), as_of=dt.date(2025, 4, 2)))
    assert faults(reply, library) == []
    return reply


@pytest.mark.parametrize(
    "question",
    [
        "Danh sách nghệ nhân cồng chiêng gửi trước ngày nào?",
        "han gui danh sach nghe nhan cong chieng theo ke hoach 310",
        "Theo công văn 402, danh sách nghệ nhân cồng chiêng gửi trước ngày nào?",
        "Sau khi đính chính, hạn gửi danh sách nghệ nhân cồng chiêng là ngày nào?",
        "Trước ngày 29/4 hay 22/4 phải gửi danh sách nghệ nhân cồng chiêng?",
    ],
)
def test_the_day_is_told_as_it_was_corrected(library: Library, question: str) -> None:
    reply = _ask(library, question)
    assert isinstance(reply, Answer), reply.text
    assert "trước ngày 22/4/2025" in reply.text
    assert "29/4/2025" not in reply.text
    assert {"402/SVH-VP", "417/SVH-VP"} <= {one.document.number for one in reply.citations}
    assert any("«trước ngày 29/4/2025»" in note and "417" in note for note in reply.notes)


@pytest.mark.parametrize(
    "question",
    [
        "Bản kê trang phục biểu diễn gửi cho ai?",
        "ban ke trang phuc bieu dien gui cho ai, truoc ngay nao",
    ],
)
def test_the_receiver_is_told_as_it_was_corrected(library: Library, question: str) -> None:
    reply = _ask(library, question)
    assert isinstance(reply, Answer), reply.text
    assert "Ban Tổ chức hội diễn" in reply.text
    assert "Phòng Tài vụ" not in reply.text
    assert any("«gửi Phòng Tài vụ Sở»" in note for note in reply.notes)


@pytest.mark.parametrize(
    "question",
    [
        "Công văn 417 sửa gì của công văn 402?",
        "Công văn 402 đã bị sửa chưa?",
        "Công văn nào đính chính công văn 402?",
        "dinh chinh cong van 402 the nao",
        "Has official letter 402 been corrected?",
    ],
)
def test_what_is_corrected_of_a_paper_is_told_by_its_letter(
    library: Library, question: str
) -> None:
    reply = _ask(library, question)
    assert isinstance(reply, Answer), reply.text
    assert {one.document.number for one in reply.citations} == {"417/SVH-VP"}
    assert "22/4/2025" in reply.text
    assert "Ban Tổ chức hội diễn" in reply.text


def test_of_two_days_only_what_is_due_on_one_of_them_is_told(library: Library) -> None:
    reply = _ask(library, "Các xã gửi gì trước ngày 29/4 hay ngày 22/4?")
    assert isinstance(reply, Answer), reply.text
    assert "22/4/2025" in reply.text
    assert "18/4/2025" not in reply.text


def test_of_a_paper_that_nobody_changes_that_is_said(library: Library) -> None:
    reply = _ask(library, "Giấy mời 431 đã được đính chính chưa?")
    assert isinstance(reply, Refusal)
    assert "431/GM-SVH" in reply.text


def test_the_list_of_a_period_has_the_right_day_once(library: Library) -> None:
    reply = _ask(library, "Việc phải làm từ ngày 16/4/2025 đến ngày 22/4/2025")
    assert isinstance(reply, Answer), reply.text
    told = [claim.text for claim in reply.claims if "nghệ nhân" in claim.text]
    assert len(told) == 1
    assert "22/4/2025" in told[0]
    assert "đã in" not in reply.text


def test_the_register_has_the_task_at_its_right_day(library: Library) -> None:
    wanted = Wanted(first=dt.date(2025, 4, 1), last=dt.date(2025, 4, 30))
    rows = Register(library.catalog).list(wanted, as_of=dt.date(2025, 4, 2)).rows
    by_day = {(row.document.number, str(row.obligation.date)): row for row in rows}
    old = by_day["402/SVH-VP", "29/04/2025"]
    new = by_day["417/SVH-VP", "22/04/2025"]
    sent = by_day["402/SVH-VP", "15/04/2025"]
    assert old.moved is not None
    assert DeadlineJson.of(old).moved_to == "2025-04-22"
    assert new.obligation.what == old.obligation.what
    assert DeadlineJson.of(sent).corrected_by == "Công văn 417/SVH-VP"
    assert sent.obligation.to == "Ban Tổ chức hội diễn"
    assert "theo đính chính của Công văn 417/SVH-VP" in due_words(sent)
    stamp = dt.datetime(2025, 4, 2, tzinfo=dt.UTC)
    events = deadlines_ics(rows, name="Lịch", stamp=stamp).content.decode()
    assert "20250422" in events
    assert "20250429" not in events


_BY_LINES = """\
PHÒNG VĂN HÓA XÃ MÂY HẠ

Số: 90/VH

Mây Hạ, ngày 10 tháng 4 năm 2025

V/v đính chính Kế hoạch số 71/KH-VH

Kính gửi: Các thôn.

Phòng Văn hóa đính chính Kế hoạch số 71/KH-VH ngày 02/4/2025 như sau:

1. Tại điểm a mục 2:

- Đã in: “trước ngày 21/5/2025”.

- Sửa lại là: “trước ngày 12/5/2025”.

2. Tại mục 3 đã in nhầm “40 suất quà”. Nay sửa lại là “60 suất quà”.
"""

_CAMP = """\
PHÒNG VĂN HÓA XÃ MÂY HẠ

Số: 71/KH-VH

Mây Hạ, ngày 02 tháng 4 năm 2025

KẾ HOẠCH
Trại hè đan lát năm 2025

1. Các thôn gửi danh sách người dạy nghề trước ngày 21/5/2025.

2. Các thôn chuẩn bị:

a) Nộp bản vẽ lều trại cho Ban Tổ chức trước ngày 21/5/2025.

b) Dọn sân bãi.

3. Ban Tổ chức tặng 40 suất quà cho trại sinh nghèo.
"""

_AGAIN = """\
PHÒNG VĂN HÓA XÃ MÂY HẠ

Số: 95/VH

Mây Hạ, ngày 14 tháng 4 năm 2025

V/v đính chính Công văn số 90/VH

Kính gửi: Các thôn.

Do sơ suất, Phòng Văn hóa đính chính Công văn số 90/VH ngày 10/4/2025 như sau: tại mục 1 đã ghi \
"trước ngày 12/5/2025", nay sửa lại là "trước ngày 15/5/2025".
"""

_OTHER_OFFICE = _BY_LINES.replace("XÃ MÂY HẠ", "XÃ SUỐI LÀNG").replace("90/VH", "33/VHSL")


@pytest.fixture(scope="module")
def camp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("camp")
    with library_of(folder, (*papers(), *map(read, (_CAMP, _BY_LINES)))) as opened:
        yield opened


def test_a_correction_may_stand_in_two_lines(camp: Library) -> None:
    reply = _ask(camp, "Bản vẽ lều trại nộp trước ngày nào?")
    assert isinstance(reply, Answer), reply.text
    assert "12/5/2025" in reply.text
    assert "21/5/2025" not in reply.text


def test_the_same_day_elsewhere_stays(camp: Library) -> None:
    reply = _ask(camp, "Danh sách người dạy nghề gửi trước ngày nào?")
    assert isinstance(reply, Answer), reply.text
    assert "21/5/2025" in reply.text
    assert "12/5/2025" not in reply.text


def test_a_number_is_corrected_too(camp: Library) -> None:
    reply = _ask(camp, "Ban Tổ chức tặng bao nhiêu suất quà cho trại sinh nghèo?")
    assert isinstance(reply, Answer), reply.text
    assert "60 suất quà" in reply.text
    assert "40 suất" not in reply.text


def test_what_was_printed_is_no_duty(camp: Library) -> None:
    rows = Register(camp.catalog).list(Wanted(document="90/VH"), as_of=dt.date(2025, 4, 12)).rows
    assert [str(row.obligation.date) for row in rows] == ["12/05/2025"]
    assert "bản vẽ lều trại" in rows[0].obligation.what


def test_a_correction_may_be_corrected(tmp_path: Path) -> None:
    with library_of(tmp_path, (*papers(), *map(read, (_CAMP, _BY_LINES, _AGAIN)))) as library:
        reply = _ask(library, "Bản vẽ lều trại nộp trước ngày nào?")
        assert isinstance(reply, Answer), reply.text
        assert "15/5/2025" in reply.text
        assert "12/5/2025" not in reply.text


def test_another_office_corrects_nothing_for_sure(tmp_path: Path) -> None:
    with library_of(tmp_path, (*papers(), *map(read, (_CAMP, _OTHER_OFFICE)))) as library:
        reply = _ask(library, "Bản vẽ lều trại nộp trước ngày nào?")
        assert isinstance(reply, Answer), reply.text
        assert "trước ngày 21/5/2025" in reply.claims[0].text
        assert any("33/VHSL" in note for note in reply.notes)
