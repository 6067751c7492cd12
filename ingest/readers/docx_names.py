"""Names and plain values of WordprocessingML (ECMA-376, part 1, 17), read without trusting them."""

from __future__ import annotations

import re

from lxml import etree

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"

ALTERNATE_CONTENT = f"{{{_COMPATIBILITY}}}AlternateContent"
CHOICE = f"{{{_COMPATIBILITY}}}Choice"
MATH_TEXT = f"{{{_MATH}}}t"

_OFF = frozenset({"0", "false", "off"})
_INTEGER = re.compile(r"-?\d{1,9}")


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{_MAIN}}}{name}"


VALUE = w("val")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along ``path`` of unqualified names, or None where a step is missing."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(w(name)), None)
    return element


def value(element: etree._Element | None, attribute: str = VALUE) -> str | None:
    """An attribute of an element that may be absent."""
    return None if element is None else element.get(attribute)


def integer(text: str | None) -> int | None:
    """A whole number of at most nine digits, or None."""
    return int(text) if text is not None and _INTEGER.fullmatch(text) else None


def toggle(properties: etree._Element | None, name: str) -> bool | None:
    """An on/off property (17.7.3): None where it is not said."""
    element = child(properties, name)
    if element is None:
        return None
    return (element.get(VALUE) or "true").lower() not in _OFF
