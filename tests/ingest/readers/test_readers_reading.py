from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ingest.readers
from ingest.errors import IngestError, UnreadableFile, UnsupportedFormat
from ingest.readers import ReadLimits, SourceFormat, read_bytes, read_file
from ingest.readers.reading import READERS
from tests.ingest.readers.pdf_files import Sheet, pdf_file
from tests.ingest.readers.word_files import paragraph, word_file, word_parts, zipped

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_OFFICE = "application/vnd.openxmlformats-officedocument."


def ole(stream: str) -> bytes:
    """What a compound file looks like that has a stream of this name."""
    return _OLE + stream.encode("utf-16-le") + bytes(64)


def package(main_type: str) -> bytes:
    """An Office package whose main part is of this type."""
    return zipped(word_parts(paragraph("x"), main_type=main_type))


def test_the_public_names_are_these() -> None:
    assert set(ingest.readers.__all__) == {
        "DEFAULT_LIMITS",
        "ReadLimits",
        "SUPPORTED_SUFFIXES",
        "SourceFormat",
        "SourceText",
        "read_bytes",
        "read_file",
    }


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(SourceFormat)


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        pytest.param(word_file(paragraph("x")), "thu.txt", SourceFormat.DOCX, id="Word as .txt"),
        pytest.param(word_file(paragraph("x")), "thu.pdf", SourceFormat.DOCX, id="Word as .pdf"),
        pytest.param(b"x", "thu.docx", SourceFormat.TEXT, id="text as .docx"),
        pytest.param(b"<!DOCTYPE html><p>x", "thu.txt", SourceFormat.HTML, id="a page as .txt"),
        pytest.param(b"<html><p>x", "thu.md", SourceFormat.HTML, id="a page as .md"),
        pytest.param(b"x < y", "thu.html", SourceFormat.TEXT, id="text as .html"),
        pytest.param(
            b"BM 01: x", "thu.txt", SourceFormat.TEXT, id="text that begins like a bitmap"
        ),
        pytest.param(b"MZ", "thu.txt", SourceFormat.TEXT, id="text that begins like a program"),
        pytest.param(b"see %PDF-1.7", "thu.txt", SourceFormat.TEXT, id="text about PDF"),
    ],
)
def test_the_bytes_say_what_a_file_is(content: bytes, name: str, expected: SourceFormat) -> None:
    assert read_bytes(content, name=name).format is expected


@pytest.mark.parametrize("before", [b"", b"\r\n", b"\x00\x01junk"])
def test_a_pdf_is_known_whatever_its_name_and_what_stands_before_it(before: bytes) -> None:
    content = before + pdf_file([Sheet(body="Kế hoạch")])

    source = read_bytes(content, name="thu.txt")

    assert (source.format, source.text) == (SourceFormat.PDF, "Kế hoạch")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(ole("WordDocument"), "Word đời cũ", id="doc"),
        pytest.param(ole("Workbook"), "Excel đời cũ", id="xls"),
        pytest.param(ole("PowerPoint Document"), "PowerPoint đời cũ", id="ppt"),
        pytest.param(_OLE, "Office đời cũ", id="another compound file"),
        pytest.param(package(_OFFICE + "spreadsheetml.sheet.main+xml"), "Excel", id="xlsx"),
        pytest.param(
            package("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "Excel", id="xlsm"
        ),
        pytest.param(
            package(_OFFICE + "presentationml.presentation.main+xml"), "PowerPoint", id="pptx"
        ),
        pytest.param(
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
            "OpenDocument",
            id="odt",
        ),
        pytest.param(zipped({"a.txt": b"x"}), "nén ZIP", id="zip"),
        pytest.param(zipped({}), "nén ZIP", id="an empty zip"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", r"ảnh \(\.png\)", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF\0", "ảnh", id="jpeg"),
        pytest.param(b"II*\0\x08\0\0\0", "ảnh", id="tiff"),
        pytest.param(b"ID3\x03\0\0", "âm thanh", id="mp3"),
        pytest.param(b"Rar!\x1a\x07\0", r"tệp nén \(\.rar\)", id="rar"),
        pytest.param(b"SQLite format 3\0", "nhị phân", id="a known binary"),
        pytest.param(b"x\0y", "nhị phân không rõ loại", id="NUL"),
        pytest.param(b"{\\rtf1\\ansi x}", "RTF", id="rtf"),
        pytest.param(b"%!PS-Adobe-3.0\n", "PostScript", id="ps"),
        pytest.param(b"MIME-Version: 1.0\nContent-Type: x", r"\.mht", id="mht"),
        pytest.param(b"\xef\xbb\xbf<?xml version='1.0'?><w/>", "XML", id="Word 2003 XML"),
    ],
)
def test_what_no_reader_takes_is_refused_by_its_name(content: bytes, found: str) -> None:
    with pytest.raises(UnsupportedFormat, match=found) as refusal:
        read_bytes(content, name="thu.docx")

    assert "Hãy" in str(refusal.value)


