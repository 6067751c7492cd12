"""How wide words are in Times New Roman, and where the lines of a name end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.form.widths import Face, text_width
from ui.exports.paper.lines import wrapped


@pytest.mark.parametrize(
    ("text", "face", "thousandths"),
    [
        pytest.param("Văn thư", Face.REGULAR, 722 + 444 + 500 + 250 + 278 + 500 + 542, id="ư"),
        pytest.param("Đơn", Face.REGULAR, 722 + 529 + 500, id="Đ has no mark to take off"),
        pytest.param("ỘỆ", Face.BOLD, 778 + 667, id="two marks"),
        pytest.param("Ự", Face.BOLD, 796, id="a horn under a mark"),
        pytest.param("Y", Face.ITALIC, 556, id="italic"),
        pytest.param("", Face.BOLD, 0, id="nothing"),
    ],
)
def test_letters_are_as_wide_as_the_typeface_says(text: str, face: Face, thousandths: int) -> None:
    assert text_width(text, size=1000, face=face) == thousandths


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        pytest.param("TRƯỜNG TIỂU HỌC", 180, ["TRƯỜNG TIỂU HỌC"], id="fits"),
        pytest.param(
            "TRƯỜNG TIỂU HỌC NGUYỄN TRÃI",
            180,
            ["TRƯỜNG TIỂU HỌC", "NGUYỄN TRÃI"],
            id="the name of a person stays together",
        ),
        pytest.param(
            "TRƯỜNG TRUNG HỌC CƠ SỞ LÝ TỰ TRỌNG",
            180,
            ["TRƯỜNG TRUNG HỌC", "CƠ SỞ LÝ TỰ TRỌNG"],
            id="so does what kind of school it is",
        ),
        pytest.param("A" * 60, 100, ["A" * 60], id="a word without end is not divided"),
    ],
)
def test_lines_end_where_no_phrase_is_divided(text: str, room: float, lines: list[str]) -> None:
    assert list(wrapped(text, room=room, size=12, face=Face.BOLD).lines) == lines


@given(st.lists(st.text("ABCĐƯ", min_size=1, max_size=9), max_size=30), st.integers(60, 400))
def test_no_word_is_lost_and_no_line_is_wider_than_its_room(words: list[str], room: int) -> None:
    found = wrapped(" ".join(words), room=room, size=13, face=Face.BOLD)

    assert " ".join(found.lines).split() == words
    assert found.longest <= room
    assert found.room <= room
    for line in found.lines:
        assert len(line.split()) == 1 or text_width(line, size=13, face=Face.BOLD) <= found.room
