"""A question that leans on the one before it is put together with it; any other stands alone."""

from __future__ import annotations

import pytest

from assistant.asking import Turn
from assistant.conversation import standalone
from tests.assistant.library import without_marks

BEFORE = Turn(question="Ai ký kế hoạch 45/KH-SGDĐT?", answer="GIÁM ĐỐC Đinh Khắc Mẫu [1]")


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Thế còn công văn Mỹ Lạc?", id="thế còn"),
        pytest.param("Còn nơi nhận?", id="còn"),
        pytest.param("Vậy nộp khi nào?", id="vậy"),
        pytest.param("Và gửi cho ai?", id="và"),
        pytest.param("Ai chủ trì việc đó?", id="ends in đó"),
        pytest.param("Hạn của kế hoạch này?", id="ends in này"),
        pytest.param("What about the report?", id="what about"),
        pytest.param("And when is it due?", id="and"),
        pytest.param("When was it issued?", id="it"),
    ],
)
def test_a_short_question_that_leans_takes_the_last_one_along(question: str) -> None:
    for asked in (question, without_marks(question)):
        alone = standalone(asked, (Turn(question="Xin chào", answer=""), BEFORE))
        assert alone == f"{asked.rstrip('?')} (Ai ký kế hoạch 45/KH-SGDĐT)?"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Trường Hoa Ban có mấy lớp?", id="complete"),
        pytest.param(
            "Thế theo quy định của Sơn Khê thì hòm thư góp ý phải đặt ở đâu?", id="long enough"
        ),
        pytest.param("Thế nào là dân vận khéo?", id="thế nào opens a question of its own"),
        pytest.param("Conference được mở ở đâu?", id="a word that only begins alike"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    assert standalone(question, (BEFORE,)) == question


def test_without_a_conversation_nothing_is_added() -> None:
    assert standalone("Còn nơi nhận?", ()) == "Còn nơi nhận?"
