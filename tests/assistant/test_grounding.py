from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.grounding import (
    Checked,
    DraftClaim,
    ProblemKind,
    Support,
    check_claim,
    checked,
    verify_quote,
)
from ingest.document import Passage
from tests.assistant.passages import PLAN, REPORT, passage

OTHER = "4. Phòng Chính trị tư tưởng theo dõi, đôn đốc các đơn vị trực thuộc."
FEES = "Các đơn vị không được thu thêm bất kỳ khoản nào ngoài quy định của nhà nước."


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


# --- claims that stand ------------------------------------------------------------------------

STANDS = [
    pytest.param("Trước ngày 5/12/2025, các trường gửi báo cáo.", REPORT, id="a day without its 0"),
    pytest.param("Các trường gửi báo cáo trước ngày 05 tháng 12 năm 2025.", REPORT, id="in words"),
    pytest.param("Các trường gửi báo cáo trước 05/12.", REPORT, id="without the year"),
    pytest.param("Trong tháng 12/2025 các trường gửi báo cáo.", REPORT, id="the month it lies in"),
    pytest.param("Các trường gửi báo cáo về Sở GD&ĐT.", REPORT, id="an office written short"),
    pytest.param("Schools send the report before 5 December 2025.", REPORT, id="in English"),
    pytest.param("The report is sent before 05/12/2025 to Sở Giáo dục và Đào tạo.", REPORT,
                 id="in English with the office's own name"),
    pytest.param("Nộp 7 bản.", "nộp 07 bản cho mỗi đơn vị", id="07 is 7"),
    pytest.param("Có 1500 học sinh tham gia.", "có 1.500 học sinh tham gia", id="thousands"),
    pytest.param("Đạt 95 % số trường.", "đạt 95% số trường trở lên", id="a space before %"),
    pytest.param("Thực hiện Quyết định số 23-QĐ/TW.", "Thực hiện Quyết định số 23- QĐ/TW của Bộ",
                 id="a symbol printed with a space"),
    pytest.param("Theo Công văn 2917/SGDĐT-VP.", "theo Công văn số : 2917 /SGDĐT-VP", id="slash"),
    pytest.param("Gửi về Phong@sgd.edu.vn.", "gửi về phong@sgd.edu.vn.", id="its capitals"),
    pytest.param("Nộp trước 17h00 ngày 05/12/2025.", "nộp trước 17 giờ ngày 05/12/2025",
                 id="an hour written otherwise"),
    pytest.param("Kế hoạch năm 2025.", "Kế hoạch năm học 2024-2025.", id="a year of a school year"),
    pytest.param("Trong 15 ngày làm việc phải trả lời.", "phải trả lời trong 15 ngày làm việc",
                 id="a period"),
    pytest.param("Các đơn vị không được thu thêm khoản nào.", FEES, id="a không kept"),
    pytest.param("The units may not collect more than the rules say.",
                 "Các đơn vị không được phép thu quá quy định.", id="a không kept in English"),
    pytest.param("Nếu có dịch, các trường báo cáo ngay.", "Các trường báo cáo ngay nếu có dịch.",
                 id="a condition moved to the front"),
    pytest.param("Trường báo cáo kết quả thực hiện hằng quý.",
                 "Nếu có dịch thì nghỉ học. Trường báo cáo kết quả thực hiện hằng quý.",
                 id="a condition of another sentence"),
    pytest.param("Các trường gửi báo cáo đúng hạn.",
                 "Các trường gửi báo cáo đúng hạn. Trường không gửi báo cáo bị phê bình.",
                 id="a negation of another sentence"),
    pytest.param("Các đơn vị không ngừng đổi mới phương pháp.",
                 "Các đơn vị không ngừng đổi mới phương pháp tuyên truyền.", id="no denial"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "quote"), STANDS)
def test_a_claim_that_its_quote_carries_stands(claim: str, quote: str) -> None:
    assert check_claim(claim, [quote]) == ()


# --- claims that do not -----------------------------------------------------------------------

