"""A real browser over the real server; what the page asks for is kept."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.serving import ROOT, serving
from tests.browser.watching import Watched

_ANSWER_MS = 20_000
_LAUNCH = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the sample library, one for each module of tests."""
    with serving(tmp_path_factory.mktemp("served") / "home") as found:
        yield found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The browser, started once; expectations are as patient as a busy computer needs."""
    expect.set_options(timeout=_ANSWER_MS)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(_LAUNCH))
        yield started
        started.close()


@pytest.fixture
def watched() -> Watched:
    """What the page of this test asked for and complained of."""
    return Watched()


@pytest.fixture
def page(browser: Browser, address: str, watched: Watched) -> Iterator[Page]:
    """The page in a fresh browser session; every test on it also checks that it kept to itself."""
    with browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN") as session:
        session.set_default_timeout(_ANSWER_MS)
        opened = session.new_page()
        watched.follow(opened)
        opened.goto(address)
        opened.locator("#question textarea").wait_for()
        yield opened
    assert watched.outside == []
    assert watched.complaints == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where pictures go: the documentation only when that is asked for."""
    return ROOT / "docs" / "images" if os.environ.get("UPDATE_PICTURES") else tmp_path
