"""What stands where on a printed page, in points from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2

_THIN = 1.6


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
        return self._around([self._text.get_charbox(first + place) for place in range(count)])

    def lines(self) -> list[Box]:
        """The lines of text, from the top; the two columns of a table apart."""
        rectangles = [self._text.get_rect(place) for place in range(self._text.count_rects())]
        boxes = [self._around([rectangle]) for rectangle in rectangles]
        return sorted(boxes, key=lambda box: (box.top, box.left))

    def rules(self) -> list[Box]:
        """The lines drawn across the page, from the top."""
        found = [self._around([one.get_bounds()]) for one in self._page.get_objects([2])]
        drawn = [box for box in found if box.bottom - box.top < _THIN and box.width > 5]
        return sorted(drawn, key=lambda box: box.top)

    def _around(self, boxes: list[tuple[float, float, float, float]]) -> Box:
        return Box(
            left=min(box[0] for box in boxes),
            right=max(box[2] for box in boxes),
            top=self._height - max(box[3] for box in boxes),
            bottom=self._height - min(box[1] for box in boxes),
        )


def count_pages(path: Path) -> int:
    """How many pages a printed file has."""
    return len(pypdfium2.PdfDocument(path))
