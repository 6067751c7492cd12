"""What stands under a heading that a question names, and the rows of a list that it names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

RULES = """\
ỦY BAN NHÂN DÂN XÃ GÒ MUỒNG
TRƯỜNG TIỂU HỌC BÔNG SÚNG

QUY CHẾ
Thi đua các lớp năm học 2024 - 2025

Điều 1. Điểm thưởng
1. Nhặt được của rơi: 05 điểm.
2. Giúp bạn học tốt: 03 điểm.

Điều 2. Xếp hạng
1. Nhất: từ 95 điểm.
2. Nhì: từ 80 điểm đến dưới 95 điểm.
3. Ba: dưới 80 điểm.

Điều 3. Nội dung chấm
Nội dung chấm | Người chấm | Điểm tối đa
Vệ sinh | Đội cờ đỏ | 30
Chuyên cần | Giáo viên trực | 40

HIỆU TRƯỞNG

Đặng Thị Thử
"""
REPORT = """\
ỦY BAN NHÂN DÂN XÃ GÒ MUỒNG
TRƯỜNG TIỂU HỌC BÔNG SÚNG

Số: 30/BC-THBS

Gò Muồng, ngày 09 tháng 12 năm 2024

BÁO CÁO
Phòng chống đuối nước quý IV năm 2024

I. KẾT QUẢ
1. Mở 02 lớp bơi với 61 em.

II. TỒN TẠI VÀ NGUYÊN NHÂN
1. Tồn tại
- Hồ bơi nứt đáy.
- Còn 12 em vắng buổi cuối.
2. Nguyên nhân
- Xi măng kém.

III. PHƯƠNG HƯỚNG QUÝ I NĂM 2025
1. Trám hồ bơi.
2. Mở thêm 01 lớp.

HIỆU TRƯỞNG

Đặng Thị Thử
"""
INSPECTION = """\
ỦY BAN NHÂN DÂN HUYỆN TRÀ SU
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 88/QĐ-PGDĐT

Trà Su, ngày 02 tháng 12 năm 2024

QUYẾT ĐỊNH
Về việc kiểm tra thư viện năm học 2024 - 2025

Điều 1. Kiểm tra thư viện tại các trường sau:
TT | Trường | Ngày kiểm tra | Buổi
1 | Tiểu học Bông Súng | 10/12/2024 | sáng
2 | Tiểu học Lục Bình | 11/12/2024 | chiều

Điều 2. Trách nhiệm của trường được kiểm tra
1. Gửi danh mục sách về Phòng trước ngày 09/12/2024.
2. Cử người mở kho.

Điều 3. Thanh tra Phòng chủ trì kiểm tra thư viện các trường.

TRƯỞNG PHÒNG

Võ Văn Lệ
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (read(RULES), read(REPORT), read(INSPECTION))
    with library_of(tmp_path_factory.mktemp("headings"), papers) as made:
        yield made


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    ("question", "said", "left_out"),
    [
        pytest.param(
            "Điểm thưởng gồm những trường hợp nào?",
            ("của rơi", "Giúp bạn"),
            ("Nhất",),
            id="a list",
        ),
        pytest.param("Xếp hạng có mấy loại?", ("Nhất", "Nhì", "Ba:"), ("của rơi",), id="a number"),
        pytest.param(
            "Phương hướng quý I là gì?", ("Trám hồ bơi", "01 lớp"), ("nứt",), id="a section"
        ),
        pytest.param(
            "Tồn tại của trường trong phòng chống đuối nước là gì?",
            ("nứt đáy", "12 em"),
            ("Xi măng",),
            id="with the matter of its paper",
        ),
        pytest.param(
            "Trách nhiệm của trường được kiểm tra là gì?",
            ("danh mục sách", "mở kho"),
            ("Lục Bình",),
            id="a heading of several words",
        ),
    ],
)
def test_all_that_stands_under_it_is_told(
    library: Library,
    typed: type[str],
    question: str,
    said: tuple[str, ...],
    left_out: tuple[str, ...],
) -> None:
    told = answered(library, typed(question)).text

    for words in said:
        assert words in told
    for words in left_out:
        assert words not in told


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Quyết định 88 kiểm tra những trường nào?", ("Bông Súng", "Lục Bình")),
        ("Kể tên các trường được kiểm tra thư viện", ("Bông Súng", "Lục Bình")),
        ("Các nội dung chấm thi đua và điểm tối đa", ("Vệ sinh", "Chuyên cần")),
    ],
)
def test_the_rows_of_what_is_listed_are_told_whole(
    library: Library, typed: type[str], question: str, rows: tuple[str, ...]
) -> None:
    told = answered(library, typed(question)).text

    for row in rows:
        assert row in told
    assert "danh mục sách" not in told


def test_a_heading_of_other_words_is_not_told(library: Library) -> None:
    assert isinstance(ask(library, "Điểm phạt tiền gồm những trường hợp nào?"), Refusal)
    assert isinstance(ask(library, "Phương hướng quý III là gì?"), Refusal)
