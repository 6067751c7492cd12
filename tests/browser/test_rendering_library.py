"""Source panel and document list as values become HTML; no browser needed."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.lookup import CitedPassage
from ingest.document import (
    Address,
    Document,
    Header,
    OutlineItem,
    Passage,
    PassageRole,
    Segment,
    SegmentKind,
    Warning,
)
from tests.browser.made import HOSTILE, SUMMARY, citation, parsed
from ui.web.documents import (
    UploadOutcome,
    render_document,
    render_documents,
    render_outcomes,
    render_proposal,
    render_upload_hint,
)
from ui.web.source import render_missing_source, render_no_source, render_source
from vectorstore.evidence import DocumentRecord

_ADDRESS = Address(
    segments=(
        Segment(kind=SegmentKind.SECTION, number="III"),
        Segment(kind=SegmentKind.ITEM, number="1"),
    )
)


def passage(text: str, *, start: int = 0, headings: tuple[str, ...] = ()) -> Passage:
    """Return a passage at mục III.1."""
    return Passage(
        id="d1.p1",
        address=_ADDRESS,
        role=PassageRole.BODY,
        start=start,
        end=start + len(text),
        text=text,
        heading_path=headings,
    )


def cited(text: str, quote: str, *, start: int = 40) -> CitedPassage:
    """Return a quote in its passage, which stands at ``start`` of its document."""
    at = text.index(quote)
    found = citation(1, quote=quote, start=start + at, end=start + at + len(quote))
    return CitedPassage(
        citation=found,
        passage=passage(text, start=start, headings=("III. Tổ chức thực hiện",)),
        before=(passage("Đoạn trước."),),
        after=(passage("Đoạn sau."),),
    )


def test_the_source_shows_document_place_quote_and_neighbours() -> None:
    html = render_source(
        cited("1. Nộp **báo cáo** trước ngày 5.", "báo cáo** trước ngày 5"), is_digest=False
    )

    assert "<mark>báo cáo trước ngày 5</mark>" in html
    text = parsed(html).text
    for part in (
        "Kế hoạch 12/KH-THCS",
        "Công tác dân vận",
        "Trường THCS Bình Minh · ngày 05/03/2024",
        "mục III.1",
        "III. Tổ chức thực hiện",
    ):
        assert part in text
    assert text.index("Đoạn trước.") < text.index("1. Nộp") < text.index("Đoạn sau.")


def test_a_hostile_document_stays_text_in_the_source() -> None:
    tags = parsed(render_source(cited(f"Nộp {HOSTILE} ngay.", HOSTILE), is_digest=False))

    assert {"script", "img"} & set(tags.names) == set()
    assert HOSTILE in tags.text


@pytest.mark.parametrize("is_digest", [True, False])
def test_a_digest_is_named_as_one_beside_its_quote(is_digest: object) -> None:
    html = render_source(cited("Nộp ngay.", "ngay"), is_digest=bool(is_digest))

    assert ("bản tóm lược" in html) is is_digest


def test_a_source_that_is_not_there_is_said_in_words() -> None:
    assert "không còn trong kho" in render_missing_source()
    assert "sẽ hiện ở đây" in render_no_source()


def record(**changes: object) -> DocumentRecord:
    """Return a document as the library lists it."""
    warnings = changes.get("warnings", ())
    assert isinstance(warnings, tuple)
    return DocumentRecord(
        summary=SUMMARY,
        header=Header(),
        source_name="ke-hoach.docx",
        is_digest=bool(changes.get("is_digest")),
        is_sample=False,
        content_hash="0",
        passages=31,
        obligations=2,
        references=7,
        warnings=warnings,
        added_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    )


_WARNING = Warning(code="blank_number", message=f"Số để trống {HOSTILE}", start=0, end=3)


def test_the_list_names_each_document_once_to_click() -> None:
    tags = parsed(render_documents((record(warnings=(_WARNING,)),), chosen=None))

    picks = [found for found in tags.attributes if "data-document" in found]
    assert [found["data-document"] for found in picks] == ["d1"]
    assert picks[0]["aria-pressed"] == "false"
    for part in ("Kế hoạch 12/KH-THCS", "Công tác dân vận", "05/03/2024", "31"):
        assert part in tags.text
    assert "bản tóm lược" not in tags.text


def test_a_digest_and_the_chosen_document_are_marked() -> None:
    tags = parsed(render_documents((record(is_digest=True),), chosen="d1"))

    assert "bản tóm lược" in tags.text
    assert [a["aria-pressed"] for a in tags.attributes if "data-document" in a] == ["true"]


def test_an_empty_library_says_what_to_do() -> None:
    assert "Tải tệp lên" in render_documents((), chosen=None)


def test_the_chosen_document_shows_outline_and_warnings_as_text() -> None:
    document = Document(
        id="d1",
        source_name="ke-hoach.docx",
        content_hash="0",
        header=Header(kind="Kế hoạch", number="12/KH-THCS"),
        text="",
        outline=(OutlineItem(address=_ADDRESS, heading="Tổ chuyên môn", start=0, end=3),),
        warnings=(_WARNING,),
        is_digest=True,
    )

    tags = parsed(render_document(document))

    assert "III.1 Tổ chuyên môn" in tags.text
    assert f"Số để trống {HOSTILE}" in tags.text
    assert {"script", "img"} & set(tags.names) == set()
    assert "Bấm tên một văn bản" in render_document(None)


def test_each_upload_has_its_own_line() -> None:
    outcomes = (
        UploadOutcome(file_name="a.txt", message="Đã thêm.", is_kept=True, warnings=(_WARNING,)),
        UploadOutcome(file_name="b<i>.pdf", message="Không đọc được.", is_kept=False),
    )

    tags = parsed(render_outcomes(outcomes, left=3))

    assert "✓ a.txt: Đã thêm." in tags.text
    assert "Số để trống" in tags.text
    assert "✗ b<i>.pdf: Không đọc được." in tags.text
    assert "Còn 3 tệp" in tags.text
    assert "Còn" not in parsed(render_outcomes(outcomes, left=0)).text


def test_what_may_be_uploaded_and_what_is_removed_are_said() -> None:
    assert "tối đa 7 MB" in render_upload_hint(7)
    assert "«Kế hoạch &lt;1&gt;»" in render_proposal("Kế hoạch <1>")
