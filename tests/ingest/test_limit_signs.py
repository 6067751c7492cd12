"""Parts that may state a limit are found in all parts at once as in each alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.led import plain_of
from ingest.timing.limit_signs import has_a_day, may_state_limits, names_a_unit
from ingest.timing.limits import find_limits

PIECES = (
    "Nộp trước ",
    "NGÀY ",
    "15",
    "/",
    " ",
    "-",
    ".",
    "10",
    "kể",
    " từ",
    "thời",
    "\n",
    "hạn",
    "Đ",
)
PARTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), max_size=8)


@given(PARTS)
def test_all_at_once_as_each_alone(parts: list[str]) -> None:
    alone = {at for at, part in enumerate(parts) if names_a_unit(plain_of(part)) or has_a_day(part)}
    assert may_state_limits(parts) == alone


@pytest.mark.parametrize("text", ["trước 15/10", "15 - 10", "5.3", "ngày 5", "6\u00a0/ 7"])
def test_figures_of_a_day_or_a_unit_may_state_one(text: str) -> None:
    assert may_state_limits(["Các trường báo cáo.", text]) == {1}


@pytest.mark.parametrize("text", ["Điều 15", "10 000 đồng", "và/hoặc", "mục 3.", ""])
def test_other_figures_state_none(text: str) -> None:
    assert may_state_limits([text]) == set()
    assert find_limits(text) == ()
