"""Sentences of the sort asked for: a sum, a telephone number, months, a person, what is blank."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal, RefusalReason
from assistant.question import understand
from assistant.reading.intents import Intent
from tests.assistant.library import (
    LETTER,
    answered,
    ask,
    faults,
    library_of,
    places,
    read,
    without_marks,
)
from vectorstore.library import Library

_LONG_TASK = (
    "Sách giáo khoa cũ được kiểm kê, phân loại theo lớp, đóng nhãn từng thùng và ghi sổ theo "
    "mẫu chung. Thùng sách để nơi khô ráo, kê cao khỏi nền, có vải phủ chống bụi và mối mọt. "
    "Giáo viên chủ nhiệm đọc tên sách trước lớp, ghi lại nguyện vọng mượn của từng em, ưu tiên học "
    "sinh mồ côi và học sinh khuyết tật. Thư viện mở thêm buổi chiều thứ Bảy để phụ huynh tới nhận "
    "sách cùng con. Sách rách được dán lại trong giờ thủ công, có thầy cô hướng dẫn cách bồi giấy. "
    "Trường nào thừa sách thì chuyển sang trường bạn gần nhất, có giấy giao nhận. Sách in sai được "
    "gom riêng để trả lại nơi bán. Học sinh giỏi được mượn thêm hai cuốn tham khảo mỗi tháng."
)
BOOKS = f"""\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN CỔ LŨY

Số: 27/KH-PGDĐT

Cổ Lũy, ngày 06 tháng 5 năm 2024

KẾ HOẠCH
Tủ sách dùng chung

I. VIỆC LÀM

1. Tủ sách dùng chung là nơi học sinh mượn sách không mất tiền.

2. Mỗi trường được cấp 4 triệu đồng mua kệ sách.

3. Đợt quyên góp kéo dài 3 tháng, từ tháng 6 năm 2024.

4. Thắc mắc xin gọi số điện thoại 0203 999 0123.

II. THỰC HIỆN

1. {_LONG_TASK} Các trường gửi báo cáo quyên góp về Phòng Giáo dục và Đào tạo trước ngày \
30/9/2024.

2. Các trường không phải nộp báo cáo tuần trước ngày 05/7/2024.

TRƯỞNG PHÒNG

