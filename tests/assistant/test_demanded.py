"""What an answer must hold: which of several, what is counted, what a figure is of, whose it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

LETTER = """\
ỦY BAN NHÂN DÂN XÃ GHỀNH SỨA

Số: 51/UBND-VX

Ghềnh Sứa, ngày 14 tháng 10 năm 2024

V/v sửa chữa trường lớp sau mưa bão

Kính gửi: Các trường trên địa bàn xã

1. Bão số 4 làm đổ hàng rào của 05 trường, ướt 320 cuốn sách.

2. Các đợt 1, 2 và 3 tiếp nhận sách mới; từ đợt 5 đến đợt 8 tiếp nhận bàn ghế.

3. Công khai đường dây nóng nhận tin về cây đổ gần trường.

4. Báo cáo thiệt hại gửi về hộp thư vanxa@ghenhsua.gov.vn trước ngày 25/10/2024.

CHỦ TỊCH

Đỗ Văn Thử
"""
REPORT = """\
TRƯỜNG TIỂU HỌC LÁ DỨA

Số: 19/BC-THLD

Ghềnh Sứa, ngày 30 tháng 9 năm 2024

BÁO CÁO
Tình hình đầu năm học

1. Trường có 14 lớp, 402 học sinh, 23 giáo viên.

2. Tỷ lệ học sinh đi bộ tới trường còn thấp.

3. Đề nghị cấp 25.000.000 đồng sửa thư viện, thêm 02 tủ sách.

4. Mức ăn
Khoản thu | Số tiền (đồng)
Tiền nước uống | 12.000
Tiền gửi xe đạp | 9.000

HIỆU TRƯỞNG

Ngô Thị Mẫu
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("demanded"), (read(LETTER), read(REPORT))) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Bão số 6 làm đổ hàng rào bao nhiêu trường?", id="another storm"),
        pytest.param("bao so 6 lam do hang rao bao nhieu truong", id="without marks"),
        pytest.param("Đợt 9 tiếp nhận bàn ghế gì?", id="none of those listed"),
        pytest.param("Đợt 4 tiếp nhận sách mới gì?", id="between two lists"),
        pytest.param("Trường Lá Dứa có bao nhiêu đoàn viên?", id="what nobody counted"),
        pytest.param("Trường Lá Dứa có bao nhiêu đảng viên?", id="half of it a function word"),
        pytest.param("Tỷ lệ chuyên cần của trường Lá Dứa", id="a share of something else"),
        pytest.param("Trường Tiểu học Gò Nổi có bao nhiêu học sinh?", id="a school unknown here"),
        pytest.param("Đường dây nóng nhận tin cây đổ số mấy?", id="a hotline without its number"),
        pytest.param("học phí tiểu học năm học 2024-2025", id="a sum that no paper has"),
    ],
)
def test_a_figure_of_another_thing_is_no_answer(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Bão số 4 làm đổ hàng rào bao nhiêu trường?", "05 trường"),
        ("Bão số 04 làm đổ hàng rào gì?", "05 trường"),
        ("Báo cáo thiệt hại phải nộp trước ngày bao nhiêu?", "25/10/2024"),
        ("Đợt 2 tiếp nhận gì?", "đợt 1, 2 và 3"),
        ("Đợt 6 tiếp nhận gì?", "đợt 5 đến đợt 8"),
        ("Trường Lá Dứa có bao nhiêu học sinh?", "402 học sinh"),
        ("Tỷ lệ học sinh đi bộ của trường Lá Dứa thế nào?", "đi bộ"),
        ("Tiền gửi xe đạp ở trường Lá Dứa bao nhiêu?", "9.000"),
    ],
)
def test_the_figure_of_the_thing_itself_is(library: Library, question: str, said: str) -> None:
    assert said in answered(library, question).text
    assert said in answered(library, without_marks(question)).text


def test_numbers_in_roman_letters_are_those_in_figures(library: Library) -> None:
    assert "05 trường" in answered(library, "Bão số IV làm đổ hàng rào bao nhiêu trường?").text
