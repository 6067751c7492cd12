"""The catalog gives back what was put in, and answers from one moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import (
    Address,
    Document,
    Header,
    PartialDate,
    PassageRole,
    Recurrence,
    Segment,
    SegmentKind,
    Warning,
)
from tests.vectorstore.documents import address, document, full_document, hashing_model
from vectorstore.catalog import Catalog
from vectorstore.database import Database
from vectorstore.evidence import Counts, Filters
from vectorstore.lexical import index_words, words_of
from vectorstore.library import Library
from vectorstore.rows import delete_document, insert_documents
from vectorstore.searchable import searchable_in

FULL = full_document()
PLAN = document("Trồng cây", "Dọn trường", "Tiếp dân", "Báo cáo")
REPORT = document("Kết quả", number="07/BC-THPT", kind="Báo cáo", year=2023)


def put(database: Database, *documents: Document) -> None:
    with database.changing() as connection:
        for each in documents:
            insert_documents(connection, [each], is_sample=each.is_digest)
            index_words(connection, words_of(searchable_in(each)))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "catalog.db")
    yield database
    database.close()


@pytest.fixture
def catalog(database: Database) -> Catalog:
    put(database, FULL, PLAN, REPORT)
    return Catalog.of(database)


@pytest.mark.parametrize("expected", [FULL, PLAN, REPORT], ids=lambda each: each.id)
def test_a_document_comes_back_exactly_as_it_was_put_in(
    catalog: Catalog, expected: Document
) -> None:
    assert catalog.document(expected.id) == expected


any_text = st.text(st.characters(codec="utf-8"), max_size=30)
some_text = st.none() | any_text
dates = st.none() | st.dates(min_value=dt.date(1, 1, 1)).flatmap(
    lambda day: st.sampled_from(
        [
            PartialDate(year=day.year),
            PartialDate(year=day.year, month=day.month),
            PartialDate(year=day.year, month=day.month, day=day.day),
        ]
    )
)
addresses = st.lists(
    st.builds(Segment, kind=st.sampled_from(SegmentKind), number=any_text), max_size=4
).map(lambda steps: Address(segments=tuple(steps)))
headers = st.builds(
    Header,
    kind=some_text,
    number=some_text,
    symbol=some_text,
    issued_on=dates,
    place=some_text,
    issuer=some_text,
    superior=some_text,
    title=some_text,
    signer=some_text,
    signer_position=some_text,
    addressed_to=some_text,
    recipients=st.lists(any_text, max_size=3).map(tuple),
)


passages = st.builds(
    replace,
    st.just(FULL.passages[1]),
    text=any_text,
    address=addresses,
    role=st.sampled_from(PassageRole),
    heading_path=st.lists(any_text, max_size=3).map(tuple),
)
obligations = st.builds(
    replace,
    st.just(FULL.obligations[0]),
    words=any_text,
    address=addresses,
    date=dates,
    recurrence=st.none() | st.sampled_from(Recurrence),
    rule=some_text,
)
warnings = st.builds(Warning, code=any_text, message=any_text, start=st.just(0), end=st.just(9))
documents = st.builds(
    replace,
    st.just(FULL),
    header=headers,
    text=any_text,
    passages=st.tuples(passages),
    obligations=st.lists(obligations, max_size=3).map(tuple),
    warnings=st.lists(warnings, max_size=3).map(tuple),
    is_digest=st.booleans(),
)


@settings(max_examples=50)
@given(documents)
def test_any_document_comes_back_exactly_as_it_was_put_in(expected: Document) -> None:
    database = Database.open(Path(":memory:"))
    try:
        put(database, expected)
        assert Catalog.of(database).document(FULL.id) == expected
    finally:
        database.close()


def test_a_deleted_document_leaves_the_others(database: Database, catalog: Catalog) -> None:
    with database.changing() as connection:
        delete_document(connection, FULL.id)

    assert catalog.document(FULL.id) is None
    assert catalog.document(PLAN.id) == PLAN
    assert catalog.counts() == Counts(documents=2, passages=5, references=0, obligations=0)


def test_counts_cover_everything(catalog: Catalog) -> None:
    assert catalog.counts() == Counts(documents=3, passages=8, references=2, obligations=2)


def test_a_record_tells_of_a_document_without_its_text(catalog: Catalog) -> None:
    record = catalog.record(FULL.id)

    assert record is not None
    assert record.summary == FULL.summary
    assert record.header == FULL.header
    assert (record.passages, record.obligations, record.references) == (3, 2, 2)
    assert (record.is_digest, record.is_sample) == (True, True)
    assert record.content_hash == FULL.content_hash
    assert record.source_name == FULL.source_name
    assert record.warnings == FULL.warnings
    assert abs(record.added_at - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)
    assert record in catalog.documents()
    assert len(catalog.documents()) == 3


def test_signers_are_known_without_reading_documents(database: Database) -> None:
    signed = replace(PLAN, header=replace(PLAN.header, signer="Đỗ Thị Ví Dụ"))
    put(database, signed, REPORT)
    assert Catalog.of(database).signers() == {PLAN.id: "Đỗ Thị Ví Dụ"}


def test_what_is_not_there_is_none(catalog: Catalog) -> None:
    assert catalog.document("lạ") is None
    assert catalog.record("lạ") is None
    assert catalog.text("lạ") is None
    assert catalog.passage("lạ") is None
    assert catalog.passage_at(PLAN.id, "IX.9") is None
    assert catalog.neighbours("lạ") == ()
    assert catalog.find_by_number("1/XX") == ()
    assert catalog.references(number="1/XX") == ()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param("12/KH-SGDĐT", [PLAN.id], id="as printed"),
        pytest.param("12/kh-sgddt", [PLAN.id], id="typed without diacritics or capitals"),
        pytest.param("12 / KH- SGDĐT", [PLAN.id], id="with stray blanks"),
        pytest.param("7/BC-THPT", [REPORT.id], id="without the zero in front"),
        pytest.param("2/KH-SGDĐT", [], id="a part of a number is another number"),
    ],
)
def test_a_document_is_found_by_its_number(
    catalog: Catalog, number: str, expected: list[str]
) -> None:
    assert [record.summary.id for record in catalog.find_by_number(number)] == expected


@pytest.mark.parametrize("number", ["16/CT-TTg", "16/ct-ttg", "16/CT - TTg"])
def test_mentions_are_found_by_number_with_the_passage_they_stand_in(
    catalog: Catalog, number: str
) -> None:
    found = catalog.references(number=number)

    assert [each.reference for each in found] == list(FULL.references)
    assert {each.passage for each in found} == {FULL.passages[1]}
    assert {each.document for each in found} == {FULL.summary}


def test_mentions_of_one_document_only(catalog: Catalog) -> None:
    assert len(catalog.references(document_id=FULL.id)) == 2
    assert catalog.references(document_id=PLAN.id) == ()
    assert catalog.references(number="16/CT-TTg", document_id=PLAN.id) == ()
    assert len(catalog.references()) == 2


def test_obligations_come_with_passage_and_document(catalog: Catalog) -> None:
    found = catalog.obligations()

    assert [each.obligation for each in found] == list(FULL.obligations)
    assert {each.passage for each in found} == {FULL.passages[1]}
    assert {each.document for each in found} == {FULL.summary}
    assert catalog.obligations(document_id=FULL.id) == found
    assert catalog.obligations(document_id=PLAN.id) == ()


def test_passages_come_in_the_order_asked_for(catalog: Catalog) -> None:
    wanted = [PLAN.passages[2], FULL.passages[0], PLAN.passages[0]]

    found = catalog.passages([wanted[0].id, "lạ", wanted[1].id, wanted[2].id])

    assert [each.passage for each in found] == wanted
    assert [each.document for each in found] == [PLAN.summary, FULL.summary, PLAN.summary]


def test_thousands_of_passages_are_read_at_once(database: Database) -> None:
    many = document(*(f"mục {n}" for n in range(2_000)))
    put(database, many)

    found = Catalog.of(database).passages([passage.id for passage in many.passages])

    assert tuple(each.passage for each in found) == many.passages


@pytest.mark.parametrize("typed", ["I.3", "i.3"])
def test_a_passage_is_found_at_its_address(catalog: Catalog, typed: str) -> None:
    found = catalog.passage_at(PLAN.id, typed)

    assert found is not None
    assert found.passage == PLAN.passages[2]


def test_of_two_passages_at_one_address_the_first_is_given(database: Database) -> None:
    twice = document("Một", "Hai")
    second = replace(twice.passages[1], address=address("1"))
    put(database, replace(twice, passages=(twice.passages[0], second)))

    found = Catalog.of(database).passage_at(twice.id, "I.1")

    assert found is not None
    assert found.passage == twice.passages[0]


@pytest.mark.parametrize(
    ("at", "before", "after", "expected"),
    [
        pytest.param(1, 1, 1, [0, 2], id="one on each side"),
        pytest.param(2, 2, 0, [0, 1], id="two before, in reading order"),
        pytest.param(0, 3, 2, [1, 2], id="nothing stands before the first"),
        pytest.param(3, 0, 3, [], id="nothing stands after the last"),
    ],
)
def test_neighbours_stand_around_a_passage(
    catalog: Catalog, at: int, before: int, after: int, expected: list[int]
) -> None:
    found = catalog.neighbours(PLAN.passages[at].id, before=before, after=after)

    assert [each.passage for each in found] == [PLAN.passages[n] for n in expected]


def test_neighbours_pass_over_artefacts(database: Database) -> None:
    parts = list(document("Trước", "[bookmark: a]", "Sau").passages)
    parts[1] = replace(parts[1], role=PassageRole.ARTEFACT)
    put(database, replace(document("Trước", "[bookmark: a]", "Sau"), passages=tuple(parts)))

    (found,) = Catalog.of(database).neighbours(parts[0].id, before=0, after=1)

    assert found.passage == parts[2]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(Filters(), {FULL.id, PLAN.id, REPORT.id}, id="none"),
        pytest.param(Filters(kinds=("báo CÁO",)), {REPORT.id}, id="by kind, in any case"),
        pytest.param(Filters(kinds=("bao cao",)), {REPORT.id}, id="by kind, without diacritics"),
        pytest.param(Filters(years=(2023, 1999)), {REPORT.id}, id="by year"),
        pytest.param(Filters(years=(2025,)), {PLAN.id}, id="undated ones have no year"),
        pytest.param(Filters(document_ids=(PLAN.id, "lạ")), {PLAN.id}, id="by id"),
        pytest.param(Filters(kinds=("Báo cáo",), years=(2025,)), set(), id="all must hold"),
    ],
)
def test_filters_let_documents_through(
    catalog: Catalog, filters: Filters, expected: set[str]
) -> None:
    assert set(catalog.document_ids(filters)) == expected


def test_only_searchable_passages_are_listed_for_searching(catalog: Catalog) -> None:
    assert FULL.passages[2].role is PassageRole.ARTEFACT
    assert set(catalog.searchable_ids()) == {
        passage.id
        for each in (FULL, PLAN, REPORT)
        for passage in each.passages
        if passage != FULL.passages[2]
    }


def test_a_snapshot_stays_as_it_was(database: Database, catalog: Catalog) -> None:
    with catalog.snapshot() as moment:
        assert len(moment.documents()) == 3
        with database.changing() as connection:
            delete_document(connection, PLAN.id)
        assert moment.document(PLAN.id) == PLAN
        assert len(moment.documents()) == 3
        assert catalog.document(PLAN.id) is None

    assert len(catalog.documents()) == 2


def test_a_change_that_fails_is_not_made(database: Database, catalog: Catalog) -> None:
    def fail() -> None:
        with database.changing() as connection:
            delete_document(connection, PLAN.id)
            raise KeyError

    with pytest.raises(KeyError):
        fail()

    assert catalog.document(PLAN.id) == PLAN


def test_the_text_is_kept_to_the_letter(database: Database) -> None:
    text = "Số:      /GD\u0026ĐT\r\n\tHo\u00e0 \u200b[bookmark: x]  \n"
    odd = replace(document("x"), text=text, passages=())
    put(database, odd)

    assert Catalog.of(database).text(odd.id) == text


def test_summaries_are_read_once_until_something_changes(tmp_path: Path) -> None:
    with Library.open(tmp_path, embedding=hashing_model()) as library:
        library.add(PLAN)
        first = library.catalog.summaries()
        assert first == (PLAN.summary,)
        assert library.catalog.summaries() is first
        with library.catalog.snapshot() as moment:
            assert moment.summaries() is first
            library.add(REPORT)
            assert moment.summaries() == first
        listed = [record.summary for record in library.catalog.documents()]
        assert list(library.catalog.summaries()) == listed
        library.remove(PLAN.id)
        assert library.catalog.summaries() == (REPORT.summary,)


def test_what_is_asked_of_some_documents_is_of_those(database: Database) -> None:
    put(database, FULL, PLAN, REPORT)
    catalog = Catalog.of(database)

    assert catalog.headers([PLAN.id, "none"]) == {PLAN.id: PLAN.header}
    assert catalog.headers([]) == {}
    assert catalog.passages_in([PLAN.id, REPORT.id]) == len(PLAN.passages) + len(REPORT.passages)
    every = catalog.obligations()
    some = catalog.obligations(document_ids=[FULL.id, REPORT.id])
    assert some == tuple(one for one in every if one.document.id in {FULL.id, REPORT.id})
    assert some
    assert catalog.obligations(document_ids=[]) == ()
