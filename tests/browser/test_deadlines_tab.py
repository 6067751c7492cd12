"""The tab *Thời hạn* in a real browser: its month, its list, their filters, their files."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.held import AS_OF, holding
from tests.browser.steps import open_deadlines

# Gradio counts its own calls with what pandas will drop; the server runs in this process here.
pytestmark = pytest.mark.filterwarnings("ignore::pandas.errors.Pandas4Warning")

_SAME_DAY = 5
_MANY = 110
_WIDTHS = [pytest.param(1280, id="on a desk"), pytest.param(390, id="on a telephone")]
_PLAN = """TRƯỜNG THCS BÌNH MINH
Số: 49/KH-THCSBM
Bình Minh, ngày 02 tháng 9 năm 2019

KẾ HOẠCH
Công tác dân vận năm học 2019 - 2020

I. Tổ chức thực hiện

""" + "\n\n".join(
    f"{n}. Tổ {n} <img src=x onerror=window.hacked=1> gửi báo cáo số {n} về Hiệu trưởng trước ngày "
    + ("29/02/2020." if n <= _SAME_DAY else f"{n % 28 + 1:02d}/{n % 12 + 1:02d}/2021.")
    for n in range(1, _MANY + 1)
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the sample library and one long plan, on a day of 2019."""
    with holding(tmp_path_factory.mktemp("served") / "home") as (found, _):
        file = ("kế hoạch 49.txt", _PLAN.encode(), "text/plain")
        httpx.post(f"{found}/v1/documents", files={"file": file}, timeout=60).raise_for_status()
        yield found


def rows(page: Page) -> Locator:
    """Return the rows of the list."""
    return page.locator("#deadlines tbody tr")


def said(page: Page) -> Locator:
    """Return the sentence that says what is shown."""
    return page.locator("#due-said").get_by_role("status")


def go(page: Page, name: str) -> None:
    """Press a button that leaves the month."""
    page.locator(f'#month button[data-move="{name}"]').click()


def choose_document(page: Page, name: str) -> None:
    """Choose a document to list the duties of."""
    page.locator("#due-document input").click()
    page.get_by_role("option", name=name).click()


def tab_to(page: Page, target: Locator, *, steps: int = 60) -> None:
    """Press the tabulator until the focus is there."""
    for _ in range(steps):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{target} cannot be reached by the keyboard")


