"""A month of duties as values become HTML; no browser needed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.duties import REPORT, agenda_of, on, rows_of
from tests.browser.made import HOSTILE, parsed
from ui.web.month_grid import render_month
from ui.web.months import WEEKDAYS, Month

_AS_OF = dt.date(2020, 2, 10)


class Cells(HTMLParser):
    """Collects the rows of a table, each cell as its text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def cells(html: str) -> list[list[str]]:
    """Return the rows of the table in ``html``."""
    found = Cells()
    found.feed(html[html.index("<table") : html.index("</table>")])
    return found.rows


@pytest.mark.parametrize(
    ("month", "weeks", "first", "last"),
    [
        pytest.param(Month(2020, 2), 5, 5, "29", id="February of a leap year"),
        pytest.param(Month(2021, 2), 4, 0, "28", id="a February of four whole weeks"),
        pytest.param(Month(2020, 3), 6, 6, "31", id="a month that begins on Sunday"),
        pytest.param(Month(2019, 12), 6, 6, "31", id="December"),
    ],
)
def test_a_month_stands_from_monday_to_sunday(
    month: Month, weeks: int, first: int, last: str
) -> None:
    rows = cells(render_month(agenda_of(month, (), as_of=dt.date(2000, 1, 1))))

    assert tuple(rows[0]) == WEEKDAYS
    assert [len(row) for row in rows] == [7] * (weeks + 1)
    assert [bool(cell) for cell in rows[1]] == [place >= first for place in range(7)]
    written = [cell for row in rows[1:] for cell in row if cell]
    assert f", {last}/{month.month}/{month.year}" in written[-1]
    assert len(written) == int(last)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_every_day_is_in_its_month_once_under_its_own_weekday(day: dt.date) -> None:
    month = Month.of(day)
    weeks = month.weeks()

    assert [week[day.weekday()] for week in weeks].count(day) == 1
    days = [one for week in weeks for one in week if one]
    assert (days[0], days[-1]) == (month.first, month.last)
    assert Month.read(str(month)) == month


def test_the_calendar_ends_where_its_years_do() -> None:
    assert Month(1900, 1).moved(-1) is None
    assert Month(2199, 12).moved(1) is None
    assert Month(2019, 12).moved(1) == Month(2020, 1)
    assert Month(2020, 1).moved(-1) == Month(2019, 12)
    assert Month.of(dt.date(1066, 10, 14)) == Month(1900, 1)
    assert Month.of(dt.date(3000, 1, 1)) == Month(2199, 12)
    assert 'data-move="previous" disabled' in render_month(
        agenda_of(Month(1900, 1), (), as_of=_AS_OF)
    )


@pytest.mark.parametrize("text", ["", "2019", "2019-13", "1899-12", "x-1", "2019-12-05"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"invalid literal|no month"):
        Month.read(text)


def test_today_is_marked_in_words() -> None:
    html = render_month(agenda_of(Month(2020, 2), (), as_of=_AS_OF))

    assert [a for a in parsed(html).attributes if a.get("aria-current")] == [
        {"class": "dv-today", "aria-current": "date"}
    ]
    assert [cell for row in cells(html) for cell in row if "Hôm nay" in cell] == [
        "Thứ Hai, 10/2/2020Hôm nay"
    ]


def test_a_duty_stands_on_its_day_and_says_its_state_and_its_source() -> None:
    duties = (on(dt.date(2020, 2, 3), what="báo cáo quý"), on(dt.date(2020, 2, 29)))
    html = render_month(agenda_of(Month(2020, 2), rows_of(duties, as_of=_AS_OF), as_of=_AS_OF))

    found = {
        cell.split("/")[0].rpartition(" ")[2]: cell
        for row in cells(html)
        for cell in row
        if "báo cáo" in cell
    }
    assert set(found) == {"3", "29"}
    assert "Đã qua báo cáo quý" in found["3"]
    assert "xem nguồn Kế hoạch 12/KH-THCS · mục III" in found["3"]
    assert "Sắp tới báo cáo" in found["29"]
    assert "Tháng 2/2020: 2 việc đến hạn" in parsed(html).text
    styles = [a["class"] for a in parsed(html).attributes if "data-citation" in a]
    assert styles == ["dv-entry dv-entry-past", "dv-entry dv-entry-coming"]


def test_of_many_duties_on_a_day_three_stand_and_the_others_can_be_opened() -> None:
    duties = [on(dt.date(2020, 2, 28), what=f"việc {n}") for n in range(1, 8)]
    html = render_month(agenda_of(Month(2020, 2), rows_of(duties, as_of=_AS_OF), as_of=_AS_OF))

    before, more, behind = html.partition("<summary>+4 việc</summary>")
    assert more
    assert (before.count("data-citation"), behind.count("data-citation")) == (3, 4)


def test_what_runs_through_the_month_stands_below_it() -> None:
    rows = rows_of([on(dt.date(2020, 3, 31), what="rà soát quý I")], as_of=_AS_OF)
    html = render_month(agenda_of(Month(2020, 2), (), as_of=_AS_OF, running=rows))

    text = parsed(html).text
    assert "Tháng 2/2020: không có việc đến hạn" in text
    assert "1 việc kéo dài qua tháng này" in text
    assert text.index("rà soát quý I") > text.index("kéo dài")
    many = render_month(agenda_of(Month(2020, 2), (), as_of=_AS_OF, running=rows * 60))
    assert "Còn 40 việc nữa trong danh sách." in many


def test_a_day_that_was_worked_out_is_said_to_be() -> None:
    computed = replace(rows_of([on(dt.date(2020, 2, 29))], as_of=_AS_OF)[0], is_computed=True)
    html = render_month(agenda_of(Month(2020, 2), (computed,), as_of=_AS_OF))

    assert "Sắp tới · ngày suy ra" in parsed(html).text


def test_the_nearest_months_with_duties_can_be_gone_to() -> None:
    agenda = replace(
        agenda_of(Month(2020, 2), (), as_of=_AS_OF),
        before=Month(2019, 12),
        after=Month(2022, 10),
    )
    tags = parsed(render_month(agenda))

    assert "Tháng có việc gần nhất:← tháng 12/2019tháng 10/2022 →" in tags.text
    aims = {a["data-move"]: a.get("data-month") for a in tags.attributes if a.get("data-move")}
    assert (aims["before"], aims["after"], aims["today"]) == ("2019-12", "2022-10", "2020-02")


def test_a_hostile_duty_stays_text_in_the_month() -> None:
    rows = rows_of([replace(REPORT, what=HOSTILE, words=HOSTILE)], as_of=_AS_OF)
    tags = parsed(render_month(agenda_of(Month(2019, 12), rows, as_of=_AS_OF, running=rows)))

    assert {"script", "img"} & set(tags.names) == set()
    assert tags.text.count(HOSTILE) == 2
