"""Figures are found by the sign behind them as a search from figure to figure finds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.citing.codes import _CODE, _stands_apart, find_codes
from ingest.document import Header
from ingest.figures import JOINS, figures_before, figures_before_words, figures_begin
from ingest.impossible_days import _DAY, impossible_days

PIECES = (
    *("số ", "Số:", "16", "5", "2019", "66.7", "a", "**", "/", "-", "–", ".", " ", "\n", "\u00ad"),
    *("CT-TTg", "QĐ-UBND", "KH", "NQ", "TW", "20", "30/2", "31", " tháng ", "2", "/2025", "ngày "),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(TEXTS)
def test_codes_are_those_of_a_search_from_figure_to_figure(text: str) -> None:
    searched = [
        match.span() for match in _CODE.finditer(text) if _stands_apart(text, match.start())
    ]
    found = [(start, end) for start, end, words_end in find_codes(text) if start == words_end]
    assert [span for span in found if text[span[0]].isdigit()] == searched


@given(TEXTS)
def test_days_are_looked_for_wherever_one_may_stand(text: str) -> None:
    warned = {(one.start, one.end) for one in impossible_days(text, (), Header())}
    assert warned <= {match.span() for match in _DAY.finditer(text)}


@pytest.mark.parametrize("text", ["ngày 31/02/2025", "ngày 30 - 2 - 2024", "ngày 31 tháng 4"])
def test_a_day_that_is_none_is_found(text: str) -> None:
    (warning,) = impossible_days(text, (), Header())
    assert text[warning.start : warning.end] == text.removeprefix("ngày ")


def test_where_figures_begin() -> None:
    text = "từ 15/10 - 20/11, mục 3."
    assert sorted(figures_before(text, JOINS)) == [3, 6, 11]
    assert figures_begin("1**04/", 5, also="*") == 0
    assert figures_begin("**04/", 4, also="*") == 2
    assert list(figures_before_words("ngày 05  tháng 6, tháng 7", ("tháng",))) == [5]
