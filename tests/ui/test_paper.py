"""Drafts as files, opened again with the library that reads such files."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from assistant.drafting.draft import Draft, ParagraphStyle, form, gap
from tests.ui.drafts import (
    BASES,
    LONG,
    LONG_TITLE,
    SCHOOL,
    content,
    letter,
    paragraph,
    plan,
    quoted,
    report,
)
from ui.exports.paper import SourcesAs, draft_docx

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_DAY = dt.date(2026, 3, 2)
_ALL = [
    pytest.param(plan(), id="plan"),
    pytest.param(plan(profile=LONG, title=LONG_TITLE, rows=40), id="long plan"),
    pytest.param(report(), id="report"),
    pytest.param(letter(), id="letter"),
    pytest.param(letter(to=()), id="letter to nobody"),
]


def written(draft: Draft, sources: SourcesAs = SourcesAs.NONE) -> bytes:
    """Write a draft."""
    return draft_docx(draft, sources=sources, day=_DAY)


def opened(draft: Draft, sources: SourcesAs = SourcesAs.NONE) -> Document:
    """Write a draft and open it again."""
    return docx.Document(io.BytesIO(written(draft, sources)))


def lines(held: Document | _Cell) -> list[str]:
    """Return the paragraphs that say something."""
    return [one.text for one in held.paragraphs if one.text]


def styled(file: Document, style: str) -> list[Paragraph]:
    """Return the paragraphs of a style, those in tables too."""
    cells = [one for table in file.tables for row in table.rows for one in row.cells]
    everywhere = [*file.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return [one for one in everywhere if one.style is not None and one.style.name == style]


def highlighted(file: Document) -> list[str]:
    """Return what is marked in yellow."""
    found = [run for name in _names(file) for one in styled(file, name) for run in one.runs]
    return [run.text for run in found if run.font.highlight_color is WD_COLOR_INDEX.YELLOW]


def _names(file: Document) -> list[str]:
    return [style.name for style in file.styles if style.name]


def test_the_page_is_that_of_the_decree() -> None:
    page = opened(plan()).sections[0]

    assert page.page_width == pytest.approx(Mm(210), abs=Pt(0.05))
    assert page.page_height == pytest.approx(Mm(297), abs=Pt(0.05))
    margins = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert margins == pytest.approx((Mm(20), Mm(20), Mm(30), Mm(20)), abs=Pt(0.05))
    assert page.different_first_page_header_footer
    number = page.header.paragraphs[0]
    assert "PAGE" in number._p.xml
    assert number.style is not None
    assert number.style.font.size == Pt(14)
    assert not page.first_page_header.paragraphs[0].text


def test_the_head_of_a_plan_has_two_columns() -> None:
    table = opened(plan()).tables[0]

    assert [lines(cell) for row in table.rows for cell in row.cells] == [
        ["ỦY BAN NHÂN DÂN XÃ TÂN AN", "TRƯỜNG TIỂU HỌC NGUYỄN TRÃI"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ["Số:        /KH-THNT"],
        ["Tân An, ngày        tháng        năm 2026"],
    ]
    assert "w:tblBorders" not in table._tbl.xml


def test_a_unit_without_a_superior_stands_alone() -> None:
    alone = dataclasses.replace(SCHOOL, superior=None)

    assert lines(opened(plan(profile=alone)).tables[0].rows[0].cells[0]) == [
        "TRƯỜNG TIỂU HỌC NGUYỄN TRÃI"
    ]


def test_a_plan_reads_as_it_is_printed() -> None:
    assert lines(opened(plan(rows=0))) == [
        "KẾ HOẠCH",
        "Công tác dân vận năm 2026",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Tân An về "
        "công tác dân vận năm 2026;",
        "Căn cứ [CẦN BỔ SUNG: quy chế của trường];",
        "Theo đề nghị của Tổ Văn phòng.",
        "Trường Tiểu học Nguyễn Trãi xây dựng Kế hoạch công tác dân vận năm 2026 như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "a) Nâng cao nhận thức của cán bộ, giáo viên, nhân viên và người học về vị trí, vai trò "
        "của công tác dân vận trong tình hình mới; phát huy dân chủ ở cơ sở.",
        "b) Mỗi tổ đăng ký ít nhất một mô hình “Dân vận khéo” thiết thực.",
        "2. Yêu cầu",
        "- Nội dung cụ thể, phù hợp với điều kiện của đơn vị; tránh hình thức.",
        "II. NỘI DUNG THỰC HIỆN",
        *(
            f"{number}. Tiếp tục quán triệt các chủ trương của Đảng, chính sách, pháp luật của Nhà "
            "nước về công tác dân vận; đổi mới nội dung, phương thức tuyên truyền, vận động phù "
            "hợp với từng đối tượng trong và ngoài nhà trường."
            for number in range(1, 5)
        ),
        "III. CHẾ ĐỘ BÁO CÁO",
        "Các tổ gửi báo cáo về Tổ Văn phòng trước ngày 05/12/2026./.",
    ]


def test_a_letter_has_its_subject_under_its_number_and_many_addressees() -> None:
    file = opened(letter())

    number = file.tables[0].rows[1].cells[0]
    assert lines(number) == [
        "Số:        /THNT-VP",
        "V/v phối hợp tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026",
    ]
    assert lines(file)[:3] == [
        "Kính gửi:",
        "- Phòng Văn hóa - Xã hội xã Tân An;",
        "- Hội Khuyến học xã Tân An.",
    ]
    assert lines(file)[-1] == "Rất mong nhận được sự phối hợp của các đơn vị./."
    word, *names = styled(file, "Nơi kính gửi")
    assert word.paragraph_format.left_indent is not None
    for name in names:
        left, first = name.paragraph_format.left_indent, name.paragraph_format.first_line_indent
        assert left is not None
        assert first is not None
        # "Kính gửi" is 50.1 points wide at 14: the dash begins where the colon does.
        assert (left + first - word.paragraph_format.left_indent) / Pt(1) == pytest.approx(
            49.6, abs=1
        )


def test_one_addressee_stands_beside_the_word() -> None:
    assert lines(opened(report()))[2] == "Kính gửi: UBND xã Tân An"
    assert lines(opened(letter(to=())))[0] == "Kính gửi: [CẦN BỔ SUNG: nơi nhận trực tiếp]"
    assert not any("Kính gửi" in line for line in lines(opened(report(to=()))))


def test_the_ending_names_recipients_and_signer() -> None:
    of_plan, of_letter = opened(plan()).tables[-1], opened(letter()).tables[-1]

    assert [lines(cell) for cell in of_plan.rows[0].cells] == [
        [
            "Nơi nhận:",
            "- UBND xã Tân An (để báo cáo);",
            "- Các tổ chuyên môn (để thực hiện);",
            "- Lưu: VT, VP.",
        ],
        ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "[CẦN BỔ SUNG: họ tên người ký]"],
    ]
    assert lines(of_letter.rows[0].cells[0]) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT, VP."]
    assert of_plan.rows[0]._tr.find(f".//{qn('w:cantSplit')}") is not None


def test_as_above_is_said_once() -> None:
    said = dataclasses.replace(letter(), recipients=(form("Như trên"), form("Lưu: VT, VP.")))

    assert lines(opened(said).tables[-1].rows[0].cells[0]) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT, VP.",
    ]


def test_tasks_are_a_table_that_repeats_its_titles() -> None:
    table: Table = opened(plan(rows=3)).tables[1]

    assert [cell.text for cell in table.rows[0].cells] == [
        "TT",
        "Nhiệm vụ",
        "Chủ trì",
        "Phối hợp",
        "Thời gian",
        "Sản phẩm",
    ]
    assert [cell.text for cell in table.rows[3].cells] == [
        "3",
        "Tuyên truyền, phổ biến pháp luật về dân chủ ở cơ sở đến phụ huynh",
        "Tổ Văn phòng",
        "[CẦN BỔ SUNG: đơn vị phối hợp]",
        "Trước ngày 05/12/2026",
        "Báo cáo",
    ]
    assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows] == [
        True,
        False,
        False,
        False,
    ]
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param("Hết.", "Hết./.", id="a full stop gives way"),
        pytest.param("Hết; ", "Hết./.", id="a semicolon gives way"),
        pytest.param("Hết", "Hết./.", id="nothing there"),
        pytest.param("Hết./.", "Hết./.", id="there already"),
        pytest.param("v.v...", "v.v..../.", id="three dots are words left out"),
        pytest.param("(để báo cáo)", "(để báo cáo)./.", id="a bracket stays"),
    ],
)
def test_the_text_ends_with_its_mark(last: str, expected: str) -> None:
    end = dataclasses.replace(
        BASES, blocks=(paragraph("x.1", ParagraphStyle.BODY, quoted(last, 1)),)
    )

    assert lines(opened(plan(sections=(end,))))[-1] == expected


def test_a_mark_that_is_a_piece_of_its_own_gives_way() -> None:
    block = paragraph("x.1", ParagraphStyle.BODY, gap("số liệu"), " ", ";")
    end = dataclasses.replace(BASES, blocks=(block,))

    assert lines(opened(plan(sections=(end,))))[-1] == "[CẦN BỔ SUNG: số liệu]./."


def test_a_text_that_ends_with_a_table_has_no_mark() -> None:
    file = opened(plan(sections=(BASES, content(rows=2))))

    assert not any("./." in line for line in lines(file))


@pytest.mark.parametrize("draft", _ALL)
def test_every_gap_is_marked_and_nothing_else(draft: Draft) -> None:
    marked = highlighted(opened(draft))

    assert marked
    assert all(text.startswith("[CẦN BỔ SUNG: ") and text.endswith("]") for text in marked)


@pytest.mark.parametrize(
    ("style", "size", "bold", "italic"),
    [
        pytest.param("Quốc hiệu", 12, True, False, id="country"),
        pytest.param("Tiêu ngữ", 13, True, False, id="motto"),
        pytest.param("Cơ quan chủ quản", 12, False, False, id="superior"),
        pytest.param("Cơ quan ban hành", 12, True, False, id="issuer"),
        pytest.param("Số ký hiệu", 13, False, False, id="number"),
        pytest.param("Địa danh thời gian", 13, False, True, id="place"),
        pytest.param("Tên loại", 14, True, False, id="kind"),
        pytest.param("Trích yếu", 14, True, False, id="title"),
        pytest.param("Trích yếu công văn", 12, False, False, id="subject of a letter"),
        pytest.param("Căn cứ", 14, False, True, id="basis"),
        pytest.param("Lời văn", 14, False, False, id="text"),
        pytest.param("Mục", 14, True, False, id="section"),
        pytest.param("Khoản có tiêu đề", 14, True, False, id="titled clause"),
        pytest.param("Khoản", 14, False, False, id="clause"),
        pytest.param("Quyền hạn chức vụ", 14, True, False, id="authority"),
        pytest.param("Họ tên người ký", 14, True, False, id="signer"),
        pytest.param("Nơi nhận", 12, True, True, id="the word"),
        pytest.param("Danh sách nơi nhận", 11, False, False, id="recipients"),
    ],
)
def test_styles_carry_the_letters(style: str, size: int, bold: bool, italic: bool) -> None:
    file = opened(plan())
    font = file.styles[style].font

    assert (font.size, font.bold, font.italic) == (Pt(size), bold, italic)
    for one in styled(file, style):
        assert all(run.font.size is None and run.font.bold is None for run in one.runs)


def test_fonts_language_and_colour_come_from_one_style() -> None:
    with zipfile.ZipFile(io.BytesIO(written(plan()))) as package:
        styles = package.read("word/styles.xml").decode()
    fonts = opened(plan()).styles["Normal"].element.rPr.rFonts

    assert "Theme=" not in styles
    assert styles.count("<w:rFonts ") == 1
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        assert fonts.get(qn(f"w:{script}")) == "Times New Roman"
    assert '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>' in styles
    assert '<w:color w:val="000000"/>' in styles


def test_comments_carry_source_quote_and_notes() -> None:
    comments = list(opened(plan(rows=1), SourcesAs.COMMENTS).comments)

    texts = [comment.text for comment in comments]
    assert texts[0] == (
        "Kế hoạch 12/KH-THCS, mục III.1: «công tác dân vận năm 2026»\n"
        "Văn bản cấp trên không có phụ lục."
    )
    assert texts[1].endswith("\nThay căn cứ đã hết hiệu lực.")
    assert "“Trường Tiểu học Nguyễn Trãi” thay cho “các đơn vị trường học”" in texts
    assert any("hết ngày 04/12" in text and text.count("Kế hoạch") == 2 for text in texts)
    assert {(one.author, one.timestamp) for one in comments} == {
        ("danvan", dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
    }


def test_an_annex_lists_every_source_and_the_text_refers_to_it() -> None:
    file = opened(plan(rows=1), SourcesAs.ANNEX)

    assert lines(file)[-4:] == [
        "Nguồn của từng đoạn trong dự thảo: tại Phụ lục kèm theo./.",
        "Phụ lục",
        "NGUỒN CỦA DỰ THẢO",
        "(Kèm theo Kế hoạch số      /KH-THNT ngày      tháng      năm 2026 của Trường Tiểu học "
        "Nguyễn Trãi)",
    ]
    assert len(file.sections) == 2
    assert 'w:pgNumType w:start="1"' in file.sections[1]._sectPr.xml
    assert file.sections[1].different_first_page_header_footer
    assert file.sections[1].header.is_linked_to_previous
    assert [cell.text for cell in file.tables[-1].rows[3].cells] == [
        "3",
        "a) Nâng cao nhận thức của cán bộ, giáo viên, nhân viên và người …",
        "Kế hoạch 12/KH-THCS, mục III.2",
        "«trước ngày 05/12»",
    ]
    assert not list(file.comments)


@pytest.mark.parametrize("draft", _ALL)
@pytest.mark.parametrize("sources", list(SourcesAs))
def test_the_same_draft_is_the_same_bytes(draft: Draft, sources: SourcesAs) -> None:
    assert written(draft, sources) == written(draft, sources)


def test_a_clean_draft_says_nothing_of_its_making() -> None:
    content_of = written(plan())
    with zipfile.ZipFile(io.BytesIO(content_of)) as package:
        names = package.namelist()
    about = docx.Document(io.BytesIO(content_of)).core_properties

    assert not [name for name in names if "comment" in name or "thumbnail" in name]
    assert "docProps/app.xml" not in names
    assert (about.author, about.last_modified_by, about.comments) == ("danvan", "danvan", "")
    assert about.title == "Kế hoạch Công tác dân vận năm 2026"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a\x00b\x08c", id="control characters"),
        pytest.param("a\ud800b", id="half a character"),
        pytest.param("<w:p>&amp;</w:p>", id="markup"),
        pytest.param("a\x0bb\u2028c\n", id="odd line ends"),
        pytest.param("", id="nothing"),
        pytest.param("a" * 2000, id="one endless word"),
    ],
)
def test_any_text_can_be_written(text: str) -> None:
    odd = dataclasses.replace(
        SCHOOL, name=text, superior=text, place=text, abbreviation=text, drafting_unit=text
    )
    draft = dataclasses.replace(
        letter(profile=odd, title=text, to=(text, text)),
        recipients=(form(text),),
        signer_name=form(text),
        notes=(text,),
    )

    for sources in SourcesAs:
        assert "CỘNG HÒA" in "".join(lines(opened(draft, sources).tables[0].rows[0].cells[1]))
