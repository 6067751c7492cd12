"""The papers that somebody needs are not told of another procedure than the one they want."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

DECISION = """\
ỦY BAN NHÂN DÂN HUYỆN CỒN DỪA

Số: 51/QĐ-UBND

Cồn Dừa, ngày 14 tháng 10 năm 2024

QUYẾT ĐỊNH
Công bố thủ tục đăng ký neo đậu thuyền câu

1. Tên thủ tục: Đăng ký neo đậu thuyền câu tại bến Hòn Mực.

2. Cách thức thực hiện: Nộp trực tiếp tại nhà bến.

3. Thành phần hồ sơ gồm có:

- Đơn đăng ký neo đậu theo mẫu của bến;

- Bản sao hộ chiếu hoặc giấy khai sinh của chủ thuyền;

- Ảnh chụp mạn thuyền.

4. Thời hạn giải quyết: 03 ngày làm việc.

CHỦ TỊCH

Đỗ Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("procedures"), (read(DECISION),)) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "Muốn đăng ký neo đậu thuyền câu thì cần giấy tờ gì?",
        "Hồ sơ xin neo đậu thuyền câu gồm những giấy tờ nào?",
        "Quyết định 51/QĐ-UBND đòi thành phần hồ sơ gồm những gì?",
    ],
)
def test_the_papers_of_the_procedure_are_told(library: Library, question: str) -> None:
    assert "Ảnh chụp mạn thuyền" in answered(library, question).text
    assert "Ảnh chụp mạn thuyền" in answered(library, without_marks(question)).text


@pytest.mark.parametrize(
    "question",
    [
        "Gia hạn hộ chiếu cần mang theo giấy tờ gì?",
        "Làm lại giấy khai sinh cho con thì cần những giấy tờ nào?",
        "Đăng ký kết hôn phải nộp giấy tờ gì?",
        "Xin mở tiệm vàng thì hồ sơ gồm những giấy tờ gì?",
    ],
)
def test_the_papers_of_another_are_not(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)
    assert isinstance(ask(library, without_marks(question)), Refusal)
