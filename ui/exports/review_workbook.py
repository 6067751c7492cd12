"""A review as .xlsx: a sheet for the requirements, one for the bases, one that says what it is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from ui.exports.workbook import MEDIA_TYPE, head, print_across, write_cell
from ui.review_words import basis_table, requirement_table, summary_of, title_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from assistant.reviewing.findings import Review
    from ui.review_words import ReviewTable

__all__ = ["MEDIA_TYPE", "review_xlsx"]

_REQUIREMENT_WIDTHS = (6, 60, 16, 60, 50)
_BASIS_WIDTHS = (6, 22, 18, 50, 50, 50)


def review_xlsx(review: Review) -> bytes:
    """The file, as bytes."""
    book = Workbook()
    book.properties.title = "Rà soát dự thảo"
    book.properties.creator = "danvan"
    book.remove(book.active)
    _fill(book.create_sheet("Yêu cầu"), requirement_table(review), _REQUIREMENT_WIDTHS)
    _fill(book.create_sheet("Căn cứ"), basis_table(review), _BASIS_WIDTHS)
    about = book.create_sheet("Về bảng này")
    about.column_dimensions["A"].width = 120
    lines = (title_of(review), summary_of(review), *review.notes)
    for line, text in enumerate(lines, start=1):
        write_cell(about.cell(row=line, column=1), text)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: Worksheet, table: ReviewTable, widths: tuple[int, ...]) -> None:
    for at, (title, width) in enumerate(zip(table.columns, widths, strict=True), start=1):
        head(sheet.cell(row=1, column=at, value=title))
        sheet.column_dimensions[get_column_letter(at)].width = width
    for line, row in enumerate(table.rows, start=2):
        for at, cell in enumerate(row, start=1):
            value = int(cell) if at == 1 else cell
            write_cell(sheet.cell(row=line, column=at), value)
    print_across(sheet)
