"""The shipped question file: its shape always, its quotes where the originals are at hand."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from assistant.gold_questions import Expectation, GoldQuestion, GoldQuote, Style, read_questions
from ingest.text import folded, has_diacritics

ROOT = Path(__file__).resolve().parents[2]
ORIGINALS = ROOT.parent / "shared" / "corpus"
QUESTIONS = read_questions(ROOT / "bench" / "questions" / "originals.jsonl")
QUOTES = [
    pytest.param(quote, id=f"{question.id}-{at}")
    for question in QUESTIONS
    for at, quote in enumerate(question.gold + question.accept)
]
needs_originals = pytest.mark.skipif(
    not ORIGINALS.is_dir(), reason="the original documents (../shared/corpus) are not here"
)
HEAD = 900  # characters of a document that hold its number and its title
COPIED = 7  # syllables in a row that a question shares with its source only by copying


def words(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text))


@cache
def originals() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted(ORIGINALS.glob("*.txt")))


@cache
def original(name: str) -> str:
    wanted = f" {' '.join(words(name))} "
    found = [text for text in originals() if wanted in f" {' '.join(words(text[:HEAD]))} "]
    assert len(found) == 1, f"{name} names {len(found)} documents"
    return found[0]


def of(expect: Expectation, style: Style) -> list[GoldQuestion]:
    return [q for q in QUESTIONS if q.expect is expect and q.style is style]


def test_there_are_enough_questions_of_every_sort() -> None:
    assert len(of(Expectation.ANSWER, Style.PLAIN)) >= 32
    assert len(of(Expectation.ANSWER, Style.UNACCENTED)) >= 11
    assert len(of(Expectation.ANSWER, Style.ENGLISH)) >= 9
    assert sum(q.expect is Expectation.REFUSAL for q in QUESTIONS) >= 14


def test_the_answers_are_spread_over_all_five_documents() -> None:
    counts = Counter(
        name for question in QUESTIONS for name in {quote.document for quote in question.gold}
    )
    assert len(counts) == 5
    assert min(counts.values()) >= 8


@pytest.mark.parametrize(
    ("question", "expect"),
    [
        pytest.param("Phải báo cáo những gì trước ngày 05/12?", Expectation.ANSWER, id="plain"),
        pytest.param("what must we report by 05/12?", Expectation.ANSWER, id="English"),
        pytest.param("phai bao cao nhung gi truoc ngay 05/12", Expectation.ANSWER, id="bare"),
        pytest.param("Thời tiết Bình Thuận hôm nay thế nào?", Expectation.REFUSAL, id="weather"),
        pytest.param(
            "Kế hoạch của Phòng GDĐT Dầu Tiếng yêu cầu nộp báo cáo trước ngày nào?",
            Expectation.REFUSAL,
            id="a deadline that the plan does not set",
        ),
    ],
)
def test_the_questions_that_the_project_was_begun_for_are_asked(
    question: str, expect: Expectation
) -> None:
    assert [q.expect for q in QUESTIONS if q.question == question] == [expect]


def test_no_question_is_asked_twice() -> None:
    assert len({question.question for question in QUESTIONS}) == len(QUESTIONS)


def test_a_question_carries_diacritics_only_where_its_style_has_them() -> None:
    for question in QUESTIONS:
        if question.style is Style.UNACCENTED:
            assert not has_diacritics(question.question), question.id
        elif question.style is Style.PLAIN:
            assert has_diacritics(question.question), question.id


@pytest.mark.parametrize("quote", QUOTES)
def test_a_quote_is_short(quote: GoldQuote) -> None:
    assert len(words(quote.quote)) <= 40


def test_no_private_address_is_in_the_file() -> None:
    everything = " ".join(
        part for q in QUESTIONS for part in (q.question, *(g.quote for g in q.gold + q.accept))
    )
    assert set(re.findall(r"[\w.]+@[\w.]+", everything)) == {"vanphong.sobinhthuan@moet.edu.vn"}


@needs_originals
@pytest.mark.parametrize("quote", QUOTES)
def test_a_quote_stands_word_for_word_in_its_original(quote: GoldQuote) -> None:
    assert quote.quote in original(quote.document)


@needs_originals
@pytest.mark.parametrize("question", [pytest.param(q, id=q.id) for q in QUESTIONS])
def test_a_question_does_not_copy_the_wording_of_a_document(question: GoldQuestion) -> None:
    asked = words(question.question)
    runs = [f" {' '.join(asked[at : at + COPIED])} " for at in range(len(asked) - COPIED + 1)]
    for text in originals():
        source = f" {' '.join(words(text))} "
        assert not [run for run in runs if run in source]
