"""Limits and consequences in the words that people use, shortened offices, whose money it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read
from vectorstore.library import Library

LETTER = """\
UBND TỈNH HÒN DẤU
SỞ CÔNG THƯƠNG
Số: 33/KH-SCT

Hòn Dấu, ngày 12 tháng 2 năm 2025

KẾ HOẠCH
Thi gói bánh của ngày hội bánh năm 2025

I. THỂ LỆ
1. Mỗi đội được gói không quá 06 bánh.
2. Bản thuyết minh không quá 03 trang.
3. Đội gửi chậm 02 lần liên tiếp không được xếp giải.
4. Bánh được chấm cho các nhóm: bánh lá; bánh ống tre; bánh hấp.

II. KINH PHÍ
Từ dự toán được giao là 18 triệu đồng, trong đó gạo nếp 11 triệu đồng, giải thưởng 7 triệu đồng.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Tổ chức cán bộ: chấm công người phục vụ.
2. Phòng Kế hoạch - Tài chính: mua gạo nếp và lá dong.
"""
PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH HÒN DẤU
Số: 12/KH-UBND

Hòn Dấu, ngày 20 tháng 01 năm 2025

KẾ HOẠCH
Tổ chức ngày hội bánh năm 2025

I. KINH PHÍ
Kinh phí ngày hội bánh 95 triệu đồng từ ngân sách tỉnh.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(LETTER, name="sct.txt"), read(PLAN, name="ubnd.txt"))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("mỗi đội gói bánh tối đa mấy cái", "không quá 06 bánh", id="at most"),
        pytest.param("bản thuyết minh dài tối đa mấy trang", "không quá 03 trang", id="how long"),
        pytest.param("nộp trễ 2 lần thì bị gì", "không được xếp giải", id="too late"),
        pytest.param(
            "phòng khtc có nhiệm vụ gì trong ngày hội bánh", "gạo nếp và lá", id="letters"
        ),
        pytest.param(
            "kinh phí ngày hội bánh của sở là bao nhiêu? chia thế nào?",
            "gạo nếp 11 triệu đồng",
            id="of the house, and how it is parted",
        ),
    ],
)
def test_what_papers_say_in_other_words(library: Library, question: str, said: str) -> None:
    reply = answered(library, question)

    assert said in reply.text
    assert len(reply.claims) == 1
    assert reply.notes == ()


def test_a_sentence_that_is_the_list_asked_for(library: Library) -> None:
    reply = answered(library, "bánh được chấm cho những nhóm nào")

    assert [claim.text for claim in reply.claims] == [
        "Bánh được chấm cho các nhóm: bánh lá; bánh ống tre; bánh hấp."
    ]
