"""Which paper a question is about: by the words of its title, or as the conversation goes."""

from __future__ import annotations

import pytest

from assistant.asking import Turn
from tests.assistant.library import answered, ask, faults, refused
from vectorstore.library import Library


@pytest.mark.parametrize(
    ("question", "wanted", "number"),
    [
        (
            "Ai ký quy định về hòm thư góp ý trong trường học?",
            "Tòng Văn Ví Dụ",
            "19/2023/QĐ-UBND",
        ),
        (
            "cong tac dan van cua nganh giao duc nam 2024 ky ngay nao",
            "18 tháng 02 năm 2024",
            "45/KH-SGDĐT",
        ),
        (
            "Công tác dân vận của ngành Giáo dục năm 2024 do ai ký?",
            "Đinh Khắc Mẫu",
            "45/KH-SGDĐT",
        ),
    ],
)
def test_a_paper_is_known_by_its_title(
    library: Library, question: str, wanted: str, number: str
) -> None:
    reply = answered(library, question)
    assert wanted in reply.text
    assert {citation.document.number for citation in reply.citations} == {number}
    assert faults(reply, library) == []


def test_a_title_that_nothing_here_has_names_no_paper(library: Library) -> None:
    assert refused(library, "Ai ký quy định về bãi đỗ xe ngầm trong thành phố?").text


@pytest.mark.parametrize(
    "question",
    [
        "Công tác dân vận của ngành Giáo dục năm 2019 do ai ký?",
        "Ai ký kế hoạch công tác dân vận của ngành Giáo dục tỉnh Lâm Đồng?",
    ],
)
def test_a_title_of_another_year_or_place_names_no_paper(library: Library, question: str) -> None:
    assert refused(library, question).text


def test_a_follow_up_that_names_a_place_is_looked_for_in_the_paper_before(library: Library) -> None:
    before = Turn(question="Công văn của Phòng GDĐT Mỹ Lạc gửi cho ai?", answer="…")
    reply = ask(library, "Triển khai theo hướng dẫn nào của Huyện ủy?", before)
    assert "52-HD/BDVHU" in reply.text
