"""What a file is, by its bytes; its name only tells .txt from .md.

Three signatures decide (ZIP, PDF, OLE); text is text when it holds no NUL; everything else is only
named, through puremagic, so that the refusal says what was found.
"""

from __future__ import annotations

import re
from pathlib import PurePath

import puremagic

from ingest.errors import IngestError, UnreadableFile, UnsupportedFormat
from ingest.readers.archive import open_archive, read_entry
from ingest.readers.decoding import is_utf8, wide_encoding
from ingest.readers.source import ReadLimits, SourceFormat

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A PDF reader finds the header anywhere in the first 1024 bytes (PDF 1.7, annex H.3.4.1); after
# other bytes it counts only with the trailer at the end, so that a text about PDF stays a text.
_PDF = re.compile(rb"\s*%PDF-")
_PDF_HEADER, _PDF_TRAILER, _PDF_WINDOW = b"%PDF-", b"startxref", 1024

_SAVE_AS = "Hãy mở tệp bằng chương trình đã tạo ra nó và lưu lại thành .docx hoặc PDF."

# Streams inside an OLE compound file, in the order they are looked for.
_OLE_STREAMS: tuple[tuple[str, type[IngestError], str], ...] = (
    (
        "EncryptedPackage",
        UnreadableFile,
        "Tệp được đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu và lưu lại thành .docx.",
    ),
    (
        "WordDocument",
        UnsupportedFormat,
        "Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word và lưu lại thành .docx.",
    ),
    (
        "Workbook",
        UnsupportedFormat,
        "Đây là bảng tính Excel đời cũ (.xls), không phải văn bản. "
        "Hãy lưu nội dung cần dùng thành .docx hoặc PDF.",
    ),
    (
        "PowerPoint Document",
        UnsupportedFormat,
        "Đây là bài trình chiếu PowerPoint đời cũ (.ppt). Hãy lưu lại thành PDF.",
    ),
    ("", UnsupportedFormat, f"Đây là tệp Office đời cũ, chưa đọc được. {_SAVE_AS}"),
)

_CONTENT_TYPES = "[Content_Types].xml"
# The content type of a package's main part says what it is; parts embedded in it have no ".main".
_MAIN_PART = re.compile(
    rb"\.(wordprocessingml|spreadsheetml|presentationml|ms-word|ms-excel|ms-powerpoint)"
    rb"\.[\w.]{1,80}\bmain\+xml"
)
_WORD = (b"wordprocessingml", b"ms-word")
_OFFICE_KINDS = {
    b"spreadsheetml": "bảng tính Excel (.xlsx)",
    b"ms-excel": "bảng tính Excel có macro (.xlsm)",
    b"presentationml": "bài trình chiếu PowerPoint (.pptx)",
    b"ms-powerpoint": "bài trình chiếu PowerPoint có macro (.pptm)",
}
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."

# Formats that are text underneath and would otherwise pass for it.
_TEXT_SIGNATURES = (
    (re.compile(r"\{\\rtf"), "tệp RTF"),
    (re.compile(r"%!PS"), "tệp PostScript"),
    (re.compile(r"MIME-Version:", re.IGNORECASE), "trang web lưu một tệp (.mht)"),
    (re.compile(r"<\?xml|<svg\b", re.IGNORECASE), "tệp XML"),
)
_HTML_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE)
_HTML_FRAGMENT = re.compile(
    r"<(?:article|center|div|dl|font|h[1-6]|main|ol|p|pre|section|span|table|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"<\?xml[^<>]*\?>", re.IGNORECASE)
_HEAD = 4096  # characters; declarations and comments before the first tag are shorter

# What puremagic calls it, by the start of the MIME type, to what a clerk calls it.
_BINARY_KINDS = (
    ("image/", "ảnh", "Hãy quét (scan) lại thành PDF có lớp chữ, hoặc gõ lại thành .docx."),
    ("audio/", "tệp âm thanh", "Hãy gõ nội dung thành .docx."),
    ("video/", "tệp phim", "Hãy gõ nội dung thành .docx."),
    ("font/", "phông chữ", "Hãy chọn tệp văn bản .docx hoặc PDF."),
)
_ARCHIVE_SUFFIXES = frozenset({".7z", ".bz2", ".cab", ".gz", ".rar", ".tar", ".xz"})
_CERTAIN = 0.3  # puremagic's confidence for three matching bytes; two match by accident
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})


