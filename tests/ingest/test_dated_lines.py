"""A line with a day above the body: the place and date of a letterhead, or a sentence."""

from __future__ import annotations

import pytest

from ingest.layout.letterhead import HeaderPart, part_of_line
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText
from tests.ingest.reading import duty

LETTERHEAD = (
    "SỞ GIÁO DỤC VÀ ĐÀO TẠO AN HÒA\n"
    "Số: 10/SGDĐT-VP\n"
    "V/v thực hiện công tác dân vận\n"
    "An Hòa, ngày 05 tháng 02 năm 2025\n"
    "Kính gửi: Hiệu trưởng các trường\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "An Hòa, ngày 05 tháng 02 năm 2025",
        "Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2025",
        "TP. Hồ Chí Minh, ngày     tháng 02 năm 2025",
        "AN HÒA, NGÀY 05 THÁNG 02 NĂM 2025",
        "Huế, ngày 5/3/2020",
        "Ngày 05 tháng 02 năm 2025",
        "(Tên địa phương), ngày … tháng … năm …",
    ],
)
def test_a_place_and_a_day_are_of_the_letterhead(line: str) -> None:
    assert part_of_line(line) is HeaderPart.PLACE_AND_DATE


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ngày 15/3/2025, các trường nộp báo cáo về Sở.", id="a day and who acts"),
        pytest.param("Ngày 15 tháng 3 năm 2025 Sở tổ chức hội nghị.", id="without a comma"),
        pytest.param("Sáng ngày 15/3/2025, Sở tổ chức hội nghị.", id="a part of the day"),
        pytest.param("Tại Sở, ngày 15/3/2025 các trường nộp báo cáo.", id="a place in a sentence"),
        pytest.param("Các trường nộp danh sách về xã ngày 01/10/2025.", id="a day at the end"),
        pytest.param("quyền địa phương ngày 16 tháng 6 năm 2025;", id="the end of a basis"),
    ],
)
def test_a_sentence_with_a_day_is_not(line: str) -> None:
    assert part_of_line(line) is not HeaderPart.PLACE_AND_DATE


def test_a_letter_that_begins_with_a_day_is_read() -> None:
    text = (
        f"{LETTERHEAD}Ngày 15/3/2025, các trường nộp báo cáo về Sở theo Công văn số 9/SGDĐT "
        "ngày 01/02/2025.\nGIÁM ĐỐC\nNguyễn Văn A"
    )
    found = parse(SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text))
    assert str(found.header.issued_on) == "05/02/2025"
    assert [one.number for one in found.references] == ["9/SGDĐT"]
    (what,) = found.obligations
    assert (what.who, what.to, str(what.date)) == ("các trường", "Sở", "15/03/2025")


@pytest.mark.parametrize(
    ("sentence", "words", "who"),
    [
        pytest.param(
            "Các trường nộp danh sách về xã ngày 01/10/2025.",
            "ngày 01/10/2025",
            "Các trường",
            id="in figures",
        ),
        pytest.param(
            "Các trường gửi Sở ngày 30 tháng 11 năm 2025;",
            "ngày 30 tháng 11 năm 2025",
            "Các trường",
            id="in words",
        ),
        pytest.param(
            "Các trường báo cáo Sở ngày 25/3.", "ngày 25/3", "Các trường", id="without a year"
        ),
    ],
)
def test_a_day_something_is_sent_on(sentence: str, words: str, who: str) -> None:
    found = duty(f"1. {sentence}")
    assert (found.words, found.who) == (words, who)
