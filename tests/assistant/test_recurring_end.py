"""What recurs ends with the period that its paper is for."""

from __future__ import annotations

import pytest

from assistant.deadlines import Deadline, DueState, Wanted
from assistant.register.due_by import DueBy
from ingest.document import DocumentSummary, Recurrence
from tests.assistant.register_duties import day, list_deadlines, paper, stored
from ui.deadline_words import basis_of_day, due_words
from vectorstore.evidence import StoredObligation

SCHOOL_YEAR = paper(title="Công tác dân vận năm học 2024-2025", issued="2024-09-10")
STANDING = paper(title="Quy chế dân chủ ở trường học", issued="2023-03-02", kind="Quyết định")


def monthly(
    document: DocumentSummary = SCHOOL_YEAR, words: str = "trước ngày 25 hằng tháng"
) -> StoredObligation:
    return stored(
        words, month_day="25", recurrence=Recurrence.MONTHLY, strict=True, document=document
    )


def within(duty: StoredObligation, first: str, last: str) -> list[str]:
    wanted = Wanted(first=day(first), last=day(last))
    rows = list_deadlines([duty], wanted=wanted, as_of=day("2026-11-22"))
    return [row.due.isoformat() for row in rows if row.due]


def only(duty: StoredObligation, as_of: str) -> Deadline:
    (row,) = list_deadlines([duty], wanted=Wanted(), as_of=day(as_of))
    return row


def test_a_monthly_duty_falls_due_to_the_end_of_the_school_year_and_no_more() -> None:
    found = within(monthly(), "2025-05-01", "2026-12-31")
    assert found == ["2025-05-25", "2025-06-25", "2025-07-25"]


def test_a_plan_issued_early_begins_with_its_year() -> None:
    plan = paper(title="Công tác dân vận năm 2026", issued="2025-11-20")
    found = within(monthly(plan), "2025-11-01", "2026-02-28")
    assert found == ["2026-01-25", "2026-02-25"]


def test_the_duty_of_a_standing_paper_goes_on() -> None:
    assert within(monthly(STANDING), "2026-11-01", "2026-12-31") == ["2026-11-25", "2026-12-25"]
    row = only(monthly(STANDING), "2026-11-22")
    assert (row.period, row.recurs_until, basis_of_day(row)) == (None, None, None)
    assert due_words(row) == "trước 25/11/2026 (ngày suy ra), hằng tháng"


def test_a_row_says_with_what_the_duty_ends() -> None:
    row = only(monthly(), "2025-04-01")
    assert (row.due, row.state) == (day("2025-04-25"), DueState.COMING)
    assert (row.period, row.recurs_until) == ("năm học 2024-2025", day("2025-07-31"))
    assert due_words(row) == (
        "trước 25/04/2025 (ngày suy ra), hằng tháng, đến hết năm học 2024-2025"
    )
    assert basis_of_day(row) == "Lặp lại đến hết năm học 2024-2025, theo trích yếu của văn bản"


def test_after_the_end_the_row_has_its_last_day_and_is_past() -> None:
    row = only(monthly(), "2026-11-22")
    assert (row.due, row.state) == (day("2025-07-25"), DueState.PAST)


def test_what_falls_due_on_no_day_of_the_period_has_none() -> None:
    plan = paper(title="Dân vận năm 2025", issued="2025-12-20")
    yearly = stored(
        "hằng năm, trước ngày 30/11",
        month_day="11-30",
        recurrence=Recurrence.YEARLY,
        strict=True,
        document=plan,
    )
    row = only(yearly, "2025-12-22")
    assert (row.due, row.state) == (None, DueState.UNDATED)
    assert due_words(row) == "hằng năm, đến hết năm 2025"


def test_by_a_day_what_has_ended_is_left_out() -> None:
    wanted = Wanted(by=DueBy(month=12, day=5, year=2026))
    rows = list_deadlines([monthly(), monthly(STANDING)], wanted=wanted, as_of=day("2026-11-22"))
    assert {row.document.title for row in rows} == {STANDING.title}


@pytest.mark.parametrize(
    ("words", "month_day", "recurrence", "last"),
    [
        pytest.param(
            "trước ngày 05 của tháng sau", "05", Recurrence.MONTHLY, "2026-01-05", id="of December"
        ),
        pytest.param(
            "trước ngày 05 tháng đầu quý sau",
            "05",
            Recurrence.QUARTERLY,
            "2026-01-05",
            id="of the last quarter",
        ),
        pytest.param(
            "trước ngày 15/01 hằng năm", "01-15", Recurrence.YEARLY, "2026-01-15", id="of the year"
        ),
        pytest.param(
            "trước ngày 15/4 hằng năm", "04-15", Recurrence.YEARLY, "2025-04-15", id="in the year"
        ),
        pytest.param(
            "trước ngày 05 hằng tháng", "05", Recurrence.MONTHLY, "2025-12-05", id="each month"
        ),
    ],
)
def test_what_is_due_in_the_next_month_falls_due_once_more(
    words: str, month_day: str, recurrence: Recurrence, last: str
) -> None:
    plan = paper(title="Công tác dân vận năm 2025", issued="2025-02-10")
    duty = stored(words, month_day=month_day, recurrence=recurrence, strict=True, document=plan)
    assert within(duty, "2025-01-01", "2029-12-31")[-1] == last


def test_a_day_without_a_year_says_from_what_it_has_one() -> None:
    letter = paper(title="Dân vận khéo năm 2025", issued="2025-02-10", kind="Công văn")
    row = only(
        stored("trước ngày 30/11", month_day="11-30", strict=True, document=letter), "2025-03-01"
    )
    assert (row.due, row.is_computed, row.period) == (day("2025-11-30"), True, "năm 2025")
    assert due_words(row) == "trước 30/11/2025 (ngày suy ra theo năm 2025)"
    assert "năm 2025 ở trích yếu" in str(basis_of_day(row))
    assert row.obligation.date is None
