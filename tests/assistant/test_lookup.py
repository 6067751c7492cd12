"""Look-ups over a real catalog: citations, numbers in any spelling, whole texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.lookup import MAX_REFERENCES, Lookup, LookupStatus
from ingest.pipeline import parse
from ingest.readers import read_bytes
from tests.ending import ended
from vectorstore.embedding import load_embedding_model
from vectorstore.library import Library

PLAN = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: {number}/KH-SGDĐT

An Bình, ngày 21 tháng 3 năm {year}

KẾ HOẠCH
{title}

Thực hiện Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ.

I. Mục đích

1. Nâng chất lượng công tác dân vận trong trường học.

2. Gắn với Kế hoạch số 573/KH-SGDĐT ngày 21/3/2019 của Sở Giáo dục và Đào tạo.

II. Thực hiện

1. Các trường báo cáo trước ngày 05/12/{year}.
"""


def plan(*, number: str = "573", year: int = 2019, title: str = "Công tác dân vận") -> bytes:
    return PLAN.format(number=number, year=year, title=title).encode()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    home: Path = tmp_path_factory.mktemp("lookup")
    with Library.open(home, embedding=load_embedding_model(None)) as library:
        for name, content in (
            ("a", plan()),
            ("b", plan(number="07", year=2022, title="Phổ cập bơi an toàn cho học sinh")),
            ("c", plan(number="07", year=2023, title="Kiểm tra thư viện trường học")),
            ("d", plan(number="     ", year=2021, title="Thi đua dân vận khéo")),
        ):
            library.add(parse(read_bytes(content, name=f"{name}.txt")))
        yield library


@pytest.fixture
def lookup(library: Library) -> Lookup:
    return Lookup(library.catalog)


def status_of(lookup: Lookup, text: str) -> tuple[LookupStatus, list[str]]:
    (found,) = lookup.lookup_text(text).references
    return found.status, [str(document.issued_on) for document in found.documents]


