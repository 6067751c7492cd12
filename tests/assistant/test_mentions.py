"""Papers that are not here but cited: what the citing papers say of them, and where."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import (
    answered,
    asking,
    assistant_of,
    library_of,
    papers,
    places,
    read,
    without_marks,
)
from vectorstore.evidence import Filters
from vectorstore.library import Library

PLAN = "Kế hoạch 45/KH-SGDĐT"
LETTER = "Công văn tổng kết phong trào trường xanh"
CITING = """\
TRƯỜNG TIỂU HỌC GIẾNG CỔ

Số: 11/KH-THGC

Giếng Cổ, ngày 04 tháng 9 năm 2024

KẾ HOẠCH
Trang trí thư viện

Căn cứ Chỉ thị số 88/CT-TTg ngày 04/4/2021 của Thủ tướng Chính phủ;

I. VIỆC LÀM

1. Trang trí theo Nghị định số 72/2020/NĐ-CP ngày 30/6/2020 của Chính phủ về thư viện công cộng.

2. Thực hiện các văn bản sau:

- Quyết định số 14/QĐ-BVH ngày 02/02/2023 của Bộ Văn hóa về kệ sách;

- Thông tư số 16/2022/TT-BGDĐT ngày 22/11/2022 của Bộ Giáo dục và Đào tạo về tiêu chuẩn thư viện.
"""
SCHOOL = "Kế hoạch 11/KH-THGC"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (*papers(), read(CITING))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


TOLD = [
    pytest.param(
        "Chỉ thị 88/CT-TTg về việc gì?",
        "về đổi mới công tác dân vận trong trường học",
        (PLAN, "căn cứ.1"),
        id="its subject, from the paper that gives it",
    ),
    pytest.param(
        "Chỉ thị 88/CT-TTg ban hành ngày nào?", "04/4/2021", (SCHOOL, "căn cứ.1"), id="its date"
    ),
    pytest.param(
        "Nghị định 72/2020/NĐ-CP ban hành khi nào?", "30/6/2020", (SCHOOL, "I.1"), id="with a year"
    ),
    pytest.param(
        "Hướng dẫn 52 về việc gì?",
        "52-HD/BDVHU",
        (LETTER, "căn cứ.1"),
        id="by kind and number alone",
    ),
]


@pytest.mark.parametrize(("question", "words", "place"), TOLD)
def test_a_paper_that_is_only_cited_is_told_of_by_those_that_cite_it(
    library: Library, question: str, words: str, place: tuple[str, str]
) -> None:
    for asked in (question, without_marks(question)):
        reply = answered(library, asked)
        assert words in reply.text
        assert place in places(reply)
        assert reply.notes == (
            "Văn bản được hỏi không có trong thư viện; câu trả lời lấy từ văn bản viện dẫn nó.",
        )


def test_the_note_is_english_for_an_english_question(library: Library) -> None:
    reply = answered(library, "What is directive 88/CT-TTg about?")
    assert reply.notes[0].startswith("The document asked about is not in the library")


def test_every_paper_that_cites_a_number_is_named(library: Library) -> None:
    reply = answered(library, "Chỉ thị 88/CT-TTg được nhắc tới trong văn bản nào?")
    assert set(places(reply)) == {(PLAN, "căn cứ.1"), (SCHOOL, "căn cứ.1")}


def test_a_law_by_its_name_is_found_where_it_is_named(library: Library) -> None:
    reply = answered(library, "Luật Tiếp công dân được nhắc tới trong văn bản nào?")
    assert places(reply) == (("Quyết định 19/2023/QĐ-UBND", "căn cứ.1"),)


def test_only_the_documents_that_the_filters_leave_are_looked_into(library: Library) -> None:
    asked = asking("Chỉ thị 88/CT-TTg được nhắc tới ở văn bản nào?", filters=Filters(years=(2024,)))
    plan = next(one.id for one in papers() if one.header.number == "45/KH-SGDĐT")
    reply = assistant_of(library).ask(asked)
    assert len(places(reply)) == 2
    narrowed = asking(asked.question, filters=Filters(document_ids=(plan,)))
    assert places(assistant_of(library).ask(narrowed)) == ((PLAN, "căn cứ.1"),)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        pytest.param(
            "Trường Giếng Cổ làm theo nghị định nào về thư viện?",
            ("72/2020/NĐ-CP",),
            id="of the kind asked for",
        ),
        pytest.param(
            "Trường Giếng Cổ thực hiện những văn bản nào về kệ sách, tiêu chuẩn thư viện?",
            ("14/QĐ-BVH", "16/2022/TT-BGDĐT"),
            id="a list of papers is told whole",
        ),
    ],
)
def test_the_paper_that_a_document_names_for_a_matter(
    library: Library, question: str, numbers: tuple[str, ...]
) -> None:
    reply = answered(library, question)
    assert [number for number in numbers if number not in reply.text] == []
    assert len(reply.claims) == len(numbers)


def test_a_paper_that_is_here_is_not_told_of_by_others(library: Library) -> None:
    reply = answered(library, "Kế hoạch 45/KH-SGDĐT ban hành ngày nào?")
    assert places(reply) == ((PLAN, "địa danh, thời gian"),)
    assert reply.notes == ()