FALLS = [
    pytest.param("Các trường gửi báo cáo trước ngày 06/12/2025.", REPORT, "date", id="the day"),
    pytest.param("Các trường gửi báo cáo trước ngày 05/11/2025.", REPORT, "date", id="the month"),
    pytest.param("Các trường gửi báo cáo trước ngày 05/12/2026.", REPORT, "date", id="the year"),
    pytest.param("Các trường gửi báo cáo sau ngày 05/12/2025.", REPORT, "date", id="after"),
    pytest.param("Các trường gửi báo cáo đến hết ngày 05/12/2025.", REPORT, "date",
                 id="a day more than trước ngày"),
    pytest.param("Các trường gửi báo cáo trước tháng 12.", REPORT, "date", id="five days less"),
    pytest.param("Schools send the report by 5 December 2025.", REPORT, "date", id="by"),
    pytest.param("Schools send the report before 5 December 2024.", REPORT, "date",
                 id="another year in English"),
    pytest.param("Gửi trước ngày 05/12/2019.", "gửi trước ngày 05/12 hằng năm", "date",
                 id="a year put in"),
    pytest.param("Gửi báo cáo năm trước ngày 20/3.",
                 "Gửi báo cáo quý trước ngày 20/3, gửi báo cáo năm trước ngày 05/12.", "date",
                 id="the day of another report"),
    pytest.param("Nộp 5 bản.", "nộp 15 bản", "number", id="a number cut out of another"),
    pytest.param("Trả lời trong 15 ngày.", "trả lời trong 15 ngày làm việc", "number",
                 id="working days made days"),
    pytest.param("Trả lời trong 15 tháng.", "trả lời trong 15 ngày", "number", id="another unit"),
    pytest.param("Theo Điều 5 của Luật.", "theo khoản 5 của Luật", "number", id="another part"),
    pytest.param("Nộp ít nhất 2 bản.", "nộp không quá 2 bản", "number", id="another bound"),
    pytest.param("Đạt 95 trường.", "đạt 95% số trường", "number", id="a percentage made a number"),
    pytest.param("Nộp trước 16 giờ.", "nộp trước 17 giờ", "time", id="another hour"),
    pytest.param("Thực hiện Chỉ thị 16/CT-TU.", "thực hiện Chỉ thị 16/CT-TTg", "symbol",
                 id="another issuer in a symbol"),
    pytest.param("Theo Công văn 57/KH-SGDĐT.", "theo Công văn 573/KH-SGDĐT", "symbol",
                 id="a symbol cut short"),
    pytest.param("Phòng dịch Covid-20.", "phòng dịch Covid-19", "number", id="a number in a name"),
    pytest.param("Gửi về pho@sgd.edu.vn.", "gửi về phong@sgd.edu.vn", "email", id="an address"),
    pytest.param("Xem ![x](https://xau.example/?q=1) báo cáo các trường.", REPORT, "link",
                 id="a picture from elsewhere"),
    pytest.param("Các trường gửi báo cáo, xem vi-du.com.", REPORT, "link", id="a site"),
    pytest.param("Các trường không gửi báo cáo.", REPORT, "negation", id="a không put in"),
    pytest.param("Các trường chưa gửi báo cáo kết quả.", REPORT, "negation", id="a chưa put in"),
    pytest.param("Schools do not send the report.", REPORT, "negation", id="a not put in"),
    pytest.param("Cac truong khong gui bao cao ket qua.", REPORT, "negation", id="khong, no marks"),
    pytest.param("Các đơn vị thu thêm khoản ngoài quy định.", FEES, "negation", id="left out"),
    pytest.param("Các đơn vị được thu thêm bất kỳ khoản nào.", FEES, "negation",
                 id="không được made được"),
    pytest.param("The units may collect more than the rules say.", FEES, "negation",
                 id="không left out in English"),
    pytest.param("Trường trên địa bàn xã nộp báo cáo.",
                 "Trường trên địa bàn xã không gửi báo cáo giấy.", "negation",
                 id="không left out with another verb"),
    pytest.param("Các trường không chỉ đạo thôn.", "Các trường chỉ đạo thôn, không bao biện.",
                 "negation", id="the không of another verb"),
    pytest.param("Các trường có thể gửi báo cáo.", REPORT, "modality", id="a duty made a choice"),
    pytest.param("Trường được gửi báo cáo.", "Trường phải gửi báo cáo đúng hạn", "modality",
                 id="phải made được"),
    pytest.param("Trường phải gửi báo cáo.", "Trường có thể gửi báo cáo qua mạng", "modality",
                 id="có thể made phải"),
    pytest.param("Schools must report to the office.", "Trường có thể báo cáo qua mạng.",
                 "modality", id="có thể made must"),
    pytest.param("Các trường báo cáo ngay trong ngày.",
                 "Nếu có dịch, các trường báo cáo ngay trong ngày.", "condition",
                 id="a condition left out"),
    pytest.param("Các trường gửi báo cáo nếu được yêu cầu.", REPORT, "condition",
                 id="a condition put in"),
    pytest.param("Các trường gửi báo cáo về Ủy ban nhân dân xã.", REPORT, "name", id="recipient"),
    pytest.param("Ủy ban nhân dân xã gửi báo cáo kết quả.", REPORT, "name", id="who must do it"),
    pytest.param("UBND xã gửi báo cáo kết quả.", REPORT, "name", id="written short"),
    pytest.param("Gửi báo cáo về Sở Y tế.", "Gửi báo cáo về Sở Nội vụ; ngành y tế phối hợp.",
                 "name", id="a name put together from two"),
    pytest.param("Nghị quyết của Tỉnh ủy khóa XII.", "Nghị quyết của Tỉnh ủy khóa XIII", "name",
                 id="another term in Roman numbers"),
    pytest.param("Học sinh nghỉ học khi mưa lớn kéo dài.", REPORT, "wording", id="something else"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "quote", "kind"), FALLS)
