"""What a paragraph or a run inherits from the styles of a Word document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from ingest.readers.docx_names import child, integer, toggle, value, w

_DEEPEST_INHERITANCE = 50  # styles based on styles; ends the walk where they go in a circle
_NO_BORDER = frozenset({"nil", "none"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPlace:
    """The list and level a paragraph or style belongs to, each None where not said."""

    list_id: str | None
    level: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The properties of one style that change which characters are seen."""

    id: str
    based_on: str | None
    list_place: ListPlace | None
    has_borders: bool
    hidden: bool | None
    capitals: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleSheet:
    """The styles by id, with the one that paragraphs without a style take."""

    styles: Mapping[str, Style] = field(default_factory=dict)
    default_paragraph: str | None = None

    def lineage(self, style_id: str | None) -> Iterator[Style]:
        """A style, then the one it is based on, and so on."""
        for _ in range(_DEEPEST_INHERITANCE):
            style = self.styles.get(style_id or "")
            if style is None:
                return
            yield style
            style_id = style.based_on

    def hidden(self, style_id: str | None) -> bool:
        """Whether a style hides text (w:vanish)."""
        said = (style.hidden for style in self.lineage(style_id))
        return next((hidden for hidden in said if hidden is not None), False)

    def capitals(self, style_id: str | None) -> bool:
        """Whether a style shows text in capitals (w:caps)."""
        said = (style.capitals for style in self.lineage(style_id))
        return next((capitals for capitals in said if capitals is not None), False)

    def has_borders(self, style_id: str | None) -> bool:
        """Whether a table style draws borders."""
        return any(style.has_borders for style in self.lineage(style_id))


def read_styles(root: etree._Element | None) -> StyleSheet:
    """The style sheet of a ``w:styles`` element; empty where the document has none."""
    if root is None:
        return StyleSheet()
    elements = [element for element in root.iterchildren(w("style")) if element.get(w("styleId"))]
    default = next((element for element in elements if _is_default_paragraph(element)), None)
    styles = (_read_style(element) for element in elements)
    return StyleSheet(
        styles={style.id: style for style in styles},
        default_paragraph=value(default, w("styleId")),
    )


def list_place(properties: etree._Element | None) -> ListPlace | None:
    """The ``w:numPr`` of paragraph properties, or None."""
    element = child(properties, "numPr")
    if element is None:
        return None
    return ListPlace(
        list_id=value(child(element, "numId")), level=integer(value(child(element, "ilvl")))
    )


def draws_borders(borders: etree._Element | None) -> bool:
    """Whether a ``w:tblBorders`` or ``w:tcBorders`` has a line that is seen."""
    if borders is None:
        return False
    return any(
        (edge.get(w("val")) or "nil") not in _NO_BORDER for edge in borders.iterchildren("*")
    )


def _is_default_paragraph(element: etree._Element) -> bool:
    is_default = (element.get(w("default")) or "0").lower() in {"1", "true", "on"}
    return is_default and element.get(w("type")) == "paragraph"


def _read_style(element: etree._Element) -> Style:
    run = child(element, "rPr")
    return Style(
        id=element.get(w("styleId")) or "",
        based_on=value(child(element, "basedOn")),
        list_place=list_place(child(element, "pPr")),
        has_borders=draws_borders(child(element, "tblPr", "tblBorders")),
        hidden=toggle(run, "vanish"),
        capitals=toggle(run, "caps"),
    )
