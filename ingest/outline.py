"""Addresses: where each paragraph stands, by the numbers that are printed.

The outline is a stack. A marker closes every open step of its own rank or below and opens one; what
is printed is kept, so gaps and repeats in the numbering stay (they are reported, not repaired).
Ranks follow Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5 (Phần, Chương, Mục, Điều, khoản, điểm), and
the I. / 1. / a) form of plans and reports. A Điều is numbered through the whole law, so its address
begins with it; Phần, Chương and Mục stay in its heading path.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ingest.document import Address, Segment, SegmentKind, segment_of
from ingest.layout.ending import has_capacity, is_recipients_line
from ingest.layout.lines import Paragraph
from ingest.layout.markers import Marker
from ingest.text import shown

# The first letters of "Nơi nhận", of "KT.", "TM.", "TL.", "TUQ." and "Q.", and what is not shown.
_MAY_END_THE_NUMBERS = frozenset("NnKTQ*#[")
_ENOUGH = 240
_RANK = {
    Marker.PART: 0,
    Marker.CHAPTER: 1,
    Marker.CAPITAL: 1,
    Marker.DIVISION: 2,
    Marker.ROMAN: 2,
    Marker.ARTICLE: 3,
    Marker.ARABIC: 4,
    Marker.NESTED: 5,
    Marker.LETTER: 6,
    Marker.BRACKETED: 7,
    Marker.BULLET: 8,
    Marker.SUB_BULLET: 9,
}
_KIND = {
    Marker.PART: SegmentKind.PART,
    Marker.CHAPTER: SegmentKind.CHAPTER,
    Marker.DIVISION: SegmentKind.DIVISION,
    Marker.CAPITAL: SegmentKind.SECTION,
    Marker.ROMAN: SegmentKind.SECTION,
    Marker.ARTICLE: SegmentKind.ARTICLE,
    Marker.ARABIC: SegmentKind.ITEM,
    Marker.NESTED: SegmentKind.ITEM,
    Marker.LETTER: SegmentKind.LETTER,
    Marker.BRACKETED: SegmentKind.LETTER,
    Marker.BULLET: SegmentKind.BULLET,
    Marker.SUB_BULLET: SegmentKind.BULLET,
}
_KIND_IN_ARTICLE = _KIND | {
    Marker.ARABIC: SegmentKind.CLAUSE,
    Marker.LETTER: SegmentKind.POINT,
}
NUMBERED = frozenset(_RANK) - {Marker.BULLET, Marker.SUB_BULLET}
"""Markers that open a numbered step of the outline."""

_HEADING_WORDS = 160


@dataclass(slots=True)
class _Open:
    """A step that is open, and the children counted under it.

    ``address`` is where it stands, ``above`` the headings over its own.
    """

    rank: int
    kind: SegmentKind
    address: Address
    above: tuple[str, ...]
    paragraph: Paragraph
    is_heading: bool
    in_article: bool
    bullets: int = 0
    paragraphs: int = 0
    rows: int = 0
    _headings: tuple[str, ...] | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings down to its own, read when something first stands under it."""
        if self._headings is None:
            heading = _cut(self.paragraph.opening(_HEADING_WORDS))
            self._headings = (*self.above, heading) if heading else self.above
        return self._headings


class Place(NamedTuple):
    """Where a paragraph stands, what stands above it, and whether it is a heading itself."""

    address: Address
    heading_path: tuple[str, ...]
    is_heading: bool = False


