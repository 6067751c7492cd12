"""An extension that is only asked for: told as that, and no limit before it is granted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read
from vectorstore.library import Library

_HEAD = """\
ỦY BAN NHÂN DÂN XÃ SUỐI ĐÁ
{issuer}

Số: {number}

Suối Đá, ngày {day} tháng 9 năm 2025

"""

GUIDE = (
    _HEAD.format(issuer="PHÒNG VĂN HÓA - XÃ HỘI", number="21/HD-VHXH", day="05")
    + """\
HƯỚNG DẪN
Đánh giá thư viện trường học năm 2025

I. HỒ SƠ

1. Các trường gửi hồ sơ đánh giá thư viện về Phòng Văn hóa - Xã hội trước ngày 20/11/2025.
"""
)

REQUEST = (
    _HEAD.format(issuer="TRƯỜNG TIỂU HỌC HỒ SEN", number="64/CV-THHS", day="22")
    + """\
V/v xin gia hạn hồ sơ đánh giá thư viện

Kính gửi: Phòng Văn hóa - Xã hội xã Suối Đá.

1. Trường đang sửa kho sách.

2. Trường xin lùi thời hạn gửi hồ sơ đánh giá thư viện từ ngày 20/11/2025 đến ngày 27/11/2025.
"""
)

GRANT = (
    _HEAD.format(issuer="PHÒNG VĂN HÓA - XÃ HỘI", number="70/VHXH", day="29")
    + """\
V/v lùi thời hạn gửi hồ sơ đánh giá thư viện

Kính gửi: Các trường học.

Theo đề nghị tại Công văn số 64/CV-THHS, Phòng đồng ý lùi thời hạn gửi hồ sơ đánh giá thư viện \
theo Hướng dẫn số 21/HD-VHXH từ ngày 20/11/2025 đến ngày 27/11/2025.
"""
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("asked"), (read(GUIDE), read(REQUEST))) as opened:
        yield opened


@pytest.fixture(scope="module")
def granted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (read(GUIDE), read(REQUEST), read(GRANT))
    with library_of(tmp_path_factory.mktemp("granted"), papers) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Các trường gửi hồ sơ đánh giá thư viện trước ngày nào?",
        "han nop ho so danh gia thu vien",
        "Trường Hồ Sen nộp hồ sơ đánh giá thư viện hạn nào?",
    ],
)
def test_the_limit_stands_and_who_asks_for_more_time_is_noted(
    asked: Library, question: str
) -> None:
    reply = answered(asked, question)
    assert "20/11/2025" in reply.text
    assert "27/11/2025" not in reply.text
    assert any("64/CV-THHS" in note and "27/11/2025" in note for note in reply.notes)


@pytest.mark.parametrize(
    "question",
    [
        "Trường Hồ Sen xin lùi đến ngày nào, đã được đồng ý chưa?",
        "truong ho sen xin gia han toi ngay nao",
        "Trường Hồ Sen xin lùi hạn nộp hồ sơ đánh giá thư viện đến ngày nào?",
    ],
)
def test_what_is_asked_for_is_told_as_asked_for(asked: Library, question: str) -> None:
    reply = answered(asked, question)
    assert "xin lùi thời hạn" in reply.text
    assert "27/11/2025" in reply.text
    assert any("chưa có văn bản nào chấp thuận" in note for note in reply.notes)


def test_a_letter_that_grants_it_moves_the_day(granted: Library) -> None:
    reply = answered(granted, "Các trường gửi hồ sơ đánh giá thư viện trước ngày nào?")
    assert "27/11/2025" in reply.text
    assert not any("chưa có văn bản nào chấp thuận" in note for note in reply.notes)
