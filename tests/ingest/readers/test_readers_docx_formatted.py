"""How a Word document looks: every way a property can be inherited, lines, pages, hostile files."""

from __future__ import annotations

import io
import zipfile

import pytest

from ingest.errors import UnreadableFile, UnsupportedFormat
from ingest.formatted import Alignment, FormattedPaper, FormattedParagraph, FormattedRun
from ingest.readers.docx_formatted import read_formatted
from ingest.readers.source import ReadLimits
from tests.ingest.readers.word_files import OFFICE, word_parts, zipped

DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="26"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
)


def style(
    name: str, inside: str, *, kind: str = "paragraph", on: str = "", default: bool = False
) -> str:
    based = f'<w:basedOn w:val="{on}"/>' if on else ""
    flag = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}"{flag} w:styleId="{name}">{based}{inside}</w:style>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str = "Chữ", properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def looks(body: str, **parts: str) -> FormattedPaper:
    made = word_parts(body, **parts)
    return read_formatted(zipped(made), name="a.docx")


def only(body: str, **parts: str) -> FormattedParagraph:
    (one,) = (p for p in looks(body, **parts).paragraphs if p.text.strip())
    return one


def first_run(body: str, **parts: str) -> FormattedRun:
    return only(body, **parts).runs[0]


def test_a_size_is_taken_from_the_defaults_of_the_document() -> None:
    assert first_run(paragraph(run()), styles=DEFAULTS).size == 13


def test_nothing_said_anywhere_is_what_word_takes() -> None:
    found = first_run(paragraph(run()))

    assert (found.size, found.fonts, found.bold) == (10, ("Times New Roman",), False)


@pytest.mark.parametrize(
    ("own", "size"),
    [
        pytest.param('<w:pStyle w:val="C"/>', 15, id="the style of the style that it is based on"),
        pytest.param('<w:pStyle w:val="B"/>', 12, id="the nearest style"),
        pytest.param('<w:pStyle w:val="Unknown"/>', 11, id="an unknown style is the default one"),
        pytest.param("", 11, id="the default style"),
    ],
)
def test_a_size_comes_down_the_chain_of_styles(own: str, size: float) -> None:
    styles = (
        DEFAULTS
        + style("N", '<w:rPr><w:sz w:val="22"/></w:rPr>', default=True)
        + style("A", '<w:rPr><w:sz w:val="30"/></w:rPr>', on="N")
        + style("B", '<w:rPr><w:sz w:val="24"/></w:rPr>', on="A")
        + style("C", "", on="A")
    )

    assert first_run(paragraph(run(), properties=own), styles=styles).size == size


def test_a_character_style_goes_before_the_paragraph_style_and_the_run_before_both() -> None:
    styles = style("P", '<w:rPr><w:sz w:val="24"/></w:rPr>') + style(
        "K", '<w:rPr><w:sz w:val="32"/></w:rPr>', kind="character"
    )
    named = '<w:rStyle w:val="K"/>'
    own = '<w:pStyle w:val="P"/>'

    assert first_run(paragraph(run("a", named), properties=own), styles=styles).size == 16
    both = named + '<w:sz w:val="40"/>'
    assert first_run(paragraph(run("a", both), properties=own), styles=styles).size == 20


@pytest.mark.parametrize(
    ("character", "own", "bold"),
    [
        pytest.param("", "", True, id="the paragraph style alone"),
        pytest.param('<w:rStyle w:val="K"/>', "", False, id="two styles undo each other"),
        pytest.param('<w:rStyle w:val="K"/>', "<w:b/>", True, id="the run's own word is final"),
        pytest.param("", '<w:b w:val="0"/>', False, id="so is its no"),
    ],
)
def test_toggles_of_styles_undo_each_other(character: str, own: str, bold: bool) -> None:
    styles = style("P", "<w:rPr><w:b/></w:rPr>") + style(
        "K", "<w:rPr><w:b/></w:rPr>", kind="character"
    )
    body = paragraph(run("a", character + own), properties='<w:pStyle w:val="P"/>')

    assert first_run(body, styles=styles).bold is bold


