"""Drafts as they are printed: what stands where, how long the lines are, that nothing overlaps."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pypdfium2
import pytest

from assistant.form import decree
from tests.ui.drafts import LONG, LONG_TITLE, letter, plan, report
from tests.ui.printed_page import Box, PrintedPage, count_pages
from tests.ui.printing import by_browser, by_office
from ui.exports.paper import SourcesAs, draft_docx

_DAY = dt.date(2026, 3, 2)
_MM = 72 / 25.4
_TEXT_LEFT, _TEXT_RIGHT = 30 * _MM, 190 * _MM
_PICTURES = Path(__file__).parents[2] / "docs" / "images"
_DRAFTS = {
    "plan": plan(rows=24),
    "long": plan(profile=LONG, title=LONG_TITLE, rows=14),
    "report": report(),
    "letter": letter(),
    "long-letter": letter(profile=LONG, title=LONG_TITLE),
}
# How deep one line may reach into another: the marks on "Ể" do, above their own line.
_TOUCHING = 2.5


@pytest.fixture(scope="module", params=["office", "browser"])
def printed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, chromium: str
) -> dict[str, Path]:
    """The drafts on paper, by whichever printer there is."""
    files = {
        name: draft_docx(draft, sources=SourcesAs.NONE, day=_DAY) for name, draft in _DRAFTS.items()
    }
    folder = tmp_path_factory.mktemp("printed")
    if request.param == "office":
        return by_office(files, folder=folder)
    return by_browser(files, folder=folder, chromium=chromium)


@pytest.mark.parametrize("name", list(_DRAFTS))
def test_country_and_issuer_stand_side_by_side(printed: dict[str, Path], name: str) -> None:
    page = PrintedPage(printed[name])
    country, motto = page.find(decree.COUNTRY), page.find(decree.MOTTO)
    superior = page.find("ỦY BAN NHÂN DÂN")

    assert country.left > decree.PAGE_WIDTH * _MM / 2 - 30
    assert country.right <= _TEXT_RIGHT + 0.5
    assert country.middle == pytest.approx(motto.middle, abs=1)
    assert page.baseline("BAN NHÂN DÂN") == pytest.approx(page.baseline("CỘNG"), abs=0.5)
    assert superior.right < country.left


@pytest.mark.parametrize("name", list(_DRAFTS))
def test_number_and_day_stand_on_one_line(printed: dict[str, Path], name: str) -> None:
    page = PrintedPage(printed[name])
    number = page.find("Số:")
    issuer = page.find("MINH KHAI" if name.startswith("long") else "NGUYỄN TRÃI")

    assert page.baseline("Số:") == pytest.approx(page.baseline("tháng"), abs=0.5)
    assert issuer.bottom < _under(page, issuer).top < number.top


@pytest.mark.parametrize("name", list(_DRAFTS))
def test_the_line_under_the_motto_is_as_long_as_it(printed: dict[str, Path], name: str) -> None:
    page = PrintedPage(printed[name])
    motto = page.find(decree.MOTTO)
    under = _under(page, motto)

    assert under.width == pytest.approx(motto.width, rel=0.02)
    assert under.middle == pytest.approx(motto.middle, abs=1)


@pytest.mark.parametrize(
    ("name", "longest", "last"),
    [
        pytest.param("plan", "TRƯỜNG TIỂU HỌC", "NGUYỄN TRÃI", id="issuer"),
        pytest.param("long", "TỘC BÁN TRÚ TRUNG HỌC", "THỊ MINH KHAI", id="long issuer"),
        pytest.param("plan", "Công tác dân vận năm 2026", "Công tác dân vận năm 2026", id="title"),
        pytest.param(
            "long",
            "thiện, học sinh tích cực” gắn với học tập và làm theo tư tưởng,",
            "đạo đức, phong cách Hồ Chí Minh năm 2026",
            id="long title",
        ),
    ],
)
def test_lines_under_names_are_a_third_to_a_half(
    printed: dict[str, Path], name: str, longest: str, last: str
) -> None:
    page = PrintedPage(printed[name])
    widest, nearest = page.find(longest), page.find(last)
    under = _under(page, nearest)

    assert decree.RULE_OF_TEXT.allows(under.width / widest.width)
    assert under.middle == pytest.approx(widest.middle, abs=1)


@pytest.mark.parametrize("name", list(_DRAFTS))
def test_nothing_overlaps_and_nothing_leaves_the_text(printed: dict[str, Path], name: str) -> None:
    for number in range(1, count_pages(printed[name]) + 1):
        lines = PrintedPage(printed[name], number).lines()
        for place, line in enumerate(lines):
            assert line.left >= _TEXT_LEFT - 1
            assert line.right <= _TEXT_RIGHT + 1
            assert all(line.overlap(other) < _TOUCHING for other in lines[place + 1 :])


def test_pages_are_numbered_above_the_text_from_the_second_on(printed: dict[str, Path]) -> None:
    path = printed["plan"]
    first, second = PrintedPage(path), PrintedPage(path, 2)

    assert count_pages(path) == 3
    assert first.lines()[0].top > 20 * _MM - 4
    number = second.find("2")
    assert number.bottom < 20 * _MM
    assert number.middle == pytest.approx((_TEXT_LEFT + _TEXT_RIGHT) / 2, abs=1)


def test_titles_of_columns_are_there_again_on_the_next_page(printed: dict[str, Path]) -> None:
    pages = [PrintedPage(printed["plan"], number).text for number in (1, 2, 3)]
    with_tasks = [page for page in pages if "Tuyên truyền, phổ biến" in page]

    assert len(with_tasks) > 1
    assert all("Nhiệm vụ" in page for page in with_tasks)


def test_recipients_and_signature_stand_level_on_one_page(printed: dict[str, Path]) -> None:
    for name, path in printed.items():
        last = PrintedPage(path, count_pages(path))
        word, text = last.find("Nơi nhận:"), last.text
        authority = "TM. BAN CHỈ ĐẠO" if name.startswith("long") else "KT. HIỆU TRƯỞNG"

        assert last.find(authority).bottom == pytest.approx(word.bottom, abs=4)
        assert "Lưu: VT, VP." in text
        assert "./." in text


def test_the_subject_of_a_letter_stands_under_its_number(printed: dict[str, Path]) -> None:
    page = PrintedPage(printed["letter"])
    number, subject, addressed = page.find("Số:"), page.find("V/v"), page.find("Kính gửi:")
    dash = page.find("- Phòng")
    colon = page.find("gửi:")

    assert number.bottom < subject.top < addressed.top
    assert subject.right < page.find("năm 2026").left
    assert dash.left == pytest.approx(colon.right - 2, abs=2)


def test_pictures_of_drafts_can_be_taken(tmp_path: Path) -> None:
    folder = _PICTURES if os.environ.get("UPDATE_PICTURES") else tmp_path
    files = {
        name: draft_docx(draft, sources=SourcesAs.NONE, day=_DAY)
        for name, draft in {"plan": plan(), "report": report(), "letter": letter()}.items()
    }
    printed_files = by_office(files, folder=tmp_path)

    for name, path in printed_files.items():
        pages = pypdfium2.PdfDocument(path)
        for number in sorted({1, len(pages)}):
            picture = folder / f"draft-{name}-{number}.png"
            image = pages[number - 1].render(scale=100 / 72).to_pil().convert("P", colors=32)
            image.save(picture, optimize=True)
            assert 5_000 < picture.stat().st_size < 120_000


def _under(page: PrintedPage, words: Box) -> Box:
    return next(
        rule for rule in page.rules() if rule.top > words.bottom - 2 and _same_column(rule, words)
    )


def _same_column(box: Box, other: Box) -> bool:
    return abs(box.middle - other.middle) < 40