@dataclass(slots=True)
class Outline:
    """The stack of open steps while a document is walked from top to bottom.

    ``root`` is set for the numbering of an annex, which begins anew; ``within`` for that of a
    quotation, which stands within a step of the document.
    """

    root: Segment | None = None
    within: tuple[Segment, ...] = ()
    _open: list[_Open] = field(default_factory=list)
    _loose: int = 0

    @property
    def begun(self) -> bool:
        """Whether any numbered step is open."""
        return bool(self._open)

    @property
    def innermost_is_sentence(self) -> bool:
        """Whether the innermost numbered step is a full sentence rather than a heading."""
        numbered = [step for step in self._open if step.kind is not SegmentKind.BULLET]
        return bool(numbered) and not numbered[-1].is_heading

    @property
    def has_sections(self) -> bool:
        """Whether the open steps stand in a Roman section, an Điều or a larger unit."""
        return bool(self._open) and self._open[0].rank <= _RANK[Marker.ARTICLE]

    def place(self, paragraph: Paragraph) -> Place:
        """Open the step that a paragraph's marker names, or count it as an unnumbered paragraph."""
        if paragraph.marker in (Marker.NONE, Marker.ROW):
            return self._unnumbered(paragraph)
        marker = paragraph.marker
        rank = _RANK[marker]
        steps = self._open
        sibling: _Open | None = None
        while steps and steps[-1].rank >= rank:
            sibling = steps.pop()
        above = self._headings()
        if marker is Marker.NESTED and sibling is not None and _same_parent(sibling, paragraph):
            above = sibling.above
        if marker is Marker.NESTED:
            self._close_items()
        in_article = self.in_article
        kind = _KIND_IN_ARTICLE[marker] if in_article else _KIND[marker]
        segment = segment_of(kind, self._number(paragraph))
        if kind is SegmentKind.ARTICLE:
            # It is numbered through the whole law: its address begins with it, quoted or not.
            address = Address(segments=(self.root, segment) if self.root else (segment,))
        else:
            address = Address(segments=(*self.address.segments, segment))
        is_heading = paragraph.looks_like_heading
        in_article = in_article or kind is SegmentKind.ARTICLE
        steps.append(_Open(rank, kind, address, above, paragraph, is_heading, in_article))
        return Place(address, above, is_heading)

    def close(self) -> None:
        """Leave every open step: what follows stands outside the numbering."""
        self._open.clear()

    def _headings(self) -> tuple[str, ...]:
        return self._open[-1].headings if self._open else ()

    @property
    def in_article(self) -> bool:
        """Whether what follows stands in a Điều."""
        return bool(self._open) and self._open[-1].in_article

    @property
    def _outermost(self) -> Address:
        return Address(segments=(*self.within, self.root) if self.root else self.within)

    @property
    def address(self) -> Address:
        """Where the innermost open step stands."""
        return self._open[-1].address if self._open else self._outermost

    def _unnumbered(self, paragraph: Paragraph) -> Place:
        row = paragraph.marker is Marker.ROW
        kind = SegmentKind.ROW if row else SegmentKind.PARAGRAPH
        while self._open and self._open[-1].kind is SegmentKind.BULLET:
            self._open.pop()
        if not self._open:
            self._loose += 1
            return Place(self.address.child(kind, str(self._loose)), ())
        step = self._open[-1]
        step.rows += row
        step.paragraphs += not row
        number = step.rows if row else step.paragraphs
        return Place(self.address.child(kind, str(number)), self._headings())

    def _close_items(self) -> None:
        """A number printed with its parent's ("1.2") stands for both."""
        while self._open and self._open[-1].rank == _RANK[Marker.ARABIC]:
            self._open.pop()

    def _number(self, paragraph: Paragraph) -> str:
        if paragraph.marker in (Marker.BULLET, Marker.SUB_BULLET):
            if not self._open:
                self._loose += 1
                return str(self._loose)
            self._open[-1].bullets += 1
            return str(self._open[-1].bullets)
        if paragraph.marker is Marker.BRACKETED:
            return f"({paragraph.number})"
        return paragraph.number


def _same_parent(sibling: _Open, paragraph: Paragraph) -> bool:
    """Whether "4.2" stands beside the "4.1" before it, whose "4" was closed for both."""
    parent, _, _ = paragraph.number.rpartition(".")
    return sibling.paragraph.marker is Marker.NESTED and (
        sibling.paragraph.number.rpartition(".")[0] == parent
    )


def last_numbered(paragraphs: tuple[Paragraph, ...]) -> int:
    """Where the last numbered paragraph before the end of the document stands; -1 for none."""
    last = -1
    for at, paragraph in enumerate(paragraphs):
        if paragraph.marker in NUMBERED:
            last = at
            continue
        first = paragraph.text[0]
        if first.isprintable() and first not in _MAY_END_THE_NUMBERS:
            continue  # a quick look that spares most
        words = shown(paragraph.text[:_ENOUGH])
        if is_recipients_line(words) or has_capacity(words):
            break
    return last


def _cut(words: str) -> str:
    if len(words) <= _HEADING_WORDS:
        return words
    return words[:_HEADING_WORDS].rsplit(" ", 1)[0] + " …"
