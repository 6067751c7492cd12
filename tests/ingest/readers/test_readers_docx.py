from __future__ import annotations

import io

import docx
import pytest

from ingest.errors import UnreadableFile, UnsupportedFormat
from ingest.readers import DEFAULT_LIMITS, ReadLimits, SourceText, read_bytes
from ingest.readers.docx import read_docx
from tests.ingest.readers.word_files import (
    OFFICE,
    cell,
    definition,
    in_list,
    level,
    list_number,
    paragraph,
    row,
    run,
    table,
    text_of,
    word_file,
    word_parts,
    zipped,
)


def source_of(body: str, *, styles: str = "") -> SourceText:
    """What the reader makes of a document, with its warnings."""
    return read_bytes(word_file(body, styles=styles), name="thu.docx")


def warned_words(source: SourceText) -> list[tuple[str, str]]:
    """The warnings as code and the words they cover."""
    return [(found.code, source.text[found.start : found.end]) for found in source.warnings]


def test_a_document_made_by_python_docx_is_read_in_its_order() -> None:
    document = docx.Document()
    document.add_heading("KẾ HOẠCH", level=1)
    document.add_paragraph("Thực hiện công tác dân vận")
    grid = document.add_table(2, 2, style="Table Grid")
    for place, words in zip(grid.columns[0].cells, ("TT", "1"), strict=True):
        place.text = words
    grid.cell(0, 1).text = "Nội dung"
    grid.cell(1, 1).text = "Dòng một\nDòng hai"
    document.add_paragraph("Tổ chức", style="List Number")
    document.add_paragraph("Kiểm tra", style="List Number")
    document.add_paragraph("mỗi quý", style="List Bullet")
    document.sections[0].header.paragraphs[0].text = "đầu trang"
    document.sections[0].footer.paragraphs[0].text = "chân trang"
    stream = io.BytesIO()
    document.save(stream)

    source = read_bytes(stream.getvalue(), name="thu.docx")

    assert source.text.split("\n") == [
        "KẾ HOẠCH",
        "Thực hiện công tác dân vận",
        "TT | Nội dung",
        "1 | Dòng một Dòng hai",
        "1. Tổ chức",
        "2. Kiểm tra",
        "- mỗi quý",
    ]
    assert source.warnings == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            paragraph("a") + "<w:p/>" + paragraph("b"), "a\n\nb", id="an empty paragraph is a line"
        ),
        pytest.param(paragraph("  a  b "), "  a  b ", id="spaces are kept"),
        pytest.param(
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r></w:p>",
            "a\tb\nc\n",
            id="tabs and line breaks are kept",
        ),
        pytest.param(
            "<w:p><w:r><w:t>573/KH</w:t><w:noBreakHyphen/><w:t>SGDĐT</w:t><w:softHyphen/></w:r></w:p>",
            "573/KH-SGDĐT",
            id="a hyphen that does not break is a hyphen, a soft one is not there",
        ),
        pytest.param(
            f"<w:p>{run('a')}<w:hyperlink>{run('b')}</w:hyperlink>"
            f"<w:smartTag>{run('c')}</w:smartTag><w:fldSimple>{run('d')}</w:fldSimple></w:p>",
            "abcd",
            id="links, smart tags and fields are walked through",
        ),
        pytest.param(
            "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r>" + run("3") + "</w:p>",
            "3",
            id="a field shows its result, not its code",
        ),
        pytest.param(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('a')}</w:sdtContent></w:sdt>"
            f"<w:customXml>{paragraph('b')}</w:customXml>",
            "a\nb",
            id="content controls are walked through",
        ),
        pytest.param(
            f"<mc:AlternateContent><mc:Choice>{paragraph('a')}</mc:Choice>"
            f"<mc:Fallback>{paragraph('b')}</mc:Fallback></mc:AlternateContent>",
            "a",
            id="one of two versions",
        ),
        pytest.param(
            "<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>", "x+1", id="formulas"
        ),
        pytest.param(
            paragraph("a") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>",
            "a\nb",
            id="a page break that only was drawn",
        ),
        pytest.param(
            "<w:p><w:r><w:t>a</w:t></w:r><!-- b --><?c d?></w:p>", "a", id="comments in the XML"
        ),
        pytest.param(paragraph("a&#13;b"), "a\nb", id="a carriage return hidden in the XML"),
    ],
)
def test_paragraphs_are_lines(body: str, expected: str) -> None:
    assert read_docx(word_file(body), DEFAULT_LIMITS).text == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            f"<w:p>{run('a')}<w:ins>{run('b')}</w:ins>"
            "<w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>",
            "ab",
            id="insertions stay, deletions go",
        ),
        pytest.param(
            f"<w:p><w:moveFrom>{run('a')}</w:moveFrom>{run('b')}</w:p>"
            f"<w:p><w:moveTo>{run('a')}</w:moveTo></w:p>",
            "b\na",
            id="moved text stands where it went",
        ),
        pytest.param(
            paragraph("a")
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
            + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>"
            + paragraph("c"),
            "a\nc",
            id="a paragraph deleted with its end leaves no line",
        ),
        pytest.param(
            paragraph("a ", properties="<w:rPr><w:del/></w:rPr>") + paragraph("b"),
            "a b",
            id="a paragraph whose end was deleted goes on in the next",
        ),
        pytest.param(
            paragraph("a", properties="<w:rPr><w:del/></w:rPr>"), "a", id="there may be no next"
        ),
        pytest.param(
            table("<w:tr><w:trPr><w:del/></w:trPr>" + cell("a") + "</w:tr>", row(cell("b"))),
            "b",
            id="a deleted row",
        ),
        pytest.param(
            paragraph(
                "a", properties="<w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange>"
            ),
            "a",
            id="what the properties once were",
        ),
    ],
)
def test_tracked_changes_are_read_as_if_accepted(body: str, expected: str) -> None:
    assert text_of(body) == expected


