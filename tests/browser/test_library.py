"""The library in a real browser: what it holds, what it takes in, what is due."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import serving
from tests.browser.steps import ask, open_library

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


@pytest.fixture(scope="module")
def uploads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where Gradio puts files while they are sent."""
    return tmp_path_factory.mktemp("uploads")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, uploads: Path) -> Iterator[str]:
    """The address of a server that takes little at a time."""
    home = tmp_path_factory.mktemp("served") / "home"
    settings = {"DANVAN_MAX_UPLOAD_MB": "1", "GRADIO_TEMP_DIR": str(uploads)}
    with serving(home, settings=settings) as found:
        yield found


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
    for name in ("573/KH-SGDĐT", "07/KH-PGDĐT", "Krông Pa", "Thủ Thừa", "Thành Tô"):
        expect(page.locator("#documents tr", has_text=name)).to_be_visible()
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
    expect(page.locator("#documents tr", has_text="45/KH-THCSBM")).to_be_visible()

    page.get_by_role("tab", name="Hỏi đáp").click()
    ask(page, "Báo cáo đọc sách gửi trước ngày nào?")
    expect(page.locator(".dv-answer")).to_contain_text("17/11/2024")
    page.locator(".dv-claim .dv-mark").first.click()
    expect(page.locator("#source")).to_contain_text("45/KH-THCSBM")
    expect(page.locator("#source mark")).to_contain_text("17/11/2024")


def test_no_copy_of_an_uploaded_file_stays_behind(
    page: Page, tmp_path: Path, uploads: Path
) -> None:
    open_library(page)
    upload(page, written(tmp_path, "48.txt", _PLAN.replace("45/KH", "48/KH")))
    expect(page.locator("#outcomes .dv-kept")).to_contain_text("48.txt")

    assert [path for path in uploads.rglob("*") if path.is_file() and path.stat().st_size] == []


def test_a_file_over_the_bound_is_refused_in_words(page: Page, tmp_path: Path) -> None:
    open_library(page)

    upload(page, written(tmp_path, "lớn.txt", b"a" * 1_200_000))

    failed = page.locator("#outcomes .dv-failed")
    expect(failed).to_contain_text("lớn.txt")
    expect(failed).to_contain_text("lớn hơn 1 MB")


def test_another_version_is_kept_out_until_the_box_is_ticked(page: Page, tmp_path: Path) -> None:
    open_library(page)
    numbered = _PLAN.replace("45/KH", "47/KH")
    upload(page, written(tmp_path, "một.txt", numbered))
    expect(page.locator("#outcomes .dv-kept")).to_contain_text("một.txt")

    changed = written(tmp_path, "hai.txt", numbered.replace("17/11/2024", "19/11/2024"))
    upload(page, changed)
    expect(page.locator("#outcomes .dv-failed")).to_contain_text("đánh dấu ô")

    page.get_by_label("Thay bản đang giữ").check()
    upload(page, changed)
    expect(page.locator("#outcomes .dv-kept")).to_contain_text("hai.txt")


def test_a_hostile_document_is_inert_wherever_it_is_shown(page: Page, tmp_path: Path) -> None:
    open_library(page)
    upload(page, written(tmp_path, "vệ sinh & lớp học.txt", _HOSTILE))
    page.locator("#documents tr", has_text="46/KH-THCSBM").get_by_role("button").click()
    expect(page.locator("#document h2")).to_contain_text("46/KH-THCSBM")

    page.get_by_role("tab", name="Thời hạn").click()
    page.locator("#deadlines tr", has_text="trước ngày 18/11/2024").get_by_role("button").click()
    expect(page.locator("#deadline-source mark")).to_contain_text("<script>")

    page.get_by_role("tab", name="Hỏi đáp").click()
    ask(page, "Báo cáo vệ sinh gửi về đâu?")
    page.locator(".dv-mark").first.click()
    expect(page.locator("#source mark")).not_to_be_empty()

    assert page.evaluate("window.hacked") is None
    assert page.locator(".dv-source script, .dv-source img, .dv-table img").count() == 0


def test_the_deadlines_lead_to_their_paragraphs(page: Page) -> None:
    page.get_by_role("tab", name="Thời hạn").click()
    row = page.locator("#deadlines tr", has_text="05/12/2019").first

    expect(row).to_contain_text("đã qua")
    row.get_by_role("button").click()

    expect(page.locator("#deadline-source .dv-address")).to_have_text("mục III.1")
    expect(page.locator("#deadline-source mark")).to_contain_text("05/12/2019")
