"""Looking references up in a real browser: names, texts, the graph, what is missing."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.lookup import MAX_CHARACTERS
from tests.browser.contrast import faint
from tests.browser.serving import serving
from tests.browser.steps import look_up, open_library, open_references
from tests.browser.watching import Watched
from ui.web.references_tab import EXAMPLES, PASTED, PASTED_EXAMPLE

_BOX = "#reference-query textarea"
_WIDTHS = [pytest.param(1280, id="on a desk"), pytest.param(390, id="on a telephone")]


@pytest.fixture(params=_WIDTHS)
def width(request: pytest.FixtureRequest, page: Page) -> int:
    """The width of the window, which the page has."""
    found = int(request.param)
    page.set_viewport_size({"width": found, "height": 844})
    return found


def fits(page: Page, width: int) -> bool:
    """Whether nothing has to be scrolled sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth")) <= width


def focused(page: Page) -> str:
    """Return what has the focus, by its place in the order of the Tab key."""
    return str(
        page.evaluate(
            "(() => { const one = document.activeElement;"
            "return one.dataset.query ?? one.dataset.citation ?? one.textContent.trim(); })()"
        )
    )


def walk_to(page: Page, selector: str, *, key: str = "Tab", most: int = 60) -> None:
    """Press Tab until what a selector names has the focus."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("one => document.activeElement.matches(one)", selector):
            return
    pytest.fail(f"the Tab key does not lead to {selector}; it is at «{focused(page)}»")


def test_a_paper_is_looked_up_by_another_spelling(page: Page, width: int) -> None:
    open_references(page)
    look_up(page, "chi thi 16 cua thu tuong 2016")

    card = page.locator("#reference-results .dv-paper")
    expect(card.locator("h3")).to_have_text("Chỉ thị 16/CT-TTg không có trong kho")
    expect(card).to_contain_text("Đã đọc: «chi thi 16», hiểu là (điền phần còn thiếu)")
    expect(card).to_contain_text("Thủ tướng Chính phủ")
    expect(card).to_contain_text("16/05/2016")
    expect(card).to_contain_text("2 đoạn nhắc đến")
    expect(card).to_contain_text("được thực hiện bởi Kế hoạch 573/KH-SGDĐT")
    expect(page.locator("#reference-source .dv-address")).to_have_text("căn cứ thứ 1")

    card.locator(".dv-mentions button").last.click()

    expect(page.locator("#reference-source .dv-address")).to_have_text(
        "gạch đầu dòng thứ 2, mục II.1"
    )
    expect(page.locator("#reference-source mark")).to_contain_text("16/CT-TTg")
    expect(page.locator("#reference-source mark")).to_be_in_viewport()
    assert fits(page, width)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        pytest.param("kế hoạch 573", "có trong kho", id="in the library"),
        pytest.param("573/KH-SGDĐT ngày 1/1/2018", "khác ngày hoặc trích yếu", id="another date"),
        pytest.param("quy chế dân chủ", "nhiều văn bản", id="several"),
        pytest.param("99/XYZ-ABC", "không có trong kho", id="nowhere"),
    ],
)
def test_each_status_is_said_in_words(page: Page, query: str, said: str) -> None:
    open_references(page)
    look_up(page, query)

    expect(page.locator("#reference-results .dv-status").first).to_have_text(said)
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()


def test_one_of_several_is_chosen_at_a_click(page: Page) -> None:
    open_references(page)
    look_up(page, "quy chế dân chủ")
    page.get_by_role("button", name="Kết luận 65-KL/TW").first.click()

    expect(page.locator("#reference-results h3")).to_contain_text("Kết luận 65-KL/TW")
    expect(page.locator(_BOX)).to_have_value("Kết luận 65-KL/TW của Ban Bí thư Trung ương Đảng")


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_is_found_at_a_click(page: Page, example: str) -> None:
    open_references(page)
    page.get_by_role("button", name=example, exact=True).click()

    expect(page.locator(_BOX)).to_have_value(example)
    expect(page.locator("#reference-results .dv-mentions button").first).to_be_visible()
    expect(page.locator("#reference-source mark")).not_to_be_empty()


def test_a_pasted_text_is_marked_and_its_references_are_told_one_by_one(
    page: Page, width: int
) -> None:
    open_references(page)
    page.get_by_role("button", name=PASTED_EXAMPLE).click()

    marks = page.locator("#reference-results .dv-pasted mark")
    expect(marks).to_have_count(4)
    expect(marks.nth(2)).to_have_text("573/KH-SGDĐT [3: có trong kho]")
    expect(page.locator(_BOX)).to_have_value(PASTED)
    expect(page.get_by_role("status").filter(has_text="4 viện dẫn")).to_be_visible()

    marks.nth(1).get_by_role("button").click()
    row = page.locator("#reference-results tr[data-row='2']")
    expect(row).to_be_focused()
    row.locator("summary").click()
    row.locator(".dv-mentions button").first.click()
    expect(page.locator("#reference-source mark")).to_contain_text("23-QĐ/TW")
    assert fits(page, width)


def test_what_cannot_be_read_is_listed_and_not_passed_over(page: Page) -> None:
    open_references(page)
    look_up(page, "abc")

    expect(page.locator("#reference-results .dv-unread")).to_contain_text("«abc» (dòng 1, ký tự 1)")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a" * (MAX_CHARACTERS + 1), "dài 64.001 ký tự", id="too long"),
        pytest.param("   ", "Hãy gõ số, ký hiệu", id="nothing"),
    ],
)
def test_what_cannot_be_looked_up_is_said_in_words(page: Page, text: str, said: str) -> None:
    open_references(page)
    look_up(page, text)

    expect(page.locator("#reference-results [role=alert]")).to_contain_text(said)


def test_the_longest_text_is_looked_up(page: Page) -> None:
    open_references(page)
    sentence = "Theo Chỉ thị số 16/CT-TTg ngày 16/5/2016.\n"
    text = (sentence * (MAX_CHARACTERS // len(sentence)))[:MAX_CHARACTERS]
    look_up(page, text)

    expect(page.locator("#reference-results tr[data-row='250']")).to_be_attached()
    expect(page.locator("#reference-results .dv-notes")).to_contain_text("nhiều nhất 250")


def test_a_paper_of_the_graph_is_looked_up_at_a_click(page: Page) -> None:
    open_references(page)
    page.locator("#reference-graph .dv-member", has_text="23-QĐ/TW").last.click()

    expect(page.locator("#reference-results h3")).to_contain_text("Quyết định 23-QĐ/TW")
    expect(page.locator("#reference-results h3")).to_be_in_viewport()


def test_a_document_without_a_number_is_told_with_what_it_cites(page: Page) -> None:
    open_references(page)
    page.locator("#reference-graph .dv-member-in", has_text="Báo cáo 10/2020").click()

    results = page.locator("#reference-results")
    expect(results.locator("h3")).to_contain_text("Năm dân vận khéo")
    expect(results.locator("details")).to_contain_text("Văn bản này viện dẫn 16 văn bản")


def test_the_graph_fills_what_is_held_and_names_its_signs(page: Page) -> None:
    open_references(page)

    expect(page.locator("#reference-graph .dv-graph .dv-member-in")).to_have_count(5)
    expect(page.locator("#reference-graph .dv-graph .dv-member")).to_have_count(60)
    expect(page.locator("#reference-graph")).to_contain_text("16 văn bản khác chỉ có trong bảng")
    expect(page.locator(".dv-legend")).to_contain_text("chưa có trong kho")


def test_on_a_telephone_the_table_stands_in_the_place_of_the_picture(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_references(page)

    expect(page.locator("#reference-graph .dv-graph")).to_be_hidden()
    row = page.locator("#reference-graph tr", has_text="01-CT/TU")
    expect(row).to_be_visible()
    row.get_by_role("button", name="Chỉ thị 01-CT/TU").click()
    expect(page.locator("#reference-results h3")).to_contain_text("Chỉ thị 01-CT/TU")
    assert fits(page, 390)


def test_what_is_missing_is_listed_the_most_cited_first_and_taken_along(page: Page) -> None:
    open_references(page)
    rows = page.locator("#reference-missing tbody tr")
    expect(rows).to_have_count(50)
    expect(rows.first).to_contain_text("05-CT/TW")
    expect(rows.first).to_contain_text("573/KH-SGDĐT")

    with page.expect_download() as download:
        page.get_by_role("button", name="Tải danh sách (.csv)").click()

    assert download.value.suggested_filename.startswith("chua-co-trong-kho-")
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    written = list(csv.reader(io.StringIO(text)))
    assert len(written) == 71
    assert written[1][1] == "05-CT/TW"
    counts = [int(row[5]) for row in written[1:]]
    assert counts == sorted(counts, reverse=True)


def test_all_of_it_is_reached_by_the_keyboard_alone(page: Page) -> None:
    walk_to(page, "button[role='tab']:nth-child(4)", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#reference-missing table")).to_be_attached()

    walk_to(page, _BOX)
    page.keyboard.type("ct 16")
    page.keyboard.press("Enter")
    expect(page.locator("#reference-results h3")).to_contain_text("16/CT-TTg")

    walk_to(page, "#reference-results .dv-mentions li:nth-child(2) button")
    page.keyboard.press("Enter")
    expect(page.locator("#reference-source .dv-address")).to_contain_text("mục II.1")

    walk_to(page, "#reference-graph .dv-member")
    first = focused(page)
    page.keyboard.press("ArrowRight")
    second = focused(page)
    assert second != first
    page.keyboard.press("Enter")
    expect(page.locator(_BOX)).to_have_value(second)
    expect(page.locator("#reference-results")).to_be_focused()

    walk_to(page, "#reference-graph summary")
    page.keyboard.press("Enter")
    expect(page.locator("#reference-graph table")).to_be_visible()
    walk_to(page, "#reference-missing button", most=400)
    page.keyboard.press("Enter")
    expect(page.locator("#reference-results h3")).to_contain_text("05-CT/TW")


def test_what_has_the_focus_is_seen(page: Page) -> None:
    open_references(page)
    member = page.locator("#reference-graph .dv-member[tabindex='0']")
    before = member.locator("circle").evaluate("one => getComputedStyle(one).stroke")
    page.locator("#reference-graph summary").focus()
    page.keyboard.press("Shift+Tab")

    expect(member).to_be_focused()
    assert member.locator("circle").evaluate("one => getComputedStyle(one).stroke") != before


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_word_stands_out_from_its_ground(page: Page, address: str, theme: str) -> None:
    page.goto(f"{address}/?__theme={theme}")
    open_references(page)
    page.get_by_role("button", name=PASTED_EXAMPLE).click()
    expect(page.locator("#reference-results .dv-pasted mark")).to_have_count(4)

    assert faint(page, "#reference-results, #reference-outcome, #reference-graph") == []
    assert faint(page, "#reference-missing") == []


def test_a_hostile_text_is_inert(page: Page) -> None:
    open_references(page)
    hostile = (
        '<img src=x onerror="window.hacked=1"> 16/CT-TTg\n${window.hacked=2} {{value}} 65-KL/TW'
    )
    look_up(page, hostile)

    expect(page.locator("#reference-results .dv-pasted")).to_contain_text("<img src=x")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#reference-results img").count() == 0


def test_an_empty_library_says_so(browser: Browser, tmp_path: Path, watched: Watched) -> None:
    with serving(tmp_path / "home") as address, browser.new_context() as session:
        page = session.new_page()
        watched.follow(page)
        page.goto(address)
        open_library(page)
        page.get_by_role("button", name="Gỡ thư viện mẫu").click()
        page.get_by_role("button", name="Gỡ", exact=True).click()
        expect(page.locator("#documents")).to_contain_text("Kho chưa có văn bản nào")
        page.get_by_role("tab", name="Tra cứu viện dẫn").click()

        expect(page.locator("#reference-graph")).to_contain_text("chưa có văn bản nào viện dẫn")
        expect(page.locator("#reference-missing")).to_contain_text("Không có văn bản nào")
        expect(page.get_by_role("button", name="Tải danh sách (.csv)")).to_be_disabled()
        look_up(page, "16/CT-TTg")
        expect(page.locator("#reference-results .dv-status")).to_have_text("không có trong kho")
    assert watched.complaints == []
