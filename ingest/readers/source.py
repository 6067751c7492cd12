"""What a reader is given and what it gives back: the limits of reading and the text as read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from ingest.document import Warning
from ingest.errors import UnreadableFile

SUPPORTED_SUFFIXES = (".docm", ".docx", ".htm", ".html", ".md", ".pdf", ".txt")
"""A hint for file dialogs and folder walks; what a file is, its bytes say."""

_MEBIBYTE = 1024 * 1024


class SourceFormat(StrEnum):
    """The formats that have a reader."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLimits:
    """How much one file may ask of the reader, so that a hostile file cannot exhaust an office PC.

    Attributes:
        max_bytes: size of the file itself, in bytes.
        max_text_chars: length of the text read from it, in characters.
        max_entries: files inside a .docx (a ZIP archive).
        max_entry_bytes: unpacked size of one file inside a .docx, in bytes, as declared; no more
            than what was declared is ever unpacked.
        max_total_bytes: unpacked size of all files inside a .docx together, in bytes, as declared.
        max_ratio: unpacked size over packed size of one file inside a .docx that unpacks to more
            than a mebibyte. Word's XML packs to a twentieth or so, a ZIP bomb to a thousandth.
        max_pages: pages of a PDF.
        max_tags: tags of an HTML page, or of all XML in a .docx, opening and closing ones. A tag
            costs some 200 bytes of memory whatever its length in the file.
    """

    max_bytes: int = 25 * _MEBIBYTE
    max_text_chars: int = 5_000_000
    max_entries: int = 5_000
    max_entry_bytes: int = 32 * _MEBIBYTE
    max_total_bytes: int = 128 * _MEBIBYTE
    max_ratio: int = 200
    max_pages: int = 2_000
    max_tags: int = 2_000_000


DEFAULT_LIMITS = ReadLimits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one reader made of the bytes; the spans of the warnings index ``text``."""

    text: str = field(repr=False)
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """The text of one file as read, artefacts included; every line end is a line feed.

    ``name`` is the file's own name; the spans of ``warnings`` index ``text``.
    """

    name: str
    format: SourceFormat
    text: str = field(repr=False)
    warnings: tuple[Warning, ...] = ()


Reader: TypeAlias = Callable[[bytes, ReadLimits], Reading]


def grouped(number: int) -> str:
    """``12345`` → ``12.345``, as Vietnamese writes it."""
    return f"{number:,}".replace(",", ".")


def check_length(length: int, limits: ReadLimits) -> None:
    """Refuse a text that has grown past ``limits.max_text_chars``.

    Raises:
        UnreadableFile: if ``length`` is over the limit.
    """
    if length > limits.max_text_chars:
        message = (
            f"Văn bản trong tệp dài quá {grouped(limits.max_text_chars)} ký tự. "
            "Hãy tách tệp thành nhiều phần rồi thêm từng phần."
        )
        raise UnreadableFile(message)


def check_tags(count: int, limits: ReadLimits) -> None:
    """Refuse markup of more tags than ``limits.max_tags``, before it is parsed.

    Raises:
        UnreadableFile: if ``count`` is over the limit.
    """
    if count > limits.max_tags:
        message = (
            f"Tệp có quá nhiều thẻ định dạng (hơn {grouped(limits.max_tags)}). "
            "Hãy tách tệp thành nhiều phần, hoặc lưu lại thành PDF."
        )
        raise UnreadableFile(message)
