"""Duties asked by their day or their period, in a library of several offices' papers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read
from vectorstore.library import Library

_PAPER = """\
ỦY BAN NHÂN DÂN XÃ {place}

Số: {number}/KH-UBND

{place}, ngày 02 tháng 01 năm {year}

KẾ HOẠCH
{title}

I. THỰC HIỆN

{lines}

CHỦ TỊCH

Đỗ Văn Thử
"""
DESKS = _PAPER.format(
    place="Đồi Cọ",
    number=3,
    year=2024,
    title="Sửa bàn ghế năm 2024",
    lines=(
        "1. Các trường gửi báo cáo 6 tháng trước ngày 05/6/2024 và báo cáo năm trước ngày "
        "05/12/2024 về Ủy ban nhân dân xã."
    ),
)
WELLS = _PAPER.format(
    place="Bến Sỏi",
    number=8,
    year=2023,
    title="Làm sạch giếng nước năm 2023",
    lines=(
        "1. Các thôn báo cáo kết quả vét giếng năm 2023 trước ngày 30/9/2023.\n\n"
        "2. Các thôn báo cáo tình hình nước sạch trước ngày 20/12 hằng năm."
    ),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("due-by"), (read(DESKS), read(WELLS))) as made:
        yield made


@pytest.mark.parametrize(
    "question", ["Phải báo cáo những gì trước ngày 05/12?", "what must we report by 05/12?"]
)
def test_the_year_that_has_the_day_is_meant(library: Library, question: str) -> None:
    answer = answered(library, question)

    assert {one.document.number for one in answer.citations} == {"3/KH-UBND"}
    assert "05/12/2024" in answer.text.partition("\n")[0]
    assert any(note.startswith(("Còn 1 việc", "1 more")) for note in answer.notes)


def test_a_report_of_a_period_is_one_that_is_called_so_or_comes_back_so(library: Library) -> None:
    told = answered(library, "Báo cáo năm nộp khi nào?").text.splitlines()

    assert "05/12/2024" in told[0]
    assert "20/12 hằng năm" in told[1]
    assert not any("30/9" in line for line in told)
