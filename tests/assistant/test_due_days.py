"""The days of a limit: what is printed, what is certain, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.register.due_days import DueDays, due_days
from ingest.document import Recurrence
from tests.assistant.register_duties import day, entry, paper
from tests.ending import ended


def span(days: DueDays | None) -> str | None:
    if days is None:
        return None
    first = days.first.isoformat() if days.first else ""
    last = days.last.isoformat() if days.last else ""
    return first if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [
        pytest.param("trước ngày 05/12/2019", "2019-12-05", "2019-12-05", id="a day"),
        pytest.param("đến hết ngày 31/12/2026", "2026-12-31", "2026-12-31", id="up to a day"),
        pytest.param("trong tháng 11 năm 2025", "2025-11", "2025-11-01..2025-11-30", id="month"),
        pytest.param("trong tháng 02/2024", "2024-02", "2024-02-01..2024-02-29", id="leap year"),
        pytest.param("quý IV/2025", "2025-12", "2025-10-01..2025-12-31", id="quarter"),
        pytest.param("Quý III Năm 2026", "2026-09", "2026-07-01..2026-09-30", id="its year said"),
        pytest.param("06 tháng đầu năm 2026", "2026-06", "2026-01-01..2026-06-30", id="half year"),
        pytest.param("trong năm 2025", "2025", "2025-01-01..2025-12-31", id="year"),
        pytest.param("2026-2030", "2030", "2026-01-01..2030-12-31", id="years"),
        pytest.param("Tháng 11 - 12/2025", "2025-12", "2025-11-01..2025-12-31", id="months"),
        pytest.param(
            "Quý IV/2025- Quý II/2026", "2026-06", "2025-10-01..2026-06-30", id="quarters"
        ),
        pytest.param(
            "Từ ngày 01/01/2026 đến ngày 31/3/2026",
            "2026-03-31",
            "2026-01-01..2026-03-31",
            id="from a day to a day",
        ),
        pytest.param("Từ tháng 11/2025", "2025-11", "2025-11-01..", id="from a month on"),
        pytest.param(
            "từ nay đến năm 2030", "2030", "2025-11-20..2030-12-31", id="from the paper's day"
        ),
        pytest.param(
            "ngày 05/6/2019 và 05/12/2019", "2019-12-05", "2019-12-05", id="two days, no range"
        ),
        pytest.param(
            "trong tuần đầu tháng 11/2025", "2025-11", "2025-11-01..2025-11-07", id="first week"
        ),
        pytest.param("nửa đầu tháng 11/2025", "2025-11", "2025-11-01..2025-11-15", id="first half"),
        pytest.param("cuối tháng 11/2025", "2025-11", "2025-11-01..2025-11-30", id="its end"),
        pytest.param("30/02/2026 đến 15/3/2026", "2026-03-15", "2026-03-15", id="no such day"),
    ],
)
def test_a_dated_limit_has_its_days(words: str, date: str, expected: str) -> None:
    assert span(due_days(entry(words, date=date))) == expected


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [
        pytest.param("trước tháng 3/2026", "2026-03", "2026-03-01", id="a month"),
        pytest.param("trước quý II/2026", "2026-06", "2026-04-01", id="a quarter"),
        pytest.param("trước 6 tháng đầu năm 2026", "2026-06", "2026-01-01", id="a half year"),
        pytest.param("trước năm 2026", "2026", "2026-01-01", id="a year"),
    ],
)
def test_before_a_time_is_before_its_first_day(words: str, date: str, expected: str) -> None:
    assert span(due_days(entry(words, date=date, strict=True))) == expected


@pytest.mark.parametrize(
    ("words", "title", "expected"),
    [
        pytest.param("Từ năm 2022 đến các năm tiếp theo", None, "2022-01-01..", id="goes on"),
        pytest.param("từ nay đến hết năm", None, "2025-11-20..2025-12-31", id="this year's end"),
        pytest.param("Trong quý I", None, None, id="no year anywhere"),
        pytest.param("Trong quý I", "Dân vận năm 2026", "2026-01-01..2026-03-31", id="of a plan"),
        pytest.param("trước ngày 15/6", "Dân vận năm 2026", "2026-06-15", id="a day of a plan"),
        pytest.param("trước ngày 15/6", None, None, id="a day without a year"),
        pytest.param("trong 15 ngày kể từ ngày nhận hồ sơ", "Dân vận năm 2026", None, id="length"),
    ],
)
def test_a_year_is_taken_only_from_where_it_is_certain(
    words: str, title: str | None, expected: str | None
) -> None:
    strict = words.startswith("trước")
    found = due_days(entry(words, strict=strict, document=paper(title=title)))
    assert span(found) == expected


@pytest.mark.parametrize(
    ("words", "around", "is_report", "expected"),
    [
        pytest.param("trước ngày 15/3", "trước ngày 15/3 của năm sau", False, None, id="next"),
        pytest.param("trước ngày 15/3", "trước ngày 15/3 năm tiếp theo", False, None, id="after"),
        pytest.param("trước ngày 15/3", "ngày 15/3 của năm liền kề", False, None, id="adjoining"),
        pytest.param("trước ngày 15/3", "kết quả năm trước, gửi", False, None, id="before"),
        pytest.param("từ nay đến hết năm sau", "", False, None, id="in the limit itself"),
        pytest.param("trước ngày 15/3", "báo cáo năm trước ngày 15/3", True, "2026-03-15", id="no"),
        pytest.param("trước ngày 15/01", "báo cáo năm 2026 trước ngày", True, None, id="annual"),
        pytest.param("trước ngày 28/02", "tổng kết năm trước ngày 28", False, None, id="summary"),
        pytest.param("trước ngày 15/02", "hoàn thành rà soát", False, "2026-02-15", id="a task"),
    ],
)
def test_no_year_is_given_against_the_words_of_the_paper(
    words: str, around: str, is_report: bool, expected: str | None
) -> None:
    plan = paper(title="Dân vận năm 2026")
    duty = entry(words, strict=True, document=plan, around=around, is_report=is_report)
    assert span(due_days(duty)) == expected


@pytest.mark.parametrize(
    ("words", "title", "issued", "kind", "expected"),
    [
        pytest.param(
            "trước ngày 20/11",
            "Dân vận năm học 2024-2025",
            "2024-09-10",
            "Kế hoạch",
            "2024-11-20",
            id="first half of a school year",
        ),
        pytest.param(
            "trước ngày 15/5",
            "Dân vận năm học 2024-2025",
            "2024-09-10",
            "Công văn",
            "2025-05-15",
            id="second half, of a letter",
        ),
        pytest.param(
            "trước ngày 05/6",
            "Tuyển sinh năm học 2025-2026",
            "2025-02-10",
            "Kế hoạch",
            None,
            id="before the school year is possible",
        ),
        pytest.param(
            "trước ngày 28/12",
            "Dân vận năm 2025",
            "2024-12-20",
            "Kế hoạch",
            None,
            id="issued late in the year before",
        ),
        pytest.param(
            "trong quý IV",
            "Dân vận năm 2025",
            "2024-12-20",
            "Kế hoạch",
            "2025-10-01..2025-12-31",
            id="a plan's own quarter",
        ),
        pytest.param(
            "trong tháng 12",
            "Dân vận năm 2025",
            "2024-12-20",
            "Công văn",
            None,
            id="a letter's month may be the one that runs",
        ),
        pytest.param(
            "trước ngày 15/01",
            "Dân vận năm 2025",
            "2025-03-01",
            "Kế hoạch",
            None,
            id="before the paper",
        ),
        pytest.param(
            "trước ngày 15/5",
            "Dân vận giai đoạn 2021-2025",
            "2021-03-01",
            "Kế hoạch",
            None,
            id="several years",
        ),
        pytest.param(
            "trước ngày 31/4", "Dân vận năm 2025", "2025-01-05", "Kế hoạch", None, id="no such day"
        ),
    ],
)
def test_a_day_has_the_year_of_its_paper_where_no_other_is_possible(
    words: str, title: str, issued: str, kind: str, expected: str | None
) -> None:
    about = paper(title=title, issued=issued, kind=kind)
    strict = words.startswith("trước")
    found = due_days(entry(words, strict=strict, document=about, is_report=False))
    assert span(found) == expected


def test_the_heading_above_a_duty_says_its_year_before_the_title() -> None:
    plan = paper(title="Dân vận giai đoạn 2021-2025", issued="2024-01-05")
    duty = entry("trước ngày 15/5", strict=True, document=plan)
    found = due_days(replace(duty, headings=("II. NHIỆM VỤ", "1. Năm 2024")))
    assert found is not None
    assert (span(found), found.year_of) == ("2024-05-15", "năm 2024")


def test_a_printed_year_rests_on_no_period() -> None:
    duty = entry(
        "trước ngày 15/5/2025", date="2025-05-15", document=paper(title="Dân vận năm 2025")
    )
    found = due_days(duty)
    assert found is not None
    assert found.year_of is None


def test_what_recurs_has_no_days_of_its_own() -> None:
    yearly = entry("trước ngày 05/12 hằng năm", month_day="12-05", recurrence=Recurrence.YEARLY)
    assert due_days(yearly) is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("2025-12-31", None, True, id="its last day"),
        pytest.param("2026-01-01", None, False, id="after it"),
        pytest.param(None, "2025-01-01", True, id="its first day"),
        pytest.param(None, "2024-12-31", False, id="before it"),
        pytest.param(None, None, True, id="no period"),
    ],
)
def test_days_meet_a_period_that_shares_one_of_them(
    first: str | None, last: str | None, expected: bool
) -> None:
    year = DueDays(first=day("2025-01-01"), last=day("2025-12-31"))
    assert year.meets(day(first) if first else None, day(last) if last else None) is expected


def test_days_without_an_end_or_backwards_are_refused() -> None:
    with pytest.raises(ValueError, match="needs an end"):
        DueDays(first=None, last=None)
    with pytest.raises(ValueError, match="before it begins"):
        DueDays(first=day("2025-02-01"), last=day("2025-01-01"))


@pytest.mark.parametrize("words", ["quý ", "1/", "tháng 1 - ", "ngày ", "2026 ", " "])
def test_hostile_words_are_read_in_time(words: str) -> None:
    ended(lambda: due_days(entry(words * (100_000 // len(words)), date="2026")))
