"""What is wanted in English: until when, how much at least, who decides, in which cases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.question import understand
from assistant.reading.intents import Intent
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

DELEGATION = """\
UBND TỈNH LAM HẢI

Số: 74/QĐ-UBND

Lam Hải, ngày 02 tháng 10 năm 2025

QUYẾT ĐỊNH
Về việc ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường

Điều 1. Ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường giải quyết thủ tục về nguồn nước.

Điều 2. Thời hạn ủy quyền: Kể từ ngày ký đến hết ngày 31 tháng 3 năm 2027.

Điều 3. Hộp thư điện tử
1. Sở Khoa học và Công nghệ quyết định dung lượng lưu trữ cấp cho mỗi hộp thư điện tử công vụ.
2. Dung lượng tối thiểu của hộp thư điện tử công vụ là 700MB.

Điều 4. Bộ Công Thương chỉ đạo bảo đảm an toàn hồ đập thủy điện và hệ thống điện trên địa bàn.

CHỦ TỊCH

Giang Thu Sương
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("english"), (read(DELEGATION, name="a.txt"),)) as it:
        yield it


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Until when may the director act under the delegation in 74/QĐ-UBND?", "31 tháng 3"),
        ("Who decides how much storage each official mailbox gets?", "Sở Khoa học"),
        ("What is the minimum size of an official mailbox?", "700MB"),
        ("Under 74/QĐ-UBND, which ministry looks after hydropower dams?", "Bộ Công Thương"),
    ],
)
def test_english_words_of_offices_and_limits(library: Library, question: str, told: str) -> None:
    assert told in answered(library, question).text


def test_a_rate_of_duty_is_a_share(library: Library) -> None:
    asked = "What import duty rate applies to hydropower dams?"

    assert understand(asked).intent is Intent.COUNT
    assert not isinstance(ask(library, asked), Answer)


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("In which cases does an official e-mail box get suspended?", Intent.LIST),
        ("What does a household pay for the inspection?", Intent.COUNT),
        ("Which e-mail address should I write to?", Intent.CHANNEL),
        ("On what date did the Sở answer the company?", Intent.ISSUED),
        ("Who decides how many days it takes?", Intent.FACT),
    ],
)
def test_what_english_questions_ask_for(question: str, intent: Intent) -> None:
    assert understand(question).intent is intent
