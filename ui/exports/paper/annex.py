"""The sources as an annex on pages of its own (Phụ lục I, Phần I, III.1; Phụ lục III, mẫu 2.1)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from docx.enum.section import WD_SECTION
from docx.shared import Pt

from assistant.drafting.draft import KIND_NAMES, Draft, DraftParagraph, ParagraphStyle, form
from assistant.form import decree
from assistant.form.widths import Face
from ui.exports.paper.lines import keep_lines, wrapped
from ui.exports.paper.pages import TEXT_WIDTH, set_up
from ui.exports.paper.rules import UNDER_NAME, draw
from ui.exports.paper.sources import Noted, quote_of, source_of
from ui.exports.paper.styles import Part
from ui.exports.paper.tables import CELL_MARGIN, fixed_table, opening, repeat
from ui.exports.paper.words import printed, write_text, year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

_TITLE: Final = "Nguồn của dự thảo"
_COLUMNS: Final = (
    ("TT", 30.0),
    ("Đoạn của dự thảo", 135.5),
    ("Nguồn", 108.0),
    ("Nguyên văn", 180.0),
)
_WORDS: Final = 14
_SAID_ABOVE: Final = "Như dòng {row}."
_BLANK: Final = " " * 6
#: What the text says of the annex, as the decree asks of every text that has one.
POINTER: Final = DraftParagraph(
    id="phu-luc",
    style=ParagraphStyle.BODY,
    pieces=(form("Nguồn của từng đoạn trong dự thảo: tại Phụ lục kèm theo."),),
)


def write_annex(file: Document, noted: Noted, *, day: dt.date) -> None:
    """Write the annex: every part of the draft beside its sources and their words."""
    set_up(file.add_section(WD_SECTION.NEW_PAGE))
    file.paragraphs[-1].style = Part.END_OF_TABLE
    file.add_paragraph("Phụ lục", style=Part.ANNEX)
    file.add_paragraph(_TITLE.upper(), style=Part.ANNEX_TITLE)
    of = _of(noted.draft, year_of(noted.draft, day))
    paragraph = file.add_paragraph(style=Part.ANNEX_OF)
    write_text(paragraph, of)
    lines = wrapped(of, room=TEXT_WIDTH, size=decree.ANNEX_OF.sample, face=Face.ITALIC)
    keep_lines(paragraph, lines, room=TEXT_WIDTH)
    line = file.add_paragraph()
    draw(line, length=lines.longest * UNDER_NAME, room=TEXT_WIDTH)
    line.paragraph_format.space_after = Pt(decree.SPACE_BETWEEN_PARAGRAPHS)
    _write_table(file, noted)
    file.add_paragraph(style=Part.END_OF_TABLE)


def _of(draft: Draft, year: int) -> str:
    kind, name = KIND_NAMES[draft.kind], printed(draft.profile.name).strip()
    number = f"số{_BLANK}/{draft.symbol}"
    return f"(Kèm theo {kind} {number} ngày{_BLANK}tháng{_BLANK}năm {year} của {name})"


def _write_table(file: Document, noted: Noted) -> None:
    rows = list(_rows(noted))
    widths = [width for _, width in _COLUMNS]
    table = fixed_table(file, rows=1 + len(rows), widths=widths, margin=CELL_MARGIN, lined=True)
    heading, *lines = table.rows
    repeat(heading)
    for cell, (title, _) in zip(heading.cells, _COLUMNS, strict=True):
        opening(cell).style = Part.COLUMN
        write_text(opening(cell), title)
    for number, (line, (words, source, quote)) in enumerate(zip(lines, rows, strict=True), 1):
        first, *others = (opening(cell) for cell in line.cells)
        first.style = Part.COUNT
        write_text(first, str(number))
        for paragraph, text in zip(others, (_beginning(words), source, quote), strict=True):
            paragraph.style = Part.CELL
            write_text(paragraph, text)


def _rows(noted: Noted) -> Iterator[tuple[str, str, str]]:
    """Part, source and words of the source; words that stand above already are not said again."""
    first: dict[int, int] = {}
    number = 0
    for sourced, _ in noted.found:
        for citation in sourced.citations:
            number += 1
            row = first.setdefault(citation.n, number)
            quote = quote_of(citation) if row == number else _SAID_ABOVE.format(row=row)
            yield sourced.words, source_of(citation), quote


def _beginning(words: str) -> str:
    kept = words.split()
    return words if len(kept) <= _WORDS else f"{' '.join(kept[:_WORDS])} …"
