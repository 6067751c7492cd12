"""Running heads, running feet and page numbers of a PDF: what repeats in the margins.

Only the margins are looked at. Nghị định 30/2020/NĐ-CP, phụ lục I, leaves at least 20 mm above and
below the text of a page and puts the page number there, so a line of the body is never in reach.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

MARGIN_MM = 20
_LINES_IN_REACH = 3  # a head and a foot may both be drawn first, or last, with a page number
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—]?\s*(\d{1,4})\s*[-–—]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The text of one page and the lines of it that stand in the margins, stripped."""

    text: str
    margin_lines: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trimmed:
    """The pages without what repeats in their margins, and the running heads taken out."""

    pages: tuple[str, ...]
    heads: tuple[str, ...]


def trim_margins(pages: Sequence[PageText]) -> Trimmed:
    """Take out lone page numbers and the lines that repeat in the margins of most pages."""
    numbered = _numbered_pages(pages)
    heads = _running_heads(pages)
    trimmed = []
    for index, page in enumerate(pages):
        lines = page.text.split("\n")
        dropped = {
            place
            for place, line in _in_reach(lines)
            if line in page.margin_lines
            and (_shape(line) in heads or (index in numbered and _PAGE_NUMBER.fullmatch(line)))
        }
        trimmed.append(
            "\n".join(line for n, line in enumerate(lines) if n not in dropped).strip("\n")
        )
    return Trimmed(pages=tuple(trimmed), heads=tuple(heads.values()))


def _in_reach(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The first and last few lines that are not blank, stripped, with their places."""
    filled = [(place, line.strip()) for place, line in enumerate(lines) if line.strip()]
    return filled[:_LINES_IN_REACH] + filled[_LINES_IN_REACH:][-_LINES_IN_REACH:]


def _shape(line: str) -> str:
    """A line with its numbers made alike: "Trang 2/5" and "Trang 3/5" are one running foot."""
    return _DIGITS.sub("#", line)


def _running_heads(pages: Sequence[PageText]) -> dict[str, str]:
    """Shape to first wording, of the margin lines on at least two pages and half of all pages."""
    wording: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for page in pages:
        words = [line for line in sorted(page.margin_lines) if not _PAGE_NUMBER.fullmatch(line)]
        shapes = {_shape(line): line for line in words if line}
        seen.update(shapes.keys())
        for shape, line in shapes.items():
            wording.setdefault(shape, line)
    least = max(2, (len(pages) + 1) // 2)
    return {shape: line for shape, line in wording.items() if seen[shape] >= least}


def _numbered_pages(pages: Sequence[PageText]) -> frozenset[int]:
    """Pages whose margin holds a number that counts with the pages.

    A number counts when it is that of the sheet itself, or when another page's number is as far
    from its sheet (numbering that starts at 15). A number alone proves nothing on a single page.
    """
    if len(pages) < 2:
        return frozenset()
    distances = [
        {
            int(found[1]) - index
            for line in page.margin_lines
            if (found := _PAGE_NUMBER.fullmatch(line))
        }
        for index, page in enumerate(pages, start=1)
    ]
    often = Counter(distance for found in distances for distance in found)
    return frozenset(
        index
        for index, found in enumerate(distances)
        if any(distance == 0 or often[distance] >= 2 for distance in found)
    )
