from __future__ import annotations

import io

import docx
import pytest

from ingest.readers import DEFAULT_LIMITS, SourceText, read_bytes
from ingest.readers.docx import read_docx
from tests.ingest.readers.word_files import (
    cell,
    paragraph,
    row,
    run,
    table,
    text_of,
    word_file,
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
