"""Bytes to characters, for formats that are plain text underneath.

UTF-16 and UTF-32 are known by their mark, or where they are plain to see. UTF-8 is tried before a
declared charset: bytes that happen to be valid UTF-8 and not ASCII are UTF-8 whatever the page says
of itself. Windows-1258 is the only legacy encoding taken on looks,
because it can be told apart; TCVN3 and VNI cannot be decoded without knowing the font.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from ingest.errors import UnreadableFile

# The mark of UTF-32 begins with that of UTF-16, so the longer ones are looked for first.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Each with the bytes of a character.
_UNMARKED = {"utf-32-le": 4, "utf-32-be": 4, "utf-16-le": 2, "utf-16-be": 2}
_SAMPLE = 4096
_MOSTLY = 0.5

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
    wide = wide_encoding(content)
    text = _strictly(content, wide) if wide else _by_mark(content)
    if text is None and not wide:
        text = _strictly(content, "utf-8")
    if text is None and declared is not None:
        text = _strictly(content, _DECLARED.get(declared.strip().lower(), ""))
    if text is None:
        text = _windows_1258(content)
    if text is None:
        message = (
            "Không nhận ra bảng mã của tệp văn bản (không phải Unicode UTF-8, UTF-16, UTF-32 "
            "hay Windows-1258; có thể là TCVN3 hoặc VNI). "
            "Hãy chuyển sang Unicode (ví dụ bằng UniKey) và lưu lại ở dạng UTF-8."
        )
        raise UnreadableFile(message)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_utf8(content: bytes) -> bool:
    """Whether the bytes are valid UTF-8."""
    return _strictly(content, "utf-8") is not None


def wide_encoding(content: bytes) -> str | None:
    """The encoding of UTF-16 or UTF-32 text: by its mark, or plain to see without one.

    Plain is what read so holds no control character and is for the most part ASCII, as Vietnamese
    is with its blanks and letters; every other byte, or three of four, is then zero. Read in
    another of these encodings it would be of another script or full of NUL.
    """
    marked = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)
    if marked is not None or b"\0" not in content[:_SAMPLE]:
        return marked
    whole = (name for name, width in _UNMARKED.items() if len(content) % width == 0)
    return next((name for name in whole if _is_plain(content[:_SAMPLE], name)), None)


def _is_plain(sample: bytes, encoding: str) -> bool:
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    ascii_letters = sum(letter.isascii() for letter in text)
    return not _CONTROL.search(text) and ascii_letters > _MOSTLY * len(text)


def _by_mark(content: bytes) -> str | None:
    if content.startswith(codecs.BOM_UTF8):
        return _strictly(content[len(codecs.BOM_UTF8) :], "utf-8")
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