@pytest.mark.parametrize(
    "main_type",
    [
        pytest.param("application/vnd.ms-word.document.macroEnabled.main+xml", id="docm"),
        pytest.param(_OFFICE + "wordprocessingml.template.main+xml", id="dotx"),
        pytest.param("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", id="dotm"),
    ],
)
def test_documents_with_macros_and_templates_are_read(main_type: str) -> None:
    source = read_bytes(package(main_type), name="thu.docm")

    assert (source.format, source.text) == (SourceFormat.DOCX, "x")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(b"", "trống", id="empty"),
        pytest.param(b" \r\n\t\n", "trống", id="white space"),
        pytest.param("\u00a0\u200b\ufeff\n".encode(), "trống", id="marks without width"),
        pytest.param(bytes(100), "trống", id="zeros"),
        pytest.param(word_file(""), "trống", id="an empty document"),
        pytest.param(b"<html><head><title>x</title></head></html>", "trống", id="an empty page"),
        pytest.param(ole("EncryptedPackage"), "mật khẩu", id="a document with a password"),
    ],
)
def test_what_holds_no_text_is_refused(content: bytes, found: str) -> None:
    with pytest.raises(UnreadableFile, match=found):
        read_bytes(content, name="thu.txt")


def test_a_file_past_the_size_limit_is_refused() -> None:
    limits = ReadLimits(max_bytes=1234)

    assert read_bytes(b"x" * 1234, name="thu.txt", limits=limits).text == "x" * 1234
    with pytest.raises(UnreadableFile, match=r"1\.234 byte"):
        read_bytes(b"x" * 1235, name="thu.txt", limits=limits)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("ế".encode() * 11, id="text"),
        pytest.param(b"<html>" + b"x" * 11, id="html"),
        pytest.param(word_file(paragraph("xxxxx") * 2), id="docx"),
    ],
)
def test_a_text_past_its_limit_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="10 ký tự"):
        read_bytes(content, name="thu.txt", limits=ReadLimits(max_text_chars=10))


def test_a_file_on_disk_is_read_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "Kế hoạch 1.txt"
    path.write_bytes("\n\nSố: 1/KH\r\n".encode())

    source = read_file(path)

    assert (source.name, source.text) == ("Kế hoạch 1.txt", "\n\nSố: 1/KH\n")


def test_a_file_on_disk_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "thu.txt"
    with path.open("wb") as stream:
        stream.truncate(64 * 1024 * 1024)

    tracemalloc.start()
    with pytest.raises(UnreadableFile, match="lớn hơn 10 byte"):
        read_file(path, limits=ReadLimits(max_bytes=10))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 1024 * 1024


def test_the_original_documents_are_kept_to_the_character(originals: Path) -> None:
    for path in originals.glob("*.txt"):
        source = read_file(path)

        assert source.format is SourceFormat.TEXT
        assert source.text.encode() == path.read_bytes()


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "khong-co.txt", Path("a\0b")):
        with pytest.raises(UnreadableFile, match="Không tìm thấy tệp"):
            read_file(path)
    with pytest.raises(UnreadableFile, match="là thư mục, không phải tệp"):
        read_file(tmp_path)


def test_a_path_the_system_does_not_take_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="Không mở được tệp"):
        read_file(tmp_path / ("x" * 5000))


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "ong")

    with pytest.raises(UnreadableFile, match="Không tìm thấy"):
        read_file(tmp_path / "ong")


def test_a_file_without_leave_to_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kin.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")

    with pytest.raises(UnreadableFile, match="quyền đọc"):
        read_file(path)


def read_or_refuse(content: bytes) -> None:
    """Read; an error of the project's own is as good as a text, anything else fails the test."""
    try:
        source = read_bytes(content, name="thu")
    except IngestError:
        return
    for warning in source.warnings:
        assert 0 <= warning.start <= warning.end <= len(source.text)


_STARTS = (b"", b"PK\x03\x04", b"%PDF-1.7\n", _OLE[:8], b"<html>", b"<p>", b"\xff\xfe", b"{\\rtf")


@given(st.sampled_from(_STARTS), st.binary(max_size=400))
def test_random_bytes_are_read_or_refused(start: bytes, rest: bytes) -> None:
    read_or_refuse(start + rest)


@given(st.data())
def test_a_damaged_document_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(word_file(paragraph("Kế hoạch") * 3))
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))

    read_or_refuse(bytes(content))
    read_or_refuse(bytes(content[:cut]))


@given(st.data())
def test_a_document_of_odd_xml_is_read_or_refused(data: st.DataObject) -> None:
    names = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:numPr", "w:numId", "w:ilvl"]
    names += ["w:lvl", "w:abstractNum", "w:num", "w:style", "w:rPr", "w:vMerge", "mc:Choice"]
    tree = st.recursive(
        st.just(""),
        lambda inner: st.builds(
            lambda name, number, parts: f'<{name} w:val="{number}">{"".join(parts)}x</{name}>',
            st.sampled_from(names),
            st.integers(-2, 10**20),
            st.lists(inner, max_size=3),
        ),
        max_leaves=20,
    )
    parts = word_parts(data.draw(tree), numbering=data.draw(tree), styles=data.draw(tree))

    read_or_refuse(zipped(parts))


_TAGS = ["p", "td", "tr", "table", "li", "ol", "ul", "pre", "br", "script", "head", "b", "o:p", ""]


@given(
    st.lists(
        st.builds(
            "<{}{} {}>".format,
            st.sampled_from(["", "/"]),
            st.sampled_from(_TAGS),
            st.sampled_from(["", "hidden", "start=9", "style=display:none", "x"]),
        )
    )
)
def test_a_page_of_odd_tags_is_read_or_refused(tags: list[str]) -> None:
    read_or_refuse(("<html>x" + "y".join(tags) + "z").encode())
