"""Quotes in a real library: verbatim or not at all, with the place and the first difference."""

from __future__ import annotations

import unicodedata

import pytest

from assistant.answer import CitationState
from assistant.grounding import verify_quote
from assistant.near_misses import Difference
from assistant.verifying import MAX_QUOTE, Verification, Verifier
from ingest.text import canonical
from tests.assistant.library import PLAN
from tests.ending import ended
from vectorstore.library import Library

YEARLY = "báo cáo 6 tháng trước ngày 10/6/2024, báo cáo năm trước ngày 10/12/2024"


@pytest.fixture
def verifier(library: Library) -> Verifier:
    return Verifier(library.catalog)


def numbers(found: Verification) -> list[str | None]:
    return [place.citation.document.number for place in found.places]


def id_of(library: Library, number: str) -> str:
    (record,) = library.catalog.find_by_number(number)
    return record.summary.id


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param(YEARLY, id="as printed"),
        pytest.param(f"“{YEARLY}.”", id="between quotation marks"),
        pytest.param(unicodedata.normalize("NFD", YEARLY), id="decomposed"),
        pytest.param(YEARLY.replace("trước ", "trước\n  "), id="over line ends"),
        pytest.param("Để thầy cô và phụ huynh hiểu nhau hơn", id="the beginning of an item"),
        pytest.param("xe đạp", id="two syllables"),
        pytest.param("717-QĐ/TU", id="a symbol"),
    ],
)
def test_a_quote_is_found_where_it_stands(library: Library, quote: str) -> None:
    found = Verifier(library.catalog).verify(quote)

    assert found.state is CitationState.VERBATIM
    assert "45/KH-SGDĐT" in numbers(found)
    assert found.nearest is None
    for place in found.places:
        cited = place.citation
        text = library.catalog.text(cited.document.id) or ""
        assert text[cited.start : cited.end] == cited.quote
        assert canonical(quote).strip('".') == canonical(cited.quote)


@pytest.mark.parametrize("quote", ["Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh"])
def test_either_placement_of_a_tone_is_found(verifier: Verifier, quote: str) -> None:
    assert "45/KH-SGDĐT" in numbers(verifier.verify(quote))


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        pytest.param(
            YEARLY.replace("10/12/2024", "15/12/2024"),
            Difference(start=61, end=71, quoted="15/12/2024", printed="10/12/2024"),
            id="another date",
        ),
        pytest.param(
            "Không thu tiền của học sinh khi tổ chức phong trào",
            Difference(start=19, end=27, quoted="học sinh", printed="phụ huynh"),
            id="another word",
        ),
        pytest.param(
            "Thu tiền của phụ huynh khi tổ chức phong trào",
            Difference(start=0, end=3, quoted="Thu", printed="thu"),
            id="a beginning that was cut off, with a capital",
        ),
        pytest.param(
            "Không được thu tiền của phụ huynh khi tổ chức phong trào",
            Difference(start=6, end=10, quoted="được", printed=""),
            id="a word more",
        ),
        pytest.param(
            "Không thu tiền khi tổ chức phong trào",
            Difference(start=15, end=15, quoted="", printed="của phụ huynh"),
            id="words left out",
        ),
        pytest.param(
            "Không thu tiền của phụ huynh khi tổ chức lễ hội",
            Difference(start=41, end=47, quoted="lễ hội", printed="phong trào"),
            id="another end",
        ),
    ],
)
def test_what_is_not_there_is_shown_with_where_it_departs(
    verifier: Verifier, quote: str, difference: Difference
) -> None:
    found = verifier.verify(quote)

    assert found.state is CitationState.NOT_FOUND
    assert found.places == ()
    assert found.nearest is not None
    assert found.nearest.share > 0.5
    assert found.nearest.difference == difference
    assert quote[difference.start : difference.end] == difference.quoted


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("0/12/2024", id="a date cut in two"),
        pytest.param("Giá vàng trong nước hôm nay tăng mạnh", id="of something else"),
        pytest.param("…!?", id="signs alone"),
        pytest.param("xyzzy", id="a word that no document has"),
    ],
)
def test_what_has_nothing_to_do_with_the_library_has_nothing_near(
    verifier: Verifier, quote: str
) -> None:
    found = verifier.verify(quote)

    assert (found.state, found.places, found.nearest) == (CitationState.NOT_FOUND, (), None)