Mai Văn Thử
"""
PLAN = "Kế hoạch 27/KH-PGDĐT"
LETTER_NAME = "Công văn tổng kết phong trào trường xanh"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(BOOKS), read(LETTER))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "words", "cited"),
    [
        pytest.param(
            "Mỗi trường của Cổ Lũy được cấp bao nhiêu tiền mua kệ sách?",
            "4 triệu đồng",
            ((PLAN, "I.2"),),
            id="a sum",
        ),
        pytest.param(
            "Đợt quyên góp của Cổ Lũy kéo dài mấy tháng?", "3 tháng", ((PLAN, "I.3"),), id="months"
        ),
        pytest.param(
            "Số điện thoại của Cổ Lũy là gì?", "0203 999 0123", ((PLAN, "I.4"),), id="a telephone"
        ),
        pytest.param(
            "Tủ sách dùng chung là gì?",
            "là nơi học sinh mượn sách",
            ((PLAN, "I.1"),),
            id="a definition",
        ),
        pytest.param(
            "Mai Văn Thử là ai?", "TRƯỞNG PHÒNG Mai Văn Thử", ((PLAN, "người ký"),), id="by name"
        ),
    ],
)
def test_the_sentence_of_the_sort_asked_for_is_told(
    library: Library, question: str, words: str, cited: tuple[tuple[str, str], ...]
) -> None:
    for asked in (question, without_marks(question)):
        reply = answered(library, asked)
        assert words in reply.text
        assert places(reply) == cited


@pytest.mark.parametrize(
    ("question", "note"),
    [
        pytest.param("Công văn Mỹ Lạc số bao nhiêu?", "Số của văn bản để trống.", id="the number"),
        pytest.param(
            "Công văn Mỹ Lạc ban hành ngày nào?",
            "Ngày ban hành để trống hoặc thiếu một phần.",
            id="the day",
        ),
    ],
)
def test_what_was_left_blank_is_said_to_be_blank(
    library: Library, question: str, note: str
) -> None:
    reply = answered(library, question)
    assert reply.notes == (note,)
    assert {name for name, _ in places(reply)} == {LETTER_NAME}


def test_of_a_long_paragraph_only_the_sentences_of_the_duty_are_cited(library: Library) -> None:
    reply = answered(library, "Báo cáo quyên góp của Cổ Lũy nộp khi nào?")
    assert "30/9/2024" in reply.text
    assert [len(citation.quote) < 300 for citation in reply.citations] == [True]
    assert "kiểm kê" not in reply.citations[0].quote
    assert "gửi Phòng Giáo dục và Đào tạo" in reply.claims[0].text


def test_a_report_that_need_not_be_sent_has_no_deadline(library: Library) -> None:
    for question in (
        "Báo cáo tuần của Cổ Lũy nộp khi nào?",
        "When is the weekly báo cáo tuần due?",
    ):
        reply = ask(library, question)
        assert isinstance(reply, Refusal), reply.text
        assert reply.reason in (RefusalReason.FALSE_PREMISE, RefusalReason.NOT_IN_LIBRARY)
        assert faults(reply, library) == []
    assert "không đặt thời hạn" in ask(library, "Báo cáo tuần của Cổ Lũy nộp khi nào?").text


def test_a_limit_after_a_day_leaves_out_what_comes_before(library: Library) -> None:
    reply = answered(library, "Báo cáo nào có hạn sau ngày 30/9/2024?")
    assert "20/9/2025" in reply.text
    assert "30/9/2024" not in reply.text


WARDS = """\
ỦY BAN NHÂN DÂN TỈNH LAM HẢI

Số: 61/QĐ-UBND

Lam Hải, ngày 06 tháng 5 năm 2024

QUYẾT ĐỊNH
Phân cấp quản lý công viên

Điều 1. Thẩm quyền

1. Chủ tịch Ủy ban nhân dân xã, phường quyết định:

a) Phê duyệt phương án sửa chữa ghế đá trong công viên;

b) Cho mượn sân khấu ngoài trời.

Điều 2. Hiệu lực thi hành

1. Bãi bỏ Quyết định số 14/QĐ-UBND ngày 03 tháng 02 năm 2014 về công viên cây xanh.

2. Bãi bỏ Quyết định số 15/QĐ-UBND ngày 04 tháng 02 năm 2015 về ghế đá công viên.

3. Quyết định này có hiệu lực kể từ ngày ký.
"""
SCHOOL = """\
TRƯỜNG TIỂU HỌC SAO BIỂN

Lam Hải, ngày 06 tháng 8 năm 2024

KẾ HOẠCH
Năm học mới

Chủ đề năm 2024 của tỉnh Quảng Ngãi là “Trường học xanh, bãi biển sạch”.
"""
PROVINCE = """\
ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI

Số: 7/QĐ-UBND

Quảng Ngãi, ngày 06 tháng 8 năm 2024

QUYẾT ĐỊNH
Giá nước sạch

