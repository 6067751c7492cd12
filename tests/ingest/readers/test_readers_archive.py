from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from ingest.errors import UnreadableFile
from ingest.readers import ReadLimits, read_bytes
from tests.ingest.readers.word_files import paragraph, word_file, word_parts, zipped

_MEBIBYTE = 1024 * 1024
_PARTS = word_parts(paragraph("a"))


def changed(content: bytes, name: str, *, offset: int, value: bytes) -> bytes:
    """An archive whose directory says something else of the entry ``name``.

    ``offset`` counts from the start of the entry in the central directory (APPNOTE.TXT, 4.3.12).
    """
    place = content.rindex(name.encode()) - 46 + offset
    return content[:place] + value + content[place + len(value) :]


def refusal(content: bytes, limits: ReadLimits | None = None) -> str:
    """Why an archive is not read."""
    with pytest.raises(UnreadableFile) as raised:
        read_bytes(content, name="thu.docx", limits=limits or ReadLimits())
    return str(raised.value)


def test_an_archive_at_its_limits_is_read() -> None:
    sizes = [len(part) for part in _PARTS.values()]
    limits = ReadLimits(
        max_entries=len(sizes), max_entry_bytes=max(sizes), max_total_bytes=sum(sizes)
    )

    assert read_bytes(zipped(_PARTS), name="thu.docx", limits=limits).text == "a"


def test_too_many_entries_are_refused() -> None:
    assert "tệp con" in refusal(zipped(_PARTS), ReadLimits(max_entries=len(_PARTS) - 1))


def test_the_default_takes_thousands_of_entries_and_no_more() -> None:
    many = {f"word/media/{n}.png": b"" for n in range(5_000)}

    assert "5.000 tệp con" in refusal(zipped({**_PARTS, **many}))


def test_an_entry_that_is_too_large_is_refused() -> None:
    largest = max(len(part) for part in _PARTS.values())

    assert "byte" in refusal(zipped(_PARTS), ReadLimits(max_entry_bytes=largest - 1))


def test_entries_too_large_together_are_refused() -> None:
    total = sum(len(part) for part in _PARTS.values())

    assert "byte" in refusal(zipped(_PARTS), ReadLimits(max_total_bytes=total - 1))


def test_a_bomb_is_refused_by_its_ratio() -> None:
    assert "nén hơn 200 lần" in refusal(zipped({**_PARTS, "word/x.xml": bytes(2 * _MEBIBYTE)}))


def test_a_small_part_may_pack_well() -> None:
    blank_rows = paragraph("a") + "<w:p><w:pPr><w:jc/></w:pPr></w:p>" * 10_000

    assert read_bytes(word_file(blank_rows), name="thu.docx").text.strip() == "a"


def test_a_bomb_that_lies_about_its_size_is_never_unpacked() -> None:
    bomb = zlib.compress(bytes(64 * _MEBIBYTE), 9)[2:-4]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in _PARTS.items():
            archive.writestr(name, bomb if name == "word/document.xml" else part)
    content = stream.getvalue()
    # Stored bytes that are in truth a deflated stream: the method is changed, the size stays small.
    content = changed(content, "word/document.xml", offset=10, value=struct.pack("<H", 8))
    local = content.index(b"word/document.xml") - 30 + 8
    content = content[:local] + struct.pack("<H", 8) + content[local + 2 :]

    assert "hỏng" in refusal(content)


@pytest.mark.parametrize(
    "name",
    ["../ngoai.xml", "word/../../x.xml", "/etc/x.xml", "C:\\x.xml", "..\\x.xml", "\\\\may\\x.xml"],
)
def test_a_path_that_leaves_the_archive_is_refused(name: str) -> None:
    assert "trỏ ra ngoài" in refusal(zipped({**_PARTS, name: b"<a/>"}))


def test_an_encrypted_entry_is_refused() -> None:
    content = changed(zipped(_PARTS), "word/document.xml", offset=8, value=struct.pack("<H", 1))

    assert "mật khẩu" in refusal(content)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_office_does_not_use_is_refused(method: int) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr("word/document.xml", b"<a/>")

    assert "hỏng" in refusal(stream.getvalue())


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(zipped(_PARTS)[:-30], id="cut at the end"),
        pytest.param(zipped(_PARTS)[:200], id="cut in the middle"),
        pytest.param(b"PK\x03\x04" + bytes(100), id="only its first bytes"),
        pytest.param(
            changed(zipped(_PARTS), "word/document.xml", offset=16, value=b"\0\0\0\0"),
            id="a wrong checksum",
        ),
        pytest.param(
            changed(zipped(_PARTS), "word/document.xml", offset=42, value=b"\xff\xff\xff\x7f"),
            id="an entry beyond the end",
        ),
    ],
)
def test_a_damaged_archive_is_refused(content: bytes) -> None:
    assert "hỏng" in refusal(content)
