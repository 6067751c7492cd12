"""A review as .docx: A4 across, Times New Roman, a table of requirements and one of bases."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import TYPE_CHECKING, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ui.review_words import basis_table, requirement_table, summary_of, title_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

    from assistant.reviewing.findings import Review
    from ui.review_words import ReviewTable

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FONT = "Times New Roman"
_SIZE = Pt(13)
_CELL = Pt(11)
_HEADING = Pt(14)
# Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, across for tables; the margins of a page turned.
_PAPER = {"page_width": Mm(297), "page_height": Mm(210)}
_MARGINS = {
    "top_margin": Mm(30),
    "bottom_margin": Mm(20),
    "left_margin": Mm(20),
    "right_margin": Mm(20),
}
# Of 257 mm.
_REQUIREMENT_WIDTHS = (12, 80, 25, 80, 60)
_BASIS_WIDTHS = (12, 32, 28, 60, 65, 60)
# What XML 1.0 (section 2.2) has no way to write.
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def review_docx(review: Review, *, day: dt.date) -> bytes:
    """The file, as bytes; ``day`` is the day that stands in its properties."""
    file = docx.Document()
    _set_up(file, day=day)
    heading = file.add_heading(level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(heading, title_of(review))
    _write(file.add_paragraph(), summary_of(review))
    _add(file, requirement_table(review), _REQUIREMENT_WIDTHS)
    _add(file, basis_table(review), _BASIS_WIDTHS)
    for note in review.notes:
        _write(file.add_paragraph(), note, is_italic=True)
    content = io.BytesIO()
    file.save(content)
    return content.getvalue()


def _set_up(file: Document, *, day: dt.date) -> None:
    for name, size in (("Normal", _SIZE), ("Heading 1", _HEADING)):
        style = file.styles[name]
        style.font.name = _FONT
        style.font.size = size
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), _FONT)
    file.styles["Normal"].paragraph_format.space_after = Pt(6)
    file.styles["Heading 1"].font.color.rgb = None
    section = file.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    for name, length in {**_PAPER, **_MARGINS}.items():
        setattr(section, name, length)
    about = file.core_properties
    about.author = about.last_modified_by = "danvan"
    about.title = "Rà soát dự thảo"
    about.comments = ""
    about.language = "vi-VN"
    about.created = about.modified = dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)


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
    run = paragraph.add_run(_UNWRITABLE.sub("", text))
    run.bold = is_bold or None
    run.italic = is_italic or None
