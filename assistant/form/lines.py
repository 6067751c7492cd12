"""The lines under three parts of a paper, however they were drawn: shape, border, or typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.form.widths import MILLIMETRES, runs_width, text_width
from assistant.form.words import is_blank
from ingest.formatted import CellPlace, DrawnLine, FormattedParagraph

_TYPED = re.compile(r"\s*([_\-–—]{4,})\s*")
_UNBROKEN = frozenset("_—")
_SPACES = " \u00a0"


def line_under(
    part: Sequence[FormattedParagraph], paragraphs: Sequence[FormattedParagraph]
) -> DrawnLine | None:
    """The line that belongs to a part, of all paragraphs of the paper.

    It stands in the part itself or in the empty paragraphs after it. A shape may hang on any
    paragraph near by: in a table one of the same cell, elsewhere the next that is not empty.
    """
    if not part:
        return None
    last = part[-1]
    after = [p for p in paragraphs if p.index > last.index and _together(p, last)]
    empty = []
    for paragraph in after:
        if not is_blank(paragraph):
            break
        empty.append(paragraph)
    for paragraph in (*part, *empty):
        if paragraph.lines:
            return paragraph.lines[0]
        if paragraph in empty and (blanks := _underlined_blanks(paragraph)):
            return blanks
        typed = _TYPED.fullmatch(paragraph.text)
        if typed is not None and paragraph in empty:
            solid = set(typed[1]) <= _UNBROKEN
            return DrawnLine(length=runs_width(paragraph.runs), solid=solid, is_border=True)
    return _shape_near(last, after[len(empty) : len(empty) + 1], paragraphs)


def _underlined_blanks(paragraph: FormattedParagraph) -> DrawnLine | None:
    """A line that is spaces with a line under them."""
    length = sum(
        text_width(run.text, size=run.size)
        for run in paragraph.runs
        if run.underline and run.text and not run.text.strip(_SPACES)
    )
    if not length:
        return None
    return DrawnLine(length=length * MILLIMETRES, solid=True, is_border=True)


def line_lengths(part: Sequence[FormattedParagraph], *, scale: float = 1.0) -> tuple[float, float]:
    """The shortest and the longest line of a part as printed, in millimetres.

    ``scale`` is for letters of another size than they have.
    """
    lengths = []
    for paragraph in part:
        room = max(paragraph.width - paragraph.left - paragraph.right, 1.0)
        whole = runs_width(paragraph.runs) * scale
        lengths.append(min(whole, room))
        if whole > room:
            lengths.append(max(whole % room, room / 4))
    return (min(lengths), max(lengths)) if lengths else (0.0, 0.0)


def size_of(part: Sequence[FormattedParagraph]) -> float:
    """The largest letters of a part, in points."""
    return max((run.size for p in part for run in p.runs), default=1.0)


def _together(one: FormattedParagraph, other: FormattedParagraph) -> bool:
    return _column(one.cell) == _column(other.cell)


def _column(cell: CellPlace | None) -> tuple[int, int] | None:
    return None if cell is None else (cell.table, cell.column)


def _shape_near(
    last: FormattedParagraph,
    following: Sequence[FormattedParagraph],
    paragraphs: Sequence[FormattedParagraph],
) -> DrawnLine | None:
    near = following
    if last.cell is not None:
        near = [p for p in paragraphs if _together(p, last)]
    shapes = [line for p in near for line in p.lines if not line.is_border]
    return shapes[0] if shapes else None
