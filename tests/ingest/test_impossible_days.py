"""Days that no calendar has are reported where they stand, and give no date."""

from __future__ import annotations

import time

import pytest

from ingest.document import Document, Header
from ingest.impossible_days import impossible_days, possible
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

LETTER = """\
SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 61/SGDĐT-VP

Phú Lâm, ngày 12 tháng 01 năm 2025

Kính gửi: Các trường trung học phổ thông

Đề nghị các trường gửi danh sách mô hình về Sở {limit}.
"""


def found(text: str) -> list[str]:
    header = Header()
    return [text[one.start : one.end] for one in impossible_days(text, (), header)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("gửi trước ngày 31/02/2025", ["31/02/2025"], id="February"),
        pytest.param("gửi trước ngày 30/02.", ["30/02"], id="without a year"),
        pytest.param("gửi trước 31/4", ["31/4"], id="without the word"),
        pytest.param("ngày 31 tháng 4 năm 2025", ["31 tháng 4 năm 2025"], id="in words"),
        pytest.param("ngày 31 tháng 6", ["31 tháng 6"], id="in words without a year"),
        pytest.param("ngày 29/02/2025", ["29/02/2025"], id="no leap year"),
        pytest.param("| 31/11/2025 |", ["31/11/2025"], id="a cell"),
        pytest.param("từ 25/9/2025 đến 31-9-2025", ["31-9-2025"], id="the end of a range"),
        pytest.param("ngày 15/3, 31/4/2025", ["31/4/2025"], id="in a list"),
        pytest.param("ngày 15/13/2025", ["15/13/2025"], id="no such month"),
        pytest.param("ngày 32/5", ["32/5"], id="no such day of any month"),
        pytest.param("ngày 29/02/2024 và ngày 29/02", [], id="a leap year, or none said"),
        pytest.param("ngày 30/4 và 31/12/2025", [], id="days"),
        pytest.param("đạt 30/2 chỉ tiêu, hết 31/6 lớp", [], id="fractions"),
        pytest.param("Kế hoạch số 31/4/2025/KH-THCS", [], id="a number with its year"),
        pytest.param("Nghị quyết 30/2-NQ, số 31/4/QĐ-UBND", [], id="numbers"),
        pytest.param("mục 31.4.2 và 15.13", [], id="sections"),
        pytest.param("ngày 05/4/2025 lúc 31.4", [], id="a figure without a lead"),
    ],
)
def test_a_day_that_is_none_is_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def letter(limit: str) -> Document:
    text = LETTER.format(limit=limit)
    return parse(SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text))


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        ("trước ngày 31/02/2025", "31/02/2025"),
        ("trước ngày 30/02", "30/02"),
        ("trước ngày 31/4", "31/4"),
    ],
)
def test_no_date_is_made_of_it_and_the_paper_is_told(limit: str, shown: str) -> None:
    document = letter(limit)
    (duty,) = document.obligations
    assert (duty.date, duty.month_day, duty.words) == (None, None, limit)
    (warning,) = [one for one in document.warnings if one.code == "date_impossible"]
    assert document.text[warning.start : warning.end] == shown
    assert shown in warning.message


def test_a_day_keeps_its_month_and_day() -> None:
    (duty,) = letter("trước ngày 30/4").obligations
    assert duty.month_day == "04-30"
    assert not [one for one in letter("trước ngày 30/4").warnings if one.code == "date_impossible"]


@pytest.mark.parametrize(
    ("month_day", "expected"),
    [("02-29", "02-29"), ("02-30", None), ("04-31", None), ("31", "31"), (None, None)],
)
def test_a_month_and_day_is_possible_in_some_year(
    month_day: str | None, expected: str | None
) -> None:
    assert possible(month_day) == expected


@pytest.mark.parametrize(
    "hostile", [" " * 100_000, "1" * 100_000, "30/" * 40_000, "ngày " * 20_000]
)
def test_hostile_text_is_read_in_time(hostile: str) -> None:
    began = time.perf_counter()
    found(hostile)
    assert time.perf_counter() - began < 1
