"""Long and odd papers are checked in time, and whatever they hold nothing breaks."""

from __future__ import annotations

import pytest

from assistant.form.checking import check_form
from ingest.readers.docx_formatted import read_formatted
from tests.ending import ended
from tests.ingest.readers.word_files import paragraph, word_file, word_parts, zipped

_LENGTH = 100_000
_SECONDS = 20.0
_ROWS = 4_000


def _table(*cells: str) -> str:
    row = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tbl>{f'<w:tr>{row}</w:tr>' * _ROWS}</w:tbl>"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(paragraph("Số:" + " " * _LENGTH), id="spaces after a number"),
        pytest.param(paragraph("Tân An" + " " * _LENGTH + "ngày"), id="spaces before a day"),
        pytest.param(paragraph("Độc lập - Tự do - " + " - " * _LENGTH), id="hyphens"),
        pytest.param(paragraph("Căn cứ Quyết định " + "1" * _LENGTH), id="digits"),
        pytest.param(paragraph("Căn cứ " + ", " * _LENGTH), id="commas"),
        pytest.param(paragraph("Kính gửi: " + " - " * _LENGTH), id="dashes"),
        pytest.param(paragraph("[CẦN BỔ SUNG: " * 10_000), id="gaps that never close"),
        pytest.param(paragraph("[CẦN BỔ SUNG: a]" * 10_000), id="gaps"),
        pytest.param(paragraph("_" * _LENGTH + "a"), id="a line that is none"),
        pytest.param(paragraph("Phụ lục I") * 3_000, id="annexes"),
        pytest.param(paragraph("Nơi nhận:") * 3_000, id="ends"),
        pytest.param("".join(paragraph(f"{n % 7}. Mục") for n in range(3_000)), id="numbers"),
        pytest.param("".join(paragraph(f"{n % 7 * 'X'}I. MỤC") for n in range(3_000)), id="romans"),
        pytest.param(paragraph("a\tb") * 3_000, id="tabs"),
        pytest.param(
            "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>" + paragraph("a"), id="a table of nothing"
        ),
        pytest.param(paragraph("Nơi nhận:") + _table("- Như trên", "a"), id="a table at the end"),
        pytest.param(_table("Nơi nhận:", "A"), id="a table of ends"),
        pytest.param(
            paragraph("a./.") + paragraph("b") * _ROWS + _table("Nơi nhận:"), id="a table of one"
        ),
        pytest.param("<w:tbl>" * 60 + "</w:tbl>" * 60 + paragraph("a"), id="tables in tables"),
    ],
)
def test_an_odd_paper_is_checked_in_time(body: str) -> None:
    content = word_file(body)

    report = ended(lambda: check_form(read_formatted(content, name="a.docx")), within_s=_SECONDS)

    assert report.breaches
    assert all(len(breach.finding.found) <= 201 for breach in report.breaches)


def test_a_paper_without_its_last_section_is_checked() -> None:
    """Some programs leave the section at the end of the body out."""
    first = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>"
    rest = paragraph("Đ/c A./.") + paragraph("Nơi nhận:") + paragraph("- Như trên.")
    annex = paragraph("Phụ lục I") + paragraph("HIỆU TRƯỞNG")
    parts = word_parts(first + rest + annex)
    whole = parts["word/document.xml"]
    parts["word/document.xml"] = whole.replace(b"<w:sectPr/></w:body>", b"</w:body>")

    paper = read_formatted(zipped(parts), name="a.docx")

    assert len(paper.pages) == 1
    assert {one.section for one in paper.paragraphs} == {0}
    assert check_form(paper).breaches
