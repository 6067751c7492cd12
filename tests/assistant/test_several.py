"""Several questions in one: what is one question, what are two, and what comes back."""

from __future__ import annotations

import pytest

from assistant.several import parts
from tests.assistant.library import answered, asking, assistant_of, faults, refused
from vectorstore.library import Library


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Ai ký kế hoạch 45 và ký ngày nào?", ("Ai ký kế hoạch 45", "ký ngày nào?")),
        ("ai ky ke hoach 45 va ky ngay nao", ("ai ky ke hoach 45", "ky ngay nao")),
        (
            "Who signed plan 45 and when was it issued?",
            ("Who signed plan 45", "when was it issued?"),
        ),
        (
            "Số của kế hoạch Lam Hải là bao nhiêu? Gửi cho những ai?",
            ("Số của kế hoạch Lam Hải là bao nhiêu", "Gửi cho những ai?"),
        ),
        ("Nhà trường và giáo viên phải làm gì?", ()),
        ("Phòng và các trường phải báo cáo trước ngày nào?", ()),
        ("Xin chào, kế hoạch này ai ký?", ()),
        ("Kế hoạch của Dầu Tiếng, năm 2023, nói gì về dân vận?", ()),
        ("ke hoach cua Dau Tieng, cong tac dan van nao duoc giao?", ()),
        ("Ai ký?", ()),
        ("???", ()),
        ("", ()),
    ],
)
def test_the_questions_in_a_text(question: str, wanted: tuple[str, ...]) -> None:
    assert parts(question) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký Kế hoạch 45/KH-SGDĐT và ký ngày nào?",
        "ai ky ke hoach 45/kh-sgddt va ky ngay nao",
        "Who signed plan 45/KH-SGDĐT and when was it issued?",
        "Ai ký Kế hoạch 45/KH-SGDĐT? Văn bản đó ban hành ngày nào?",
    ],
)
def test_each_part_is_answered_of_the_same_paper(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert "Đinh Khắc Mẫu" in reply.text
    assert "18 tháng 02 năm 2024" in reply.text
    assert {citation.document.number for citation in reply.citations} == {"45/KH-SGDĐT"}
    assert [citation.n for citation in reply.citations] == list(range(1, len(reply.citations) + 1))
    assert faults(reply, library) == []


def test_the_parts_of_one_duty_are_one_answer(library: Library) -> None:
    reply = answered(library, "Các trường nộp báo cáo tổng kết trước ngày nào và gửi về đâu?")
    assert reply.question.intent == "deadlines"
    assert "20/9/2025" in reply.text


def test_a_part_without_an_answer_is_said(library: Library) -> None:
    reply = answered(library, "Ai ký Kế hoạch 45/KH-SGDĐT và giá vàng hôm nay bao nhiêu?")
    assert "Đinh Khắc Mẫu" in reply.text
    assert any("giá vàng hôm nay bao nhiêu" in note for note in reply.notes)


def test_nothing_answered_is_one_refusal(library: Library) -> None:
    assert refused(library, "Giá vàng hôm nay bao nhiêu? Thời tiết ngày mai thế nào?").text


def test_the_stream_shows_the_claims_of_every_part(library: Library) -> None:
    asked = asking("Ai ký Kế hoạch 45/KH-SGDĐT và ký ngày nào?")
    *_, last = assistant_of(library).stream(asked)
    assert last == assistant_of(library).ask(asked)


def test_a_part_without_an_answer_is_said_where_the_whole_has_one(library: Library) -> None:
    reply = answered(library, "Ai ký Kế hoạch 45/KH-SGDĐT? Ai ký kế hoạch 9999?")
    assert any("9999" in note for note in reply.notes)


def test_many_joints_are_a_list_of_words() -> None:
    assert parts("ai, " * 500) == ()
