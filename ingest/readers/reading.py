"""Files and bytes into text: the limits, then the signature, then the reader of the format."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from ingest.errors import UnreadableFile
from ingest.readers.docx import read_docx
from ingest.readers.html import read_html
from ingest.readers.pdf import read_pdf
from ingest.readers.plain import read_plain
from ingest.readers.signature import detect
from ingest.readers.source import (
    DEFAULT_LIMITS,
    Reader,
    ReadLimits,
    SourceFormat,
    SourceText,
    check_length,
    grouped,
)

_LOGGER = logging.getLogger(__name__)

READERS: Mapping[SourceFormat, Reader] = {
    SourceFormat.TEXT: read_plain,
    SourceFormat.MARKDOWN: read_plain,
    SourceFormat.HTML: read_html,
    SourceFormat.DOCX: read_docx,
    SourceFormat.PDF: read_pdf,
}

# Zero-width marks are not white space to Python, yet a page of them is blank.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"


def read_file(path: Path, *, limits: ReadLimits = DEFAULT_LIMITS) -> SourceText:
    """Read one file from disk.

    Args:
        path: a regular file; links are followed.
        limits: what the file may ask for.

    Raises:
        UnreadableFile: if it is missing, not a file, too large, encrypted, broken, or has no text.
        UnsupportedFormat: if its bytes are of a kind no reader takes.
    """
    return read_bytes(load(path, limits=limits), name=path.name, limits=limits)


def load(path: Path, *, limits: ReadLimits) -> bytes:
    """The bytes of a file, at most one more than it may have.

    Raises:
        UnreadableFile: if it is missing, not a file, or cannot be opened.
    """
    try:
        if path.is_dir():
            message = f"«{path}» là thư mục, không phải tệp. Hãy chọn một tệp trong thư mục đó."
            raise UnreadableFile(message)
        if not path.is_file():
            message = f"Không tìm thấy tệp «{path}». Hãy kiểm tra lại tên và thư mục."
            raise UnreadableFile(message)
        with path.open("rb") as stream:
            return stream.read(limits.max_bytes + 1)
    except (OSError, ValueError) as exc:
        message = (
            f"Không mở được tệp «{path}». "
            "Hãy kiểm tra quyền đọc, hoặc đóng chương trình đang giữ tệp."
        )
        raise UnreadableFile(message) from exc


def read_bytes(content: bytes, *, name: str, limits: ReadLimits = DEFAULT_LIMITS) -> SourceText:
    """Read the bytes of one file.

    Args:
        content: the whole file.
        name: its name, kept in the result; it decides only between .txt and .md.
        limits: what the file may ask for.

    Raises:
        UnreadableFile: if it is too large, encrypted, broken, or has no text.
        UnsupportedFormat: if the bytes are of a kind no reader takes.
    """
    check_size(content, limits)
    source_format = detect(content, name=name, limits=limits)
    reading = READERS[source_format](content, limits)
    check_length(len(reading.text), limits)
    if not reading.text.strip().strip(_INVISIBLE).strip():
        raise _blank()
    _LOGGER.info("read %s as %s: %d characters", name, source_format, len(reading.text))
    return SourceText(name=name, format=source_format, text=reading.text, warnings=reading.warnings)


def check_size(content: bytes, limits: ReadLimits) -> None:
    """Refuse a file that is too large or holds nothing.

    Raises:
        UnreadableFile: in both cases.
    """
    if len(content) > limits.max_bytes:
        message = (
            f"Tệp lớn hơn {grouped(limits.max_bytes)} byte. "
            "Hãy giảm cỡ ảnh trong tệp hoặc tách thành nhiều tệp."
        )
        raise UnreadableFile(message)
    if not content.strip(b"\0 \t\r\n"):
        raise _blank()


def _blank() -> UnreadableFile:
    return UnreadableFile("Tệp trống, không có chữ nào. Hãy kiểm tra lại và chọn đúng tệp.")
