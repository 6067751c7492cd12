"""What a person types to draft a paper on the page, and the draft that the tests of markup show."""

from __future__ import annotations

from playwright.sync_api import Page, expect

#: What is typed into the form, by the id of the field.
TYPED = {
    "name": "Trường Tiểu học Nguyễn Trãi",
    "superior": "UBND phường Bình An",
    "abbreviation": "THNT",
    "short-name": "nhà trường",
    "place": "Bình An",
    "signer-position": "Hiệu trưởng",
    "recipients": "UBND phường Bình An\nCác tổ chuyên môn",
    "departments": "Tổ Văn phòng\nTổ khối 1",
    "figures": "Tổng số giáo viên: 45",
    "report-lead-days": "5",
}


def open_drafting(page: Page) -> None:
    """Go to the tab and wait for this year in its form."""
    page.get_by_role("tab", name="Soạn thảo").click()
    expect(page.locator("#profile-year input")).not_to_have_value("")


def choose_base(page: Page, name: str) -> None:
    """Choose the superior's paper."""
    page.locator("#draft-base input").click()
    page.get_by_role("option", name=name).click()


def fill_profile(page: Page) -> None:
    """Type a unit's profile into the form."""
    for name, text in TYPED.items():
        page.locator(f"#profile-{name} :is(input, textarea)").fill(text)


def draft(page: Page) -> None:
    """Ask for the draft and wait for the whole of it."""
    page.locator("#draft-go").click()
    expect(page.locator(".dv-paper-sheet[data-made]")).to_be_visible()
    expect(page.locator("#draft-profile .dv-group").first).to_be_hidden()
