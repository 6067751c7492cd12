from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.grounding import ProblemKind, check_claim
from tests.assistant.passages import REPORT
from tests.ending import ended

OTHER = "4. Phòng Chính trị tư tưởng theo dõi, đôn đốc các đơn vị trực thuộc."
FEES = "Các đơn vị không được thu thêm bất kỳ khoản nào ngoài quy định của nhà nước."


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
    ended(lambda: check_claim(source[:2_000] + "x", [source]), within_s=20)
