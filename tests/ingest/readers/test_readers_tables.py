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
        pytest.param([], False, [], id="nothing"),
    ],
)
def test_a_table_becomes_lines(
    rows: list[list[list[str]]], *, has_borders: bool, expected: list[str]
) -> None:
    assert table_lines(rows, has_borders=has_borders) == expected
