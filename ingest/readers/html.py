"""Reads .html: what a browser would show of it, one block per line.

libxml2 parses tag soup; the tree is walked without recursion, because a page may nest 2048 deep.
Nothing is fetched, entities are only HTML's own, and style sheets are not applied: hidden is what
says so on the element itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from ingest.errors import UnreadableFile
from ingest.readers.decoding import decode
from ingest.readers.numerals import numeral
from ingest.readers.source import Reading, ReadLimits, check_tags
from ingest.readers.tables import table_lines

_CHARSET = re.compile(rb"<meta\b[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_CHARSET_WINDOW = 4096  # bytes; HTML asks for the declaration in the first 1024
_WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")

_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main"),
        *("menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot"),
        *("thead", "tr", "ul"),
    )
)
_NOT_SHOWN = frozenset(
    (
        *("audio", "canvas", "datalist", "head", "iframe", "noembed", "noframes", "noscript"),
        *("object", "rp", "script", "select", "style", "svg", "template", "textarea", "title"),
        "video",
    )
)
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_NO_MARKER = re.compile(r"list-style(?:-type)?\s*:[^;]{0,80}\bnone\b", re.IGNORECASE)
_BORDER = re.compile(r"\bborder[\w-]{0,30}\s{0,9}:(?!\s{0,9}(?:0|none|hidden)\b)", re.IGNORECASE)
_LIST_FORMATS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_INTEGER = re.compile(r"\s*(-?\d{1,9})\s*")


def read_html(content: bytes, limits: ReadLimits) -> Reading:
    """The visible text of a page.

    Raises:
        UnreadableFile: if its encoding is not known, or its tags are too many or nested too deep.
    """
    declared = _CHARSET.search(content[:_CHARSET_WINDOW])
    text = decode(content, declared=declared[1].decode("ascii") if declared else None)
    check_tags(text.count("<"), limits)
    page = _Page()
    page.read(_parse(text))
    return Reading(text="\n".join(page.lines))


def _parse(text: str) -> etree._Element:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    message = "Trang HTML bị hỏng hoặc lồng thẻ quá sâu. Hãy mở bằng trình duyệt và in ra PDF."
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.LxmlError, ValueError) as exc:
        raise UnreadableFile(message) from exc
    # libxml2 stops without raising where the nesting is too deep, and the rest would be lost.
    if root is None or any(entry.level_name == "FATAL" for entry in parser.error_log):
        raise UnreadableFile(message)
    return root


def _is_shown(element: etree._Element) -> bool:
    return (
        element.tag not in _NOT_SHOWN
        and element.get("hidden") is None
        and not _HIDING_STYLE.search(element.get("style") or "")
    )


@dataclass(slots=True)
class _List:
    """An open list: what stands in front of its entries and how far it has counted."""

    number_format: str | None
    next_number: int

    def marker(self, entry: etree._Element) -> str:
        if self.number_format is None:
            return "- "
        if self.number_format == "none":
            return ""
        said = _integer(entry.get("value"))
        number = self.next_number if said is None else said
        self.next_number = number + 1
        return f"{numeral(number, self.number_format)}. "


@dataclass(frozen=True, slots=True)
class _Table:
    """An open table: its rows of cells so far, each cell its lines."""

    has_borders: bool
    rows: list[list[list[str]]] = field(default_factory=list)


@dataclass(slots=True)
class _Page:
    """The lines of a page while its tree is walked; the innermost open cell takes them."""

    lines: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _marker: str = ""
    _preformatted: int = 0
    _lists: list[_List] = field(default_factory=list)
    _tables: list[_Table] = field(default_factory=list)
    _outer: list[list[str]] = field(default_factory=list)

    def read(self, root: etree._Element) -> None:
        """Walk the tree under ``root``, shown elements only."""
        open_elements = [(root, root.iterchildren("*"))]
        self._enter(root)
        while open_elements:
            element, children = open_elements[-1]
            below = next(children, None)
            if below is None:
                open_elements.pop()
                self._leave(element)
                self._words.append(element.tail or "")
            elif _is_shown(below):
                open_elements.append((below, below.iterchildren("*")))
                self._enter(below)
            else:
                self._words.append(below.tail or "")
        self._end_line()

    def _enter(self, element: etree._Element) -> None:
        if element.tag in _BLOCKS or element.tag in _LEAVE:
            self._end_line()
        handler = _ENTER.get(element.tag)
        if handler is not None:
            handler(self, element)
        self._words.append(element.text or "")

    def _leave(self, element: etree._Element) -> None:
        if element.tag in _BLOCKS or element.tag in _LEAVE:
            self._end_line()
        handler = _LEAVE.get(element.tag)
        if handler is not None:
            handler(self)

    def _end_line(self) -> None:
        text = "".join(self._words)
        self._words.clear()
        if self._preformatted:
            lines = text.replace("\r", "\n").strip("\n").split("\n")
        else:
            lines = [_WHITE_SPACE.sub(" ", text).strip()]
        if any(line.strip() for line in lines):
            lines[0] = self._marker + lines[0]
            self.lines += lines
            self._marker = ""

    def _break_line(self, _element: etree._Element) -> None:
        self._end_line()

    def _open_preformatted(self, _element: etree._Element) -> None:
        self._preformatted += 1

    def _close_preformatted(self) -> None:
        self._preformatted -= 1

    def _open_list(self, element: etree._Element) -> None:
        number_format = None
        if _NO_MARKER.search(element.get("style") or ""):
            number_format = "none"
        elif element.tag == "ol":
            number_format = _LIST_FORMATS.get(element.get("type") or "", "decimal")
        start = _integer(element.get("start"))
        self._lists.append(
            _List(number_format=number_format, next_number=1 if start is None else start)
        )

    def _close_list(self) -> None:
        self._lists.pop()

    def _open_entry(self, element: etree._Element) -> None:
        self._marker = self._lists[-1].marker(element) if self._lists else "- "

    def _close_entry(self) -> None:
        self._marker = ""

    def _open_table(self, element: etree._Element) -> None:
        self._tables.append(_Table(has_borders=_has_borders(element)))

    def _close_table(self) -> None:
        table = self._tables.pop()
        self.lines += table_lines(table.rows, has_borders=table.has_borders)

    def _open_row(self, _element: etree._Element) -> None:
        if self._tables:
            self._tables[-1].rows.append([])

    def _open_cell(self, _element: etree._Element) -> None:
        if self._tables:
            self._outer.append(self.lines)
            self.lines = []

    def _close_cell(self) -> None:
        if self._tables:
            rows = self._tables[-1].rows
            if not rows:
                rows.append([])
            rows[-1].append(self.lines)
            self.lines = self._outer.pop()


_ENTER: Mapping[str, Callable[[_Page, etree._Element], None]] = {
    "br": _Page._break_line,
    "li": _Page._open_entry,
    "menu": _Page._open_list,
    "ol": _Page._open_list,
    "pre": _Page._open_preformatted,
    "table": _Page._open_table,
    "td": _Page._open_cell,
    "th": _Page._open_cell,
    "tr": _Page._open_row,
    "ul": _Page._open_list,
}
_LEAVE: Mapping[str, Callable[[_Page], None]] = {
    "li": _Page._close_entry,
    "menu": _Page._close_list,
    "ol": _Page._close_list,
    "pre": _Page._close_preformatted,
    "table": _Page._close_table,
    "td": _Page._close_cell,
    "th": _Page._close_cell,
    "ul": _Page._close_list,
}


def _has_borders(table: etree._Element) -> bool:
    border = table.get("border")
    if border is not None:
        return border.strip() != "0"
    return bool(_BORDER.search(table.get("style") or ""))


def _integer(text: str | None) -> int | None:
    found = _INTEGER.fullmatch(text) if text is not None else None
    return int(found[1]) if found else None
