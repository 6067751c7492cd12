"""Pictures of the page for the README, taken again with UPDATE_PICTURES=1."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import ask, look_up, open_references


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
    take(page, folder / name, width=width)


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        pytest.param("references-1280.png", 1280, 1600, id="on a desk"),
        pytest.param("references-390.png", 390, 1500, id="on a telephone"),
    ],
)
def test_a_picture_of_a_look_up_can_be_taken(
    page: Page, folder: Path, name: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_references(page)
    look_up(page, "ct 16")
    expect(page.locator("#reference-results .dv-paper")).to_be_visible()
    page.locator("#reference-source mark").wait_for()

    take(page, folder / name, width=width)


def take(page: Page, path: Path, *, width: int) -> None:
    """Take the picture, which nothing that the mouse or the focus does disturbs."""
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    page.evaluate("window.scrollTo(0, 0)")
    page.screenshot(path=path, animations="disabled")

    assert path.stat().st_size > 10_000
    assert page.evaluate("document.documentElement.scrollWidth") <= width
