"""The check of form: slips that people make in papers that are right in all else."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pytest
from docx.document import Document
from docx.shared import Mm
from docx.text.run import Run

from tests.assistant.form.right_paper import Spoil, check, find, letter, plan, replaced, spaced


def all_of(*spoils: Spoil) -> Spoil:
    """One spoil after the other."""

    def spoil(file: Document) -> None:
        for one in spoils:
            one(file)

    return spoil


def copied(words: str, text: str, *, before: str) -> Spoil:
    """With a paragraph that looks like another one."""

    def spoil(file: Document) -> None:
        twin = deepcopy(find(file, words)._p)
        place = find(file, before)
        place._p.addprevious(twin)
        made = next(p for p in file.paragraphs if p._p is twin)
        made.runs[0].text = text

    return spoil


def number_beside(text: str) -> Spoil:
    """With words in front of the page's number."""

    def spoil(file: Document) -> None:
        paragraph = file.sections[0].header.paragraphs[0]
        run = deepcopy(paragraph.runs[0]._r)
        paragraph.runs[0]._r.addprevious(run)
        Run(run, paragraph).text = text

    return spoil


def number_in_bold(file: Document) -> None:
    for run in file.sections[0].header.paragraphs[0].runs:
        run.font.bold = True


def even_pages_differ(file: Document) -> None:
    file.settings.odd_and_even_pages_header_footer = True


def pushed_down(file: Document) -> None:
    """Empty paragraphs over Nơi nhận."""
    for _ in range(2):
        empty = deepcopy(find(file, "Nơi nhận")._p)
        for run in list(empty.r_lst):
            empty.remove(run)
        find(file, "Nơi nhận")._p.addprevious(empty)


def bases_on_one_line(file: Document) -> None:
    second = find(file, "Căn cứ Kế hoạch")
    find(file, "Căn cứ Luật").runs[0].text += f" {second.text}"
    first = find(file, "Căn cứ Luật")._p.getparent()
    assert first is not None
    first.remove(second._p)


def columns_swapped(file: Document) -> None:
    for row in file.tables[0].rows:
        first, second = row.cells
        first._tc.addprevious(second._tc)


def dashes_at(indent: float) -> Spoil:
    """With the dashes after Kính gửi elsewhere."""
    both = [spaced(words, first_line_indent=Mm(indent).pt) for words in ("- Ủy ban", "- Phòng")]
    return all_of(*both)


@pytest.mark.parametrize(
    ("base", "slug", "spoil"),
    [
        (plan, "so-trang", even_pages_differ),
        (plan, "so-trang-dung", number_in_bold),
        (plan, "so-trang-a-rap", number_beside("Trang ")),
        (plan, "so-trang-a-rap", number_beside("- ")),
        (plan, "chuc-vu-viet-tat", replaced("KT.", "KT. ", "KT.")),
        (plan, "thoi-gian-day-du", replaced("Tân An", "ngày", "Ngày")),
        (plan, "noi-nhan-ngang-hang", pushed_down),
        (letter, "kinh-gui-thang-hang", dashes_at(0)),
        (letter, "ten-loai", copied("Kính gửi", "CÔNG VĂN", before="Kính gửi")),
        (plan, "can-cu-dau-cau", replaced("Căn cứ Kế hoạch", "Căn", "căn")),
        (plan, "khoan-thu-tu", replaced("3. Nhà trường", "3.", "1.")),
        (plan, "can-cu-xuong-dong", bases_on_one_line),
        (plan, "quoc-hieu-vi-tri", columns_swapped),
        (
            plan,
            "co-quan-ban-hanh-day-du",
            replaced("TRƯỜNG", "TIỂU HỌC NGUYỄN", "TH NGUYỄN BÁ NGỌC"),
        ),
        (
            plan,
            "co-quan-ban-hanh-day-du",
            replaced("TRƯỜNG", "TIỂU HỌC NGUYỄN", "THCS NGUYỄN HUỆ VÀ"),
        ),
    ],
)
def test_a_slip_is_named_and_nothing_else(
    base: Callable[[], Document], slug: str, spoil: Spoil
) -> None:
    file = base()
    spoil(file)

    assert [breach.rule.id for breach in check(file).breaches] == [slug]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(
            copied("Nhà trường", "Các bộ phận thực hiện như sau:", before="3. Nhà trường"),
            id="words that lead to it",
        ),
        pytest.param(
            copied("1. Mục đích", "Tổ chuyên môn", before="3. Nhà trường"), id="a heading"
        ),
    ],
)
def test_khoan_count_anew_after_what_leads_to_them(spoil: Spoil) -> None:
    file = plan()
    spoil(file)
    replaced("3. Nhà trường", "3.", "1.")(file)

    assert check(file).breaches == ()
