"""Elements that python-docx has no word for, put where the schema of Word wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """Make an element of Word's ("w:lang") with attributes of Word's."""
    made = cast("BaseOxmlElement", OxmlElement(name))
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def put_before(parent: BaseOxmlElement, child: BaseOxmlElement, *names: str) -> None:
    """Put ``child`` before the first of the elements named, or last where none is there."""
    following = {qn(name) for name in names}
    for place, other in enumerate(parent):
        if other.tag in following:
            parent.insert(place, child)
            return
    parent.append(child)