def test_a_style_in_a_circle_ends() -> None:
    styles = style("A", "", on="B") + style("B", '<w:rPr><w:sz w:val="24"/></w:rPr>', on="A")

    assert first_run(paragraph(run(), properties='<w:pStyle w:val="A"/>'), styles=styles).size == 12


def test_a_table_style_counts_where_no_paragraph_style_speaks() -> None:
    table_style = style(
        "T",
        '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="22"/><w:i/></w:rPr>',
        kind="table",
    )
    body = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/>'
        f'<w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc>{paragraph()}</w:tc>'
        f"<w:tc>{paragraph(run())}</w:tc></w:tr></w:tbl>"
    )
    found = only(body, styles=DEFAULTS + table_style)

    assert (found.runs[0].size, found.runs[0].italic) == (11, True)
    assert found.alignment is Alignment.CENTER
    assert found.cell is not None
    assert (found.cell.row, found.cell.column, found.cell.columns) == (0, 1, 2)
    assert found.width == pytest.approx((2000 - 216) / 1440 * 25.4)


def test_a_theme_font_is_looked_up_and_goes_before_a_named_one() -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    theme = (
        f'<a:theme xmlns:a="{drawing}"><a:themeElements><a:fontScheme name="x">'
        '<a:majorFont><a:latin typeface="Arial"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
        "</a:fontScheme></a:themeElements></a:theme>"
    )
    own = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    parts = word_parts(
        paragraph(run("a")) + paragraph(run("b", own)),
        styles=DEFAULTS,
        extra_relationships=(
            f'<Relationship Id="t" Type="{OFFICE}/theme" Target="theme/theme1.xml"/>'
        ),
    )
    parts["word/theme/theme1.xml"] = theme.encode()
    first, second = read_formatted(zipped(parts), name="a.docx").paragraphs

    assert (first.runs[0].fonts, second.runs[0].fonts) == (("Calibri",), ("Arial",))


def test_both_fonts_of_a_run_are_told_where_its_letters_use_both() -> None:
    own = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Arial"/>'

    assert first_run(paragraph(run("Kế", own))).fonts == ("Times New Roman", "Arial")
    assert first_run(paragraph(run("Ke", own))).fonts == ("Times New Roman",)


def test_spaces_indents_and_lines_are_resolved_one_by_one() -> None:
    styles = DEFAULTS + style(
        "A", '<w:pPr><w:ind w:firstLine="567" w:left="100"/><w:jc w:val="both"/></w:pPr>'
    )
    own = '<w:pStyle w:val="A"/><w:spacing w:before="60" w:line="360"/><w:ind w:left="0"/>'
    found = only(paragraph(run(), properties=own), styles=styles)

    assert (found.before, found.after, found.line_multiple) == (3, 6, 1.5)
    assert found.first_line == pytest.approx(10, abs=0.05)
    assert (found.left, found.alignment) == (0, Alignment.JUSTIFY)


def test_the_indents_of_a_list_count_where_the_paragraph_has_none() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    own = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    found = only(paragraph(run("Một"), properties=own), numbering=numbering)

    assert found.text == "1. Một"
    assert found.left == pytest.approx(12.7)
    assert found.first_line == pytest.approx(-6.35)


def test_a_line_break_makes_two_paragraphs_that_go_on() -> None:
    first, second = looks(
        paragraph(
            "<w:r><w:t>Một</w:t><w:br/><w:t>Hai</w:t></w:r>",
            properties='<w:spacing w:before="120"/>',
        )
    ).paragraphs

    assert (first.text, second.text, second.continues) == ("Một", "Hai", True)
    assert (first.before, second.before) == (6, 0)


@pytest.mark.parametrize(
    ("inside", "length"),
    [
        pytest.param(
            '<w:r><w:pict><v:line from="10pt,2pt" to="82pt,2pt"/></w:pict></w:r>', 25.4, id="VML"
        ),
        pytest.param(
            '<w:r><w:pict><v:shape type="#_x0000_t32" style="width:1in;height:0"/></w:pict></w:r>',
            25.4,
            id="a VML connector",
        ),
        pytest.param(
            '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
            'wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<wp:extent cx="720000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
            '<a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
            "</wp:anchor></w:drawing></w:r>",
            20.0,
            id="DrawingML",
        ),
    ],
)
def test_a_drawn_line_is_measured(inside: str, length: float) -> None:
    (found,) = only(paragraph(run(), inside)).lines

    assert found.length == pytest.approx(length, abs=0.01)
    assert (found.solid, found.is_border) == (True, False)


