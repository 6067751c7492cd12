"""Papers that one sentence names together, laws by name, bases, and lists begun with one word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN XÃ ĐỒNG SẬY
TRƯỜNG TIỂU HỌC LÁ NGÂU

Số: 19/KH-THLN

Đồng Sậy, ngày 11 tháng 3 năm 2024

KẾ HOẠCH
Giữ gìn thư viện xanh năm 2024

Căn cứ Kế hoạch số 71/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân xã về đọc sách;

Căn cứ Công văn số 302/PGDĐT ngày 10/01/2024 của Phòng Giáo dục và Đào tạo về thư viện;

Trường Tiểu học Lá Ngâu xây dựng kế hoạch như sau:

I. MỤC ĐÍCH

1. Thực hiện việc bảo quản sách theo quy định: Nghị định số 11/2020/NĐ-CP ngày 04/4/2020 của Chính \
phủ về bảo quản sách; Thông tư số 22/2021/TT-BVH ngày 06/6/2021 của Bộ Văn hóa về kho sách.

2. Xếp lại phòng đọc theo Kế hoạch số 48-KH/HU ngày 22/01/2023 của Huyện ủy; Kế hoạch số \
212/KH-UBND ngày 01/3/2023 của UBND huyện về “Sắp xếp phòng đọc gọn gàng”.

3. Trả lời thư góp ý của bạn đọc theo đúng quy định của Luật Thư viện, Luật Xuất bản và Luật Trẻ em.

4. Thực hiện phương châm “Đọc chậm, nghĩ kỹ, ghi lại, kể cho bạn” trong giờ đọc.

II. VIỆC LÀM

1. Chọn sách

- Tổ một chọn truyện.

2. Dán nhãn

- Tổ hai dán nhãn.

Mỗi lớp làm ít nhất một góc “Thơm” trong thư viện, cụ thể như:

- “Thơm” trong việc giữ giấy sạch;

- “Thơm” trong cách nói lời nhẹ;

- “Thơm” trong chỗ ngồi gọn.

HIỆU TRƯỞNG

Kha Thị Thử
"""
LETTER = """\
ỦY BAN NHÂN DÂN HUYỆN BÀU TRÀM
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO BÀU TRÀM

Số: 60/PGDĐT

Bàu Tràm, ngày 10 tháng 3 năm 2023

V/v giữ vệ sinh trường lớp năm 2023

Kính gửi: Các trường tiểu học

1. Thực hiện Chỉ thị số 45/CT-UBND của Ủy ban nhân dân huyện về vệ sinh.

2. Các trường báo cáo kết quả về Phòng Giáo dục và Đào tạo trước ngày 20/10/2023.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = [read(PLAN, name="plan.txt"), read(LETTER, name="letter.txt")]
    with library_of(tmp_path_factory.mktemp("led"), made) as library:
        yield library


def _told(library: Library, question: str) -> str:
    return " | ".join(claim.text for claim in answered(library, question).claims)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Trường Lá Ngâu bảo quản sách theo những văn bản nào?",
            ("11/2020/NĐ-CP", "22/2021/TT-BVH"),
        ),
        ("19/KH-THLN: bảo quản sách theo nghị định, thông tư nào?", ("11/2020", "22/2021")),
        ("19/KH-THLN sắp xếp phòng đọc theo văn bản nào?", ("48-KH/HU", "212/KH-UBND")),
    ],
)
def test_all_papers_named_together_for_the_matter(
    library: Library, question: str, words: tuple[str, ...]
) -> None:
    for asked in (question, without_marks(question)):
        told = _told(library, asked)
        assert all(word in told for word in words), (asked, told)
        assert "71/KH-UBND" not in told


def test_laws_without_a_number(library: Library) -> None:
    told = _told(library, "Bạn đọc gửi thư góp ý thì theo 19/KH-THLN phải trả lời theo luật nào?")

    assert "Luật Thư viện, Luật Xuất bản và Luật Trẻ em" in told


@pytest.mark.parametrize(
    "question",
    [
        "19/KH-THLN dựa trên văn bản gì?",
        "Trường Lá Ngâu lấy những văn bản nào làm căn cứ để ra kế hoạch?",
        "căn cứ pháp lý của kế hoạch trường Lá Ngâu",
        "legal bases of plan 19/KH-THLN",
    ],
)
def test_all_bases_of_a_paper(library: Library, question: str) -> None:
    told = _told(library, question)

    assert "71/KH-UBND" in told
    assert "302/PGDĐT" in told
    assert "11/2020" not in told


def test_a_number_to_be_written_among_bases_is_the_number(library: Library) -> None:
    told = _told(library, "Kế hoạch của trường Lá Ngâu đánh số mấy, tôi cần ghi vào căn cứ?")

    assert "19/KH-THLN" in told
    assert "71/KH-UBND" not in told


@pytest.mark.parametrize(
    "question",
    [
        "19/KH-THLN kể những cái thơm nào?",
        "kế hoạch 19 nêu thơm trong những việc gì",
        "liet ke cac mang thom theo ke hoach 19",
    ],
)
def test_the_list_whose_entries_begin_so(library: Library, question: str) -> None:
    assert len(answered(library, question).claims) == 3


def test_how_many_at_least_is_no_list(library: Library) -> None:
    told = _told(library, "Theo kế hoạch 19 mỗi lớp phải có tối thiểu mấy góc thơm?")

    assert "ít nhất một góc" in told


def test_the_headings_under_a_place(library: Library) -> None:
    told = _told(library, "Phần II kế hoạch 19 gồm những mục gì?")

    assert "Chọn sách" in told
    assert "Dán nhãn" in told
    assert "Tổ hai" not in told


def test_a_motto_by_its_first_words(library: Library) -> None:
    told = _told(library, "Câu “đọc chậm, nghĩ kỹ…” trong kế hoạch 19 đọc cho đủ là gì?")

    assert "kể cho bạn" in told


def test_a_paper_by_number_and_one_by_its_office(library: Library) -> None:
    told = _told(library, "kế hoạch 19 với công văn của Bàu Tràm cái nào ban hành trước")

    assert "11 tháng 3 năm 2024" in told
    assert "10 tháng 3 năm 2023" in told


def test_the_day_of_a_paper_cited_is_not_that_of_the_one_citing(library: Library) -> None:
    reply = ask(library, "Chỉ thị số 45 trong văn bản của Bàu Tràm ghi ngày nào?")

    assert "10 tháng 3" not in reply.text
