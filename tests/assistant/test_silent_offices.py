"""Signers in one line, and offices that are named beside what is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read
from vectorstore.library import Library

SCHOOL = """\
SỞ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG THPT LŨNG MÂY
Số: 5/BC-THPTLM

Lũng Mây, ngày 28 tháng 5 năm 2025

BÁO CÁO
Chăm sóc vườn thuốc nam năm 2025

1. Trồng 12 luống gừng.
2. Vận động 03 khóm trở lên ở mỗi lớp.

Nơi nhận: | KT. HIỆU TRƯỞNG
- Sở GDĐT; | PHÓ HIỆU TRƯỞNG
- Lưu: VT. | (đã ký)
 | Lâm Thị Thử

Phụ lục
BIÊN BẢN GIAO CÂY

Hôm nay, các lớp nhận cây giống gồm:
1. Gừng: ..... luống.
Biên bản lập thành 02 bản.

TM. HỘI ĐỒNG
CHỦ TỊCH
(Ký tên, đóng dấu)
"""
LETTER = """\
UBND TỈNH HÒN DẤU
SỞ Y TẾ
Số: 90/SYT-NVY
V/v phun thuốc diệt muỗi năm 2025

Hòn Dấu, ngày 02 tháng 6 năm 2025

Kính gửi: UBND các phường, xã.

Sở Y tế thông báo lịch phun thuốc diệt muỗi:
Tổ | Phường, xã | Ngày phun thuốc | Tổ trưởng
Tổ 1 | Lũng Mây, Bến Gạo | 16/6/2025 | Bà Đàm Thị Xuyến
Tổ 2 | Suối Khoáng | 18/6/2025 | Ông Phí Văn Bảng
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(SCHOOL, name="truong.txt"), read(LETTER, name="so.txt"))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


def test_a_form_behind_a_paper_is_signed_by_nobody_yet(library: Library) -> None:
    reply = answered(library, "chức vụ người ký báo cáo 5/BC-THPTLM")

    assert "PHÓ HIỆU TRƯỞNG" in reply.text
    assert "CHỦ TỊCH" not in reply.text


def test_a_signer_is_one_claim_without_the_hand(library: Library) -> None:
    reply = answered(library, "ai ký báo cáo 5 của trường Lũng Mây")

    assert [claim.text for claim in reply.claims] == [
        "KT. HIỆU TRƯỞNG, PHÓ HIỆU TRƯỞNG: Lâm Thị Thử"
    ]
    assert len(reply.citations) == 3


def test_a_ward_that_a_school_is_called_by_is_no_school(library: Library) -> None:
    reply = answered(library, "phường Lũng Mây phun thuốc diệt muỗi ngày nào")

    assert "16/6/2025" in reply.text
    assert reply.notes == ()