@pytest.mark.parametrize(
    ("text", "status", "issued"),
    [
        pytest.param(
            "Kế hoạch số 573/KH-SGDĐT ngày 21/3/2019",
            LookupStatus.FOUND,
            ["21/03/2019"],
            id="number and date agree",
        ),
        pytest.param(
            "Kế hoạch số 573/KH-SGDĐT", LookupStatus.FOUND, ["21/03/2019"], id="number alone"
        ),
        pytest.param(
            "Kế hoạch số 573/KH-SGDĐT ngày 22/3/2019",
            LookupStatus.DIFFERS,
            ["21/03/2019"],
            id="another day",
        ),
        pytest.param(
            "573/KH-SGDĐT năm 2020", LookupStatus.DIFFERS, ["21/03/2019"], id="another year"
        ),
        pytest.param("573/KH-SGDĐT năm 2019", LookupStatus.FOUND, ["21/03/2019"], id="its year"),
        pytest.param(
            "Kế hoạch 573/KH-SGDĐT (tháng 4/2019)",
            LookupStatus.DIFFERS,
            ["21/03/2019"],
            id="another month",
        ),
        pytest.param(
            "Kế hoạch 573/KH-SGDĐT của Sở Giáo dục và Đào tạo năm 2020",
            LookupStatus.DIFFERS,
            ["21/03/2019"],
            id="another year behind the issuer",
        ),
        pytest.param(
            "Kế hoạch 573/KH-SGDĐT về công tác dân vận năm 2020;",
            LookupStatus.DIFFERS,
            ["21/03/2019"],
            id="the title of another year",
        ),
        pytest.param(
            "573/KH-SGDĐT, năm 2020 các trường", LookupStatus.FOUND, ["21/03/2019"], id="next words"
        ),
        pytest.param(
            "573/KH-SGDĐT trong năm 2020", LookupStatus.FOUND, ["21/03/2019"], id="when it is done"
        ),
        pytest.param(
            "573/KH-SGDĐT của năm 2020", LookupStatus.DIFFERS, ["21/03/2019"], id="no issuer"
        ),
        pytest.param(
            "573/KH-SGDĐT năm 2020-2025", LookupStatus.FOUND, ["21/03/2019"], id="a period"
        ),
        pytest.param(
            "Quyết định 573/KH-SGDĐT", LookupStatus.DIFFERS, ["21/03/2019"], id="another kind"
        ),
        pytest.param(
            "Văn bản số 573/KH-SGDĐT", LookupStatus.FOUND, ["21/03/2019"], id="a word for any kind"
        ),
        pytest.param(
            "Kế hoạch số 573/KH-SGDĐT ngày 31/2/2019",
            LookupStatus.DIFFERS,
            ["21/03/2019"],
            id="no such day",
        ),
        pytest.param(
            "Kế hoạch số 573/KH-SGDĐT ngày 21/3/2019 về xây dựng nhà vệ sinh công cộng;",
            LookupStatus.DIFFERS,
            ["21/03/2019"],
            id="another title",
        ),
        pytest.param(
            "Kế hoạch số 573/KH-SGDĐT ngày 21/3/2019 về việc triển khai công tác dân vận năm 2019;",
            LookupStatus.FOUND,
            ["21/03/2019"],
            id="a title in longer words",
        ),
        pytest.param(
            "Kế hoạch số 07/KH-SGDĐT",
            LookupStatus.SEVERAL,
            ["21/03/2022", "21/03/2023"],
            id="two years have that number",
        ),
        pytest.param(
            "Kế hoạch số 07/KH-SGDĐT ngày 21/3/2023",
            LookupStatus.FOUND,
            ["21/03/2023"],
            id="the date decides between them",
        ),
        pytest.param(
            "Kế hoạch số 07 ngày 21/3/2023",
            LookupStatus.FOUND,
            ["21/03/2023"],
            id="no symbol, but kind and day",
        ),
        pytest.param(
            "Kế hoạch số 07 ngày 22/3/2023",
            LookupStatus.NOT_IN_LIBRARY,
            [],
            id="no symbol and another day",
        ),
        pytest.param(
            "Kế hoạch số /KH-SGDĐT của Sở", LookupStatus.FOUND, ["21/03/2021"], id="a blank number"
        ),
        pytest.param(
            "Chỉ thị số 16/CT-TTg ngày 16/5/2016",
            LookupStatus.NOT_IN_LIBRARY,
            [],
            id="not here",
        ),
    ],
)
def test_a_reference_has_the_status_of_the_contract(
    lookup: Lookup, text: str, status: LookupStatus, issued: list[str]
) -> None:
    assert status_of(lookup, text) == (status, issued)


@pytest.mark.parametrize(
    "words",
    [
        "573/KH-SGDĐT",
        "573/KH-SGDĐT năm 2020",
        "573/KH-SGDĐT năm 2019",
        "573/KH-SGDĐT ban hành năm 2020",
        "573/KH-SGDĐT trong năm 2020",
        "573/KH-SGDĐT trong tháng 4/2019",
        "573/KH-SGDĐT cho năm 2020",
        "573/KH-SGDĐT đến hết năm 2020",
        "573/KH-SGDĐT trước ngày 05/12/2019",
        "573/KH-SGDĐT của năm 2020",
        "573/KH-SGDĐT, năm 2020",
        "27-CT/TU năm 2016",
        "573/KH-SGDĐT (22/3/2019)",
        "573/KH-SGDĐT tháng 4 năm 2019",
        "Quyết định 573/KH-SGDĐT",
        "QĐ 573/KH-SGDĐT",
        "Kế hoạch số 573/KH-SGDĐT ngày 31/2/2019",
        "Kế hoạch số 573/KH-SGDĐT ngày 30 tháng 02 năm 2019",
        "Kế hoạch số 573/KH-SGDĐT của Ủy ban nhân dân tỉnh Gia Lai",
        "Chỉ thị số 16/CT-TTg ngày 17/5/2016",
        "16/CT-TTg ngày 30/02/2016",
    ],
)
def test_a_name_and_a_text_with_the_same_words_are_told_the_same(
    lookup: Lookup, words: str
) -> None:
    (named,) = lookup.references(words).references
    (cited,) = lookup.lookup_text(words).references
    assert (named.status, named.differs) == (cited.status, cited.differs)
    assert named.number == cited.number


