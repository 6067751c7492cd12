"""What a part of a question already has in what is quoted; words that look like another ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.halves import is_shown, tells_of_the_duty
from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.wanted.signs import names_place
from tests.assistant.library import answered, library_of, read, refused, without_marks
from vectorstore.library import Library


@pytest.mark.parametrize(
    ("piece", "claim", "wanted"),
    [
        ("mấy lớp", "Trường có 14 lớp với 402 học sinh.", True),
        ("mấy lớp", "Trường có 402 học sinh.", False),
        ("hỏng mấy cái", "Có 30 ghế, trong đó 4 cái hỏng.", True),
        ("ngày nào", "Thời gian: 14 giờ ngày 18/10/2025.", True),
        ("ngày nào", "Địa điểm: Hội trường dãy C.", False),
        ("ở đâu", "Địa điểm: Hội trường dãy C.", True),
        ("mấy giờ", "Họp vào ngày 18/10/2025.", False),
        ("số liệu chốt ngày nào", "Không quá 07 trang; số liệu chốt đến 20/10/2025.", True),
        ("ai tiếp", "Hiệu trưởng tiếp phụ huynh vào thứ Năm.", True),
        ("ai tiếp", "Phụ huynh được tiếp vào thứ Năm.", False),
    ],
)
def test_what_a_part_asks_for_may_be_shown_already(piece: str, claim: str, wanted: bool) -> None:
    for asked in (piece, without_marks(piece)):
        assert is_shown(asked, (claim,)) is wanted


@pytest.mark.parametrize(
    ("piece", "wanted"),
    [
        ("nộp khi nào", True),
        ("gửi cho ai", True),
        ("gửi qua đâu", False),
        ("gửi bằng email nào", False),
    ],
)
def test_what_a_duty_tells(piece: str, wanted: bool) -> None:
    claim = "Báo cáo năm: trước ngày 10/11/2025; gửi Phòng Nội vụ."
    assert tells_of_the_duty(piece, (claim,)) is wanted


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("trực ban định kỳ ngày nào", Intent.FACT),
        ("giám đốc kết luận gì về chợ phiên", Intent.FACT),
        ("kế hoạch này ký ngày nào", Intent.ISSUED),
        ("kinh phí lấy ở đâu", Intent.FUNDS),
    ],
)
def test_words_that_only_look_like_another_ask(question: str, intent: Intent) -> None:
    for asked in (question, without_marks(question)):
        assert understand(asked).intent is intent


def test_where_money_is_paid_is_not_where_it_comes_from() -> None:
    assert understand("phụ huynh nộp tiền ở đâu").intent is not Intent.FUNDS


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Họp tại hội trường dãy C.", True),
        ("Bầu Ban thanh tra tại đại hội.", False),
        ("Thực hiện theo thời hạn tại điểm 1 mục III.", False),
    ],
)
def test_what_is_a_place(words: str, wanted: bool) -> None:
    assert names_place(words) is wanted


NOTICE = """\
ỦY BAN NHÂN DÂN XÃ BẾN MÂY
TRƯỜNG TIỂU HỌC BẾN MÂY

Số: 31/TB-THBM

Bến Mây, ngày 05 tháng 9 năm 2025

THÔNG BÁO
Việc nhà trường và phụ huynh học kỳ I

1. Phó Hiệu trưởng trả lời phụ huynh lớp 2C trước ngày 12/9/2025.
2. Báo cáo năm học gửi về Sở (qua Phòng Giáo dục tiểu học) trước ngày 20/12/2025.
3. Đơn vị nào để xảy ra lạm thu thì người đứng đầu bị xem xét trách nhiệm.
4. Phạt học sinh đi muộn: nhắc nhở, xử lý theo nội quy.

HIỆU TRƯỞNG

Vi Thị Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("notice"), (read(NOTICE),)) as made:
        yield made


def test_the_day_of_a_letter_is_not_that_of_a_payment(library: Library) -> None:
    for asked in ("phụ huynh nộp tiền ngày nào", "phu huynh dong tien truoc ngay nao"):
        assert refused(library, asked)


def test_an_office_of_the_sort_asked_for_is_told_by_its_sentence(library: Library) -> None:
    reply = answered(library, "báo cáo năm học gửi về phòng nào")
    assert "Phòng Giáo dục tiểu học" in reply.text


@pytest.mark.parametrize("question", ["lạm thu bị xử lý thế nào", "lam thu bi xu ly the nao"])
def test_a_word_with_a_small_one_for_a_half_is_kept(library: Library, question: str) -> None:
    assert "xảy ra lạm thu" in answered(library, question).text
