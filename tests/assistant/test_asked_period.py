"""The period of a question against the day of asking."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.register.asked_period import asked_period

FRIDAY = dt.date(2024, 12, 6)


@pytest.mark.parametrize(
    ("plain", "first", "last"),
    [
        ("viec phai nop thang nay", "2024-12-01", "2024-12-31"),
        ("thang sau phai bao cao gi", "2025-01-01", "2025-01-31"),
        ("bao cao thang truoc", "2024-11-01", "2024-11-30"),
        ("viec quy nay", "2024-10-01", "2024-12-31"),
        ("viec quy toi", "2025-01-01", "2025-03-31"),
        ("phai nop gi trong quy iv/2025", "2025-10-01", "2025-12-31"),
        ("phai nop gi trong quy 2", "2024-04-01", "2024-06-30"),
        ("viec 6 thang dau nam 2025", "2025-01-01", "2025-06-30"),
        ("viec 6 thang cuoi nam", "2024-07-01", "2024-12-31"),
        ("tuan nay co gi", "2024-12-02", "2024-12-08"),
        ("tuan sau co gi", "2024-12-09", "2024-12-15"),
        ("nam nay phai lam gi", "2024-01-01", "2024-12-31"),
        ("nam sau phai lam gi", "2025-01-01", "2025-12-31"),
        ("hom nay den han gi", "2024-12-06", "2024-12-06"),
        ("ngay mai den han gi", "2024-12-07", "2024-12-07"),
        ("tu nay den het nam", "2024-12-06", "2024-12-31"),
        ("sap toi phai nop gi", "2024-12-06", None),
        ("bao cao qua han", None, "2024-12-05"),
        ("tu 13 den 17/10 co viec gi", "2024-10-13", "2024-10-17"),
        ("tu ngay 28/10 den ngay 03/11/2025", "2025-10-28", "2025-11-03"),
        ("tu ngay 28/12 den ngay 03/01/2026", "2025-12-28", "2026-01-03"),
        ("cuoi thang 2/2024 nop gi", "2024-02-21", "2024-02-29"),
        ("dau thang 10 nop gi", "2024-10-01", "2024-10-10"),
        ("giua thang nay nop gi", "2024-12-11", "2024-12-20"),
        ("what is due next month", "2025-01-01", "2025-01-31"),
        ("anything due this week", "2024-12-02", "2024-12-08"),
    ],
)
def test_a_period_is_read_against_the_day_of_asking(
    plain: str, first: str | None, last: str | None
) -> None:
    period = asked_period(plain, FRIDAY)
    assert period is not None
    assert (period.first and period.first.isoformat(), period.last and period.last.isoformat()) == (
        first,
        last,
    )
    assert period.words in plain


@pytest.mark.parametrize(
    "plain",
    [
        "bao cao 6 thang truoc ngay nao",
        "bao cao thang truoc ngay 25",
        "trong 3 thang sau khi ky",
        "thang 12/2019 phai nop gi",
        "quy che dan chu la gi",
        "khuyen mai nao",
        "tu 31 den 31/2 co viec gi",
        "dau thang 13 nop gi",
    ],
)
def test_other_words_name_no_period(plain: str) -> None:
    assert asked_period(plain, FRIDAY) is None
