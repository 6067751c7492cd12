"""The list of duties: filters, order, past or coming."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.deadlines import DueState, Wanted
from assistant.register.due_by import DueBy
from ingest.document import (
    Address,
    DocumentSummary,
    Obligation,
    PartialDate,
    Passage,
    PassageRole,
    Segment,
    SegmentKind,
)
from tests.assistant.register_duties import list_deadlines
from vectorstore.evidence import StoredObligation

AS_OF = dt.date(2019, 12, 5)
ALL = Wanted()


def duty(
    date: str | None,
    *,
    who: str | None = None,
    to: str | None = None,
    strict_before: bool = False,
    start: int = 0,
) -> StoredObligation:
    text = f"Nộp báo cáo {date or 'trong 15 ngày kể từ ngày nhận'} đúng hạn."
    address = Address(segments=(Segment(kind=SegmentKind.SECTION, number="III"),))
    return StoredObligation(
        obligation=Obligation(
            what="Nộp báo cáo",
            who=who,
            to=to,
            channel=None,
            start=start + 12,
            end=start + 20,
            words=text[12:20],
            date=PartialDate.parse(date) if date else None,
            recurrence=None,
            month_day=None,
            strict_before=strict_before,
            is_report=True,
            passage_id="p",
            address=address,
            rule=None if date else "trong 15 ngày kể từ ngày nhận",
        ),
        passage=Passage(
            id="p",
            address=address,
            role=PassageRole.BODY,
            start=start,
            end=start + len(text),
            text=text,
        ),
        document=DocumentSummary(
            id="d",
            number="1/KH-SGDĐT",
            kind="Kế hoạch",
            title=None,
            issuer="Sở Giáo dục và Đào tạo",
            issued_on=None,
        ),
    )


def dates(*stored: StoredObligation, wanted: Wanted = ALL) -> list[str | None]:
    rows = list_deadlines(stored, wanted=wanted, as_of=AS_OF)
    return [row.obligation.date.isoformat() if row.obligation.date else None for row in rows]


def test_rows_come_by_date_and_the_undated_last() -> None:
    mixed = (duty(None), duty("2019-12-05"), duty("2019-06"), duty("2019-06-05"))
    assert dates(*mixed) == ["2019-06-05", "2019-06", "2019-12-05", None]


def test_duties_of_one_day_come_in_the_order_of_the_document() -> None:
    rows = list_deadlines(
        (duty("2019-12-05", start=90), duty("2019-12-05", start=10)), wanted=ALL, as_of=AS_OF
    )
    assert [row.obligation.start for row in rows] == [22, 102]


def test_rows_are_numbered_and_quote_the_whole_paragraph() -> None:
    rows = list_deadlines((duty("2019-06-05"), duty(None)), wanted=ALL, as_of=AS_OF)
    assert [row.citation.n for row in rows] == [1, 2]
    assert rows[0].citation.quote == "Nộp báo cáo 2019-06-05 đúng hạn."
    assert rows[0].citation.label == "mục III"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(None, None, ["2019-06-05", "2019-12-05", None], id="no period, all of them"),
        pytest.param("2019-01-01", "2019-12-05", ["2019-06-05", "2019-12-05"], id="both ends in"),
        pytest.param("2019-06-06", None, ["2019-12-05"], id="from a day on"),
        pytest.param(None, "2019-12-04", ["2019-06-05"], id="up to a day"),
        pytest.param("2019-12-06", None, [], id="nothing then, the undated left out"),
    ],
)
def test_a_period_keeps_exact_dates_within_it(
    first: str | None, last: str | None, expected: list[str | None]
) -> None:
    wanted = Wanted(
        first=dt.date.fromisoformat(first) if first else None,
        last=dt.date.fromisoformat(last) if last else None,
    )
    assert dates(duty("2019-06-05"), duty("2019-12-05"), duty(None), wanted=wanted) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("2019-06-30", "2019-06-30", ["2019-06"], id="its last day"),
        pytest.param("2019-01-01", "2019-06-01", ["2019-06"], id="its first day"),
        pytest.param("2019-07-01", "2019-12-31", [], id="the month after"),
    ],
)
def test_a_month_is_in_every_period_that_has_a_day_of_it(
    first: str, last: str, expected: list[str]
) -> None:
    wanted = Wanted(first=dt.date.fromisoformat(first), last=dt.date.fromisoformat(last))
    assert dates(duty("2019-06"), wanted=wanted) == expected


def test_a_period_backwards_and_a_period_beside_a_day_are_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Wanted(first=dt.date(2019, 2, 1), last=dt.date(2019, 1, 1))
    with pytest.raises(ValueError, match="not both"):
        Wanted(first=dt.date(2019, 2, 1), by=DueBy(month=12, day=5))


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        pytest.param("2019-12-01", "2019-12-04", True, id="ends on its last good day"),
        pytest.param("2019-12-05", "2019-12-31", True, id="begins on its printed day"),
        pytest.param("2019-12-01", "2019-12-03", False, id="ends before its last good day"),
        pytest.param("2019-12-06", "2019-12-31", False, id="begins after its printed day"),
        pytest.param("2019-12-05", "9999-12-31", True, id="to the end of the calendar"),
    ],
)
def test_a_strict_limit_is_in_the_period_of_its_day_and_of_its_last_good_day(
    first: str, last: str, found: bool
) -> None:
    wanted = Wanted(first=dt.date.fromisoformat(first), last=dt.date.fromisoformat(last))
    expected = ["2019-12-05"] if found else []
    assert dates(duty("2019-12-05", strict_before=True), wanted=wanted) == expected


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        pytest.param("hiệu trưởng", True, id="who does it"),
        pytest.param("hieu truong", True, id="without diacritics"),
        pytest.param("PHÒNG TỔ CHỨC", True, id="to whom, in capitals"),
        pytest.param("Sở Giáo dục", True, id="who issued the document"),
        pytest.param("Phòng Tài chính", False, id="nobody concerned"),
        pytest.param("  ", True, id="nothing typed"),
    ],
)
def test_a_unit_is_found_among_those_concerned(unit: str, found: bool) -> None:
    stored = duty("2019-12-05", who="Hiệu trưởng các trường", to="Phòng Tổ chức cán bộ")
    assert (dates(stored, wanted=Wanted(unit=unit)) != []) is found


@pytest.mark.parametrize(
    ("date", "strict_before", "expected"),
    [
        pytest.param("2019-12-04", False, DueState.PAST, id="yesterday"),
        pytest.param("2019-12-05", False, DueState.COMING, id="today is still in time"),
        pytest.param("2019-12-05", True, DueState.PAST, id="before today was until yesterday"),
        pytest.param("2019-12-06", True, DueState.COMING, id="before tomorrow is until today"),
        pytest.param("2019-12", False, DueState.COMING, id="a month lasts to its end"),
        pytest.param("2019-11", False, DueState.PAST, id="last month"),
        pytest.param(None, False, DueState.UNDATED, id="no date"),
    ],
)
def test_a_duty_is_past_after_its_last_good_day(
    date: str | None, strict_before: bool, expected: DueState
) -> None:
    (row,) = list_deadlines((duty(date, strict_before=strict_before),), wanted=ALL, as_of=AS_OF)
    assert row.state is expected


def test_february_ends_on_the_29th_in_a_leap_year() -> None:
    (row,) = list_deadlines((duty("2020-02"),), wanted=ALL, as_of=AS_OF)
    assert row.last_good_day == dt.date(2020, 2, 29)
