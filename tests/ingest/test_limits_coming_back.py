"""Limits that come back: an occasion, a list of periods, the head of a sentence."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from ingest.timing.limit import Limit
from ingest.timing.limits import find_limits


def only(text: str) -> Limit:
    (limit,) = find_limits(text)
    return limit


@pytest.mark.parametrize(
    ("text", "words", "recurrence"),
    [
        pytest.param(
            "khen thưởng vào dịp kỷ niệm ngày Giải phóng Thủ đô (10/10) hằng năm.",
            "vào dịp kỷ niệm ngày Giải phóng Thủ đô (10/10) hằng năm",
            Recurrence.YEARLY,
            id="an occasion",
        ),
        pytest.param(
            "xây dựng phương hướng hằng tháng, quý, 6 tháng và đột xuất",
            "hằng tháng, quý, 6 tháng",
            Recurrence.MONTHLY,
            id="a list and whenever asked",
        ),
        pytest.param(
            "nêu kết quả trong báo cáo cải cách hành chính hằng quý.",
            "hằng quý",
            Recurrence.QUARTERLY,
            id="in a report that comes back",
        ),
        pytest.param(
            "Quý I hằng năm, Sở công bố danh mục.",
            "Quý I hằng năm",
            Recurrence.YEARLY,
            id="a quarter of each year",
        ),
        pytest.param(
            "Hằng năm, Sở Nội vụ ban hành hướng dẫn.",
            "Hằng năm",
            Recurrence.YEARLY,
            id="at the head of a sentence",
        ),
        pytest.param(
            "Đánh giá trong quý I của năm liền kề đánh giá",
            "trong quý I của năm liền kề",
            Recurrence.YEARLY,
            id="a quarter of each next year",
        ),
    ],
)
def test_what_comes_back_is_one_limit(text: str, words: str, recurrence: Recurrence) -> None:
    limit = only(text)
    assert (text[limit.start : limit.end], limit.recurrence) == (words, recurrence)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hằng năm, giảm số người nghiện ma túy.", id="a target"),
        pytest.param("Hằng năm, Quỹ được cấp bổ sung vốn.", id="what one is given"),
        pytest.param("thực hiện theo kế hoạch hằng năm hoặc đột xuất", id="a plan"),
    ],
)
def test_what_comes_back_may_bind_nobody(text: str) -> None:
    assert find_limits(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Định kỳ hằng năm trước ngày 31 tháng 3, lập báo cáo.",
            [("Định kỳ hằng năm trước ngày 31 tháng 3", Recurrence.YEARLY, "03-31")],
            id="said before the day",
        ),
        pytest.param(
            "Trước ngày 30 tháng 6 và ngày 25 tháng 12 hằng năm nộp báo cáo.",
            [
                ("Trước ngày 30 tháng 6", Recurrence.YEARLY, "06-30"),
                ("ngày 25 tháng 12 hằng năm", Recurrence.YEARLY, "12-25"),
            ],
            id="two days in words",
        ),
        pytest.param(
            "Định kỳ tháng 10 hằng năm, thủ trưởng gửi báo cáo.",
            [("Định kỳ tháng 10 hằng năm", Recurrence.YEARLY, None)],
            id="a month of each year, not each month",
        ),
        pytest.param(
            "Tháng 10 hằng năm, Viện lập dự toán.",
            [("Tháng 10 hằng năm", Recurrence.YEARLY, None)],
            id="a month without a lead",
        ),
        pytest.param(
            "Định kỳ 05 năm, Sở tổng kết.",
            [("Định kỳ 05 năm", None, None)],
            id="in so many years",
        ),
        pytest.param(
            "Định kỳ 06 (sáu) tháng, Sở tổng kết.",
            [("Định kỳ 06 (sáu) tháng", Recurrence.HALF_YEARLY, None)],
            id="in half a year",
        ),
        pytest.param(
            "nộp phí chậm nhất ngày 20 của tháng đầu tiên quý sau.",
            [("chậm nhất ngày 20 của tháng đầu tiên quý sau", Recurrence.QUARTERLY, "20")],
            id="the first month of a quarter",
        ),
    ],
)
def test_more_ways_to_come_back(
    text: str, found: list[tuple[str, Recurrence | None, str | None]]
) -> None:
    limits = find_limits(text)
    assert [(text[one.start : one.end], one.recurrence, one.month_day) for one in limits] == found


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "Ban Chỉ đạo họp định kỳ mỗi tháng một lần vào ngày 25; họp bất thường khi cần.",
            "định kỳ mỗi tháng một lần vào ngày 25",
            "25",
        ),
        ("Tổ công đoàn họp hằng tháng vào ngày mùng 5.", "hằng tháng vào ngày mùng 5", "05"),
        ("Giao ban mỗi tháng một lần, ngày 03 hằng tháng.", None, "03"),
    ],
)
def test_the_day_of_each_month_stands_behind_how_often(
    text: str, words: str | None, day: str
) -> None:
    limit = only(text)
    assert (limit.recurrence, limit.month_day) == (Recurrence.MONTHLY, day)
    assert words is None or text[limit.start : limit.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Họp mỗi tháng một lần, lần đầu vào ngày 25/10/2025.",
        "Họp mỗi tháng một lần vào ngày 10 và ngày 25.",
        "Họp mỗi tháng một lần vào ngày 25 tháng 10.",
    ],
)
def test_a_day_of_one_month_and_two_days_are_not_each_month(text: str) -> None:
    assert all(limit.month_day not in ("10", "25") for limit in find_limits(text))


def test_a_weekday_of_a_week_is_told_and_no_day_is_made_of_it() -> None:
    text = "Tiếp dân mỗi tháng ít nhất một buổi, vào sáng thứ Tư của tuần thứ hai; ghi sổ."
    limit = only(text)
    assert text[limit.start : limit.end].endswith("vào sáng thứ Tư của tuần thứ hai")
    assert (limit.recurrence, limit.month_day) == (Recurrence.MONTHLY, None)
