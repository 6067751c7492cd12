"""What a look-up says of a paper: who replaces it, where papers disagree, what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.lookup import Lookup, LookupStatus, ReferenceLookup
from assistant.naming.agreeing import Trait
from assistant.naming.graph import References
from assistant.naming.links import is_ended
from ingest.citing.relations import Relation
from ingest.document import Document
from tests.assistant.library import library_of, read
from vectorstore.catalog import Catalog
from vectorstore.database import Database
from vectorstore.rows import delete_document, insert_documents

DECISION = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH

Số: {number}/2023/QĐ-UBND

An Bình, ngày 01 tháng 02 năm 2023

QUYẾT ĐỊNH
{title}

{text}
"""


def decision(number: int, title: str, *paragraphs: str) -> Document:
    text = "\n\n".join(paragraphs)
    return read(
        DECISION.format(number=number, title=title, text=text), name=f"quyet-dinh-{number}.txt"
    )


DOCUMENTS = (
    decision(
        9,
        "Về quản lý thùng thư góp ý",
        "Căn cứ Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ về công tác dân vận;",
        "Điều 1. Quyết định này thay thế Quyết định số 7/2015/QĐ-UBND ngày 02/3/2015 của Ủy ban "
        "nhân dân tỉnh An Bình về thùng thư góp ý.",
        "Điều 2. Bãi bỏ khoản 2 Điều 5 của Quyết định số 12/2010/QĐ-UBND.",
    ),
    decision(
        10,
        "Về tiếp công dân",
        "Căn cứ Chỉ thị số 16/CT-TTg ngày 17/5/2016 của Thủ tướng Chính phủ về công tác dân vận;",
        "Điều 1. Thực hiện Quyết định số 9/2023/QĐ-UBND ngày 01/02/2023 của Ủy ban nhân dân tỉnh "
        "về quản lý thùng thư góp ý.",
    ),
    decision(
        11,
        "Bãi bỏ quy định về tiếp công dân",
        "Điều 1. Quyết định số 10/2023/QĐ-UBND ngày 01/02/2023 của Ủy ban nhân dân tỉnh An Bình về "
        "tiếp công dân hết hiệu lực kể từ ngày 01/3/2023.",
        "Điều 2. Thi hành Chỉ thị số 26/CT-UBND ngày 05/9/2016 và Chỉ thị số 26/CT-UBND ngày "
        "06/10/2018 của Ủy ban nhân dân tỉnh.",
    ),
)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    database = Database.open(tmp_path_factory.mktemp("looked-up") / "catalog.db")
    with database.changing() as connection:
        insert_documents(connection, DOCUMENTS, is_sample=False)
    yield Catalog.of(database)
    database.close()


def found(catalog: Catalog, query: str) -> ReferenceLookup:
    (reference,) = Lookup(catalog).references(query).references
    return reference


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("9/2023/QĐ-UBND", LookupStatus.FOUND, id="here, and nobody ends it"),
        pytest.param("10/2023/QĐ-UBND", LookupStatus.REPLACED, id="here, and said to end"),
        pytest.param("7/2015/QĐ-UBND", LookupStatus.REPLACED, id="not here, and replaced"),
        pytest.param("12/2010/QĐ-UBND", LookupStatus.NOT_IN_LIBRARY, id="repealed in part alone"),
        pytest.param("16/CT-TTg", LookupStatus.NOT_IN_LIBRARY, id="not here"),
        pytest.param("26/CT-UBND", LookupStatus.SEVERAL, id="one number, two years"),
        pytest.param("26/CT-UBND năm 2018", LookupStatus.NOT_IN_LIBRARY, id="the year decides"),
        pytest.param("9/2023/QĐ-UBND ngày 05/6/2023", LookupStatus.DIFFERS, id="another day"),
    ],
)
def test_a_paper_has_the_status_of_the_contract(
    catalog: Catalog, query: str, status: LookupStatus
) -> None:
    assert found(catalog, query).status is status


def test_who_replaces_a_paper_is_said_with_the_paragraph(catalog: Catalog) -> None:
    (link,) = found(catalog, "7/2015/QĐ-UBND").links
    assert (link.relation, link.is_outgoing, link.words) == (Relation.REPLACES, False, "thay thế")
    assert link.paper.number == "9/2023/QĐ-UBND"
    assert "thay thế Quyết định số 7/2015/QĐ-UBND" in link.citation.quote


def test_without_a_date_no_paper_of_a_shared_number_is_ended(catalog: Catalog) -> None:
    (link,) = found(catalog, "7/2015/QĐ-UBND").links
    dated, undated = replace(link, is_dated=True), replace(link, is_dated=False)
    assert is_ended((undated,))
    assert is_ended((dated,), shares_number=True)
    assert not is_ended((undated,), shares_number=True)


