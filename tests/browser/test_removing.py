"""Documents out of the library, in a real browser; each test has a library of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import serving
from tests.browser.steps import ask, open_library


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a server for one test."""
    with serving(tmp_path / "home") as found:
        yield found


def test_a_document_is_removed_after_a_yes_and_its_citations_say_so(page: Page) -> None:
    ask(page, "Phải báo cáo những gì trước ngày 05/12?")
    open_library(page)
    remove = page.get_by_role("button", name="Gỡ văn bản đang chọn")
    expect(remove).to_be_disabled()
    page.locator("#documents tr", has_text="573/KH-SGDĐT").get_by_role("button").click()

    remove.click()
    page.get_by_role("button", name="Không gỡ").click()
    expect(page.get_by_role("button", name="Không gỡ")).to_be_hidden()
    expect(page.locator("#documents tbody tr")).to_have_count(5)
    remove.click()
    expect(page.get_by_text("Gỡ «Kế hoạch 573/KH-SGDĐT» khỏi kho?")).to_be_visible()
    page.get_by_role("button", name="Gỡ", exact=True).click()

    expect(page.locator("#documents tbody tr")).to_have_count(4)
    expect(page.locator("#documents")).not_to_contain_text("573/KH-SGDĐT")
    expect(page.locator("#document h2")).to_have_count(0)
    page.get_by_role("tab", name="Hỏi đáp").click()
    page.locator(".dv-mark").first.click()
    expect(page.locator("#source [role=alert]")).to_contain_text("không còn trong kho")


def test_the_sample_library_goes_at_a_click_and_stays_away(page: Page) -> None:
    open_library(page)

    page.get_by_role("button", name="Gỡ thư viện mẫu").click()
    page.get_by_role("button", name="Gỡ", exact=True).click()

    expect(page.locator("#documents")).to_contain_text("Kho chưa có văn bản nào")
    expect(page.get_by_role("button", name="Gỡ thư viện mẫu")).to_be_hidden()
    page.get_by_role("tab", name="Thời hạn").click()
    expect(page.locator("#deadlines")).to_contain_text("Không văn bản nào")
    page.get_by_role("tab", name="Hỏi đáp").click()
    ask(page, "Phải báo cáo những gì trước ngày 05/12?")
    expect(page.locator(".dv-refusal")).to_be_visible()
