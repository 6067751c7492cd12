"""Papers called by a bare number, two asked the same, lists and counts put in few words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG SEN
SỞ GIÁO DỤC VÀ ĐÀO TẠO LŨNG SEN

Số: 821/KH-SGDĐT

Lũng Sen, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Giữ trường lớp xanh năm 2024

Căn cứ Kế hoạch số 77/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân tỉnh về trồng cây;

Căn cứ Công văn số 15-CV/TU ngày 10/01/2024 của Tỉnh ủy về nếp sống sạch;

Sở Giáo dục và Đào tạo xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mọi lớp học sạch.

2. Mọi sân trường mát.

II. NỘI DUNG THI ĐUA

1. Mỗi trường lập ít nhất hai vườn ươm và giữ vườn quanh năm.

2. Làm tốt các hội thi: “Sân sạch”, “Lớp thơm”, “Cây khỏe”.

3. Thực hiện Chỉ thị số 31/CT-TTg ngày 04/4/2022 của Thủ tướng Chính phủ về phân loại rác; \
Quyết định số 640/QĐ-UBND ngày 20/6/2023 của Ủy ban nhân dân tỉnh về tưới cây.

III. TỔ CHỨC THỰC HIỆN

Các trường báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 15/11/2024.

GIÁM ĐỐC

Lò Văn Mận
"""
LETTER = """\
ỦY BAN NHÂN DÂN HUYỆN BÀU TRÀM
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO BÀU TRÀM

Số: 60/PGDĐT

Bàu Tràm, ngày 10 tháng 3 năm 2023

V/v giữ vệ sinh trường lớp năm 2023

Kính gửi: Các trường tiểu học

1. Các trường phân loại rác theo Chỉ thị số 31/CT-TTg ngày 04/4/2022 của Thủ tướng Chính phủ.

2. Các trường báo cáo kết quả về Phòng Giáo dục và Đào tạo trước ngày 20/10/2023.

TRƯỞNG PHÒNG

Kha Thị Nhãn
"""
JOINT = """\
ỦY BAN NHÂN DÂN HUYỆN RẠCH SÚNG
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO RẠCH SÚNG

Số: 08/KH-PGDĐT

Rạch Súng, ngày 02 tháng 4 năm 2024

KẾ HOẠCH
Phối hợp giữa Ban Dân vận Huyện ủy và Phòng Giáo dục và Đào tạo huyện Rạch Súng năm 2024

Phòng Giáo dục và Đào tạo xây dựng kế hoạch như sau:

1. Thăm hỏi các gia đình.

2. Mở lớp đọc sách.

TRƯỞNG PHÒNG

Mai Văn Chuối
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (PLAN, LETTER, JOINT)
    made = [read(text, name=f"paper-{at}.txt") for at, text in enumerate(papers)]
    with library_of(tmp_path_factory.mktemp("by-paper"), made) as library:
        yield library


def said(library: Library, question: str) -> str:
    reply = answered(library, question)
    return " ".join((reply.text, *(one.quote for one in reply.citations)))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("821 ai ký?", "Lò Văn Mận"),
        ("theo 821 thì nộp báo cáo trước ngày nào?", "15/11/2024"),
        ("KH821 ban hành ngày nào?", "05 tháng 02 năm 2024"),
    ],
)
def test_a_number_alone_names_its_paper(library: Library, question: str, told: str) -> None:
    assert told in said(library, question)


def test_a_number_that_counts_names_no_paper(library: Library) -> None:
    reply = ask(library, "Trường có 821 học sinh thì ai ký học bạ?")
    assert isinstance(reply, Refusal) or "Lò Văn Mận" not in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "hạn báo cáo: Lũng Sen 2024 vs Bàu Tràm 2023",
        "Lũng Sen nộp báo cáo ngày nào, Bàu Tràm ngày nào?",
        "so han nop bc lung sen voi bau tram",
        "hạn nộp báo cáo của 821 khác công văn Bàu Tràm thế nào",
    ],
)
def test_what_is_asked_of_two_papers_is_told_of_both(library: Library, question: str) -> None:
    told = said(library, question)
    assert "15/11/2024" in told
    assert "20/10/2023" in told


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("cv Bàu Tràm với kế hoạch Lũng Sen ai ký", ("Kha Thị Nhãn", "Lò Văn Mận")),
        (
            "số hiệu hai kế hoạch: Lũng Sen 2024, Rạch Súng 2024",
            ("821/KH-SGDĐT", "08/KH-PGDĐT"),
        ),
    ],
)
def test_heads_of_two_papers(library: Library, question: str, both: tuple[str, str]) -> None:
    told = said(library, question)
    assert all(one in told for one in both)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Lũng Sen 2024 - căn cứ", ("77/KH-UBND", "15-CV/TU")),
        ("Cho tôi hai căn cứ ghi đầu kế hoạch Lũng Sen", ("77/KH-UBND", "15-CV/TU")),
        (
            "Kế hoạch Lũng Sen được xây dựng trên cơ sở kế hoạch với công văn nào",
            ("77/KH-UBND", "15-CV/TU"),
        ),
        ("Kế hoạch 821 dựa trên công văn nào", ("15-CV/TU",)),
    ],
)
def test_bases_however_they_are_asked_for(
    library: Library, question: str, numbers: tuple[str, ...]
) -> None:
    told = answered(library, question).text
    assert all(one in told for one in numbers)
    assert ("77/KH-UBND" in told) is ("77/KH-UBND" in numbers)


@pytest.mark.parametrize(
    "question",
    [
        "kế hoạch 821: tên ba hội thi",
        "Lũng Sen 2024 nêu các hội thi nào",
        "các hội thi trong kế hoạch Lũng Sen là những hội thi gì",
    ],
)
def test_a_kind_spelt_out_within_a_sentence(library: Library, question: str) -> None:
    told = said(library, question)
    assert all(one in told for one in ("Sân sạch", "Lớp thơm", "Cây khỏe"))


def test_a_number_within_a_sentence_answers_how_many(library: Library) -> None:
    assert "hai vườn ươm" in said(library, "Lũng Sen bắt mỗi trường mấy vườn ươm?")


def test_matters_side_by_side_have_each_its_paper(library: Library) -> None:
    told = said(library, "kế hoạch Lũng Sen: văn bản về phân loại rác, tưới cây")
    assert "31/CT-TTg" in told
    assert "640/QĐ-UBND" in told


@pytest.mark.parametrize(
    "question",
    ["31/CT-TTg thấy ở đâu", "31/CT-TTg ở văn bản nào", "văn bản nào nói đến chỉ thị 31/CT-TTg"],
)
def test_where_a_paper_is_cited(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert len({one.document.id for one in reply.citations}) == 2


def test_the_two_sides_of_a_plan(library: Library) -> None:
    told = said(library, "Kế hoạch Rạch Súng phối hợp giữa hai bên nào?")
    assert "Ban Dân vận Huyện ủy và Phòng Giáo dục" in told


def test_a_heading_in_few_words(library: Library) -> None:
    told = said(library, "mục đích yêu cầu kế hoạch 821 có mấy điểm, nêu ra")
    assert "Mọi lớp học sạch" in told
    assert "Mọi sân trường mát" in told