def test_the_links_of_a_paper_go_both_ways(catalog: Catalog) -> None:
    links = found(catalog, "9/2023/QĐ-UBND").links
    assert [(one.is_outgoing, one.relation.value, one.paper.number) for one in links] == [
        (True, "based_on", "16/CT-TTg"),
        (True, "replaces", "7/2015/QĐ-UBND"),
        (True, "repeals", "12/2010/QĐ-UBND"),
        (False, "implements", "10/2023/QĐ-UBND"),
    ]
    assert [one.is_partial for one in links] == [False, False, True, False]


def test_where_papers_disagree_is_said_with_both_values(catalog: Catalog) -> None:
    reference = found(catalog, "16/CT-TTg")
    assert [(one.value, one.mentions) for one in reference.said.dates] == [
        ("2016-05-16", (1,)),
        ("2016-05-17", (2,)),
    ]
    (disagreement,) = reference.disagreements
    assert (disagreement.trait, set(disagreement.values)) == (
        Trait.DATE,
        {"2016-05-16", "2016-05-17"},
    )
    assert [one.value for one in reference.said.issuers] == ["Thủ tướng Chính phủ"]


def test_one_article_of_a_document_here_opens(catalog: Catalog) -> None:
    part = found(catalog, "Điều 1 Quyết định 9/2023/QĐ-UBND").part
    assert part is not None
    assert part.citation is not None
    assert part.citation.quote.startswith("Điều 1.") or "thay thế" in part.citation.quote


def test_an_article_that_a_document_does_not_have_is_said(catalog: Catalog) -> None:
    looked = Lookup(catalog).references("Điều 99 Quyết định 9/2023/QĐ-UBND")

    assert "Văn bản có trong kho nhưng không có Điều 99." in looked.notes


def test_that_nobody_cites_the_article_asked_for_is_said(tmp_path: Path) -> None:
    article = "Điều 1. Thực hiện khoản 3 Điều 63 của Bộ luật Lao động về dân chủ."
    plan = decision(21, "Về quy chế dân chủ", article)
    with library_of(tmp_path, (plan,)) as library:
        lookup = Lookup(library.catalog)
        cited, other = (lookup.references(f"Điều {n} Bộ luật Lao động").notes for n in (63, 99))

    assert cited == ()
    assert [note for note in other if "dẫn Điều 99" in note]


def test_mentions_are_listed_page_by_page(catalog: Catalog) -> None:
    lookup = Lookup(catalog)
    (first,) = lookup.references("16/CT-TTg", limit=1).references
    (second,) = lookup.references("16/CT-TTg", limit=1, offset=1).references
    assert (first.mention_count, len(first.mentions), len(second.mentions)) == (2, 1, 1)
    assert [one.citation.n for one in (*first.mentions, *second.mentions)] == [1, 2]


def test_words_that_could_not_be_used_are_listed(catalog: Catalog) -> None:
    answer = Lookup(catalog).references("16/CT-TTg bóng đá")
    assert [one.printed for one in answer.unread] == ["bóng", "đá"]


def test_what_is_missing_is_listed_the_most_cited_first(catalog: Catalog) -> None:
    missing = References(catalog).missing()
    assert missing.papers[0].paper.number == "16/CT-TTg"
    assert missing.papers[0].documents == 2
    numbers = {one.paper.number for one in missing.papers}
    assert "7/2015/QĐ-UBND" in numbers
    assert "9/2023/QĐ-UBND" not in numbers
    shortened = References(catalog).missing(limit=1)
    assert shortened.left_out == len(missing.papers) - 1


def test_the_graph_holds_what_is_here_and_what_is_cited(catalog: Catalog) -> None:
    graph = References(catalog).graph()
    ids = {paper.id for paper in graph.papers}
    assert {edge.source for edge in graph.edges} | {edge.target for edge in graph.edges} <= ids
    nine, ten = DOCUMENTS[0].id, DOCUMENTS[1].id
    (edge,) = [one for one in graph.edges if (one.source, one.target) == (ten, nine)]
    assert (edge.count, edge.relations) == (1, (Relation.IMPLEMENTS,))
    assert graph.left_out == 0
    own = References(catalog).graph(document_id=nine)
    assert {one.source for one in own.edges} == {nine}


def test_nothing_is_left_of_a_document_that_is_removed(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "catalog.db")
    try:
        with database.changing() as connection:
            insert_documents(connection, DOCUMENTS, is_sample=False)
            for document in DOCUMENTS:
                delete_document(connection, document.id)
            left = [
                connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()  # noqa: S608
                for table in ("titles", "title_words_docsize", "stated_relations")
            ]
        assert left == [0, 0, 0]
    finally:
        database.close()
