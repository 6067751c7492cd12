"""The sum of a paper's own table, rows that go by a letter, the greatest figure along a row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from tests.assistant.library import ask, library_of, read
from vectorstore.library import Library

UNION = """\
CÔNG ĐOÀN XÃ BÃI GIÓ
CĐCS TRƯỜNG THCS LÒ GỐM
Số: 09/KH-CĐCS

Bãi Gió, ngày 26 tháng 9 năm 2025

KẾ HOẠCH
Hoạt động công đoàn học kỳ I năm học 2025 - 2026

I. KINH PHÍ
Khoản chi | Số tiền (đồng) | Nguồn
Hội thi gói bánh | 3.100.000 | đoàn phí
Giải kéo co | 4.200.000 | kinh phí công đoàn
Cộng | 7.300.000 |

II. THỰC HIỆN
Trưởng ban Nữ công giữ sổ chi.
"""
SCHOOL = """\
UBND XÃ BÃI GIÓ
TRƯỜNG THCS LÒ GỐM
Số: 21/KH-THCSLG

Bãi Gió, ngày 12 tháng 9 năm 2025

KẾ HOẠCH
Dạy bơi và trồng tre ven sông năm học 2025 - 2026

I. KINH PHÍ
Tổng kinh phí dự kiến: 15.800.000 đồng, trong đó dạy bơi 9.000.000 đồng; trồng tre 6.800.000 đồng.

II. MỨC THƯỞNG
Xếp loại | Mức thưởng học kỳ (đồng) | Mức thưởng cả năm (đồng)
Loại A | 250.000 | 700.000
Loại B | 150.000 | 350.000

III. KẾT QUẢ
Chỉ tiêu | Quý I | Quý II | Quý III
Thư góp ý trả lời trễ | 4 | 1 | 0
Thư góp ý nhận được | 12 | 15 | 9

IV. KHOẢN NỘP
TT | Khoản nộp | Mức nộp (đồng) | Thời điểm nộp
1 | Áo phao | 95.000 | một lần, tháng 10
2 | Vé hồ bơi | 140.000 | theo tháng

V. BỎ PHIẾU
Nội dung | Đồng ý | Không đồng ý
Thông qua nội quy hồ bơi | 37 | 5
Thông qua lịch tưới tre | 40 | 2

VI. LỊCH THĂM HỒ BƠI
TT | Trường | Ngày thăm
1 | THCS Lò Gốm | 14/10/2025
2 | THCS Rạch Vẹt | 16/10/2025
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(UNION, name="cong-doan.txt"), read(SCHOOL, name="truong.txt"))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


SPENT = ("Khoản chi | Số tiền (đồng) | Nguồn", "Cộng | 7.300.000 |")
PRIZES = "Xếp loại | Mức thưởng học kỳ (đồng) | Mức thưởng cả năm (đồng)"
VOTES = "Nội dung | Đồng ý | Không đồng ý"


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param(
            "Tổng kinh phí kế hoạch công đoàn bao nhiêu?",
            SPENT,
            id="the sum, and no row by what it is paid out of",
        ),
        pytest.param(
            "Tổng chi của công đoàn học kỳ I là bao nhiêu?", SPENT, id="the sum of what is spent"
        ),
        pytest.param(
            "How much is the total budget of the trade union plan?", SPENT, id="in English"
        ),
        pytest.param(
            "Mức thưởng cả năm của loại A?",
            (PRIZES, "Loại A | 250.000 | 700.000"),
            id="one row by its letter",
        ),
        pytest.param(
            "loai b thuong hoc ky bao nhieu a",
            (PRIZES, "Loại B | 150.000 | 350.000"),
            id="the letter without marks, beside a particle",
        ),
        pytest.param(
            "Quý nào thư góp ý trả lời trễ nhiều nhất?",
            ("Chỉ tiêu | Quý I | Quý II | Quý III", "Thư góp ý trả lời trễ | 4 | 1 | 0"),
            id="the greatest along a row",
        ),
        pytest.param(
            "Khoản nào nộp cao nhất?",
            (
                "TT | Khoản nộp | Mức nộp (đồng) | Thời điểm nộp",
                "2 | Vé hồ bơi | 140.000 | theo tháng",
            ),
            id="of two titles the one over figures",
        ),
        pytest.param(
            "Nội quy hồ bơi được bao nhiêu phiếu đồng ý?",
            (VOTES, "Thông qua nội quy hồ bơi | 37 | 5"),
            id="votes",
        ),
        pytest.param(
            "Which schools will be visited?",
            (
                "TT | Trường | Ngày thăm",
                "1 | THCS Lò Gốm | 14/10/2025",
                "2 | THCS Rạch Vẹt | 16/10/2025",
            ),
            id="a list asked for in English",
        ),
    ],
)
def test_the_rows_meant_are_told(library: Library, question: str, lines: tuple[str, ...]) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Answer)
    assert tuple(claim.text for claim in reply.claims) == lines


def test_of_two_things_asked_for_the_missing_one_is_named(library: Library) -> None:
    reply = ask(library, "Áo phao và ghế đá mua hết bao nhiêu tiền?")

    assert isinstance(reply, Answer)
    assert "95.000" in reply.text
    assert any("ghế đá" in note for note in reply.notes)


def test_titles_are_told_for_no_row(library: Library) -> None:
    reply = ask(library, "Ai đồng ý, ai không đồng ý lịch tưới tre?")

    assert not isinstance(reply, Answer) or [one.text for one in reply.claims] != [VOTES]
