"""Tables of what people say and what papers write, and where such a phrase stands in a text."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from assistant.reading import phrasebook
from assistant.reading.phrasebook import (
    Phrasebook,
    as_typed,
    english,
    english_forms,
    english_terms,
    said,
)
from ingest.text import folded
from tests.ending import ended

TABLES = sorted((Path(phrasebook.__file__).parent / "words").glob("*.tsv"))
BOOK = Phrasebook(
    ["lo, lo liệu\tchịu trách nhiệm / phụ trách", "lo liệu tiền\tnguồn kinh phí"], forms=as_typed
)


def met(book: Phrasebook, text: str) -> list[tuple[str, tuple[tuple[str, ...], ...]]]:
    return [(text[one.start : one.end], one.wordings) for one in book.met(text)]


def test_the_longest_phrase_at_a_place_is_met() -> None:
    assert met(BOOK, "ai lo lieu tien an") == [("lo lieu tien", (("nguon", "kinh", "phi"),))]
    assert [words for words, _ in met(BOOK, "ai lo viec, ai lo lieu")] == ["lo", "lo lieu"]


def test_a_phrase_reaches_across_no_bar_and_into_no_word() -> None:
    assert [words for words, _ in met(BOOK, "lo | lieu")] == ["lo"]
    assert met(BOOK, "long lolo") == []


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("schools", "school"),
        ("classes", "class"),
        ("duties", "duty"),
        ("submitted", "submit"),
        ("issued", "issue"),
        ("hosting", "host"),
        ("planning", "plan"),
        ("approving", "approve"),
    ],
)
def test_an_english_word_is_met_without_its_ending(word: str, stem: str) -> None:
    assert english_forms(word)[0] == word
    assert stem in english_forms(word)


def test_words_without_a_topic_are_no_terms() -> None:
    assert [words.printed for words in english_terms("how many schools")] == [("schools",)]
    assert any("many" in words.printed for words in english().met("how many schools"))


def test_short_words_keep_their_letters() -> None:
    assert english_forms("is") == ("is",)
    assert english_forms("bed") == ("bed",)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("which kindergartens", "mam non"),
        ("the people's committees", "uy ban nhan dan"),
        ("lower secondary schools", "trung hoc co so"),
        ("deadlines", "thoi han"),
    ],
)
def test_english_terms_of_the_field_are_known(text: str, wording: str) -> None:
    wordings = {" ".join(words) for one in english().met(text) for words in one.wordings}
    assert any(wording in words for words in wordings)


@pytest.mark.parametrize(
    ("text", "wording"),
    [("qcdc", "quy che dan chu"), ("giay to can nop", "ho so"), ("tien lay o dau", "nguon")],
)
def test_what_people_say_is_known(text: str, wording: str) -> None:
    wordings = {" ".join(words) for one in said().met(text) for words in one.wordings}
    assert any(wording in words for words in wordings)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_is_clean(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    lefts = [left for line in lines for left in line.partition("\t")[0].split(", ")]
    assert lines == [unicodedata.normalize("NFC", line).lower() for line in lines]
    assert all(line.count("\t") == 1 for line in lines)
    assert all(wording.strip() for line in lines for wording in line.partition("\t")[2].split("/"))
    assert len(lefts) == len(set(lefts))
    assert lines == sorted(lines)


def test_no_phrase_is_said_by_a_word_that_carries_no_topic() -> None:
    lines = (TABLES[0].parent / "said.tsv").read_text(encoding="utf-8").splitlines()
    lefts = {folded(left) for line in lines for left in line.partition("\t")[0].split(", ")}
    assert not lefts & {"la gi", "o dau", "bao lau", "vi sao", "may ngay"}


@pytest.mark.parametrize("piece", ["lo lieu ", "a ", "uy ban ", "x", "| "])
def test_phrases_are_met_in_linear_time(piece: str) -> None:
    ended(lambda: list(said().met(piece * (100_000 // len(piece)))))


@pytest.mark.parametrize(
    ("typed", "is_met"),
    [
        pytest.param("Nơi nào bắt cập nhật lý lịch?", False, id="other words with other marks"),
        pytest.param("Có gì bất cập?", True, id="the phrase with its marks"),
        pytest.param("co gi bat cap", True, id="without marks it may be either"),
    ],
)
def test_marks_tell_a_phrase_from_one_that_folds_alike(typed: str, is_met: bool) -> None:
    met = [one.printed for one in said().met(folded(typed), typed)]
    assert (("bat", "cap") in met) is is_met


def test_shorthand_is_met_though_nobody_typed_it_out() -> None:
    assert [one.printed for one in said().met("co bat cap gi", "có bc gì")] == [("bat", "cap")]
