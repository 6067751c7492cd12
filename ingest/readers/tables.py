"""How a table becomes lines, the same for Word and for HTML.

A row is one line, its cells joined by " | ". But most tables in administrative documents are not
tables: the two blocks of the header (issuer and national motto) and of the end (recipients and
signature) stand side by side in a frame without borders. Joined into one line these would be lost
to anybody looking for the issuer, so a frame is read cell by cell, each line on its own. What has
titles of columns ("Thời gian | Công việc") is a table however its cells look: read cell by cell, a
time would be parted from what is due by then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from ingest.text import folded

Cell: TypeAlias = Sequence[str]
Row: TypeAlias = Sequence[Cell]

_SEPARATOR = " | "
# Past this many lines a cell without borders is the column of a page, not an entry of a table.
_LINES_OF_A_PAGE = 10
# The title of a column of times, and how long the titles beside it may be.
_TIME_TITLE = re.compile(
    r"(?:thoi (?:gian|han|diem)|tien do|han (?:hoan|nop|gui)|ngay hoan)(?!.*\d)"
)
_LONGEST_TITLE = 60


def table_lines(rows: Sequence[Row], *, has_borders: bool) -> list[str]:
    """The lines of a table; rows without any text are left out.

    Args:
        rows: rows of cells, each cell its lines; a merged cell is empty where it continues.
        has_borders: whether its borders are drawn.
    """
    is_frame = not has_borders and _is_frame(rows) and not _has_titles(rows)
    lines: list[str] = []
    for row in rows:
        if is_frame or len(row) == 1:
            lines += [line for cell in row if _filled(cell) for line in cell]
        elif any(_filled(cell) for cell in row):
            lines.append(_SEPARATOR.join(_on_one_line(cell) for cell in row))
    return lines


def _is_frame(rows: Sequence[Row]) -> bool:
    heights = [_filled(cell) for row in rows for cell in row]
    columns = max((len(row) for row in rows), default=0)
    tallest = max(heights, default=0)
    return tallest >= _LINES_OF_A_PAGE or (columns <= 2 and tallest > 1)


def _has_titles(rows: Sequence[Row]) -> bool:
    """Whether the first row is one of titles, with one of a column of times."""
    titles = [_on_one_line(cell) for cell in rows[0]] if len(rows) > 1 else []
    if len(titles) <= 1 or not all(0 < len(title) <= _LONGEST_TITLE for title in titles):
        return False
    return any(_TIME_TITLE.match(folded(title)) for title in titles)


def _filled(cell: Cell) -> int:
    return sum(1 for line in cell if line.strip())


def _on_one_line(cell: Cell) -> str:
    return " ".join(stripped for line in cell if (stripped := line.strip()))
