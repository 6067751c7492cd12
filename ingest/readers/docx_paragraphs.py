"""The paragraphs of a Word document with their formatting, in reading order, those in cells too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from ingest.formatted import Alignment, CellPlace, FormattedParagraph
from ingest.readers.docx_layers import Layers, Look, nearest, present
from ingest.readers.docx_names import child, integer, toggle, value, w
from ingest.readers.docx_numbering import ListCounter
from ingest.readers.docx_runs import RunReader
from ingest.readers.docx_shapes import border_line, drawn_lines, table_line
from ingest.readers.docx_styles import list_place
from ingest.readers.docx_walk import CELL, ROW, TABLE, block_elements, elements

TWIP = 25.4 / 72 / 20  # millimetres
_SINGLE = 240.0  # of w:line
_POINT = 20.0  # twips
_BY_ITSELF = 14.0  # points: the space that Word makes up for w:beforeAutospacing
_CELL_MARGIN = 108.0  # twips, on either side, where a table says nothing
_ALIGNMENTS = {
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFY,
    "distribute": Alignment.JUSTIFY,
    "lowKashida": Alignment.JUSTIFY,
    "mediumKashida": Alignment.JUSTIFY,
    "highKashida": Alignment.JUSTIFY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where paragraphs stand: the width for text, the cell, the layers of the table's style."""

    width: float
    cell: CellPlace | None = None
    paragraph: Layers = ()
    run: Layers = ()


@dataclass(slots=True, kw_only=True)
class ParagraphReader:
    """Walks one body, header or footer; ``widths`` of the text by section."""

    look: Look
    counter: ListCounter
    widths: tuple[float, ...]
    _section: int = 0
    _index: int = 0
    _tables: int = 0
    _styles: dict[int, str | None] = field(default_factory=dict)

    def read(self, container: etree._Element) -> list[FormattedParagraph]:
        """All paragraphs, in order."""
        return list(self._blocks(container, None))

    def _blocks(
        self, container: etree._Element, place: _Place | None
    ) -> Iterator[FormattedParagraph]:
        last: list[FormattedParagraph] = []
        last_close: tuple[str | None, bool] = (None, False)
        for element in block_elements(container):
            here = place or _Place(width=self.widths[self._section])
            if element.tag == TABLE:
                yield from last
                last = []
                yield from self._table(element, here)
                continue
            made, close = self._paragraph(element, here)
            if last and close[0] == last_close[0]:
                if last_close[1]:
                    last[-1] = replace(last[-1], after=0)
                if close[1]:
                    made[0] = replace(made[0], before=0)
            yield from last
            last, last_close = made, close
            if child(element, "pPr", "sectPr") is not None:
                # A file may leave out the last section: its paragraphs stand in the one before.
                self._section = min(self._section + 1, len(self.widths) - 1)
        yield from last

    def _paragraph(
        self, element: etree._Element, place: _Place
    ) -> tuple[list[FormattedParagraph], tuple[str | None, bool]]:
        """The pieces of a paragraph; its style and whether it keeps close to the same style."""
        own = child(element, "pPr")
        style = value(child(own, "pStyle"))
        layers = self._layers(own, style, place)
        reader = RunReader(
            look=self.look,
            paragraph=self.look.properties(style, "paragraph", "rPr"),
            table=place.run,
        )
        reader.read(element)
        marker = self.counter.prefix(list_place(own), style)
        whole = replace(
            _spaced(_placed(layers, place), layers),
            section=self._section,
            marker=marker,
            starts_page=reader.starts_page or any(toggle(e, "pageBreakBefore") for e in layers[:1]),
        )
        border = border_line(
            next((e for layer in layers if (e := child(layer, "pBdr")) is not None), None),
            length=whole.width - whole.left - whole.right,
            is_empty=not any(run.text.strip() for piece in reader.pieces for run in piece),
        )
        lines = (*drawn_lines(element), *((border,) if border else ()))
        made = []
        for number, runs in enumerate(reader.pieces):
            is_last = number == len(reader.pieces) - 1
            made.append(
                replace(
                    whole,
                    index=self._index,
                    runs=tuple(runs),
                    continues=number > 0,
                    marker="" if number else marker,
                    before=0 if number else whole.before,
                    after=whole.after if is_last else 0,
                    lines=lines if is_last else (),
                )
            )
            self._index += 1
        close = next(
            (on for e in layers if (on := toggle(e, "contextualSpacing")) is not None), None
        )
        return made, (style, close is True)

    def _layers(self, own: etree._Element | None, style: str | None, place: _Place) -> Layers:
        """From the paragraph's own word outwards; a list's indents right after whoever names it."""
        level = self.counter.level(list_place(own), style)
        numbering = present((level.properties if level else None,))
        found = list(present((own,)))
        if list_place(own) is not None:
            found += numbering
            numbering = ()
        for properties in self.look.properties(style, "paragraph", "pPr"):
            found.append(properties)
            if list_place(properties) is not None:
                found += numbering
                numbering = ()
        found += place.paragraph
        found += present((self.look.paragraph_defaults,))
        return tuple(found)

    def _table(self, table: etree._Element, outer: _Place) -> Iterator[FormattedParagraph]:
        properties = child(table, "tblPr")
        style = value(child(properties, "tblStyle"))
        grid = [integer(column.get(w("w"))) or 0 for column in elements(table, w("gridCol"))]
        if line := table_line(table, length=sum(grid) * TWIP):
            for paragraph in self._blocks(next(table.iter(CELL)), outer):
                yield replace(paragraph, lines=(*paragraph.lines, line))
            return
        number = self._tables
        self._tables += 1
        margins = _cell_margins(
            (*present((properties,)), *self.look.properties(style, "table", "tblPr"))
        )
        for row_number, row in enumerate(elements(table, ROW)):
            column = integer(value(child(row, "trPr", "gridBefore"))) or 0
            for cell in elements(row, CELL):
                span = max(1, integer(value(child(cell, "tcPr", "gridSpan"))) or 1)
                width = integer(value(child(cell, "tcPr", "tcW"), w("w")))
                if value(child(cell, "tcPr", "tcW"), w("type")) != "dxa" or not width:
                    width = sum(grid[column : column + span])
                text_width = width * TWIP - margins if width else outer.width
                place = _Place(
                    width=max(0.0, text_width),
                    cell=CellPlace(
                        table=number, row=row_number, column=column, columns=max(1, len(grid))
                    ),
                    paragraph=self.look.properties(style, "table", "pPr"),
                    run=self.look.properties(style, "table", "rPr"),
                )
                yield from self._blocks(cell, place)
                column += span