_HIDING_STYLES = (
    '<w:style w:type="character" w:styleId="an"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="goc"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="con"><w:basedOn w:val="goc"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="hien"><w:basedOn w:val="goc"/>'
    '<w:rPr><w:vanish w:val="false"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="vong"><w:basedOn w:val="vong"/></w:style>'
)


def styled(style: str, *runs: str) -> str:
    """A paragraph of a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            f"<w:p>{run('a')}{run('b', properties='<w:vanish/>')}</w:p>", "a", id="by the run"
        ),
        pytest.param(
            "<w:p>" + run("a") + run("b", properties='<w:rStyle w:val="an"/>') + "</w:p>",
            "a",
            id="by its style",
        ),
        pytest.param(
            paragraph("a") + styled("con", run("b")), "a", id="by a style of the paragraph's style"
        ),
        pytest.param(
            styled("goc", run("a", properties='<w:vanish w:val="0"/>'), run("b")),
            "a",
            id="the run's own word goes first",
        ),
        pytest.param(
            styled("goc", run("a", properties='<w:rStyle w:val="an"/>'), run("b")),
            "a",
            id="two styles that hide undo each other",
        ),
        pytest.param(
            styled("hien", run("a")) + styled("goc", run("b")), "a", id="a style that shows again"
        ),
    ],
)
def test_hidden_text_is_left_out_with_a_warning(body: str, expected: str) -> None:
    source = source_of(body, styles=_HIDING_STYLES)

    assert source.text == expected
    assert [found.code for found in source.warnings] == ["hidden_text"]


def test_warnings_cover_the_block_they_are_about() -> None:
    hidden = run("kín", properties="<w:vanish/>")
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = (
        paragraph("Một")
        + f"<w:p>{run('Hai')}{note}</w:p>"
        + f"<w:p>{hidden}</w:p>"
        + table(row(cell("Ba", f"<w:p>{run('bốn')}{hidden}</w:p>"), cell("năm")))
        + f"<w:p>{hidden}</w:p>"
    )

    source = source_of(body)

    assert source.text == "Một\nHai\nBa bốn | năm"
    assert warned_words(source) == [
        ("footnote_left_out", "Hai"),
        ("hidden_text", ""),
        ("hidden_text", "Ba bốn | năm"),
        ("hidden_text", ""),
    ]


def test_a_style_in_a_circle_ends() -> None:
    assert source_of(styled("vong", run("a")), styles=_HIDING_STYLES).text == "a"


def test_capitals_are_read_as_they_are_shown() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="thuong"/>'
        '<w:style w:type="paragraph" w:styleId="tua"><w:rPr><w:caps/></w:rPr></w:style>'
    )
    body = (
        styled("tua", run("kế hoạch "), run("năm", properties='<w:caps w:val="off"/>'))
        + f"<w:p>{run('quyết định', properties='<w:caps/>')}</w:p>"
    )

    assert text_of(body, styles=styles) == "KẾ HOẠCH năm\nQUYẾT ĐỊNH"


_BOX = "<w:txbxContent>" + paragraph("trong khung") + "</w:txbxContent>"


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        pytest.param(
            f"<mc:AlternateContent><mc:Choice><wps:txbx>{_BOX}</wps:txbx></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent>",
            "MẬT\ntrong khung\nsau",
            id="once, though it is there in two versions",
        ),
        pytest.param(
            f"<mc:AlternateContent><mc:Fallback><w:pict>{_BOX}</w:pict></mc:Fallback>"
            "</mc:AlternateContent>",
            "MẬT\ntrong khung\nsau",
            id="the fallback where there is no choice",
        ),
        pytest.param("<mc:AlternateContent/>", "MẬT\nsau", id="no version at all"),
        pytest.param(f"<w:pict>{_BOX}</w:pict>", "MẬT\ntrong khung\nsau", id="the old form"),
    ],
)
def test_text_boxes_follow_their_paragraph(drawing: str, expected: str) -> None:
    body = f"<w:p>{run('MẬT')}<w:r>{drawing}</w:r></w:p>" + paragraph("sau")

    assert text_of(body) == expected


def test_a_paragraph_that_only_holds_a_text_box_is_no_line() -> None:
    assert text_of(f"<w:p><w:r><w:pict>{_BOX}</w:pict></w:r></w:p>") == "trong khung"


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
