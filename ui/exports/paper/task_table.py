"""The table of tasks: who leads, who helps, until when, with what result."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from assistant.drafting.draft import TaskRow, TaskTable, form
from ui.exports.paper.styles import Part
from ui.exports.paper.tables import CELL_MARGIN, fixed_table, hold_rows, opening, repeat
from ui.exports.paper.words import write

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# Titles and widths in points; together as wide as the text.
_COLUMNS: Final = (
    ("TT", 30.0),
    ("Nhiệm vụ", 137.5),
    ("Chủ trì", 76.0),
    ("Phối hợp", 76.0),
    ("Thời gian", 67.0),
    ("Sản phẩm", 67.0),
)


def write_tasks(
    file: Document, tasks: TaskTable, told: Callable[[TaskRow, Paragraph], None]
) -> None:
    """Write the table; its titles stand on every page, and no row is divided between two."""
    widths = [width for _, width in _COLUMNS]
    rows = 1 + len(tasks.rows)
    table = fixed_table(file, rows=rows, widths=widths, margin=CELL_MARGIN, lined=True)
    hold_rows(table)
    heading, *lines = table.rows
    repeat(heading)
    for cell, (title, _) in zip(heading.cells, _COLUMNS, strict=True):
        opening(cell).style = Part.COLUMN
        write(opening(cell), (form(title),))
    for line, task in zip(lines, tasks.rows, strict=True):
        columns = (task.what, task.lead, task.partner, task.due, task.product)
        number, *others = (opening(cell) for cell in line.cells)
        number.style = Part.COUNT
        write(number, (form(task.number),))
        for paragraph, pieces in zip(others, columns, strict=True):
            paragraph.style = Part.CELL
            write(paragraph, pieces)
        told(task, others[0])
    file.add_paragraph(style=Part.END_OF_TABLE)