def _cell_margins(layers: Layers) -> float:
    """What both margins of a cell take from its width, in millimetres."""
    total = 0.0
    for names in (("left", "start"), ("right", "end")):
        said = (
            integer(value(child(layer, "tblCellMar", name), w("w")))
            for layer in layers
            for name in names
        )
        total += next((margin for margin in said if margin is not None), _CELL_MARGIN)
    return total * TWIP


def _twips(layers: Layers, name: str, *attributes: str) -> float:
    number = integer((nearest(layers, name, *attributes) or "").partition(".")[0])
    return 0.0 if number is None else float(number)


def _placed(layers: Layers, place: _Place) -> FormattedParagraph:
    """Alignment and indents."""
    alignment = _ALIGNMENTS.get(nearest(layers, "jc", "val") or "", Alignment.LEFT)
    frame = next((e for layer in layers[:1] if (e := child(layer, "framePr")) is not None), None)
    if value(frame, w("xAlign")) == "center":
        alignment = Alignment.CENTER
    first = 0.0
    for layer in layers:
        indent = child(layer, "ind")
        hanging, first_line = value(indent, w("hanging")), value(indent, w("firstLine"))
        if hanging is not None or first_line is not None:
            first = -float(integer(hanging) or 0) if hanging else float(integer(first_line) or 0)
            break
    return FormattedParagraph(
        index=0,
        section=0,
        runs=(),
        alignment=alignment,
        width=place.width,
        first_line=first * TWIP,
        left=_twips(layers, "ind", "left", "start") * TWIP,
        right=_twips(layers, "ind", "right", "end") * TWIP,
        cell=place.cell,
        centre_tab=any(map(_has_centre_tab, layers)),
    )


def _has_centre_tab(layer: etree._Element) -> bool:
    tabs = child(layer, "tabs")
    return tabs is not None and any(value(tab) == "center" for tab in tabs.iterchildren("*"))


def _spaced(paragraph: FormattedParagraph, layers: Layers) -> FormattedParagraph:
    """Space around and between the lines."""
    spaces = []
    for side in ("before", "after"):
        by_itself = (nearest(layers, "spacing", f"{side}Autospacing") or "0") in {"1", "true", "on"}
        spaces.append(_BY_ITSELF if by_itself else _twips(layers, "spacing", side) / _POINT)
    before, after = spaces
    line = _twips(layers, "spacing", "line")
    rule = nearest(layers, "spacing", "lineRule") or "auto"
    if not line:
        return replace(paragraph, before=before, after=after)
    if rule == "auto":
        return replace(paragraph, before=before, after=after, line_multiple=line / _SINGLE)
    return replace(
        paragraph,
        before=before,
        after=after,
        line_points=abs(line) / _POINT,
        line_at_least=rule == "atLeast",
    )
