"""The text: whom it is addressed to, bases, sections, paragraphs, and the mark that ends it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from docx.shared import Pt

from assistant.drafting.draft import (
    Block,
    Draft,
    DraftKind,
    DraftParagraph,
    ParagraphStyle,
    Piece,
    SectionName,
    TaskRow,
    TaskTable,
    form,
    gap,
)
from assistant.form import decree
from assistant.form.widths import text_width
from ui.exports.paper.pages import TEXT_WIDTH
from ui.exports.paper.styles import Part
from ui.exports.paper.task_table import write_tasks
from ui.exports.paper.words import bare, ended, in_capitals, in_print, printed, write, write_text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# A longer paragraph before a table may stand on the page before it; in characters.
_LEAD_OF_TABLE: Final = 160
_PARTS: Final = {
    ParagraphStyle.BASIS: Part.BASIS,
    ParagraphStyle.BODY: Part.BODY,
    ParagraphStyle.SECTION: Part.SECTION,
    ParagraphStyle.TITLED_CLAUSE: Part.TITLED_CLAUSE,
    ParagraphStyle.CLAUSE: Part.CLAUSE,
    ParagraphStyle.POINT: Part.POINT,
    ParagraphStyle.BULLET: Part.BULLET,
}
_HEADINGS: Final = (ParagraphStyle.SECTION, ParagraphStyle.TITLED_CLAUSE)
_ADDRESSED: Final = "Kính gửi"
_DASH: Final = "- "
_AROUND_ADDRESSEES: Final = 12.0

Told: TypeAlias = Callable[[DraftParagraph | TaskRow, "Paragraph"], None]
"""What is told where each part of the draft came to stand."""


def addressees(draft: Draft) -> tuple[str, ...]:
    """Whom a report or a letter is addressed to; a letter always is, if only to a gap."""
    if draft.kind is DraftKind.PLAN:
        return ()
    named = tuple(name for name in (bare(one.text) for one in draft.addressed_to) if name)
    if not named and draft.kind is DraftKind.LETTER:
        return (gap("nơi nhận trực tiếp").text,)
    return named


def blocks_of(draft: Draft) -> tuple[Block, ...]:
    """What the text is made of, in reading order; Nơi nhận is not of it."""
    return tuple(
        block
        for section in draft.sections
        if section.name is not SectionName.RECIPIENTS
        for block in (*((section.heading,) if section.heading else ()), *section.blocks)
    )


def write_addressees(file: Document, draft: Draft) -> None:
    """Write Kính gửi: one name beside it, or several under each other below its colon."""
    names = addressees(draft)
    if not names:
        return
    if len(names) == 1:
        alone = file.add_paragraph(style=Part.ADDRESSED_TO)
        write_text(alone, f"{_ADDRESSED}: {names[0]}")
        return
    size = decree.ADDRESSED_TO.sample
    to_colon, dash = text_width(_ADDRESSED, size=size), text_width(_DASH, size=size)
    longest = max(text_width(f"{_DASH}{name};", size=size) for name in names)
    left = max(0.0, (TEXT_WIDTH - to_colon - longest) / 2)
    word = file.add_paragraph(style=Part.ADDRESSEE)
    word.paragraph_format.left_indent = Pt(left)
    word.paragraph_format.space_before = Pt(_AROUND_ADDRESSEES)
    word.paragraph_format.keep_with_next = True
    write_text(word, f"{_ADDRESSED}:")
    for place, name in enumerate(names, 1):
        line = file.add_paragraph(style=Part.ADDRESSEE)
        line.paragraph_format.left_indent = Pt(left + to_colon + dash)
        line.paragraph_format.first_line_indent = Pt(-dash)
        line.paragraph_format.keep_with_next = place < len(names)
        write_text(line, f"{_DASH}{name}{';' if place < len(names) else '.'}")
    line.paragraph_format.space_after = Pt(_AROUND_ADDRESSEES)


def write_text_of(file: Document, blocks: Sequence[Block], told: Told) -> None:
    """Write the text; the last paragraph ends with the mark of the end and stays with what follows.

    A text that ends with a table carries no mark: the decree has none for it.
    """
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if isinstance(block, TaskTable):
            write_tasks(file, block, told)
            continue
        paragraph = file.add_paragraph(style=_PARTS[block.style])
        write(paragraph, _printed(block, following))
        leads = isinstance(following, TaskTable) and len(block.text) <= _LEAD_OF_TABLE
        if following is None or leads:
            paragraph.paragraph_format.keep_with_next = True
        told(block, paragraph)


def _printed(block: DraftParagraph, following: Block | None) -> tuple[Piece, ...]:
    pieces = in_print(block.pieces)
    if block.style is ParagraphStyle.SECTION:
        pieces = in_capitals(pieces)
    elif block.style is ParagraphStyle.BASIS:
        goes_on = isinstance(following, DraftParagraph) and (
            following.style is ParagraphStyle.BASIS
        )
        pieces = ended(pieces, ";" if goes_on else ".")
    if following is None and block.style not in _HEADINGS:
        pieces = ended(pieces, decree.END)
    if block.marker:
        pieces = (form(f"{printed(block.marker).strip()} "), *pieces)
    return pieces
