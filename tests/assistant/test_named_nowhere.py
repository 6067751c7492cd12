"""What a question names and no paper says: a name, a day, a year, a group, a deed, a sum."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from assistant.asking import Turn
from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.wanted.reason_signs import is_reason_asked, says_reason
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

NOTICE = """\
ỦY BAN NHÂN DÂN HUYỆN CỒN DỪA

Số: 61/TB-UBND

Cồn Dừa, ngày 14 tháng 10 năm 2024

THÔNG BÁO
Giá nước sạch và việc của các trạm ven biển

1. Giá nước sạch áp dụng từ ngày 20/10/2024 là 7.200 đồng một mét khối.

2. Trạm khí tượng Hòn Mực quản lý 04 phao đo sóng.

3. Người gác đèn biển được trợ cấp ngày công 210.000 đồng một ngày.

4. Thẩm định hồ sơ mỏ cát nhóm III tối đa 45 ngày, mỏ cát nhóm II tối đa 30 ngày.

5. Tỷ lệ hộ có nước sạch 9 tháng đầu năm đạt 83,5%, cao hơn kế hoạch.

6. Phát động chiến dịch “Sóng xanh” giúp dân dựng lại nhà hư hỏng do bão vừa qua.

7. Chợ nổi mở cửa ít nhất 12 giờ liên tục một ngày, kể cả ngày lễ, ngày Tết.

8. Lùi lịch khám lưới của đội thuyền do tàu kiểm tra đang sửa máy.

9. Ký thỏa thuận kết nghĩa giữa đội thuyền Cồn Dừa và đội thuyền bạn.

CHỦ TỊCH

Đỗ Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("nowhere"), (read(NOTICE),)) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Trạm khí tượng Hòn Mực quản lý mấy phao đo sóng?", "04 phao"),
        ("Giá nước sạch ngày 20/10/2024 là bao nhiêu một mét khối?", "7.200"),
        ("Người gác đèn biển được trợ cấp ngày công bao nhiêu?", "210.000"),
        ("Tỷ lệ hộ có nước sạch 9 tháng đầu năm là bao nhiêu phần trăm?", "83,5%"),
        ("Vì sao lùi lịch khám lưới của đội thuyền?", "sửa máy"),
    ],
)
def test_what_the_paper_names_is_told(library: Library, question: str, told: str) -> None:
    assert told in answered(library, question).text


@pytest.mark.parametrize(
    "question",
    [
        "Trạm khí tượng Bãi Ngao quản lý mấy phao đo sóng?",
        "Giá nước sạch ngày 03/11/2024 là bao nhiêu một mét khối?",
        "Người gác đèn biển được trợ cấp tai nạn bao nhiêu?",
        "Vì sao chiến dịch “Sóng xanh” lại bị dừng giữa chừng?",
        "vi sao chien dich song xanh lai bi dung giua chung",
        "Sao huyện lại cắt trợ cấp ngày công của người gác đèn biển?",
        "Chợ nổi mở cửa ngày Tết từ mùng mấy tới mùng mấy?",
        "Thỏa thuận kết nghĩa của đội thuyền ký ở tỉnh nào?",
    ],
)
def test_what_no_paper_names_is_refused(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "Thẩm định hồ sơ mỏ cát nhóm III tối đa bao nhiêu ngày?",
            "Thế nhóm II thì bao lâu?",
            "nhóm II ",
        ),
        ("Thẩm định hồ sơ mỏ cát nhóm III tối đa bao nhiêu ngày?", "Thế nhóm IV thì bao lâu?", ""),
        (
            "Tỷ lệ hộ có nước sạch 9 tháng đầu năm là bao nhiêu phần trăm?",
            "Thế còn cùng kỳ năm 2021 thì sao?",
            "",
        ),
    ],
)
def test_the_next_question_is_of_what_it_names_itself(
    library: Library, first: str, second: str, told: str
) -> None:
    before = Turn(question=first, answer=ask(library, first).text)
    reply = ask(library, second, before)
    assert told in reply.text
    assert isinstance(reply, Refusal) is (not told)


def test_the_papers_own_word_in_an_english_question_has_to_be_told(library: Library) -> None:
    question = "How much is the daily allowance of a lighthouse keeper (người gác {})?"
    assert isinstance(ask(library, question.format("rừng đặc dụng")), Refusal)


def test_the_papers_needed_for_what_is_nowhere_are_not_those_of_something_else(
    library: Library,
) -> None:
    assert isinstance(ask(library, "Đổi bằng lái xe máy ở đâu, cần giấy tờ gì?"), Refusal)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Sao Sở lại giao phòng chủ trì việc này?", True),
        ("sao truong khong nhan ho so", True),
        ("Sao y bản chính ở đâu?", False),
        ("Sao lưu dữ liệu bao lâu một lần?", False),
    ],
)
def test_sao_at_the_beginning_asks_why(question: str, *, asks: bool) -> None:
    assert is_reason_asked(understand(question)) is asks


def test_why_somebody_leads_is_not_who_leads() -> None:
    assert understand("Sao Sở lại giao phòng chủ trì việc này?").intent is Intent.FACT


def test_what_a_thing_is_used_for_is_no_reason() -> None:
    assert not says_reason("Thiết bị được dùng để gắn vào lưới.")
    assert says_reason("Để giữ lưới, đội thuyền nghỉ một ngày.")
