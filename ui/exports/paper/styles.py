"""The named styles of a draft: one for each part of the form, with the decree's measures.

A part is changed everywhere by changing its style; paragraphs carry only what differs from place to
place (the room of a long name, the length of a line).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from assistant.form import decree
from ui.exports.paper.elements import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

    from assistant.form.decree import Lettering

_LANGUAGE: Final = "vi-VN"
_SCRIPTS: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_NEEDED: Final = ("Normal", "Default Paragraph Font", "Normal Table", "No List", "Table Grid")
#: The room for signature and seal, in points: about three centimetres.
SIGNATURE_ROOM: Final = 85.0


class Part(StrEnum):
    """The parts of the form, by the names of their styles."""

    BODY = "Lời văn"
    COUNTRY = "Quốc hiệu"
    MOTTO = "Tiêu ngữ"
    SUPERIOR = "Cơ quan chủ quản"
    ISSUER = "Cơ quan ban hành"
    NUMBER = "Số ký hiệu"
    PLACE = "Địa danh thời gian"
    KIND = "Tên loại"
    TITLE = "Trích yếu"
    LETTER_TITLE = "Trích yếu công văn"
    RULE = "Đường kẻ"
    BASIS = "Căn cứ"
    SECTION = "Mục"
    TITLED_CLAUSE = "Khoản có tiêu đề"
    CLAUSE = "Khoản"
    POINT = "Điểm"
    BULLET = "Gạch đầu dòng"
    ADDRESSED_TO = "Kính gửi"
    ADDRESSEE = "Nơi kính gửi"
    AUTHORITY = "Quyền hạn chức vụ"
    SIGNER = "Họ tên người ký"
    RECIPIENTS_WORD = "Nơi nhận"
    RECIPIENT = "Danh sách nơi nhận"
    COLUMN = "Đầu cột"
    COUNT = "Số thứ tự"
    CELL = "Ô của bảng"
    ANNEX = "Phụ lục"
    ANNEX_TITLE = "Tên phụ lục"
    ANNEX_OF = "Kèm theo"
    PAGE_NUMBER = "Số trang"
    END_OF_TABLE = "Sau bảng"


_LEFT, _CENTRE, _BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A style; lengths in points, ``first_line`` in millimetres."""

    lettering: Lettering
    based_on: Part | None = None
    alignment: WD_ALIGN_PARAGRAPH = _CENTRE
    before: float = 0.0
    after: float = 0.0
    first_line: float = 0.0
    keep_with_next: bool = False
    outline: int | None = None
    exactly: float | None = None


def _text(lettering: Lettering, *, outline: int | None = None) -> _Look:
    return _Look(
        lettering=lettering,
        based_on=Part.BODY,
        alignment=_BOTH,
        after=decree.SPACE_BETWEEN_PARAGRAPHS,
        first_line=decree.FIRST_LINE[-1],
        keep_with_next=outline is not None,
        outline=outline,
    )


