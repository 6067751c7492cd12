"""Asking in a real browser: the answer, its marks, the source beside it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.steps import ask, replied
from tests.browser.watching import Watched
from ui.web.asking_tab import EXAMPLES

_SIGNATURE = "Phải báo cáo những gì trước ngày 05/12?"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(_SIGNATURE, id="with diacritics"),
        pytest.param("phai bao cao nhung gi truoc ngay 05/12", id="without diacritics"),
        pytest.param("what must we report by 05/12?", id="in English"),
    ],
)
def test_the_signature_question_leads_to_its_paragraph(page: Page, question: str) -> None:
    ask(page, question)

    expect(page.locator(".dv-answer")).to_contain_text("05/12/2019")
    claim = page.locator(".dv-claim", has_text="05/12/2019").first
    claim.locator(".dv-mark").first.click()

    source = page.locator("#source")
    expect(source).to_contain_text("573/KH-SGDĐT")
    expect(source).to_contain_text("Sở Giáo dục và Đào tạo Bình Thuận")
    expect(source).to_contain_text("21/03/2019")
    expect(source.locator(".dv-address")).to_have_text("mục III.1")
    expect(source.locator("mark")).to_contain_text("05/12/2019")
    following = source.locator(".dv-passage ~ .dv-neighbour").first
    expect(following).to_contain_text("Văn phòng Sở giúp lãnh đạo Sở")


def test_the_first_source_is_there_before_anything_is_clicked(page: Page) -> None:
    ask(page, _SIGNATURE)

    expect(page.locator("#source mark")).not_to_be_empty()
    expect(page.locator('.dv-claim .dv-mark[aria-pressed="true"]').first).to_have_text("[1]")


def test_a_mark_works_from_the_keyboard_and_says_what_it_opens(page: Page) -> None:
    ask(page, "Kế hoạch của Phòng GDĐT Dầu Tiếng yêu cầu nộp báo cáo trước ngày nào?")
    mark = page.locator(".dv-mark").last
    expect(mark).to_have_attribute("aria-pressed", "false")

    mark.focus()
    page.keyboard.press("Enter")

    expect(mark).to_have_attribute("aria-pressed", "true")
    said = mark.get_attribute("aria-label") or ""
    assert said.startswith("Xem trích dẫn ")
    expect(page.locator("#source .dv-address")).to_have_text(said.rpartition(" · ")[2])


def test_a_question_outside_the_library_is_refused_in_words(page: Page) -> None:
    ask(page, "Thời tiết Bình Thuận hôm nay thế nào?")

    expect(page.locator(".dv-refusal .dv-reason")).not_to_be_empty()
    expect(page.locator(".dv-answer")).to_have_count(0)


def test_the_passages_nearest_to_a_refused_question_can_be_opened(page: Page) -> None:
    ask(page, "Kế hoạch của Phòng GDĐT Dầu Tiếng yêu cầu nộp báo cáo trước ngày nào?")

    refusal = page.locator(".dv-refusal")
    expect(refusal).to_contain_text("Đoạn gần nhất")
    refusal.locator(".dv-mark").last.click()
    expect(page.locator("#source mark")).not_to_be_empty()


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_is_answered_at_a_click(page: Page, example: str) -> None:
    page.get_by_role("button", name=example, exact=True).click()
    replied(page)

    expect(page.locator(".dv-question")).to_have_text(example)
    expect(page.locator(".dv-answer .dv-mark").first).to_be_visible()


def test_a_new_conversation_forgets_the_old_one(page: Page) -> None:
    ask(page, _SIGNATURE)

    page.get_by_role("button", name="Cuộc trò chuyện mới").click()

    expect(page.locator(".dv-turn")).to_have_count(0)
    expect(page.locator("#source mark")).to_have_count(0)


def test_two_browsers_do_not_see_each_other(page: Page, browser: Browser, address: str) -> None:
    ask(page, _SIGNATURE)

    with browser.new_context() as session:
        other = session.new_page()
        other.goto(address)
        ask(other, "Thời tiết Bình Thuận hôm nay thế nào?")
        expect(other.locator(".dv-answer")).to_have_count(0)


def test_an_empty_question_asks_nothing(page: Page) -> None:
    page.locator("#question textarea").fill("   ")
    page.get_by_role("button", name="Hỏi", exact=True).click()
    ask(page, _SIGNATURE)

    expect(page.locator(".dv-turn")).to_have_count(1)


def test_a_hostile_question_stays_text(page: Page) -> None:
    hostile = "<img src=x onerror=window.hacked=1> ${window.hacked=2} {{value}} báo cáo gửi về đâu?"

    ask(page, hostile)

    expect(page.locator(".dv-question")).to_have_text(hostile)
    assert page.evaluate("window.hacked") is None


def test_on_a_telephone_the_source_stands_below_and_is_brought_into_view(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    ask(page, _SIGNATURE)
    conversation = page.locator("#conversation").bounding_box()
    source = page.locator("#source").bounding_box()
    assert conversation is not None
    assert source is not None
    assert source["y"] >= conversation["y"] + conversation["height"]

    page.locator(".dv-mark").first.click()

    expect(page.locator("#source mark")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_page_says_that_it_is_vietnamese_and_what_it_does(page: Page) -> None:
    expect(page).to_have_title("danvan")
    assert page.evaluate("document.documentElement.lang") == "vi"
    expect(page.locator("h1")).to_have_text("danvan")
    expect(page.locator(".dv-title p")).to_contain_text("văn bản")


def test_the_page_loads_its_parts_from_its_own_server(page: Page, watched: Watched) -> None:
    ask(page, _SIGNATURE)

    assert len(watched.requests) > 10
    assert watched.outside == []
