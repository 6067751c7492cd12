"""A row of a table whose cell is merged with the one above is due what that says."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties

TITLES = "STT | Nội dung công việc | Đơn vị | Thời gian\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            "1 | Rà soát hộ khó khăn | Tổ Xã hội | Trước ngày 10/3/2024\n"
            "2 | | | Trước ngày 10/9/2024\n",
            ["Rà soát hộ khó khăn", "Rà soát hộ khó khăn"],
            id="only a time",
        ),
        pytest.param(
            "1 | Rà soát hộ khó khăn | Tổ Xã hội | Trước ngày 10/3/2024\n"
            "2 | | Tổ Văn | Trước ngày 10/9/2024\n",
            ["Rà soát hộ khó khăn", "Rà soát hộ khó khăn"],
            id="another acts",
        ),
        pytest.param(
            "1 | Rà soát hộ khó khăn | Tổ Xã hội | Trước ngày 10/3/2024\n"
            "2 | Trồng cây | Tổ Văn | Trước ngày 10/9/2024\n",
            ["Rà soát hộ khó khăn", "Trồng cây"],
            id="a task of its own",
        ),
    ],
)
def test_a_merged_cell_is_said_for_the_rows_under_it(rows: str, expected: list[str]) -> None:
    assert [one.what for one in duties(f"I. NHIỆM VỤ\n{TITLES}{rows}")] == expected
