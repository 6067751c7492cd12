"""Duties in answers: what they except, where they go, and what is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.assistant.library import answered, library_of, read
from vectorstore.library import Library

_FEES = """\
TRƯỜNG TIỂU HỌC BÌNH LÃNG

Số: 12/TB-THBL

Bình Lãng, ngày 20 tháng 02 năm 2025

THÔNG BÁO
Các khoản góp cho thư viện

I. KHOẢN GÓP

1. Tiền dán mã sách: 20.000 đồng một em. Em ở nhà tình thương không phải nộp. Hạn nộp: trước ngày \
15/3/2025.

2. Các lớp gửi phiếu đăng ký góp truyện về Ban đại diện cha mẹ trước ngày 25/3/2025 (không gửi \
văn phòng).
"""

_PLAN = """\
ỦY BAN NHÂN DÂN XÃ BÌNH LÃNG

Số: 31/KH-UBND

Bình Lãng, ngày 10 tháng 01 năm 2025

KẾ HOẠCH
Ngày hội đọc sách năm 2025

I. VIỆC LÀM

1. Các ấp dọn phòng đọc trước ngày 20/02/2025.

2. Kế toán lập dự toán tiền sách trước ngày 12/3/2025.

3. Các ấp dựng gian trưng bày trước ngày 28/4/2025.

4. Hội thi kể chuyện tổ chức ngày 16/3/2025 tại sân đình.

II. CHẾ ĐỘ BÁO CÁO

1. Báo cáo chuẩn bị (theo mẫu): gửi trước ngày 10/3/2025.

2. Báo cáo sơ kết: trước ngày 15/6/2025.

Báo cáo gửi về Ủy ban nhân dân xã, bằng văn bản trên trục liên thông.

III. TIẾN ĐỘ

- Mỗi đảng viên nộp bản ghi góp sách cho chi ủy trước ngày 18/3/2025.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("told")
    with library_of(folder, (read(_FEES), read(_PLAN))) as opened:
        yield opened


def test_a_paragraph_that_excepts_somebody_stands_in_its_own_words(library: Library) -> None:
    reply = answered(library, "hạn nộp tiền dán mã sách")
    assert "Hạn nộp: trước ngày 15/3/2025" in reply.text
    assert "nhà tình thương không phải nộp" in reply.text


def test_a_place_where_it_does_not_go_is_told_with_the_duty(library: Library) -> None:
    reply = answered(library, "phiếu đăng ký góp truyện nộp hạn nào")
    assert "25/3/2025 (không gửi văn phòng)" in reply.text


def test_where_all_reports_go_answers_for_one(library: Library) -> None:
    reply = answered(library, "báo cáo chuẩn bị gửi về đâu")
    assert "Gửi Ủy ban nhân dân xã bằng văn bản trên trục liên thông." in reply.text
    assert len(reply.citations) == 2


def test_an_entry_under_a_heading_of_times_is_found_by_its_task(library: Library) -> None:
    reply = answered(library, "đảng viên nộp bản ghi góp sách hạn nào")
    assert "18/3/2025; gửi chi ủy; đơn vị thực hiện: Mỗi đảng viên" in reply.text


def test_by_a_day_that_lies_ahead_only_what_is_to_come_is_told(library: Library) -> None:
    reply = answered(library, "những việc phải xong trước 20/3")
    days = [day for day in ("20/02", "10/3", "12/3", "15/3", "18/3", "28/4") if day in reply.text]
    assert days == ["10/3", "12/3", "15/3", "18/3"]
    assert any("1 việc đã qua hạn" in note for note in reply.notes)


def test_a_month_without_its_year_is_of_the_year_of_asking(library: Library) -> None:
    reply = answered(library, "tháng 3 có những việc gì")
    assert [day for day in ("16/3/2025", "18/3/2025", "25/3/2025") if day not in reply.text] == []


def test_somebody_is_told_what_is_theirs(library: Library) -> None:
    reply = answered(library, "kế toán phải làm gì trong tháng 3")
    assert [claim.text.partition(":")[0] for claim in reply.claims] == ["Lập dự toán tiền sách"]
