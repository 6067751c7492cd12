"""How a paragraph and a run of a Word document look, through everything they inherit.

A property is looked for from the nearest place outwards: the text's own formatting, the character
style, the numbering, the paragraph style with all it is based on, the table style, the defaults of
the document (ECMA-376, part 1, 17.7.2). On/off properties are different: those of the styles undo
each other, and only the text's own word is final (17.7.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from ingest.readers.docx_names import child, toggle, value, w

_DEEPEST_INHERITANCE = 50
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_LATIN = f"{{{_DRAWING}}}latin"
_THEME_FONTS = {
    "major": f".//{{{_DRAWING}}}majorFont/{_LATIN}",
    "minor": f".//{{{_DRAWING}}}minorFont/{_LATIN}",
}
#: What Word takes where nothing is said anywhere.
DEFAULT_FONT, DEFAULT_HALF_POINTS = "Times New Roman", "20"

Layers: TypeAlias = tuple[etree._Element, ...]
"""Property elements (``w:pPr`` or ``w:rPr``), the one that counts most first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The styles of a document: elements by id, the default ones, the document's own defaults."""

    styles: Mapping[str, etree._Element] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    run_defaults: etree._Element | None = None
    paragraph_defaults: etree._Element | None = None
    theme_fonts: Mapping[str, str] = field(default_factory=dict)

    def lineage(self, style_id: str | None, kind: str) -> Iterator[etree._Element]:
        """A style (the default one of its kind where unknown), then those it is based on."""
        if style_id not in self.styles:
            style_id = self.defaults.get(kind)
        for _ in range(_DEEPEST_INHERITANCE):
            style = self.styles.get(style_id or "")
            if style is None:
                return
            yield style
            style_id = value(child(style, "basedOn"))

    def properties(self, style_id: str | None, kind: str, name: str) -> Layers:
        """The ``name`` elements of a style and those it is based on."""
        return present(child(style, name) for style in self.lineage(style_id, kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLook:
    """The layers of one run: its own formatting and what each kind of style says."""

    look: Look
    own: Layers
    character: Layers
    paragraph: Layers
    table: Layers

    def nearest(self, name: str, attribute: str = "val") -> str | None:
        """The nearest value of an attribute, None where nobody says one."""
        return nearest(self._all(), name, attribute)

    def on(self, name: str) -> bool:
        """Whether an on/off property holds."""
        own = _said(self.own, name)
        if own is not None:
            return own
        if _said(present((self.look.run_defaults,)), name):
            return True
        levels = (self.table, self.paragraph, self.character)
        return sum(_said(level, name) is True for level in levels) % 2 == 1

    def font(self, script: str) -> str:
        """The font for ``ascii`` or ``hAnsi`` letters; a theme's font goes before a named one."""
        for layer in self._all():
            fonts = child(layer, "rFonts")
            theme = self.look.theme_fonts.get((value(fonts, w(f"{script}Theme")) or "")[:5])
            font = theme or value(fonts, w(script))
            if font:
                return font
        return DEFAULT_FONT

    def _all(self) -> Layers:
        defaults = present((self.look.run_defaults,))
        return (*self.own, *self.character, *self.paragraph, *self.table, *defaults)


def read_look(styles: etree._Element | None, theme: etree._Element | None) -> Look:
    """The look of a ``w:styles`` element and a theme; either may be missing."""
    fonts = {} if theme is None else {name: theme.find(path) for name, path in _THEME_FONTS.items()}
    theme_fonts = {
        name: typeface
        for name, latin in fonts.items()
        if latin is not None and (typeface := latin.get("typeface"))
    }
    if styles is None:
        return Look(theme_fonts=theme_fonts)
    elements = [one for one in styles.iterchildren(w("style")) if one.get(w("styleId"))]
    return Look(
        styles={str(one.get(w("styleId"))): one for one in elements},
        defaults={
            str(one.get(w("type"))): str(one.get(w("styleId")))
            for one in reversed(elements)
            if (one.get(w("default")) or "0").lower() in {"1", "true", "on"}
        },
        run_defaults=child(styles, "docDefaults", "rPrDefault", "rPr"),
        paragraph_defaults=child(styles, "docDefaults", "pPrDefault", "pPr"),
        theme_fonts=theme_fonts,
    )


def present(elements: Iterable[etree._Element | None]) -> Layers:
    """Those that are there."""
    return tuple(element for element in elements if element is not None)


def nearest(layers: Layers, name: str, *attributes: str) -> str | None:
    """The first value that a layer gives for an attribute, under any of its names."""
    for layer in layers:
        element = child(layer, name)
        for attribute in attributes:
            found = value(element, w(attribute))
            if found is not None:
                return found
    return None


def _said(layers: Layers, name: str) -> bool | None:
    said = (toggle(layer, name) for layer in layers)
    return next((on for on in said if on is not None), None)
