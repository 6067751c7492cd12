"""An amount whose sentence only points at whom it is for is told with the place it points at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pointed_at import pointed_at
from assistant.units import sentences
from tests.assistant.library import answered, library_of, read, without_marks
from vectorstore.library import Library

GRANTS = """\
HỘI ĐỒNG NHÂN DÂN TỈNH CỔ LŨY

Số: 19/2025/NQ-HĐND

Cổ Lũy, ngày 14 tháng 4 năm 2025

NGHỊ QUYẾT
Quy định chính sách hỗ trợ gia đình làm nghề đèn biển

Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng

1. Nghị quyết này quy định mức hỗ trợ gia đình làm nghề đèn biển.

2. Đối tượng áp dụng:

a) Con em ngư dân đang học nghề hàng hải tại trường xa nhà;

b) Thợ gác đèn nghỉ ốm dài ngày.

Điều 2. Mức hỗ trợ

1. Đối tượng quy định tại điểm a khoản 2 Điều 1 Nghị quyết này được hưởng mức 450.000 đồng/tháng.

2. Đối tượng quy định tại điểm b khoản 2 Điều 1 Nghị quyết này được hưởng mức 610.000 đồng/tháng.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("pointed"), (read(GRANTS),)) as opened:
        yield opened


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        (
            "Con em ngư dân học nghề hàng hải ở Cổ Lũy mỗi tháng được cho bao nhiêu tiền?",
            ["Con em ngư dân", "450.000"],
            "610.000",
        ),
        (
            "Thợ gác đèn nghỉ ốm dài ngày ở Cổ Lũy mỗi tháng được cho bao nhiêu tiền?",
            ["nghỉ ốm dài ngày", "610.000"],
            "450.000",
        ),
    ],
)
def test_an_amount_is_told_with_whom_it_points_at(
    library: Library, question: str, said: list[str], other: str, *, marks: bool
) -> None:
    told = answered(library, question if marks else without_marks(question)).text

    assert all(one in told for one in said)
    assert other not in told


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Người tại khoản 1 Điều này được 5 đồng.", "1. Người giữ phao."),
        ("Người tại khoản 1, khoản 2 Điều 3 Luật Phao được 5 đồng.", None),
        ("Người tại khoản 9 Điều này được 5 đồng.", None),
    ],
)
def test_a_place_of_its_own_paper_is_found(sentence: str, text: str | None) -> None:
    paper = read(f"Điều 4. Phao\n\n1. Người giữ phao.\n\n2. {sentence}\n")
    one = next(u for p in paper.passages for u in sentences(p) if u.said == sentence)
    place = pointed_at(one, paper)

    assert (place.text if place is not None else None) == text
