"""Pieces as they are printed: one line of writable text, gaps marked, the closing mark in place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn

from assistant.drafting.draft import Draft, Origin, Piece
from assistant.form import decree
from ingest.text import shown
from ui.writable import writable

if TYPE_CHECKING:
    import datetime as dt

    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

# Accepts "[CẦN BỔ SUNG: số liệu]" wherever it stands; refuses one that is not closed.
_GAP: Final = re.compile(r"(\[CẦN BỔ SUNG:[^\[\]]*\])")
# What a closing mark takes the place of. Three dots are words left out, and stay.
_CLOSING: Final = re.compile(rf"(?:{re.escape(decree.END)}|(?<![.…])[.;,])?\s*\Z")


def printed(text: str) -> str:
    """The text as printed; a space at either end stays, for the next piece goes on there."""
    line = writable(unicodedata.normalize("NFC", shown(text)))
    if not line:
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return f"{before}{line}{after}"


def in_print(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with their words as printed, none of them empty."""
    clean = (replace(piece, text=printed(piece.text)) for piece in pieces)
    return tuple(piece for piece in clean if piece.text)


def text_of(pieces: Sequence[Piece]) -> str:
    """The words of the pieces as printed."""
    return "".join(piece.text for piece in in_print(pieces)).strip()


def bare(text: str) -> str:
    """The text as printed, without the mark that may end it."""
    return _CLOSING.sub("", printed(text).strip(), count=1)


def in_capitals(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces in capital letters; a gap speaks to whoever edits, and stays as it is."""
    return tuple(
        piece if piece.origin is Origin.GAP else replace(piece, text=piece.text.upper())
        for piece in in_print(pieces)
    )


def ended(pieces: Sequence[Piece], mark: str) -> tuple[Piece, ...]:
    """The pieces with ``mark`` as their last, instead of the one that stands there."""
    kept = list(in_print(pieces))
    while kept:
        last = kept.pop()
        words = last.text if last.origin is Origin.GAP else _CLOSING.sub("", last.text, count=1)
        if words:
            kept.append(replace(last, text=words))
            break
    return (*kept, Piece(text=mark, origin=Origin.FORM))


def write(paragraph: Paragraph, pieces: Sequence[Piece]) -> None:
    """Write the pieces into a paragraph; gaps are marked in yellow."""
    for piece in in_print(pieces):
        if piece.origin is Origin.GAP:
            _gap(paragraph, piece.text)
        else:
            write_text(paragraph, piece.text)


def write_text(paragraph: Paragraph, text: str) -> None:
    """Write words into a paragraph as they are; gaps in them are marked in yellow."""
    for place, words in enumerate(_GAP.split(writable(text))):
        if place % 2:
            _gap(paragraph, words)
        elif words:
            _keep_spaces(paragraph.add_run(words))


def _keep_spaces(run: Run) -> None:
    """Keep blanks that a number or a day is written into by hand."""
    for text in run._r.findall(qn("w:t")):
        text.set(qn("xml:space"), "preserve")


def _gap(paragraph: Paragraph, words: str) -> None:
    paragraph.add_run(words).font.highlight_color = WD_COLOR_INDEX.YELLOW


def year_of(draft: Draft, day: dt.date) -> int:
    """The year that a paper is dated by while its day is blank.

    A plan is written in its year or at the end of the year before; of another year the unit's own
    stands, for a paper dated later than its deadlines would set none.
    """
    own = draft.profile.year
    return day.year if day.year in (own - 1, own) else own
