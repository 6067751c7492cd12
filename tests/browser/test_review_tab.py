"""The tab *Rà soát* in a real browser: a draft with planted faults, its tables, its form."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import httpx
import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.contrast import faint
from tests.browser.held import holding
from tests.browser.test_deadlines_tab import tab_to

# Gradio counts its own calls with what pandas will drop; the server runs in this process here.
pytestmark = pytest.mark.filterwarnings("ignore::pandas.errors.Pandas4Warning")

_WIDTHS = [pytest.param(1280, id="on a desk"), pytest.param(390, id="on a telephone")]
_PLANTED = Path(__file__).parents[1] / "assistant" / "reviews" / "573-planted.txt"
_AGAINST = "Kế hoạch 573/KH-SGDĐT"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the sample library."""
    with holding(tmp_path_factory.mktemp("served") / "home") as (found, _):
        yield found


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A school's plan as a Word file without any form, with faults planted in it."""
    file = docx.Document()
    for line in _PLANTED.read_text(encoding="utf-8").splitlines():
        if line.strip():
            file.add_paragraph(line.strip())
    path = tmp_path / "Kế hoạch trường.docx"
    file.save(str(path))
    return path


def open_review(page: Page) -> None:
    """Go to the tab."""
    page.get_by_role("tab", name="Rà soát").click()
    expect(page.locator("#review-upload")).to_be_visible()


def choose_against(page: Page, name: str = _AGAINST) -> None:
    """Choose the superior's paper."""
    page.locator("#review-against input").click()
    page.get_by_role("option", name=name).click()


