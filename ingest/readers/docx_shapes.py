"""Horizontal lines in a Word document: DrawingML shapes, VML shapes, borders under paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ingest.formatted import DrawnLine
from ingest.readers.docx_names import ALTERNATE_CONTENT, child, integer, value, w
from ingest.readers.docx_walk import CELL, TEXT_BOX, chosen

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ANCHORED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_VML = "urn:schemas-microsoft-com:vml"
_LINE_SHAPES = frozenset({"line", "straightConnector1"})
_CONNECTOR = "_x0000_t32"
_EMU = 36_000
_UNITS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 72}
_LENGTH = re.compile(r"\s{0,9}(-?\d{0,6}\.?\d{0,9})\s?([a-z]{0,2})\s{0,9}")
_WIDTH = re.compile(r"(?:^|;)\s{0,9}width:([^;]{1,30})")
_UNSEEN = frozenset({"nil", "none"})
_SOLID = frozenset({"single", "thick", "solid", "sysSolid"})
#: A line that falls by more than this is none under a text.
_LEVEL = 3.0


def drawn_lines(element: etree._Element) -> Iterator[DrawnLine]:
    """The lines drawn as shapes anchored in a paragraph, none of those inside a text box."""
    for part in element.iterchildren("*"):
        if part.tag == ALTERNATE_CONTENT:
            yield from drawn_lines(chosen(part))
        elif part.tag in (f"{{{_ANCHORED}}}anchor", f"{{{_ANCHORED}}}inline"):
            yield from _drawing(part)
        elif part.tag in (f"{{{_VML}}}line", f"{{{_VML}}}shape"):
            yield from _vml(part)
        elif part.tag != TEXT_BOX:
            yield from drawn_lines(part)


def border_line(edges: etree._Element | None, *, length: float, is_empty: bool) -> DrawnLine | None:
    """The border under a paragraph that leaves it ``length``; over it where it is empty."""
    for side in ("bottom", "top") if is_empty else ("bottom",):
        kind = value(child(edges, side))
        if kind is not None and kind not in _UNSEEN:
            return DrawnLine(length=length, solid=kind in _SOLID, is_border=True)
    return None


def table_line(table: etree._Element, *, length: float) -> DrawnLine | None:
    """The border over or under a table of one empty cell without sides: a line and no table."""
    cells = list(table.iter(CELL))
    if len(cells) != 1 or any(text.strip() for text in table.itertext(w("t"))):
        return None
    borders = (child(cells[0], "tcPr", "tcBorders"), child(table, "tblPr", "tblBorders"))
    if any(_edge(borders, side) for side in ("left", "right", "start", "end")):
        return None
    kind = _edge(borders, "top") or _edge(borders, "bottom")
    if kind is None or not length:
        return None
    return DrawnLine(length=length, solid=kind in _SOLID, is_border=True)


def _edge(borders: tuple[etree._Element | None, ...], side: str) -> str | None:
    kinds = (value(child(edges, side)) for edges in borders)
    kind = next((kind for kind in kinds if kind is not None), None)
    return None if kind in _UNSEEN else kind


def _drawing(anchor: etree._Element) -> Iterator[DrawnLine]:
    shape = next(anchor.iter(f"{{{_DRAWING}}}prstGeom"), None)
    extent = next(anchor.iterchildren(f"{{{_ANCHORED}}}extent"), None)
    if shape is None or extent is None or shape.get("prst") not in _LINE_SHAPES:
        return
    across, down = (abs(integer(extent.get(name)) or 0) / _EMU for name in ("cx", "cy"))
    dash = next(anchor.iter(f"{{{_DRAWING}}}prstDash"), None)
    kind = "solid" if dash is None else dash.get("val") or "solid"
    if down <= _LEVEL and across > 0:
        yield DrawnLine(length=across, solid=kind in _SOLID, is_border=False)


def _vml(shape: etree._Element) -> Iterator[DrawnLine]:
    stroke = next(shape.iterchildren(f"{{{_VML}}}stroke"), None)
    solid = stroke is None or (stroke.get("dashstyle") or "solid") == "solid"
    length = None
    if shape.tag == f"{{{_VML}}}line":
        ends = [_millimetres((shape.get(end) or "").split(",")[0]) for end in ("from", "to")]
        if ends[0] is not None and ends[1] is not None:
            length = abs(ends[1] - ends[0])
    elif (shape.get("type") or "").endswith(_CONNECTOR):
        width = _WIDTH.search((shape.get("style") or "")[:2000])
        length = _millimetres(width[1]) if width else None
    if length:
        yield DrawnLine(length=length, solid=solid, is_border=False)


def _millimetres(text: str) -> float | None:
    found = _LENGTH.fullmatch(text.lower())
    if found is None or found[2] not in _UNITS or not any(sign.isdigit() for sign in found[1]):
        return None
    return float(found[1]) * _UNITS[found[2]]
