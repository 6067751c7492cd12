"""Sentences of the sort asked for: a sum, a telephone number, months, a person, what is blank."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal, RefusalReason
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


def test_a_duty_that_the_paper_negates_is_composed_and_does_not_survive_the_check(
    library: Library,
) -> None:
    for question in (
        "Báo cáo tuần của Cổ Lũy nộp khi nào?",
        "When is the weekly báo cáo tuần due?",
    ):
        reply = ask(library, question)
        assert isinstance(reply, Refusal), reply.text
        assert reply.reason is RefusalReason.UNSUPPORTED
        assert faults(reply, library) == []
    assert "không ý nào qua được" in ask(library, "Báo cáo tuần của Cổ Lũy nộp khi nào?").text


def test_a_limit_after_a_day_leaves_out_what_comes_before(library: Library) -> None:
    reply = answered(library, "Báo cáo nào có hạn sau ngày 30/9/2024?")
    assert "20/9/2025" in reply.text
    assert "30/9/2024" not in reply.text
