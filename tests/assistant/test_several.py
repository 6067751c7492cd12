"""Several questions in one: what is one question, what are two, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question_parts import parts, with_their_subject
from tests.assistant.library import (
    answered,
    asking,
    assistant_of,
    faults,
    library_of,
    read,
    refused,
)
from vectorstore.library import Library


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Ai ký kế hoạch 45 và ký ngày nào?", ("Ai ký kế hoạch 45", "ký ngày nào?")),
        ("ai ky ke hoach 45 va ky ngay nao", ("ai ky ke hoach 45", "ky ngay nao")),
        (
            "Who signed plan 45 and when was it issued?",
            ("Who signed plan 45", "when was it issued?"),
        ),
        (
            "Số của kế hoạch Lam Hải là bao nhiêu? Gửi cho những ai?",
            ("Số của kế hoạch Lam Hải là bao nhiêu", "Gửi cho những ai?"),
        ),
        (
            "Báo cáo chợ phiên nộp khi nào, mấy trang, số liệu chốt đến đâu?",
            ("Báo cáo chợ phiên nộp khi nào", "mấy trang", "số liệu chốt đến đâu?"),
        ),
        (
            "Quy chế chợ phiên phải xong khi nào? Phòng nào tham mưu?",
            ("Quy chế chợ phiên phải xong khi nào", "Phòng nào tham mưu?"),
        ),
        (
            "Kinh phí chợ phiên là bao nhiêu? Chia thế nào?",
            ("Kinh phí chợ phiên là bao nhiêu", "Chia thế nào?"),
        ),
        ("đón khách ở phòng nào, giờ nào", ("đón khách ở phòng nào", "giờ nào")),
        ("don khach o phong nao, gio nao", ("don khach o phong nao", "gio nao")),
        (
            "báo cáo chợ phiên gửi sở hạn nào ai báo cáo",
            ("báo cáo chợ phiên gửi sở hạn nào", "ai báo cáo"),
        ),
        (
            "tập huấn ngày nào ở đâu ai dự",
            ("tập huấn ngày nào", "ở đâu", "ai dự"),
        ),
        (
            "chợ có mấy gian, hỏng mấy gian",
            ("chợ có mấy gian", "hỏng mấy gian"),
        ),
        (
            "xã thu tiền chợ bao nhiêu, tỉnh cho tối đa bao nhiêu",
            ("xã thu tiền chợ bao nhiêu", "tỉnh cho tối đa bao nhiêu"),
        ),
        (
            "hạn nộp hồ sơ chợ phiên, mấy bộ, gửi ai",
            ("hạn nộp hồ sơ chợ phiên", "mấy bộ", "gửi ai"),
        ),
        (
            "When and where is the market held?",
            ("When is the market held?", "where is the market held?"),
        ),
        ("những trường nào, xã nào có chợ phiên", ()),
        ("bao nhiêu người dự họp", ()),
        ("Nhà trường và giáo viên phải làm gì?", ()),
        ("Phòng và các trường phải báo cáo trước ngày nào?", ()),
        ("Xin chào, kế hoạch này ai ký?", ()),
        ("Kế hoạch của Dầu Tiếng, năm 2023, nói gì về dân vận?", ()),
        ("ke hoach cua Dau Tieng, cong tac dan van nao duoc giao?", ()),
        ("Ai ký?", ()),
        ("???", ()),
        ("", ()),
    ],
)
def test_the_questions_in_a_text(question: str, wanted: tuple[str, ...]) -> None:
    assert parts(question) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký Kế hoạch 45/KH-SGDĐT và ký ngày nào?",
        "ai ky ke hoach 45/kh-sgddt va ky ngay nao",
        "Who signed plan 45/KH-SGDĐT and when was it issued?",
        "Ai ký Kế hoạch 45/KH-SGDĐT? Văn bản đó ban hành ngày nào?",
    ],
)
def test_each_part_is_answered_of_the_same_paper(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert "Đinh Khắc Mẫu" in reply.text
    assert "18 tháng 02 năm 2024" in reply.text
    assert {citation.document.number for citation in reply.citations} == {"45/KH-SGDĐT"}
    assert [citation.n for citation in reply.citations] == list(range(1, len(reply.citations) + 1))
    assert faults(reply, library) == []


@pytest.mark.parametrize(
    ("pieces", "wanted"),
    [
        (("đón khách ở phòng nào", "giờ nào"), "đón khách giờ nào"),
        (("hạn nộp hồ sơ chợ phiên", "mấy bộ"), "hồ sơ chợ phiên mấy bộ"),
        (
            ("xã thu tiền chợ bao nhiêu", "tỉnh cho tối đa bao nhiêu"),
            "tiền chợ tỉnh cho tối đa bao nhiêu",
        ),
        (("gạo thu bao nhiêu", "tiền nước bao nhiêu"), "tiền nước thu bao nhiêu"),
        (
            ("chỉ tiêu trồng cây bao nhiêu", "kết quả đạt bao nhiêu"),
            "trồng cây kết quả đạt bao nhiêu",
        ),
        (("kế hoạch chợ phiên ai ký", "ngày nào"), "ký ngày nào"),
        (("who signed the plan", "when"), "when was it issued"),
        (("cấp giấy mất bao lâu", "nộp ở đâu"), "cấp giấy nộp ở đâu"),
    ],
)
def test_a_part_is_asked_of_the_matter_of_the_first(pieces: tuple[str, ...], wanted: str) -> None:
    assert list(with_their_subject(pieces)) == [pieces[0], wanted]


def test_the_parts_of_one_duty_are_one_answer(library: Library) -> None:
    reply = answered(library, "Các trường nộp báo cáo tổng kết trước ngày nào và gửi về đâu?")
    assert reply.question.intent == "deadlines"
    assert "20/9/2025" in reply.text


def test_a_part_without_an_answer_is_said(library: Library) -> None:
    reply = answered(library, "Ai ký Kế hoạch 45/KH-SGDĐT và giá vàng hôm nay bao nhiêu?")
    assert "Đinh Khắc Mẫu" in reply.text
    assert any("giá vàng hôm nay bao nhiêu" in note for note in reply.notes)


def test_nothing_answered_is_one_refusal(library: Library) -> None:
    assert refused(library, "Giá vàng hôm nay bao nhiêu? Thời tiết ngày mai thế nào?").text


def test_the_stream_shows_the_claims_of_every_part(library: Library) -> None:
    asked = asking("Ai ký Kế hoạch 45/KH-SGDĐT và ký ngày nào?")
    *_, last = assistant_of(library).stream(asked)
    assert last == assistant_of(library).ask(asked)


def test_a_part_without_an_answer_is_said_where_the_whole_has_one(library: Library) -> None:
    reply = answered(library, "Ai ký Kế hoạch 45/KH-SGDĐT? Ai ký kế hoạch 9999?")
    assert any("9999" in note for note in reply.notes)


def test_many_joints_are_a_list_of_words() -> None:
    assert parts("ai, " * 500) == ()


MARKET = """\
UBND TỈNH HÒN DẤU
SỞ CÔNG THƯƠNG
Số: 205/SCT-TM
V/v báo cáo chợ phiên vùng cao năm 2025

