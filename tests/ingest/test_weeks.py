"""Weeks of a month by their number: the month, never a day."""

from __future__ import annotations

import pytest

from ingest.dates import find_dates
from ingest.document import PartialDate, Recurrence
from ingest.timing.times import find_times
from tests.ingest.reading import duty


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("Tuần 2 tháng 11/2025", 11),
        ("tuần 1, tuần 2 tháng 3/2025", 3),
        ("tuần 1 và tuần 2 tháng 3/2025", 3),
        ("Tuần 3-4 tháng 4 năm 2025", 4),
        ("Tuần II tháng 4 năm 2025", 4),
        ("Tuần thứ 2 của tháng 5/2025", 5),
        ("Tuần 12 tháng 11/2025", 11),
        ("Từ tuần 2 tháng 11/2025 đến tuần 4 tháng 12/2025", 12),
        ("Tuần 2 tháng 11/2025 - tuần 4 tháng 12/2025", 12),
    ],
)
def test_a_week_in_a_cell_is_of_its_month(words: str, month: int) -> None:
    (time,) = find_times(words)
    assert words[time.start : time.end] == words
    assert time.date == PartialDate(year=2025, month=month)


def test_a_week_that_comes_back() -> None:
    (time,) = find_times("Tuần 4 hằng tháng")
    assert time.recurrence is Recurrence.MONTHLY


@pytest.mark.parametrize(
    ("sentence", "words", "month"),
    [
        (
            "Các trường hoàn thành báo cáo trong tuần 2 tháng 11/2024.",
            "trong tuần 2 tháng 11/2024",
            11,
        ),
        (
            "Các trường tổ chức hội thi vào tuần 1, tuần 2 tháng 3/2025.",
            "vào tuần 1, tuần 2 tháng 3/2025",
            3,
        ),
    ],
)
def test_a_week_in_a_sentence_is_of_its_month(sentence: str, words: str, month: int) -> None:
    found = duty(f"1. {sentence}")
    assert found.words == words
    assert found.date is not None
    assert (found.date.month, found.date.day) == (month, None)


@pytest.mark.parametrize(
    "words", ["tuần 2 tháng 11/2025", "đợt 2 tháng 11/2025", "lần 2 tháng 11 năm 2025"]
)
def test_the_number_of_a_week_is_no_day(words: str) -> None:
    assert all(found.day is None for found in find_dates(words))


def test_a_day_and_its_month_are_a_day() -> None:
    (found,) = find_dates("trước 15 tháng 10 năm 2025")
    assert (found.day, found.month, found.year) == (15, 10, 2025)
