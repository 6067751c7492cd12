"""A paper as it looks: pages, paragraphs and runs with their formatting worked out, lines drawn.

Lengths are in millimetres; sizes and spaces in points. What a style says is already applied, so a
value here is the one that a person sees.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Alignment(StrEnum):
    """Where the lines of a paragraph stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormattedRun:
    """Letters of one formatting.

    ``fonts`` are those that its letters use: Word keeps one for ASCII and one for all other Latin
    letters. ``colour`` is "RRGGBB", None for the automatic one. ``text`` is as shown: in capitals
    where the formatting makes it so.
    """

    text: str
    fonts: tuple[str, ...]
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str | None = None
    is_page_number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPlace:
    """A cell of a table, counted from 0; ``column`` counts the grid, ``columns`` is its width."""

    table: int
    row: int
    column: int
    columns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLine:
    """A horizontal line: a shape, or a border of a paragraph (``is_border``)."""

    length: float
    solid: bool
    is_border: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormattedParagraph:
    """One paragraph, or the part of one between two line breaks (``continues`` but for the first).

    ``index`` counts from 0 through the paper; ``marker`` is the number that Word prints in front.
    ``first_line`` and ``left`` are indents, ``width`` is what the page or cell leaves for text.
    Line spacing is ``line_multiple`` of a single line, or ``line_points`` where it is given so,
    as a minimum where ``line_at_least``. ``lines`` are the lines drawn under it or from it.
    """

    index: int
    section: int
    runs: tuple[FormattedRun, ...]
    alignment: Alignment
    width: float
    first_line: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line_multiple: float = 1
    line_points: float | None = None
    line_at_least: bool = False
    marker: str = ""
    cell: CellPlace | None = None
    continues: bool = False
    starts_page: bool = False
    centre_tab: bool = False
    lines: tuple[DrawnLine, ...] = ()

    @property
    def text(self) -> str:
        """The words with the marker in front."""
        return self.marker + "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The pages of one section; ``number_from`` where its numbers start anew.

    Where ``even_differs``, ``header`` and ``footer`` are those of odd pages.
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    first_differs: bool
    number_from: int | None
    number_format: str
    header: tuple[FormattedParagraph, ...]
    footer: tuple[FormattedParagraph, ...]
    first_header: tuple[FormattedParagraph, ...]
    first_footer: tuple[FormattedParagraph, ...]
    even_differs: bool = False
    even_header: tuple[FormattedParagraph, ...] = ()
    even_footer: tuple[FormattedParagraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormattedPaper:
    """A whole paper; a paragraph's ``section`` indexes ``pages``."""

    name: str
    pages: tuple[Page, ...]
    paragraphs: tuple[FormattedParagraph, ...]
