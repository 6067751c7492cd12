"""The address for calendars on the page of a server that asks for an access key."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, HttpCredentials, Page, expect

from tests.browser.serving import serving
from tests.browser.steps import open_deadlines

_KEY = "khoa-truy-cap-thu"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with an access key."""
    home = tmp_path_factory.mktemp("served") / "home"
    with serving(home, settings={"DANVAN_ACCESS_KEY": _KEY}) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page for somebody who has the key."""
    key: HttpCredentials = {
        "username": "danvan",
        "password": _KEY,
        "origin": address,
        "send": "unauthorized",
    }
    with browser.new_context(
        viewport={"width": 390, "height": 844},
        http_credentials=key,
        permissions=["clipboard-read", "clipboard-write"],
    ) as session:
        opened = session.new_page()
        opened.goto(address)
        yield opened


def test_the_copied_address_is_a_calendar_that_needs_no_key(page: Page) -> None:
    open_deadlines(page)
    page.get_by_label("Chỉ báo cáo").check()
    expect(page.locator("#due-said")).to_contain_text("chỉ báo cáo")
    page.get_by_role("button", name="Đăng ký lịch").click()
    expect(page.locator("#subscription")).to_contain_text("thay cho khoá truy cập")

    page.get_by_role("button", name="Chép địa chỉ").press("Enter")

    expect(page.locator("#subscription").get_by_role("status")).to_have_text("Đã chép")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_label("Địa chỉ đăng ký lịch").input_value()
    assert _KEY not in copied
    with urllib.request.urlopen(copied, timeout=30) as response:  # noqa: S310 (loopback)
        calendar = Calendar.from_ical(response.read())
    assert len(calendar.walk("VEVENT")) == 3
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
