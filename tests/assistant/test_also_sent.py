"""Whom else something is sent to, the hours of a place, and sentences that decide whether."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

LETTER = """\
SỞ Y TẾ LAM HẢI

Số: 812/SYT-NVY

Lam Hải, ngày 20 tháng 9 năm 2025

Kính gửi: Các trung tâm y tế

1. Tiếp nhận phản ánh của người bệnh về thái độ phục vụ.

2. Báo cáo Sở hằng tuần số ca mắc, đồng thời gửi Phòng Dữ liệu bệnh truyền nhiễm để tổng hợp.

3. Thời gian di chuyển của tổ lưu động đến thôn không được tính vào giờ trực.

4. Trường hợp vướng mắc về giờ trực của tổ lưu động, đề nghị báo cáo Sở.

GIÁM ĐỐC

Giang Thu Sương
"""
HOURS = """\
UBND XÃ BẾN NỨA

Số: 33/QĐ-UBND

Bến Nứa, ngày 03 tháng 11 năm 2025

QUYẾT ĐỊNH
Quy định thời gian hoạt động của điểm gửi xe

Điều 1. Điểm gửi xe ngoài trời hoạt động từ 6 giờ đến 21 giờ hằng ngày.

Điều 2. Điểm gửi xe tại nhà hàng và rạp hát tuân thủ theo giờ mở, đóng cửa của địa điểm.

CHỦ TỊCH

Giang Thu Sương
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = (read(LETTER, name="a.txt"), read(HOURS, name="b.txt"))
    with library_of(tmp_path_factory.mktemp("also"), made) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Theo công văn 812/SYT-NVY, ngoài báo về Sở thì gửi thêm cho phòng nào?",
        "Công văn 812/SYT-NVY: ngoài Sở ra thì báo cáo gửi cho ai nữa?",
    ],
)
def test_whom_else_it_is_sent_to(library: Library, question: str) -> None:
    for one in (question, without_marks(question)):
        assert "Phòng Dữ liệu bệnh truyền nhiễm" in answered(library, one).text


def test_what_says_so_nowhere_is_not_told(library: Library) -> None:
    reply = ask(library, "Theo Quyết định 33/QĐ-UBND, ngoài xã ra thì gửi cho phòng nào nữa?")

    assert "truyền nhiễm" not in reply.text
    assert not isinstance(reply, Answer)


def test_hours_may_be_those_of_the_place(library: Library) -> None:
    told = answered(library, "Điểm gửi xe tại nhà hàng được mở từ mấy giờ đến mấy giờ?").text
    outside = answered(library, "Điểm gửi xe ngoài trời được mở từ mấy giờ đến mấy giờ?").text

    assert "theo giờ mở, đóng cửa của địa điểm" in told
    assert "6 giờ đến 21 giờ" in outside


def test_the_sentence_that_decides_goes_before_one_of_its_matter(library: Library) -> None:
    asked = "Thời gian tổ lưu động di chuyển đến thôn có được cộng vào giờ trực không?"

    assert "không được tính vào giờ trực" in answered(library, asked).text
