from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadableFile
from ingest.readers import SourceFormat, read_bytes
from ingest.readers.decoding import decode

# Windows-1258 writes tone marks after their vowel, so the letters have to be taken apart first.
_IN_1258 = (
    "Kê\u0301 hoa\u0323ch sô\u0301 12 vê\u0300 “Dân vâ\u0323n khe\u0301o” – "
    "năm ho\u0323c mơ\u0301i, đơ\u0323t 1"
)


_LETTER = (
    "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 45/SGDĐT-VP\nKế hoạch: các trường nộp báo cáo trước ngày "
    "15/11/2021. 😀\n"
) * 60


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("Kế hoạch".encode(), "Kế hoạch", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + "Kế hoạch".encode(), "Kế hoạch", id="its mark is dropped"),
        pytest.param("Kế hoạch".encode("utf-16"), "Kế hoạch", id="UTF-16 by its mark"),
        pytest.param(
            codecs.BOM_UTF16_BE + "Kế".encode("utf-16-be"), "Kế", id="UTF-16 from the other end"
        ),
        pytest.param("Kế hoạch".encode("utf-32"), "Kế hoạch", id="UTF-32 by its mark"),
        pytest.param(
            codecs.BOM_UTF32_BE + "Kế".encode("utf-32-be"), "Kế", id="UTF-32 from the other end"
        ),
        pytest.param(_LETTER.encode("utf-16-le"), _LETTER, id="UTF-16 without its mark"),
        pytest.param(_LETTER.encode("utf-16-be"), _LETTER, id="from the other end, without"),
        pytest.param(_LETTER.encode("utf-32-le"), _LETTER, id="UTF-32 without its mark"),
        pytest.param(_LETTER.encode("utf-32-be"), _LETTER, id="that from the other end"),
        pytest.param(_IN_1258.encode("cp1258"), _IN_1258, id="Windows-1258"),
        pytest.param(b"BM 01 \xea", "BM 01 ê", id="Windows-1258 that begins like a bitmap"),
        pytest.param(b"\n\n  a\r\nb\rc\n\n", "\n\n  a\nb\nc\n\n", id="line ends, blank lines kept"),
        pytest.param("hoà\u00a0 \tuỷ  ".encode(), "hoà\u00a0 \tuỷ  ", id="nothing else changes"),
    ],
)
def test_text_is_decoded_and_otherwise_kept_as_it_stands(content: bytes, expected: str) -> None:
    assert read_bytes(content, name="thu.txt").text == expected


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"K\xd5 ho\xb9ch n\xa8m 2019 c\xf1a S\xeb", id="TCVN3"),
        pytest.param(b"Ke\xe1 hoa\xefch na\xeam 2019", id="VNI"),
        pytest.param("Приказ министра".encode("cp1251"), id="another alphabet"),
        pytest.param(b"b\xecn \xcc tho", id="a tone mark on no vowel"),
        pytest.param(b"tr\xea\x01n", id="control characters"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0b", id="UTF-16 cut in the middle"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8a\0", id="UTF-16 with half a pair"),
        pytest.param(codecs.BOM_UTF32_LE + b"a\0\0", id="UTF-32 cut in the middle"),
        pytest.param(_LETTER.encode("utf-16-le")[:-1], id="UTF-16 cut, without its mark"),
        pytest.param(codecs.BOM_UTF8 + b"\xe1\xba", id="UTF-8 cut in the middle, with its mark"),
    ],
)
def test_text_in_no_known_encoding_is_refused_with_the_way_out(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="UniKey"):
        decode(content)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("thu.txt", SourceFormat.TEXT, id="txt"),
        pytest.param("thu.MD", SourceFormat.MARKDOWN, id="md in capitals"),
        pytest.param("thu.markdown", SourceFormat.MARKDOWN, id="its long name"),
        pytest.param("thu", SourceFormat.TEXT, id="no suffix"),
        pytest.param("thu.docx", SourceFormat.TEXT, id="a name that lies"),
    ],
)
def test_the_name_tells_markdown_from_text(name: str, expected: SourceFormat) -> None:
    source = read_bytes("# Kế hoạch\n".encode(), name=name)

    assert (source.format, source.text) == (expected, "# Kế hoạch\n")


@given(st.text(alphabet=st.characters(exclude_characters="\0\r\ufeff", codec="utf-8")))
def test_every_text_comes_back_from_both_unicode_encodings(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-16")) == text
    assert decode(text.encode("utf-32")) == text
