"""A .docx as a page that a browser prints: every measure is read out of the file."""

from __future__ import annotations

import html
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.run import Run

_ALIGNED = {
    WD_ALIGN_PARAGRAPH.LEFT: "left",
    WD_ALIGN_PARAGRAPH.CENTER: "center",
    WD_ALIGN_PARAGRAPH.RIGHT: "right",
    WD_ALIGN_PARAGRAPH.JUSTIFY: "justify",
}
# The line of Times New Roman, of which a word processor's "single" is one.
_SINGLE = 1.149
# A browser cuts off what reaches over the top of a page, the marks of capitals too.
_SPARE = 3
_CSS = """
@page {{ size: {width}pt {height}pt; margin: {top}pt {right}pt {bottom}pt {left}pt;
  @top-center {{ content: counter(page); font: {number}pt "{font}"; vertical-align: top;
    padding-top: {distance}pt; }} }}
@page :first {{ @top-center {{ content: none; }} }}
body {{ margin: 0; padding-top: {spare}pt; text-rendering: geometricPrecision; }}
p {{ margin: 0; white-space: pre-wrap; orphans: 2; widows: 2; }}
table {{ border-collapse: collapse; table-layout: fixed; margin: 0 auto; }}
td {{ vertical-align: top; }} tr.held {{ break-inside: avoid; }}
mark {{ background: yellow; color: black; }} .annex {{ break-before: page; }}
"""


def as_html(content: bytes) -> str:
    """The file as a page."""
    file = docx.Document(io.BytesIO(content))
    parts: list[str] = []
    opens_section = False
    for block in file.iter_inner_content():
        if isinstance(block, Table):
            parts.append(_table(block))
        else:
            parts.append(_paragraph(block, "annex" if opens_section else ""))
            opens_section = block._p.pPr is not None and block._p.pPr.sectPr is not None
    head = f'<!doctype html><meta charset="utf-8"><style>{_page(file)}</style>'
    return f"{head}<body>{''.join(parts)}"


def _page(file: Document) -> str:
    section: Section = file.sections[0]
    number = section.header.paragraphs[0]
    return _CSS.format(
        width=_pt(section.page_width),
        height=_pt(section.page_height),
        top=_pt(section.top_margin) - _SPARE,
        spare=_SPARE,
        right=_pt(section.right_margin),
        bottom=_pt(section.bottom_margin),
        left=_pt(section.left_margin),
        number=_pt(_font(number, "size")),
        font=_font(number, "name"),
        distance=_pt(section.header_distance),
    )


def _paragraph(paragraph: Paragraph, kind: str = "") -> str:
    spacing = _form(paragraph, "line_spacing")
    fixed = isinstance(spacing, Length)
    size = _pt(_font(paragraph, "size"))
    line = _pt(spacing) if fixed else size * _SINGLE * float(spacing or 1)
    css = {
        "font-family": f"'{_font(paragraph, 'name')}'",
        "font-size": f"{size}pt",
        "font-weight": "bold" if _font(paragraph, "bold") else "normal",
        "font-style": "italic" if _font(paragraph, "italic") else "normal",
        "text-align": _ALIGNED[_form(paragraph, "alignment") or WD_ALIGN_PARAGRAPH.LEFT],
        "margin-top": f"{_pt(_form(paragraph, 'space_before'))}pt",
        "margin-bottom": f"{_pt(_form(paragraph, 'space_after'))}pt",
        "margin-left": f"{_pt(_form(paragraph, 'left_indent'))}pt",
        "margin-right": f"{_pt(_form(paragraph, 'right_indent'))}pt",
        "text-indent": f"{_pt(_form(paragraph, 'first_line_indent'))}pt",
        "line-height": f"{line}pt",
        "min-height": f"{line}pt",
        "break-after": "avoid" if _form(paragraph, "keep_with_next") else "auto",
    }
    border = paragraph._p.find(f".//{qn('w:pBdr')}/{qn('w:top')}")
    if border is not None:
        css["border-top"] = f"{int(border.get(qn('w:sz'), '0')) / 8}pt solid black"
    style = ";".join(f"{name}:{value}" for name, value in css.items())
    return f'<p class="{kind}" style="{style}">{"".join(map(_run, paragraph.runs))}</p>'


def _run(run: Run) -> str:
    words = html.escape(run.text)
    return f"<mark>{words}</mark>" if run.font.highlight_color else words


def _table(table: Table) -> str:
    lined = table.style is not None and table.style.name == "Table Grid"
    margin = table._tbl.tblPr.find(f"{qn('w:tblCellMar')}/{qn('w:left')}")
    padding = int(margin.get(qn("w:w"), "0")) / 20 if margin is not None else 0
    border = "0.5pt solid black" if lined else "none"
    cell = f"padding:0 {padding}pt;border:{border}"
    # A browser draws half of the outer lines outside of the table, where the text has ended.
    outside = 1 / len(table.columns) if lined else 0
    widths = [_pt(column.width) - outside for column in table.columns]
    columns = "".join(f'<col style="width:{width}pt">' for width in widths)
    rows: list[str] = []
    for row in table.rows:
        cells = "".join(f'<td style="{cell}">{_cell(one)}</td>' for one in row.cells)
        held = "held" if row._tr.find(f".//{qn('w:cantSplit')}") is not None else ""
        made = f'<tr class="{held}">{cells}</tr>'
        repeated = row._tr.find(f".//{qn('w:tblHeader')}") is not None
        rows.append(f"<thead>{made}</thead>" if repeated else made)
    return f'<table style="width:{sum(widths)}pt">{columns}{"".join(rows)}</table>'


def _cell(cell: _Cell) -> str:
    return "".join(map(_paragraph, cell.paragraphs))


def _styles(paragraph: Paragraph) -> Iterator[Any]:
    style: Any = paragraph.style
    while style is not None:
        yield style
        style = style.base_style


def _form(paragraph: Paragraph, name: str) -> Any:  # noqa: ANN401 - of many types
    forms = [paragraph.paragraph_format]
    forms.extend(style.paragraph_format for style in _styles(paragraph))
    return next((found for form in forms if (found := getattr(form, name)) is not None), None)


def _font(paragraph: Paragraph, name: str) -> Any:  # noqa: ANN401 - of many types
    found = (getattr(style.font, name) for style in _styles(paragraph))
    return next((value for value in found if value is not None), None)


def _pt(length: Length | None) -> float:
    return 0.0 if length is None else length.pt
