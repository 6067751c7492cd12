"""Entries that the question names by their labels, and the sentence that is of more of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 41/KH-UBND

Cổ Lũy, ngày 20 tháng 01 năm 2025

KẾ HOẠCH
Quan trắc nước nuôi nghêu năm 2025

I. NỘI DUNG

Điểm quan trắc: lấy mẫu nước nuôi nghêu ở bãi Cồn Gió, bãi Cửa Sâu và bãi Rạch Dừa.

II. TỔ CHỨC THỰC HIỆN

1. Các hộ nuôi nghêu: Ghi sổ lấy nước hằng ngày.

Sổ giữ tại nhà trưởng nhóm.

2. Chi cục Thủy sản: Tổng hợp sổ của các hộ.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("labelled"), (read(PLAN),)) as opened:
        yield opened


def test_the_sentence_of_the_matter_goes_before_an_entry_called_alike(library: Library) -> None:
    told = answered(library, "Kế hoạch 41/KH-UBND lấy mẫu nước nuôi nghêu ở những chỗ nào?").text

    assert "bãi Cửa Sâu" in told
    assert "Ghi sổ" not in told
