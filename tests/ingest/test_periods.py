"""Limits that are a month, a quarter, a half year, or come back."""

from __future__ import annotations

import pytest

from ingest.document import PartialDate, Recurrence
from ingest.timing.periods import find_periods


@pytest.mark.parametrize(
    ("text", "date", "strict"),
    [
        pytest.param("nộp hồ sơ trong tháng 10", None, False, id="a month without a year"),
        pytest.param("xong trong tháng 12/2025", "2025-12", False, id="a month with its year"),
        pytest.param("hoàn thành trong quý IV/2025", "2025-12", False, id="a quarter in Roman"),
        pytest.param("báo cáo trong quý 2 năm 2026", "2026-06", False, id="a quarter in digits"),
        pytest.param("gửi trước tháng 3 năm 2026", "2026-03", True, id="before a month"),
        pytest.param("hoàn thành trong năm 2025", "2025", False, id="a year"),
        pytest.param("rà soát trong 6 tháng đầu năm 2026", "2026-06", False, id="half a year"),
    ],
)
def test_a_period_with_its_lead_is_a_limit(text: str, date: str | None, strict: bool) -> None:
    (period,) = find_periods(text)

    assert period.date == (PartialDate.parse(date) if date else None)
    assert period.strict is strict
    assert text[period.end - 1].isalnum()


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        pytest.param("định kỳ hằng quý báo cáo Sở", Recurrence.QUARTERLY, id="every quarter"),
        pytest.param("Định kỳ 06 tháng họp một lần", Recurrence.HALF_YEARLY, id="every half year"),
        pytest.param("định kỳ (hàng năm) đánh giá", Recurrence.YEARLY, id="every year, bracketed"),
    ],
)
def test_what_comes_back_is_a_limit_beside_dinh_ky(text: str, recurrence: Recurrence) -> None:
    (period,) = find_periods(text)

    assert period.recurrence is recurrence


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("trong tháng 10 và tháng 11 năm 2025", ["2025-10", "2025-11"], id="two"),
        pytest.param(
            "vào tháng 3, tháng 6 và tháng 9/2026", ["2026-03", "2026-06", "2026-09"], id="three"
        ),
        pytest.param("trong tháng 10 và tháng 11", [None, None], id="no year"),
    ],
)
def test_months_of_one_lead_share_the_year(text: str, dates: list[str | None]) -> None:
    found = [period.date.isoformat() if period.date else None for period in find_periods(text)]

    assert found == dates


def test_a_list_of_what_comes_back_is_one_limit_as_often_as_its_first() -> None:
    text = "Định kỳ hằng tháng, quý, 6 tháng và năm báo cáo về Sở."
    (period,) = find_periods(text)

    assert text[period.start : period.end] == "Định kỳ hằng tháng, quý, 6 tháng và năm"
    assert period.recurrence is Recurrence.MONTHLY


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("giai đoạn 2021-2030", id="the years of a programme"),
        pytest.param("năm 2025", id="a year alone"),
        pytest.param("trong năm 2025 và 2026", id="the first of several years"),
        pytest.param("đánh giá hằng năm theo quy định", id="a manner, without định kỳ"),
        pytest.param("tháng 10 vừa qua", id="a month without a lead"),
        pytest.param("trong 6 tháng tới", id="a length of time"),
    ],
)
def test_these_are_no_limits(text: str) -> None:
    assert find_periods(text) == ()


@pytest.mark.parametrize("letter", ["quý ", "định kỳ ", "trong tháng ", " "])
def test_hostile_repetition_takes_linear_time(letter: str) -> None:
    assert find_periods(letter * (100_000 // len(letter))) == ()
