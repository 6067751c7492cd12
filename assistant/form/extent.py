"""About how much of a page a paper takes: whether it goes on to a second one."""

from __future__ import annotations

import math
from itertools import groupby

from assistant.form.widths import runs_width
from ingest.formatted import FormattedPaper, FormattedParagraph

#: A single line of Times New Roman, by its size.
SINGLE_LINE = 1.15
_POINT = 25.4 / 72
_EMPTY_LINE = 13.0


def line_height(paragraph: FormattedParagraph) -> float:
    """The distance between its lines, in points."""
    single = max((run.size for run in paragraph.runs), default=_EMPTY_LINE) * SINGLE_LINE
    if paragraph.line_points is None:
        return single * paragraph.line_multiple
    return max(single, paragraph.line_points) if paragraph.line_at_least else paragraph.line_points


def line_multiple(paragraph: FormattedParagraph) -> float:
    """The line spacing as a multiple of a single line."""
    size = max((run.size for run in paragraph.runs), default=_EMPTY_LINE)
    return line_height(paragraph) / (size * SINGLE_LINE)


def has_second_page(paper: FormattedPaper) -> bool:
    """Whether the paper, by a careful guess, fills more than a page.

    A section whose numbers start anew is an annex, and has pages of its own.
    """
    if len(paper.pages) > 1 and paper.pages[1].number_from is None:
        return True
    own = [p for p in paper.paragraphs if p.section == 0]
    if any(p.starts_page for p in own):
        return True
    page = paper.pages[0]
    room = page.height - page.top - page.bottom
    total = 0.0
    rows = groupby(own, key=lambda p: (p.cell.table, p.cell.row) if p.cell else None)
    for row, paragraphs in rows:
        if row is None:
            total += sum(map(_height, paragraphs))
            continue
        cells: dict[int, float] = {}
        for paragraph in paragraphs:
            column = paragraph.cell.column if paragraph.cell else 0
            cells[column] = cells.get(column, 0.0) + _height(paragraph)
        total += max(cells.values())
    return total * _POINT > room


def _height(paragraph: FormattedParagraph) -> float:
    wide = max(paragraph.width - paragraph.left - paragraph.right, 10.0)
    lines = max(1, math.ceil((runs_width(paragraph.runs) + max(paragraph.first_line, 0)) / wide))
    return lines * line_height(paragraph) + paragraph.before + paragraph.after
