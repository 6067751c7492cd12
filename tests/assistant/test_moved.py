"""Days that a later paper moves: the new one is given, the old one is not given for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.moved import move_in
from assistant.units import sentences
from tests.assistant.library import asking, assistant_of, faults, library_of, papers, read
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
    ],
)
def test_a_move_is_a_sentence_with_both_days(sentence: str, new: str | None) -> None:
    document = read(f"PHÒNG VĂN HÓA\n\nTHÔNG BÁO\n\nI. NỘI DUNG\n\n1. {sentence}\n")
    moves = [
        move
        for passage in document.passages
        for one in sentences(passage)
        if (move := move_in(one, document.summary)) is not None
    ]
    assert [move.new.isoformat() for move in moves] == ([new] if new else [])
