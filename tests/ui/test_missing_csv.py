"""What is missing as a file for spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest

from assistant.naming.graph import Missing, MissingPaper
from assistant.naming.looked_up import KnownPaper
from ingest.document import DocumentSummary, PartialDate
from ui.missing_csv import missing_csv

_CITING = DocumentSummary(
    id="d1", number="12/KH-THCS", kind="Kế hoạch", title=None, issuer=None, issued_on=None
)


def missing(title: str | None, *, left_out: int = 0) -> Missing:
    """Return one paper that is missing."""
    paper = KnownPaper(
        number="16/CT-TTg",
        kind="Chỉ thị",
        title=title,
        issuer="Thủ tướng Chính phủ",
        date=PartialDate(year=2016, month=5),
        document=None,
        mentions=3,
    )
    one = MissingPaper(paper=paper, documents=2, cited_by=(_CITING,))
    return Missing(papers=(one,), left_out=left_out)


def read(content: bytes) -> list[list[str]]:
    """Return the rows as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_says_what_it_is_and_who_cites_it() -> None:
    content = missing_csv(missing('về công tác dân vận; «khéo», "hay"'))

    assert content.startswith(b"\xef\xbb\xbf")
    head, row = read(content)
    assert len(head) == len(row)
    assert row == [
        "Chỉ thị",
        "16/CT-TTg",
        'về công tác dân vận; «khéo», "hay"',
        "Thủ tướng Chính phủ",
        "05/2016",
        "3",
        "2",
        "Kế hoạch 12/KH-THCS",
    ]


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("=HYPERLINK(1)", id="equals"),
        pytest.param("+1", id="plus"),
        pytest.param("-1", id="minus"),
        pytest.param("@SUM(A1)", id="at"),
        pytest.param("\uff1d1", id="a full-width sign"),
        pytest.param("\t=1", id="a tab before it"),
        pytest.param("\x01=1", id="a control character before it"),
    ],
)
def test_no_text_becomes_a_formula(title: str) -> None:
    _, row = read(missing_csv(missing(title)))

    assert row[2].startswith("'")


def test_what_is_past_the_bound_is_counted_in_the_last_line() -> None:
    rows = read(missing_csv(missing(None, left_out=5)))

    assert rows[-1] == ["Còn 5 văn bản khác quá giới hạn của tệp này."]


def test_nothing_missing_is_a_file_of_heads() -> None:
    assert len(read(missing_csv(Missing(papers=(), left_out=0)))) == 1
