"""Months of the page's calendar over the sample library."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.ui.conftest import AS_OF
from ui.web.agenda import Agenda, read_agenda
from ui.web.deadline_filters import DutyFilters, Period
from ui.web.months import Month
from ui.wiring import Application


def agenda(application: Application, month: Month, filters: DutyFilters | None = None) -> Agenda:
    """Return a month under filters, or under none."""
    return read_agenda(application.register, filters or DutyFilters(), month, as_of=AS_OF)


@pytest.mark.parametrize(
    ("month", "due", "before", "after"),
    [
        pytest.param(Month(2019, 5), [], None, Month(2019, 6), id="before the first"),
        pytest.param(Month(2019, 6), [5], None, Month(2019, 12), id="the first"),
        pytest.param(Month(2019, 12), [5], Month(2019, 6), Month(2022, 10), id="one between"),
        pytest.param(Month(2022, 10), [25], Month(2019, 12), None, id="the last"),
        pytest.param(Month(2026, 1), [], Month(2022, 10), None, id="long after"),
    ],
)
def test_a_month_knows_its_duties_and_the_nearest_months_with_some(
    sampled: Application, month: Month, due: list[int], before: Month | None, after: Month | None
) -> None:
    found = agenda(sampled, month)

    assert [day.day for day in found.days] == due
    assert (found.before, found.after) == (before, after)
    assert len(found.running) == (4 if month.year >= 2022 else 0)


def test_a_range_bounds_the_months_that_can_be_gone_to(sampled: Application) -> None:
    filters = DutyFilters(period=Period.RANGE, first=dt.date(2019, 6, 1), last=dt.date(2019, 12, 3))

    june, december = (
        agenda(sampled, Month(2019, 6), filters),
        agenda(sampled, Month(2019, 12), filters),
    )

    assert (june.previous, june.following) == (None, Month(2019, 7))
    assert (june.total, june.after) == (1, None)
    assert (december.previous, december.following) == (Month(2019, 11), None)
    assert (december.total, december.before) == (0, Month(2019, 6))


def test_the_filters_hold_for_the_month_too(sampled: Application) -> None:
    filters = DutyFilters(document="573/KH-SGDĐT")

    assert agenda(sampled, Month(2019, 12), filters).after is None
    assert agenda(sampled, Month(2022, 10), filters).total == 0
    assert agenda(sampled, Month(2022, 10), filters).running == ()
