"""Running heads, running feet and page numbers of a PDF: what repeats in the margins.

Only the margins are looked at. Nghị định 30/2020/NĐ-CP, phụ lục I, leaves at least 20 mm above and
below the text of a page and puts the page number there, so a line of the body is never in reach.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

MARGIN_MM = 20
_LINES_IN_REACH = 3  # a head and a foot may both be drawn first, or last, with a page number
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—]?\s*(\d{1,4})\s*[-–—]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The text of one page, and its lines above and below the body, stripped, from the top."""

    text: str
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def margins(self) -> tuple[str, ...]:
        """The lines outside the body."""
        return self.above + self.below


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
        repeated = {
            line
            for line in page.margins
            if _shape(line) in heads or (index in numbered and _is_page_number(line))
        }
        lines = page.text.split("\n")
        dropped = _places(lines, page, repeated)
        kept = (line for place, line in enumerate(lines) if place not in dropped)
        trimmed.append("\n".join(kept).strip("\n"))
    return Trimmed(pages=tuple(trimmed), heads=tuple(heads.values()))


def _places(lines: Sequence[str], page: PageText, repeated: Set[str]) -> Set[int]:
    """Where the repeated lines stand: one place for each, from its own end of the page."""
    filled = [(place, line.strip()) for place, line in enumerate(lines) if line.strip()]
    reach = filled[:_LINES_IN_REACH] + filled[_LINES_IN_REACH:][-_LINES_IN_REACH:]
    places: set[int] = set()
    for margin, order in ((page.above, reach), (page.below[::-1], reach[::-1])):
        for dropped in filter(repeated.__contains__, margin):
            free = (place for place, line in order if line == dropped and place not in places)
            places.update(itertools.islice(free, 1))
    return places


def _is_page_number(line: str) -> bool:
    return _PAGE_NUMBER.fullmatch(line) is not None


def _shape(line: str) -> str:
    """A line with its numbers made alike: "Trang 2/5" and "Trang 3/5" are one running foot."""
    return _DIGITS.sub("#", line)


def _running_heads(pages: Sequence[PageText]) -> dict[str, str]:
    """Shape to first wording, of the margin lines on at least two pages and half of all pages."""
    wording: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for page in pages:
        shapes = {_shape(line): line for line in page.margins if not _is_page_number(line)}
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
        {int(found[1]) - index for line in page.margins if (found := _PAGE_NUMBER.fullmatch(line))}
        for index, page in enumerate(pages, start=1)
    ]
    often = Counter(distance for found in distances for distance in found)
    return frozenset(
        index
        for index, found in enumerate(distances)
        if any(distance == 0 or often[distance] >= 2 for distance in found)
    )
