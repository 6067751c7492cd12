"""Words are found whatever their diacritics, their case and the marks around them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest.document import PassageRole
from ingest.text import folded
from tests.vectorstore.documents import Part, document, hashing_model
from tests.vectorstore.test_catalog import put
from vectorstore.catalog import Catalog
from vectorstore.database import Database
from vectorstore.lexical import remove_words, words_of
from vectorstore.library import Library
from vectorstore.rows import delete_document
from vectorstore.searchable import searchable_in
from vectorstore.terms import terms

PLAN = document(
    "Trồng cây xanh trong sân trường",
    "Tổ chức đối thoại với phụ huynh; đối thoại hai lần một năm",
    Part(text="Gửi về Văn phòng", item="3", headings=("III. Chế độ báo cáo",)),
    Part(text="- Trang 7 -", item="4", role=PassageRole.ARTEFACT),
    "Hạn cuối là 05/12 theo Chỉ thị 16/CT-TTg",
)
REPORT = document(
    "Đã trồng được nhiều hoa", number="7/BC-THPT", kind="Báo cáo", title="Tổng kết năm học"
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "catalog.db")
    put(database, PLAN, REPORT)
    yield database
    database.close()


@pytest.fixture
def catalog(database: Database) -> Catalog:
    return Catalog.of(database)


def texts(catalog: Catalog, query: str, *, limit: int = 9) -> list[str]:
    found = catalog.lexical.search(query, limit=limit)
    return [each.passage.text for each in catalog.passages([one.passage_id for one in found])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Công tác", ["cong", "tac", "cong_tac"], id="a word of two syllables"),
        pytest.param("công tác,dân", ["cong", "tac", "dan", "cong_tac"], id="no pair over a comma"),
        pytest.param("hết. Mới", ["het", "moi"], id="no pair over a full stop"),
        pytest.param("05/12", ["05", "12", "05_12"], id="a date is a pair"),
        pytest.param("KH-SGDĐT", ["kh", "sgddt", "kh_sgddt"], id="a symbol is a pair, Đ is d"),
        pytest.param("hoà hòa", ["hoa", "hoa", "hoa_hoa"], id="both places of a tone are one"),
        pytest.param("a_b", ["a", "b"], id="an underscore in the text joins nothing"),
        pytest.param('"()*:^', [], id="marks alone are no words"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_text_has_syllables_and_pairs(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    "query",
    ["đối thoại phụ huynh", "doi thoai phu huynh", "ĐỐI THOẠI PHỤ HUYNH", "Ðối thoại phụ huynh"],
)
def test_a_query_finds_the_same_however_it_is_typed(catalog: Catalog, query: str) -> None:
    expected = catalog.lexical.search("đối thoại phụ huynh", limit=9)

    assert expected
    assert catalog.lexical.search(query, limit=9) == expected


@given(
    st.sampled_from([PLAN.text, REPORT.text]).flatmap(
        lambda text: st.lists(st.sampled_from(text.split()), min_size=1, max_size=8).map(" ".join)
    )
)
def test_a_query_without_diacritics_has_the_terms_of_the_one_with_them(query: str) -> None:
    assert terms(folded(query)) == terms(query)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("chế độ báo cáo", 2, id="the heading above"),
        pytest.param("05/12", 4, id="a date"),
        pytest.param("16/CT-TTg", 4, id="a number"),
        pytest.param("trồng cây", 0, id="the pair ranks before the syllable"),
    ],
)
def test_the_best_passage_comes_first(catalog: Catalog, query: str, expected: int) -> None:
    assert texts(catalog, query)[0] == PLAN.passages[expected].text


def test_the_title_and_the_number_of_a_document_find_its_passages(catalog: Catalog) -> None:
    assert texts(catalog, "tổng kết năm học") == [
        REPORT.passages[0].text,
        PLAN.passages[1].text,  # "một năm"
    ]
    assert texts(catalog, "7/BC-THPT")[0] == REPORT.passages[0].text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("đối thoại hai lần", [1], id="every word and pair"),
        pytest.param("hai lần đối thoại", [], id="a pair that is not there"),
        pytest.param("doi thoai với PHỤ HUYNH", [1], id="however it is typed"),
        pytest.param("Chỉ thị 16/CT-TTg", [4], id="a number"),
        pytest.param("đối thoại xyzzy", [], id="a word that no passage has"),
        pytest.param("…!", [], id="signs alone"),
    ],
)
def test_passages_that_hold_every_word_are_found(
    catalog: Catalog, words: str, expected: list[int]
) -> None:
    found = catalog.lexical.holding(words, limit=9)

    assert [one.passage_id for one in found] == [PLAN.passages[place].id for place in expected]


def test_artefacts_are_not_found(catalog: Catalog) -> None:
    assert texts(catalog, "trang") == []


def test_more_than_the_limit_is_not_returned(catalog: Catalog) -> None:
    assert len(texts(catalog, "trồng", limit=9)) == 2
    assert len(texts(catalog, "trồng", limit=1)) == 1


def test_scores_fall_and_are_positive(catalog: Catalog) -> None:
    scores = [found.score for found in catalog.lexical.search("trồng cây hoa", limit=9)]

    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


def test_a_search_stays_within_the_documents_named(catalog: Catalog) -> None:
    inside = catalog.lexical.search("trồng", limit=9, document_ids=[REPORT.id])

    assert [each.passage_id for each in inside] == [REPORT.passages[0].id]
    assert catalog.lexical.search("trồng", limit=9, document_ids=[]) == ()


@given(st.text(max_size=60))
@example('trồng" OR "cây')
@example("NEAR(trồng cây)")
@example("body:trồng ^cây*")
@example("'; DROP TABLE lexical; --")
@example("\\x00")
def test_no_query_is_an_error(query: str) -> None:
    database = Database.open(Path(":memory:"))
    try:
        put(database, REPORT)
        found = Catalog.of(database).lexical.search(query, limit=3)
    finally:
        database.close()

    summary = REPORT.summary
    indexed = f"{summary.name} {summary.title}; I. Nhiệm vụ; {REPORT.text}"
    assert bool(found) == bool(set(terms(query)) & set(terms(indexed)))


def test_a_pasted_page_is_searched_by_its_rarest_words(catalog: Catalog) -> None:
    page = "phụ huynh " + " ".join(f"từ{n} lạ" for n in range(20_000))

    assert texts(catalog, page)[0] == PLAN.passages[1].text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("trồng", 2, id="a syllable"),
        pytest.param("trong", 2, id="the same without diacritics"),
        pytest.param("đối thoại", 1, id="twice in one passage is one"),
        pytest.param("trồng cây", 1, id="a pair"),
        pytest.param("cây trồng", 0, id="the syllables in another order"),
        pytest.param("trồng cây xanh", 1, id="three syllables: the rarest pair"),
        pytest.param("trang", 0, id="artefacts do not count"),
        pytest.param("?!", 0, id="no word"),
    ],
)
def test_how_many_passages_hold_a_word(catalog: Catalog, words: str, expected: int) -> None:
    assert catalog.lexical.document_frequency(words) == expected


def test_the_number_of_passages_that_can_be_found_leaves_artefacts_out(catalog: Catalog) -> None:
    assert catalog.lexical.passage_count == 5


def test_words_go_with_their_document(database: Database, catalog: Catalog) -> None:
    with database.changing() as connection:
        remove_words(connection, words_of(searchable_in(PLAN)))
        delete_document(connection, PLAN.id)

    assert texts(catalog, "trồng cây đối thoại") == [REPORT.passages[0].text]
    assert catalog.lexical.document_frequency("đối thoại") == 0


def test_frequencies_follow_the_library(tmp_path: Path) -> None:
    with Library.open(tmp_path, embedding=hashing_model()) as library:
        seen = []
        for each in (PLAN, REPORT):
            library.add(each)
            seen.append(library.catalog.lexical.document_frequency("trồng"))
        library.remove(PLAN.id)
        seen.append(library.catalog.lexical.document_frequency("trồng"))

    assert seen == [1, 2, 1]
