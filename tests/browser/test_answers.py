"""What can be done with answers in a real browser: copied, judged, taken along as a file."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.serving import serving
from tests.browser.steps import ask, replied

if TYPE_CHECKING:
    from playwright.sync_api import Download

_SIGNATURE = "Phải báo cáo những gì trước ngày 05/12?"
_PASTE = "#question textarea"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the library that is served here."""
    return tmp_path_factory.mktemp("served") / "home"


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    """The address of a server whose folder is known."""
    with serving(home) as found:
        yield found


@pytest.fixture
def records(home: Path) -> Iterator[Path]:
    """The file of votes, empty at first."""
    path = home / "feedback.jsonl"
    path.unlink(missing_ok=True)
    yield path
    path.unlink(missing_ok=True)


def votes(path: Path) -> list[dict[str, object]]:
    """Return the records of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def pasted(page: Page) -> str:
    """Return what lies on the clipboard."""
    page.locator(_PASTE).fill("")
    page.locator(_PASTE).press("Control+V")
    return page.locator(_PASTE).input_value()


def exported(page: Page) -> Download:
    """Take the conversation along."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải hội thoại").click()
    return download.value


def said(page: Page) -> Locator:
    """Return what is said beside the buttons of the last answer."""
    return page.locator(".dv-said").last


def test_an_answer_is_copied_with_its_sources(page: Page) -> None:
    ask(page, _SIGNATURE)
    page.get_by_role("button", name="Chép kèm nguồn").click()

    expect(said(page)).to_have_text("Đã chép")
    lines = pasted(page).splitlines()
    claims = page.locator(".dv-claim")
    assert lines[0] == " ".join(claims.first.inner_text().split())
    assert lines.index("Nguồn:") == claims.count() + 1
    first = lines[lines.index("Nguồn:") + 1]
    assert first.startswith("[1] Kế hoạch 573/KH-SGDĐT, mục III.1: «Trưởng phòng")
    assert first.endswith("báo cáo năm trước ngày 05/12/2019.»")


def test_an_answer_is_copied_where_the_browser_keeps_its_clipboard_closed(page: Page) -> None:
    # As on http://192.168.…: no clipboard there.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    ask(page, _SIGNATURE)
    copy = page.get_by_role("button", name="Chép kèm nguồn")
    copy.focus()
    page.keyboard.press("Enter")

    expect(said(page)).to_have_text("Đã chép")
    expect(copy).to_be_focused()
    assert "573/KH-SGDĐT" in pasted(page)


def test_a_vote_is_kept_and_another_takes_its_place(page: Page, records: Path) -> None:
    ask(page, _SIGNATURE)
    right = page.get_by_role("button", name="Trả lời đúng")
    wrong = page.get_by_role("button", name="Trả lời sai")
    right.click()
    expect(said(page)).to_have_text("Đã ghi nhận: trả lời đúng.")
    expect(right).to_have_attribute("aria-pressed", "true")

    wrong.focus()
    page.keyboard.press("Space")

    expect(said(page)).to_have_text("Đã ghi nhận: trả lời sai.")
    expect(wrong).to_have_attribute("aria-pressed", "true")
    expect(right).to_have_attribute("aria-pressed", "false")
    (record,) = votes(records)
    assert record["verdict"] == "down"
    assert record["mode"] == "extractive"
    assert record["citation_ids"] == list(
        dict.fromkeys(
            mark.get_attribute("data-citation")
            for mark in page.locator(".dv-sources .dv-mark").all()
        )
    )
    assert "báo cáo" not in records.read_text(encoding="utf-8").lower()


def test_each_answer_has_a_vote_of_its_own_that_the_next_question_leaves(
    page: Page, records: Path
) -> None:
    ask(page, _SIGNATURE)
    page.get_by_role("button", name="Trả lời đúng").click()
    expect(said(page)).to_have_text("Đã ghi nhận: trả lời đúng.")
    ask(page, "bao cao gui ve dau")

    expect(page.get_by_role("button", name="Trả lời đúng").first).to_have_attribute(
        "aria-pressed", "true"
    )
    page.get_by_role("button", name="Trả lời sai").last.click()
    expect(said(page)).to_have_text("Đã ghi nhận: trả lời sai.")
    assert [record["verdict"] for record in votes(records)] == ["up", "down"]


def test_a_vote_that_cannot_be_kept_is_said_and_loses_nothing(page: Page, home: Path) -> None:
    ask(page, _SIGNATURE)
    (home / "feedback.new").mkdir()
    try:
        page.get_by_role("button", name="Trả lời đúng").click()
        expect(said(page)).to_contain_text("Chưa ghi được đánh giá")
        expect(page.get_by_role("button", name="Trả lời đúng")).to_have_attribute(
            "aria-pressed", "false"
        )
        expect(page.locator(".dv-answer")).to_be_visible()
    finally:
        (home / "feedback.new").rmdir()


def test_a_refusal_is_neither_copied_nor_judged(page: Page) -> None:
    ask(page, "Thời tiết Bình Thuận hôm nay thế nào?")

    expect(page.locator(".dv-actions")).to_have_count(0)


def test_a_conversation_is_taken_along_as_a_file(page: Page) -> None:
    button = page.get_by_role("button", name="Tải hội thoại")
    expect(button).to_be_disabled()
    ask(page, _SIGNATURE)
    ask(page, "Thời tiết Bình Thuận hôm nay thế nào?")

    file = exported(page)

    assert file.suggested_filename.startswith("hoi-thoai-20")
    assert file.suggested_filename.endswith(".docx")
    content = Path(file.path()).read_bytes()
    written = "\n".join(p.text for p in docx.Document(io.BytesIO(content)).paragraphs)
    assert f"Câu 1. {_SIGNATURE}" in written
    assert "Câu 2. Thời tiết" in written
    for claim in page.locator(".dv-claim").all_inner_texts():
        assert " ".join(claim.split()) in written
    assert "báo cáo năm trước ngày 05/12/2019.»" in written
    # The same conversation can be taken along twice.
    assert exported(page).suggested_filename == file.suggested_filename


def test_a_new_conversation_has_nothing_to_take_along(page: Page) -> None:
    ask(page, _SIGNATURE)
    expect(page.get_by_role("button", name="Tải hội thoại")).to_be_enabled()

    page.get_by_role("button", name="Cuộc trò chuyện mới").click()

    expect(page.locator(".dv-turn")).to_have_count(0)
    expect(page.get_by_role("button", name="Tải hội thoại")).to_be_disabled()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_buttons_fit_every_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.get_by_role("button", name=_SIGNATURE).click()
    replied(page)
    page.get_by_role("button", name="Chép kèm nguồn").click()
    expect(said(page)).to_have_text("Đã chép")

    for name in ("Chép kèm nguồn", "Trả lời đúng", "Trả lời sai", "Tải hội thoại"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
