"""Who sends and who receives, by the columns of a list of reports."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

LIST = """\
SỞ Y TẾ TỈNH HÒN DẤU

Số: 210/SYT-VP

Hòn Dấu, ngày 08 tháng 01 năm 2025

V/v danh mục báo cáo định kỳ năm 2025

Kính gửi: Các đơn vị trực thuộc

Danh mục báo cáo định kỳ như sau:

STT | Tên báo cáo | Đơn vị báo cáo | Nơi nhận | Thời hạn
1 | Báo cáo kho vắc-xin | Các trạm y tế | Phòng Dược | Ngày 03 hằng tháng
2 | Báo cáo rác thải | Phòng Dược | Tổ Vệ sinh | Ngày 12 hằng tháng
3 | Báo cáo nước uống | Các trạm y tế | Tổ Vệ sinh | 20/6/2025
4 | Báo cáo trực đêm | Phòng Hành chính | Ban Thư ký | 30/6/2025

GIÁM ĐỐC

Đỗ Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("directed"), (read(LIST),)) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Phòng Dược nhận báo cáo nào?", ["1"]),
        ("Báo cáo nào gửi cho Phòng Dược?", ["1"]),
        ("Phòng Dược phải gửi báo cáo nào?", ["2"]),
        ("Tổ Vệ sinh nhận những báo cáo gì?", ["2", "3"]),
        ("Những báo cáo nào nộp về Tổ Vệ sinh?", ["2", "3"]),
        ("Các trạm y tế gửi báo cáo nào cho Tổ Vệ sinh?", ["3"]),
        ("Các trạm y tế phải nộp những báo cáo nào?", ["1", "3"]),
    ],
)
def test_the_column_says_who_sends_and_who_receives(
    library: Library, question: str, rows: list[str]
) -> None:
    for asked in (question, without_marks(question)):
        claims = [claim.text for claim in answered(library, asked).claims]
        assert [one.partition(" |")[0] for one in claims[1:]] == rows


def test_what_the_table_has_the_other_way_round_is_not_told(library: Library) -> None:
    assert isinstance(ask(library, "Ban Thư ký phải gửi báo cáo nào?"), Refusal)
    assert isinstance(ask(library, "Phòng Hành chính nhận báo cáo nào?"), Refusal)
