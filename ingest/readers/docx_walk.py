"""Walking WordprocessingML: which elements hold text, which lead on to it, which are passed over.

Unknown elements are walked through, because what Word adds around text (proofing, smart tags, new
markup) must not lose it. The parser refuses XML deeper than 256 elements, which bounds the
recursion.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.readers.docx_names import ALTERNATE_CONTENT, CHOICE, MATH_TEXT, w

_TEXT = frozenset({w("t"), MATH_TEXT})
_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
NOTES = frozenset({w("footnoteReference"), w("endnoteReference")})
# Properties, deleted and moved-away text, field codes, the guide above a character (ruby).
LEFT_OUT = frozenset(
    w(name) for name in ("pPr", "rPr", "del", "moveFrom", "delText", "instrText", "rt", "sdtPr")
)
PARAGRAPH, TABLE, ROW, CELL, RUN = w("p"), w("tbl"), w("tr"), w("tc"), w("r")
TEXT_BOX = w("txbxContent")


def block_elements(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables, through content controls, insertions and the like."""
    for element in container.iterchildren("*"):
        if element.tag in (PARAGRAPH, TABLE):
            yield element
        elif element.tag == ALTERNATE_CONTENT:
            yield from block_elements(chosen(element))
        elif element.tag not in LEFT_OUT:
            yield from block_elements(element)


def elements(container: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, through content controls, none of a nested table."""
    for element in container.iterchildren("*"):
        if element.tag == tag:
            yield element
        elif element.tag not in (PARAGRAPH, TABLE):
            yield from elements(element, tag)


def chosen(alternatives: etree._Element) -> etree._Element:
    """One of the versions of the same content: the first choice, else the fallback."""
    choice = next(alternatives.iterchildren(CHOICE), None)
    if choice is not None:
        return choice
    return next(alternatives.iterchildren("*"), alternatives)


def characters(element: etree._Element) -> str:
    """What one element prints by itself."""
    if element.tag in _TEXT:
        return (element.text or "").replace("\r", "\n")
    return _SIGNS.get(element.tag, "")
