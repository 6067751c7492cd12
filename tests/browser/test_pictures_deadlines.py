"""Pictures of the tab *Thời hạn* for the README, taken again with UPDATE_PICTURES=1."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.held import holding
from tests.browser.steps import open_deadlines

_SCROLL = "top => scrollBy(0, document.querySelector(top).getBoundingClientRect().top - 12)"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the sample library, on a day of 2019."""
    with holding(tmp_path_factory.mktemp("served") / "home") as (found, _):
        yield found


@pytest.mark.filterwarnings("ignore::pandas.errors.Pandas4Warning")
@pytest.mark.parametrize(
    ("name", "width", "height", "top"),
    [
        pytest.param("deadlines-1280.png", 1280, 1120, "body", id="on a desk"),
        pytest.param("deadlines-390.png", 390, 844, "#due-said", id="on a telephone"),
    ],
)
def test_a_picture_of_a_month_can_be_taken(  # noqa: PLR0913, PLR0917 - one row of a table
    page: Page, folder: Path, name: str, width: int, height: int, top: str
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_deadlines(page)
    page.get_by_label("Năm đang xem").first.check()
    page.locator('#month [data-move="after"]').click()
    entry = page.locator("#month .dv-entry")
    expect(entry).to_contain_text("báo cáo năm")
    page.locator("#deadlines button").last.click()
    page.locator("#deadline-source mark").wait_for()
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    page.evaluate(_SCROLL, top)

    page.screenshot(path=folder / name, animations="disabled")

    assert (folder / name).stat().st_size > 10_000
    assert page.evaluate("document.documentElement.scrollWidth") <= width
