"""Long and odd papers are checked in time, and whatever they hold nothing breaks."""

from __future__ import annotations

import time

import pytest

from assistant.form.checking import check_form
from ingest.readers.docx_formatted import read_formatted
from tests.ingest.readers.word_files import paragraph, word_file

_LENGTH = 100_000
_SECONDS = 20.0


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
        pytest.param("<w:tbl>" * 60 + "</w:tbl>" * 60 + paragraph("a"), id="tables in tables"),
    ],
)
def test_an_odd_paper_is_checked_in_time(body: str) -> None:
    content = word_file(body)
    begun = time.perf_counter()

    report = check_form(read_formatted(content, name="a.docx"))

    assert report.breaches
    assert time.perf_counter() - begun < _SECONDS
    assert all(len(breach.finding.found) <= 201 for breach in report.breaches)