def detect(content: bytes, *, name: str, limits: ReadLimits) -> SourceFormat:
    """The format of a file, by its bytes.

    Args:
        content: the whole file, not empty.
        name: its name; only its suffix is looked at, and only to tell Markdown from plain text.
        limits: guards a ZIP archive that has to be opened to be known.

    Raises:
        UnsupportedFormat: if no reader takes it; the message names what was found.
        UnreadableFile: if it is a damaged, encrypted or unsafe archive.
    """
    if content.startswith(_ZIP):
        return _zip_kind(content, limits)
    if _is_pdf(content):
        return SourceFormat.PDF
    if content.startswith(_OLE):
        raise _ole_refusal(content)
    if wide_encoding(content) is None and (b"\0" in content or not is_utf8(content)):
        _refuse_binary(content)
    return _text_kind(_head(content), content, name)


def _is_pdf(content: bytes) -> bool:
    if _PDF.match(content):
        return True
    return _PDF_HEADER in content[:_PDF_WINDOW] and _PDF_TRAILER in content[-_PDF_WINDOW:]


def _zip_kind(content: bytes, limits: ReadLimits) -> SourceFormat:
    with open_archive(content, limits) as archive:
        names = frozenset(archive.namelist())
        types = read_entry(archive, _CONTENT_TYPES) if _CONTENT_TYPES in names else b""
        mimetype = read_entry(archive, "mimetype") if "mimetype" in names else b""
    kinds = {found[1] for found in _MAIN_PART.finditer(types)}
    if kinds.intersection(_WORD):
        return SourceFormat.DOCX
    office = next((name for kind, name in _OFFICE_KINDS.items() if kind in kinds), None)
    if office is not None:
        message = (
            f"Đây là {office}, không phải văn bản Word. Hãy lưu nội dung thành .docx hoặc PDF."
        )
        raise UnsupportedFormat(message)
    if mimetype.startswith(_OPEN_DOCUMENT.encode()):
        message = f"Đây là tệp OpenDocument (LibreOffice). {_SAVE_AS}"
        raise UnsupportedFormat(message)
    message = "Đây là tệp nén ZIP, không phải văn bản Word. Hãy giải nén rồi thêm từng văn bản."
    raise UnsupportedFormat(message)


def _ole_refusal(content: bytes) -> IngestError:
    error, message = next(
        (error, message)
        for stream, error, message in _OLE_STREAMS
        if stream.encode("utf-16-le") in content
    )
    return error(message)


def _refuse_binary(content: bytes) -> None:
    """Refuse NUL and known signatures; the rest may be text in a legacy encoding."""
    found = _named(content)
    if found is not None:
        raise UnsupportedFormat(found)
    if b"\0" in content:
        message = (
            "Đây là tệp nhị phân không rõ loại, hoặc văn bản có bảng mã không nhận ra được. "
            f"{_SAVE_AS}"
        )
        raise UnsupportedFormat(message)


def _named(content: bytes) -> str | None:
    """A message that names what puremagic is certain of, or None."""
    try:
        best = puremagic.magic_string(content)[0]
    except puremagic.PureError:
        return None
    if best.confidence < _CERTAIN:
        return None
    if best.extension in _ARCHIVE_SUFFIXES:
        return f"Đây là tệp nén ({best.extension}). Hãy giải nén rồi thêm từng văn bản."
    for prefix, kind, next_step in _BINARY_KINDS:
        if best.mime_type.startswith(prefix):
            return f"Đây là {kind} ({best.extension}), chưa đọc được chữ trong đó. {next_step}"
    kind = best.extension or best.name
    return f"Đây là tệp nhị phân ({kind}), không phải văn bản. {_SAVE_AS}"


def _head(content: bytes) -> str:
    """The first characters, good enough to compare with ASCII, byte-order mark dropped."""
    wide = wide_encoding(content)
    if wide is not None:
        return content[: 4 * _HEAD].decode(wide, errors="ignore")
    return content[:_HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _text_kind(head: str, content: bytes, name: str) -> SourceFormat:
    start = head.lstrip()
    page = _without_preamble(start)
    if _HTML_PAGE.match(page):
        return SourceFormat.HTML
    for signature, kind in _TEXT_SIGNATURES:
        if signature.match(start):
            message = f"Đây là {kind}, chưa đọc được. {_SAVE_AS}"
            raise UnsupportedFormat(message)
    if PurePath(name).suffix.lower() in _MARKDOWN_SUFFIXES:
        return SourceFormat.MARKDOWN
    if _HTML_FRAGMENT.match(page) and _ends_with_tag(content):
        return SourceFormat.HTML
    return SourceFormat.TEXT


def _without_preamble(start: str) -> str:
    """Drop the XML declaration and comments that may stand before the first tag of a page."""
    declaration = _XML_DECLARATION.match(start)
    page = start[declaration.end() :].lstrip() if declaration else start
    while page.startswith("<!--"):
        _, closed, page = page.partition("-->")
        if not closed:
            return ""
        page = page.lstrip()
    return page


def _ends_with_tag(content: bytes) -> bool:
    return content.rstrip(b"\0 \t\r\n").endswith(b">")