def test_a_day_that_no_calendar_has_is_said(lookup: Lookup) -> None:
    words = "Kế hoạch số 573/KH-SGDĐT ngày 31/2/2019"
    for found in (lookup.references(words), lookup.lookup_text(words)):
        assert [unread.printed for unread in found.unread] == ["ngày 31/2/2019"]
        assert found.references[0].date is None


@pytest.mark.parametrize(
    ("query", "number", "kind", "date"),
    [
        pytest.param(
            "Quyết định 573/KH-SGDĐT", "573/KH-SGDĐT", "Quyết định", None, id="another kind"
        ),
        pytest.param(
            "số 16/CT-TTg ngày 17/5/2016", "16/CT-TTg", "Chỉ thị", "17/05/2016", id="another day"
        ),
        pytest.param(
            "Nghị định số: 999/2030/NĐ- CP", "999/2030/NĐ-CP", "Nghị định", "2030", id="not here"
        ),
        pytest.param("QĐ 999", "999", "Quyết định", None, id="digits alone"),
        pytest.param("số 99/ABC-XYZ", "99/ABC-XYZ", None, None, id="no kind at all"),
        pytest.param(
            "nghị quyết số 66.7/2031/NQ-CP", "66.7/2031/NQ-CP", "Nghị quyết", "2031", id="a point"
        ),
    ],
)
def test_the_number_of_what_is_not_here_is_the_number_alone(
    lookup: Lookup, query: str, number: str, kind: str | None, date: str | None
) -> None:
    for form in ("NFC", "NFD"):
        (found,) = lookup.references(unicodedata.normalize(form, query)).references
        said = str(found.date) if found.date else None
        assert (found.number, found.kind, said) == (number, kind, date)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 573/KH-SGDĐT ngày 22/3/2019 của Sở Giáo dục và Đào tạo",
        "Kế hoạch số 573/KH-SGDĐT ngày 21/3/2019; số 12/ƯBCXYZ; Quyết định số 9/QĐ-ƯB",
    ],
)
def test_decomposed_letters_change_nothing_but_places(lookup: Lookup, text: str) -> None:
    sent = unicodedata.normalize("NFD", text)
    composed, decomposed = lookup.lookup_text(text), lookup.lookup_text(sent)
    for one, other in zip(composed.references, decomposed.references, strict=True):
        assert (one.status, one.number, one.kind) == (other.status, other.number, other.kind)
        assert (one.date, one.issuer) == (other.date, other.issuer)
        assert sent[other.start : other.end] == other.printed
        assert unicodedata.normalize("NFC", other.printed) == one.printed
    for unread, again in zip(composed.unread, decomposed.unread, strict=True):
        assert sent[again.start : again.end] == again.printed
        assert unicodedata.normalize("NFC", again.printed) == unread.printed


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("573/KH-SGDĐT", id="as printed"),
        pytest.param("573 / KH- SGDĐT", id="with blanks"),
        pytest.param("573/kh-sgdđt", id="in lower case"),
        pytest.param("573/KH-SGDDT", id="without diacritics"),
        pytest.param("0573/KH-SGDĐT", id="with a zero in front"),
        pytest.param("kế hoạch 573/KH-SGDĐT của Sở", id="in a phrase"),
    ],
)
def test_a_number_is_found_by_any_spelling(lookup: Lookup, query: str) -> None:
    (found,) = lookup.references(query).references
    assert found.status is LookupStatus.FOUND
    assert found.documents[0].number == "573/KH-SGDĐT"
    assert query[found.start : found.end] == found.printed


