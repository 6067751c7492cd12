"""What a later letter changes of a plan: numbers, days put off, and the reason that it gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal, Reply
from tests.assistant.library import asking, assistant_of, library_of, papers, read
from vectorstore.library import Library

_PLAN = """\
CÔNG ĐOÀN XÃ SUỐI TRẮNG
CÔNG ĐOÀN TRƯỜNG MẦM NON HOA SỮA

Số: 07/KH-CĐ

Suối Trắng, ngày 04 tháng 3 năm 2025

KẾ HOẠCH
Tổ chức hội thao nữ công năm 2025

Căn cứ Hướng dẫn số 31/HD-LĐ ngày 10/02/2025 của Liên đoàn về hội thao nữ công;

Ban Chấp hành xây dựng kế hoạch như sau:

I. THỜI GIAN

1. Hội thao nữ công chính thức: 7 giờ ngày 12/4/2025 tại sân trường.

II. NỘI DUNG

1. Thành lập Ban trọng tài hội thao: số lượng 07 người, do Chủ tịch Công đoàn làm trưởng ban.

2. Mỗi tổ gửi bản đăng ký vận động viên kéo co (02 bản) về Ban Nữ công xã trước ngày 20/3/2025.
"""

_LETTER = """\
LIÊN ĐOÀN LAO ĐỘNG TỈNH
CÔNG ĐOÀN XÃ SUỐI TRẮNG

Số: 55/CV-CĐX

Suối Trắng, ngày 15 tháng 3 năm 2025

V/v thời gian tổ chức hội thao nữ công

Kính gửi: Công đoàn Trường Mầm non Hoa Sữa.

Xét Kế hoạch số 07/KH-CĐ ngày 04/3/2025 của Công đoàn Trường Mầm non Hoa Sữa, Ban Chấp hành có ý \
kiến như sau:

1. Do ngày 12/4/2025 xã tổ chức lễ đón bằng, đề nghị lùi thời gian tổ chức hội thao như sau:

STT | Đơn vị | Ngày hội thao
1 | Trường Mầm non Hoa Sữa | 19/4/2025
2 | Trường Mầm non Hoa Cau | 20/4/2025

2. Giảm số lượng trọng tài từ 07 xuống còn 05 người cho gọn.

3. Bản đăng ký vận động viên kéo co của các tổ: gửi về Ban Nữ công xã trước ngày 28/3/2025.

4. Không mời văn nghệ, không nhận tài trợ của doanh nghiệp.
"""

_OWN = """\
UBND XÃ SUỐI TRẮNG
TRƯỜNG MẦM NON HOA CAU

Số: 11/KH-MNHC

Suối Trắng, ngày 01 tháng 3 năm 2025

KẾ HOẠCH
Tự kiểm tra bếp ăn của trường năm 2025

I. TIẾN ĐỘ

Thời gian | Nội dung | Người phụ trách
Tháng 5/2025 | Tự kiểm tra bếp ăn, đón đoàn kiểm tra của xã | Phó Hiệu trưởng
Tháng 6/2025 | Sơ kết | Hiệu trưởng
"""

_SCHEDULE = """\
ỦY BAN NHÂN DÂN XÃ SUỐI TRẮNG

Số: 90/UBND

Suối Trắng, ngày 02 tháng 3 năm 2025

V/v lịch kiểm tra bếp ăn các trường

Kính gửi: Các trường mầm non.

1. Lịch kiểm tra:

TT | Đơn vị được kiểm tra | Ngày | Trưởng đoàn
1 | Trường Mầm non Hoa Sữa | 10/5/2025 | Trần Văn Mây
2 | Trường Mầm non Hoa Cau | 12/5/2025 | Lý Thị Suối
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("changed")
    with library_of(
        folder, (*papers(), *(read(one) for one in (_PLAN, _LETTER, _OWN, _SCHEDULE)))
    ) as opened:
        yield opened


def _ask(library: Library, question: str) -> Reply:
    on = dt.date(2025, 3, 18)
    return assistant_of(library).ask(replace(asking(question), as_of=on))


def _text(library: Library, question: str) -> str:
    reply = _ask(library, question)
    assert isinstance(reply, Answer), reply
    return reply.text


def test_the_new_number_stands_before_the_old_one(library: Library) -> None:
    reply = _ask(library, "Ban trọng tài hội thao có số lượng bao nhiêu người?")
    assert isinstance(reply, Answer)
    assert "từ 07 xuống còn 05" in reply.claims[0].text
    assert any("55/CV-CĐX" in note and "07" in note for note in reply.notes)


def test_a_day_put_off_by_a_table_is_not_confirmed(library: Library) -> None:
    text = _text(library, "Hội thao nữ công ngày 12/4 phải không?")
    assert "19/4/2025" in text
    assert "lùi thời gian" in text
    assert "20/4/2025" not in text  # another school's


def test_a_plan_named_by_number_holds_its_event_on_no_day_of_its_own(library: Library) -> None:
    text = _text(library, "Kế hoạch 07/KH-CĐ tổ chức hội thao ngày nào?")
    assert "ngày 04 tháng 3" not in text
    assert "19/4/2025" in text


def test_a_letter_to_the_office_sets_another_limit(library: Library) -> None:
    reply = _ask(library, "Bản đăng ký vận động viên kéo co gửi trước ngày nào?")
    assert isinstance(reply, Answer)
    assert "28/3/2025" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao lùi hội thao nữ công?",
        "hội thao nữ công dời vì sao",
        "sao lại dời hội thao",
        "lý do lùi thời gian hội thao nữ công",
        "tại sao phải dời hội thao sang 19/4",
    ],
)
def test_why_it_was_put_off(library: Library, question: str) -> None:
    text = _text(library, question)
    assert "lễ đón bằng" in text
    assert "Hướng dẫn số 31" not in text


def test_whether_is_answered_by_what_says_it(library: Library) -> None:
    assert "không nhận tài trợ" in _text(library, "Hội thao nữ công có được nhận tài trợ không?")


def test_whether_is_not_answered_by_what_a_plan_rests_on(library: Library) -> None:
    reply = _ask(library, "Hội thao nữ công có được bán vé không?")
    assert isinstance(reply, Refusal), reply


def test_why_is_asked_behind_how_many(library: Library) -> None:
    text = _text(library, "Hội thao nữ công dời sang ngày nào, vì sao?")
    assert "19/4/2025" in text
    assert "lễ đón bằng" in text


def test_the_row_with_the_day_goes_before_a_month_of_its_own(library: Library) -> None:
    text = _text(library, "Trường Mầm non Hoa Cau kiểm tra ngày nào?")
    assert "12/5/2025" in text
