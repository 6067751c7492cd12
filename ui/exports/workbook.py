"""A list of duties as .xlsx: dates are dates, the header stays in view, every column filters.

Set up to print on A4 across, one page wide. A second sheet says what the list is. No text is a
formula, whatever it begins with.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from ui.deadline_words import RULES, said
from ui.exports.cells import is_formula, written
from ui.exports.columns import COLUMNS, Cell
from ui.writable import writable

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

    from assistant.deadlines import Deadline, Wanted

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DATE_FORMAT = "dd/mm/yyyy"
_TOP = Alignment(vertical="top", wrap_text=True)
_BOLD = Font(bold=True)
_SHADED = PatternFill("solid", fgColor="DDE6F0")
_A4 = 9
_LONGEST = 32_767


def deadlines_xlsx(
    rows: Sequence[Deadline], *, wanted: Wanted, as_of: dt.date, left_out: int
) -> bytes:
    """The file, as bytes.

    Args:
        rows: the list.
        wanted: its filters, for the second sheet.
        as_of: the day that "đã qua" is measured against.
        left_out: how many duties a period left out because they have no date.
    """
    book = Workbook()
    book.properties.title = "Thời hạn"
    book.properties.creator = "danvan"
    book.remove(book.active)
    _fill(book.create_sheet("Thời hạn"), rows)
    _explain(book.create_sheet("Về danh sách này"), _about(rows, wanted, as_of, left_out))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Deadline]) -> None:
    for at, column in enumerate(COLUMNS, start=1):
        head(sheet.cell(row=1, column=at, value=column.title))
        sheet.column_dimensions[get_column_letter(at)].width = column.width
    for line, row in enumerate(rows, start=2):
        for at, column in enumerate(COLUMNS, start=1):
            write_cell(sheet.cell(row=line, column=at), column.cell(row))
    print_across(sheet)


def head(cell: SheetCell) -> None:
    """Make a cell the head of its column."""
    cell.font, cell.fill, cell.alignment = _BOLD, _SHADED, _TOP


def print_across(sheet: Worksheet) -> None:
    """Keep the head in view, let every column filter, print on A4 across, one page wide."""
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "Trang &P/&N"


def write_cell(cell: SheetCell, value: Cell) -> None:
    """Put a value into a cell; no text is a formula."""
    cell.alignment = _TOP
    if isinstance(value, str):
        text = writable(written(value))[:_LONGEST]
        cell.value = text
        # openpyxl takes "=…" for a formula; with the prefix it stays text when it is edited too.
        cell.data_type = "s"
        cell.quotePrefix = is_formula(text)
        return
    cell.value = value
    if isinstance(value, dt.date):
        cell.number_format = _DATE_FORMAT


def _about(
    rows: Sequence[Deadline], wanted: Wanted, as_of: dt.date, left_out: int
) -> list[tuple[str, Cell]]:
    return [
        ("Tính đến ngày", as_of),
        ("Số dòng", len(rows)),
        ("Việc không ghi ngày, không nằm trong kỳ", left_out),
        *(said(wanted) or (("Lọc", "không lọc: mọi việc có thời hạn trong kho"),)),
        *(("Quy tắc", rule) for rule in RULES),
    ]


def _explain(sheet: Worksheet, lines: Sequence[tuple[str, Cell]]) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 40, 90
    for line, (name, value) in enumerate(lines, start=1):
        write_cell(sheet.cell(row=line, column=1), name)
        sheet.cell(row=line, column=1).font = _BOLD
        write_cell(sheet.cell(row=line, column=2), value)
