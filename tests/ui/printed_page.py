"""What stands where on a printed page, in points from its upper left corner.

A box around letters is as wide as they are, and as high as their typeface is: letters of one size
that stand on one line have the same bottom. Two marks on a capital reach a little higher.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2

_THIN = 1.6
# Wider than the blanks of a justified line, narrower than what is between two columns.
_GAP = 12
# How far a letter may reach over the next, as a horn or a slanted one does.
_REACH = 4
# FPDF_PAGEOBJ_PATH
_PATH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def overlap(self, other: Box) -> float:
        """How deep one box reaches into the other, at least a little in both directions."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return min(across, down)


class PrintedPage:
    """One page of a printed file."""

    def __init__(self, path: Path, number: int = 1) -> None:
        self._page = pypdfium2.PdfDocument(path)[number - 1]
        self._text = self._page.get_textpage()
        self._height = self._page.get_height()

    @property
    def text(self) -> str:
        """All words of the page."""
        found: str = self._text.get_text_bounded()
        return found

    def find(self, words: str) -> Box:
        """Where the first letters that read so stand; they are on one line."""
        found = self._text.search(words).get_next()
        assert found is not None, words
        first, count = found
        return _around([self._letter(first + place) for place in range(count)])

    def baseline(self, words: str) -> float:
        """What the first of these letters stands on; a letter that reaches below is none for it."""
        found = self._text.search(words).get_next()
        assert found is not None, words
        return self._box(self._text.get_charbox(found[0])).bottom

    def lines(self) -> list[Box]:
        """The lines of text, from the top; the two columns of a table apart."""
        found: list[Box] = []
        for place in range(self._text.count_chars()):
            if self._text.get_text_range(place, 1).isspace():
                continue
            letter = self._letter(place)
            if found and _goes_on(found[-1], letter):
                found[-1] = _around([found[-1], letter])
            else:
                found.append(letter)
        return sorted(found, key=lambda box: (box.top, box.left))

    def rules(self) -> list[Box]:
        """The lines drawn across the page, from the top."""
        found = [self._box(one.get_bounds()) for one in self._page.get_objects([_PATH])]
        drawn = [box for box in found if box.bottom - box.top < _THIN and box.width > 5]
        return sorted(drawn, key=lambda box: box.top)

    def _letter(self, place: int) -> Box:
        tight = self._box(self._text.get_charbox(place))
        high = self._box(self._text.get_charbox(place, loose=True))
        return Box(left=tight.left, right=tight.right, top=high.top, bottom=high.bottom)

    def _box(self, bounds: tuple[float, float, float, float]) -> Box:
        left, bottom, right, top = bounds
        return Box(left=left, right=right, top=self._height - top, bottom=self._height - bottom)


def _around(boxes: list[Box]) -> Box:
    return Box(
        left=min(box.left for box in boxes),
        right=max(box.right for box in boxes),
        top=min(box.top for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )


def _goes_on(line: Box, letter: Box) -> bool:
    return abs(line.bottom - letter.bottom) < 1 and -_REACH < letter.left - line.right < _GAP


def count_pages(path: Path) -> int:
    """How many pages a printed file has."""
    return len(pypdfium2.PdfDocument(path))
