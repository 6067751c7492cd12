"""Where the dashes of a list stand."""

from __future__ import annotations

from typing import Final

from assistant.form.widths import runs_width
from ingest.formatted import Alignment, FormattedParagraph

#: Millimetres by which dashes in one line may differ.
INDENT_TOLERANCE: Final = 2.0


def is_left_of(dash: FormattedParagraph, to: FormattedParagraph) -> bool:
    """Whether a dash stands no further in than "Kính gửi"; what blanks move is not measured."""
    ends = (Alignment.LEFT, Alignment.JUSTIFY)
    blank = any(paragraph.text[:1].isspace() for paragraph in (dash, to))
    if blank or dash.cell != to.cell or dash.alignment not in ends:
        return False
    begins = dash_at(to)
    if to.alignment not in ends:
        room = to.width - to.left - to.right - runs_width(to.runs)
        begins = to.left + max(room, 0.0) / (2 if to.alignment is Alignment.CENTER else 1)
    return dash_at(dash) < begins + INDENT_TOLERANCE


def dash_at(paragraph: FormattedParagraph) -> float:
    """Where the first line of a paragraph begins, in millimetres."""
    return paragraph.left + paragraph.first_line
