from __future__ import annotations

import pytest

from ingest.readers.tables import table_lines


@pytest.mark.parametrize(
    ("rows", "has_borders", "expected"),
    [
        pytest.param([[["a"], ["b"]]], True, ["a | b"], id="a row"),
        pytest.param([[["a"], ["b"]]], False, ["a | b"], id="a row without borders"),
        pytest.param(
            [[["a"], [], [" c "]]], True, ["a |  | c"], id="an empty cell keeps its place"
        ),
        pytest.param([[["", " "], []]], True, [], id="an empty row"),
        pytest.param([[["a", "", "b"], ["c"]]], True, ["a b | c"], id="lines of a cell"),
        pytest.param([[["a", "b"], ["c"]]], False, ["a", "b", "c"], id="a frame"),
        pytest.param(
            [[["a", "b"], ["c"]], [["d"], [""]]],
            False,
            ["a", "b", "c", "d"],
            id="all rows of a frame, no empty cell",
        ),
        pytest.param([[["a", "b"], ["c"], ["d"]]], False, ["a b | c | d"], id="three columns"),
        pytest.param(
            [[["a"] * 10, ["b"], ["c"]]], False, [*["a"] * 10, "b", "c"], id="the column of a page"
        ),
        pytest.param([[["a"] * 10, ["b"]]], True, [" ".join("a" * 10) + " | b"], id="a long cell"),
        pytest.param([[["a", "b"]]], True, ["a", "b"], id="a box around text"),
        pytest.param(
            [[["Thời gian"], ["Công việc"]], [["Tháng 3"], ["- a", "- b"]]],
            False,
            ["Thời gian | Công việc", "Tháng 3 | - a - b"],
            id="titles of columns, one of times",
        ),
        pytest.param(
            [[["Thời gian: 8 giờ 00"], ["Nơi họp"]], [["a"], ["b", "c"]]],
            False,
            ["Thời gian: 8 giờ 00", "Nơi họp", "a", "b", "c"],
            id="a label with its value is no title",
        ),
        pytest.param([], False, [], id="nothing"),
    ],
)
def test_a_table_becomes_lines(
    rows: list[list[list[str]]], *, has_borders: bool, expected: list[str]
) -> None:
    assert table_lines(rows, has_borders=has_borders) == expected
