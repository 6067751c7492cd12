"""Limits that are moved: the new day counts, and whoever moves it need not keep it."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("sentence", "what", "words", "date"),
    [
        pytest.param(
            "Sở điều chỉnh thời hạn nộp báo cáo từ ngày 28/02/2025 sang ngày 15/3/2025.",
            "báo cáo",
            "từ ngày 28/02/2025 sang ngày 15/3/2025",
            "15/03/2025",
            id="from a day to another",
        ),
        pytest.param(
            "Sở gia hạn thời gian nộp bài dự thi từ ngày 30/9/2024 đến hết ngày 15/10/2024.",
            "nộp bài dự thi",
            "từ ngày 30/9/2024 đến hết ngày 15/10/2024",
            "15/10/2024",
            id="put off, with the old day",
        ),
        pytest.param(
            "Sở gia hạn thời gian nộp bài dự thi đến ngày 15/10/2024.",
            "nộp bài dự thi",
            "đến ngày 15/10/2024",
            "15/10/2024",
            id="put off",
        ),
        pytest.param(
            "Gia hạn thời gian nhận bài dự thi đến hết ngày 15/10/2024.",
            "Gia hạn thời gian nhận bài dự thi",
            "đến hết ngày 15/10/2024",
            "15/10/2024",
            id="of what is taken",
        ),
        pytest.param(
            "Thời hạn nộp báo cáo được gia hạn đến hết ngày 15 tháng 10 năm 2024.",
            "báo cáo",
            "được gia hạn đến hết ngày 15 tháng 10 năm 2024",
            "15/10/2024",
            id="said of the limit",
        ),
    ],
)
def test_the_new_day_of_a_limit_counts(sentence: str, what: str, words: str, date: str) -> None:
    found = duty(f"1. {sentence}", addressed_to="Các trường")
    assert (found.what, found.who) == (what, "Các trường")
    assert (found.words, str(found.date)) == (words, date)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở gia hạn giấy phép đến ngày 15/10/2025.",
        "Các trường gửi hồ sơ gia hạn thời hạn sử dụng đất đến ngày 15/10/2025.",
    ],
)
def test_what_is_put_off_but_not_sent_is_no_duty(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()
