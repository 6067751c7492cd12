"""Words for places and values, and which letters of a paragraph count when its look is checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.formatted import Alignment, FormattedParagraph, FormattedRun

PLACEHOLDER = re.compile(r"\[CẦN BỔ SUNG[^\[\]]{0,400}\]")
_BLANK = re.compile(r"[\s_\-–—*]*")
_FIRST_WORDS = 48
_HOLE = "\0"
_ALIGNED = {
    Alignment.LEFT: "canh trái",
    Alignment.CENTER: "canh giữa",
    Alignment.RIGHT: "canh phải",
    Alignment.JUSTIFY: "canh đều hai lề",
}


def is_blank(paragraph: FormattedParagraph) -> bool:
    """Whether nothing is said, though a line may be drawn or typed."""
    return _BLANK.fullmatch(paragraph.text) is not None


def plain(paragraph: FormattedParagraph) -> str:
    """The text with single spaces."""
    return " ".join(paragraph.text.split())


def said(paragraph: FormattedParagraph) -> str:
    """The text with single spaces, without what has still to be filled in."""
    return " ".join(PLACEHOLDER.sub(" ", paragraph.text).split())


def lettered_runs(paragraph: FormattedParagraph) -> Iterator[FormattedRun]:
    """The runs with letters or digits, what has still to be filled in taken out."""
    runs = [run for run in paragraph.runs if not run.is_page_number]
    text = "".join(run.text for run in runs)
    masked = PLACEHOLDER.sub(lambda hole: _HOLE * len(hole[0]), text)
    at = 0
    for run in runs:
        kept = masked[at : at + len(run.text)].replace(_HOLE, "")
        at += len(run.text)
        if any(letter.isalnum() for letter in kept):
            yield replace(run, text=kept)


def place_of(paragraph: FormattedParagraph) -> str:
    """``đoạn 3: «Độc lập - Tự do…»``, with row and cell where it stands in a table."""
    words = plain(paragraph)
    if len(words) > _FIRST_WORDS:
        words = words[:_FIRST_WORDS].rstrip() + "…"
    place = f"đoạn {paragraph.index + 1}"
    cell = paragraph.cell
    if cell is not None and cell.table >= 0:
        place += f" (bảng {cell.table + 1}, hàng {cell.row + 1}, ô {cell.column + 1})"
    return f"{place}: «{words}»"


def number(value: float) -> str:
    """``12.5`` → ``12,5``; ``13.0`` → ``13``."""
    return f"{round(value, 2):g}".replace(".", ",")


def size_range(least: float, most: float) -> str:
    """``cỡ 13`` or ``cỡ 13 đến 14``."""
    return f"cỡ {number(least)}" if least == most else f"cỡ {number(least)} đến {number(most)}"


def aligned(alignment: Alignment) -> str:
    """An alignment in words."""
    return _ALIGNED[alignment]


def is_upper(text: str) -> bool:
    """Whether all letters are capitals; also where there are none."""
    return text == text.upper()


def has_letters(text: str) -> bool:
    """Whether there are two letters at least, so that their case says something."""
    return sum(letter.isalpha() for letter in text) > 1
