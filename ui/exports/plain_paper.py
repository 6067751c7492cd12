"""A .docx that is no paper of the form: what a table or a conversation is written into."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from assistant.form import decree
from ui.exports.paper.package import about, set_language, without_unneeded

if TYPE_CHECKING:
    from docx.document import Document

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SIZE = Pt(13)
_HEADING = Pt(14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The margins of a page, in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


def new_paper(*, title: str, day: dt.date, margins: Margins, is_across: bool = False) -> Document:
    """An empty A4 page in the decree's letters.

    Args:
        title: what stands in the file's properties.
        day: the day that stands there.
        margins: its margins.
        is_across: whether the page is turned, for tables.
    """
    file = docx.Document()
    without_unneeded(file)
    set_language(file)
    about(file, title=title, day=day)
    for name, size in (("Normal", _SIZE), ("Heading 1", _HEADING)):
        style = file.styles[name]
        style.font.name = decree.FONT
        style.font.size = size
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), decree.FONT)
    file.styles["Normal"].paragraph_format.space_after = Pt(6)
    file.styles["Heading 1"].font.color.rgb = None
    section = file.sections[0]
    sides = (decree.PAGE_WIDTH, decree.PAGE_HEIGHT)
    width, height = reversed(sides) if is_across else sides
    section.orientation = WD_ORIENT.LANDSCAPE if is_across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    return file