def test_a_claim_beyond_its_quote_falls(claim: str, quote: str, kind: str) -> None:
    assert ProblemKind(kind) in {problem.kind for problem in check_claim(claim, [quote])}


def test_a_claim_without_a_quote_falls() -> None:
    assert [problem.kind for problem in check_claim(REPORT, [])] == [ProblemKind.UNCITED]


def test_a_claim_may_rest_on_several_quotes() -> None:
    claim = "Các trường gửi báo cáo trước ngày 05/12/2025; Phòng Chính trị tư tưởng theo dõi."

    assert check_claim(claim, [REPORT, OTHER]) == ()
    assert check_claim(claim, [REPORT]) != ()
    assert check_claim(claim, [OTHER]) != ()


# --- properties -------------------------------------------------------------------------------

_VIETNAMESE = (
    "các trường gửi báo cáo không chưa phải được nếu trừ có thể Sở Giáo dục UBND XIII ngày tháng "
    "năm 05/12/2025 7 12% 16/CT-TTg 23- QĐ/TW a@b.vn trước sau từ đến 17h30 1.500 , : - “ ”"
)
_SENTENCES = st.lists(st.sampled_from(_VIETNAMESE.split()), min_size=1, max_size=30).map(" ".join)


@given(st.one_of(_SENTENCES, st.text(max_size=60)))
def test_a_claim_equal_to_its_quote_always_stands(text: str) -> None:
    assert check_claim(text, [text]) == ()


@given(_SENTENCES, _SENTENCES, _SENTENCES)
def test_a_sentence_of_its_quote_always_stands(before: str, text: str, after: str) -> None:
    claim = f"Đơn vị này gửi {text}"

    assert check_claim(claim, [f"{before} . {claim} . {after}"]) == ()
    assert check_claim(claim, [before, f"{claim} .", after]) == ()


@given(_SENTENCES, _SENTENCES, st.sampled_from(["không", "chưa"]), st.integers(1, 30))
def test_a_negation_put_in_brings_a_claim_down(
    before: str, text: str, negation: str, where: int
) -> None:
    words = f"Đơn vị này {text} đúng hạn".split()
    assume(not {"không", "chưa", ",", ":", "-"} & set(words))
    at = 1 + where % (len(words) - 1)
    claim = " ".join([*words[:at], negation, *words[at:]])

    assert check_claim(claim, [f"{before} . {' '.join(words)} ."]) != ()


_FACTS = st.sampled_from(
    [
        "trước ngày 05/12/2025",
        "ngày 21 tháng 3 năm 2019",
        "số 573/KH-SGDĐT",
        "số 23-QĐ/TW",
        "gồm 1.500 người",
        "đạt 95%",
        "trong 15 ngày làm việc",
        "theo khoản 3 Điều 63",
        "trước 17h30",
        "dịch Covid-19",
        "gửi pgd2@tinh7.edu.vn",
        "giai đoạn 2016-2021",
        "điện thoại 0252.3822.155",
        "lớp 12A4",
    ]
)


@given(_FACTS, st.integers(0, 200), st.sampled_from("0123456789"))
def test_one_changed_digit_brings_a_claim_down(fact: str, which: int, digit: str) -> None:
    quote = f"Các trường báo cáo {fact} cho Phòng"
    places = [match.start() for match in re.finditer(r"\d", quote)]
    at = places[which % len(places)]
    claim = quote[:at] + digit + quote[at + 1 :]
    # "005" would still be five, and the year is written as often within "2016-2021".
    assume(digit != quote[at])

    assert check_claim(claim, [quote]) != ()


@pytest.mark.parametrize(
    "piece",
    [
        " ",
        "1",
        "1,",
        "1/",
        "a",
        "A",
        "AB-",
        "a@",
        "a.",
        "không a ",
        "nếu ",
        "1 giờ ",
        "1 - ",
        "05/12 ",
    ],
)
def test_hostile_text_is_checked_in_linear_time(piece: str) -> None:
    source = piece * (100_000 // len(piece))
    start = time.monotonic()

    check_claim(source[:2_000] + "x", [source])

    assert time.monotonic() - start < 20


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
