"""The tab *Soạn thảo* in a real browser: from a base to the file, its sources, edits, faults."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import docx
import httpx
import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.contrast import faint
from tests.browser.drafting import TYPED, choose_base, draft, fill_profile, open_drafting
from tests.browser.held import AS_OF, holding
from tests.browser.test_deadlines_tab import tab_to
from ui.profile_file import read_profile

# Gradio counts its own calls with what pandas will drop; the server runs in this process here.
pytestmark = pytest.mark.filterwarnings("ignore::pandas.errors.Pandas4Warning")

_WIDTHS = [pytest.param(1280, id="on a desk"), pytest.param(390, id="on a telephone")]
_BASE = "Kế hoạch 573/KH-SGDĐT"
_HOSTILE = '<img src=x onerror="window.hacked=1">'


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the sample library, on a day of 2019."""
    with holding(tmp_path_factory.mktemp("served") / "home") as (found, _):
        yield found


def part(page: Page, words: str) -> Locator:
    """Return the first part of the paper that says something."""
    return page.locator("[data-part]", has_text=words).first


def downloaded(page: Page, name: str) -> tuple[str, bytes]:
    """Return the name and the content of the file that a button hands out."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def comments_of(content: bytes) -> list[str]:
    """Return what stands in the comments of a Word file."""
    return [comment.text for comment in docx.Document(io.BytesIO(content)).comments]


def text_of(content: bytes) -> str:
    """Return the words of a Word file, tables included."""
    file = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in file.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in file.paragraphs), *cells])


@pytest.mark.parametrize("width", _WIDTHS)
def test_a_plan_goes_from_its_base_to_a_word_file(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    open_drafting(page)
    expect(page.locator("#profile-year input")).to_have_value(str(AS_OF.year))
    choose_base(page, _BASE)
    fill_profile(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    draft(page)

    expect(page.locator("#draft-said")).to_contain_text(f"Dự thảo kế hoạch theo {_BASE}")
    sheet = page.locator(".dv-paper-sheet")
    expect(sheet).to_contain_text("TRƯỜNG TIỂU HỌC NGUYỄN TRÃI")
    expect(sheet).to_contain_text("/KH-THNT")
    expect(sheet).to_contain_text("HIỆU TRƯỞNG")
    expect(sheet.locator(".dv-tasks tbody tr").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    name, content = downloaded(page, "Tải Word (.docx)")
    assert name == "du-thao-ke-hoach.docx"
    assert "TRƯỜNG TIỂU HỌC NGUYỄN TRÃI" in text_of(content)
    assert any("573/KH-SGDĐT, mục" in comment for comment in comments_of(content))
    name, written = downloaded(page, "Tải JSON")
    assert name == "du-thao-ke-hoach.json"
    assert json.loads(written)["header"]["issuer"] == TYPED["name"]


def test_sources_can_stand_in_an_annex_or_be_left_out(page: Page) -> None:
    open_drafting(page)
    choose_base(page, _BASE)
    fill_profile(page)
    draft(page)

    page.get_by_label("phụ lục ở cuối").check()
    with_annex = downloaded(page, "Tải Word (.docx)")[1]
    page.get_by_label("không ghi").check()
    without = downloaded(page, "Tải Word (.docx)")[1]

    assert comments_of(with_annex) == comments_of(without) == []
    assert "Phụ lục" in text_of(with_annex)
    assert "Phụ lục" not in text_of(without)


@pytest.mark.parametrize("width", _WIDTHS)
def test_a_paragraph_is_read_with_its_source_and_edited(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    open_drafting(page)
    choose_base(page, _BASE)
    fill_profile(page)
    draft(page)
    chosen = page.locator(".dv-part-clause, .dv-part-titled, .dv-part-bullet").first
    words = chosen.get_attribute("data-text") or ""

    chosen.click()
    panel = page.locator("#draft-source")
    expect(panel.locator(".dv-document").first).to_contain_text(_BASE)
    expect(panel.locator("mark").first).to_be_in_viewport()
    assert (panel.locator("mark").first.text_content() or "")[:20].lower() in words.lower()
    page.get_by_role("button", name="Sửa đoạn này").click()
    box = page.get_by_label("Nội dung sửa của đoạn")
    expect(box).to_be_focused()
    expect(box).to_have_value(words)
    box.fill(f"Nhà trường tự viết. {_HOSTILE}")
    page.get_by_role("button", name="Lưu chỗ sửa").click()

    edited = part(page, "Nhà trường tự viết")
    expect(edited).to_contain_text("đã sửa")
    expect(edited).to_be_focused()
    expect(panel).to_contain_text("Trước khi sửa")
    expect(page.locator("#draft-said")).to_contain_text("1 chỗ đã sửa")
    assert page.evaluate("window.hacked") is None
    assert "Nhà trường tự viết." in text_of(downloaded(page, "Tải Word (.docx)")[1])
    page.get_by_role("button", name="Trả lại bản soạn").click()
    expect(page.locator("[data-edited]")).to_have_count(0)
    assert "Nhà trường tự viết." not in text_of(downloaded(page, "Tải Word (.docx)")[1])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_edit_of_a_cell_stands_in_its_cell_and_a_blank_one_is_refused(page: Page) -> None:
    open_drafting(page)
    choose_base(page, _BASE)
    fill_profile(page)
    draft(page)
    cell = page.locator('.dv-tasks td[data-label="Phối hợp"] [data-part]').first
    cell.click()
    page.get_by_role("button", name="Sửa đoạn này").click()
    box = page.get_by_label("Nội dung sửa của đoạn")

    box.fill("   ")
    page.get_by_role("button", name="Lưu chỗ sửa").click()
    expect(page.get_by_text("Đoạn sửa còn để trống")).to_be_visible()
    expect(box).to_be_visible()
    box.fill("Tổ khối 1")
    box.press("Control+Enter")

    expect(cell).to_contain_text("Tổ khối 1")
    expect(cell).to_contain_text("đã sửa")


@pytest.mark.parametrize("width", _WIDTHS)
def test_a_paper_is_drafted_read_and_edited_with_the_keyboard_alone(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.get_by_role("tab", name="Hỏi đáp").focus()
    tab_to(page, page.get_by_role("tab", name="Soạn thảo"))
    page.keyboard.press("Enter")
    expect(page.locator("#profile-year input")).not_to_have_value("")
    for name in ("name", "abbreviation", "place", "signer-position"):
        tab_to(page, page.locator(f"#profile-{name} input"))
        page.keyboard.insert_text(TYPED[name])
    tab_to(page, page.locator("#draft-go"))
    page.keyboard.press("Enter")
    expect(page.locator(".dv-paper-sheet[data-made]")).to_be_visible()
    expect(page.locator("#draft-profile .dv-group").first).to_be_hidden()

    first = page.locator("[data-part]").first
    tab_to(page, first)
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    sixth = page.locator("[data-part]").nth(6)
    expect(sixth).to_be_focused()
    assert sixth.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(sixth).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#draft-source .dv-document").first).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Sửa đoạn này"))
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(sixth).to_be_focused()
    tab_to(page, page.get_by_role("button", name="Sửa đoạn này"))
    page.keyboard.press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("Gõ bằng bàn phím.")
    page.keyboard.press("Control+Enter")

    expect(sixth).to_contain_text("Gõ bằng bàn phím.")
    expect(sixth).to_be_focused()


def test_each_gap_is_jumped_to(page: Page) -> None:
    open_drafting(page)
    choose_base(page, _BASE)
    fill_profile(page)
    draft(page)
    pick = page.locator(".dv-gaps [data-gaps]", has_text="phối hợp").first
    numbers = (pick.get_attribute("data-gaps") or "").split()
    assert len(numbers) > 1

    for number in numbers[:2]:
        pick.click()
        gap = page.locator(f'[data-gap="{number}"]')
        expect(gap).to_be_in_viewport()
        expect(page.locator("[data-part]", has=gap)).to_have_attribute("aria-pressed", "true")
    page.locator(".dv-gaps [data-gaps]", has_text="người ký").click()

    expect(page.locator(".dv-signed .dv-of-gap")).to_be_focused()


def test_what_is_wrong_with_a_profile_stands_beside_its_fields(page: Page) -> None:
    open_drafting(page)
    page.locator("#profile-abbreviation input").fill("thnt")
    page.locator("#profile-figures textarea").fill("Tổng số giáo viên 45")

    page.locator("#draft-go").click()

    expect(page.get_by_role("alert")).to_contain_text("Hồ sơ đơn vị chưa dùng được")
    for name, words in {
        "name": "còn thiếu",
        "abbreviation": "cần viết in hoa",
        "place": "còn thiếu",
        "signer-position": "chức vụ của người ký",
        "figures": "dòng 1 («Tổng số giáo viên 45») cần dấu hai chấm",
    }.items():
        expect(page.locator(f"#profile-{name}.dv-wrong")).to_contain_text(words)
    expect(page.locator("#profile-year.dv-wrong")).to_have_count(0)
    assert faint(page, "#draft-profile .dv-wrong .info-text, #draft-said") == []
    fill_profile(page)
    draft(page)
    expect(page.locator(".dv-wrong")).to_have_count(0)


def test_a_profile_is_saved_and_taken_back(page: Page, tmp_path: Path) -> None:
    open_drafting(page)
    fill_profile(page)

    name, content = downloaded(page, "Lưu hồ sơ thành tệp")
    kept = tmp_path / name
    kept.write_bytes(content)
    assert read_profile(kept).name == TYPED["name"]
    assert yaml.safe_load(content)["figures"] == {"Tổng số giáo viên": "45"}
    page.reload()
    open_drafting(page)
    page.locator("#draft-profile input[type=file]").set_input_files(kept)

    expect(page.locator("#draft-said")).to_contain_text("Đã điền hồ sơ từ tệp ho-so-don-vi.yaml")
    for field, text in TYPED.items():
        expect(page.locator(f"#profile-{field} :is(input, textarea)")).to_have_value(text)


def test_a_file_that_is_no_profile_is_said_to_be_none(page: Page, tmp_path: Path) -> None:
    bad, half = tmp_path / "bảng.yaml", tmp_path / "nửa.yaml"
    bad.write_text("name: [", encoding="utf-8")
    half.write_text("name: Trường Ba Đình\nabbreviaton: BĐ\n", encoding="utf-8")
    open_drafting(page)

    page.locator("#draft-profile input[type=file]").set_input_files(bad)
    expect(page.get_by_role("alert")).to_contain_text("«bảng.yaml»")
    expect(page.get_by_role("alert")).not_to_contain_text("/")
    page.locator("#draft-profile input[type=file]").set_input_files(half)

    expect(page.get_by_role("alert")).to_contain_text("có phải ý là «abbreviation»")
    expect(page.locator("#profile-name input")).to_have_value("Trường Ba Đình")
    expect(page.locator("#profile-place.dv-wrong")).to_contain_text("còn thiếu")


def test_another_kind_has_its_own_sections_and_bases(page: Page) -> None:
    open_drafting(page)
    page.locator("#draft-base input").click()
    expect(page.get_by_role("option", name="Báo cáo")).to_have_count(0)
    page.keyboard.press("Escape")

    page.locator("#draft-kind").get_by_label("Báo cáo").check()
    expect(page.get_by_label("Kết quả thực hiện")).to_be_checked()
    choose_base(page, "Báo cáo")
    fill_profile(page)
    page.get_by_label("Đánh giá chung").uncheck()
    draft(page)

    expect(page.locator("#draft-said")).to_contain_text("Dự thảo báo cáo theo")
    expect(page.locator(".dv-addressed")).to_contain_text("UBND phường Bình An")
    expect(page.locator('[data-part^="danh-gia-chung"]')).to_have_count(0)
    expect(page.locator('[data-part^="ket-qua"]').first).to_be_visible()


def test_a_draft_is_seen_by_its_own_browser_alone(
    browser: Browser, page: Page, address: str
) -> None:
    open_drafting(page)
    fill_profile(page)
    draft(page)

    with browser.new_context(locale="vi-VN") as other:
        stranger = other.new_page()
        stranger.goto(address)
        open_drafting(stranger)
        expect(stranger.locator("#profile-name input")).to_have_value("")
        expect(stranger.locator(".dv-paper-sheet")).to_have_count(0)
        expect(stranger.get_by_role("button", name="Tải Word (.docx)")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_can_be_read_on_its_colour(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.reload()
    open_drafting(page)
    choose_base(page, _BASE)
    fill_profile(page)
    draft(page)
    part(page, "nhà trường").click()
    expect(page.locator("#draft-source")).to_contain_text("hồ sơ: cách gọi đơn vị")
    page.get_by_role("button", name="Sửa đoạn này").click()
    page.get_by_label("Nội dung sửa của đoạn").fill("Đơn vị viết.")
    page.get_by_role("button", name="Lưu chỗ sửa").click()
    expect(part(page, "Đơn vị viết.")).to_contain_text("đã sửa")

    assert faint(page, "#draft-paper, #draft-said, #draft-source, #draft-profile") == []


def test_an_empty_library_is_told_of(page: Page, address: str) -> None:
    listed = httpx.get(f"{address}/v1/documents", timeout=30).json()["documents"]
    for one in listed:
        httpx.delete(f"{address}/v1/documents/{one['id']}", timeout=30).raise_for_status()

    page.get_by_role("tab", name="Soạn thảo").click()
    expect(page.get_by_role("alert")).to_contain_text("Kho chưa có văn bản nào để soạn theo")
    fill_profile(page)
    page.locator("#draft-go").click()

    expect(page.get_by_role("alert")).to_contain_text("thẻ «Thư viện»")
    expect(page.locator(".dv-paper-sheet")).to_have_count(0)
