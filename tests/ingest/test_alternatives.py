"""Alternatives sorted by their first letter find what the plain ones find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ingest.alternatives import around_letter, by_letter

WORDS = (
    r"phải|(?<!Ban )kiểm tra|phối hợp|(?<!hòng )(?<!bản )đăng ký|nộp|(?:dự|soạn) thảo|"
    r"tiếp(?= dân)|trả|t?hu|cấp(?=\s+(?:giấy|phép))|[kK]ê khai"
)
PIECES = (
    *("Ban ", "Phòng ", "bản ", "phải", "kiểm tra", "phối hợp", "đăng ký", "nộp ", "dự thảo"),
    *("soạn thảo", "tiếp dân", "tiếp ", "trả", "hu", "thu ", "cấp ", "giấy", "Kê khai", ", ", "k"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_finds_the_same_words(text: str) -> None:
    plain = re.compile(rf"(?<!\w)(?:{WORDS})(?!\w)")
    sorted_ = re.compile(rf"(?<!\w){by_letter(WORDS)}(?!\w)")
    assert [m.span() for m in sorted_.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_a_letter_stands_once() -> None:
    assert by_letter("phải|phối hợp|nộp") == "(?:p(?:hải|hối hợp)|n(?:ộp))"


def test_what_may_not_stand_before_stays_before() -> None:
    assert by_letter("(?<!Ban )kiểm tra|kê") == "(?:k(?:(?<!Ban k)iểm tra|ê))"


def test_a_letter_that_may_be_missing_is_no_first_letter() -> None:
    assert by_letter("t?hu|nộp") == "(?:n(?:ộp)|t?hu)"


def test_in_any_case_the_first_letter_is_one_of_two() -> None:
    pattern = by_letter("(?<!tiền )gửi|(?:dự|soạn) thảo", any_case=True)
    assert pattern == "(?:[gG](?i:(?<!tiền g)ửi)|(?i:(?:dự|soạn) thảo))"
    found = re.compile(rf"(?<!\w){pattern}(?!\w)")
    assert found.findall("GỬI, Gửi, Tiền gửi, Dự thảo") == ["GỬI", "Gửi", "Dự thảo"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_where_a_word_begins_the_same_words(text: str) -> None:
    plain = re.compile(rf"(?<!\w)(?:{WORDS})")
    sorted_ = re.compile(by_letter(WORDS, opens_word=True))
    assert [m.span() for m in sorted_.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_where_a_word_begins_the_letter_is_asked() -> None:
    assert by_letter("gửi|nộp", opens_word=True) == r"(?:g(?<!\w.)(?:ửi)|n(?<!\w.)(?:ộp))"


def test_a_word_is_found_around_its_letter() -> None:
    assert around_letter("tháng", "á") == "á(?<=thá)ng"
    found = re.compile(around_letter("quý", "ý"))
    assert [match.start() for match in found.finditer("ý, quý, quy")] == [5]