def test_every_paragraph_that_cites_it_is_listed(lookup: Lookup) -> None:
    (found,) = lookup.references("16/CT-TTg").references
    assert len(found.mentions) == 4
    assert {mention.printed for mention in found.mentions} == {"16/CT-TTg"}
    assert {str(mention.date) for mention in found.mentions} == {"16/05/2016"}
    assert [mention.citation.n for mention in found.mentions] == [1, 2, 3, 4]
    assert all("16/CT-TTg" in mention.citation.quote for mention in found.mentions)


@pytest.mark.parametrize("query", ["dân vận khéo", "", "05/12/2019", "chỉ thị"])
def test_a_query_without_a_number_says_so(lookup: Lookup, query: str) -> None:
    found = lookup.references(query)
    assert found.references == ()
    assert [unread.printed for unread in found.unread] == [query]


def test_what_looks_like_a_number_and_is_not_read_is_listed(lookup: Lookup) -> None:
    text = "Theo Kế hoạch số 573/KH-SGDĐT; hồ sơ 12/ABCXYZ kèm theo; mục II/2019, 05/12/2019."
    found = lookup.lookup_text(text)
    assert [reference.number for reference in found.references] == ["573/KH-SGDĐT"]
    assert [text[unread.start : unread.end] for unread in found.unread] == ["12/ABCXYZ"]
    assert all(unread.reason for unread in found.unread)


def test_references_past_the_bound_are_counted(lookup: Lookup) -> None:
    text = "\n".join(f"Quyết định số {n}/QĐ-UBND;" for n in range(1, MAX_REFERENCES + 3))
    found = lookup.lookup_text(text)
    assert (len(found.references), found.left_out) == (MAX_REFERENCES, 2)


def passage_id_at(library: Library, address: str) -> str:
    (first, *_) = library.catalog.find_by_number("573/KH-SGDĐT")
    stored = library.catalog.passage_at(first.summary.id, address)
    assert stored is not None
    return stored.passage.id


def test_a_citation_opens_with_its_neighbours(lookup: Lookup, library: Library) -> None:
    cited = lookup.citation(f"{passage_id_at(library, 'I.2')}-3-10")
    assert cited is not None
    assert cited.citation.quote == cited.passage.text[3:10]
    assert [str(passage.address) for passage in cited.before] == ["I", "I.1"]
    assert [str(passage.address) for passage in cited.after] == ["II", "II.1"]


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param("-0-99999", id="past the end"),
        pytest.param("-5-5", id="nothing"),
        pytest.param("-0-2", id="the marker of a list alone"),
        pytest.param("-7-3", id="backwards"),
        pytest.param("", id="no span"),
        pytest.param("-4-10", id="from inside a word"),
        pytest.param("-3-9", id="to inside a word"),
    ],
)
def test_a_span_that_is_not_there_opens_nothing(
    lookup: Lookup, library: Library, ending: str
) -> None:
    assert lookup.citation(passage_id_at(library, "I.2") + ending) is None


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        pytest.param("5/12/2", "05/12/2019", id="a date"),
        pytest.param("73/KH", "573/KH-SGDĐT", id="a symbol"),
        pytest.param("573", "573/KH-SGDĐT", id="the digits of a symbol"),
    ],
)
def test_a_citation_cuts_no_number_in_two(
    lookup: Lookup, library: Library, cut: str, whole: str
) -> None:
    (record, *_) = library.catalog.find_by_number("573/KH-SGDĐT")
    document = library.catalog.document(record.summary.id)
    assert document is not None
    passage = next(one for one in document.passages if whole in one.text)
    at = passage.text.index(whole)
    inside = at + whole.index(cut)
    assert lookup.citation(f"{passage.id}-{inside}-{inside + len(cut)}") is None
    assert lookup.references(f"{passage.id}-{inside}-{inside + len(cut)}").cited is None
    assert lookup.citation(f"{passage.id}-{at}-{at + len(whole)}") is not None


@pytest.mark.parametrize("letter", [" ", "1", ",", "/", "12/", "1-", "số "])
def test_hostile_text_takes_linear_time(lookup: Lookup, letter: str) -> None:
    ended(lambda: lookup.lookup_text(letter * (64_000 // len(letter))))
