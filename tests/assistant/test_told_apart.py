"""Two things told apart, and two offices of which the same is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, Refusal
from tests.assistant.library import answered, asking, assistant_of, faults, library_of, read
from vectorstore.library import Library

_GUIDE = """\
SỞ NÔNG NGHIỆP TỈNH LAM HẢI

Số: 17/HD-SNN

Lam Hải, ngày 09 tháng 01 năm 2025

HƯỚNG DẪN
Xét tặng danh hiệu trong phong trào làng xanh

I. GIẢI THÍCH

1. Vườn mẫu là vườn của một hộ dân có hệ thống tưới tiết kiệm và hàng rào bằng cây.

2. Xóm mẫu là nơi có từ mười vườn mẫu trở lên, đường đi được các hộ trồng hoa.

II. HỒ SƠ

1. Hộ dân gửi đơn về Phòng Trồng trọt trước ngày 15/5/2025.
"""
_HARVEST = """\
UBND HUYỆN MỸ LẠC
UBND XÃ {name}

Số: {number}/BC-UBND

{place}, ngày 05 tháng 02 năm 2025

BÁO CÁO
Kết quả vụ mùa năm 2024

1. Quy mô: {members} hộ trồng lúa, {teams} tổ sản xuất. {more}

2. Sản lượng thu hoạch theo giống lúa:

Giống | Diện tích | Sản lượng
Nếp hương | {fields} | {rice}
Tẻ đỏ | {other} | {red}
Cộng | {all_fields} | {all_rice}

3. Kiến nghị: mua thêm máy sấy.
"""
_FIRST = _HARVEST.format(
    name="SUỐI TRẦM",
    place="Suối Trầm",
    number=3,
    members=212,
    teams=9,
    more="Năm 2024 có 6 máy gặt.",
    fields=40,
    rice=190,
    other=25,
    red=95,
    all_fields=65,
    all_rice=285,
)
_SECOND = _HARVEST.format(
    name="GÒ VẮP",
    place="Gò Vắp",
    number=8,
    members=148,
    teams=7,
    more="",
    fields=31,
    rice=160,
    other=30,
    red=133,
    all_fields=61,
    all_rice=293,
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = [read(one, name=f"{n}.txt") for n, one in enumerate((_GUIDE, _FIRST, _SECOND))]
    with library_of(tmp_path_factory.mktemp("apart"), made) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Vườn mẫu là gì, khác gì với xóm mẫu?",
        "vuon mau la gi, khac gi xom mau",
        "Vườn mẫu và xóm mẫu khác nhau thế nào?",
        "Phân biệt vườn mẫu với xóm mẫu",
        "Xóm mẫu khác với vườn mẫu ở điểm nào?",
    ],
)
def test_what_each_of_two_things_is(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert "vườn của một hộ dân" in reply.text
    assert "từ mười vườn mẫu trở lên" in reply.text
    assert faults(reply, library) == []


def test_what_is_said_of_one_alone_is_told_with_a_note(library: Library) -> None:
    reply = answered(library, "Vườn mẫu là gì, khác gì với đồi chè kiểu mẫu?")
    assert "vườn của một hộ dân" in reply.text
    assert any("đồi chè kiểu mẫu là gì" in note for note in reply.notes)


def test_nothing_is_told_apart_that_no_paper_speaks_of(library: Library) -> None:
    reply = assistant_of(library).ask(asking("Cá tra và cá basa khác nhau thế nào?"))
    assert isinstance(reply, Refusal)


@pytest.mark.parametrize(
    "question",
    [
        "Xã nào có sản lượng thu hoạch nhiều hơn, Suối Trầm hay Gò Vắp?",
        "Tổng sản lượng thu hoạch của xã Suối Trầm và xã Gò Vắp",
    ],
)
def test_of_two_offices_each_tells_its_own_sum(library: Library, question: str) -> None:
    reply = answered(library, question)
    rows = [line for line in reply.text.splitlines() if line.startswith("Cộng")]
    assert [row.split(" [")[0] for row in rows] == ["Cộng | 65 | 285", "Cộng | 61 | 293"]
    assert "Nếp hương" not in reply.text


def test_two_offices_with_their_own_figures_do_not_disagree(library: Library) -> None:
    reply = answered(library, "Xã Suối Trầm và xã Gò Vắp có bao nhiêu tổ sản xuất?")
    assert "9 tổ" in reply.text
    assert "7 tổ" in reply.text
    assert reply.notes == ()


def test_compared_figures_are_told_without_the_years(library: Library) -> None:
    reply = answered(library, "So sánh số hộ trồng lúa của xã Suối Trầm với xã Gò Vắp: bao nhiêu?")
    assert isinstance(reply, Answer)
    assert not any("2024" in note for note in reply.notes)
