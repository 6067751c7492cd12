"""The check of form over other right ways to write a paper: none hides or makes a breach."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from copy import deepcopy

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from assistant.form.widths import Face, text_width
from tests.assistant.form.right_paper import (
    Spoil,
    check,
    find,
    italic,
    letter,
    plan,
    replaced,
    ruled,
)

MOTTO = "Độc lập"
AUTHORITY = "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC NGUYỄN TRÃI"


def broken(file: Document) -> list[str]:
    """The rules that a file breaks."""
    return [breach.rule.id for breach in check(file).breaches]


def decision() -> Document:
    """A quyết định: who has the power to issue it stands over its căn cứ."""
    file = plan()
    replaced("KẾ HOẠCH", "KẾ HOẠCH", "QUYẾT ĐỊNH")(file)
    replaced("Số", "KH-", "QĐ-")(file)
    title, basis = find(file, "QUYẾT ĐỊNH"), find(file, "Căn cứ Luật")
    basis._p.addprevious(deepcopy(title._p))
    second = next(p for p in file.paragraphs if p._p.getnext() is basis._p)
    second.runs[0].text = AUTHORITY
    return file


def motto_length() -> float:
    """How long the line under Tiêu ngữ has to be, in points."""
    return text_width("Độc lập - Tự do - Hạnh phúc", size=13, face=Face.BOLD)


def underlined_blanks(space: str) -> Spoil:
    """The line under Tiêu ngữ as underlined spaces."""

    def spoil(file: Document) -> None:
        ruled(MOTTO, None)(file)
        below = next(p for p in _under_motto(file))
        below.paragraph_format.line_spacing = 1
        run = below.add_run(space * round(motto_length() / text_width(" ", size=13)))
        run.font.size, run.font.underline = Pt(13), True

    return spoil


def table_of_one_cell(side: str) -> Spoil:
    """The line under Tiêu ngữ as the border of a table of one empty cell."""

    def spoil(file: Document) -> None:
        ruled(MOTTO, None)(file)
        below = next(p for p in _under_motto(file))
        width = round(motto_length() * 20)
        below._p.addprevious(
            parse_xml(
                f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblBorders><w:{side} w:val="single"/>'
                f'</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
                "<w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>"
            )
        )

    return spoil


def _under_motto(file: Document) -> list[Paragraph]:
    motto = find(file, MOTTO)
    below = motto._p.getnext()
    assert isinstance(below, CT_P)
    return [Paragraph(below, motto._parent)]


def decomposed(file: Document) -> None:
    """Each mark a sign of its own."""
    for text in file.element.body.iter(qn("w:t")):
        text.text = unicodedata.normalize("NFD", text.text or "")


def test_the_authority_over_the_bases_hides_nothing() -> None:
    upright, unclosed = decision(), decision()
    italic("Căn cứ Luật", on=False)(upright)
    replaced("Căn cứ Luật", "2019;", "2019,")(unclosed)

    assert broken(decision()) == []
    assert broken(upright) == ["can-cu-nghieng"]
    assert broken(unclosed) == ["can-cu-dau-cau"]


@pytest.mark.parametrize("base", [plan, letter])
def test_letters_with_marks_of_their_own_are_the_same_letters(
    base: Callable[[], Document],
) -> None:
    file = base()
    decomposed(file)

    assert broken(file) == []


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(underlined_blanks(" "), id="underlined spaces"),
        pytest.param(underlined_blanks("\u00a0"), id="underlined no-break spaces"),
        pytest.param(table_of_one_cell("top"), id="over a table of one cell"),
        pytest.param(table_of_one_cell("bottom"), id="under a table of one cell"),
    ],
)
def test_a_line_is_a_line_however_it_was_drawn(spoil: Spoil) -> None:
    file = plan()
    spoil(file)

    assert broken(file) == []


def test_blanks_without_a_line_are_none() -> None:
    file = plan()
    underlined_blanks(" ")(file)
    _under_motto(file)[0].runs[0].font.underline = False

    assert broken(file) == ["tieu-ngu-duong-ke"]
