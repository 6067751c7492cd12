"""A review as .docx: A4 across, Times New Roman, a table of requirements and one of bases."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ui.exports.paper.package import saved
from ui.exports.plain_paper import MEDIA_TYPE, Margins, new_paper
from ui.review_words import basis_table, requirement_table, summary_of, title_of
from ui.writable import writable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

    from assistant.reviewing.findings import Review
    from ui.review_words import ReviewTable

__all__ = ["MEDIA_TYPE", "review_docx"]

_CELL = Pt(11)
# Nghị định 30/2020/NĐ-CP, Phụ lục I: the margins of a page turned for tables.
_MARGINS = Margins(top=30, bottom=20, left=20, right=20)
# Of 257 mm.
_REQUIREMENT_WIDTHS = (12, 80, 25, 80, 60)
_BASIS_WIDTHS = (12, 32, 28, 60, 65, 60)


def review_docx(review: Review, *, day: dt.date) -> bytes:
    """The file, the same bytes for the same review and ``day``, which stands in its properties."""
    file = new_paper(title="Rà soát dự thảo", day=day, margins=_MARGINS, is_across=True)
    heading = file.add_heading(level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(heading, title_of(review))
    _write(file.add_paragraph(), summary_of(review))
    _add(file, requirement_table(review), _REQUIREMENT_WIDTHS)
    _add(file, basis_table(review), _BASIS_WIDTHS)
    for note in review.notes:
        _write(file.add_paragraph(), note, is_italic=True)
    return saved(file)


def _add(file: Document, table: ReviewTable, widths: tuple[int, ...]) -> None:
    title = file.add_paragraph()
    title.paragraph_format.keep_with_next = True
    title.paragraph_format.space_before = Pt(12)
    _write(title, table.title, is_bold=True)
    if not table.rows:
        _write(file.add_paragraph(), "Không có dòng nào.")
        return
    drawn = file.add_table(rows=1 + len(table.rows), cols=len(table.columns), style="Table Grid")
    drawn.autofit = False
    _repeat_head(drawn)
    # Looking a cell up by its place walks the whole table each time.
    cells = iter(drawn._cells)
    for line, row in enumerate((table.columns, *table.rows)):
        for width, text in zip(widths, row, strict=True):
            _fill(next(cells), text, width=width, is_head=line == 0)


def _repeat_head(table: Table) -> None:
    """Let the first row stand at the top of every page."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    properties.append(mark)


def _fill(cell: _Cell, text: str, *, width: int, is_head: bool) -> None:
    cell.width = Mm(width)
    paragraph = cell.paragraphs[0]
    for at, line in enumerate(text.split("\n")):
        if at:
            paragraph = cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        _write(paragraph, line, is_bold=is_head)
        paragraph.runs[0].font.size = _CELL


def _write(
    paragraph: Paragraph, text: str, *, is_bold: bool = False, is_italic: bool = False
) -> None:
    run = paragraph.add_run(writable(text))
    run.bold = is_bold or None
    run.italic = is_italic or None
