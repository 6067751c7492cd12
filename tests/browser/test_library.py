"""The library in a real browser: what it holds, files into it, documents out of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.asking import ask
from tests.browser.serving import serving

_PLAN = """TRƯỜNG THCS BÌNH MINH
Số: 45/KH-THCSBM
Bình Minh, ngày 02 tháng 9 năm 2024

KẾ HOẠCH
Công tác dân vận năm học 2024 - 2025

I. Mục đích

1. Nhà trường giữ liên lạc thường xuyên với cha mẹ học sinh.

II. Tổ chức thực hiện

1. Tổ trưởng chuyên môn gửi báo cáo đọc sách về Thư viện trường trước ngày 17/11/2024.

2. Thư viện trường tổng hợp và trình Hiệu trưởng.

Nơi nhận:
- Các tổ chuyên môn;
- Lưu: VT.
"""
_HOSTILE = """TRƯỜNG THCS BÌNH MINH
Số: 46/KH-THCSBM
Bình Minh, ngày 03 tháng 9 năm 2024

KẾ HOẠCH
Vệ sinh <script>window.hacked=1</script> lớp học <img src=x onerror="window.hacked=2">

I. Nội dung <b>vệ sinh</b> ${window.hacked=3} {{value}}

1. Tổ vệ sinh <script>window.hacked=4</script> <img src=x onerror="window.hacked=5"> phải gửi
báo cáo vệ sinh về Tổ Văn phòng trước ngày 18/11/2024.
"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A server of its own for each test here: they change the library."""
    with serving(tmp_path / "home", settings={"DANVAN_MAX_UPLOAD_MB": "1"}) as found:
        yield found


def open_library(page: Page, *, documents: int = 5) -> None:
    """Go to the tab and wait for its list."""
    page.get_by_role("tab", name="Thư viện").click()
    expect(page.locator("#documents tbody tr")).to_have_count(documents)


def upload(page: Page, *files: Path) -> None:
    """Choose files, as the file dialog would."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Tải tệp lên").click()
    chooser.value.set_files([str(file) for file in files])


def written(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_library_lists_its_documents_and_shows_one(page: Page) -> None:
    open_library(page)
    row = page.locator("#documents tr", has_text="573/KH-SGDĐT")
    expect(row).to_contain_text("bản tóm lược")
    expect(row).to_contain_text("21/03/2019")

    row.get_by_role("button").click()

    detail = page.locator("#document")
    expect(detail.locator("h2")).to_contain_text("Kế hoạch 573/KH-SGDĐT")
    expect(detail.locator(".dv-outline li", has_text="III.1")).to_be_visible()
    expect(row.get_by_role("button")).to_have_attribute("aria-pressed", "true")


def test_an_uploaded_document_answers_and_a_bad_file_stops_nothing(
    page: Page, tmp_path: Path
) -> None:
    open_library(page)

    upload(
        page,
        written(tmp_path, "hỏng.pdf", b"%PDF-1.7 broken"),
        written(tmp_path, "kế hoạch 45.txt", _PLAN),
        written(tmp_path, "ảnh.bin", b"\x89PNG\r\n\x1a\n\x00\x00"),
    )

    lines = page.locator("#outcomes .dv-outcomes > li")
    expect(lines).to_have_count(3)
    expect(page.locator("#outcomes .dv-failed")).to_have_count(2)
    expect(page.locator("#outcomes .dv-kept")).to_contain_text("kế hoạch 45.txt")
    expect(page.locator("#documents tbody tr")).to_have_count(6)

    page.get_by_role("tab", name="Hỏi đáp").click()
    ask(page, "Báo cáo đọc sách gửi trước ngày nào?")
    expect(page.locator(".dv-answer")).to_contain_text("17/11/2024")
    page.locator(".dv-claim .dv-mark").first.click()
    expect(page.locator("#source")).to_contain_text("45/KH-THCSBM")
    expect(page.locator("#source mark")).to_contain_text("17/11/2024")


def test_a_hostile_document_is_inert_wherever_it_is_shown(page: Page, tmp_path: Path) -> None:
    open_library(page)
    upload(page, written(tmp_path, "vệ sinh & lớp học.txt", _HOSTILE))
    expect(page.locator("#documents tbody tr")).to_have_count(6)
    page.locator("#documents tr", has_text="46/KH-THCSBM").get_by_role("button").click()
    expect(page.locator("#document h2")).to_contain_text("46/KH-THCSBM")

    page.get_by_role("tab", name="Thời hạn").click()
    page.locator("#deadlines tr", has_text="18/11/2024").get_by_role("button").click()
    expect(page.locator("#deadline-source mark")).to_contain_text("<script>")

    page.get_by_role("tab", name="Hỏi đáp").click()
    ask(page, "Báo cáo vệ sinh gửi về đâu?")
    page.locator(".dv-mark").first.click()
    expect(page.locator("#source mark")).not_to_be_empty()

    assert page.evaluate("window.hacked") is None
    assert page.locator(".dv-source script, .dv-source img, .dv-table img").count() == 0


def test_a_document_is_removed_after_a_yes(page: Page) -> None:
    open_library(page)
    expect(page.get_by_role("button", name="Gỡ văn bản đang chọn")).to_be_disabled()
    page.locator("#documents tr", has_text="573/KH-SGDĐT").get_by_role("button").click()

    page.get_by_role("button", name="Gỡ văn bản đang chọn").click()
    page.get_by_role("button", name="Không gỡ").click()
    expect(page.get_by_role("button", name="Không gỡ")).to_be_hidden()
    page.get_by_role("button", name="Gỡ văn bản đang chọn").click()
    expect(page.get_by_text("Gỡ «Kế hoạch 573/KH-SGDĐT» khỏi kho?")).to_be_visible()
    page.get_by_role("button", name="Gỡ", exact=True).click()

    expect(page.locator("#documents tbody tr")).to_have_count(4)
    expect(page.locator("#documents")).not_to_contain_text("573/KH-SGDĐT")
    expect(page.locator("#document h2")).to_have_count(0)


def test_the_sample_library_goes_at_a_click(page: Page) -> None:
    open_library(page)

    page.get_by_role("button", name="Gỡ thư viện mẫu").click()
    page.get_by_role("button", name="Gỡ", exact=True).click()

    expect(page.locator("#documents")).to_contain_text("Kho chưa có văn bản nào")
    expect(page.get_by_role("button", name="Gỡ thư viện mẫu")).to_be_hidden()


def test_a_citation_whose_document_was_removed_says_so(
    page: Page, browser: Browser, address: str
) -> None:
    ask(page, "Phải báo cáo những gì trước ngày 05/12?")
    with browser.new_context() as session:
        other = session.new_page()
        other.goto(address)
        open_library(other)
        other.get_by_role("button", name="Gỡ thư viện mẫu").click()
        other.get_by_role("button", name="Gỡ", exact=True).click()
        expect(other.locator("#documents tbody tr")).to_have_count(0)

    page.locator(".dv-mark").last.click()

    expect(page.locator("#source [role=alert]")).to_contain_text("không còn trong kho")


def test_the_deadlines_lead_to_their_paragraphs(page: Page) -> None:
    page.get_by_role("tab", name="Thời hạn").click()
    row = page.locator("#deadlines tr", has_text="05/12/2019").first

    expect(row).to_contain_text("đã qua")
    row.get_by_role("button").click()

    expect(page.locator("#deadline-source .dv-address")).to_have_text("mục III.1")
    expect(page.locator("#deadline-source mark")).to_contain_text("05/12/2019")
