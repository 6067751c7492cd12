"""Papers that a question means by their whole matter and does not name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.assistant.library import answered, library_of, papers, places, read, refused
from vectorstore.library import Library

CODE = """\
CỤC HẢI QUAN VÙNG BIỂN

Số: 4455/TB-CHQ

Lam Hải, ngày 20 tháng 9 năm 2025

THÔNG BÁO
Về kết quả xác định trước mã số

Căn cứ Luật Hải quan;

1. Hàng hóa đề nghị xác định trước mã số

Tên thương mại: Máy đo thủy triều cầm tay Sóng Xanh T4.

2. Tóm tắt mô tả hàng hóa

Thiết bị điện tử, khối lượng 340 gam, dùng pin sạc.

3. Kết quả xác định trước mã số

Máy đo thủy triều thuộc nhóm 90.15, phân nhóm 9015.80 là thiết bị đo cầm tay khác.

Mã số 9015.80.90 thuộc Danh mục hàng hóa xuất khẩu, nhập khẩu Việt Nam.

4. Thông báo này có hiệu lực kể từ ngày ký.

CỤC TRƯỞNG

Bùi Thị Thử Nghiệm
"""
MONEY = """\
ỦY BAN NHÂN DÂN HUYỆN PHÚ LÂM

Số: 12/KH-UBND

Phú Lâm, ngày 04 tháng 02 năm 2025

KẾ HOẠCH
Nâng cao nhận thức về sạt lở đất

I. NHIỆM VỤ

1. Các xã lập bản đồ điểm sạt lở.

IV. NGUỒN VỐN THỰC HIỆN

Nguồn vốn thực hiện Kế hoạch gồm:

1. Nguồn ngân sách huyện.

2. Nguồn Quỹ phòng chống thiên tai.

3. Nguồn vốn hỗ trợ của tổ chức quốc tế.

CHỦ TỊCH

Đỗ Văn Ví Dụ
"""
NOTICE = "Thông báo 4455/TB-CHQ"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    home: Path = tmp_path_factory.mktemp("meant")
    documents = [read(CODE, name="ma-so.txt"), read(MONEY, name="von.txt"), *papers()]
    with library_of(home, documents) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "Máy đo thủy triều cầm tay Sóng Xanh T4 được hải quan xếp vào mã số nào?",
        "may do thuy trieu cam tay song xanh t4 duoc hai quan xep vao ma so nao",
    ],
)
def test_a_code_stands_in_a_sentence_that_says_no_more(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert "9015.80.90" in reply.text
    assert {document for document, _ in places(reply)} == {NOTICE}


def test_when_it_takes_effect_is_asked_of_the_paper_of_the_matter(library: Library) -> None:
    question = "Kết quả mã số của máy đo thủy triều Sóng Xanh T4 có hiệu lực từ khi nào?"
    assert "kể từ ngày ký" in answered(library, question).text


@pytest.mark.parametrize(
    "question",
    [
        "Máy bơm chìm Biển Bạc X9 được hải quan xếp vào mã số nào?",
        "Máy đo thủy triều cầm tay Sóng Xanh T4 bán giá bao nhiêu tiền một chiếc?",
    ],
)
def test_another_thing_or_another_matter_is_refused(library: Library, question: str) -> None:
    refused(library, question)


def test_entries_that_begin_as_their_heading_does_are_given_with_the_others(
    library: Library,
) -> None:
    reply = answered(library, "Tiền làm Kế hoạch 12/KH-UBND về sạt lở lấy từ những nguồn nào?")
    for words in ("ngân sách huyện", "Quỹ phòng chống thiên tai", "tổ chức quốc tế"):
        assert words in reply.text
