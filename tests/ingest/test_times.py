"""Times that need no lead, as cells and labels have them."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from ingest.timing.times import Time, find_times
from tests.ending import ended


def only(text: str) -> Time:
    (time,) = find_times(text)
    return time


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        pytest.param("Tháng 12/2025", "Tháng 12/2025", "2025-12", id="a month"),
        pytest.param("12/2025", "12/2025", "2025-12", id="a month in figures"),
        pytest.param("Quý IV/2025", "Quý IV/2025", "2025-12", id="a quarter"),
        pytest.param("Quý I, II/2026", "Quý I, II/2026", "2026-06", id="two quarters"),
        pytest.param("Tháng 11, 12/2025", "Tháng 11, 12/2025", "2025-12", id="two months"),
        pytest.param("2026", "2026", "2026", id="a year"),
        pytest.param("Năm 2026", "Năm 2026", "2026", id="a year, said"),
        pytest.param("2025 - 2030", "2025 - 2030", "2030", id="from year to year"),
        pytest.param("Trước ngày 15/12/2025", "Trước ngày 15/12/2025", "2025-12-15", id="a day"),
        pytest.param("01/3/2026", "01/3/2026", "2026-03-01", id="a day in figures"),
        pytest.param(
            "Từ nay đến hết năm 2025", "Từ nay đến hết năm 2025", "2025", id="from now on"
        ),
        pytest.param(
            "từ tháng 3 đến tháng 10\nnăm 2026",
            "từ tháng 3 đến tháng 10\nnăm 2026",
            "2026-10",
            id="from month to month",
        ),
        pytest.param(
            "15/12/2025 - 30/12/2025", "15/12/2025 - 30/12/2025", "2025-12-30", id="day to day"
        ),
        pytest.param(
            "Từ năm 2022 đến các năm tiếp theo",
            "Từ năm 2022 đến các năm tiếp theo",
            None,
            id="without an end",
        ),
    ],
)
def test_a_time_has_its_words_and_the_date_of_its_end(
    text: str, words: str, date: str | None
) -> None:
    time = only(text)

    assert text[time.start : time.end] == words
    assert (time.date.isoformat() if time.date else None) == date


def test_a_list_of_months_takes_its_year_from_the_last() -> None:
    dates = [time.date for time in find_times("vào tháng 4 và tháng 8 năm 2026")]

    assert [date.isoformat() for date in dates if date] == ["2026-04", "2026-08"]


@pytest.mark.parametrize(
    ("text", "recurrence", "month_day"),
    [
        pytest.param("Hằng năm", Recurrence.YEARLY, None, id="every year"),
        pytest.param("định kỳ hàng quý", Recurrence.QUARTERLY, None, id="every quarter"),
        pytest.param("06 tháng/lần", Recurrence.HALF_YEARLY, None, id="every half year"),
        pytest.param("Trước 15/12 hằng năm", Recurrence.YEARLY, "12-15", id="a day of each year"),
        pytest.param(
            "Từ tháng 3 đến tháng 11 hằng năm", Recurrence.YEARLY, None, id="months of each year"
        ),
    ],
)
def test_a_time_may_come_back(text: str, recurrence: Recurrence, month_day: str | None) -> None:
    time = only(text)

    assert (time.recurrence, time.date) == (recurrence, None)
    assert text[time.start : time.end] == text
    assert month_day is None or time.month_day == month_day


@pytest.mark.parametrize(
    "text", ["(17,5) ngày làm việc", "*04 ngày* *làm việc", "4 ngày", "07** ngày làm việc"]
)
def test_a_length_may_stand_in_brackets_or_emphasis(text: str) -> None:
    assert only(text).is_length
    assert text.endswith(text[only(text).start : only(text).end])


@pytest.mark.parametrize(
    "text",
    ["05 ngày làm việc", "0,25 ngày làm việc", "10 (mười) ngày", "24 tháng kể từ ngày cấp phép"],
)
def test_a_length_of_time_fixes_no_date(text: str) -> None:
    time = only(text)

    assert (time.is_length, time.date) == (True, None)
    assert text[time.start : time.end] == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Thường xuyên", id="always"),
        pytest.param("Giai đoạn 2021-2030", id="a programme"),
        pytest.param("Năm học 2025-2026", id="a school year"),
        pytest.param("Theo Quyết định số 12/QĐ-UBND ngày 05/12/2025", id="a paper's date"),
        pytest.param("Theo kế hoạch công tác hằng năm", id="a plan of each year"),
        pytest.param("08 tháng", id="how long it lasts"),
        pytest.param("01 ngày/hội nghị", id="a rate"),
        pytest.param("0,5 ngày công", id="a day's work"),
        pytest.param("sau 15 giờ", id="an hour after which"),
    ],
)
def test_these_are_no_times(text: str) -> None:
    assert find_times(text) == ()


@pytest.mark.parametrize("words", ["tháng 1, ", "năm ", "2025 - ", "5 ngày ", "quý I, ", "hằng "])
def test_hostile_repetition_ends(words: str) -> None:
    ended(lambda: find_times(words * 10_000))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Áp dụng từ 15 giờ 00’ ngày 20 tháng 11 năm 2025", id="when it begins to hold"
        ),
        pytest.param("Kể từ ngày 20/11/2025 giá do thương nhân quyết định", id="from then on"),
        pytest.param("nhưng không sớm hơn 15 giờ ngày 20/11/2025", id="not sooner"),
        pytest.param("Ngày Di sản văn hóa Việt Nam 23/11", id="a day that is kept"),
        pytest.param("kỷ niệm Ngày Nhà giáo Việt Nam (20/11)", id="a day in brackets"),
    ],
)
def test_a_beginning_and_a_day_that_is_kept_are_no_limits(text: str) -> None:
    assert find_times(text) == ()


@pytest.mark.parametrize("text", ["Trong ngày", "nửa ngày", "1/2 ngày làm việc", "01 buổi"])
def test_a_part_of_a_day_is_a_length(text: str) -> None:
    assert only(text).is_length
