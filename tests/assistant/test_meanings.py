"""What a word means where a paper says so, what follows where something is not done, until when."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.wanted.definitions import is_definition_asked
from tests.assistant.library import answered, library_of, read
from vectorstore.library import Library

RULES = """\
UBND TỈNH LAM HẢI

Số: 58/2025/QĐ-UBND

Lam Hải, ngày 14 tháng 7 năm 2025

QUYẾT ĐỊNH
Về việc quản lý bến đò ngang

Điều 1. Giải thích từ ngữ
1. Bến đò ngang quy định tại Quyết định này là nơi đón, trả khách qua sông có người trông coi.
2. Sổ lượt của bến đò bao gồm các thông tin về giờ chạy, số khách và người lái của chuyến.
3. “Lượt chạy” là một lần đò rời bến có chở khách.

Điều 2. Ký hợp đồng thuê bến đò ngang
1. Chủ đò đã lắp phao cứu sinh, thay áo phao và kiểm tra máy được thuê bến đò ngang lâu dài.
2. Trường hợp chủ đò không lắp phao cứu sinh, bến đò ngang tạm dừng đón khách.
3. Giá thuê bến đò ngang chưa bao gồm thuế giá trị gia tăng.
4. Giá thuê bến đò ngang do xã đưa ra và chủ đò ký nhận.

Điều 3. Giao cho xã ven sông trông coi bến đò ngang
1. Định kỳ hằng năm báo cáo kết quả trông coi bến đò ngang.
2. Thời gian giao trông coi: Từ ngày ký đến hết ngày 30/9/2028.

CHỦ TỊCH

Giang Thu Sương
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("meanings"), (read(RULES, name="a.txt"),)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Thế nào là bến đò ngang?", "nơi đón, trả khách", id="so called in it"),
        pytest.param(
            "Trong QĐ 58/2025/QĐ-UBND, “lượt chạy” của bến đò nghĩa là gì?",
            "một lần đò rời bến",
            id="quoted, with whose it is",
        ),
        pytest.param(
            "Nếu chủ đò không lắp phao cứu sinh thì bến đò ngang xử lý thế nào?",
            "tạm dừng đón khách",
            id="what follows where it is not done",
        ),
        pytest.param(
            "Giá thuê bến đò ngang đã có VAT trong đó chưa?",
            "chưa bao gồm thuế",
            id="the tax by its letters",
        ),
        pytest.param(
            "Theo 58/2025/QĐ-UBND việc giao xã trông coi bến đò ngang kéo dài đến lúc nào?",
            "30/9/2028",
            id="until when",
        ),
    ],
)
def test_a_fact_is_told_in_the_words_that_say_it(
    library: Library, question: str, told: str
) -> None:
    assert told in answered(library, question).text


def test_where_a_price_comes_from_is_no_place(library: Library) -> None:
    told = answered(library, "Theo 58/2025/QĐ-UBND giá thuê bến đò ngang lấy ở đâu ra?").text

    assert "do xã đưa ra" in told


def test_a_meaning_is_asked_by_what_counts_as_it() -> None:
    assert is_definition_asked(understand("What counts as a ferry landing in the decision?"))
    assert not is_definition_asked(understand("What does the decision count on?"))


def test_papers_with_ban_in_their_name_are_no_offices() -> None:
    missing = understand("Công văn 12/CV-TA nói hồ sơ gửi lên thiếu những bản án nào?")

    assert missing.intent is not Intent.RECIPIENTS
    assert understand("Công văn 12/CV-TA gửi cho những ban nào?").intent is Intent.RECIPIENTS
