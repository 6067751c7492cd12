"""Patterns with the words that they begin with, and with others that each of their matches holds."""

from __future__ import annotations

import pytest

from ingest.led import Led, plain_of

WEEKLY = Led("mỗi hằng", r"(?:mỗi|hằng)\s+tuần(?:\s+(?:đầu|cuối))?", needs=("tuần", "mỗi|hằng"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Họp mỗi tuần, và hằng tuần cuối.", ["mỗi tuần", "hằng tuần cuối"], id="both"),
        pytest.param("Họp MỖI TUẦN.", ["MỖI TUẦN"], id="capitals"),
        pytest.param("Họp mỗi tháng.", [], id="without a word that it needs"),
        pytest.param("Họp đầu tuần.", [], id="without any of two"),
        pytest.param("Họp, trang 2 xmỗi tuần.", [], id="not inside a word"),
    ],
)
def test_a_pattern_is_found_at_its_words(text: str, found: list[str]) -> None:
    assert [match.group() for match in WEEKLY.finditer(text, plain_of(text))] == found


@pytest.mark.parametrize("text", ["Hằng TUẦN", "İstanbul, MỖI TUẦN", "đ" * 10])
def test_small_letters_keep_their_places(text: str) -> None:
    assert len(plain_of(text)) == len(text)
    assert [match.group() for match in WEEKLY.finditer(text, plain_of(text))] == [
        words for words in ("Hằng TUẦN", "MỖI TUẦN") if words in text
    ]
