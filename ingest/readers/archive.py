"""ZIP archives from strangers: everything is checked on the directory before anything is unpacked.

What the directory declares may be a lie; it cannot hurt, because an entry is read no further than
its declared size and then fails its checksum.
"""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import PurePosixPath, PureWindowsPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ingest.errors import UnreadableFile
from ingest.readers.source import ReadLimits, grouped

_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
# A form of blank rows packs better than any limit that stops a bomb; below this size it may.
_HARMLESS_BYTES = 1024 * 1024
_METHODS = (ZIP_STORED, ZIP_DEFLATED)  # all that an Office document may use (ECMA-376, part 2)

# What zipfile raises on damaged or odd archives, beyond its own BadZipFile.
_ZIP_ERRORS = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)


def open_archive(content: bytes, limits: ReadLimits) -> ZipFile:
    """Open an archive whose directory keeps within the limits.

    Raises:
        UnreadableFile: if it is damaged, encrypted, unsafe, or would unpack to too much.
    """
    # zipfile builds an object for each entry, so they are counted before it is let in.
    if content.count(_DIRECTORY_ENTRY) > limits.max_entries:
        message = f"có hơn {grouped(limits.max_entries)} tệp con"
        raise _unsafe(message)
    try:
        archive = ZipFile(io.BytesIO(content))
    except _ZIP_ERRORS as exc:
        raise _damaged() from exc
    entries = archive.infolist()
    for entry in entries:
        _check_entry(entry, limits)
    if sum(entry.file_size for entry in entries) > limits.max_total_bytes:
        message = f"bung ra hơn {grouped(limits.max_total_bytes)} byte"
        raise _unsafe(message)
    return archive


def read_entry(archive: ZipFile, name: str) -> bytes:
    """Unpack one entry, no further than its declared size.

    Raises:
        UnreadableFile: if it is absent, damaged, or not as long as declared.
    """
    try:
        entry = archive.getinfo(name)
        with archive.open(entry) as stream:
            return stream.read(entry.file_size + 1)
    except _ZIP_ERRORS as exc:
        raise _damaged() from exc


def _check_entry(entry: ZipInfo, limits: ReadLimits) -> None:
    if entry.flag_bits & _ENCRYPTED:
        message = "Tệp được đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu và lưu lại."
        raise UnreadableFile(message)
    if _escapes(entry.filename):
        message = "chứa đường dẫn trỏ ra ngoài"
        raise _unsafe(message)
    if entry.file_size > limits.max_entry_bytes:
        message = f"có tệp con bung ra hơn {grouped(limits.max_entry_bytes)} byte"
        raise _unsafe(message)
    if entry.file_size > max(_HARMLESS_BYTES, limits.max_ratio * entry.compress_size):
        message = f"có tệp con nén hơn {limits.max_ratio} lần"
        raise _unsafe(message)
    if entry.compress_type not in _METHODS:
        raise _damaged()


def _escapes(name: str) -> bool:
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    return (
        posix.is_absolute()
        or bool(windows.drive or windows.root)
        or ".." in posix.parts
        or ".." in windows.parts
    )


def _unsafe(found: str) -> UnreadableFile:
    return UnreadableFile(
        f"Tệp nén bất thường ({found}), không mở để bảo đảm an toàn. "
        "Nếu đây đúng là văn bản Word, hãy mở bằng Word và lưu lại thành .docx."
    )


def _damaged() -> UnreadableFile:
    return UnreadableFile(
        "Tệp bị hỏng hoặc tải về chưa đủ. Hãy mở thử bằng Word rồi lưu lại, hoặc tải lại tệp."
    )
