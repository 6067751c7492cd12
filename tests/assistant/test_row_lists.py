"""Tables as lists, groups named by a number, the sentence behind, what a follow-up leaves out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.asking import Turn
from assistant.question import understand
from assistant.tables.table_rows import is_head
from assistant.tables.tables import tables_of
from tests.assistant.library import ask, library_of, read, without_marks
from vectorstore.library import Library

LISTED = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 914/QĐ-UBND

Cổ Lũy, ngày 11 tháng 3 năm 2025

QUYẾT ĐỊNH
Về việc công bố Danh mục thủ tục hành chính nội bộ bị bãi bỏ trong lĩnh vực thư viện

Điều 1. Công bố kèm theo Quyết định này Danh mục thủ tục hành chính nội bộ bị bãi bỏ trong lĩnh \
vực thư viện.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Điều 3. Sở Văn hóa và Thể thao chủ
trì dựng lại kho sách cũ của các huyện. Thời hạn chậm nhất 12 ngày làm việc kể từ ngày ký.

Điều 4. Việc giao nhận sách theo phương châm 4 rõ: rõ đầu sách, rõ người nhận, rõ kệ, rõ ngày trả.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lâm Thị Thử

PHỤ LỤC

DANH MỤC THỦ TỤC HÀNH CHÍNH NỘI BỘ BỊ BÃI BỎ TRONG LĨNH VỰC THƯ VIỆN

|
**STT**
|
**Tên thủ tục**
|
|
1
|
Thủ tục thanh lý sách in
|
|
2
|
Thủ tục mượn liên kho giữa các huyện
|
|
3
|
Thủ tục mượn liên kho giữa các trường
|
"""
RULES = """\
ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ

Số: 21/2025/QĐ-UBND

Sơn Khê, ngày 09 tháng 6 năm 2025

QUYẾT ĐỊNH
Quy định việc giữ sổ mượn máy chiếu của các trường

Điều 1. Thẻ mượn là tờ giấy có ảnh của người mượn, đóng dấu nổi của trường.

Điều 2. Mượn máy chiếu

Trường nào thiếu máy chiếu thì tổng hợp số lớp đang chờ, gửi Sở Tài chính để xem xét.

Máy chiếu hỏng đem tới xưởng của trường nghề, sửa trong buổi chiều.

Điều 3. Bãi bỏ các văn bản sau đây:

1. Bãi bỏ Quyết định số 40/2018/QĐ-UBND ngày 05 tháng 3 năm 2018 về máy chiếu.

2. Quyết định số 8/2021/QĐ-UBND ngày 07 tháng 5 năm 2021 sửa đổi Quyết định số 40/2018/QĐ-UBND.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""
REPAIRS = """\
ỦY BAN NHÂN DÂN TỈNH LAM HẢI

Số: 33/CĐ-UBND

Lam Hải, ngày 02 tháng 10 năm 2024

CÔNG ĐIỆN
Về việc sửa lớp học sau bão

1. Lớp học tốc mái phải lợp lại, hoàn thành trước ngày 20/10/2024.

2. Hàng rào và nhà để xe ghi vào sổ theo dõi của trường. Nhà để xe đổ nát dựng lại bằng khung \
thép, hoàn thành trước ngày 15/11/2024.

3. Mỗi trường lập ít nhất hai đội xung kích dọn trường sau bão, cụ thể như:

- Đội thu gom cành gãy.

- Đội rửa bàn ghế.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(LISTED), read(REPAIRS), read(RULES))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