Hòn Dấu, ngày 04 tháng 9 năm 2025

Kính gửi: UBND các xã.

Sở Công Thương đề nghị UBND các xã:
1. Tham mưu quy chế chợ phiên vùng cao, hoàn thành trước ngày 30/11/2025.
2. Báo cáo chợ phiên năm 2025
- Số liệu chốt đến hết ngày 20/10/2025.
- Báo cáo không quá 07 trang.
- Thời hạn: trước ngày 05/11/2025.
Mọi vướng mắc liên hệ Phòng Thương mại (bà Giang Thị Mỉ, điện thoại 0209 555 0112)./.
"""
MINUTES = """\
UBND TỈNH HÒN DẤU
SỞ CÔNG THƯƠNG
Số: 61/TB-SCT

Hòn Dấu, ngày 10 tháng 9 năm 2025

THÔNG BÁO
Kết luận của Giám đốc Sở tại cuộc họp tháng 8

Nghe các phòng báo cáo, Giám đốc Sở kết luận:
1. Về chợ phiên vùng cao: giao Phòng Thương mại tham mưu dự thảo quy chế chợ phiên.
2. Về trạm sạc xe điện: giao Phòng Kỹ thuật khảo sát 12 điểm.
3. Về lò mổ: đóng cửa 02 lò gần suối. Phạt 01 chủ lò.
4. Về kho muối: thuê kho đến hết năm.
5. Về hội chợ: dời sang tháng 12.
"""


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(MARKET, name="cong-van.txt"), read(MINUTES, name="ket-luan.txt"))
    with library_of(tmp_path_factory.mktemp("market"), documents) as opened:
        yield opened


def test_three_parts_of_one_sentence(market: Library) -> None:
    reply = answered(
        market, "báo cáo chợ phiên năm 2025 nộp khi nào, mấy trang, số liệu chốt đến đâu?"
    )

    assert "05/11/2025" in reply.text
    assert "07 trang" in reply.text
    assert "20/10/2025" in reply.text
    assert reply.notes == ()


def test_a_half_told_already_is_not_said_to_be_missing(market: Library) -> None:
    reply = answered(market, "khảo sát trạm sạc xe điện phòng nào làm, mấy điểm")

    assert "12 điểm" in reply.text
    assert reply.notes == ()


def test_what_no_paper_calls_so_is_said_to_be_missing(market: Library) -> None:
    reply = answered(market, "báo cáo chợ phiên nộp khi nào, tiêu chí nào")

    assert "05/11/2025" in reply.text
    assert any("tiêu chí nào" in note for note in reply.notes)


def test_of_a_matter_that_is_nowhere_no_half_is_known(market: Library) -> None:
    assert refused(market, "cấp thẻ căn cước mất bao lâu, lệ phí bao nhiêu, nộp ở đâu")


def test_one_matter_of_a_conclusion_with_what_stands_under_it(market: Library) -> None:
    reply = answered(market, "cuộc họp tháng 8 giám đốc kết luận gì về lò mổ")

    assert "đóng cửa 02 lò" in reply.text
    assert "kho muối" not in reply.text


def test_who_does_it_may_stand_in_another_paper(market: Library) -> None:
    reply = answered(market, "quy chế chợ phiên vùng cao phải xong khi nào? phòng nào tham mưu?")

    assert "30/11/2025" in reply.text
    assert "Phòng Thương mại tham mưu" in reply.text


def test_the_number_to_call_is_no_number_of_a_paper(market: Library) -> None:
    reply = answered(market, "vướng mắc về báo cáo chợ phiên thì gọi ai, số mấy")

    assert "0209 555 0112" in reply.text
    assert "205/SCT-TM" not in reply.text
    assert reply.notes == ()


def test_a_conclusion_on_one_matter(market: Library) -> None:
    reply = answered(market, "giám đốc kết luận gì về lò mổ")

    assert "Về lò mổ: đóng cửa 02 lò gần suối. Phạt 01 chủ lò." in " ".join(
        claim.text for claim in reply.claims
    )
    assert "trạm sạc" not in reply.text


def test_a_conclusion_is_told_to_its_end(market: Library) -> None:
    reply = answered(market, "kết luận của giám đốc tại cuộc họp tháng 8")

    assert reply.claims[-1].text == "Về hội chợ: dời sang tháng 12."
