"""The sentences that fit a topic best, and what stands above and beneath a passage."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.question import understand
from assistant.selection import (
    Sight,
    above,
    beneath,
    entries,
    has_number,
    ranked,
    sights_of,
)
from assistant.topic_words import topic_runs
from assistant.units import Unit, syllables, unit
from assistant.weighing import Topic, weighed
from ingest.document import Document, Passage
from tests.assistant.library import LETTER, PLAN, REGULATION, REPORT, read
from tests.assistant.passages import passage
from tests.ending import ended


@pytest.fixture(scope="module")
def plan() -> Document:
    return read(PLAN)


@pytest.fixture(scope="module")
def report() -> Document:
    return read(REPORT)


def at(document: Document, address: str) -> Passage:
    return next(one for one in document.passages if str(one.address) == address)


def addresses(passages: tuple[Passage, ...]) -> list[str]:
    return [str(one.address) for one in passages]


def topic(question: str, document: Document) -> Topic:
    """The topic of a question, weighed over the passages of one document."""
    texts = [syllables(one.text) for one in document.passages]

    def frequency(words: str) -> int:
        return sum(f" {words} " in f" {' '.join(text)} " for text in texts)

    return weighed(topic_runs(understand(question)), frequency, len(texts))


def best(
    question: str, document: Document, accepts: Callable[[Unit], bool] | None = None
) -> tuple[str, str]:
    found = ranked(topic(question, document), sights_of(document), accepts=accepts)[0]
    return str(found.unit.passage.address), found.unit.text


def test_only_what_a_document_says_is_in_sight(plan: Document) -> None:
    roles = {sight.passage.role.value for sight in sights_of(plan)}
    assert roles == {"basis", "heading", "body"}
    assert {sight.document for sight in sights_of(plan)} == {plan.summary}


@pytest.mark.parametrize(
    ("question", "address", "words"),
    [
        pytest.param("Lắng nghe ý kiến về bữa ăn bán trú", "II.1", "bán trú", id="its own words"),
        pytest.param("duong day nong", "II.2.-3", "đường dây nóng", id="without diacritics"),
        pytest.param("Mục đích", "I", "MỤC ĐÍCH", id="a heading made of the question's words"),
        pytest.param("tổ tư vấn tâm lý", "I.2", "15 tổ tư vấn", id="beneath a heading"),
    ],
)
def test_the_sentence_that_holds_most_of_the_topic_is_first(
    plan: Document, question: str, address: str, words: str
) -> None:
    found = best(question, plan)
    assert found[0] == address
    assert words in found[1]


def test_what_stands_under_a_heading_is_about_it(report: Document) -> None:
    found = ranked(topic("khó khăn sân trường", report), sights_of(report))
    assert str(found[0].unit.passage.address) == "I.3.-1"
    assert found[0].own < found[0].support <= 1.0
    assert found[0].holds_heaviest


def test_only_sentences_of_the_sort_asked_for_are_ranked(report: Document) -> None:
    assert best("phụ huynh", report, has_number)[0] == "II.1"
    assert ranked(topic("phụ huynh", report), sights_of(report), accepts=lambda _one: False) == ()


def test_a_bonus_moves_a_sentence_up(report: Document) -> None:
    asked = topic("học sinh", report)
    plain = ranked(asked, sights_of(report))
    moved = ranked(asked, sights_of(report), bonus=lambda one: 5.0 if "47" in one.text else 0.0)
    assert "47" not in plain[0].unit.text
    assert "47" in moved[0].unit.text
    assert moved[0].score == pytest.approx(5.0, abs=3.0)


def test_what_retrieval_liked_goes_first_among_equals(report: Document) -> None:
    asked = topic("xe đạp", report)
    twice = (at(report, "II.2"), at(report, "II.2"))
    sights = [
        Sight(passage=one, document=report.summary, liked=liked)
        for one, liked in zip(twice, (0.0, 1.0), strict=True)
    ]
    first, second = ranked(asked, sights)
    assert first.score > second.score


def test_equal_sentences_keep_the_order_of_the_document(report: Document) -> None:
    found = ranked(topic("tàu vũ trụ", report), sights_of(report)[:4])
    starts = [one.unit.start for one in found if one.score == found[-1].score]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("address", "under"),
    [
        pytest.param("II.2", ["II.2.-1", "II.2.-2", "II.2.-3"], id="the bullets it opens"),
        pytest.param("I", ["I.1", "I.2"], id="a section, up to the next"),
        pytest.param("I.1", [], id="nothing"),
    ],
)
def test_what_stands_beneath_a_passage(plan: Document, address: str, under: list[str]) -> None:
    assert addresses(beneath(at(plan, address), plan.passages)) == under


def test_nothing_is_beneath_a_passage_of_another_document(plan: Document) -> None:
    assert beneath(at(read(LETTER), "1"), plan.passages) == ()


def test_a_list_that_is_too_long_is_told_by_its_next_step_alone() -> None:
    law = read(REGULATION)
    article = at(law, "Điều 2")
    assert addresses(entries(article, law.passages, most=9)) == [
        "Điều 2.1",
        "Điều 2.2",
        "Điều 2.2.a",
        "Điều 2.2.b",
    ]
    assert addresses(entries(article, law.passages, most=3)) == ["Điều 2.1", "Điều 2.2"]


@pytest.mark.parametrize(
    ("address", "opener"),
    [
        pytest.param("II.2.-3", "II.2", id="a bullet"),
        pytest.param("II.2", "II", id="an item"),
        pytest.param("II", None, id="a section has nothing above"),
    ],
)
def test_what_stands_above_a_passage(plan: Document, address: str, opener: str | None) -> None:
    found = above(at(plan, address), plan.passages)
    assert (str(found.address) if found else None) == opener


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("có 34 giáo viên", True, id="digits"),
        pytest.param("ít nhất một mô hình", True, id="in words"),
        pytest.param("năm trường tham gia", True, id="năm as five"),
        pytest.param("hai hòm thư", True, id="two"),
        pytest.param("một số trường", False, id="một số is some"),
        pytest.param("năm học mới", False, id="năm as year"),
        pytest.param("ngày 05/12/2024", False, id="a date"),
        pytest.param("Kế hoạch số 45/KH-SGDĐT", False, id="a number of a paper"),
        pytest.param("theo Điều 5 khoản 2", False, id="a place in a law"),
        pytest.param("khóa 12, lần thứ 3", False, id="a term"),
        pytest.param("tháng 6 năm 2024", False, id="a month and a year"),
        pytest.param("không có gì", False, id="nothing"),
    ],
)
def test_a_count_is_a_number_that_is_no_date_and_no_code(text: str, *, counts: bool) -> None:
    holder = passage(text)
    one = unit(holder, holder.start, holder.end)
    assert one is not None
    assert has_number(one) is counts


@pytest.mark.parametrize("piece", ["1", "1/", "1 ", "a", "năm ", "1/a"])
def test_numbers_are_looked_for_in_time(piece: str) -> None:
    holder = passage((piece * 100_000)[:100_000] + "a")
    one = unit(holder, holder.start, holder.end)
    assert one is not None
    ended(lambda: has_number(one))