def send(page: Page, path: Path) -> None:
    """Send a file as the draft."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Tải dự thảo lên").click()
    chooser.value.set_files(path)


def rows(page: Page) -> Locator:
    """Return the requirements."""
    return page.locator("#review-requirements tbody tr")


@pytest.mark.parametrize("width", _WIDTHS)
def test_a_draft_is_reviewed_and_both_paragraphs_are_read(
    page: Page, draft: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    open_review(page)
    choose_against(page)
    send(page, draft)

    expect(page.locator("#review-said")).to_contain_text("15 yêu cầu")
    expect(page.locator("#review-said")).to_contain_text("Kế hoạch trường.docx")
    expect(rows(page)).to_have_count(15)
    expect(page.locator("#review-bases")).to_contain_text("Sai ngày")
    rows(page).filter(has_text="muộn hơn").click()

    superior = page.get_by_label("Đoạn của cấp trên")
    own = page.get_by_label("Đoạn của dự thảo")
    expect(superior.locator("mark")).to_have_text("trước ngày 05/12/2019")
    expect(own.locator("mark")).to_have_text("trước ngày 20/12/2019")
    left, right = superior.bounding_box(), own.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]
    page.locator("#review-bases tr", has_text="10-CT/TU").get_by_role("button").click()
    expect(own).to_contain_text("10-CT/TU")
    expect(superior).to_contain_text("01-CT/TU")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_requirements_are_narrowed_to_one_coverage(page: Page, draft: Path) -> None:
    open_review(page)
    choose_against(page)
    send(page, draft)
    expect(rows(page)).to_have_count(15)

    page.get_by_label("Trái với yêu cầu (3)").check()
    expect(rows(page)).to_have_count(3)
    page.get_by_label("Chưa có (3)").check()
    expect(rows(page).first).to_contain_text("Không thấy trong dự thảo")
    rows(page).first.click()
    expect(page.get_by_label("Đoạn của dự thảo")).to_contain_text("không có đoạn nào")
    page.get_by_label("Có một phần (0)").check()
    expect(page.locator("#review-requirements")).to_contain_text("không có yêu cầu nào như vậy")
    page.get_by_label("Tất cả (15)").check()
    expect(rows(page)).to_have_count(15)


def test_the_tables_can_be_taken_away(page: Page, draft: Path) -> None:
    open_review(page)
    choose_against(page)
    send(page, draft)
    expect(rows(page)).to_have_count(15)

    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải bảng (.docx)").click()
    assert waiting.value.suggested_filename == "ra-soat.docx"
    file = docx.Document(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    cells = [cell.text for row in file.tables[0].rows for cell in row.cells]
    assert any("trước ngày 20/12/2019" in cell for cell in cells)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải bảng (.xlsx)").click()
    assert waiting.value.suggested_filename == "ra-soat.xlsx"
    book = load_workbook(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    assert len(list(book["Yêu cầu"].values)) == 16


def test_the_form_of_a_word_file_is_checked_without_a_paper_to_review_it_by(
    page: Page, draft: Path
) -> None:
    open_review(page)

    send(page, draft)

    form = page.locator("#review-form")
    expect(form).to_contain_text("Nghị định 30/2020/NĐ-CP")
    expect(form.locator("tr", has_text="Khổ giấy A4")).to_contain_text("215,9 mm x 279,4 mm")
    expect(form.locator("tr", has_text="Khổ giấy A4")).to_contain_text("Phụ lục I, Phần I")
    expect(page.locator("#review-said")).to_contain_text("Hãy chọn văn bản của cấp trên")
    choose_against(page)
    expect(rows(page)).to_have_count(15)
    expect(form).to_contain_text("Khổ giấy A4")


def test_what_is_no_word_file_is_reviewed_and_its_form_is_not(page: Page, tmp_path: Path) -> None:
    open_review(page)
    choose_against(page)
    send(page, _PLANTED)
    expect(rows(page)).to_have_count(15)
    expect(page.locator("#review-form")).to_contain_text("cần tệp Word .docx")

    torn = tmp_path / "hỏng.docx"
    torn.write_bytes(b"PK\x03\x04 no package")
    send(page, torn)

    expect(page.get_by_role("alert")).to_contain_text("hỏng.docx")
    expect(rows(page)).to_have_count(0)


def _press_and_choose(page: Page, file: Path) -> None:
    """Press the button of the upload; once more where the page drew it anew meanwhile."""
    for _ in range(4):
        try:
            with page.expect_file_chooser(timeout=4_000) as chooser:
                page.keyboard.press("Enter")
        except PlaywrightTimeout:
            page.locator("#review-upload").focus()
        else:
            chooser.value.set_files(file)
            return
    pytest.fail("the upload does not open by the keyboard")


def test_a_review_is_made_and_read_with_the_keyboard_alone(page: Page, draft: Path) -> None:
    page.get_by_role("tab", name="Hỏi đáp").focus()
    tab_to(page, page.get_by_role("tab", name="Rà soát"))
    page.keyboard.press("Enter")
    tab_to(page, page.locator("#review-against input"))
    page.keyboard.insert_text("573")
    expect(page.get_by_role("option", name=_AGAINST)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#review-against input")).to_have_value(re.compile("^Kế hoạch 573"))
    expect(page.get_by_role("option")).to_have_count(0)
    tab_to(page, page.locator("#review-upload"))
    _press_and_choose(page, draft)
    expect(rows(page)).to_have_count(15)

    pick = rows(page).filter(has_text="ghi ngược lại").get_by_role("button")
    tab_to(page, pick)
    page.keyboard.press("Enter")

    expect(pick).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_label("Đoạn của cấp trên").locator("mark")).to_contain_text("tồn đơn thư")


def test_a_review_is_seen_by_its_own_browser_alone(
    browser: Browser, page: Page, address: str, draft: Path
) -> None:
    open_review(page)
    choose_against(page)
    send(page, draft)
    expect(rows(page)).to_have_count(15)

    with browser.new_context(locale="vi-VN") as other:
        stranger = other.new_page()
        stranger.goto(address)
        open_review(stranger)
        expect(rows(stranger)).to_have_count(0)
        expect(stranger.get_by_role("button", name="Tải bảng (.docx)")).to_be_hidden()
    kept = httpx.get(f"{address}/v1/documents", timeout=30).json()["documents"]
    assert len(kept) == 5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_of_a_review_can_be_read_on_its_colour(
    page: Page, draft: Path, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.reload()
    open_review(page)
    choose_against(page)
    send(page, draft)
    expect(rows(page)).to_have_count(15)
    rows(page).filter(has_text="muộn hơn").click()
    expect(page.get_by_label("Đoạn của dự thảo").locator("mark")).to_be_visible()

    parts = "#review-said, #review-requirements, #review-bases, #review-pair, #review-form"
    assert faint(page, parts) == []
