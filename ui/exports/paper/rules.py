"""Lines drawn under a name or a title: the border of an empty paragraph, as long as its indents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.shared import Pt

from assistant.form import decree
from ui.exports.paper.elements import element, put_before
from ui.exports.paper.styles import Part

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

#: The part of a text that a line under it is as long as: between a third and a half.
UNDER_NAME: Final = (decree.RULE_OF_TEXT.least + decree.RULE_OF_TEXT.most) / 2
# Eighths of a point.
_THICKNESS: Final = "6"


def draw(paragraph: Paragraph, *, length: float, room: float) -> None:
    """Draw a solid line of ``length`` points in the middle of ``room`` points."""
    paragraph.style = Part.RULE
    paragraph.paragraph_format.left_indent = Pt((room - length) / 2)
    paragraph.paragraph_format.right_indent = Pt((room - length) / 2)
    borders = element("w:pBdr")
    borders.append(element("w:top", val="single", sz=_THICKNESS, space="0", color="000000"))
    properties = paragraph._p.get_or_add_pPr()
    put_before(properties, borders, "w:spacing", "w:ind", "w:jc", "w:rPr")