_LOOKS: Final = {
    Part.BODY: _Look(
        lettering=decree.BODY,
        alignment=_BOTH,
        after=decree.SPACE_BETWEEN_PARAGRAPHS,
        first_line=decree.FIRST_LINE[-1],
    ),
    Part.COUNTRY: _Look(lettering=decree.COUNTRY_NAME),
    Part.MOTTO: _Look(lettering=decree.NATIONAL_MOTTO),
    Part.SUPERIOR: _Look(lettering=decree.SUPERIOR_BODY),
    Part.ISSUER: _Look(lettering=decree.ISSUING_BODY),
    Part.NUMBER: _Look(lettering=decree.NUMBER),
    Part.PLACE: _Look(lettering=decree.PLACE_AND_DATE),
    Part.KIND: _Look(lettering=decree.KIND_NAME, before=18, keep_with_next=True),
    Part.TITLE: _Look(lettering=decree.TITLE, keep_with_next=True),
    Part.LETTER_TITLE: _Look(
        lettering=decree.LETTER_TITLE, before=decree.SPACE_BEFORE_LETTER_TITLE
    ),
    Part.RULE: _Look(lettering=decree.DRAFTER_MARK, exactly=8, before=2),
    Part.BASIS: _text(decree.BASIS),
    Part.SECTION: _text(decree.SECTION_TITLE, outline=0),
    Part.TITLED_CLAUSE: _text(decree.CLAUSE_TITLE, outline=1),
    Part.CLAUSE: _text(decree.BODY),
    Part.POINT: _text(decree.BODY),
    Part.BULLET: _text(decree.BODY),
    Part.ADDRESSED_TO: _Look(lettering=decree.ADDRESSED_TO, before=12, after=12),
    Part.ADDRESSEE: _Look(lettering=decree.ADDRESSED_TO, alignment=_LEFT),
    Part.AUTHORITY: _Look(lettering=decree.AUTHORITY, keep_with_next=True),
    Part.SIGNER: _Look(lettering=decree.SIGNER_NAME, before=SIGNATURE_ROOM),
    Part.RECIPIENTS_WORD: _Look(
        lettering=decree.RECIPIENTS_WORD, alignment=_LEFT, keep_with_next=True
    ),
    Part.RECIPIENT: _Look(lettering=decree.RECIPIENTS, alignment=_LEFT),
    Part.COLUMN: _Look(lettering=decree.COLUMN, before=2, after=2),
    Part.COUNT: _Look(lettering=decree.CELL, before=2, after=2),
    Part.CELL: _Look(lettering=decree.CELL, alignment=_LEFT, before=2, after=2),
    Part.ANNEX: _Look(lettering=decree.ANNEX_WORD, keep_with_next=True, outline=0),
    Part.ANNEX_TITLE: _Look(lettering=decree.ANNEX_TITLE, keep_with_next=True),
    Part.ANNEX_OF: _Look(lettering=decree.ANNEX_OF, keep_with_next=True),
    Part.PAGE_NUMBER: _Look(lettering=decree.PAGE_NUMBER),
    Part.END_OF_TABLE: _Look(lettering=decree.DRAFTER_MARK, exactly=8),
}


def add_styles(file: Document) -> None:
    """Replace the template's styles by those of the form."""
    _drop_others(file)
    _set_defaults(file)
    for part in _LOOKS:
        _add(file, part)
    _add_comment_style(file)


def _drop_others(file: Document) -> None:
    styles = file.styles.element
    for style in styles.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None and name.get(qn("w:val")) not in _NEEDED:
            styles.remove(style)


def _set_defaults(file: Document) -> None:
    defaults = file.styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        file.styles.element.remove(defaults)
    normal = file.styles["Normal"]
    if normal.type is not WD_STYLE_TYPE.PARAGRAPH:
        message = "the template has no style for paragraphs"
        raise TypeError(message)
    normal.font.name = decree.FONT
    normal.font.size = Pt(decree.BODY.sample)
    normal.font.color.rgb = RGBColor(0, 0, 0)
    properties = normal.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in _SCRIPTS:
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
        fonts.set(qn(f"w:{script}"), decree.FONT)
    properties.append(element("w:lang", val=_LANGUAGE, eastAsia=_LANGUAGE, bidi=_LANGUAGE))
    normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = decree.LINE_SPACING.least


def _add(file: Document, part: Part) -> None:
    look = _LOOKS[part]
    style: ParagraphStyle = file.styles.add_style(part, WD_STYLE_TYPE.PARAGRAPH)
    # A name may have any letters; an id that keeps to plain ones troubles no reader.
    style.element.set(qn("w:styleId"), f"Nd30{part.name.title().replace('_', '')}")
    style.base_style = file.styles[look.based_on or "Normal"]
    style.quick_style = True
    style.font.size = Pt(look.lettering.sample)
    style.font.bold = look.lettering.bold
    style.font.italic = look.lettering.italic
    form = style.paragraph_format
    form.alignment = look.alignment
    form.space_before = Pt(look.before)
    form.space_after = Pt(look.after)
    form.first_line_indent = Mm(look.first_line)
    form.keep_with_next = look.keep_with_next
    form.widow_control = True
    if look.exactly is not None:
        form.line_spacing = Pt(look.exactly)
    if look.outline is not None:
        style.element.get_or_add_pPr().append(element("w:outlineLvl", val=str(look.outline)))


def _add_comment_style(file: Document) -> None:
    style: ParagraphStyle = file.styles.add_style(
        "annotation text", WD_STYLE_TYPE.PARAGRAPH, builtin=True
    )
    style.element.set(qn("w:styleId"), "CommentText")
    style.base_style = file.styles["Normal"]
    style.font.size = Pt(10)
