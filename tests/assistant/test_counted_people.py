"""How many people, how much for each, when something is so, and to whom something is handed in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.topic_words import topic_runs
from tests.assistant.library import answered, library_of, read, refused
from vectorstore.library import Library

SCHOOL = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÁC BẠC
TRƯỜNG TIỂU HỌC SUỐI CÁT

Số: 18/KH-THSC

Thác Bạc, ngày 03 tháng 02 năm 2025

KẾ HOẠCH
Xây dựng thư viện xanh

I. TÌNH HÌNH

Trường có 14 lớp với 365 học sinh; tổng số viên chức, người lao động là 27 người.

II. VIỆC LÀM

1. Thợ mộc đóng kệ, 12 học sinh chuyển sách sang kho mới.

2. Kẻ vạch sân, quét vôi 2 phòng, báo giáo viên chủ nhiệm.

3. Lớp trưởng thu phiếu đồng thuận, nộp cho Tổ Văn phòng trước ngày 20/02/2025.

III. KINH PHÍ

Khen thưởng học sinh đọc nhiều sách: 4.800.000 đồng.

Trường hỗ trợ mỗi góc đọc được xếp loại tốt 450.000 đồng; tổng chi hỗ trợ góc đọc 6.300.000 đồng.
"""

RULES = """\
ỦY BAN NHÂN DÂN HUYỆN THÁC BẠC

Số: 90/KH-UBND

Thác Bạc, ngày 20 tháng 01 năm 2025

KẾ HOẠCH
Tổ chức hội nghị nhà giáo

1. Hội nghị nhà giáo

Hội nghị nhà giáo họp mỗi năm một lần, xong trước ngày 15/3/2025. Hội nghị hợp lệ khi có ít nhất \
3/4 tổng số nhà giáo, nhân viên có mặt. Nghị quyết được thông qua khi quá 60% số người dự tán thành.

2. Ban tổ chức hội nghị có từ 03 đến 05 thành viên.

3. Niêm yết

3.1. Khi có thay đổi, niêm yết lại bảng công khai trong vòng 7 ngày.

3.2. Hình thức: dán tại bảng tin; thời gian niêm yết bảng công khai ít nhất 45 ngày.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = [read(text, name=f"{n}.txt") for n, text in enumerate((SCHOOL, RULES))]
    with library_of(tmp_path_factory.mktemp("counted"), documents) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Toàn trường có bao nhiêu học sinh?", "365 học sinh"),
        ("có bao nhiêu hs", "365 học sinh"),
        ("Trường có bao nhiêu viên chức?", "27 người"),
        ("Bao nhiêu học sinh đi chuyển sách?", "12 học sinh"),
        ("Mức hỗ trợ mỗi góc đọc?", "mỗi góc đọc được xếp loại tốt 450.000"),
        ("Được hỗ trợ bao nhiêu tiền 1 góc đọc?", "mỗi góc đọc được xếp loại tốt 450.000"),
        ("Hội nghị nhà giáo phải có bao nhiêu người mới hợp lệ?", "3/4 tổng số"),
        ("Ban tổ chức hội nghị phải có mấy thành viên?", "từ 03 đến 05"),
        ("Niêm yết bảng công khai bao lâu?", "45 ngày"),
    ],
)
def test_a_number_is_of_what_is_counted(library: Library, question: str, said: str) -> None:
    reply = answered(library, question)
    assert said in reply.text
    assert len(reply.claims) == 1


def test_a_number_elsewhere_in_a_sentence_counts_nobody(library: Library) -> None:
    refused(library, "Trường mình bao nhiêu giáo viên?")


@pytest.mark.parametrize(
    "question", ["Hội nghị nhà giáo hợp lệ khi nào?", "Khi nào hội nghị nhà giáo hợp lệ?"]
)
def test_when_something_is_so_may_ask_a_condition(library: Library, question: str) -> None:
    assert [one.text for one in answered(library, question).claims] == [
        "Hội nghị hợp lệ khi có ít nhất 3/4 tổng số nhà giáo, nhân viên có mặt."
    ]


def test_to_whom_it_is_handed_in_is_said_by_the_same_verb(library: Library) -> None:
    assert "nộp cho Tổ Văn phòng" in answered(library, "Phiếu đồng thuận nộp cho ai?").text


def test_a_sum_typed_in_millions_is_the_same_sum() -> None:
    runs = topic_runs(understand("Khoản chi trên 6 triệu thì sao?"))
    assert any(
        ("6", "000", "000") in zip(run, run[1:], run[2:], strict=False)
        for one in runs
        for run in one
    )
