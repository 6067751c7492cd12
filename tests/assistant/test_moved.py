"""Days that a later paper moves: the new one is given, the old one is not given for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal
from assistant.asking import Turn
from assistant.deadlines import Wanted
from assistant.duty_register import Register
from assistant.register.moves import moves_of
from assistant.units import sentences
from tests.assistant.library import asking, assistant_of, faults, library_of, papers, read
from ui.contract_deadlines import DeadlineJson
from ui.deadline_words import due_words
from ui.exports.calendar import deadlines_ics
from vectorstore.library import Library

_PLAN = """\
ỦY BAN NHÂN DÂN XÃ MÂY HẠ

Số: 61/KH-UBND

Mây Hạ, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
Phong trào vườn cây thuốc nam trong trường học năm 2025

I. NỘI DUNG

1. Các trường gửi bản đăng ký vườn cây thuốc nam về Phòng Văn hóa trước ngày 14/4/2025.

2. Các trường gửi danh sách học sinh giỏi nghề về Phòng Văn hóa trước ngày 14/4/2025.
"""

_SCHOOL = """\
TRƯỜNG TIỂU HỌC MÂY HẠ

Số: 09/KH-THMH

Mây Hạ, ngày 12 tháng 3 năm 2025

KẾ HOẠCH
Vườn cây thuốc nam của trường năm 2025

I. NỘI DUNG

1. Tổ khoa học gửi bản đăng ký vườn cây thuốc nam trước ngày 14/4/2025.
"""

_LETTER = """\
PHÒNG VĂN HÓA XÃ MÂY HẠ

Số: 88/VH

Mây Hạ, ngày 07 tháng 4 năm 2025

V/v lùi thời hạn đăng ký vườn cây thuốc nam

Kính gửi: Các trường tiểu học.

Thực hiện Kế hoạch số 61/KH-UBND ngày 05/3/2025 của Ủy ban nhân dân xã, do mưa kéo dài, Phòng Văn \
hóa thông báo:

1. Lùi thời hạn gửi bản đăng ký vườn cây thuốc nam từ ngày 14/4/2025 sang ngày 28/4/2025.

2. Các nội dung khác giữ nguyên.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("moved")
    added = (read(one) for one in (_PLAN, _SCHOOL, _LETTER))
    with library_of(folder, (*papers(), *added)) as opened:
        yield opened


def _ask(library: Library, question: str) -> Answer:
    on = dt.date(2025, 4, 8)
    reply = assistant_of(library).ask(replace(asking(question), as_of=on))
    assert faults(reply, library) == []
    assert isinstance(reply, Answer), reply.text
    return reply


@pytest.mark.parametrize(
    "question",
    [
        "hạn gửi bản đăng ký vườn cây thuốc nam",
        "Theo kế hoạch 61 bản đăng ký vườn cây thuốc nam gửi trước ngày nào?",
        "han gui ban dang ky vuon cay thuoc nam theo ke hoach 61",
    ],
)
def test_the_day_that_a_named_paper_set_gives_way_to_the_new_one(
    library: Library, question: str
) -> None:
    reply = _ask(library, question)
    assert "28/4/2025" in reply.claims[0].text
    assert not any("trước ngày 14/4/2025; gửi" in claim.text for claim in reply.claims)
    assert any("61/KH-UBND" in note and "88/VH" in note for note in reply.notes)


def test_a_paper_that_is_not_named_is_shown_to_differ(library: Library) -> None:
    reply = _ask(library, "Theo kế hoạch 09 bản đăng ký vườn cây thuốc nam gửi trước ngày nào?")
    assert "28/4/2025" in reply.claims[0].text
    assert "trước ngày 14/4/2025" in reply.claims[1].text
    assert any("ghi khác nhau" in note and "09/KH-THMH" in note for note in reply.notes)


def test_another_task_of_the_same_day_stays(library: Library) -> None:
    reply = _ask(library, "Danh sách học sinh giỏi nghề gửi trước ngày nào?")
    assert "14/4/2025" in reply.text
    assert "28/4/2025" not in reply.text
    assert reply.notes == ()


def test_the_old_day_has_left_its_week(library: Library) -> None:
    reply = _ask(library, "tuần sau phải nộp gì")
    assert "danh sách học sinh giỏi nghề" in reply.text
    assert "Các trường gửi bản đăng ký" not in reply.text


