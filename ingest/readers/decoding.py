"""Bytes to characters, for formats that are plain text underneath.

UTF-8 is tried before a declared charset: bytes that happen to be valid UTF-8 and not ASCII are
UTF-8 whatever the page says of itself. Windows-1258 is the only legacy encoding taken on looks,
because it can be told apart; TCVN3 and VNI cannot be decoded without knowing the font.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from ingest.errors import UnreadableFile

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# A closed table: Python knows codecs ("idna", "punycode", "unicode_escape") no page may ask for.
_DECLARED = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "windows-1258": "cp1258",
    "cp1258": "cp1258",
}

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_LETTERS = frozenset(
    unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in ("", *_TONES)
) | frozenset("đĐ")
_PUNCTUATION = frozenset("–—‘’“”…•·«»°§×½\u00a0")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(content: bytes, *, declared: str | None = None) -> str:
    """The characters of ``content``, byte-order mark dropped, every line end a line feed.

    Args:
        content: the bytes of a text file.
        declared: the charset that the file claims for itself (HTML ``meta``), if it does.

    Raises:
        UnreadableFile: if no known encoding gives text.
    """
    text = _by_mark(content)
    if text is None:
        text = _strictly(content, "utf-8")
    if text is None and declared is not None:
        text = _strictly(content, _DECLARED.get(declared.strip().lower(), ""))
    if text is None:
        text = _windows_1258(content)
    if text is None:
        message = (
            "Không nhận ra bảng mã của tệp văn bản (không phải Unicode UTF-8, UTF-16 hay "
            "Windows-1258; có thể là TCVN3 hoặc VNI). "
            "Hãy chuyển sang Unicode (ví dụ bằng UniKey) và lưu lại ở dạng UTF-8."
        )
        raise UnreadableFile(message)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_utf8(content: bytes) -> bool:
    """Whether the bytes are valid UTF-8."""
    return _strictly(content, "utf-8") is not None


def _by_mark(content: bytes) -> str | None:
    if content.startswith(codecs.BOM_UTF8):
        return _strictly(content[len(codecs.BOM_UTF8) :], "utf-8")
    if content.startswith(UTF16_MARKS):
        return _strictly(content, "utf-16")
    return None


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding) if encoding else None
    except UnicodeDecodeError:
        return None


def _windows_1258(content: bytes) -> str | None:
    text = _strictly(content, "cp1258")
    return text if text is not None and _looks_vietnamese(text) else None


def _looks_vietnamese(text: str) -> bool:
    """Whether every character outside ASCII is one that Vietnamese text has.

    Composing first settles the tone marks: one that stands on anything but a vowel stays alone and
    is refused. Text in TCVN3, VNI or a foreign alphabet has other characters (``®``, ``ï``, ``ø``).
    """
    if _CONTROL.search(text):
        return False
    foreign = set(unicodedata.normalize("NFC", text)) - _LETTERS - _PUNCTUATION
    return all(character.isascii() for character in foreign)