def test_a_border_is_as_long_as_the_indents_leave_it() -> None:
    own = '<w:pBdr><w:bottom w:val="single"/></w:pBdr><w:ind w:left="567" w:right="567"/>'
    found = only(paragraph(run(), properties=own))
    (line,) = found.lines

    assert line.length == pytest.approx(found.width - 20, abs=0.1)
    assert line.is_border


@pytest.mark.parametrize(
    ("borders", "text", "length"),
    [
        ("<w:top {0}/>", "", 50.8),
        ("<w:bottom {0}/>", "", 50.8),
        ("<w:top {0}/><w:left {0}/>", "", None),
        ("<w:top {0}/>", "Chữ", None),
        ("", "", None),
    ],
)
def test_a_table_of_one_empty_cell_without_sides_is_a_line(
    borders: str, text: str, length: float | None
) -> None:
    edges = borders.format('w:val="single"')
    table = (
        f"<w:tbl><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>"
        '<w:tblGrid><w:gridCol w:w="2880"/></w:tblGrid>'
        f"<w:tr><w:tc>{paragraph(run(text))}</w:tc></w:tr></w:tbl>"
    )

    cell = looks(paragraph(run("Tên")) + table + paragraph(run("Số"))).paragraphs[1]

    assert [line.length for line in cell.lines] == (
        [] if length is None else [pytest.approx(length)]
    )
    assert (cell.cell is None) is (length is not None)


def test_letters_are_composed() -> None:
    assert first_run(paragraph(run("Ti\u00ea\u0309u ngu\u031b\u0303"))).text == "Tiểu ngữ"


def test_hidden_and_deleted_words_are_not_seen() -> None:
    body = paragraph(run("thấy"), run("ẩn", "<w:vanish/>"), f"<w:del>{run('xoá')}</w:del>")

    assert only(body).text == "thấy"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"%PDF-1.7\n1 0 obj\nstartxref\n%%EOF", id="a PDF"),
        pytest.param("Kế hoạch công tác dân vận".encode(), id="a text"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 64, id="a picture"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", id=".doc"
        ),
    ],
)
def test_what_is_no_docx_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(UnsupportedFormat, match=r"\.docx"):
        read_formatted(content, name="a.docx")


def test_a_truncated_file_is_refused_in_words() -> None:
    content = zipped(word_parts(paragraph(run())))

    for length in (0, 10, len(content) // 2, len(content) - 10):
        with pytest.raises(UnreadableFile, match="Tệp"):
            read_formatted(content[:length], name="a.docx")


def test_a_bomb_is_refused_before_it_is_unzipped() -> None:
    parts = word_parts(paragraph(run()))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.writestr("word/header9.xml", b"<a/>" + b" " * 30_000_000)

    with pytest.raises(UnreadableFile, match="bất thường"):
        read_formatted(stream.getvalue(), name="a.docx")


def test_too_many_tags_and_broken_xml_are_refused() -> None:
    content = zipped(word_parts(paragraph(run()) * 200))
    with pytest.raises(UnreadableFile, match="thẻ"):
        read_formatted(content, name="a.docx", limits=ReadLimits(max_tags=100))
    with pytest.raises(UnreadableFile, match="hỏng"):
        read_formatted(zipped(word_parts("<w:p>")), name="a.docx")


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="trống"):
        read_formatted(zipped(word_parts(paragraph())), name="a.docx")


@pytest.mark.parametrize(
    "odd",
    [
        '<w:sz w:val="abc"/>',
        '<w:sz w:val="99999999999999999999"/>',
        '<w:rFonts w:asciiTheme="nothing"/>',
        '<w:color w:val="&#x110;"/>',
        '<w:rStyle w:val="không có"/>',
    ],
)
def test_odd_values_hurt_nobody(odd: str) -> None:
    assert first_run(paragraph(run("a", odd))).size == 10