Điều 1. Giá nước sạch là 9.000 đồng một mét khối.
"""


@pytest.fixture(scope="module")
def wards(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(WARDS), read(SCHOOL), read(PROVINCE))
    with library_of(tmp_path_factory.mktemp("wards"), documents) as opened:
        yield opened


def test_who_is_asked_gets_the_line_that_names_them(wards: Library) -> None:
    for question in (
        "Theo quyết định 61/QĐ-UBND, ai phê duyệt phương án sửa chữa ghế đá?",
        "Theo quyết định 61/QĐ-UBND, cấp nào cho mượn sân khấu ngoài trời?",
    ):
        for asked in (question, without_marks(question)):
            reply = answered(wards, asked)
            assert "Chủ tịch Ủy ban nhân dân xã, phường quyết định" in reply.text
            assert faults(reply, wards) == []


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Quyết định 61/QĐ-UBND bãi bỏ những quyết định nào?", id="of a paper"),
        pytest.param(
            "Những quyết định nào về công viên bị tỉnh Lam Hải bãi bỏ?", id="by their matter"
        ),
    ],
)
def test_every_entry_of_a_list_of_what_ends_is_told(wards: Library, question: str) -> None:
    reply = answered(wards, question)
    assert "14/QĐ-UBND" in reply.text
    assert "15/QĐ-UBND" in reply.text


def test_what_an_office_does_not_say_may_stand_in_a_paper_of_its_place(wards: Library) -> None:
    reply = answered(wards, "Chủ đề năm 2024 của Quảng Ngãi là gì?")
    assert "Trường học xanh" in reply.text
    assert reply.notes == ("Quyết định 7/QĐ-UBND: không thấy nói điều được hỏi.",)
    asked_of_the_form = ask(wards, "Chủ đề năm 2024 của Quảng Ngãi báo cáo trước ngày nào?")
    assert isinstance(asked_of_the_form, Refusal)


@pytest.mark.parametrize(
    "question",
    ["Theo bạn quyết định 61 hay 7 hay hơn?", "In your opinion, which decision is better?"],
)
def test_an_opinion_is_not_given(wards: Library, question: str) -> None:
    reply = ask(wards, question)
    assert isinstance(reply, Refusal)
    assert reply.reason is RefusalReason.OUT_OF_SCOPE


def test_what_is_paid_each_month_is_no_day_of_issue() -> None:
    for asked in (
        "Nghị quyết 21/2024/NQ-HĐND hỗ trợ mỗi tháng bao nhiêu?",
        "nghi quyet 21/2024/nq-hdnd ho tro moi thang bao nhieu",
    ):
        assert understand(asked).intent is Intent.COUNT


def test_who_approves_a_step_is_no_signer() -> None:
    assert understand("Ai ký duyệt kết quả?").intent is not Intent.SIGNER
    assert understand("Ai ký kế hoạch này?").intent is Intent.SIGNER


def test_a_reason_is_told_where_one_is_asked_for(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    report = SCHOOL.replace(
        "Chủ đề năm 2024",
        "Vườn rau của trường có nhiều loại cây. Vườn rau của trường chưa xanh tốt do thiếu nước "
        "tưới mùa khô.\n\nChủ đề năm 2024",
    )
    with library_of(tmp_path_factory.mktemp("reason"), (read(report),)) as opened:
        reply = answered(opened, "Vì sao vườn rau của trường Sao Biển chưa xanh tốt?")
    assert "do thiếu nước tưới" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Tiền ăn của trường mầm non do Sở Y tế hỗ trợ bao nhiêu?", id="an office"),
        pytest.param("Giáo viên tiểu học được hỗ trợ bao nhiêu tiền mỗi tháng?", id="a level"),
    ],
)
def test_what_is_said_of_another_of_its_sort_is_no_answer(
    tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    paper = PROVINCE.replace(
        "Điều 1.",
        "Điều 1. Giáo viên mầm non được hỗ trợ 800.000 đồng mỗi tháng.\n\nĐiều 2. Sở Tài chính hỗ "
        "trợ tiền ăn của trường mầm non 20.000 đồng.\n\nĐiều 3.",
    )
    with library_of(tmp_path_factory.mktemp("sorts"), (read(paper),)) as opened:
        assert isinstance(ask(opened, question), Refusal)
        other = question.replace("tiểu học", "mầm non").replace("Sở Y tế", "Sở Tài chính")
        assert "đồng" in answered(opened, other).text
