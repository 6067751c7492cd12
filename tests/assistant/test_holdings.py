"""What papers are found by is worked out once, and finds what looking at each of them would."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.choosing.holdings import Holdings, opening_of, words_of_title
from assistant.duties.duty_fits import HEAVIEST, fit_of
from assistant.duty_register import Register
from assistant.weighing import Topic, Words, weighed
from assistant.word_index import WordIndex
from ingest.document import DocumentSummary, PartialDate
from ingest.references import begins_with, number_key
from tests.assistant.library import library_of, read
from vectorstore.library import Library

LETTER = """UBND HUYỆN ĐÈO SIM
PHÒNG TƯ PHÁP

Số: {number}/PTP-HT
Đèo Sim, ngày {day} tháng 4 năm 2025

V/v {matter}

Kính gửi: Ủy ban nhân dân các xã.

1. Ủy ban nhân dân các xã gửi {what} về Phòng Tư pháp trước ngày {due}/6/2025.

2. Đề nghị các đơn vị thực hiện.

TRƯỞNG PHÒNG

Lò Văn Páo
"""
LETTERS = (
    {"number": 41, "day": 3, "matter": "rà soát sổ hộ tịch", "what": "bảng rà soát", "due": 11},
    {"number": 52, "day": 9, "matter": "hòa giải cơ sở", "what": "danh sách tổ viên", "due": 20},
)


def summary(number: str | None, *, title: str = "Hòa giải", year: int = 2025) -> DocumentSummary:
    return DocumentSummary(
        id=f"{number} {title} {year}",
        number=number,
        kind="Kế hoạch",
        title=title,
        issuer="UBND XÃ NÀ LẠNH",
        issued_on=PartialDate(year=year, month=2, day=1),
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("kho"), [read(LETTER.format(**LETTERS[0]))]) as kho:
        yield kho


def test_numbers_are_found_whole_or_begun_as_each_paper_would_be() -> None:
    numbers = ["9/QĐ-UBND", "9/KH-UBND", "95/KH-UBND", "9", None, "09/KH-UBND", "304/2025/NĐ-CP"]
    papers = Holdings(map(summary, numbers))

    for key in ("9/kh", "9", "9/kh-ubnd", "304/2025", "304", "95", "30"):
        begun = [one for one in papers if one.number and begins_with(one.number, key)]
        whole = [one for one in papers if one.number and number_key(one.number) == key]
        assert list(papers.begun((key,))) == begun
        assert list(papers.numbered((key,))) == whole
    assert papers.begun(()) == ()


def test_titles_that_begin_alike_stand_together() -> None:
    one = summary("1/KH", title="Ban hành Quy chế dân chủ ở xã Nà Lạnh")
    other = summary("2/KH", title="Quy chế dân chủ ở trường học")
    papers = Holdings((one, summary("3/KH", title="Quy chế tiếp công dân"), other))

    assert papers.by_opening[opening_of(("quy", "che", "dan", "chu", "o", "xa"))] == [0, 2]
    assert words_of_title(one)[:2] == ("quy", "che")


def test_the_papers_of_other_years_are_left_out_once() -> None:
    papers = Holdings(summary(f"{n}/KH", title=f"Hòa giải năm {n}", year=n) for n in (2024, 2025))
    passed = papers.passed_over((), dt.date(2025, 6, 1))

    assert passed == {papers[0].id}
    assert papers.without(passed) == (papers[1],)
    assert papers.without(frozenset(passed)) is papers.without(passed)
    assert papers.without(frozenset()) is papers
    assert Holdings.of(papers) is papers


_SYLLABLES = ("ho", "tich", "xa", "bao", "cao", "hoa", "giai")
_RUN = st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=3).map(tuple)
_RUNS = st.lists(st.lists(_RUN, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3)
_TEXTS = st.lists(st.lists(st.sampled_from(_SYLLABLES), max_size=5).map(tuple), max_size=6)


@given(_RUNS, _TEXTS, st.sampled_from([0.0, 0.3, 0.7, 1.0]), st.sampled_from([0.0, 0.3, 0.6]))
def test_no_text_that_holds_enough_is_left_out(
    runs: list[tuple[tuple[str, ...], ...]],
    texts: list[tuple[str, ...]],
    least: float,
    heaviest: float,
) -> None:
    topic = _topic(runs)
    holding = {
        at
        for at, words in enumerate(map(Words.of, texts))
        if topic.covered(words) >= least and topic.holds_heaviest(words, share=heaviest)
    }

    assert holding <= set(WordIndex(texts).may_hold(topic, least=least, heaviest=heaviest))


def _topic(runs: list[tuple[tuple[str, ...], ...]]) -> Topic:
    return weighed(tuple(runs), lambda word: len(word) % 4, 9)


def test_texts_that_hold_too_little_are_left_out() -> None:
    texts = [("ho", "tich"), ("hoa", "giai"), ("tich", "xa", "ho"), ()]
    index = WordIndex(texts)

    # "tich … ho" might be a pair, told by its syllables alone; it is weighed afterwards.
    assert index.may_hold(_topic([(("ho", "tich"),)]), least=0.7, heaviest=0.6) == [0, 2]
    assert index.may_hold(_topic([]), least=0.7) == [0, 1, 2, 3]


def test_what_is_kept_follows_the_library(library: Library) -> None:
    register = Register(library.catalog)
    before = register.holdings()
    topic = _topic([(("danh", "sach"),)])
    assert register.holdings() is before
    assert register.duties_on(topic, least=0.7, heaviest=0.6) == ()

    added = read(LETTER.format(**LETTERS[1]))
    library.add(added)
    try:
        assert {one.id for one in register.holdings()} == {*before.ids, added.id}
        (found,) = register.duties_on(topic, least=0.7, heaviest=0.6)
        assert found.document.id == added.id
        assert found in library.catalog.obligations(document_ids=[added.id])
    finally:
        library.remove(added.id)
    assert register.holdings() == before
    assert register.duties_on(topic, least=0.7, heaviest=0.6) == ()


def test_the_duties_that_fit_are_those_found_one_by_one(library: Library) -> None:
    register = Register(library.catalog)
    words = ("bang", "ra", "soat", "ho", "tich", "phong", "tu", "phap", "xa", "gui")
    for first, second in product(words, words):
        topic = _topic([((first, second),)])
        fits = (fit_of(topic, one) for one in library.catalog.obligations())
        wanted = [fit.duty for fit in fits if fit.support >= 0.7 and fit.holds_heaviest]
        found = register.duties_on(topic, least=0.7, heaviest=HEAVIEST)
        assert [one for one in wanted if one not in found] == []


def test_a_library_of_no_paper_has_no_duties(tmp_path: Path) -> None:
    with library_of(tmp_path, []) as empty:
        register = Register(empty.catalog)
        assert register.holdings() == ()
        assert register.duties_on(_topic([(("ho", "tich"),)]), least=0.7, heaviest=0.6) == ()
