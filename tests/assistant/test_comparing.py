"""Papers beside one another: both sides, who is silent, what differs, who cites what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from tests.assistant.library import answered, faults, library_of, papers, read
from vectorstore.library import Library

_OTHER_DATE = """\
TRƯỜNG TIỂU HỌC ĐỒI CHÈ

Số: 11/KH-THĐC

Mỹ Lạc, ngày 12 tháng 3 năm 2024

KẾ HOẠCH
Công tác dân vận của Trường Tiểu học Đồi Chè năm 2024

Căn cứ Chỉ thị số 88/CT-TTg ngày 14/4/2021 của Thủ tướng Chính phủ về đổi mới công tác dân vận \
trong trường học;

I. MỤC ĐÍCH

Để phụ huynh và nhà trường hiểu nhau hơn.

II. TỔ CHỨC THỰC HIỆN

Các tổ chuyên môn báo cáo kết quả về Ban Giám hiệu trước ngày 01/12/2024.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = (*papers(), read(_OTHER_DATE, name="doi-che.txt"))
    with library_of(tmp_path_factory.mktemp("comparing"), made) as opened:
        yield opened


def numbers_cited(reply: Answer) -> set[str | None]:
    return {citation.document.number for citation in reply.citations}


@pytest.mark.parametrize(
    "question",
    [
        "So sánh hạn báo cáo của Kế hoạch 45/KH-SGDĐT và Kế hoạch 11/KH-THĐC",
        "Kế hoạch 45/KH-SGDĐT và kế hoạch của Trường Tiểu học Đồi Chè khác nhau thế nào về hạn nộp "
        "báo cáo?",
        "so sanh han bao cao cua ke hoach 45/kh-sgddt va ke hoach 11/kh-thdc",
    ],
)
def test_both_sides_are_told_each_under_its_name(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert numbers_cited(reply) == {"45/KH-SGDĐT", "11/KH-THĐC"}
    assert all(claim.text.startswith(("Kế hoạch 45", "Kế hoạch 11")) for claim in reply.claims)
    assert any("10/12/2024" in claim.text for claim in reply.claims)
    assert any("01/12/2024" in claim.text for claim in reply.claims)
    assert faults(reply, library) == []


def test_what_differs_is_said(library: Library) -> None:
    reply = answered(library, "So sánh hạn báo cáo của Kế hoạch 45/KH-SGDĐT và Kế hoạch 11/KH-THĐC")
    (note,) = (note for note in reply.notes if "khác nhau" in note)
    assert "10/12/2024" in note
    assert "01/12/2024" in note


def test_the_side_that_says_nothing_is_named(library: Library) -> None:
    reply = answered(
        library, "So sánh mục đích của Kế hoạch 45/KH-SGDĐT và Quyết định 19/2023/QĐ-UBND"
    )
    assert numbers_cited(reply) == {"45/KH-SGDĐT"}
    assert any(note.startswith("Quyết định 19/2023/QĐ-UBND: không thấy") for note in reply.notes)


def test_one_side_alone_is_said_to_be_alone(library: Library) -> None:
    reply = answered(library, "So sánh hạn báo cáo của Kế hoạch 45/KH-SGDĐT với kế hoạch Nam Định")
    assert numbers_cited(reply) == {"45/KH-SGDĐT"}
    assert any("một bên" in note for note in reply.notes)


def test_a_question_that_compares_nothing_keeps_its_answer(library: Library) -> None:
    plain = answered(library, "Kế hoạch 45/KH-SGDĐT đặt hạn báo cáo năm là ngày nào?")
    assert not any(claim.text.startswith("Kế hoạch 45") for claim in plain.claims)


def test_two_dates_given_to_one_paper_are_both_shown(library: Library) -> None:
    reply = answered(library, "Chỉ thị 88/CT-TTg ban hành ngày nào?")
    text = reply.text
    assert "04/4/2021" in text
    assert "14/4/2021" in text
    assert any("khác nhau" in note for note in reply.notes)
    assert faults(reply, library) == []


def test_who_cites_a_paper_is_counted(library: Library) -> None:
    reply = answered(library, "Văn bản nào nhắc đến Chỉ thị 88/CT-TTg?")
    assert numbers_cited(reply) == {"45/KH-SGDĐT", "11/KH-THĐC"}
    (note,) = (note for note in reply.notes if "nhắc tới" in note)
    assert note.startswith("2 văn bản")
    assert "Kế hoạch 11/KH-THĐC" in note


def test_the_papers_of_the_kind_are_compared_where_none_is_named(library: Library) -> None:
    reply = answered(library, "So sánh mục đích của hai kế hoạch")
    assert numbers_cited(reply) == {"45/KH-SGDĐT", "11/KH-THĐC"}
