"""Pictures of the page for the README, taken again with UPDATE_PICTURES=1."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.steps import ask


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        pytest.param("asking.png", 1280, 800, id="on a desk"),
        pytest.param("asking-narrow.png", 390, 844, id="on a telephone"),
    ],
)
def test_a_picture_of_an_answer_can_be_taken(
    page: Page, folder: Path, name: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    ask(page, "Phải báo cáo những gì trước ngày 05/12?")
    page.locator("#source mark").wait_for()
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    page.evaluate("window.scrollTo(0, 0)")

    page.screenshot(path=folder / name, animations="disabled")

    assert (folder / name).stat().st_size > 10_000
    assert page.evaluate("document.documentElement.scrollWidth") <= width
