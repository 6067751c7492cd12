"""Every paper that the sample library cites, in every spelling: the right one or none, never wrong.

Hundreds of spellings by rule (tests/assistant/spellings.py), and a table of those by hand. The five
originals, which hold more references than their digests, are looked up too where they are there.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.lookup import Lookup, LookupStatus, Match, ReferenceLookup
from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import read_file
from ingest.references import number_key
from tests.assistant.library import samples
from tests.assistant.spellings import SHORTENED, WHOLE, Known, known_papers, slip, spelled
from vectorstore.catalog import Catalog
from vectorstore.database import Database
from vectorstore.rows import insert_documents

ROOT = Path(__file__).resolve().parents[2]
ORIGINALS = ROOT.parent / "shared" / "corpus"
RIGHT = 0.98


def originals() -> tuple[Document, ...]:
    return tuple(parse(read_file(path)) for path in sorted(ORIGINALS.glob("*.txt")))


@pytest.fixture(scope="module", params=["digests", "originals"])
def documents(request: pytest.FixtureRequest) -> tuple[Document, ...]:
    if request.param == "digests":
        return samples(ROOT / "corpus")
    if not ORIGINALS.is_dir():
        pytest.skip("../shared/corpus is absent: the originals are not part of the project")
    return originals()


@pytest.fixture(scope="module")
def lookup(
    documents: Sequence[Document], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lookup]:
    database = Database.open(tmp_path_factory.mktemp("spellings") / "catalog.db")
    with database.changing() as connection:
        insert_documents(connection, documents, is_sample=True)
    yield Lookup(Catalog.of(database))
    database.close()


@pytest.fixture(scope="module")
def papers(documents: Sequence[Document]) -> tuple[Known, ...]:
    return known_papers(documents)


def found(lookup: Lookup, query: str) -> ReferenceLookup | None:
    references = lookup.references(query).references
    return references[0] if len(references) == 1 else None


def names(number: str | None, paper: Known) -> bool:
    return number is not None and number_key(number) == number_key(paper.number)


def is_right(answer: ReferenceLookup | None, paper: Known) -> bool:
    """Whether the paper is the answer, or among those it is to be chosen from."""
    if answer is None:
        return False
    if answer.resolved is not None:
        return names(answer.resolved.number, paper)
    several = answer.status is LookupStatus.SEVERAL
    return several and any(names(one.number, paper) for one in answer.candidates)


def is_wrong(answer: ReferenceLookup | None, paper: Known) -> bool:
    """Whether another paper is given out as the one that was meant."""
    return bool(answer and answer.resolved and not names(answer.resolved.number, paper))


def test_a_number_with_all_its_letters_is_the_paper_itself(
    lookup: Lookup, papers: Sequence[Known]
) -> None:
    tried = list(spelled(papers, WHOLE))
    assert len(tried) > 150
    missed = [
        (name, query)
        for name, paper, query in tried
        if not ((answer := found(lookup, query)) and answer.resolved and is_right(answer, paper))
    ]
    assert missed == []


def test_what_is_left_out_is_filled_in_or_asked_for(
    lookup: Lookup, papers: Sequence[Known]
) -> None:
    tried = [(query, paper, found(lookup, query)) for _, paper, query in spelled(papers, SHORTENED)]
    assert len(tried) > 150
    assert [(query, paper.number) for query, paper, one in tried if is_wrong(one, paper)] == []
    right = [query for query, paper, one in tried if is_right(one, paper)]
    assert len(right) >= RIGHT * len(tried)


def test_a_slip_in_the_letters_is_mended_and_said_to_be(
    lookup: Lookup, papers: Sequence[Known]
) -> None:
    chance = random.Random(20261121)  # noqa: S311 - no secret
    tried = [(slip(paper.number, chance), paper) for paper in papers for _ in range(3)]
    answers = [(query, paper, found(lookup, query)) for query, paper in tried]
    right = [one for one in answers if is_right(one[2], one[1])]
    assert len(right) >= RIGHT * len(answers)
    for query, paper, answer in answers:
        if answer and answer.resolved and number_key(query) != number_key(paper.number):
            assert answer.match is not Match.EXACT, query
            assert answer.match is Match.NEAR or answer.resolved.number, query
        assert not (is_wrong(answer, paper) and answer and answer.match is not Match.NEAR), query


@pytest.mark.parametrize(
    ("query", "number", "match"),
    [
        pytest.param("16/CT-TTg", "16/CT-TTg", Match.EXACT, id="as printed"),
        pytest.param("CT 16", "16/CT-TTg", Match.COMPLETED, id="abbreviation and digits"),
        pytest.param("ct16", "16/CT-TTg", Match.COMPLETED, id="stuck together"),
        pytest.param("CT-16", "16/CT-TTg", Match.COMPLETED, id="hyphen between"),
        pytest.param("CT-16/TTg", "16/CT-TTg", Match.EXACT, id="kind moved to the front"),
        pytest.param("16 ttg", "16/CT-TTg", Match.COMPLETED, id="office alone"),
        pytest.param("16CT/TTG", "16/CT-TTg", Match.EXACT, id="first sign dropped"),
        pytest.param("Số: 16/CT-TTg", "16/CT-TTg", Match.EXACT, id="as on its first page"),
        pytest.param("16/2016/CT-TTg", "16/CT-TTg", Match.COMPLETED, id="a year put in"),
        pytest.param("chi thi 16 cua thu tuong 2016", "16/CT-TTg", Match.COMPLETED, id="in words"),
        pytest.param(
            "chỉ thị số 16 ngày 16/5/2016", "16/CT-TTg", Match.COMPLETED, id="kind and day"
        ),
        pytest.param("chỉ thị 16 ngày 16.5.2016", "16/CT-TTg", Match.COMPLETED, id="day with dots"),
        pytest.param("chỉ thị 16, 2016-05-16", "16/CT-TTg", Match.COMPLETED, id="an ISO day"),
        pytest.param(
            "Chỉ thị 16 của Thủ tướng Chính phủ về công tác dân vận",
            "16/CT-TTg",
            Match.COMPLETED,
            id="with its matter",
        ),
        pytest.param("chỉ thij 16", "16/CT-TTg", Match.NEAR, id="a slip in the kind"),
        pytest.param("16/CT-TTh", "16/CT-TTg", Match.NEAR, id="a slip in the office"),
        pytest.param("65- KL/TW", "65-KL/TW", Match.EXACT, id="a stray blank"),
        pytest.param("65 kl tw", "65-KL/TW", Match.EXACT, id="blanks alone"),
        pytest.param("kl65-tw", "65-KL/TW", Match.EXACT, id="kind stuck in front"),
        pytest.param("kết luận 65", "65-KL/TW", Match.COMPLETED, id="a paper without a date"),
        pytest.param("573/KH-SDGĐT", "573/KH-SGDĐT", Match.NEAR, id="two letters exchanged"),
        pytest.param("573/KH-SGD", "573/KH-SGDĐT", Match.COMPLETED, id="office cut short"),
        pytest.param("573/KHSGDĐT", "573/KH-SGDĐT", Match.EXACT, id="hyphen dropped"),
        pytest.param("KH 573", "573/KH-SGDĐT", Match.COMPLETED, id="a plan"),
        pytest.param(
            "kế hoạch 573 của sở gd&đt bình thuận",
            "573/KH-SGDĐT",
            Match.COMPLETED,
            id="office abbreviated",
        ),
        pytest.param("149/NĐ-CP", "149/2018/NĐ-CP", Match.COMPLETED, id="its year left out"),
        pytest.param("nghị định 149/2018", "149/2018/NĐ-CP", Match.COMPLETED, id="number and year"),
        pytest.param("nd 04/2015", "04/2015/NĐ-CP", Match.COMPLETED, id="not the month of April"),
        pytest.param("042015ndcp", "04/2015/NĐ-CP", Match.EXACT, id="year stuck too"),
        pytest.param("TT 11/2020 BGDĐT", "11/2020/TT-BGDĐT", Match.EXACT, id="a circular"),
        pytest.param("QĐ 23 TW", "23-QĐ/TW", Match.EXACT, id="a Party decision"),
        pytest.param("quyết định 23 bộ chính trị", "23-QĐ/TW", Match.COMPLETED, id="office named"),
        pytest.param("CTr 79", "79-CTr/BDVTW-BCSĐCP", Match.COMPLETED, id="a programme"),
        pytest.param(
            "chương trình 79 ban dân vận trung ương",
            "79-CTr/BDVTW-BCSĐCP",
            Match.COMPLETED,
            id="one of its two offices",
        ),
        pytest.param("797/KHLT", "797/KHLT-SGD&CĐGD", Match.COMPLETED, id="before an ampersand"),
        pytest.param("đề án 02 của tỉnh ủy", "02-ĐA/TU", Match.COMPLETED, id="told without symbol"),
        pytest.param("chỉ thị 26 ubnd", "26/CT-UBND", Match.COMPLETED, id="office tells it"),
        pytest.param("chỉ thị 26 năm 2016", "26/CT-TTg", Match.COMPLETED, id="year tells it"),
        pytest.param("QĐ 1895 2019", "1895/QĐ-TTg", Match.COMPLETED, id="digits like a year"),
    ],
)
def test_people_type_it_so(lookup: Lookup, query: str, number: str, match: Match) -> None:
    answer = found(lookup, query)
    assert answer is not None
    assert answer.resolved is not None, [one.number for one in answer.candidates]
    assert answer.resolved.number == number
    assert answer.match is match


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        pytest.param("26/CT", {"26/CT-TTg", "26/CT-UBND"}, id="symbol cut before the office"),
        pytest.param("CT 26", {"26/CT-TTg", "26/CT-UBND"}, id="no office"),
        pytest.param("chỉ thị 33", {"33/CTg", "33/CT-TTg"}, id="two printed numbers"),
        pytest.param("16", {"16/CT-TTg", "16/2008/QĐ-BGDĐT"}, id="digits alone"),
    ],
)
def test_what_may_be_several_papers_is_asked_back(
    lookup: Lookup, query: str, numbers: set[str]
) -> None:
    answer = found(lookup, query)
    assert answer is not None
    assert answer.status is LookupStatus.SEVERAL
    assert {one.number for one in answer.candidates} == numbers
    assert answer.resolved is None


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("17/CT-TTg", id="one more"),
        pytest.param("161/CT-TTg", id="a digit too many"),
        pytest.param("61/CT-TTg", id="digits exchanged"),
        pytest.param("574/KH-SGDĐT", id="a document here, one more"),
        pytest.param("chỉ thị 17 năm 2016", id="in words"),
        pytest.param("65-KL/TU", id="another committee"),
        pytest.param("573/KH-PGDĐT", id="another office"),
        pytest.param("573/BC-SGDĐT", id="another kind"),
        pytest.param("16/CT-TTg ngày 17/6/2017", id="another day"),
        pytest.param("chỉ thị 16 năm 2020", id="another year"),
        pytest.param("nghị định 16", id="another kind in words"),
        pytest.param("chỉ thị 16 của Bộ Chính trị", id="another office in words"),
        pytest.param("16/CT-TTg về phòng chống bão lụt miền Trung", id="another matter"),
        pytest.param("573 xyzt", id="a symbol that nobody has"),
    ],
)
def test_what_is_not_told_of_a_paper_is_not_that_paper(lookup: Lookup, query: str) -> None:
    answer = found(lookup, query)
    assert answer is not None
    assert answer.status in (LookupStatus.NOT_IN_LIBRARY, LookupStatus.DIFFERS)
    assert answer.resolved is None


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_digits_are_never_mended(
    lookup: Lookup, papers: Sequence[Known], data: st.DataObject
) -> None:
    paper = data.draw(st.sampled_from(papers))
    digits = data.draw(st.integers(min_value=1, max_value=99_999).map(str))
    query = digits + paper.number[len(paper.digits) :]
    answer = found(lookup, query)
    if answer is not None and answer.resolved is not None:
        assert number_key(answer.resolved.number or "").split("/")[0] == digits


@pytest.mark.parametrize(
    ("query", "number"),
    [
        pytest.param(
            "kế hoạch triển khai công tác dân vận và phong trào thi đua dân vận khéo 2019",
            "573/KH-SGDĐT",
            id="kind, title, year",
        ),
        pytest.param(
            "quyet dinh quy che cong tac dan van cua he thong chinh tri bo chinh tri",
            "23-QĐ/TW",
            id="a title cited without its lead",
        ),
        pytest.param("chỉ thị ngày 16/5/2016", "16/CT-TTg", id="kind and day"),
    ],
)
def test_a_paper_is_named_by_its_matter(lookup: Lookup, query: str, number: str) -> None:
    answer = found(lookup, query)
    assert answer is not None
    assert answer.resolved is not None, [one.number for one in answer.candidates]
    assert answer.resolved.number == number


def test_a_matter_of_many_papers_is_asked_back(lookup: Lookup) -> None:
    answer = found(lookup, "quy chế dân chủ ở cơ sở")
    assert answer is not None
    assert answer.status is LookupStatus.SEVERAL
    assert len(answer.candidates) > 1


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("khoản 3 Điều 63 Bộ luật Lao động", id="as printed"),
        pytest.param("dieu 63 bo luat lao dong", id="without marks"),
        pytest.param("điều 63 khoản 3 BLLĐ", id="abbreviated"),
    ],
)
def test_an_article_of_a_law_is_found_where_papers_cite_it(lookup: Lookup, query: str) -> None:
    answer = found(lookup, query)
    assert answer is not None
    assert answer.status is LookupStatus.NOT_IN_LIBRARY
    assert answer.number == "Bộ luật Lao động"
    assert answer.part is not None
    assert answer.part.address.startswith("Điều 63")
    assert any("63" in mention.citation.quote for mention in answer.mentions)


def test_every_reference_of_a_text_is_looked_up_in_its_place(
    lookup: Lookup, documents: Sequence[Document]
) -> None:
    for document in documents:
        answer = lookup.lookup_text(document.text)
        assert (answer.unread, answer.left_out) == ((), 0)
        starts = {one.start for one in answer.references}
        assert starts >= {one.start for one in document.references}
        for one in answer.references:
            assert document.text[one.start : one.end] == one.printed
            assert one.status in (LookupStatus.FOUND, LookupStatus.NOT_IN_LIBRARY)
            assert one.status is LookupStatus.FOUND or one.mention_count > 0