@pytest.mark.parametrize(
    ("sentence", "new"),
    [
        ("Gia hạn nộp bài thi từ ngày 02/5/2025 đến hết ngày 09/5/2025.", "2025-05-09"),
        ("Hạn nộp bài từ trước ngày 02/5 chuyển thành trước ngày 09/5/2025.", "2025-05-09"),
        ("Bài thi gửi trước ngày 09/5/2025 (thay cho ngày 02/5/2025).", "2025-05-09"),
        ("Điều chỉnh hạn nộp bài từ ngày 02/5/2025 thành ngày 09/5/2025.", "2025-05-09"),
        ("Điều chỉnh kế hoạch thi từ ngày 02/5/2025 đến ngày 09/5/2025.", None),
        ("Cuộc thi mở từ ngày 02/5/2025 đến ngày 09/5/2025.", None),
        ("Gia hạn nộp bài thi đến hết ngày 09/5/2025.", None),
        ("Quy chế này áp dụng từ ngày 09/5/2025, thay thế Quyết định ngày 02/5/2024.", None),
        ("Hạn nộp bài trước ngày 02/5/2025, nay lùi đến hết ngày 09/5/2025.", "2025-05-09"),
    ],
)
def test_a_move_is_a_sentence_with_both_days(sentence: str, new: str | None) -> None:
    document = read(f"PHÒNG VĂN HÓA\n\nTHÔNG BÁO\n\nI. NỘI DUNG\n\n1. {sentence}\n")
    moves = [
        move
        for passage in document.passages
        for one in sentences(passage)
        for move in moves_of(one, document.summary)
        if move.old is not None
    ]
    assert [move.new.isoformat() for move in moves] == ([new] if new else [])


_SEVERAL_PLAN = """\
SỞ NÔNG NGHIỆP TỈNH AN KHÊ

Số: 31/KH-SNN

An Khê, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Trồng cây phân tán năm 2025

I. NHIỆM VỤ

1. Tổ chức lễ phát động trồng cây đầu xuân trước ngày 20/6/2025.

2. Các trạm gửi báo cáo quý I trước ngày 05/4/2025, báo cáo quý II trước ngày 20/6/2025 về Phòng \
Lâm nghiệp.

3. Các trạm gửi danh mục cây giống về Phòng Lâm nghiệp trước ngày 20/6/2025.
"""

_SEVERAL_LETTER = """\
SỞ NÔNG NGHIỆP TỈNH AN KHÊ

Số: 402/SNN-LN

An Khê, ngày 02 tháng 6 năm 2025

V/v điều chỉnh thời hạn trồng cây phân tán

Kính gửi: Các trạm lâm nghiệp.

Theo Kế hoạch số 31/KH-SNN ngày 10/02/2025, các trạm gửi báo cáo quý II trước ngày 20/6/2025. Do \
nắng nóng kéo dài, Sở điều chỉnh như sau:

1. Thời hạn gửi báo cáo quý II: lùi từ ngày 20/6/2025 sang ngày 27/6/2025.

2. Thời hạn tổ chức lễ phát động trồng cây đầu xuân: lùi đến hết ngày 15/7/2025.

3. Thời hạn gửi danh mục cây giống giữ nguyên là trước ngày 20/6/2025.
"""

_AGAIN = """\
SỞ NÔNG NGHIỆP TỈNH AN KHÊ

Số: 455/SNN-LN

An Khê, ngày 20 tháng 6 năm 2025

V/v tiếp tục lùi thời hạn báo cáo quý II

Kính gửi: Các trạm lâm nghiệp.

Theo Công văn số 402/SNN-LN ngày 02/6/2025, Sở thông báo:

1. Thời hạn gửi báo cáo quý II: lùi từ ngày 27/6/2025 sang ngày 04/7/2025.
"""


@pytest.fixture(scope="module")
def forestry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("several")
    added = (read(one) for one in (_SEVERAL_PLAN, _SEVERAL_LETTER, _AGAIN))
    with library_of(folder, (*papers(), *added)) as opened:
        yield opened


def test_a_move_without_its_old_day_is_of_what_it_names(forestry: Library) -> None:
    reply = _ask(forestry, "Lễ phát động trồng cây đầu xuân phải tổ chức trước ngày nào?")
    assert "15/7/2025" in reply.claims[0].text
    assert not any("20/6/2025" in claim.text for claim in reply.claims)
    assert any("lễ phát động" in note and "402/SNN-LN" in note for note in reply.notes)


def test_what_keeps_its_day_is_not_moved(forestry: Library) -> None:
    reply = _ask(forestry, "Danh mục cây giống gửi trước ngày nào?")
    assert "20/6/2025" in reply.claims[0].text
    assert reply.notes == ()


