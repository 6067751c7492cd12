"""Papers in the right form, and ways to spoil one thing in them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from assistant.form.checking import check_form
from assistant.form.report import FormReport
from assistant.form.widths import MILLIMETRES, Face, text_width
from ingest.readers.docx_formatted import read_formatted

Spoil = Callable[[Document], None]
_CENTRE, _JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_LEFT_COLUMN, _RIGHT_COLUMN = 68.0, 97.0
_MARGIN = 3.81  # of a cell, both sides

LONG_TEXT = (
    "Nhà trường tổ chức tuyên truyền, vận động cán bộ, giáo viên, nhân viên, học sinh, cha mẹ học "
    "sinh chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước, xây dựng môi trường "
    "giáo dục an toàn, lành mạnh, thân thiện; phối hợp với chính quyền và đoàn thể địa phương."
)


def plan() -> Document:
    """A kế hoạch that goes on to a second page."""
    file = _file()
    _head(file, number="Số:      /KH-THNT")
    _line(file, "KẾ HOẠCH", size=14, bold=True, before=12)
    _line(file, "Công tác dân vận năm 2026", size=14, bold=True)
    _rule(file.add_paragraph(), _share("Công tác dân vận năm 2026", 14), 160.0)
    _text(file, "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;", italic=True)
    _text(
        file,
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Tân An về "
        "công tác dân vận năm 2026.",
        italic=True,
    )
    _text(file, "Trường Tiểu học Nguyễn Trãi xây dựng kế hoạch công tác dân vận năm 2026 như sau:")
    _text(file, "I. MỤC ĐÍCH, YÊU CẦU", bold=True)
    _text(file, "1. Mục đích", bold=True)
    _text(file, LONG_TEXT)
    _text(file, "2. Yêu cầu", bold=True)
    for point in "abcdđe":
        _text(file, f"{point}) {LONG_TEXT}")
    _text(file, "II. TỔ CHỨC THỰC HIỆN", bold=True)
    for number in (1, 2, 3):
        _text(file, f"{number}. {LONG_TEXT}")
    _text(file, "Các bộ phận gửi báo cáo trước ngày 05/12/2026 qua Văn phòng./.")
    _end(file, ("- UBND xã Tân An;", "- Các tổ chuyên môn;", "- Lưu: VT, 02 bản."))
    return file


def letter() -> Document:
    """A công văn to two recipients, on one page."""
    file = _file()
    left = _head(file, number="Số: 05/THNT-VP", day="ngày 05 tháng 02 năm 2026")
    _words(left.add_paragraph(), "V/v nâng bậc lương năm 2026", size=12, before=6)
    _text(file, "Kính gửi:", indent=Mm(50), before=12)
    _text(file, "- Ủy ban nhân dân xã Tân An;", indent=Mm(60))
    _text(file, "- Phòng Văn hóa - Xã hội.", indent=Mm(60))
    _text(file, LONG_TEXT)
    _text(file, "Trường Tiểu học Nguyễn Trãi trân trọng đề nghị quý cơ quan xem xét./.")
    _end(file, ("- Như trên;", "- Lưu: VT, VP."))
    return file


def check(file: Document, *, name: str = "van-ban.docx") -> FormReport:
    """The report on a file, written and read again."""
    return check_form(read_formatted(written(file), name=name))


def written(file: Document) -> bytes:
    """The bytes of a file."""
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def paragraphs(file: Document) -> Iterator[Paragraph]:
    """All paragraphs, those of tables too."""
    for table in file.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs
    yield from file.paragraphs


def find(file: Document, words: str) -> Paragraph:
    """The paragraph that begins so."""
    return next(p for p in paragraphs(file) if p.text.startswith(words))


def sized(words: str, size: float) -> Spoil:
    """Another size."""
    return lambda file: _each_run(
        find(file, words), lambda run: setattr(run.font, "size", Pt(size))
    )


def bold(words: str, *, on: bool) -> Spoil:
    """Another weight."""
    return lambda file: _each_run(find(file, words), lambda run: setattr(run.font, "bold", on))


def italic(words: str, *, on: bool) -> Spoil:
    """Another slope."""
    return lambda file: _each_run(find(file, words), lambda run: setattr(run.font, "italic", on))


def coloured(words: str) -> Spoil:
    """In red."""
    red = RGBColor(0xFF, 0, 0)
    return lambda file: _each_run(
        find(file, words), lambda run: setattr(run.font.color, "rgb", red)
    )


def in_font(words: str, font: str) -> Spoil:
    """In another font."""
    return lambda file: _each_run(find(file, words), lambda run: _set_font(run, font))


def aligned(words: str, to: WD_ALIGN_PARAGRAPH) -> Spoil:
    """With another alignment."""
    return lambda file: setattr(find(file, words).paragraph_format, "alignment", to)


def spaced(words: str, **spaces: float) -> Spoil:
    """With other spaces: ``space_before``, ``line_spacing``… in points or lines."""

    def spoil(file: Document) -> None:
        for name, value in spaces.items():
            wanted = value if name == "line_spacing" else Pt(value)
            setattr(find(file, words).paragraph_format, name, wanted)

    return spoil


def replaced(words: str, old: str, new: str) -> Spoil:
    """With other words."""

    def spoil(file: Document) -> None:
        paragraph = find(file, words)
        run = next(run for run in paragraph.runs if old in run.text)
        run.text = run.text.replace(old, new)

    return spoil


def removed(words: str) -> Spoil:
    """Without the paragraph; what stays of a cell is an empty one."""

    def spoil(file: Document) -> None:
        paragraph = find(file, words)
        for run in paragraph.runs:
            run.text = ""

    return spoil


def paged(**lengths: float) -> Spoil:
    """With another page: ``left_margin``, ``page_width``… in millimetres."""

    def spoil(file: Document) -> None:
        for name, value in lengths.items():
            setattr(file.sections[0], name, Mm(value))

    return spoil


def across(file: Document) -> None:
    """Lying across."""
    section = file.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def ruled(after: str, length: float | None) -> Spoil:
    """With another line after a paragraph, or none."""

    def spoil(file: Document) -> None:
        below = find(file, after)._p.getnext()
        assert below is not None
        properties = below.find(qn("w:pPr"))
        assert properties is not None
        edges = properties.find(qn("w:pBdr"))
        if length is None:
            assert edges is not None
            properties.remove(edges)
            return
        indent = properties.find(qn("w:ind"))
        assert indent is not None
        change = (length - _border_room(after)) / 2
        for side in ("left", "right"):
            indent.set(qn(f"w:{side}"), str(int(Mm(-change).twips)))

    return spoil


def _border_room(after: str) -> float:
    if after.startswith("Độc lập"):
        return _RIGHT_COLUMN - _MARGIN
    return 160.0 if after.startswith("Công tác") else _LEFT_COLUMN - _MARGIN


def _each_run(paragraph: Paragraph, change: Callable[[Run], None]) -> None:
    for run in paragraph.runs:
        change(run)


def _set_font(run: Run, font: str) -> None:
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)


def _file() -> Document:
    file = docx.Document()
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = _CENTRE
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind is not None:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)
    return file


def _head(file: Document, *, number: str, day: str = "ngày      tháng      năm 2026") -> _Cell:
    table = file.add_table(rows=2, cols=2)
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, (_LEFT_COLUMN, _RIGHT_COLUMN), strict=True):
            cell.width = Mm(width)
    left, right = table.rows[0].cells
    _words(left.paragraphs[0], "UBND XÃ TÂN AN", size=12)
    name = "TRƯỜNG TIỂU HỌC NGUYỄN TRÃI"
    _words(left.add_paragraph(), name, size=12, bold=True)
    _rule(left.add_paragraph(), _share(name, 12), _LEFT_COLUMN - _MARGIN)
    _words(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True)
    motto = "Độc lập - Tự do - Hạnh phúc"
    _words(right.add_paragraph(), motto, size=13, bold=True)
    _rule(
        right.add_paragraph(),
        text_width(motto, size=13, face=Face.BOLD) * MILLIMETRES,
        _RIGHT_COLUMN - _MARGIN,
    )
    left, right = table.rows[1].cells
    _words(left.paragraphs[0], number, size=13)
    _words(right.paragraphs[0], f"Tân An, {day}", size=13, italic=True)
    made: _Cell = left
    return made


def _end(file: Document, recipients: tuple[str, ...]) -> None:
    table = file.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    _words(left.paragraphs[0], "Nơi nhận:", size=12, bold=True, italic=True, at=None)
    for line in recipients:
        _words(left.add_paragraph(), line, size=11, at=None)
    _words(right.paragraphs[0], "KT. HIỆU TRƯỞNG", size=14, bold=True)
    _words(right.add_paragraph(), "PHÓ HIỆU TRƯỞNG", size=14, bold=True)
    for _ in range(3):
        right.add_paragraph()
    _words(right.add_paragraph(), "Nguyễn Văn A", size=14, bold=True)


def _share(text: str, size: float) -> float:
    return text_width(text, size=size, face=Face.BOLD) * MILLIMETRES * 0.42


def _rule(paragraph: Paragraph, length: float, room: float) -> None:
    paragraph.paragraph_format.left_indent = Mm((room - length) / 2)
    paragraph.paragraph_format.right_indent = Mm((room - length) / 2)
    paragraph.paragraph_format.line_spacing = Pt(4)
    properties = paragraph._p.get_or_add_pPr()
    edges, edge = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    edge.set(qn("w:val"), "single")
    edges.append(edge)
    properties.insert(0, edges)


def _line(file: Document, text: str, *, size: float, bold: bool, before: float = 0) -> None:
    _words(file.add_paragraph(), text, size=size, bold=bold, before=before)


def _words(  # noqa: PLR0913 - the looks of a paragraph
    paragraph: Paragraph,
    text: str,
    *,
    size: float,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    at: WD_ALIGN_PARAGRAPH | None = _CENTRE,
) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.bold, run.font.italic = Pt(size), bold, italic
    paragraph.paragraph_format.alignment = at
    paragraph.paragraph_format.space_before = Pt(before)


def _text(  # noqa: PLR0913 - the looks of a paragraph
    file: Document,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    indent: int | None = None,
    before: float = 6,
) -> None:
    paragraph = file.add_paragraph()
    _words(paragraph, text, size=14, bold=bold, italic=italic, before=before, at=_JUSTIFIED)
    paragraph.paragraph_format.first_line_indent = Mm(10) if indent is None else indent
