from __future__ import annotations

import unicodedata

import pytest

from assistant.grounding import Checked, DraftClaim, ProblemKind, Support, checked, verify_quote
from ingest.document import Passage
from tests.assistant.passages import PLAN, REPORT, passage

OTHER = "4. Phòng Chính trị tư tưởng theo dõi, đôn đốc các đơn vị trực thuộc."


# --- quotes -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        pytest.param(REPORT, REPORT, id="the whole"),
        pytest.param("trước ngày 05/12/2025 để tổng hợp.", REPORT, id="a part"),
        pytest.param(unicodedata.normalize("NFD", REPORT), REPORT, id="decomposed letters"),
        pytest.param(REPORT, unicodedata.normalize("NFD", REPORT), id="a decomposed source"),
        pytest.param(
            "Ủy ban nhân dân xã chỉ đạo", "2. Uỷ ban nhân dân xã chỉ đạo thôn.", id="tone placement"
        ),
        pytest.param(
            "“trước ngày 05/12/2025”", REPORT, id="in quotation marks of the one who quotes"
        ),
        pytest.param("trước ngày 05/12/2025.", REPORT, id="with a full stop put after it"),
        pytest.param("… để tổng hợp", REPORT, id="with dots at its edge"),
        pytest.param("Năm dân vận khéo", "chủ đề “*Năm dân vận khéo*” của xã", id="emphasis"),
        pytest.param("gửi báo cáo\n kết  quả", REPORT, id="white space of another line"),
    ],
)
def test_a_true_quote_is_found_with_its_offsets(quote: str, source: str) -> None:
    found = verify_quote(quote, passage(source, at=40))

    assert found is not None
    words = unicodedata.normalize("NFC", source[found[0] - 40 : found[1] - 40])
    assert words.split()[0].strip("*") in unicodedata.normalize("NFC", quote).replace("Ủ", "Uỷ"[:2])


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        pytest.param(REPORT.replace("05/12", "15/12"), REPORT, id="another day"),
        pytest.param(
            "về Sở Giáo dục và Đào tạo (qua Văn phòng) trước ngày 25/12/2025",
            REPORT,
            id="another day in a long quote",
        ),
        pytest.param(REPORT.replace("trường gửi", "trường không gửi"), REPORT, id="a không put in"),
        pytest.param(
            REPORT.replace("Sở Giáo dục và Đào tạo", "Ủy ban nhân dân xã"),
            REPORT,
            id="another recipient",
        ),
        pytest.param("gửi bao cao kêt quả thực hiện công tác dán vận", REPORT, id="other tones"),
        pytest.param(REPORT, OTHER, id="another passage"),
        pytest.param(
            "5/12/2025 để tổng hợp", REPORT.replace("05/12", "15/12"), id="a day cut in two"
        ),
        pytest.param(
            "trước ngày 15/12/20", REPORT.replace("05/12", "15/12"), id="a year cut in two"
        ),
        pytest.param("Học sinh được nghỉ một tuần.", REPORT, id="something else"),
        pytest.param(
            "Các trường gửi báo cáo trước ngày 05/12/2025", REPORT, id="stitched together"
        ),
        pytest.param("Các trường gửi báo cáo … để tổng hợp", REPORT, id="dots in the middle"),
        pytest.param("", REPORT, id="nothing"),
        pytest.param(" … ", REPORT, id="nothing but dots"),
        pytest.param("(", REPORT, id="nothing but a bracket"),
        pytest.param("73/KH-SGDĐT", "Kế hoạch số 573/KH-SGDĐT", id="a symbol cut in two"),
        pytest.param("b@sgd.edu.vn", "gửi về a.b@sgd.edu.vn", id="an address cut in two"),
    ],
)
def test_a_false_quote_is_not_found(quote: str, source: str) -> None:
    assert verify_quote(quote, passage(source)) is None


# --- the gate ---------------------------------------------------------------------------------


def draft(text: str, *quotes: str, source: Passage | None = None) -> DraftClaim:
    """A claim with quotes from one passage."""
    there = source or passage(REPORT)
    return DraftClaim(
        text=text,
        supports=tuple(Support(passage=there, document=PLAN, quote=quote) for quote in quotes),
    )


def kinds(result: Checked) -> list[ProblemKind]:
    """Why something was left out."""
    return [problem.kind for problem in result.problems]


def test_claims_keep_their_order_and_citations_count_from_one() -> None:
    result = checked(
        [
            draft("Các trường gửi báo cáo.", "Các trường gửi báo cáo"),
            draft(
                "Phòng Chính trị tư tưởng theo dõi.", OTHER, source=passage(OTHER, at=900, name="b")
            ),
        ]
    )

    assert [claim.marked for claim in result.claims] == [
        "Các trường gửi báo cáo. [1]",
        "Phòng Chính trị tư tưởng theo dõi. [2]",
    ]
    assert [(one.n, one.passage_id) for one in result.citations] == [
        (1, "ke-hoach-III.3"),
        (2, "b"),
    ]
    assert result.removed == 0


def test_the_same_place_has_one_number() -> None:
    result = checked(
        [
            draft("Các trường gửi báo cáo.", REPORT, REPORT),
            draft("Gửi trước ngày 05/12/2025.", REPORT),
        ]
    )

    assert [claim.citations for claim in result.claims] == [(1,), (1,)]
    assert len(result.citations) == 1


