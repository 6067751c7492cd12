"""Limits as papers also write them: after a label, in a list of days, with a short year."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText
from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("sentence", "what", "words", "date"),
    [
        pytest.param(
            "Nộp báo cáo: 30 - 3 - 2025.", "báo cáo", "30 - 3 - 2025", "30/03/2025", id="a colon"
        ),
        pytest.param(
            "Thời hạn nộp bài dự thi: Đến hết tháng 02 năm 2025.",
            "nộp bài dự thi",
            "Thời hạn nộp bài dự thi: Đến hết tháng 02 năm 2025",
            "02/2025",
            id="a month behind a label",
        ),
        pytest.param(
            "Thời gian nộp báo cáo: 15/3/2025.",
            "báo cáo",
            "Thời gian nộp báo cáo: 15/3/2025",
            "15/03/2025",
            id="a day without ngày behind a label",
        ),
        pytest.param(
            "Thời gian nộp hồ sơ: Từ ngày 01/3/2025 đến ngày 15/3/2025.",
            "nộp hồ sơ",
            "Thời gian nộp hồ sơ: Từ ngày 01/3/2025 đến ngày 15/3/2025",
            "15/03/2025",
            id="a range behind a label",
        ),
        pytest.param(
            "Các trường hoàn thiện quy chế; thời gian hoàn thành: 20/3/2025.",
            "Các trường hoàn thiện quy chế",
            "20/3/2025",
            "20/03/2025",
            id="what is done, then its time",
        ),
        pytest.param(
            "Các trường hoàn thiện quy chế, thời hạn: tháng 10 năm 2024.",
            "Các trường hoàn thiện quy chế",
            "tháng 10 năm 2024",
            "10/2024",
            id="behind a comma",
        ),
        pytest.param(
            "Các trường rà soát hồ sơ (thời hạn: 15/4/2025).",
            "Các trường rà soát hồ sơ",
            "15/4/2025",
            "15/04/2025",
            id="in brackets",
        ),
        pytest.param(
            "Các trường gửi danh sách về Sở trong ngày làm việc 02/10/2025.",
            "gửi danh sách",
            "trong ngày làm việc 02/10/2025",
            "02/10/2025",
            id="a working day",
        ),
        pytest.param(
            "Các trường nộp hồ sơ trước ngày 28/02/25.",
            "nộp hồ sơ",
            "trước ngày 28/02/25",
            "28/02/2025",
            id="a year of two figures",
        ),
        pytest.param(
            "Các trường họp chuyên môn vào các ngày 26, 27/3/2025.",
            "họp chuyên môn",
            "vào các ngày 26, 27/3/2025",
            "27/03/2025",
            id="days that share their month",
        ),
    ],
)
def test_a_limit_written_otherwise(sentence: str, what: str, words: str, date: str) -> None:
    found = duty(f"1. {sentence}")
    assert (found.what, found.words, str(found.date)) == (what, words, date)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        (
            "Các trường sinh hoạt chuyên đề vào các ngày 26/3/2025 và 19/5/2025.",
            ["26/03/2025", "19/05/2025"],
        ),
        (
            "Các trường báo cáo trước ngày 15/6/2025 (6 tháng), 15/12/2025 (cả năm).",
            ["15/06/2025", "15/12/2025"],
        ),
    ],
)
def test_each_day_of_a_list_is_a_limit(sentence: str, days: list[str]) -> None:
    assert [str(one.date) for one in duties(f"1. {sentence}")] == days


def test_days_with_brackets_come_back_each_year() -> None:
    found = duties("1. Các trường báo cáo trước ngày 15/6 (6 tháng), 15/12 (cả năm) hằng năm.")
    assert [(one.month_day, one.recurrence) for one in found] == [
        ("06-15", Recurrence.YEARLY),
        ("12-15", Recurrence.YEARLY),
    ]


def test_an_end_of_each_quarter_is_said_before_its_day() -> None:
    found = duty("1. Cuối mỗi quý, trước ngày 25 của tháng cuối quý, các trường báo cáo số liệu.")
    assert (found.what, found.who) == ("báo cáo số liệu", "các trường")
    assert (found.month_day, found.recurrence) == ("25", Recurrence.QUARTERLY)


@pytest.mark.parametrize(("day", "count"), [("16/5/26", 1), ("16/5/99", 0)])
def test_a_short_year_far_from_the_paper_is_none(day: str, count: int) -> None:
    text = (
        "SỞ NỘI VỤ\nSố: 5/SNV-VP\nV/v báo cáo\nHuế, ngày 05 tháng 02 năm 2025\n"
        f"Kính gửi: Các trường\n\n1. Các trường gửi báo cáo trước {day}."
    )
    source = SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text)
    assert len(parse(source).obligations) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ đã gửi báo cáo: 15/3/2025.",
        "Các trường thực hiện theo Quyết định 15/2/20.",
        "Thời hạn nộp hồ sơ gồm các bước.",
    ],
)
def test_what_limits_nothing(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()
