"""The head of the first page: who issues it, the country, number, place and day, and the title."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from docx.shared import Pt

from assistant.drafting.draft import KIND_NAMES, Draft, DraftKind, form
from assistant.form import decree
from assistant.form.widths import Face, text_width
from ui.exports.paper.lines import keep_lines, wrapped
from ui.exports.paper.pages import TEXT_WIDTH
from ui.exports.paper.rules import UNDER_NAME, draw
from ui.exports.paper.styles import Part
from ui.exports.paper.tables import fixed_table, hold_rows, opening
from ui.exports.paper.words import in_print, printed, text_of, write, write_text, year_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

# The right column has room for the country's name on one line and little more.
_RIGHT: Final = 264.0
_LEFT: Final = TEXT_WIDTH - _RIGHT
# Between the columns, so that a long name does not reach the country's.
_BETWEEN: Final = 8.0
_TITLE_ROOM: Final = TEXT_WIDTH - 40
_BEFORE_SECOND_ROW: Final = 6.0
# The blanks that number and day are written into by hand, as wide as there is room for.
_BLANKS: Final = (8, 7, 6, 5, 4, 3, 2)


def write_head(file: Document, draft: Draft, *, day: dt.date) -> Paragraph:
    """Write what stands above the text; return the paragraph of the title.

    A letter has its title under its number, other papers under their kind.
    """
    number = _write_columns(file, draft, day=day)
    return _write_subject(number, draft) if draft.kind is DraftKind.LETTER else _title(file, draft)


def _write_columns(file: Document, draft: Draft, *, day: dt.date) -> _Cell:
    profile = draft.profile
    table = fixed_table(file, rows=2, widths=(_LEFT, _RIGHT), margin=0, lined=False)
    hold_rows(table)
    names, country = table.rows[0].cells
    number, place = table.rows[1].cells
    _write_names(names, profile.superior, profile.name)
    _write_country(country)
    numbers = opening(number)
    numbers.style = Part.NUMBER
    numbers.paragraph_format.space_before = Pt(_BEFORE_SECOND_ROW)
    write_text(numbers, _number_line(draft.symbol))
    where = opening(place)
    where.style = Part.PLACE
    where.paragraph_format.space_before = Pt(_BEFORE_SECOND_ROW)
    write_text(where, _date_line(printed(profile.place).strip(), year_of(draft, day)))
    return number


def _write_subject(cell: _Cell, draft: Draft) -> Paragraph:
    subject: Paragraph = cell.add_paragraph(style=Part.LETTER_TITLE)
    _balance(subject, f"V/v {text_of(draft.title)}", decree.LETTER_TITLE.sample, Face.REGULAR)
    write(subject, (form("V/v "), *draft.title))
    return subject


def _title(file: Document, draft: Draft) -> Paragraph:
    file.add_paragraph(KIND_NAMES[draft.kind].upper(), style=Part.KIND)
    title: Paragraph = file.add_paragraph(style=Part.TITLE)
    size = decree.TITLE.sample
    lines = wrapped(text_of(draft.title), room=_TITLE_ROOM, size=size, face=Face.BOLD)
    keep_lines(title, lines, room=TEXT_WIDTH)
    write(title, in_print(draft.title))
    line = file.add_paragraph()
    draw(line, length=lines.longest * UNDER_NAME, room=TEXT_WIDTH)
    line.paragraph_format.space_after = Pt(decree.SPACE_BETWEEN_PARAGRAPHS)
    return title


def _write_names(cell: _Cell, superior: str | None, name: str) -> None:
    paragraph = opening(cell)
    if superior:
        capitals = printed(superior).strip().upper()
        paragraph.style = Part.SUPERIOR
        _balance(paragraph, capitals, decree.SUPERIOR_BODY.sample, Face.REGULAR)
        write_text(paragraph, capitals)
        paragraph = cell.add_paragraph()
    capitals = printed(name).strip().upper()
    paragraph.style = Part.ISSUER
    longest = _balance(paragraph, capitals, decree.ISSUING_BODY.sample, Face.BOLD)
    write_text(paragraph, capitals)
    draw(cell.add_paragraph(), length=longest * UNDER_NAME, room=_LEFT)


def _write_country(cell: _Cell) -> None:
    country = opening(cell)
    country.style = Part.COUNTRY
    write_text(country, decree.COUNTRY)
    motto = cell.add_paragraph(style=Part.MOTTO)
    write_text(motto, decree.MOTTO)
    length = text_width(decree.MOTTO, size=decree.NATIONAL_MOTTO.sample, face=Face.BOLD)
    draw(cell.add_paragraph(), length=length, room=_RIGHT)


def _balance(paragraph: Paragraph, text: str, size: float, face: Face) -> float:
    """Give a text of the left column lines of about one length; return the longest."""
    lines = wrapped(text, room=_LEFT - _BETWEEN, size=size, face=face)
    keep_lines(paragraph, lines, room=_LEFT)
    return lines.longest


def _number_line(symbol: str) -> str:
    lines = [f"Số:{' ' * blank}/{printed(symbol).strip()}" for blank in _BLANKS]
    return _fitting(lines, room=_LEFT - _BETWEEN, size=decree.NUMBER.sample, face=Face.REGULAR)


def _date_line(place: str, year: int) -> str:
    lines = [f"{place}, ngày{' ' * blank}tháng{' ' * blank}năm {year}" for blank in _BLANKS]
    return _fitting(lines, room=_RIGHT, size=decree.PLACE_AND_DATE.sample, face=Face.ITALIC)


def _fitting(lines: list[str], *, room: float, size: float, face: Face) -> str:
    return next(
        (line for line in lines if text_width(line, size=size, face=face) <= room), lines[-1]
    )
