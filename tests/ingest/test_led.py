"""Patterns tried only where one of their first words stands find what a plain search finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.led import Led, Words, plain_of

_PATTERN = r"(?:trước|(?:thời\s+)?hạn|vào)\s+(?:ngày\s+)?\d+"
_LED = Led("trước thời hạn vào", _PATTERN)
_SEARCH = re.compile(rf"(?<!\w){_PATTERN}", re.IGNORECASE)
_DAY = r"(?:trước|vào)\s+ngày\s+\d+"
_LED_BY_MORE = Led("trước vào", _DAY, needs=("ngày", "trước|vào"))
_SEARCH_OF_MORE = re.compile(rf"(?<!\w){_DAY}", re.IGNORECASE)
_PIECES = st.sampled_from(
    [
        "trước",
        "Trước",
        "THỜI",
        "hạn",
        "Hạn",
        "vào",
        "ngày",
        "12",
        "5",
        " ",
        " ",
        "\n",
        "x",
        "İ",
        "(",
    ]
)


def _spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _LED.finditer(text, plain_of(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Gửi TRƯỚC ngày 5.", ["TRƯỚC ngày 5"], id="in any case"),
        pytest.param(
            "thời hạn 5, hạn 6", ["thời hạn 5", "hạn 6"], id="the first of two first words"
        ),
        pytest.param("thời gian, hạn 6", ["hạn 6"], id="the second where the first leads nowhere"),
        pytest.param("xtrước 5", [], id="not within a word"),
        pytest.param("İ trước 5", ["trước 5"], id="behind a letter that is two in lower case"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_pattern_is_found_where_its_first_words_stand(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in _spans(text)] == found


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_it_finds_what_a_plain_search_finds(text: str) -> None:
    assert _spans(text) == [match.span() for match in _SEARCH.finditer(text)]


@given(
    st.lists(_PIECES | st.sampled_from(["trước ngày 5", "VÀO\nngày 12"]), max_size=40).map("".join)
)
def test_words_that_every_match_holds_hide_none(text: str) -> None:
    found = [match.span() for match in _LED_BY_MORE.finditer(text, plain_of(text))]

    assert found == [match.span() for match in _SEARCH_OF_MORE.finditer(text)]


def test_without_such_a_word_nothing_is_looked_for() -> None:
    needing = Led("trước", r"trước\s+\d+", needs=("ngày|tháng",))

    assert not list(needing.finditer("trước 5", plain_of("trước 5")))
    assert list(needing.finditer("trước 5 ngày", plain_of("trước 5 ngày")))


@given(st.text(max_size=80))
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(plain_of(text)) == len(text)


def test_words_are_found_together_each_at_the_beginning_of_a_word() -> None:
    words = Words(("từ", "từ ngày", "hạn", "gia hạn", "đến 1", "kỳ"))

    assert words.held_by("từ ngày 5, gia hạn đến 12") == {
        *("từ", "từ ngày", "hạn", "gia hạn", "đến 1"),
    }
    assert words.held_by("từng định kỳ") == {"từ", "kỳ"}
    assert words.held_by("") == set()
