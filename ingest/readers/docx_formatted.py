"""Reads .docx as it looks: pages, paragraphs, runs and lines, for whoever checks its form."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from ingest.errors import UnreadableFile, UnsupportedFormat
from ingest.formatted import FormattedPaper, FormattedParagraph, Page
from ingest.readers.docx_layers import Look, read_look
from ingest.readers.docx_names import child, integer, toggle, value, w
from ingest.readers.docx_numbering import ListCounter, read_lists
from ingest.readers.docx_package import (
    FOOTER,
    HEADER,
    NUMBERING,
    SETTINGS,
    STYLES,
    THEME,
    MainPart,
    damage_named,
    open_main_part,
    root_beside,
    roots,
)
from ingest.readers.docx_paragraphs import TWIP, ParagraphReader
from ingest.readers.docx_styles import StyleSheet, read_styles
from ingest.readers.reading import check_size, load
from ingest.readers.signature import detect
from ingest.readers.source import DEFAULT_LIMITS, ReadLimits, SourceFormat, check_length

_LOGGER = logging.getLogger(__name__)

_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BESIDE = (STYLES, NUMBERING, THEME, SETTINGS, HEADER, FOOTER)
# What Word takes where a section says nothing: Letter paper, an inch all round (17.6.11, 17.6.13).
_LETTER, _INCH = (12240, 15840), 1440
_SIDES = ("top", "bottom", "left", "right")


def read_formatted_file(path: Path, *, limits: ReadLimits = DEFAULT_LIMITS) -> FormattedPaper:
    """Read one .docx from disk, with its looks.

    Raises:
        UnreadableFile: if it is missing, too large, encrypted, broken, or has no text.
        UnsupportedFormat: if it is no Word document.
    """
    return read_formatted(load(path, limits=limits), name=path.name, limits=limits)


def read_formatted(
    content: bytes, *, name: str, limits: ReadLimits = DEFAULT_LIMITS
) -> FormattedPaper:
    """The bytes of a .docx, with its looks.

    Raises:
        UnreadableFile: if it is too large, encrypted, broken, or has no text.
        UnsupportedFormat: if it is no Word document.
    """
    check_size(content, limits)
    if detect(content, name=name, limits=limits) is not SourceFormat.DOCX:
        message = (
            "Kiểm tra thể thức cần tệp Word .docx, vì các loại tệp khác không giữ đủ phông, cỡ chữ "
            "và lề. Hãy mở văn bản bằng Word và lưu lại thành .docx."
        )
        raise UnsupportedFormat(message)
    main = open_main_part(content, limits, beside=_BESIDE)
    with damage_named():
        paper = _read(main, name)
    check_length(sum(len(paragraph.text) for paragraph in paper.paragraphs), limits)
    if not any(paragraph.text.strip() for paragraph in paper.paragraphs):
        message = "Tệp trống, không có chữ nào. Hãy kiểm tra lại và chọn đúng tệp."
        raise UnreadableFile(message)
    _LOGGER.info("read %s with its looks: %d paragraphs", name, len(paper.paragraphs))
    return paper


def _read(main: MainPart, name: str) -> FormattedPaper:
    style_root = root_beside(main, STYLES)
    look = read_look(style_root, root_beside(main, THEME))
    styles = read_styles(style_root)
    lists = read_lists(root_beside(main, NUMBERING), styles)
    body = main.element.body
    sections = [e for p in body.iter(w("p")) if (e := child(p, "pPr", "sectPr")) is not None]
    sections += [e for e in (child(body, "sectPr"),) if e is not None]
    settings = root_beside(main, SETTINGS)
    margins = _Margins(
        look=look,
        styles=styles,
        parts={**roots(main, HEADER), **roots(main, FOOTER)},
        even_differs=settings is not None and toggle(settings, "evenAndOddHeaders") is True,
    )
    pages = margins.pages(sections or [etree.Element(w("sectPr"))])
    reader = ParagraphReader(
        look=look,
        counter=ListCounter(lists=lists, styles=styles),
        widths=tuple(page.width - page.left - page.right for page in pages),
    )
    return FormattedPaper(name=name, pages=pages, paragraphs=tuple(reader.read(body)))


class _Margins:
    """The pages of each section; a section without a header of its own takes the last one's."""

    def __init__(
        self,
        *,
        look: Look,
        styles: StyleSheet,
        parts: Mapping[str, etree._Element],
        even_differs: bool,
    ) -> None:
        self._look = look
        self._styles = styles
        self._parts = parts
        self._even_differs = even_differs
        self._named: dict[tuple[str, str], str] = {}

    def pages(self, sections: list[etree._Element]) -> tuple[Page, ...]:
        """One page for each section."""
        return tuple(self._page(section) for section in sections)

    def _page(self, section: etree._Element) -> Page:
        size, margins = child(section, "pgSz"), child(section, "pgMar")
        numbers = child(section, "pgNumType")
        wide, high = (
            _twips(size, name, default) for name, default in zip("wh", _LETTER, strict=True)
        )
        top, bottom, left, right = (_twips(margins, side, _INCH) for side in _SIDES)
        for kind in ("header", "footer"):
            for reference in section.iterchildren(w(f"{kind}Reference")):
                which = reference.get(w("type")) or "default"
                self._named[kind, which] = reference.get(_RELATED) or ""
        width = wide - left - right
        return Page(
            width=wide,
            height=high,
            top=abs(top),
            bottom=abs(bottom),
            left=left,
            right=right,
            first_differs=toggle(section, "titlePg") is True,
            number_from=integer(value(numbers, w("start"))),
            number_format=value(numbers, w("fmt")) or "decimal",
            header=self._margin("header", "default", width),
            footer=self._margin("footer", "default", width),
            first_header=self._margin("header", "first", width),
            first_footer=self._margin("footer", "first", width),
            even_differs=self._even_differs,
            even_header=self._margin("header", "even", width),
            even_footer=self._margin("footer", "even", width),
        )

    def _margin(self, kind: str, which: str, width: float) -> tuple[FormattedParagraph, ...]:
        root = self._parts.get(self._named.get((kind, which), ""))
        if root is None:
            return ()
        counter = ListCounter(lists={}, styles=self._styles)
        return tuple(ParagraphReader(look=self._look, counter=counter, widths=(width,)).read(root))


def _twips(element: etree._Element | None, name: str, default: int) -> float:
    number = integer((value(element, w(name)) or "").partition(".")[0])
    return (default if number is None else number) * TWIP
