"""A result that no paper gives, a sum that is no share, and the first of several meetings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, Refusal
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

COMMUNE = """\
ỦY BAN NHÂN DÂN
XÃ HÒN KHÓI
Số: 29/KH-UBND

Hòn Khói, ngày 02 tháng 9 năm 2025

KẾ HOẠCH
Kiểm tra bếp ăn trường học năm 2025

I. LỊCH KIỂM TRA
TT | Đơn vị | Thời gian | Địa điểm
1 | Trường Mầm non Sao Biển | 14 giờ 00, ngày 16/10/2025 | Phòng họp
2 | Trường Tiểu học Lá Me | 8 giờ 00, ngày 17/10/2025 | Thư viện

II. YÊU CẦU
1. Mỗi trường họp với phụ huynh 01 buổi về bếp ăn trước ngày 25/10/2025.
2. Được ít nhất 70% phụ huynh đồng tình.
3. Buổi tập huấn tối thiểu trong năm 2025: 03 buổi.
"""
REPORT = """\
ỦY BAN NHÂN DÂN XÃ HÒN KHÓI
PHÒNG VĂN HÓA - XÃ HỘI
Số: 31/BC-VHXH

Hòn Khói, ngày 22 tháng 9 năm 2025

BÁO CÁO
Kết quả nấu ăn bán trú quý III năm 2025

Đơn vị | Bữa đã nấu | Bữa bị chê
Trường Mầm non Sao Biển | 310 | 4
Trường Tiểu học Lá Me | 295 | 2
"""
NOTICE = """\
ỦY BAN NHÂN DÂN
XÃ HÒN KHÓI
Số: 33/TB-UBND

Hòn Khói, ngày 24 tháng 9 năm 2025

THÔNG BÁO
Kết luận buổi tiếp công dân

1. Về kiến nghị của bà Mẫu (thôn 3) đề nghị Trường Tiểu học Lá Me giảm tiền gửi xe
Giao Trường Tiểu học Lá Me rà soát mức gửi xe 6.000 đồng/tháng, trả lời bà Mẫu trước ngày \
09/10/2025.
"""
SCHOOL = """\
ỦY BAN NHÂN DÂN XÃ HÒN KHÓI
TRƯỜNG TIỂU HỌC LÁ ME
Số: 12/KH-THLM

Hòn Khói, ngày 25 tháng 9 năm 2025

KẾ HOẠCH
Bếp ăn năm học 2025 - 2026

1. Họp với phụ huynh về bếp ăn lần 1 vào 7 giờ 30 phút ngày 12/10/2025 tại nhà ăn; lần 2 trong \
tháng 4/2026.
2. Người vi phạm nội quy bếp ăn bị hạ một bậc xếp loại thi đua.
3. Không giao giáo viên chủ nhiệm thu tiền quỹ bếp.
4. Phụ huynh đóng góp trên tinh thần tự nguyện.
"""
KINDERGARTEN = """\
ỦY BAN NHÂN DÂN XÃ HÒN KHÓI
TRƯỜNG MẦM NON SAO BIỂN
Số: 05/CV-MNSB

Hòn Khói, ngày 28 tháng 9 năm 2025

V/v nhân sự bếp ăn

Kính gửi: Phòng Văn hóa - Xã hội.

1. Từ ngày 02/10/2025 giao bà Thử nấu bữa chính.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    texts = (COMMUNE, REPORT, NOTICE, SCHOOL, KINDERGARTEN)
    documents = tuple(read(text, name=f"{n}.txt") for n, text in enumerate(texts))
    with library_of(tmp_path_factory.mktemp("results"), documents) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "Kết quả kiểm tra trường Lá Me thế nào?",
        "Trường Lá Me được xếp loại gì năm 2025?",
        "Tiền gửi xe được giảm xuống còn bao nhiêu?",
        "Mỗi phụ huynh phải đóng tối thiểu bao nhiêu?",
        "Lương tối thiểu năm 2025 là bao nhiêu?",
        "Ai thu tiền quỹ bếp?",
    ],
)
def test_what_only_shares_the_words_of_a_result_is_none(library: Library, question: str) -> None:
    reply = ask(library, question)
    assert isinstance(reply, Refusal), reply.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ai không được giao thu tiền quỹ bếp?", "Không giao giáo viên chủ nhiệm"),
        ("Kiến nghị giảm tiền gửi xe được xử lý thế nào?", "rà soát mức gửi xe"),
    ],
)
def test_the_same_sentences_answer_what_they_say(
    library: Library, question: str, said: str
) -> None:
    assert said in answered(library, question).text


@pytest.mark.parametrize(
    "question",
    [
        "Họp lần 1 với phụ huynh về bếp ăn tổ chức lúc nào?",
        "hop phu huynh ve bep an lan 1 luc nao",
    ],
)
def test_the_first_of_several_is_told_and_no_rule_for_each(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert "12/10/2025" in reply.text
    assert "25/10/2025" not in reply.text


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When will Sao Bien kindergarten be inspected?", "16/10/2025"),
        ("When is the inspection at La Me primary school?", "17/10/2025"),
    ],
)
def test_an_inspection_asked_in_english_is_the_row_of_the_schedule(
    library: Library, question: str, day: str
) -> None:
    reply = ask(library, question)
    assert isinstance(reply, Answer), reply.text
    assert day in reply.text
    assert "02/10/2025" not in reply.text


def test_the_limit_of_an_answer_is_no_day_of_something_else(library: Library) -> None:
    reply = answered(library, "Hạn trả lời bà Mẫu là khi nào?")
    assert "09/10/2025" in reply.text
