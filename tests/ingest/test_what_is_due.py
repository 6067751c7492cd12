"""What is due and who is named, where a limit's own words or the sentence before mislead."""

from __future__ import annotations

import pytest

from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText
from tests.ingest.reading import duty


@pytest.mark.parametrize(
    ("label", "what"),
    [
        ("Hạn chót nộp báo cáo là 15/3/2025", "nộp báo cáo"),
        ("Thời hạn gửi hồ sơ là hết ngày 15/3/2025", "gửi hồ sơ"),
        ("Thời hạn gửi báo cáo: ngày 15/3/2025", "báo cáo"),
    ],
)
def test_a_label_says_what_is_due(label: str, what: str) -> None:
    found = duty(f"1. {label}.")
    assert (found.what, str(found.date)) == (what, "15/03/2025")


@pytest.mark.parametrize(
    ("sentences", "what", "who"),
    [
        pytest.param(
            "Hội thi nấu ăn diễn ra chiều 08/3/2025 tại trường. Danh sách đội dự thi gửi trước "
            "20/02.",
            "Danh sách đội dự thi gửi",
            "Các trường",
            id="an event of the sentence before acts for nobody",
        ),
        pytest.param(
            "Hồ sơ nộp chậm nhất ngày 20/02/2025.",
            "Hồ sơ nộp",
            "Các trường",
            id="a thing handed in",
        ),
        pytest.param(
            "Công đoàn nộp trước ngày 28/02/2025.", "nộp", "Công đoàn", id="somebody is named"
        ),
        pytest.param(
            "Hội Nông dân nộp danh sách trước ngày 28/02/2025.",
            "nộp danh sách",
            "Hội Nông dân",
            id="a society",
        ),
    ],
)
def test_what_is_sent_and_who_sends_it(sentences: str, what: str, who: str) -> None:
    found = duty(f"1. {sentences}", addressed_to="Các trường")
    assert (found.what, found.who) == (what, who)


def test_whom_a_letter_is_to_is_nothing_to_complete() -> None:
    text = (
        "SỞ NỘI VỤ\nSố: 5/SNV-VP\nV/v báo cáo\nHuế, ngày 05 tháng 02 năm 2025\n"
        "Kính gửi: Các trường mầm non\n"
        "Chậm nhất đến ngày 15/3/2025 các trường phải hoàn thành; báo cáo Sở."
    )
    (found,) = parse(SourceText(name="t.txt", format=SourceFormat.TEXT, text=text)).obligations
    assert (found.what, found.who) == ("hoàn thành", "các trường")
