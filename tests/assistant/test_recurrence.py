"""The days on which something recurs."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.register.recurrence import Cycle, cycle_of
from ingest.document import Recurrence
from tests.assistant.register_duties import day

DAYS = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2150, 12, 31))
MONTH_DAYS = st.builds("{:02d}-{:02d}".format, st.integers(1, 12), st.integers(1, 31))


def known(recurrence: Recurrence, month_day: str, words: str = "") -> Cycle:
    cycle = cycle_of(recurrence, month_day, words)
    assert cycle is not None
    return cycle


@pytest.mark.parametrize(
    ("recurrence", "month_day", "words", "expected"),
    [
        pytest.param(Recurrence.YEARLY, "12-05", "", ["2025-12-05"], id="each year"),
        pytest.param(
            Recurrence.HALF_YEARLY, "06-20", "", ["2025-06-20", "2025-12-20"], id="half a year on"
        ),
        pytest.param(
            Recurrence.QUARTERLY,
            "14",
            "ngày 14 của tháng cuối quý",
            ["2025-03-14", "2025-06-14", "2025-09-14", "2025-12-14"],
            id="the last month of each quarter",
        ),
        pytest.param(
            Recurrence.QUARTERLY,
            "05",
            "ngày 05 tháng đầu quý sau",
            ["2025-01-05", "2025-04-05", "2025-07-05", "2025-10-05"],
            id="the first month of each quarter",
        ),
        pytest.param(
            Recurrence.QUARTERLY,
            "02-15",
            "",
            ["2025-02-15", "2025-05-15", "2025-08-15", "2025-11-15"],
            id="every third month",
        ),
    ],
)
def test_a_year_has_each_day_once(
    recurrence: Recurrence, month_day: str, words: str, expected: list[str]
) -> None:
    cycle = known(recurrence, month_day, words)
    found = cycle.between(day("2025-01-01"), day("2025-12-31"))
    assert [one.isoformat() for one in found] == expected


def test_a_month_too_short_gives_its_last_day() -> None:
    monthly = known(Recurrence.MONTHLY, "31")
    found = monthly.between(day("2024-01-01"), day("2024-04-30"))
    assert [str(one) for one in found] == ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]
    yearly = known(Recurrence.YEARLY, "02-29")
    assert yearly.next_from(day("2025-01-01")) == day("2025-02-28")


@pytest.mark.parametrize(
    ("recurrence", "month_day"),
    [
        pytest.param(Recurrence.YEARLY, None, id="no day printed"),
        pytest.param(Recurrence.YEARLY, "05", id="a day without its month"),
        pytest.param(Recurrence.HALF_YEARLY, "05", id="the same for half a year"),
        pytest.param(Recurrence.QUARTERLY, "14", id="of which month of the quarter?"),
    ],
)
def test_no_day_is_invented(recurrence: Recurrence, month_day: str | None) -> None:
    assert cycle_of(recurrence, month_day, "định kỳ") is None


def test_past_the_end_of_the_calendar_nothing_recurs() -> None:
    assert known(Recurrence.YEARLY, "01-05").next_from(dt.date(9999, 2, 1)) is None


@given(st.sampled_from(Recurrence), MONTH_DAYS, DAYS, st.integers(0, 900))
def test_unrolled_days_lie_in_the_period_in_order_and_match(
    recurrence: Recurrence, month_day: str, first: dt.date, length: int
) -> None:
    last = first + dt.timedelta(days=length)
    cycle = known(recurrence, month_day)
    found = list(cycle.between(first, last))
    assert found == sorted(set(found))
    wanted = int(month_day[-2:])
    for one in found:
        assert first <= one <= last
        assert one.month in cycle.months
        assert one.day == min(wanted, calendar.monthrange(one.year, one.month)[1])


@given(st.sampled_from(Recurrence), MONTH_DAYS, DAYS, st.integers(0, 900))
def test_a_period_cut_in_two_has_the_same_days(
    recurrence: Recurrence, month_day: str, first: dt.date, length: int
) -> None:
    cycle = known(recurrence, month_day)
    last, cut = first + dt.timedelta(days=length), first + dt.timedelta(days=length // 2)
    halves = [*cycle.between(first, cut), *cycle.between(cut + dt.timedelta(days=1), last)]
    assert halves == list(cycle.between(first, last))


@given(st.sampled_from(Recurrence), MONTH_DAYS, DAYS)
def test_the_next_day_is_the_first_of_a_long_period(
    recurrence: Recurrence, month_day: str, first: dt.date
) -> None:
    cycle = known(recurrence, month_day)
    long = cycle.between(first, first + dt.timedelta(days=800))
    assert cycle.next_from(first) == next(long)
