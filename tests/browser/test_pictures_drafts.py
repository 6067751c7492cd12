"""Pictures of *Soạn thảo* and *Rà soát* for the README, taken again with UPDATE_PICTURES=1."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.drafting import choose_base, draft, fill_profile, open_drafting
from tests.browser.held import holding

pytestmark = pytest.mark.filterwarnings("ignore::pandas.errors.Pandas4Warning")

_BASE = "Kế hoạch 573/KH-SGDĐT"
_PLANTED = Path(__file__).parents[1] / "assistant" / "reviews" / "573-planted.txt"
_SCROLL = "top => scrollBy(0, document.querySelector(top).getBoundingClientRect().top - 12)"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the sample library, on a day of 2019."""
    with holding(tmp_path_factory.mktemp("served") / "home") as (found, _):
        yield found


def take(page: Page, path: Path, *, top: str, width: int) -> None:
    """Take the picture from ``top`` on, which nothing that the mouse or the focus does disturbs."""
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    page.evaluate(_SCROLL, top)
    page.screenshot(path=path, animations="disabled")

    assert path.stat().st_size > 10_000
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        pytest.param("drafting-1280.png", 1280, 1150, id="on a desk"),
        pytest.param("drafting-390.png", 390, 844, id="on a telephone"),
    ],
)
def test_a_picture_of_a_draft_can_be_taken(
    page: Page, folder: Path, name: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_drafting(page)
    choose_base(page, _BASE)
    fill_profile(page)
    draft(page)
    page.locator(".dv-gaps summary").click()
    page.locator("[data-part]:has(.dv-of-profile)", has_text="nhà trường").first.click()
    expect(page.locator("#draft-source mark").first).to_be_visible()

    top = ".dv-paper-sheet" if width > height else '[data-part][aria-pressed="true"]'
    take(page, folder / name, top=top, width=width)


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        pytest.param("review-1280.png", 1280, 900, id="on a desk"),
        pytest.param("review-390.png", 390, 844, id="on a telephone"),
    ],
)
def test_a_picture_of_a_review_can_be_taken(
    page: Page, folder: Path, name: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("tab", name="Rà soát").click()
    page.locator("#review-against input").click()
    page.get_by_role("option", name=_BASE).click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Tải dự thảo lên").click()
    chooser.value.set_files(_PLANTED)
    page.get_by_label("Trái với yêu cầu").check()
    rows = page.locator("#review-requirements tbody tr")
    expect(rows).to_have_count(3)
    rows.last.click()
    expect(page.get_by_label("Đoạn của dự thảo").locator("mark")).to_be_visible()

    take(page, folder / name, top="body" if width > height else "#review-only", width=width)
