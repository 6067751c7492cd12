"""English words of meetings, dossiers and sums, and rows asked for in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.reading.intents import Intent
from tests.assistant.library import answered, library_of, read, without_marks
from vectorstore.library import Library

NOTICE = """\
UBND XÃ BẾN NỨA

Số: 25/TB-UBND

Bến Nứa, ngày 03 tháng 11 năm 2025

THÔNG BÁO
Về việc tổ chức Hội nghị giao ban công tác y tế tháng 11 năm 2025

1. Thời gian: 8 giờ 30 phút, thứ Tư, ngày 12 tháng 11 năm 2025.

2. Địa điểm: Phòng họp tầng 2, trụ sở UBND xã.

3. Đại biểu mang theo: sổ khám bệnh quý III.

CHỦ TỊCH

Giang Thu Sương
"""
GUIDE = """\
UBND XÃ BẾN NỨA

Số: 31/HD-UBND

Bến Nứa, ngày 10 tháng 10 năm 2025

HƯỚNG DẪN
Chấm điểm trạm y tế năm 2025

I. THANG ĐIỂM
TT | Nội dung | Điểm tối đa
1 | Vệ sinh phòng khám | 30
2 | Tiếp đón người bệnh | 45
3 | Sổ sách | 25

II. KINH PHÍ
Nội dung chi | Số tiền (đồng) | Nguồn
In biểu mẫu | 2.500.000 | Ngân sách xã
Khen thưởng | 6.000.000 | Quỹ thi đua
Tổng cộng | 8.500.000 |

III. HỘI NGHỊ
1. Trạm y tế tổ chức hội nghị người lao động trước ngày 15/12/2025.

CHỦ TỊCH

Giang Thu Sương
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = (read(NOTICE, name="a.txt"), read(GUIDE, name="b.txt"))
    with library_of(tmp_path_factory.mktemp("meetings"), made) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Họp giao ban tháng 11 lúc mấy giờ?",
        "Họp giao ban ngày mấy?",
        "When is the coordination meeting in November?",
    ],
)
def test_a_coordination_meeting_is_a_conference(library: Library, question: str) -> None:
    told = answered(library, question).text

    assert "8 giờ 30" in told
    assert "15/12" not in told


def test_points_are_worth_what_their_row_says(library: Library) -> None:
    told = answered(library, "How many points is patient reception worth?").text
    assert "45" in told or "Tiếp đón" in told


def test_a_total_of_a_paper_named_by_number_in_english(library: Library) -> None:
    asked = "What is the total budget of 31/HD-UBND?"

    assert Intent.COUNT in understand(asked).intents
    assert "8.500.000" in answered(library, asked).text


def test_a_sum_is_told_with_the_column_that_it_leaves_empty(library: Library) -> None:
    asked = "Tổng kinh phí Hướng dẫn 31 là bao nhiêu, lấy từ nguồn nào?"
    for one in (asked, without_marks(asked)):
        told = answered(library, one).text
        assert "8.500.000" in told
        assert "Ngân sách xã" in told
        assert "Quỹ thi đua" in told
    alone = answered(library, "Tổng kinh phí Hướng dẫn 31 là bao nhiêu?").text
    assert "Quỹ thi đua" not in alone


def test_a_limit_is_no_time_of_another_meeting(library: Library) -> None:
    told = answered(library, "Hạn hội nghị người lao động là ngày nào?").text

    assert "15/12/2025" in told
    assert "12 tháng 11" not in told
