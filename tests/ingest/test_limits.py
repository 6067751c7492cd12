"""The words that state a time limit, and the figures that state none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import Recurrence
from ingest.timing.limit import Limit
from ingest.timing.limits import find_limits

MONTHLY, YEARLY = Recurrence.MONTHLY, Recurrence.YEARLY


def only(text: str) -> Limit:
    (limit,) = find_limits(text)
    return limit


@pytest.mark.parametrize(
    ("text", "words", "date", "strict"),
    [
        pytest.param(
            "nộp trước ngày 05/12/2024.",
            "trước ngày 05/12/2024",
            "2024-12-05",
            True,
            id="before the day",
        ),
        pytest.param(
            "nộp Trước 05/12/2024",
            "Trước 05/12/2024",
            "2024-12-05",
            True,
            id="before, without ngày",
        ),
        pytest.param(
            "trước ngày **05/12/2024**",
            "trước ngày **05/12/2024",
            "2024-12-05",
            True,
            id="emphasis inside",
        ),
        pytest.param(
            "chậm nhất ngày 15 tháng 3 năm 2024",
            "chậm nhất ngày 15 tháng 3 năm 2024",
            "2024-03-15",
            False,
            id="at the latest, in words",
        ),
        pytest.param(
            "chậm nhất là ngày 5/3/2024",
            "chậm nhất là ngày 5/3/2024",
            "2024-03-05",
            False,
            id="chậm nhất là",
        ),
        pytest.param(
            "muộn nhất đến hết ngày 5/3/2024",
            "muộn nhất đến hết ngày 5/3/2024",
            "2024-03-05",
            False,
            id="muộn nhất đến hết",
        ),
        pytest.param("vào ngày 25/10/2022", "vào ngày 25/10/2022", "2022-10-25", False, id="on"),
        pytest.param(
            "đến hết ngày 30/9/2024",
            "đến hết ngày 30/9/2024",
            "2024-09-30",
            False,
            id="until the end of",
        ),
        pytest.param(
            "không quá ngày 30/9/2024",
            "không quá ngày 30/9/2024",
            "2024-09-30",
            False,
            id="not after",
        ),
        pytest.param(
            "hạn cuối là 30/11/2024",
            "hạn cuối là 30/11/2024",
            "2024-11-30",
            False,
            id="the last day",
        ),
        pytest.param(
            "Thời hạn gửi báo cáo: ngày 30/11/2024",
            "Thời hạn gửi báo cáo: ngày 30/11/2024",
            "2024-11-30",
            False,
            id="the term",
        ),
        pytest.param(
            "trước 17 giờ 00 ngày 05/12/2024",
            "trước 17 giờ 00 ngày 05/12/2024",
            "2024-12-05",
            False,
            id="with the hour",
        ),
        pytest.param(
            "chậm nhất 16h30 ngày 05/12/2024",
            "chậm nhất 16h30 ngày 05/12/2024",
            "2024-12-05",
            False,
            id="with the hour, short",
        ),
        pytest.param(
            "trước ngày 31/02/2024",
            "trước ngày 31/02/2024",
            None,
            True,
            id="a day that is not in the calendar",
        ),
    ],
)
def test_a_limit_keeps_its_words_and_its_date(
    *, text: str, words: str, date: str | None, strict: bool
) -> None:
    limit = only(text)
    assert text[limit.start : limit.end] == words
    assert (limit.date.isoformat() if limit.date else None, limit.strict) == (date, strict)
    assert limit.rule is None


@pytest.mark.parametrize(
    ("text", "words", "recurrence", "month_day", "strict"),
    [
        pytest.param(
            "trước ngày 15/12 hằng năm",
            "trước ngày 15/12 hằng năm",
            YEARLY,
            "12-15",
            True,
            id="each year",
        ),
        pytest.param(
            "chậm nhất ngày 5 tháng 6 hàng năm",
            "chậm nhất ngày 5 tháng 6 hàng năm",
            YEARLY,
            "06-05",
            False,
            id="each year, in words",
        ),
        pytest.param(
            "trước ngày 25 hằng tháng",
            "trước ngày 25 hằng tháng",
            MONTHLY,
            "25",
            True,
            id="each month",
        ),
        pytest.param(
            "ngày 5 hàng tháng",
            "ngày 5 hàng tháng",
            MONTHLY,
            "05",
            False,
            id="on a day of each month",
        ),
        pytest.param(
            "vào ngày 20 mỗi tháng", "vào ngày 20 mỗi tháng", MONTHLY, "20", False, id="mỗi tháng"
        ),
        pytest.param(
            "trước ngày 05/12",
            "trước ngày 05/12",
            None,
            "12-05",
            True,
            id="a day without a year comes once",
        ),
    ],
)
def test_a_limit_that_comes_back_has_a_day_and_no_date(
    *, text: str, words: str, recurrence: Recurrence | None, month_day: str, strict: bool
) -> None:
    limit = only(text)
    assert text[limit.start : limit.end] == words
    assert (limit.recurrence, limit.month_day, limit.strict) == (recurrence, month_day, strict)
    assert limit.date is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param(
            "nộp trong 15 ngày kể từ ngày kết thúc.",
            "trong 15 ngày kể từ ngày kết thúc",
            id="days from an event",
        ),
        pytest.param(
            "trong thời hạn 05 ngày làm việc, kể từ khi nhận đơn;",
            "trong thời hạn 05 ngày làm việc, kể từ khi nhận đơn",
            id="working days",
        ),
        pytest.param(
            "chậm nhất sau 3 ngày kể từ ngày họp, tổ",
            "chậm nhất sau 3 ngày kể từ ngày họp",
            id="days after",
        ),
        pytest.param(
            "trong vòng 2 tháng tính từ ngày ký", "trong vòng 2 tháng tính từ ngày ký", id="months"
        ),
    ],
)
def test_a_relative_limit_is_a_rule_in_its_own_words(text: str, rule: str) -> None:
    limit = only(text)
    assert (limit.rule, limit.date, limit.month_day) == (rule, None, None)
    assert text[limit.start : limit.end] == rule


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("giai đoạn 2021-2030", id="the years of a programme"),
        pytest.param("từ năm 2022 đến năm 2026", id="from year to year"),
        pytest.param("trước năm 2030", id="a year"),
        pytest.param("ngày 27/12/2019 đã họp", id="a day without a limit's word"),
        pytest.param("hoàn thành hết 8/10 chỉ tiêu", id="a fraction"),
        pytest.param("không quá 05 ngày", id="a length of time"),
        pytest.param("trước mắt, trong 15 ngày", id="neither from nor until"),
        pytest.param("vào ngày tháng năm nào", id="no figures"),
        pytest.param("trước số 05/KH-THCS", id="a number of a document"),
    ],
)
def test_these_state_no_limit(text: str) -> None:
    assert find_limits(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "binds"),
    [
        pytest.param(
            "tối đa là 48 ngày *(cắt giảm 12/60 ngày) *kể từ ngày nhận đủ hồ sơ, trong đó",
            "tối đa là 48 ngày *(cắt giảm 12/60 ngày) *kể từ ngày nhận đủ hồ sơ",
            True,
            id="an aside between length and event",
        ),
        pytest.param(
            "trong thời hạn năm ngày làm việc, kể từ ngày họp",
            "trong thời hạn năm ngày làm việc, kể từ ngày họp",
            True,
            id="a number in words",
        ),
        pytest.param(
            "hỗ trợ trong 24 giờ đầu kể từ khi đến nơi.",
            "trong 24 giờ đầu kể từ khi đến nơi",
            True,
            id="the first hours",
        ),
        pytest.param("Chậm nhất là 30 ngày, các sở", "Chậm nhất là 30 ngày", True, id="latest"),
        pytest.param("gửi hồ sơ trước 10 ngày", "trước 10 ngày", False, id="days ahead"),
        pytest.param(
            "thông báo 01 (một) ngày làm việc sau khi kết thúc xử lý.",
            "01 (một) ngày làm việc sau khi kết thúc xử lý",
            False,
            id="days after an event",
        ),
        pytest.param("không quá 05 ngày làm việc", "không quá 05 ngày làm việc", False, id="bound"),
    ],
)
def test_a_length_of_time_is_a_limit_where_it_is_counted_from_something(
    *, text: str, words: str, binds: bool
) -> None:
    limit = only(text)
    assert text[limit.start : limit.end] == words
    assert limit.binds is binds
    assert limit.rule is not None


@pytest.mark.parametrize(
    ("text", "words", "recurrence", "month_day"),
    [
        pytest.param(
            "Định kỳ hằng năm (trước ngày 30 tháng 11) báo cáo",
            "Định kỳ hằng năm (trước ngày 30 tháng 11)",
            YEARLY,
            "11-30",
            id="a day in brackets",
        ),
        pytest.param(
            "báo cáo trước ngày 01 của tháng tiếp theo",
            "trước ngày 01 của tháng tiếp theo",
            MONTHLY,
            "01",
            id="a day of the next month",
        ),
        pytest.param(
            "báo cáo trước ngày 20 của tháng cuối quý",
            "trước ngày 20 của tháng cuối quý",
            Recurrence.QUARTERLY,
            "20",
            id="a day of the last month of a quarter",
        ),
        pytest.param(
            "hằng tháng tổng hợp kết quả", "hằng tháng", MONTHLY, None, id="before what is done"
        ),
    ],
)
def test_what_comes_back_may_say_so_in_other_ways(
    text: str, words: str, recurrence: Recurrence, month_day: str | None
) -> None:
    limit = only(text)
    assert text[limit.start : limit.end] == words
    assert (limit.recurrence, limit.month_day, limit.date) == (recurrence, month_day, None)


@pytest.mark.parametrize(
    ("text", "words", "strict"),
    [
        pytest.param(
            "gửi trước 16h00 thứ Sáu hằng tuần.", "trước 16h00 thứ Sáu hằng tuần", True, id="hour"
        ),
        pytest.param(
            "họp vào chiều thứ 2 hàng tuần", "vào chiều thứ 2 hàng tuần", False, id="half"
        ),
    ],
)
def test_a_day_of_each_week_is_a_rule(text: str, words: str, strict: bool) -> None:
    limit = only(text)

    assert (limit.rule, limit.strict, limit.date) == (words, strict, None)


def test_a_weekday_may_stand_before_its_date() -> None:
    limit = only("gửi trước 16h00 thứ Năm, ngày 20/11/2025")

    assert (str(limit.date), limit.strict) == ("20/11/2025", False)


def test_an_hour_of_each_day_is_a_rule() -> None:
    limit = only("báo cáo UBND xã trước 19h00’ hằng ngày")
    assert (limit.rule, limit.strict) == ("trước 19h00’ hằng ngày", True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("sau 30 ngày kể từ ngày nộp", id="after which something else holds"),
        pytest.param("kế hoạch hằng năm thực hiện dự án", id="a plan of each year"),
        pytest.param("giấy phép trong 5 năm", id="a length without an event"),
    ],
)
def test_these_lengths_state_no_limit(text: str) -> None:
    assert find_limits(text) == ()


def test_several_limits_stand_in_order_and_apart() -> None:
    text = "báo cáo 6 tháng trước ngày 05/6/2024 và báo cáo năm chậm nhất ngày 05/12/2024"
    assert [text[limit.start : limit.end] for limit in find_limits(text)] == [
        "trước ngày 05/6/2024",
        "chậm nhất ngày 05/12/2024",
    ]


def test_a_limit_inside_another_is_part_of_it() -> None:
    text = "nộp trong 15 ngày sau khi hết ngày 30/9/2024"
    assert text[slice(only(text).start, only(text).end)] == text.removeprefix("nộp ")


def test_a_day_of_each_month_is_not_also_a_date() -> None:
    assert len(find_limits("trước ngày 10 hằng tháng")) == 1


_LEADS = st.sampled_from(["trước ngày", "chậm nhất ngày", "vào ngày", "hạn cuối là ngày"])


@given(_LEADS, st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)))
def test_every_dated_limit_is_read_back(lead: str, day: dt.date) -> None:
    text = f"Các trường nộp {lead} {day.day:02d}/{day.month}/{day.year} để tổng hợp."
    limit = only(text)
    assert limit.date is not None
    assert limit.date.exact == day
    assert limit.strict is (lead == "trước ngày")
    assert text[limit.start : limit.end].startswith(lead)


_PIECES = ("trước ", "ngày ", "05/12", "/2024", "hằng ", "năm", "tháng ", "trong ", "15 ", "kể từ ")


@given(st.lists(st.sampled_from((*_PIECES, "vào ", "hết ", ", ", "**")), max_size=20).map("".join))
def test_limits_stand_inside_the_text_and_apart(text: str) -> None:
    last = 0
    for limit in find_limits(text):
        assert last <= limit.start < limit.end <= len(text)
        last = limit.end
