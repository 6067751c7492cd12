from __future__ import annotations

import pytest

from tests.ingest.readers.word_files import (
    cell,
    definition,
    in_list,
    level,
    list_number,
    paragraph,
    row,
    table,
    text_of,
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            table(row(cell("a"), cell("b")), row(cell("c"), cell("d"))), "a | b\nc | d", id="rows"
        ),
        pytest.param(
            table(
                row(cell("a", "b"), cell("<w:p><w:r><w:t>c</w:t><w:br/><w:t>d</w:t></w:r></w:p>"))
            ),
            "a b | c d",
            id="lines of a cell are joined",
        ),
        pytest.param(
            table(
                row(cell("a", properties='<w:gridSpan w:val="2"/>'), cell("b")),
                row(cell("c", properties='<w:vMerge w:val="restart"/>'), cell("d"), cell("e")),
                row(cell("c", properties="<w:vMerge/>"), cell("f"), cell("")),
            ),
            "a | b\nc | d | e\n | f | ",
            id="merged cells once",
        ),
        pytest.param(
            table(row(cell("a", table(row(cell("b"), cell("c")))), cell("d"))),
            "a b | c | d",
            id="a table in a cell",
        ),
        pytest.param(
            table("<w:sdt><w:sdtContent>" + row(cell("a"), cell("b")) + "</w:sdtContent></w:sdt>"),
            "a | b",
            id="rows in a content control",
        ),
        pytest.param(table(row(cell(""), cell(""))) + paragraph("a"), "a", id="an empty row"),
    ],
)
def test_tables_are_read_row_by_row(body: str, expected: str) -> None:
    assert text_of(body) == expected


def test_the_frame_of_a_header_is_read_block_by_block() -> None:
    frame = table(
        row(
            cell("UBND TỈNH A", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 1/KH-SGDĐT"),
            cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "A, ngày 21 tháng 3 năm 2019"),
        ),
        borders="none",
    )

    assert text_of(frame + paragraph("KẾ HOẠCH")).split("\n") == [
        "UBND TỈNH A",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        "Số: 1/KH-SGDĐT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "A, ngày 21 tháng 3 năm 2019",
        "KẾ HOẠCH",
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(
            '<w:tbl><w:tblPr><w:tblStyle w:val="luoi"/></w:tblPr>'
            + row(cell("a", "b"), cell("c"))
            + "</w:tbl>",
            id="by the table style",
        ),
        pytest.param(
            table(
                row(
                    cell("a", "b", properties='<w:tcBorders><w:top w:val="single"/></w:tcBorders>'),
                    cell("c"),
                ),
                borders="nil",
            ),
            id="by a cell",
        ),
    ],
)
def test_a_table_with_borders_is_no_frame(drawn: str) -> None:
    styles = (
        '<w:style w:type="table" w:styleId="luoi"><w:tblPr><w:tblBorders>'
        '<w:insideH w:val="single"/></w:tblBorders></w:tblPr></w:style>'
    )

    assert text_of(drawn, styles=styles) == "a b | c"


def test_a_list_goes_on_through_a_table() -> None:
    body = in_list("a") + table(row(cell(in_list("b")), cell("x"))) + in_list("c")
    numbering = definition(level("%1.")) + list_number(1)

    assert text_of(body, numbering=numbering) == "1. a\n2. b | x\n3. c"
