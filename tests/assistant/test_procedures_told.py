"""The part of a procedure that is asked for, with what stands under its label."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read
from vectorstore.library import Library

PROCEDURE = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 88/QĐ-UBND

Cổ Lũy, ngày 16 tháng 5 năm 2025

QUYẾT ĐỊNH
Về việc công bố thủ tục công nhận vườn ươm đước

Điều 1. Công bố kèm theo Quyết định này thủ tục công nhận vườn ươm đước.

PHỤ LỤC

THỦ TỤC CÔNG NHẬN VƯỜN ƯƠM ĐƯỚC

1. Trình tự thực hiện: Chủ vườn làm đơn; xã xem xét.

2. Cách thức thực hiện: Nộp trực tiếp tại bộ phận một cửa của xã.

3. Thành phần hồ sơ

- Thành phần hồ sơ gồm có:

(1) Đơn của chủ vườn.

(2) Sơ đồ luống ươm.

4. Thời hạn giải quyết: 09 ngày làm việc.

5. Lệ phí: Không thu.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("procedure"), (read(PROCEDURE),)) as opened:
        yield opened


def test_a_label_that_stands_twice_is_no_part_of_its_own(library: Library) -> None:
    told = answered(library, "Công nhận vườn ươm đước thì nộp những giấy tờ gì?").text

    assert "Đơn của chủ vườn" in told
    assert "Sơ đồ luống ươm" in told
    assert "09 ngày" not in told


def test_the_one_procedure_of_the_paper_meant_needs_less_of_the_question(library: Library) -> None:
    asked = "Theo Quyết định 88/QĐ-UBND hộ trồng đước xong muốn xã công nhận cần nộp giấy tờ gì?"

    assert "Sơ đồ luống ươm" in answered(library, asked).text
