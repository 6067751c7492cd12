"""The list of duties, what it says of itself, and its filters; no browser needed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from assistant.deadlines import Wanted
from ingest.document import Obligation, PartialDate, Recurrence
from tests.browser.duties import REPORT, listing_of, on, rows_of
from tests.browser.made import HOSTILE, parsed
from ui.web.deadline_filters import DutyFilters, Period
from ui.web.deadlines import (
    render_deadlines,
    render_fault,
    render_subscription,
    render_summary,
)
from ui.web.months import Month

_DAY = dt.date(2019, 12, 5)
_DECEMBER = Month(2019, 12)


@pytest.mark.parametrize(
    ("duty", "as_of", "expected"),
    [
        pytest.param(
            REPORT,
            dt.date(2019, 12, 4),
            "trước 05/12/2019 · còn kịp đến hết 04/12/2019sắp tới",
            id="the last good day",
        ),
        pytest.param(
            REPORT,
            _DAY,
            "trước 05/12/2019 · còn kịp đến hết 04/12/2019đã qua",
            id="the day itself",
        ),
        pytest.param(on(_DAY), _DAY, "05/12/2019sắp tới", id="by the day"),
        pytest.param(
            replace(
                REPORT, words="hằng quý", date=None, recurrence=Recurrence.QUARTERLY, month_day=None
            ),
            _DAY,
            "hằng quýkhông ghi ngày",
            id="a duty that only comes back",
        ),
        pytest.param(
            replace(
                REPORT,
                words="tháng 12/2019",
                date=PartialDate(year=2019, month=12),
                strict_before=False,
            ),
            _DAY,
            "31/12/2019 (ngày suy ra)sắp tới",
            id="a month, whose last day was worked out",
        ),
    ],
)
def test_a_deadline_shows_its_days_and_whether_it_is_past(
    duty: Obligation, as_of: dt.date, expected: str
) -> None:
    text = parsed(
        render_deadlines(listing_of(rows_of([duty], as_of=as_of)), is_filtered=False)
    ).text

    assert expected in text
    for part in (duty.what, duty.words, "Các trường", "gửi Phòng Giáo dục, qua Văn phòng"):
        assert part in text
    assert "Nguồn: Kế hoạch 12/KH-THCS · mục III" in text


def test_who_must_act_is_said_to_be_unstated() -> None:
    rows = rows_of([replace(REPORT, who=None)], as_of=_DAY)

    assert "(văn bản không nêu ai làm)" in render_deadlines(listing_of(rows), is_filtered=False)


def test_a_hostile_duty_stays_text_in_the_list() -> None:
    duty = replace(REPORT, what=HOSTILE, who=HOSTILE, to=HOSTILE, channel=HOSTILE, words=HOSTILE)
    rows = rows_of([duty], as_of=_DAY)

    tags = parsed(render_deadlines(listing_of(rows), is_filtered=False))

    assert {"script", "img"} & set(tags.names) == set()
    assert tags.text.count(HOSTILE) == 5


def test_a_long_list_says_how_much_of_it_is_shown() -> None:
    rows = rows_of([REPORT], as_of=_DAY)

    cut = parsed(render_deadlines(listing_of(rows, total=1200), is_filtered=False))

    assert "1 việc đầu trong 1200" in cut.text
    assert "Xem thêm (1199 việc nữa)" in cut.text
    whole = parsed(render_deadlines(listing_of(rows), is_filtered=False))
    assert "Xem thêm" not in whole.text


def test_an_empty_list_says_why() -> None:
    assert "Không văn bản nào" in render_deadlines(listing_of(()), is_filtered=False)
    assert "Không có việc nào khớp" in render_deadlines(listing_of(()), is_filtered=True)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(Wanted(), "1 việc có thời hạn, tính đến ngày 05/12/2019.", id="everything"),
        pytest.param(
            Wanted(first=dt.date(2019, 1, 1), last=dt.date(2019, 12, 31)),
            "1 việc từ 01/01/2019 đến 31/12/2019, tính đến ngày 05/12/2019.",
            id="a period",
        ),
        pytest.param(
            Wanted(last=_DAY, unit="Trường A", reports_only=True),
            "1 việc đến 05/12/2019, của đơn vị «Trường A», chỉ báo cáo, tính đến ngày 05/12/2019.",
            id="an open period, an office, reports",
        ),
    ],
)
def test_what_is_shown_is_said_in_a_sentence(wanted: Wanted, expected: str) -> None:
    listing = listing_of(rows_of([REPORT], as_of=_DAY))

    said = render_summary(listing, wanted, document="", as_of=_DAY)

    assert parsed(said).text == expected


def test_what_a_list_leaves_out_is_said_too() -> None:
    wanted = Wanted(first=_DAY)
    listing = listing_of((), left_out=2, until=dt.date(2020, 12, 4))

    text = parsed(render_summary(listing, wanted, document="KH <1>", as_of=_DAY)).text

    assert text.startswith("Không có việc nào từ 05/12/2019, theo văn bản «KH <1>»")
    assert "Việc định kỳ được liệt kê đến 04/12/2020." in text
    assert "2 việc không ghi ngày" in text


def test_a_subscription_says_who_may_have_its_address() -> None:
    here = parsed(render_subscription("http://h/a?x=1&y=2", has_token=False, is_loopback=True))
    shared = parsed(render_subscription("http://h/a?token=7", has_token=True, is_loopback=False))

    assert [a["value"] for a in here.attributes if "value" in a] == ["http://h/a?x=1&y=2"]
    assert "trên máy này" in here.text
    assert "mã riêng" not in here.text
    assert "mã riêng" in shared.text
    assert "trên máy này" not in shared.text


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        pytest.param("month", dt.date(2019, 12, 1), dt.date(2019, 12, 31), id="the month"),
        pytest.param("year", dt.date(2019, 1, 1), dt.date(2019, 12, 31), id="its year"),
        pytest.param("range", dt.date(2019, 6, 5), None, id="a range with one end"),
        pytest.param("all", None, None, id="everything"),
    ],
)
def test_the_fields_become_what_is_wanted(
    period: str, first: dt.date | None, last: dt.date | None
) -> None:
    filters = DutyFilters.of(period, " 5/6/2019 ", "", "  Trường   A ", "d1", True, 7)

    assert not filters.fault
    assert filters.alarm_days == 7
    assert filters.wanted(_DECEMBER) == Wanted(
        first=first, last=last, unit="Trường A", document="d1", reports_only=True
    )


@pytest.mark.parametrize(
    ("first", "last", "fault"),
    [
        pytest.param("31/02/2019", "", "«Từ ngày»: «31/02/2019» không phải", id="no such day"),
        pytest.param("", "mai", "«Đến ngày»: «mai» không phải", id="no day at all"),
        pytest.param("05/12", "", "«Từ ngày»: «05/12» không phải", id="a day without a year"),
        pytest.param("05/12/2019", "04/12/2019", "«Đến ngày» là ngày trước", id="ends first"),
    ],
)
def test_a_range_that_is_none_is_said_in_words(first: str, last: str, fault: str) -> None:
    filters = DutyFilters.of(Period.RANGE, first, last, "", "", False, 3)

    assert filters.fault.startswith(fault)
    assert not DutyFilters.of(Period.ALL, first, last, "", "", False, 3).fault
    assert "&lt;" in render_fault("<")


def test_the_month_that_is_shown_lies_in_the_range() -> None:
    filters = DutyFilters.of(Period.RANGE, "15/03/2019", "05/06/2019", None, None, False, None)

    assert filters.shown(Month(2018, 1)) == Month(2019, 3)
    assert filters.shown(Month(2019, 5)) == Month(2019, 5)
    assert filters.shown(_DECEMBER) == Month(2019, 6)
    march = filters.cut(dt.date(2019, 3, 1), dt.date(2019, 3, 31))
    assert march == (dt.date(2019, 3, 15), dt.date(2019, 3, 31))
    assert filters.cut(dt.date(2019, 7, 1), None) is None