def test_every_citation_is_a_slice_of_its_passage() -> None:
    source = passage(REPORT, at=700)

    result = checked([draft(REPORT, "để tổng hợp", REPORT, source=source)])

    for citation in result.citations:
        assert REPORT[citation.start - 700 : citation.end - 700] == citation.quote
    assert len(result.citations) == 2


def test_a_removed_claim_is_counted_and_leaves_no_citation() -> None:
    result = checked(
        [
            draft("Các trường gửi báo cáo trước ngày 06/12/2025.", "trước ngày 05/12/2025"),
            draft("Các trường gửi báo cáo.", "Các trường gửi báo cáo"),
        ]
    )

    assert result.removed == 1
    assert [one.n for one in result.citations] == [1]
    assert result.claims[0].citations == (1,)
    assert ProblemKind.DATE in kinds(result)


def test_a_quote_that_is_not_there_supports_nothing() -> None:
    result = checked([draft("Các trường gửi báo cáo.", "Các trường nộp báo cáo")])

    assert (result.claims, result.citations, result.removed) == ((), (), 1)
    assert kinds(result) == [ProblemKind.QUOTE, ProblemKind.UNCITED]


def test_a_claim_stands_on_the_quotes_that_remain() -> None:
    result = checked([draft("Các trường gửi báo cáo.", "không có", "Các trường gửi báo cáo")])

    assert [claim.citations for claim in result.claims] == [(1,)]


@pytest.mark.parametrize("text", ["", "  ", "-", "3."])
def test_a_claim_of_no_words_is_removed(text: str) -> None:
    assert checked([draft(text, REPORT)]).removed == 1


def test_a_sentence_said_twice_is_said_once_and_not_counted_as_removed() -> None:
    result = checked([draft("Các trường gửi báo cáo.", REPORT)] * 2)

    assert (len(result.claims), result.removed) == (1, 0)


def test_a_claim_is_shown_without_its_list_marker_and_artefacts() -> None:
    result = checked([draft("3. [bookmark: b]Các *trường* gửi báo cáo.", REPORT)])

    assert result.claims[0].text == "Các trường gửi báo cáo."


@pytest.mark.parametrize(
    ("source", "quote", "claim"),
    [
        pytest.param(
            "Các trường không gửi bản giấy về Phòng.",
            "gửi bản giấy về Phòng",
            "Các trường gửi bản giấy về Phòng.",
            id="không before it",
        ),
        pytest.param(
            "Hồ sơ đủ. Nếu thiếu giấy tờ, trường trả lại hồ sơ cho người nộp.",
            "trường trả lại hồ sơ cho người nộp",
            "Trường trả lại hồ sơ cho người nộp.",
            id="nếu before it",
        ),
        pytest.param(
            "Các trường nghỉ học ngày 02/9, trừ các trường nội trú.",
            "Các trường nghỉ học ngày 02/9",
            "Các trường nghỉ học ngày 02/9.",
            id="trừ after it",
        ),
    ],
)
def test_a_quote_cut_off_from_the_word_that_turns_it_does_not_help(
    source: str, quote: str, claim: str
) -> None:
    result = checked([draft(claim, quote, source=passage(source))])

    assert (result.claims, result.removed) == ((), 1)


def test_the_word_that_turns_a_quote_is_shown_with_it() -> None:
    source = passage("Hạn là thứ sáu. Các trường không gửi bản giấy về Phòng.")

    result = checked([draft("Các trường không gửi bản giấy.", "gửi bản giấy", source=source)])

    assert [one.quote for one in result.citations] == ["Các trường không gửi bản giấy"]


def test_a_place_taken_from_the_passage_needs_no_looking_for() -> None:
    source = passage("Báo cáo quý: nộp báo cáo. Báo cáo năm: nộp báo cáo.", at=10)
    at = (10 + source.text.rindex("nộp"), source.end - 1)

    result = checked(
        [DraftClaim(text="Nộp báo cáo.", supports=(Support(passage=source, document=PLAN, at=at),))]
    )

    assert (result.citations[0].start, result.citations[0].end) == at


def test_a_place_that_cuts_a_number_in_two_supports_nothing() -> None:
    source = passage("Nộp trước ngày 15/12/2025.")
    at = (source.start + source.text.index("5/12"), source.end)

    result = checked(
        [
            DraftClaim(
                text="Ngày 5/12/2025.", supports=(Support(passage=source, document=PLAN, at=at),)
            )
        ]
    )

    assert (result.claims, result.removed) == ((), 1)
    assert ProblemKind.QUOTE in kinds(result)


def test_a_place_outside_the_passage_is_the_callers_mistake() -> None:
    support = Support(passage=passage(REPORT), document=PLAN, at=(100, 5_000))

    with pytest.raises(ValueError, match="no span of"):
        checked([DraftClaim(text="Các trường.", supports=(support,))])


def test_a_support_is_words_or_a_place() -> None:
    with pytest.raises(ValueError, match="one of them"):
        Support(passage=passage(REPORT), document=PLAN)
    with pytest.raises(ValueError, match="one of them"):
        Support(passage=passage(REPORT), document=PLAN, quote="x", at=(100, 101))
