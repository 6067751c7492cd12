"""A conversation goes on from one question to the next; a hostile question comes to an end."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Refusal, RefusalReason
from assistant.asking import Turn
from tests.assistant.library import ask, faults, places
from tests.ending import ended
from vectorstore.library import Library

PLAN = "Kế hoạch 45/KH-SGDĐT"
LETTER = "Công văn tổng kết phong trào trường xanh"
REPORT = "Báo cáo 62/BC-THCSHB"


@pytest.mark.parametrize(
    ("before", "question", "cited"),
    [
        pytest.param(
            "Ai ký kế hoạch 45/KH-SGDĐT?",
            "Thế còn công văn Mỹ Lạc?",
            ((LETTER, "người ký"),),
            id="the same of another document",
        ),
        pytest.param(
            "Ai ký kế hoạch của Sở Lam Hải?",
            "Còn trường Hoa Ban?",
            ((REPORT, "người ký"),),
            id="the same of another office",
        ),
        pytest.param(
            "Ai ký kế hoạch 45/KH-SGDĐT?",
            "Còn nơi nhận?",
            ((PLAN, "nơi nhận"),),
            id="something else of the same document",
        ),
        pytest.param(
            "Ai ký kế hoạch 45/KH-SGDĐT?",
            "Báo cáo của văn bản này gửi về đâu?",
            ((PLAN, "III.1"),),
            id="that document",
        ),
        pytest.param(
            "Who signed the plan of Lam Hải?",
            "When was it issued?",
            ((PLAN, "địa danh, thời gian"),),
            id="it",
        ),
        pytest.param(
            "Kế hoạch 45/KH-SGDĐT mục II.2 nói gì?",
            "Còn mục III.2?",
            ((PLAN, "III.2"),),
            id="another place",
        ),
        pytest.param(
            "Chỉ thị 88/CT-TTg ban hành ngày nào?",
            "Thế còn kế hoạch 45?",
            ((PLAN, "địa danh, thời gian"),),
            id="from a paper that is only cited to one that is here",
        ),
    ],
)
def test_a_question_that_leans_on_the_last_one_is_answered(
    library: Library, before: str, question: str, cited: tuple[tuple[str, str], ...]
) -> None:
    reply = ask(library, question, Turn(question=before, answer=ask(library, before).text))
    assert isinstance(reply, Answer), reply.text
    assert faults(reply, library) == []
    assert places(reply) == cited
    standalone = reply.question.standalone
    asked_again = "kế hoạch 45 ban hành ngày nào?"  # the number put in the place of the other
    is_whole = before.rstrip("?") in standalone or cited[0][0] in standalone
    assert is_whole or standalone == asked_again


def test_a_new_day_takes_the_place_of_the_one_asked_about_before(library: Library) -> None:
    before = Turn(question="Phải báo cáo gì trước ngày 10/12?", answer="…")
    reply = ask(library, "Thế vào ngày 10/6?", before)
    assert isinstance(reply, Answer)
    assert "10/6/2024" in reply.claims[0].text


def test_a_number_that_nobody_knows_is_not_answered_from_the_last_document(
    library: Library,
) -> None:
    before = Turn(question="Ai ký kế hoạch của Sở Lam Hải?", answer="GIÁM ĐỐC")
    reply = ask(library, "Còn kế hoạch 999/KH-XYZ?", before)
    assert isinstance(reply, Refusal)
    assert reply.reason is RefusalReason.NOT_IN_LIBRARY
    assert "999/KH-XYZ" in reply.text


def test_a_question_that_stands_alone_forgets_what_was_said(library: Library) -> None:
    before = Turn(question="Ai ký kế hoạch 45/KH-SGDĐT?", answer="GIÁM ĐỐC")
    alone = ask(library, "Trường Hoa Ban có bao nhiêu giáo viên?")
    assert ask(library, "Trường Hoa Ban có bao nhiêu giáo viên?", before) == alone


_LENGTH = 100_000


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("", id="empty"),
        pytest.param("   \n\t ", id="white space"),
        pytest.param("?!.,;:…“”()[]{}<>|/\\*^$" * 50, id="punctuation only"),
        pytest.param('") OR 1=1; DROP TABLE passages; --', id="a query language"),
        pytest.param('body:"dân" AND NOT NEAR(vận, 3)*', id="the index's own language"),
        pytest.param("{names} {0} %s %(x)s", id="placeholders"),
        pytest.param("\x00\x01\ufeff\u202edân vận\u200b", id="control characters"),
        pytest.param("\ud83d báo cáo", id="half a surrogate pair"),
        pytest.param("👩‍🏫🇻🇳 báo cáo?", id="pictures"),
        pytest.param("a" * _LENGTH, id="one long word"),
        pytest.param("\u0301" * _LENGTH, id="marks only"),
        pytest.param("1/" * (_LENGTH // 2), id="a number without an end"),
        pytest.param("báo cáo " * 10_000, id="one word many times"),
        pytest.param("báo cáo " * 10_000 + "trước ngày 10/12?", id="and a question after it"),
        pytest.param("kế hoạch 45/KH-SGDĐT " * 5_000, id="one number many times"),
        pytest.param(" ".join(f"{n}/KH-UBND" for n in range(1, 9_000)), id="many numbers"),
        pytest.param("Lam Hải " * 12_500, id="one office many times"),
        pytest.param("căn cứ nào " * 9_000, id="one cue many times"),
        pytest.param("những " + "khó khăn " * 10_000 + "nào", id="a list without an end"),
        pytest.param("(" * _LENGTH, id="brackets"),
        pytest.param("(a+)+$" + "a" * 50_000, id="a pattern"),
        pytest.param("05/12 " * 16_000, id="dates"),
    ],
)
def test_a_hostile_question_is_answered_or_refused_in_time(library: Library, question: str) -> None:
    reply = ended(lambda: ask(library, question))
    assert isinstance(reply, Answer | Refusal)
    assert faults(reply, library) == []
    assert len(reply.question.standalone) < _LENGTH // 10
