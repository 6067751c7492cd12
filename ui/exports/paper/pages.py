"""The pages: A4, the margins of the decree, and a number above every page but the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn
from docx.shared import Mm

from assistant.form import decree
from ui.exports.paper.elements import element, put_before
from ui.exports.paper.styles import Part

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph

_RIGHT: Final = 20.0
_POINTS_IN_MM: Final = 72 / 25.4
#: How wide the text is, in points.
TEXT_WIDTH: Final = (decree.PAGE_WIDTH - decree.MARGIN_LEFT.least - _RIGHT) * _POINTS_IN_MM
_NUMBER_FROM_EDGE: Final = 10.0


def set_up(section: Section) -> None:
    """Give a section its paper and its margins, and its pages their numbers from 1."""
    section.page_width, section.page_height = Mm(decree.PAGE_WIDTH), Mm(decree.PAGE_HEIGHT)
    section.top_margin = Mm(decree.MARGIN_TOP.least)
    section.bottom_margin = Mm(decree.MARGIN_BOTTOM.least)
    section.left_margin = Mm(decree.MARGIN_LEFT.least)
    section.right_margin = Mm(_RIGHT)
    section.header_distance = Mm(_NUMBER_FROM_EDGE)
    section.footer_distance = Mm(_NUMBER_FROM_EDGE)
    section.different_first_page_header_footer = True
    _number_from_one(section)


def number_pages(file: Document) -> None:
    """Put the number into the header of the first section; later sections take it over."""
    header = file.sections[0].header
    header.is_linked_to_previous = False
    number = header.paragraphs[0]
    number.style = file.styles[Part.PAGE_NUMBER]
    _field(number, "PAGE")


def _number_from_one(section: Section) -> None:
    properties = section._sectPr
    for old in properties.findall(qn("w:pgNumType")):
        properties.remove(old)
    put_before(properties, element("w:pgNumType", start="1"), "w:cols", "w:titlePg", "w:docGrid")


def _field(paragraph: Paragraph, code: str) -> None:
    for kind in ("begin", "separate", "end"):
        paragraph.add_run()._r.append(element("w:fldChar", fldCharType=kind))
        if kind == "begin":
            instruction = element("w:instrText")
            instruction.text = code
            paragraph.add_run()._r.append(instruction)
        elif kind == "separate":
            paragraph.add_run("2")
