"""A list within a sentence is the list asked for, where its sentence says more of the matter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read, without_marks
from vectorstore.library import Library

GUIDE = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO CỒN GIÓ

Số: 18/HD-PGDĐT

Cồn Gió, ngày 06 tháng 3 năm 2024

HƯỚNG DẪN
Công nhận sáng kiến trồng cây trong trường

I. HỒ SƠ

1. Hồ sơ đề nghị công nhận gồm:

a) Đơn của tác giả;

b) Ảnh vườn cây;

c) Nhận xét của tổ chuyên môn.

TRƯỞNG PHÒNG
"""
LETTER = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO CỒN GIÓ

Số: 95/PGDĐT-TH

Cồn Gió, ngày 11 tháng 4 năm 2024

V/v công nhận thư viện đạt chuẩn năm 2024

Kính gửi: Các trường tiểu học

1. Kiểm kê sách từ ngày 15/4/2024.

2. Nhà trường tự chấm điểm, lập hồ sơ đề nghị công nhận gồm: đơn đề nghị; sổ kiểm kê; sơ đồ phòng \
đọc. Hồ sơ lập thành 03 bộ, gửi trước ngày 20/5/2024.

TRƯỞNG PHÒNG
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("spelt"), (read(GUIDE), read(LETTER))) as made:
        yield made


@pytest.mark.parametrize("marks", [True, False])
def test_the_list_in_a_sentence_of_the_matter_goes_before_entries_of_another(
    library: Library, *, marks: bool
) -> None:
    question = "Hồ sơ đề nghị công nhận thư viện gồm những gì?"
    told = answered(library, question if marks else without_marks(question)).text

    assert "đơn đề nghị; sổ kiểm kê; sơ đồ phòng đọc" in told
    assert "Ảnh vườn cây" not in told


def test_entries_of_the_matter_stay_the_list(library: Library) -> None:
    told = answered(library, "Hồ sơ đề nghị công nhận sáng kiến gồm những gì?").text

    assert "Ảnh vườn cây" in told
    assert "sổ kiểm kê" not in told


def test_how_many_sets_is_no_number_of_a_paper(library: Library) -> None:
    told = answered(library, "Công nhận thư viện: hồ sơ gồm những gì, mấy bộ?").text

    assert "sổ kiểm kê" in told
    assert "03 bộ" in told
    assert "95/PGDĐT-TH" not in told
