"""A list of duties as comma-separated values: UTF-8 with a byte order mark, which Excel asks for.

A text that a spreadsheet would run as a formula gets an apostrophe before it; dates are dd/mm/yyyy.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence

from assistant.deadlines import Deadline
from ui.exports.cells import guarded
from ui.exports.columns import COLUMNS, Cell

MEDIA_TYPE = "text/csv; charset=utf-8"


def deadlines_csv(rows: Iterable[Deadline]) -> bytes:
    """The file, as bytes."""
    listed = ([_written(column.cell(row)) for column in COLUMNS] for row in rows)
    return csv_of([column.title for column in COLUMNS], listed)


def csv_of(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A file of these cells as they are; what may be a formula has been guarded before."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case dt.date():
            return f"{cell:%d/%m/%Y}"
        case int():
            return str(cell)
        case str():
            return guarded(cell)