@pytest.mark.parametrize("width", _WIDTHS)
def test_the_tab_opens_with_this_month_and_every_duty(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    open_deadlines(page)

    expect(said(page)).to_have_text(
        f"{_MANY + 8} việc có thời hạn, tính đến ngày {AS_OF:%d/%m/%Y}."
    )
    expect(page.locator("#month caption")).to_have_text("Tháng 11/2019: không có việc đến hạn")
    today = page.locator("#month [aria-current=date]")
    expect(today).to_contain_text("Hôm nay")
    expect(page.locator('#month [data-move="before"]')).to_have_text("← tháng 6/2019")
    expect(page.locator('#month [data-move="after"]')).to_have_text("tháng 12/2019 →")
    go(page, "before")
    expect(page.locator("#month .dv-entry")).to_contain_text("Đã qua báo cáo 6 tháng")
    expect(page.locator("#month")).to_contain_text("5/6/2019" if width == 390 else "Thứ Tư")
    go(page, "today")
    expect(page.locator("#month caption")).to_contain_text("Tháng 11/2019")
    go(page, "after")
    expect(page.locator("#month .dv-entry")).to_contain_text("Sắp tới báo cáo năm")
    visible = page.locator("#month td:visible").count()
    assert visible == (1 if width == 390 else 42)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", _WIDTHS)
def test_a_duty_is_found_and_opened_with_the_keyboard_alone(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.get_by_role("tab", name="Hỏi đáp").focus()
    tab_to(page, page.get_by_role("tab", name="Thời hạn"))
    page.keyboard.press("Enter")
    expect(rows(page).first).to_be_visible()

    tab_to(page, page.locator('#month [data-move="after"]'))
    page.keyboard.press("Enter")
    expect(page.locator("#month caption")).to_contain_text("Tháng 12/2019")
    expect(page.locator('#month [data-move="after"]')).to_be_focused()
    entry = page.locator("#month .dv-entry")
    tab_to(page, entry)
    assert entry.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    page.keyboard.press("Enter")

    expect(page.locator("#deadline-source .dv-address")).to_have_text("mục III.1")
    expect(page.locator("#deadline-source mark")).to_contain_text("05/12/2019")
    expect(entry).to_be_focused()
    expect(entry).to_have_attribute("aria-pressed", "true")
    pick = page.locator("#deadlines tr", has_text="báo cáo năm").get_by_role("button")
    expect(pick).to_have_attribute("aria-pressed", "true")
    tab_to(page, pick)


def test_arrows_walk_through_the_duties_of_a_full_day(page: Page) -> None:
    open_deadlines(page)
    for month in ("12/2019", "2/2020"):
        go(page, "after")
        expect(page.locator("#month caption")).to_contain_text(f"Tháng {month}")
    expect(page.locator("#month caption")).to_have_text("Tháng 2/2020: 5 việc đến hạn")
    entries = page.locator("#month .dv-entry:visible")
    expect(entries).to_have_count(3)

    entries.first.focus()
    page.keyboard.press("ArrowRight")
    expect(entries.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(entries.first).to_be_focused()
    page.get_by_text("+2 việc").press("Enter")

    expect(entries).to_have_count(5)
    expect(entries.last).to_contain_text("số 5")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#month img, #deadlines img").count() == 0


def test_another_month_can_be_chosen(page: Page) -> None:
    open_deadlines(page)

    page.locator('#month select[data-move="month"]').select_option("2")
    expect(page.locator("#month caption")).to_contain_text("Tháng 2/2019")
    expect(page.locator('#month select[data-move="month"]')).to_be_focused()
    page.locator('#month input[data-move="year"]').fill("2020")
    page.keyboard.press("Tab")
    expect(page.locator("#month caption")).to_have_text("Tháng 2/2020: 5 việc đến hạn")
    expect(page.locator('#month [data-move="next"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#month caption")).to_contain_text("Tháng 3/2020")
    page.locator('#month input[data-move="year"]').fill("99999")
    page.keyboard.press("Enter")
    expect(page.locator("#month caption")).to_contain_text("Tháng 3/2020")


def test_the_filters_change_month_and_list_alike(page: Page) -> None:
    open_deadlines(page)
    choose_document(page, "Kế hoạch 573/KH-SGDĐT")
    expect(said(page)).to_contain_text("2 việc có thời hạn, theo văn bản «Kế hoạch 573/KH-SGDĐT»")

    page.get_by_label("Tháng đang xem").first.check()
    expect(said(page)).to_contain_text("Không có việc nào từ 01/11/2019 đến 30/11/2019")
    expect(page.locator("#deadlines")).to_contain_text("Không có việc nào khớp")
    go(page, "after")
    expect(said(page)).to_contain_text("1 việc từ 01/12/2019 đến 31/12/2019")
    page.get_by_label("Năm đang xem").first.check()
    expect(said(page)).to_contain_text("2 việc từ 01/01/2019 đến 31/12/2019")
    choose_document(page, "Mọi văn bản")
    page.get_by_label("Tất cả").check()
    page.get_by_label("Chỉ báo cáo").check()
    expect(said(page)).to_contain_text(f"{_MANY + 3} việc có thời hạn, chỉ báo cáo")

    page.locator("#due-unit input, #due-unit textarea").fill("Sở Giáo dục và Đào tạo Bình Thuận")

    expect(said(page)).to_contain_text("của đơn vị «Sở Giáo dục và Đào tạo Bình Thuận»")
    expect(rows(page).first).to_contain_text("báo cáo 6 tháng")
    expect(page.locator("#deadlines")).not_to_contain_text("Tổ 1 ")


def test_a_range_bounds_the_calendar_and_a_wrong_day_is_said(page: Page) -> None:
    open_deadlines(page)
    page.get_by_label("Từ ngày – đến ngày").check()
    expect(said(page)).to_contain_text("từ 01/01/2019 đến 31/12/2019")
    last = page.get_by_label("Đến ngày", exact=True)
    expect(last).to_have_value("31/12/2019")

    last.fill("30/6/2019")
    last.press("Enter")

    expect(said(page)).to_contain_text("1 việc từ 01/01/2019 đến 30/06/2019")
    expect(page.locator("#month caption")).to_have_text("Tháng 6/2019: 1 việc đến hạn")
    expect(page.locator('#month [data-move="next"]')).to_be_disabled()
    last.fill("31/6/2019")
    last.press("Tab")
    expect(said(page)).to_contain_text("«Đến ngày»: «31/6/2019» không phải là một ngày")
    expect(rows(page)).to_have_count(0)
    page.get_by_role("button", name="Tải .csv").click()
    expect(page.get_by_text("«31/6/2019» không phải là một ngày")).to_have_count(2)


def test_what_was_opened_stays_open_while_the_month_changes(page: Page) -> None:
    open_deadlines(page)
    go(page, "before")
    page.locator("#month .dv-entry").click()
    expect(page.locator("#deadline-source mark")).to_contain_text("05/6/2019")

    go(page, "next")
    expect(page.locator("#month caption")).to_contain_text("Tháng 7/2019")
    page.get_by_role("tab", name="Thư viện").click()
    page.get_by_role("tab", name="Thời hạn").click()

    expect(page.locator("#deadline-source mark")).to_contain_text("05/6/2019")
    go(page, "previous")
    expect(page.locator("#month .dv-entry")).to_have_attribute("aria-pressed", "true")


def test_a_long_list_shows_more_where_it_ended(page: Page) -> None:
    open_deadlines(page)
    expect(rows(page)).to_have_count(100)

    page.get_by_role("button", name="Xem thêm").press("Enter")

    expect(rows(page)).to_have_count(_MANY + 8)
    expect(rows(page).nth(100).get_by_role("button")).to_be_focused()
    expect(page.get_by_role("button", name="Xem thêm")).to_have_count(0)


def test_the_source_stays_in_view_beside_a_long_list(page: Page) -> None:
    open_deadlines(page)
    rows(page).nth(80).get_by_role("button").click()

    expect(page.locator("#deadline-source mark")).to_be_in_viewport()


def test_what_is_shown_can_be_taken_away(page: Page) -> None:
    open_deadlines(page)
    choose_document(page, "Kế hoạch 573/KH-SGDĐT")
    page.get_by_label("Lịch nhắc trước").click()
    page.get_by_role("option", name="7 ngày").click()
    expect(rows(page)).to_have_count(2)

    calendar = Calendar.from_ical(downloaded(page, "Tải lịch (.ics)", ending="ics"))
    events = calendar.walk("VEVENT")
    days = [event.decoded("dtstart") for event in events]
    assert sorted(days) == [dt.date(2019, 6, 5), dt.date(2019, 12, 5)]
    assert {alarm.decoded("trigger") for alarm in calendar.walk("VALARM")} == {
        dt.timedelta(days=-7)
    }
    book = load_workbook(io.BytesIO(downloaded(page, "Tải bảng tính (.xlsx)", ending="xlsx")))
    cells = list(book.worksheets[0].values)
    assert [row[1].date() for row in cells[1:]] == [dt.date(2019, 6, 5), dt.date(2019, 12, 5)]
    lines = downloaded(page, "Tải .csv", ending="csv").decode("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert "báo cáo năm" in lines[2]


def downloaded(page: Page, name: str, *, ending: str) -> bytes:
    """Return the file that a button hands out."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    assert waiting.value.suggested_filename == f"thoi-han-{AS_OF.isoformat()}.{ending}"
    return Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_states_can_be_read_on_their_colours(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.reload()
    open_deadlines(page)
    go(page, "before")
    page.locator("#month .dv-entry").click()
    expect(page.locator("#deadline-source mark")).not_to_be_empty()
    for month in ("7/2019", "12/2019", "2/2020"):
        go(page, "next" if month == "7/2019" else "after")
        expect(page.locator("#month caption")).to_contain_text(f"Tháng {month}")
    page.locator("#month summary").click()

    faint = page.evaluate(_CONTRASTS, "#month, #deadlines, #due-said, #subscription")

    assert [one for one in faint if one["ratio"] < 4.5] == []


# Every text that is seen, with the contrast (WCAG 2.2, 1.4.3) of its colour to what lies behind it.
_CONTRASTS = """selector => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const channel = (value) =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + .055) / 1.055) ** 2.4;
  const light = ([red, green, blue]) =>
    .2126 * channel(red) + .7152 * channel(green) + .0722 * channel(blue);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = parts(getComputedStyle(one).backgroundColor);
      if (color.length < 4 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const root of document.querySelectorAll(selector)) {
    for (const element of root.querySelectorAll('*')) {
      const text = [...element.childNodes].filter((one) => one.nodeType === 3 && one.data.trim());
      if (!text.length || !element.checkVisibility() || element.disabled) continue;
      const [ink, paper] = [light(parts(getComputedStyle(element).color)), light(behind(element))];
      const ratio = (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
      found.push({text: text[0].data, ratio});
    }
  }
  return found;
}"""
