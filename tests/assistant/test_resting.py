"""What only says on which papers one rests answers no when, no why and no whether."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, papers, read
from vectorstore.library import Library

_PLAN = """LIÊN ĐOÀN LAO ĐỘNG HUYỆN BẾN CÂY

Số: 12/KH-LĐ

Bến Cây, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Hoạt động nữ công quý II

Căn cứ Hướng dẫn số 31/HD-LĐT ngày 10/02/2025 của Liên đoàn tỉnh về tổ chức hội thao nữ công;

1. Các công đoàn cơ sở lập danh sách đoàn viên nữ.

2. Kinh phí do công đoàn cơ sở chi.

CHỦ TỊCH

Đỗ Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("resting"), (*papers(), read(_PLAN))) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "hội thao nữ công tổ chức ngày nào",
        "vì sao tổ chức hội thao nữ công",
        "hội thao nữ công có được mời khách không",
        "hội thao nữ công gồm những môn nào",
    ],
)
def test_a_basis_answers_no_matter(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)


def test_a_basis_answers_which_paper(library: Library) -> None:
    told = answered(library, "văn bản nào hướng dẫn hội thao nữ công")
    assert "31/HD-LĐT" in told.text