def test_what_was_moved_twice_has_the_last_day(forestry: Library) -> None:
    reply = _ask(forestry, "Theo kế hoạch 31 báo cáo quý II gửi trước ngày nào?")
    assert "04/7/2025" in reply.claims[0].text
    assert any("20/6/2025" in note and "04/07/2025" in note for note in reply.notes)


def test_the_month_gives_each_new_day_once_and_in_order(forestry: Library) -> None:
    reply = _ask(forestry, "các hạn trong tháng 7/2025")
    said = [claim.text for claim in reply.claims if "/7/2025" in claim.text]
    assert [one.partition(":")[0] for one in said] == [
        "Báo cáo quý II",
        "Tổ chức lễ phát động trồng cây đầu xuân",
    ]


def test_a_quoted_list_is_followed_by_the_day_that_counts(forestry: Library) -> None:
    reply = _ask(forestry, "mục I kế hoạch 31 nói gì?")
    assert "20/6/2025" in reply.text
    assert "15/7/2025" in reply.text
    assert any("lễ phát động" in note for note in reply.notes)


def test_the_register_says_which_days_hold_no_more(forestry: Library) -> None:
    register = Register(forestry.catalog)
    listing = register.list(Wanted(document="31/KH-SNN"), as_of=dt.date(2025, 6, 21))
    moved = {
        row.obligation.what: (row.moved.new.isoformat(), row.moved.document.number)
        for row in listing.rows
        if row.moved
    }
    assert moved == {
        "Tổ chức lễ phát động trồng cây đầu xuân": ("2025-07-15", "402/SNN-LN"),
        "báo cáo quý II": ("2025-07-04", "455/SNN-LN"),
    }
    (own,) = [row for row in listing.rows if "lễ phát động" in row.obligation.what]
    told = DeadlineJson.of(own)
    assert (told.moved_to, told.moved_by) == ("2025-07-15", "Công văn 402/SNN-LN")
    stamp = dt.datetime(2025, 6, 21, tzinfo=dt.UTC)
    events = deadlines_ics(listing.rows, name="Lịch", stamp=stamp).content.decode()
    assert "lễ phát động" not in events
    assert "danh mục cây giống" in events.replace("\r\n ", "")
    assert due_words(own) == (
        "trước 20/06/2025, đã chuyển sang 15/07/2025 theo Công văn 402/SNN-LN"
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("báo cáo quý II có được lùi hạn không?", "04/7/2025"),
        ("bao cao quy II co duoc lui han ko, lui den ngay nao", "04/7/2025"),
        ("Danh mục cây giống có được gia hạn không?", "giữ nguyên là trước ngày 20/6/2025"),
    ],
)
def test_whether_a_limit_was_put_off_is_told(forestry: Library, question: str, said: str) -> None:
    reply = _ask(forestry, question)
    assert said in reply.claims[0].text


def test_why_a_limit_was_put_off_is_told_of_the_letter_just_cited(forestry: Library) -> None:
    first = "Lễ phát động trồng cây đầu xuân phải tổ chức trước ngày nào?"
    turn = Turn(question=first, answer=_ask(forestry, first).text)
    reply = assistant_of(forestry).ask(replace(asking("Sao lại lùi?"), history=(turn,)))
    assert "nắng nóng kéo dài" in reply.text


def test_what_one_paper_changes_of_another(forestry: Library) -> None:
    reply = _ask(forestry, "cong van 402 thay doi nhung gi so voi ke hoach 31")
    assert "27/6/2025" in reply.text
    assert "15/7/2025" in reply.text
    assert "giữ nguyên" in reply.text


def test_a_way_of_sending_that_a_letter_ends_stands_beside_the_new_one(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    plan = _SEVERAL_PLAN.replace("20/6/2025 về Phòng", "20/6/2025, qua hộp thư rung@ak.vn về Phòng")
    letter = _SEVERAL_LETTER + "\n4. Báo cáo gửi qua phần mềm Cây Xanh, không gửi qua hộp thư.\n"
    folder: Path = tmp_path_factory.mktemp("channels")
    with library_of(folder, (*papers(), read(plan), read(letter))) as opened:
        reply = _ask(opened, "Báo cáo quý II gửi qua đâu theo kế hoạch 31?")
    assert "phần mềm Cây Xanh" in reply.claims[0].text
    assert any("Cách gửi" in note and "402/SNN-LN" in note for note in reply.notes)


def test_nothing_falls_due_for_those_whom_no_duty_names(forestry: Library) -> None:
    reply = assistant_of(forestry).ask(
        replace(asking("tháng 7/2025 các xã phải làm gì"), as_of=dt.date(2025, 6, 21))
    )
    assert isinstance(reply, Refusal)
