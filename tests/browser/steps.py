"""What a person does on the page, step by step."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def ask(page: Page, question: str) -> None:
    """Type a question, send it, and wait for what comes of it."""
    before = page.locator(".dv-turn").count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    replied(page, count=before + 1)


def replied(page: Page, *, count: int = 1) -> None:
    """Wait until the conversation has so many exchanges and none is being answered."""
    expect(page.locator(".dv-turn")).to_have_count(count)
    expect(page.locator(".dv-pending")).to_have_count(0)


def open_library(page: Page) -> None:
    """Go to the tab and wait for its list."""
    page.get_by_role("tab", name="Thư viện").click()
    expect(page.locator("#documents tbody tr").first).to_be_visible()


def open_deadlines(page: Page) -> None:
    """Go to the tab and wait for its list."""
    page.get_by_role("tab", name="Thời hạn").click()
    expect(page.locator("#deadlines tbody tr").first).to_be_visible()


def open_references(page: Page) -> None:
    """Go to the tab and wait for its list of what is missing."""
    page.get_by_role("tab", name="Tra cứu viện dẫn").click()
    expect(page.locator("#reference-missing table")).to_be_attached()


def look_up(page: Page, query: str) -> None:
    """Type what is to be looked up, send it, and wait for what comes of it."""
    page.locator("#reference-query textarea").fill(query)
    page.locator("#reference-query textarea").press("Enter")
    expect(page.locator("#reference-outcome")).not_to_be_empty()
