"""The period that a paper is for, by its title."""

from __future__ import annotations

import pytest

from assistant.choosing.paper_period import PaperPeriod, heading_period, paper_period
from tests.assistant.register_duties import paper


def said(period: PaperPeriod | None) -> str | None:
    """Its words, and its days where it has several years or no beginning."""
    if period is None:
        return None
    first = period.first.isoformat() if period.first else ""
    return f"{period.words}: {first}..{period.last.isoformat()}"


@pytest.mark.parametrize(
    ("title", "issued", "expected"),
    [
        pytest.param(
            "Công tác dân vận năm 2026", "2025-12-20", "năm 2026: 2026-01-01..2026-12-31", id="next"
        ),
        pytest.param(
            "Công tác dân vận năm 2026", None, "năm 2026: 2026-01-01..2026-12-31", id="no date"
        ),
        pytest.param(
            "Dân chủ năm 2025 của trường Suối Ong",
            "2025-01-08",
            "năm 2025: 2025-01-01..2025-12-31",
            id="words behind",
        ),
        pytest.param(
            "NHIỆM VỤ NĂM HỌC 2024 – 2025",
            "2024-09-04",
            "năm học 2024-2025: 2024-08-01..2025-07-31",
            id="school year in capitals",
        ),
        pytest.param(
            "Thi đua học kỳ II năm học 2024-2025",
            "2025-01-20",
            "học kỳ II năm học 2024-2025: 2025-01-01..2025-07-31",
            id="half of a school year",
        ),
        pytest.param(
            "Vận động quần chúng giai đoạn 2021-2025, định hướng đến năm 2030",
            "2021-03-01",
            "giai đoạn 2021-2025: 2021-01-01..2025-12-31",
            id="some years, and a view ahead",
        ),
        pytest.param(
            "Công tác tháng 9 năm 2025",
            "2025-08-28",
            "tháng 9/2025: 2025-09-01..2025-09-30",
            id="a month",
        ),
        pytest.param(
            "Công tác quý IV/2025",
            "2025-09-28",
            "quý IV/2025: 2025-10-01..2025-12-31",
            id="quarter",
        ),
        pytest.param(
            "Nếp sống văn minh đến năm 2027", "2025-09-28", "năm 2027: ..2027-12-31", id="up to"
        ),
        pytest.param(
            "Phổ biến, giáo dục pháp luật năm 2025",
            "2025-02-01",
            "năm 2025: 2025-01-01..2025-12-31",
            id="no law of a year",
        ),
        pytest.param(
            "Sơ kết năm 2024 và nhiệm vụ năm 2025",
            "2025-01-02",
            "năm 2025: 2025-01-01..2025-12-31",
            id="what it looks back on is none",
        ),
        pytest.param(
            "Nhiệm vụ năm 2025 và năm học 2025-2026",
            "2025-01-02",
            "năm 2025, năm học 2025-2026: 2025-01-01..2026-07-31",
            id="two end with the later",
        ),
        pytest.param("Công tác dân vận năm 2026", "2019-01-02", None, id="far ahead"),
        pytest.param("Công tác dân vận năm 2024", "2026-01-02", None, id="long past"),
        pytest.param("Thi hành Luật Đất đai năm 2024", "2024-05-01", None, id="a law"),
        pytest.param("Tổng kết phong trào năm 2024", "2024-11-01", None, id="looks back"),
        pytest.param("Quy chế dân chủ từ năm học 2024-2025", "2024-08-01", None, id="onwards"),
        pytest.param("Dân vận năm 2025 và các năm tiếp theo", "2025-01-02", None, id="goes on"),
        pytest.param("Theo Công văn ngày 05/9/2024 của Sở", "2024-09-20", None, id="a date"),
        pytest.param("Năm học 2024-2027", "2024-09-20", None, id="no school year"),
        pytest.param("Công tác dân vận", "2024-09-20", None, id="no year"),
        pytest.param(None, "2024-09-20", None, id="no title"),
    ],
)
def test_a_title_says_the_period(
    title: str | None, issued: str | None, expected: str | None
) -> None:
    assert said(paper_period(paper(title=title, issued=issued))) == expected


@pytest.mark.parametrize("kind", ["Báo cáo", "Luật", "Nghị định", "Thông tư"])
def test_the_year_of_some_papers_is_no_period(kind: str) -> None:
    assert paper_period(paper(title="Dân vận năm 2025", issued="2025-01-02", kind=kind)) is None


def test_a_heading_says_the_period_of_what_stands_under_it() -> None:
    report = paper(kind="Báo cáo", issued="2025-01-02")
    found = heading_period("II. NHIỆM VỤ TRỌNG TÂM NĂM 2025", report)
    assert said(found) == "năm 2025: 2025-01-01..2025-12-31"
    assert heading_period("I. KẾT QUẢ THỰC HIỆN NĂM 2025", report) is None


@pytest.mark.parametrize(
    ("month", "day", "expected"),
    [
        pytest.param(8, 1, "2024-08-01", id="its first day"),
        pytest.param(12, 31, "2024-12-31", id="first half"),
        pytest.param(1, 1, "2025-01-01", id="second half"),
        pytest.param(7, None, "2025-07", id="a month"),
        pytest.param(2, 29, None, id="no day of that year"),
    ],
)
def test_a_month_of_a_school_year_has_one_year(
    month: int, day: int | None, expected: str | None
) -> None:
    period = paper_period(paper(title="Dân vận năm học 2024-2025", issued="2024-09-04"))
    assert period is not None
    date = period.date(month, day)
    assert (date.isoformat() if date else None) == expected


def test_several_years_give_no_day_its_year() -> None:
    period = paper_period(paper(title="Dân vận giai đoạn 2021-2025", issued="2021-09-04"))
    assert period is not None
    assert period.date(5, 15) is None
