"""Days listed under a line that says what is due."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        pytest.param(
            ("Đợt 1", "Đợt 2"),
            [("nộp hồ sơ: Đợt 1", "15/03/2024"), ("nộp hồ sơ: Đợt 2", "15/09/2024")],
            id="what is handed in, with the part of each day",
        ),
        pytest.param(
            ("Gửi danh sách", "Gửi ảnh"),
            [("Gửi danh sách", "15/03/2024"), ("Gửi ảnh", "15/09/2024")],
            id="entries that say it themselves",
        ),
    ],
)
def test_the_line_above_says_what_is_due(
    entries: tuple[str, str], found: list[tuple[str, str]]
) -> None:
    first, second = entries
    text = (
        "1. Các trường nộp hồ sơ theo hai đợt như sau:\n\n"
        f"- {first}: trước ngày 15/3/2024;\n\n- {second}: trước ngày 15/9/2024."
    )
    assert [(one.what, str(one.date)) for one in duties(f"II. VIỆC LÀM\n{text}")] == found


def test_times_that_only_hold_so_long_are_no_duties() -> None:
    text = (
        "1. Các trường nộp phí theo mức sau:\n\n"
        "a) Từ ngày 01/01/2024 đến trước ngày 01/01/2025: 13%;\n\n"
        "b) Đến hết ngày 31/12/2026: 12%."
    )
    assert duties(f"II. VIỆC LÀM\n{text}") == ()
