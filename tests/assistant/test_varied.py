"""A question that varies one thing of the one before: another step, the entry beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from assistant.answer import Answer
from assistant.asking import Turn
from assistant.varied import with_the_other
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

RULES = """\
UBND TỈNH LAM HẢI

Số: 61/2025/QĐ-UBND

Lam Hải, ngày 12 tháng 10 năm 2025

QUYẾT ĐỊNH
Quy định về trực gác đê và bồi dưỡng đội tuần tra đê

Điều 1. Báo động lũ cấp II
1. Dấu hiệu: nước ngập chân đê.
2. Giám đốc Công ty Thủy nông trực tiếp chỉ huy việc gác đê.

Điều 2. Báo động lũ cấp III
1. Dấu hiệu: nước mấp mé mặt đê.
2. Chủ tịch Ủy ban nhân dân tỉnh trực tiếp chỉ huy việc gác đê.

Điều 3. Mức bồi dưỡng đội tuần tra đê
Mức bồi dưỡng hằng tháng của đội tuần tra đê như sau:
a) Đối với Đội trưởng: 900.000 đồng/người/tháng.
b) Đối với Đội phó: 650.000 đồng/người/tháng.
c) Đối với đội viên: 400.000 đồng/người/tháng.

Điều 4. Thẩm tra hồ sơ kè đê
Thời hạn thẩm tra hồ sơ kè đê loại I tối đa là 25 ngày kể từ ngày nhận đủ hồ sơ.

CHỦ TỊCH

Giang Thu Sương
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("varied"), (read(RULES, name="a.txt"),)) as opened:
        yield opened


def after(library: Library, first: str, second: str) -> str:
    before = answered(library, first)
    reply = ask(library, second, Turn(question=first, answer=before.text))
    return reply.text if isinstance(reply, Answer) else ""


@pytest.mark.parametrize("typed", [str, without_marks])
def test_another_step_of_the_scale_is_asked_the_same(
    library: Library, typed: Callable[[str], str]
) -> None:
    told = after(
        library,
        typed("Khi báo động lũ cấp II thì ai trực tiếp chỉ huy gác đê?"),
        typed("Lên tới cấp III thì ai chỉ huy?"),
    )

    assert "Chủ tịch Ủy ban nhân dân tỉnh" in told
    assert "Thủy nông" not in told


def test_the_entry_beside_tells_of_the_other(library: Library) -> None:
    first = "Đội trưởng đội tuần tra đê được bồi dưỡng mỗi tháng bao nhiêu?"

    assert "900.000" in answered(library, first).text
    told = after(library, first, "Thế còn cấp phó thì mấy tiền?")
    assert "650.000" in told
    assert "900.000" not in told


def test_what_was_told_is_not_told_again_of_a_step_that_no_paper_names(library: Library) -> None:
    first = "Thẩm tra hồ sơ kè đê loại I tối đa bao nhiêu ngày?"

    assert "25 ngày" in answered(library, first).text
    assert "25 ngày" not in after(library, first, "Thế loại IV thì bao lâu?")


def test_the_step_named_takes_the_place_of_the_other() -> None:
    before = "Nhóm III thẩm định mấy ngày?"

    assert with_the_other("Thế nhóm iv thì sao?", before) == ("Nhóm IV thẩm định mấy ngày?",)
    assert with_the_other("Thế nhóm III thì ai làm?", before) == ()
    assert with_the_other("Thế thì gửi cho ai?", before) == ()


def test_the_step_takes_the_place_of_several_and_of_what_describes_them() -> None:
    before = "Xin cấp phép cho vùng I, II ven bờ thì chờ mấy ngày?"

    assert with_the_other("Còn vùng III?", before) == (
        "Xin cấp phép cho vùng III ven bờ thì chờ mấy ngày?",
        "Xin cấp phép cho vùng III thì chờ mấy ngày?",
    )
    assert with_the_other("Còn vùng II?", before) == ()


@pytest.mark.parametrize("between", [", ", " và "])
def test_a_word_between_steps_is_none(between: str) -> None:
    before = f"Vùng III{between}IV được cấp bao nhiêu phao?"
    assert with_the_other("Vùng V thì sao?", before) == ("Vùng V được cấp bao nhiêu phao?",)
