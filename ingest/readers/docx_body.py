"""The body of a Word document as lines: what a person sees who opens it, one paragraph per line.

python-docx's own iterators leave out insertions, content controls, text boxes and nested tables,
and know no list numbers, so the XML is walked here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from lxml import etree

from ingest.readers.docx_names import ALTERNATE_CONTENT, VALUE, child, toggle, value
from ingest.readers.docx_numbering import ListCounter
from ingest.readers.docx_styles import StyleSheet, draws_borders, list_place
from ingest.readers.docx_walk import (
    CELL,
    LEFT_OUT,
    NOTES,
    ROW,
    RUN,
    TABLE,
    TEXT_BOX,
    block_elements,
    characters,
    chosen,
    elements,
)
from ingest.readers.tables import table_lines


class Remark(StrEnum):
    """What was left out of a block; the codes of the warnings."""

    HIDDEN_TEXT = "hidden_text"
    FOOTNOTE = "footnote_left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or a table: its lines and what was left out of it."""

    lines: tuple[str, ...]
    remarks: frozenset[Remark] = frozenset()


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read: its text so far, the lines of its text boxes, the remarks."""

    hides: bool
    capitals: bool
    text: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    remarks: set[Remark] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReader:
    """Walks a body once, in document order; list numbers are counted on the way."""

    styles: StyleSheet
    counter: ListCounter

    def blocks(self, container: etree._Element) -> Iterator[Block]:
        """The paragraphs and tables of a body, a cell or a text box, in order."""
        kept = ""  # the text of a paragraph whose end was deleted: the next one goes on from it
        for element in block_elements(container):
            if element.tag == TABLE:
                yield self._table(element)
                continue
            paragraph = self._read_paragraph(element, kept)
            kept = ""
            if toggle(child(element, "pPr", "rPr"), "del"):
                kept = "".join(paragraph.text)
                continue
            yield self._paragraph_block(element, paragraph)
        if kept:
            yield Block(lines=tuple(kept.split("\n")))

    def _read_paragraph(self, element: etree._Element, kept: str) -> _Paragraph:
        style = value(child(element, "pPr", "pStyle")) or self.styles.default_paragraph
        paragraph = _Paragraph(
            hides=self.styles.hidden(style), capitals=self.styles.capitals(style), text=[kept]
        )
        self._inline(element, paragraph)
        return paragraph

    def _paragraph_block(self, element: etree._Element, paragraph: _Paragraph) -> Block:
        """A paragraph with its number; no line where all of it is hidden."""
        text = "".join(paragraph.text)
        if not text and not paragraph.boxes and Remark.HIDDEN_TEXT in paragraph.remarks:
            return Block(lines=(), remarks=frozenset(paragraph.remarks))
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle"))
        prefix = self.counter.prefix(list_place(properties), style)
        lines = (prefix + text if text else prefix.rstrip()).split("\n")
        if paragraph.boxes and not text:
            lines = []
        return Block(lines=(*lines, *paragraph.boxes), remarks=frozenset(paragraph.remarks))

    def _inline(self, element: etree._Element, paragraph: _Paragraph) -> None:
        for part in element.iterchildren("*"):
            if part.tag == RUN:
                self._run(part, paragraph)
            elif part.tag == TEXT_BOX:
                self._text_box(part, paragraph)
            elif part.tag == ALTERNATE_CONTENT:
                self._inline(chosen(part), paragraph)
            elif part.tag in NOTES:
                paragraph.remarks.add(Remark.FOOTNOTE)
            elif part.tag not in LEFT_OUT:
                paragraph.text.append(characters(part))
                self._inline(part, paragraph)

    def _run(self, run: etree._Element, paragraph: _Paragraph) -> None:
        before = len(paragraph.text)
        self._inline(run, paragraph)
        text = "".join(paragraph.text[before:])
        del paragraph.text[before:]
        properties = child(run, "rPr")
        style = value(child(properties, "rStyle"))
        hidden = toggle(properties, "vanish")
        capitals = toggle(properties, "caps")
        # Where the run says nothing its styles do, and two of them undo each other (17.7.3).
        if hidden is None:
            hidden = self.styles.hidden(style) != paragraph.hides
        if capitals is None:
            capitals = self.styles.capitals(style) != paragraph.capitals
        if text and hidden:
            paragraph.remarks.add(Remark.HIDDEN_TEXT)
            return
        if capitals:
            text = text.upper()
        paragraph.text.append(text)

    def _text_box(self, box: etree._Element, paragraph: _Paragraph) -> None:
        for block in self.blocks(box):
            paragraph.boxes += block.lines
            paragraph.remarks |= block.remarks

    def _table(self, table: etree._Element) -> Block:
        remarks: set[Remark] = set()
        rows = []
        has_borders = draws_borders(child(table, "tblPr", "tblBorders")) or self.styles.has_borders(
            value(child(table, "tblPr", "tblStyle"))
        )
        for row in elements(table, ROW):
            if child(row, "trPr", "del") is not None:
                continue
            cells = list(elements(row, CELL))
            has_borders = has_borders or any(
                draws_borders(child(cell, "tcPr", "tcBorders")) for cell in cells
            )
            rows.append([self._cell(cell, remarks) for cell in cells])
        lines = table_lines(rows, has_borders=has_borders)
        return Block(lines=tuple(lines), remarks=frozenset(remarks))

    def _cell(self, cell: etree._Element, remarks: set[Remark]) -> list[str]:
        merge = child(cell, "tcPr", "vMerge")
        if merge is not None and merge.get(VALUE) != "restart":
            return []
        lines: list[str] = []
        for block in self.blocks(cell):
            lines += block.lines
            remarks |= block.remarks
        return lines