def test_a_quote_over_several_paragraphs_has_a_place_in_each(verifier: Verifier) -> None:
    start = PLAN.index("Tổ chức phiên chợ")
    quote = PLAN[start : PLAN.index("Lập đường dây nóng")]
    found = verifier.verify(quote.removesuffix("\n\n- "))

    assert found.state is CitationState.VERBATIM
    assert found.is_in_parts
    assert [place.citation.n for place in found.places] == [1, 2]
    assert [place.citation.quote.split()[0] for place in found.places] == ["Tổ", "Mở"]


def test_a_quote_cut_off_from_its_negation_is_shown_with_it(verifier: Verifier) -> None:
    (place,) = verifier.verify("thu tiền của phụ huynh khi tổ chức phong trào").places

    assert place.citation.quote == "thu tiền của phụ huynh khi tổ chức phong trào"
    assert place.in_full == "Không thu tiền của phụ huynh khi tổ chức phong trào"


def test_one_document_can_be_asked(library: Library, verifier: Verifier) -> None:
    plan, report = id_of(library, "45/KH-SGDĐT"), id_of(library, "62/BC-THCSHB")

    assert numbers(verifier.verify("xe đạp cho học sinh nghèo", document_id=plan)) == [
        "45/KH-SGDĐT"
    ]
    missed = verifier.verify(YEARLY, document_id=report)
    assert (missed.state, missed.nearest) == (CitationState.NOT_FOUND, None)
    near = verifier.verify("Vận động được 27 triệu đồng", document_id=report).nearest
    assert near is not None
    assert near.difference is not None
    assert near.difference.printed == "26"
    assert verifier.verify(YEARLY, document_id="nowhere") == Verification(
        state=CitationState.NOT_FOUND
    )


def test_one_passage_can_be_asked(verifier: Verifier) -> None:
    passage_id = verifier.verify(YEARLY).places[0].citation.passage_id

    assert verifier.verify("báo cáo năm", passage_id=passage_id).places
    near = verifier.verify("báo cáo quý trước ngày 10/12/2024", passage_id=passage_id).nearest
    assert near is not None
    assert near.source.passage.id == passage_id
    assert not verifier.verify(YEARLY, passage_id="nowhere").places


def test_places_past_the_bound_are_counted(
    verifier: Verifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    everywhere = verifier.verify("các")
    assert everywhere.left_out == 0
    monkeypatch.setattr("assistant.verifying.MAX_PLACES", 2)
    found = verifier.verify("các")

    assert [place.citation.n for place in found.places] == [1, 2]
    assert found.left_out == len(everywhere.places) - 2 > 0


def test_every_paragraph_is_found_in_itself(library: Library, verifier: Verifier) -> None:
    for stored in library.catalog.passages(library.catalog.searchable_ids()):
        quote = stored.passage.text.strip()
        if len(quote) <= MAX_QUOTE and any(map(str.isalnum, canonical(quote))):
            places = verifier.verify(quote).places
            assert places, quote
            assert canonical(places[0].citation.quote) in canonical(quote)


@pytest.mark.parametrize("length", [1, 2, 5])
def test_no_place_is_missed(library: Library, verifier: Verifier, length: int) -> None:
    stored = library.catalog.passages(library.catalog.searchable_ids())
    for one in stored:
        quote = " ".join(one.passage.text.split()[3 : 3 + length])
        standing = [each for each in stored if verify_quote(quote, each.passage) is not None]
        found = verifier.verify(quote)
        assert found.is_in_parts or len(found.places) + found.left_out == len(standing), quote


@pytest.mark.parametrize("letters", [" ", "a ", "1", ",", "a.", "các "])
def test_hostile_quotes_cost_little(verifier: Verifier, letters: str) -> None:
    ended(lambda: verifier.verify((letters * MAX_QUOTE)[:MAX_QUOTE]))
