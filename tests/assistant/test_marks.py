"""Words that are the same but for their marks."""

from __future__ import annotations

import pytest

from assistant.marks import NO_MARKS, disagreeing, typed_marks
from assistant.units import syllables
from tests.assistant.library import answered, refused
from vectorstore.library import Library


@pytest.mark.parametrize(
    ("typed", "printed", "others"),
    [
        pytest.param(
            "nằm ở quận nào", "hằng năm, cơ quan báo cáo", {"nam", "quan"}, id="other marks"
        ),
        pytest.param("báo cáo năm nào", "Báo cáo năm 2024", set(), id="the same"),
        pytest.param("lấy chữ kí", "Lấy chữ ký", set(), id="y for i"),
        pytest.param("sữa chữa lớp học", "sửa chữa lớp học", set(), id="hỏi and ngã"),
        pytest.param("hoà giải", "hòa giải ở cơ sở", set(), id="where the tone stands"),
        pytest.param(
            "nằm ở quận nào", "hang nam, co quan bao cao", set(), id="a text without marks"
        ),
    ],
)
def test_words_with_other_marks_disagree(typed: str, printed: str, others: set[str]) -> None:
    found = disagreeing(typed_marks(typed), printed, frozenset(syllables(printed)))
    assert found == others


def test_a_question_without_marks_agrees_with_all() -> None:
    assert typed_marks("nam o quan nao") == NO_MARKS


def test_what_only_looks_like_an_answer_is_none(library: Library) -> None:
    refused(library, "Trường Tiểu học Sơn Khê nằm ở quận nào?")
    assert "15 tổ" in answered(library, "Xây dựng ít nhất bao nhiêu tổ tư vấn tâm lý?").text
