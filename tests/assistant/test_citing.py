from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import CitationState
from assistant.citing import citation_id, cite, parse_citation_id, trimmed, without_marker
from tests.assistant.passages import PLAN, REPORT, passage


def test_a_citation_carries_the_exact_words_and_where_they_stand() -> None:
    source = passage(REPORT, at=500)
    start = 500 + REPORT.index("trước ngày")

    citation = cite(source, PLAN, n=2, start=start, end=start + len("trước ngày 05/12/2025"))

    assert citation.quote == "trước ngày 05/12/2025"
    assert (citation.n, citation.start, citation.end) == (2, start, start + len(citation.quote))
    assert citation.document is PLAN
    assert (citation.address, citation.label) == ("III.3", "mục III.3")
    assert citation.state is CitationState.VERBATIM


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("3. Các trường báo cáo.\n", "Các trường báo cáo.", id="a number of a list"),
        pytest.param("- Các trường báo cáo", "Các trường báo cáo", id="a dash"),
        pytest.param("  · Các trường", "Các trường", id="a dot after spaces"),
        pytest.param("1.2. Các trường", "Các trường", id="a number of two levels"),
        pytest.param("đ) Các trường", "Các trường", id="a letter of a law"),
        pytest.param("[bookmark: bookmark11]Các trường", "Các trường", id="a converter's bookmark"),
        pytest.param("- [bookmark: b]1. Các trường", "Các trường", id="several of them"),
        pytest.param("05/12/2025 là hạn", "05/12/2025 là hạn", id="a date is no marker"),
        pytest.param("2025. Năm học mới", "2025. Năm học mới", id="a year is no marker"),
        pytest.param("1.500 học sinh", "1.500 học sinh", id="a number of thousands is no marker"),
        pytest.param("-5 độ", "-5 độ", id="a minus is no marker"),
        pytest.param("V. I. Lênin", "V. I. Lênin", id="initials are no marker"),
    ],
)
def test_a_quote_begins_after_what_only_lists_it(text: str, quote: str) -> None:
    source = passage(text)

    citation = cite(source, PLAN, n=1, start=source.start, end=source.end)

    assert citation.quote == quote
    assert text[citation.start - source.start : citation.end - source.start] == quote
    assert without_marker(text) == quote


def test_a_number_within_a_line_is_part_of_the_quote() -> None:
    source = passage("Nộp bản 2. Sau đó chờ.")
    start = source.start + len("Nộp bản ")

    assert cite(source, PLAN, n=1, start=start, end=source.end).quote == "2. Sau đó chờ."


def test_the_marker_of_a_later_line_is_left_out_too() -> None:
    source = passage("Các trường:\n- gửi báo cáo")
    start = source.start + len("Các trường:\n")

    assert cite(source, PLAN, n=1, start=start, end=source.end).quote == "gửi báo cáo"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(99, 110, id="before the passage"),
        pytest.param(100, 100 + len(REPORT) + 1, id="past the passage"),
        pytest.param(110, 110, id="empty"),
        pytest.param(120, 110, id="backwards"),
    ],
)
def test_a_span_that_is_none_of_the_passage_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span of"):
        cite(passage(REPORT), PLAN, n=1, start=start, end=end)


def test_a_list_marker_alone_is_nothing_to_quote() -> None:
    source = passage("3. Các trường")

    assert trimmed(source, source.start, source.start + len("3. ")) is None
    with pytest.raises(ValueError, match="nothing to quote"):
        cite(passage("- \n"), PLAN, n=1, start=100, end=103)


def test_the_id_says_the_same_wherever_the_passage_lies_in_its_document() -> None:
    near, far = passage(REPORT, at=0), passage(REPORT, at=9_000)

    ids = {cite(one, PLAN, n=1, start=one.start, end=one.end).citation_id for one in (near, far)}

    assert ids == {f"ke-hoach-III.3-3-{len(REPORT)}"}


@given(
    name=st.text(
        st.characters(exclude_categories=("Cs", "Zl", "Zp", "Cc")), min_size=1, max_size=64
    ),
    start=st.integers(0, 99_999_999),
    length=st.integers(1, 1000),
)
def test_an_id_read_back_gives_what_it_was_made_of(name: str, start: int, length: int) -> None:
    identifier = citation_id(name, start, start + length)

    assert parse_citation_id(identifier) == (name, start, start + length)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("ke-hoach", id="no offsets"),
        pytest.param("-1-2", id="no passage"),
        pytest.param("p-5-5", id="an empty span"),
        pytest.param("p-7-5", id="backwards"),
        pytest.param("p-01-5", id="a second way to write an offset"),
        pytest.param("p-1-\u0665", id="digits of another script"),
        pytest.param("p-1-99999999999999999999", id="an offset of no document"),
        pytest.param("p-1-5\n", id="a line break after it"),
    ],
)
def test_what_is_no_citation_id_is_not_read_as_one(text: str) -> None:
    assert parse_citation_id(text) is None
