from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from ingest.errors import UnreadableFile
from ingest.readers import ReadLimits, SourceText, read_bytes
from ingest.readers.pdf import read_pdf
from tests.ingest.readers.pdf_files import Sheet, pdf_file


def source_of(*sheets: Sheet) -> SourceText:
    """What the reader makes of a PDF."""
    return read_bytes(pdf_file(sheets), name="thu.pdf")


def test_lines_and_pages_are_kept() -> None:
    source = source_of(
        Sheet(body="KẾ HOẠCH\nThực hiện công tác dân vận – năm 2019"),
        Sheet(body="II. Tổ chức\n- hoà giải, uỷ ban"),
    )

    assert source.text == (
        "KẾ HOẠCH\nThực hiện công tác dân vận – năm 2019\n\nII. Tổ chức\n- hoà giải, uỷ ban"
    )
    assert source.warnings == ()


def test_a_number_broken_at_its_hyphen_is_whole_again() -> None:
    assert (
        source_of(Sheet(body="Số: 573/KH-\nSGDĐT\nkính gửi")).text == "Số: 573/KH-SGDĐT\nkính gửi"
    )


def test_running_heads_and_page_numbers_are_left_out_and_reported() -> None:
    source = source_of(
        Sheet(body="Một", foot="Kế hoạch năm 2019"),
        *(
            Sheet(body=body, head=str(number), foot="Kế hoạch năm 2019")
            for number, body in enumerate(("Hai", "Ba"), start=2)
        ),
    )

    assert source.text == "Một\n\nHai\n\nBa"
    assert [(found.code, found.start, found.end) for found in source.warnings] == [
        ("running_head_left_out", 0, 0)
    ]
    assert "«Kế hoạch năm 2019»" in source.warnings[0].message


def test_the_same_words_in_the_body_stay() -> None:
    first, second = (Sheet(body=f"Mẫu\n{n}", head="Mẫu", foot=str(n)) for n in (1, 2))

    assert source_of(first, second).text == "Mẫu\n1\n\nMẫu\n2"


def test_a_page_without_text_is_reported_where_it_would_stand() -> None:
    source = source_of(Sheet(body="Một"), Sheet(foot="2"), Sheet(body="Ba"), Sheet())

    assert source.text == "Một\n\nBa"
    assert [(found.code, found.start, found.end) for found in source.warnings] == [
        ("page_without_text", 5, 5),
        ("page_without_text", 7, 7),
    ]
    assert "Trang 2 " in source.warnings[0].message


@pytest.mark.parametrize(
    "sheets",
    [
        pytest.param([Sheet(), Sheet()], id="no text at all"),
        pytest.param([Sheet(foot="1"), Sheet(foot="2")], id="page numbers alone"),
    ],
)
def test_a_scan_is_refused_with_the_way_out(sheets: list[Sheet]) -> None:
    with pytest.raises(UnreadableFile, match="OCR"):
        read_bytes(pdf_file(sheets), name="thu.pdf")


def test_a_pdf_with_a_password_is_refused_and_one_without_a_reading_password_is_read() -> None:
    with pytest.raises(UnreadableFile, match="mật khẩu"):
        read_bytes(pdf_file([Sheet(body="a")], password="x"), name="thu.pdf")  # noqa: S106

    assert read_bytes(pdf_file([Sheet(body="a")], password=""), name="thu.pdf").text == "a"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"%PDF-1.7\n", id="only its first line"),
        pytest.param(b"%PDF-1.7\n" + b"x" * 5000, id="junk"),
        pytest.param(b"%PDF-1.7\n" + b"[" * 100_000, id="nested without end"),
        pytest.param(
            b"%PDF-1.7\n1 0 obj\n" + b"<<" * 100_000 + b"\ntrailer\n<<>>", id="odd objects"
        ),
    ],
)
def test_a_damaged_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="hỏng"):
        read_bytes(content, name="thu.pdf")


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_pdf_cut_short_is_read_or_refused(part: float) -> None:
    content = pdf_file([Sheet(body="a")])

    with pytest.raises(UnreadableFile):
        read_bytes(content[: int(len(content) * part)], name="thu.pdf")


def test_too_many_pages_are_refused() -> None:
    content = pdf_file([Sheet(body="a")] * 3)

    assert read_bytes(content, name="a.pdf", limits=ReadLimits(max_pages=3)).text == "a\n\na\n\na"
    with pytest.raises(UnreadableFile, match="3 trang, quá giới hạn 2"):
        read_bytes(content, name="a.pdf", limits=ReadLimits(max_pages=2))


def test_too_long_a_text_is_refused_before_the_last_page() -> None:
    content = pdf_file([Sheet(body="x" * 30)] * 3)

    with pytest.raises(UnreadableFile, match="50 ký tự"):
        read_pdf(content, ReadLimits(max_text_chars=50))


def test_pdfs_may_be_read_from_many_threads() -> None:
    contents = [pdf_file([Sheet(body=f"Trang {n}")] * 5) for n in range(4)] * 8

    with ThreadPoolExecutor(max_workers=8) as pool:
        texts = list(pool.map(lambda content: read_bytes(content, name="a.pdf").text, contents))

    assert texts == ["\n\n".join([f"Trang {n}"] * 5) for n in range(4)] * 8
