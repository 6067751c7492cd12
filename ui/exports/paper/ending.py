"""The end: Nơi nhận on the left; authority, room for the signature, and the name on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.shared import Pt

from assistant.drafting.draft import Draft, Piece, form
from ui.exports.paper.body import addressees
from ui.exports.paper.pages import TEXT_WIDTH
from ui.exports.paper.styles import Part
from ui.exports.paper.tables import fixed_table, hold_rows, opening
from ui.exports.paper.words import ended, text_of, write, write_text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_LEFT: Final = 210.0
_BEFORE: Final = 6.0
_AS_ABOVE: Final = "Như trên"
_DASH: Final = "- "


def write_ending(file: Document, draft: Draft) -> None:
    """Write both columns; they stand on one page, that of the last words of the text."""
    widths = (_LEFT, TEXT_WIDTH - _LEFT)
    table = fixed_table(file, rows=1, widths=widths, margin=0, lined=False)
    hold_rows(table)
    left, right = table.rows[0].cells
    _write_recipients(left, draft)
    _write_signature(right, draft)


def recipients(draft: Draft) -> tuple[tuple[Piece, ...], ...]:
    """The lines of Nơi nhận, each with its dash and its mark."""
    named = [(line,) for line in draft.recipients if text_of((line,))]
    if addressees(draft) and not any(text_of(line).startswith(_AS_ABOVE) for line in named):
        named.insert(0, (form(_AS_ABOVE),))
    lines: list[tuple[Piece, ...]] = []
    for place, line in enumerate(named, 1):
        mark = ";" if place < len(named) else "."
        lines.append((form(_DASH), *ended(line, mark)))
    return tuple(lines)


def _write_recipients(cell: _Cell, draft: Draft) -> None:
    word = opening(cell)
    word.style = Part.RECIPIENTS_WORD
    word.paragraph_format.space_before = Pt(_BEFORE)
    write_text(word, "Nơi nhận:")
    for line in recipients(draft):
        write(cell.add_paragraph(style=Part.RECIPIENT), line)


def _write_signature(cell: _Cell, draft: Draft) -> None:
    first, *others = draft.profile.signer.lines or ("",)
    opening(cell).style = Part.AUTHORITY
    opening(cell).paragraph_format.space_before = Pt(_BEFORE)
    write_text(opening(cell), first)
    for line in others:
        write_text(cell.add_paragraph(style=Part.AUTHORITY), line)
    write(cell.add_paragraph(style=Part.SIGNER), (draft.signer_name,))
