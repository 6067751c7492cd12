"""An answer on its way: its claims as they come, and the button that ends it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.held import Held, holding
from tests.browser.steps import replied

_SIGNATURE = "Phải báo cáo những gì trước ngày 31/12?"
_PLAN = "Kế hoạch 573/KH-SGDĐT do ai ký?"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Held]]:
    """A server with held answers, one for this module."""
    with holding(tmp_path_factory.mktemp("held") / "home") as found:
        yield found


@pytest.fixture
def address(served: tuple[str, Held]) -> str:
    """Where it is."""
    return served[0]


@pytest.fixture
def held(served: tuple[str, Held]) -> Held:
    """What holds its answers; permits that an earlier test left are taken away."""
    while served[1].permits.acquire(blocking=False):
        pass
    return served[1]


def begin(page: Page, question: str = _SIGNATURE) -> None:
    """Send a question and wait until it is looked for."""
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    expect(page.locator(".dv-pending")).to_be_visible()


def test_claims_appear_one_by_one_and_the_reply_takes_their_place(page: Page, held: Held) -> None:
    begin(page)
    expect(page.locator(".dv-pending")).to_contain_text("Đang tìm")
    expect(page.locator(".dv-claim")).to_have_count(0)

    held.let(1)
    expect(page.locator(".dv-claim")).to_have_count(1)
    expect(page.locator(".dv-partial .dv-pending")).to_be_visible()
    # The source of the first claim is there while the others are still to come.
    expect(page.locator("#source mark")).not_to_be_empty()
    held.let(1)
    expect(page.locator(".dv-claim")).to_have_count(2)
    held.let(100)

    replied(page)
    expect(page.locator(".dv-answer .dv-claim").nth(1)).to_be_visible()
    expect(page.get_by_role("button", name="Dừng")).to_be_hidden()
    expect(page.get_by_role("button", name="Hỏi", exact=True)).to_be_visible()


def test_a_stopped_answer_keeps_what_was_shown_and_the_next_question_works(
    page: Page, held: Held
) -> None:
    begin(page)
    held.let(1)
    expect(page.locator(".dv-claim")).to_have_count(1)
    shown = page.locator(".dv-claim").inner_text()

    page.get_by_role("button", name="Dừng").click()

    replied(page)
    expect(page.locator(".dv-claim")).to_have_text(shown)
    expect(page.locator(".dv-partial")).to_contain_text("Đã dừng theo yêu cầu")
    expect(page.locator("#question textarea")).to_be_focused()
    page.locator(".dv-mark").first.click()
    expect(page.locator("#source mark")).not_to_be_empty()

    begin(page, _PLAN)
    held.let(100)
    replied(page, count=2)
    expect(page.locator(".dv-turn").last.locator(".dv-answer")).to_be_visible()
    expect(page.locator(".dv-turn").first).to_contain_text("Đã dừng theo yêu cầu")


def test_a_question_can_be_stopped_from_the_keyboard_before_anything_came(
    page: Page, held: Held
) -> None:
    begin(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Dừng")).to_be_focused()
    page.keyboard.press("Enter")

    replied(page)
    expect(page.locator(".dv-partial")).to_contain_text("trước khi có câu trả lời")
    held.let(100)
    # What comes late is not shown any more.
    expect(page.locator(".dv-claim")).to_have_count(0)


def test_one_question_at_a_time(page: Page, held: Held) -> None:
    begin(page)
    page.locator("#question textarea").fill(_PLAN)
    page.locator("#question textarea").press("Enter")
    held.let(100)

    replied(page)
    expect(page.locator(".dv-question")).to_have_text(_SIGNATURE)
    expect(page.locator("#question textarea")).to_have_value(_PLAN)


def test_what_the_reader_opened_stays_open_while_the_answer_grows(page: Page, held: Held) -> None:
    begin(page)
    held.let(3)
    expect(page.locator(".dv-claim")).to_have_count(3)
    other = page.locator(".dv-claim").nth(2).locator(".dv-mark")
    expect(other).to_have_text("[2]")
    other.click()
    expect(page.locator("#source mark")).to_contain_text("05/12/2019")

    held.let(100)
    replied(page)

    expect(page.locator(".dv-answer")).to_be_visible()
    expect(other).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".dv-claim .dv-mark").first).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#source mark")).to_contain_text("05/12/2019")


def test_the_next_answer_opens_its_own_source_and_comes_into_view(page: Page, held: Held) -> None:
    begin(page)
    held.let(100)
    replied(page)
    page.locator(".dv-mark", has_text="[2]").first.click()
    expect(page.locator("#source mark")).to_contain_text("05/12/2019")
    while held.permits.acquire(blocking=False):
        pass

    begin(page, "bao cao gui ve dau")
    held.let(100)
    replied(page, count=2)

    newest = page.locator(".dv-turn").last.locator(".dv-mark").first
    expect(newest).to_have_attribute("aria-pressed", "true")
    expect(newest).to_be_in_viewport()
    expect(page.locator("#source .dv-address")).to_have_text("đoạn 1, phần kết")


@pytest.mark.parametrize("width", [1280, 390])
def test_the_button_that_stops_fits_every_screen(page: Page, held: Held, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    begin(page)
    expect(page.get_by_role("button", name="Dừng")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    held.let(100)
    replied(page)
