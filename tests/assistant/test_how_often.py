"""How often something is done, in whichever order that is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.wanted.how_often import says_how_often
from tests.assistant.library import answered, library_of, read, without_marks
from vectorstore.library import Library

RULES = """\
TRƯỜNG TIỂU HỌC SÔNG MÂY

Số: 37/QĐ-THSM

Sông Mây, ngày 06 tháng 9 năm 2024

QUYẾT ĐỊNH
Về hoạt động của Tổ tư vấn dinh dưỡng

Điều 1. Nhiệm vụ

1. Tổ trưởng: điều hành Tổ tư vấn; chủ trì họp định kỳ.

2. Tổ tư vấn họp 02 tháng một lần và họp đột xuất khi có ngộ độc.

3. Bếp ăn được cân lại gạo 03 lần/tuần.

HIỆU TRƯỞNG

Đỗ Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("often"), (read(RULES),)) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "Tổ tư vấn họp mấy tháng một lần?",
        "Tổ tư vấn mấy tháng họp một lần?",
        "Tổ tư vấn bao lâu họp một lần?",
        "Tổ tư vấn họp mấy tháng 1 lần",
    ],
)
def test_how_often_is_no_sentence_that_only_says_regularly(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        told = answered(library, asked).text
        assert "02 tháng một lần" in told
        assert "Tổ trưởng" not in told


def test_times_in_a_week_are_how_often_too(library: Library) -> None:
    assert "03 lần/tuần" in answered(library, "Bếp ăn cân lại gạo mấy ngày một lần?").text


@pytest.mark.parametrize(
    ("words", "often"),
    [
        ("họp 03 tháng một lần", True),
        ("hai lần mỗi học kỳ", True),
        ("báo cáo hằng quý", True),
        ("họp định kỳ", False),
        ("trong 03 tháng đầu năm", False),
        ("lần thứ ba trong năm", False),
    ],
)
def test_what_says_how_often(words: str, *, often: bool) -> None:
    assert says_how_often(words) is often
