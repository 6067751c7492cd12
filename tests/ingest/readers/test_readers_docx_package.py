from __future__ import annotations

import pytest

from ingest.errors import UnreadableFile, UnsupportedFormat
from ingest.readers import ReadLimits, read_bytes
from ingest.readers.docx import read_docx
from tests.ingest.readers.word_files import (
    OFFICE,
    paragraph,
    text_of,
    word_file,
    word_parts,
    zipped,
)


def test_a_relationship_that_points_nowhere_does_no_harm() -> None:
    dangling = f'<Relationship Id="r9" Type="{OFFICE}/image" Target="NULL"/>'
    parts = word_parts(paragraph("a"), extra_relationships=dangling)

    assert read_bytes(zipped(parts), name="thu.docx").text == "a"


def test_a_strict_document_is_refused_with_the_way_out() -> None:
    parts = word_parts(paragraph("a"))
    strict = parts["_rels/.rels"].replace(
        OFFICE.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    )

    with pytest.raises(UnsupportedFormat, match="Strict"):
        read_bytes(zipped({**parts, "_rels/.rels": strict}), name="thu.docx")


@pytest.mark.parametrize(
    ("name", "part"),
    [
        pytest.param("word/document.xml", b"<w:document", id="broken XML"),
        pytest.param("word/document.xml", b"<a/>", id="XML that is no document"),
        pytest.param("word/document.xml", b"<w>" * 300 + b"</w>" * 300, id="XML nested too deep"),
        pytest.param("_rels/.rels", b"<Relationships/>", id="no main part"),
        pytest.param("_rels/.rels", b"", id="an empty part"),
    ],
)
def test_a_package_broken_inside_is_refused(name: str, part: bytes) -> None:
    with pytest.raises(UnreadableFile, match="hỏng bên trong"):
        read_bytes(zipped({**word_parts(paragraph("a")), name: part}), name="thu.docx")


def test_entities_are_not_expanded() -> None:
    xml = word_parts(paragraph("a&bom;"))["word/document.xml"]
    bomb = b"".join(
        b'<!ENTITY %s "%s">' % (name, b"&%s;" % inner * 10 if inner else b"x" * 10)
        for name, inner in ((b"b0", b""), (b"b1", b"b0"), (b"b2", b"b1"), (b"bom", b"b2"))
    )
    parts = {**word_parts(""), "word/document.xml": b"<!DOCTYPE w [" + bomb + b"]>" + xml}

    assert read_bytes(zipped(parts), name="thu.docx").text == "a"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80, id="tables"),
        pytest.param("<w:sdt>" * 240 + "</w:sdt>" * 240, id="content controls"),
        pytest.param("<w:p>" + "<w:r>" * 240 + "</w:r>" * 240 + "</w:p>", id="runs"),
        pytest.param(
            "<w:p><w:r><w:txbxContent>" * 80 + "</w:txbxContent></w:r></w:p>" * 80, id="text boxes"
        ),
    ],
)
def test_the_deepest_nesting_the_parser_lets_through_is_read(body: str) -> None:
    assert text_of(body + paragraph("a")).strip("\n") == "a"


def test_too_long_a_text_is_refused_while_it_is_read() -> None:
    with pytest.raises(UnreadableFile, match="10 ký tự"):
        read_docx(word_file(paragraph("xxxxx") * 2), ReadLimits(max_text_chars=10))


def test_too_many_tags_are_refused_before_they_are_parsed() -> None:
    content = word_file("<w:p/>" * 1000 + paragraph("a"))

    with pytest.raises(UnreadableFile, match="quá nhiều thẻ"):
        read_bytes(content, name="thu.docx", limits=ReadLimits(max_tags=1000))
