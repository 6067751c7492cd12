"""Tables with columns of fixed width, with lines or without."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Pt

from ui.exports.paper.elements import element, put_before

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

_TWENTIETHS: Final = 20
#: Between the words of a cell and its lines, in points.
CELL_MARGIN: Final = 3.0


def fixed_table(
    file: Document, *, rows: int, widths: Sequence[float], margin: float, lined: bool
) -> Table:
    """Add a table whose columns keep their ``widths`` (points); without lines it only places."""
    table: Table = file.add_table(rows=rows, cols=len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    if lined:
        table.style = "Table Grid"
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
        for cell in column.cells:
            cell.width = Pt(width)
    _measure(table, sum(widths), margin)
    return table


def hold_rows(table: Table) -> None:
    """Keep each row of a table on one page."""
    for row in table.rows:
        _flag(row, "w:cantSplit")


def repeat(row: _Row) -> None:
    """Print a row again at the top of every page that its table goes on to."""
    _flag(row, "w:tblHeader")


def opening(cell: _Cell) -> Paragraph:
    """The paragraph that an empty cell begins with."""
    first: Paragraph = cell.paragraphs[0]
    return first


def _measure(table: Table, width: float, margin: float) -> None:
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    whole = element("w:tblW", w=str(round(width * _TWENTIETHS)), type="dxa")
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=str(round(margin * _TWENTIETHS)), type="dxa"))
    put_before(properties, whole, "w:jc", "w:tblBorders", "w:tblLayout", "w:tblLook")
    put_before(properties, margins, "w:tblLook")


def _flag(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(element(name))