def quotes(library: Library, question: str, *history: Turn) -> list[str]:
    reply = ask(library, question, *history)
    assert isinstance(reply, Answer), reply.text
    return [" ".join(citation.quote.split()).strip(" |") for citation in reply.citations]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "Quyết định 914 bãi bỏ những thủ tục nội bộ nào?",
            [
                "1 | Thủ tục thanh lý sách in",
                "2 | Thủ tục mượn liên kho giữa các huyện",
                "3 | Thủ tục mượn liên kho giữa các trường",
            ],
            id="the whole list is the table of the annex",
        ),
        pytest.param(
            "Quyết định 914 bỏ hai thủ tục mượn liên kho nào?",
            [
                "2 | Thủ tục mượn liên kho giữa các huyện",
                "3 | Thủ tục mượn liên kho giữa các trường",
            ],
            id="of a list the rows about the matter",
        ),
        pytest.param(
            "Quyết định 914 bỏ mấy thủ tục mượn liên kho, tên là gì?",
            [
                "2 | Thủ tục mượn liên kho giữa các huyện",
                "3 | Thủ tục mượn liên kho giữa các trường",
            ],
            id="who asks how many and their names is given the list",
        ),
        pytest.param(
            "Sở nào chủ trì dựng lại kho sách cũ theo quyết định 914?",
            ["Sở Văn hóa và Thể thao chủ trì dựng lại kho sách cũ của các huyện."],
            id="words that a line end parts",
        ),
        pytest.param(
            "Quyết định 914 cho mấy ngày để dựng lại kho sách cũ của các huyện?",
            [
                "Sở Văn hóa và Thể thao chủ trì dựng lại kho sách cũ của các huyện.",
                "Thời hạn chậm nhất 12 ngày làm việc kể từ ngày ký.",
            ],
            id="the sentence behind gives the days",
        ),
        pytest.param(
            "“4 rõ” trong quyết định 914 là những gì?",
            [
                "Việc giao nhận sách theo phương châm 4 rõ: rõ đầu sách, rõ người nhận, rõ kệ, rõ "
                "ngày trả."
            ],
            id="a group that goes by a number",
        ),
        pytest.param(
            "Theo công điện 33, trường phải lập bao nhiêu đội xung kích dọn trường sau bão?",
            ["Mỗi trường lập ít nhất hai đội xung kích dọn trường sau bão, cụ thể như:"],
            id="the opener of a list that says it",
        ),
        pytest.param(
            "Theo quyết định 21, trường thiếu máy chiếu thì gửi số lớp đang chờ lên sở nào?",
            [
                "Trường nào thiếu máy chiếu thì tổng hợp số lớp đang chờ, gửi Sở Tài chính để xem "
                "xét."
            ],
            id="where a matter is sent is not where the paper went",
        ),
        pytest.param(
            "Theo quyết định 21 thì thẻ mượn là gì?",
            ["Thẻ mượn là tờ giấy có ảnh của người mượn, đóng dấu nổi của trường."],
            id="the sentence that defines",
        ),
        pytest.param(
            "Quyết định 21 bãi bỏ những quyết định nào?",
            [
                "Bãi bỏ Quyết định số 40/2018/QĐ-UBND ngày 05 tháng 3 năm 2018 về máy chiếu.",
                "Quyết định số 8/2021/QĐ-UBND ngày 07 tháng 5 năm 2021 sửa đổi Quyết định số "
                "40/2018/QĐ-UBND.",
            ],
            id="the verb stands at the first of them alone",
        ),
    ],
)
def test_what_is_quoted(library: Library, question: str, said: list[str]) -> None:
    assert quotes(library, question) == said
    assert quotes(library, without_marks(question)) == said


@pytest.mark.parametrize(
    "follow_up", ["Còn nhà để xe?", "Nhà để xe thì sao?", "Thế còn nhà để xe?"]
)
def test_a_follow_up_that_names_another_thing_asks_the_same_of_it(
    library: Library, follow_up: str
) -> None:
    before = "Theo công điện 33, lớp học tốc mái phải lợp xong trước ngày nào?"
    first = Turn(question=before, answer=ask(library, before).text)
    assert quotes(library, before) == [
        "Lớp học tốc mái phải lợp lại, hoàn thành trước ngày 20/10/2024."
    ]
    (said,) = quotes(library, follow_up, first)
    assert said.endswith("15/11/2024.")


def test_why_is_no_follow_up_that_leaves_something_out() -> None:
    assert understand("Nhà để xe thì sao chưa dựng?").left_out == ""


def test_rows_stand_under_the_lines_over_their_table() -> None:
    (table,) = tables_of(read(LISTED))
    assert [one.text.split("\n")[3] for one in table.listed] == [
        "Thủ tục thanh lý sách in",
        "Thủ tục mượn liên kho giữa các huyện",
        "Thủ tục mượn liên kho giữa các trường",
    ]
    assert is_head(table.opening[-1])
    assert not any(map(is_head, table.listed))
    assert table.opening[-2].text.startswith("DANH MỤC")


def test_a_text_without_tables_has_no_lists_of_rows() -> None:
    assert list(tables_of(read(REPAIRS))) == []
