"""What replaced a paper, asked the other way round; words that turn a mention round are kept."""

from __future__ import annotations

import pytest

from assistant.answer import RefusalReason
from tests.assistant.library import answered, faults, refused
from vectorstore.library import Library


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào thay thế Quyết định 7/2015/QĐ-UBND?",
        "Quyết định 7/2015/QĐ-UBND bị văn bản nào thay thế?",
        "van ban nao thay the quyet dinh 7/2015/qd-ubnd",
    ],
)
def test_the_paper_that_replaced_another_is_named(library: Library, question: str) -> None:
    reply = answered(library, question)
    assert all("thay thế" in claim.text for claim in reply.claims)
    assert {citation.document.number for citation in reply.citations} == {"19/2023/QĐ-UBND"}
    assert faults(reply, library) == []


def test_a_paper_that_nothing_replaced_is_said_to_be_so(library: Library) -> None:
    reply = refused(library, "Văn bản nào bãi bỏ Kế hoạch 233/KH-UBND?")
    assert reply.reason is RefusalReason.NOT_IN_LIBRARY
    assert "233/KH-UBND" in reply.text


def test_what_a_paper_replaces_is_asked_as_before(library: Library) -> None:
    reply = answered(library, "Quyết định 19/2023/QĐ-UBND thay thế văn bản nào?")
    assert "7/2015/QĐ-UBND" in reply.text


def test_a_mention_keeps_the_words_that_turn_it_round(library: Library) -> None:
    reply = answered(library, "Quyết định 7/2015/QĐ-UBND ban hành ngày nào?")
    assert "thay thế" in reply.text
