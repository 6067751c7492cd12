"""The parts of a paper by their sort, and what it lists of one kind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN XÃ GÒ MUỒNG
TRƯỜNG TIỂU HỌC BÔNG SÚNG

Số: 12/KH-THBS

Gò Muồng, ngày 09 tháng 9 năm 2024

KẾ HOẠCH
Chăm sóc vườn trường năm 2024

I. MỤC ĐÍCH
1. Cho trẻ biết trồng rau.
2. Có rau sạch cho bếp ăn.

II. NHIỆM VỤ TRỌNG TÂM
1. Làm đất và chia luống
- Lớp Bốn xới đất.
- Lớp Năm chia luống.
2. Gieo hạt theo mùa
- Mỗi lớp gieo một luống.
3. Tưới nước mỗi sáng
- Đội trực nhật tưới nước.

Trường vận động quỹ Hạt Giống của hội phụ huynh và quỹ Luống Xanh do cựu học sinh góp.

Mỗi lớp dựng ít nhất một góc vườn “Tay bùn”, cụ thể như:
- “Tay bùn” với cây gia vị;
- “Tay bùn” với cây leo giàn;
- “Tay bùn” với hoa ven lối.

III. TỔ CHỨC THỰC HIỆN
Chia lịch trực cho từng lớp.
Mượn cuốc xẻng của hợp tác xã.

HIỆU TRƯỞNG

Đặng Thị Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("chapters"), [read(PLAN)]) as library:
        yield library


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 12/KH-THBS có mấy nhiệm vụ chính, kể tên từng cái?",
        "Trường Bông Súng chia ra những mảng việc lớn nào về chăm sóc vườn trường?",
        "kể hết các đầu việc trong 12/KH-THBS coi",
        "List the main tasks of plan 12/KH-THBS",
    ],
)
def test_the_headings_under_the_tasks_are_told(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        text = answered(library, asked).text
        assert "Làm đất và chia luống" in text
        assert "Gieo hạt theo mùa" in text
        assert "Tưới nước mỗi sáng" in text
        assert "Lớp Bốn" not in text


@pytest.mark.parametrize(
    "question",
    [
        "12/KH-THBS phần cuối, chỗ tổ chức thực hiện, kể ra những việc gì phải làm?",
        "what tasks does plan 12/KH-THBS list under implementation?",
    ],
)
def test_the_paragraphs_of_the_last_part_are_told(library: Library, question: str) -> None:
    text = answered(library, question).text
    assert "Chia lịch trực" in text
    assert "Mượn cuốc xẻng" in text
    assert "Gieo hạt" not in text


def test_the_parts_of_a_paper_are_its_headings(library: Library) -> None:
    text = answered(library, "kế hoạch 12/KH-THBS chia làm mấy phần?").text
    assert "MỤC ĐÍCH" in text
    assert "TỔ CHỨC THỰC HIỆN" in text
    assert "Làm đất" not in text


def test_a_task_of_a_matter_that_is_nowhere_is_refused(library: Library) -> None:
    reply = ask(library, "Kế hoạch 12/KH-THBS có những nhiệm vụ gì về phòng cháy?")
    assert isinstance(reply, Refusal)


@pytest.mark.parametrize(
    "question",
    [
        "kế hoạch 12/KH-THBS gợi ý những kiểu góc vườn “tay bùn” nào để lớp mình chọn?",
        "12/KH-THBS có thể chọn những kiểu tay bùn nào?",
    ],
)
def test_a_list_whose_entries_say_the_kind_is_told(library: Library, question: str) -> None:
    text = answered(library, question).text
    assert text.count("Tay bùn") == 3
    assert "leo giàn" in text


def test_several_names_of_a_kind_in_a_paragraph_are_told(library: Library) -> None:
    for asked in ("12/KH-THBS vận động mấy loại quỹ gì thế?", "12/KH-THBS có những quỹ nào?"):
        text = answered(library, asked).text
        assert "quỹ Hạt Giống" in text
        assert "quỹ Luống Xanh" in text


def test_a_kind_of_which_something_else_is_asked_is_not_told(library: Library) -> None:
    reply = ask(library, "12/KH-THBS nói những quỹ nào bị thanh tra thu hồi?")
    assert isinstance(reply, Refusal)


def test_the_heading_that_was_asked_is_not_told_over_its_lines(library: Library) -> None:
    reply = answered(library, "12/KH-THBS: phần tổ chức thực hiện gồm những việc gì?")
    assert "TỔ CHỨC THỰC HIỆN" not in reply.text
    assert len(reply.citations) > 1
