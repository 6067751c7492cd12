"""An office named: its own papers, and what the papers over it say of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from assistant.answer import Answer
from tests.assistant.library import (
    answered,
    ask,
    asking,
    assistant_of,
    faults,
    library_of,
    read,
    refused,
    without_marks,
)
from vectorstore.library import Library

_HEAD = """\
ỦY BAN NHÂN DÂN XÃ THÁC BẠC
{issuer}

Số: {number}

Thác Bạc, ngày 03 tháng 02 năm 2025

"""

OWN = (
    _HEAD.format(issuer="TRƯỜNG TIỂU HỌC BÃI SẬY", number="18/KH-THBS")
    + """\
KẾ HOẠCH
Trồng cây năm 2025

I. NỘI DUNG

1. Tổ Văn phòng gửi danh sách cây giống cho Hiệu trưởng trước ngày 12/3/2025.

2. Trường trồng 40 cây phượng.
"""
)

REPORT = (
    _HEAD.format(issuer="TRƯỜNG TIỂU HỌC BÃI SẬY", number="20/BC-THBS")
    + """\
BÁO CÁO
Kết quả quyên góp sách năm 2024

I. KẾT QUẢ

Trường nhận 310 quyển sách.
"""
)

OVER = (
    _HEAD.format(issuer="PHÒNG VĂN HÓA - XÃ HỘI", number="33/KH-VHXH")
    + """\
KẾ HOẠCH
Dự giờ chéo giữa các trường tiểu học

I. YÊU CẦU

1. Trường Tiểu học Bãi Sậy khắc phục mái nhà xe bị dột, báo cáo kết quả về Phòng trước ngày \
20/3/2025.

2. Các trường tiểu học nộp báo cáo bếp ăn về Phòng trước ngày 25/3/2025.

3. Trường Tiểu học Bãi Sậy chuẩn bị bài tham luận về vườn rau học đường.

II. PHÂN CÔNG

TT | Trường dự giờ | Trường được dự giờ | Ngày dự giờ
1 | Tiểu học Bãi Sậy | Tiểu học Cồn Vạc | 18/3/2025
2 | Tiểu học Cồn Vạc | Tiểu học Hang Dơi | 19/3/2025
"""
)

FAR = """\
ỦY BAN NHÂN DÂN TỈNH NAM CHÂU
SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 81/SGDĐT-VP

Nam Châu, ngày 03 tháng 02 năm 2025

Kính gửi: Các trường tiểu học

Các trường tiểu học nộp báo cáo bếp ăn về Sở trước ngày 28/3/2025.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    texts = (OWN, REPORT, OVER, FAR, FAR.replace("NAM CHÂU", "BẮC CHÂU").replace("81/", "82/"))
    documents = [read(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    with library_of(tmp_path_factory.mktemp("office"), documents) as opened:
        yield opened


def test_what_a_school_has_to_report_is_set_by_the_papers_over_it(library: Library) -> None:
    roof = answered(library, "Trường Bãi Sậy phải báo cáo khắc phục mái nhà xe trước ngày nào?")
    assert "20/3/2025" in roof.text
    books = answered(library, "Hạn báo cáo bếp ăn của trường Bãi Sậy là ngày nào?")
    assert "25/3/2025" in books.text


def test_what_another_province_wants_of_its_schools_binds_no_school_here(library: Library) -> None:
    books = answered(library, "Hạn báo cáo bếp ăn của trường Bãi Sậy là ngày nào?")
    assert "28/3/2025" not in books.text


def test_what_is_due_in_a_month_is_of_its_own_papers_and_of_those_over_it(library: Library) -> None:
    reply = assistant_of(library).ask(
        replace(asking("tháng 3 trường Bãi Sậy phải làm những việc gì"), as_of=dt.date(2025, 3, 1))
    )
    assert isinstance(reply, Answer), reply.text
    assert faults(reply, library) == []
    for day in ("12/3/2025", "20/3/2025", "25/3/2025"):
        assert day in reply.text
    assert "28/3/2025" not in reply.text


def test_a_sentence_of_another_paper_may_say_it_where_its_own_are_silent(library: Library) -> None:
    reply = answered(library, "Trường Bãi Sậy tham luận gì?")
    assert "vườn rau học đường" in reply.text
    assert any("không thấy nói" in note for note in reply.notes)


def test_a_row_that_names_it_is_told_under_the_head_of_its_table(library: Library) -> None:
    reply = answered(library, "Trường Bãi Sậy dự giờ trường nào ngày nào?")
    assert "Trường được dự giờ" in reply.claims[0].text
    assert [one.text for one in reply.claims[1:]] == [
        "1 | Tiểu học Bãi Sậy | Tiểu học Cồn Vạc | 18/3/2025"
    ]


def test_its_own_papers_come_first(library: Library) -> None:
    assert "40 cây phượng" in answered(library, "Trường Bãi Sậy trồng bao nhiêu cây?").text


def test_asked_of_its_plan_another_paper_is_none(library: Library) -> None:
    refused(library, "Kế hoạch của trường Bãi Sậy tham luận gì?")


OFFICER = (
    _HEAD.format(issuer="TRƯỜNG TIỂU HỌC BÃI SẬY", number="22/TB-THBS")
    + """\
THÔNG BÁO
Phân công tháng 3 năm 2025

1. Hiệu trưởng duyệt dự toán trước ngày 10/3/2025.

2. Phó Hiệu trưởng nộp sổ chuyên môn trước ngày 14/3/2025.
"""
)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Các hạn trong tháng 3/2025 của hiệu trưởng trường Bãi Sậy", "10/3/2025"),
        ("tôi là phó hiệu trưởng, tháng 3/2025 phải làm gì", "14/3/2025"),
        ("tôi là kế toán, tháng 3/2025 phải làm gì", ""),
    ],
)
def test_an_officer_is_told_what_names_the_post_and_no_deputy(
    tmp_path_factory: pytest.TempPathFactory, question: str, day: str
) -> None:
    documents = [read(text, name=f"{n}.txt") for n, text in enumerate((OWN, OFFICER))]
    with library_of(tmp_path_factory.mktemp("officer"), documents) as library:
        if not day:
            refused(library, question)
            return
        reply = answered(library, question)
        assert day in reply.text
        assert len(reply.claims) == 1


@pytest.mark.parametrize("typed", [str, without_marks])
def test_what_an_office_demands_is_in_its_own_papers(
    library: Library, typed: Callable[[str], str]
) -> None:
    own = typed("Trường Bãi Sậy yêu cầu gửi danh sách cây giống trước ngày nào?")
    assert "12/3/2025" in answered(library, own).text
    of_others = typed("Trường Bãi Sậy yêu cầu nộp báo cáo bếp ăn trước ngày nào?")
    assert "25/3/2025" not in ask(library, of_others).text
