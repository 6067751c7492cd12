"""Dates in Vietnamese papers: every written form, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import date_at, find_dates, find_english_dates
from ingest.document import PartialDate

Parts = tuple[int | None, int | None, int | None]


def written(text: str) -> list[tuple[str, Parts]]:
    """Return each date as it is printed, with its year, month and day."""
    return [
        (text[found.start : found.end], (found.year, found.month, found.day))
        for found in find_dates(text)
    ]


@pytest.mark.parametrize(
    ("text", "printed", "parts"),
    [
        pytest.param("nộp ngày 05/12/2019.", "05/12/2019", (2019, 12, 5), id="day/month/year"),
        pytest.param("ngày 5/3/2020", "5/3/2020", (2020, 3, 5), id="without zeros"),
        pytest.param("ngày 5/ 3/ 2020", "5/ 3/ 2020", (2020, 3, 5), id="with spaces"),
        pytest.param("trước 05/12", "05/12", (None, 12, 5), id="without a year"),
        pytest.param("**05/12/2019**", "05/12/2019", (2019, 12, 5), id="emphasised"),
        pytest.param("5.12.2019", "5.12.2019", (2019, 12, 5), id="full stops"),
        pytest.param("05-12-2019", "05-12-2019", (2019, 12, 5), id="hyphens"),
        pytest.param("ngày 05-12 tới", "ngày 05-12", (None, 12, 5), id="hyphen after ngày"),
        pytest.param(
            "ngày 21 tháng 3 năm 2019", "ngày 21 tháng 3 năm 2019", (2019, 3, 21), id="in words"
        ),
        pytest.param(
            "NGÀY 5 THÁNG 3 NĂM 2020", "NGÀY 5 THÁNG 3 NĂM 2020", (2020, 3, 5), id="in capitals"
        ),
        pytest.param(
            "ngày 15 tháng 10 tới", "ngày 15 tháng 10", (None, 10, 15), id="words, no year"
        ),
        pytest.param(
            "ngày    tháng 5 năm 2022", "ngày    tháng 5 năm 2022", (2022, 5, None), id="blank day"
        ),
        pytest.param(
            "ngày … tháng … năm 2024", "ngày … tháng … năm 2024", (2024, None, None), id="dots"
        ),
        pytest.param(
            "ngày    /5/2022", "ngày    /5/2022", (2022, 5, None), id="blank day, figures"
        ),
        pytest.param("ngày   /   /2020", "ngày   /   /2020", (2020, None, None), id="only a year"),
        pytest.param(
            "trước 15 tháng 10 năm 2022",
            "15 tháng 10 năm 2022",
            (2022, 10, 15),
            id="words without ngày",
        ),
        pytest.param("tháng 5 năm 2022", "tháng 5 năm 2022", (2022, 5, None), id="a month"),
        pytest.param("tháng 12/2022", "tháng 12/2022", (2022, 12, None), id="a month in figures"),
        pytest.param("trong tháng 10, các", "tháng 10", (None, 10, None), id="a month, no year"),
        pytest.param("từ năm 2022 đến nay", "năm 2022", (2022, None, None), id="a year"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_written(text: str, printed: str, parts: Parts) -> None:
    assert written(text) == [(printed, parts)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("giai đoạn 2021-2025", id="years of a programme"),
        pytest.param("giai đoạn 2021 - 2030", id="the same with spaces"),
        pytest.param("năm 2021-2025", id="from year to year"),
        pytest.param("năm học 2020-2021", id="a school year"),
        pytest.param("1.1. Đặc điểm", id="a nested number"),
        pytest.param("từ 5-7 người", id="a range"),
        pytest.param("15/12/20", id="a year cut short"),
        pytest.param("1/2/3", id="three figures"),
        pytest.param("05/12/20190", id="a year too long"),
        pytest.param("Chỉ thị số 16/CT-TTg", id="a symbol with a slash"),
        pytest.param("Nghị quyết số 16/5-NQ", id="a symbol that begins like a date"),
        pytest.param("điện thoại 0252.3822.111", id="a telephone number"),
        pytest.param("02523.822.111, 0912-345-678", id="telephone numbers with marks"),
        pytest.param("1.000.000 đồng", id="a sum"),
        pytest.param("6 tháng đầu năm", id="six months are not June"),
        pytest.param("nghỉ 6 tháng 5 ngày", id="nor are they the month after"),
        pytest.param("hằng tháng, hằng năm", id="every month"),
        pytest.param("ngày tháng năm", id="a form with nothing filled in"),
        pytest.param("ngày 32/1/2020", id="no such day"),
        pytest.param("0/5/2020", id="no day zero"),
        pytest.param("COVID-19 và TCVN ISO 9001", id="names with figures"),
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert written(text) == []


def test_a_month_that_does_not_exist_leaves_the_year() -> None:
    assert written("ngày 30 tháng 13 năm 2020") == [("năm 2020", (2020, None, None))]


def test_a_day_that_the_month_does_not_have_is_written_but_no_date() -> None:
    (found,) = find_dates("ngày 31/02/2020")
    assert (found.year, found.month, found.day) == (2020, 2, 31)
    assert found.partial is None


def test_several_dates_stand_in_order() -> None:
    text = "trước ngày 05/6/2019 và trước ngày 05/12/2019, trong tháng 10"
    assert [printed for printed, _ in written(text)] == ["05/6/2019", "05/12/2019", "tháng 10"]


def test_a_search_keeps_to_its_part_of_the_text() -> None:
    text = "05/6/2019 rồi 05/12/2019 rồi 05/3/2020"
    assert [text[found.start : found.end] for found in find_dates(text, 9, 25)] == ["05/12/2019"]


def test_the_month_and_day_of_a_yearly_duty() -> None:
    (with_day,) = find_dates("ngày 5 tháng 12")
    (without,) = find_dates("tháng 12")
    assert (with_day.month_day, with_day.partial) == ("12-05", None)
    assert (without.month_day, without.partial) == (None, None)


def test_a_date_must_begin_where_it_is_asked_for() -> None:
    text = "hạn 05/12/2019"
    found = date_at(text, 4)
    assert found is not None
    assert found.partial == PartialDate(year=2019, month=12, day=5)
    assert date_at(text, 0) is None
    assert date_at(text, 5) is None


@pytest.mark.parametrize(
    ("text", "printed", "parts"),
    [
        pytest.param("by 5 December 2019", "5 December 2019", (2019, 12, 5), id="day first"),
        pytest.param("by December 5, 2019?", "December 5, 2019", (2019, 12, 5), id="month first"),
        pytest.param("due Dec 5", "Dec 5", (None, 12, 5), id="a short name"),
        pytest.param("the 5th of December", "5th of December", (None, 12, 5), id="an ordinal"),
        pytest.param("in March 2020", "March 2020", (2020, 3, None), id="a month"),
    ],
)
def test_dates_in_english(text: str, printed: str, parts: Parts) -> None:
    (found,) = find_english_dates(text)
    assert text[found.start : found.end] == printed
    assert (found.year, found.month, found.day) == parts


@pytest.mark.parametrize("text", ["what may we do", "in March", "marching 5 times", "2020"])
def test_english_words_are_no_dates(text: str) -> None:
    assert list(find_english_dates(text)) == []


_days = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31))
_FORMS = (
    "{0.day:02d}/{0.month:02d}/{0.year}",
    "{0.day}/{0.month}/{0.year}",
    "{0.day}-{0.month}-{0.year}",
    "{0.day}.{0.month}.{0.year}",
    "ngày {0.day} tháng {0.month} năm {0.year}",
    "Ngày {0.day:02d} tháng {0.month:02d} năm {0.year}",
)


@given(_days, st.sampled_from(_FORMS))
def test_every_day_written_in_any_form_is_read_back(day: dt.date, form: str) -> None:
    text = f"nộp trước {form.format(day)}, sau đó"
    (found,) = find_dates(text)
    assert found.partial is not None
    assert found.partial.exact == day
    assert text[found.start : found.end].lower() == form.format(day).lower()


@given(_days)
def test_a_partial_date_is_written_and_read_back(day: dt.date) -> None:
    whole = PartialDate(year=day.year, month=day.month, day=day.day)
    month = PartialDate(year=day.year, month=day.month)
    for date in (whole, month, PartialDate(year=day.year)):
        assert PartialDate.parse(date.isoformat()) == date
    assert whole.isoformat() == day.isoformat()


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        pytest.param(PartialDate(year=2019, month=12, day=5), "05/12/2019", id="a day"),
        pytest.param(PartialDate(year=2022, month=5), "05/2022", id="a month"),
        pytest.param(PartialDate(year=2022), "2022", id="a year"),
    ],
)
def test_a_date_is_shown_day_first(date: PartialDate, shown: str) -> None:
    assert str(date) == shown


def test_parts_that_are_no_date_are_refused() -> None:
    with pytest.raises(ValueError, match="day 5"):
        PartialDate(year=2019, day=5)
    with pytest.raises(ValueError, match="month"):
        PartialDate(year=2019, month=13)
    with pytest.raises(ValueError, match="day"):
        PartialDate(year=2019, month=2, day=29)


@given(st.text(alphabet="0123456789/.- ngàythngăm", max_size=60))
def test_dates_never_overlap_and_stand_inside_the_text(text: str) -> None:
    last = 0
    for found in find_dates(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end
