"""Reads the text layer of .pdf through PDFium, page by page, in the order PDFium gives its lines.

Pages are parted by a blank line. Nothing is recognised from pictures: a scan is refused.
"""

from __future__ import annotations

import threading
from contextlib import closing

import pypdfium2
import pypdfium2.raw

from ingest.document import Warning
from ingest.errors import UnreadableFile
from ingest.readers.pdf_margins import MARGIN_MM, PageText, Trimmed, trim_margins
from ingest.readers.source import Reading, ReadLimits, check_length, grouped

# PDFium may be called from one thread at a time in a process (pypdfium2, "Thread incompatibility").
_PDFIUM = threading.Lock()
_PDF_ERRORS = (pypdfium2.PdfiumError, AssertionError, OverflowError, ValueError)

_MARGIN_POINTS = MARGIN_MM / 25.4 * 72
_PAGE_BREAK = "\n\n"
# PDFium joins two lines that are parted at a hyphen and marks the place; Vietnamese does not break
# words, so it was a hyphen of the text ("573/KH-" above "SGDĐT").
_JOINS = str.maketrans({"\ufffe": "-", "\x02": "-", "\0": None})

_PAGE_WITHOUT_TEXT = "page_without_text"
_RUNNING_HEAD = "running_head_left_out"


def read_pdf(content: bytes, limits: ReadLimits) -> Reading:
    """The text layer of a PDF, without what repeats in the margins.

    Raises:
        UnreadableFile: if it is damaged, encrypted, has too many pages, or has no text layer.
    """
    try:
        with _PDFIUM, closing(pypdfium2.PdfDocument(content)) as document:
            pages = _read_pages(document, limits)
    except _PDF_ERRORS as exc:
        raise _unreadable(exc) from exc
    trimmed = trim_margins(pages)
    if not any(page.strip() for page in trimmed.pages):
        message = (
            "Tệp PDF không có lớp chữ (bản scan hoặc ảnh chụp), cần nhận dạng chữ (OCR) trước. "
            "Hãy dùng bản .docx gốc, hoặc chạy OCR tiếng Việt rồi thêm lại."
        )
        raise UnreadableFile(message)
    return _assemble(trimmed)


def _unreadable(exc: Exception) -> UnreadableFile:
    if getattr(exc, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
        return UnreadableFile("Tệp PDF được đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu và lưu lại.")
    return UnreadableFile(
        "Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy mở thử, in lại ra PDF, hoặc tải lại tệp."
    )


def _read_pages(document: pypdfium2.PdfDocument, limits: ReadLimits) -> list[PageText]:
    if len(document) > limits.max_pages:
        message = (
            f"Tệp PDF có {grouped(len(document))} trang, "
            f"quá giới hạn {grouped(limits.max_pages)} trang. Hãy tách thành nhiều tệp."
        )
        raise UnreadableFile(message)
    pages = []
    length = 0
    for index in range(len(document)):
        page = _read_page(document, index)
        length += len(page.text)
        check_length(length, limits)
        pages.append(page)
    return pages


def _read_page(document: pypdfium2.PdfDocument, index: int) -> PageText:
    with closing(document[index]) as page, closing(page.get_textpage()) as layer:
        text = _clean(layer.get_text_range())
        _, bottom, _, top = page.get_bbox()
        above = layer.get_text_bounded(bottom=top - _MARGIN_POINTS)
        below = layer.get_text_bounded(top=bottom + _MARGIN_POINTS)
    return PageText(text=text, above=_lines(above), below=_lines(below))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(stripped for line in _clean(text).split("\n") if (stripped := line.strip()))


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_JOINS)


def _assemble(trimmed: Trimmed) -> Reading:
    """Join the pages. One left blank but for its margins is a scan with a printed page number."""
    parts: list[str] = []
    warnings = [
        Warning(
            code=_RUNNING_HEAD,
            message=f"Dòng lặp lại ở lề các trang được bỏ khỏi văn bản: «{head}».",
            start=0,
            end=0,
        )
        for head in trimmed.heads
    ]
    length = 0
    for number, text in enumerate(trimmed.pages, start=1):
        if text.strip():
            parts.append(text)
            length += len(text) + len(_PAGE_BREAK)
            continue
        message = f"Trang {number} không có lớp chữ (có thể là trang scan hoặc trang trắng)."
        warnings.append(Warning(code=_PAGE_WITHOUT_TEXT, message=message, start=length, end=length))
    joined = _PAGE_BREAK.join(parts)
    return Reading(
        text=joined, warnings=tuple(_inside(warning, len(joined)) for warning in warnings)
    )


def _inside(warning: Warning, length: int) -> Warning:
    """A warning whose place is no further than the end of the text."""
    return Warning(
        code=warning.code,
        message=warning.message,
        start=min(warning.start, length),
        end=min(warning.end, length),
    )
