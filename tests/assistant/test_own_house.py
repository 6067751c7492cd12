"""The asker's own office, where the library tells which that is; a meeting of another name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, ask, library_of, read, refused, without_marks
from vectorstore.library import Library

SCHEDULE = """\
ỦY BAN NHÂN DÂN XÃ LÁNG CÒ
PHÒNG VĂN HÓA - XÃ HỘI

Số: 58/VHXH

Láng Cò, ngày 02 tháng 10 năm 2025

V/v lịch kiểm tra thư viện trường học

Kính gửi: Hiệu trưởng các trường trên địa bàn xã.

Lịch kiểm tra thư viện:
TT | Đơn vị được kiểm tra | Ngày | Trưởng đoàn
1 | Trường Tiểu học Cồn Tàu | 04/11/2025 | Đỗ Văn Thử
2 | Trường THCS Láng Cò | 06/11/2025 | Hồ Thị Mẫu

TRƯỞNG PHÒNG

Cao Văn Tạm
"""
INVITATION = """\
ỦY BAN NHÂN DÂN XÃ LÁNG CÒ
TRƯỜNG THCS LÁNG CÒ

Số: 12/GM-THCSLC

Láng Cò, ngày 08 tháng 10 năm 2025

GIẤY MỜI
Dự Hội nghị viên chức năm học 2025 - 2026

Kính gửi: Toàn thể viên chức nhà trường.

1. Thời gian: 14 giờ 00 phút, ngày 18/10/2025.
2. Địa điểm: Hội trường dãy C.
3. Chủ trì: Hiệu trưởng.

HIỆU TRƯỞNG

Bế Văn Mẫu
"""
OTHER = """\
ỦY BAN NHÂN DÂN XÃ LÁNG CÒ
TRƯỜNG TIỂU HỌC CỒN TÀU

Số: 09/KH-THCT

Láng Cò, ngày 01 tháng 9 năm 2025

KẾ HOẠCH
Nuôi cá cảnh trong vườn trường

1. Mỗi lớp nuôi 02 bể cá.

HIỆU TRƯỞNG

Kha Thị Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(SCHEDULE, name="lich.txt"), read(INVITATION, name="giay-moi.txt"))
    with library_of(tmp_path_factory.mktemp("own"), documents) as made:
        yield made


@pytest.fixture(scope="module")
def of_two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (SCHEDULE, INVITATION, OTHER)
    documents = tuple(read(one, name=f"{at}.txt") for at, one in enumerate(papers))
    with library_of(tmp_path_factory.mktemp("two"), documents) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "trường mình được kiểm tra thư viện ngày nào",
        "trường em được kiểm tra thư viện ngày nào, ai trưởng đoàn",
        "when will our school be inspected?",
    ],
)
def test_our_school_is_the_one_that_issues_papers_here(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        reply = answered(library, asked)
        assert "06/11/2025" in reply.text
        assert "04/11/2025" not in reply.text


def test_a_row_with_both_halves_is_all_that_is_told(library: Library) -> None:
    reply = answered(library, "trường THCS Láng Cò kiểm tra thư viện ngày nào ai trưởng đoàn")
    assert "06/11/2025" in reply.text
    assert "Hồ Thị Mẫu" in reply.text
    assert len(reply.claims) == 2  # the titles and the row


def test_of_two_schools_the_words_limit_nothing(of_two: Library) -> None:
    reply = ask(of_two, "trường mình được kiểm tra thư viện ngày nào")
    assert "Trường THCS Láng Cò" not in reply.question.standalone
    assert "Trường Tiểu học Cồn Tàu" not in reply.question.standalone


@pytest.mark.parametrize(
    "question",
    ["trường THCS Láng Cò đại hội chi bộ ngày nào", "trường THCS Láng Cò đại hội chi bộ mấy giờ"],
)
def test_the_day_of_one_meeting_is_not_that_of_another(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        assert refused(library, asked)


def test_a_meeting_of_the_school_is_still_told(library: Library) -> None:
    reply = answered(library, "trường THCS Láng Cò hội nghị viên chức ngày nào, ở đâu")
    assert "18/10/2025" in reply.text
    assert "Hội trường dãy C" in reply.text
