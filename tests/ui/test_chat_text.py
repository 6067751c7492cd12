"""A reply as chat clients show it, whole and in pieces."""

from __future__ import annotations

import dataclasses

import pytest

from assistant.answer import Answer, Claim, Mode, Refusal, RefusalReason, Reply
from assistant.asking import ClaimChecked, EvidenceFound, Progress
from tests.ui import test_contract as contract
from ui.api.chat_text import whole_text, written

CITATION = dataclasses.replace(contract.CITATION, quote="báo cáo\nnăm", end=14)
REFUSAL = Refusal(
    reason=RefusalReason.UNSUPPORTED, text="Không có.", nearest=(CITATION,), question=contract.ASKED
)


def claim(text: str) -> Claim:
    return Claim(text=text, citations=(1,))


def answer(*texts: str, notes: tuple[str, ...] = (), removed: int = 0) -> Answer:
    claims = tuple(claim(text) for text in texts)
    return Answer(
        mode=Mode.EXTRACTIVE,
        text="\n".join(one.marked for one in claims),
        claims=claims,
        citations=(CITATION,),
        question=contract.ASKED,
        removed=removed,
        notes=notes,
    )


def steps(reply: Reply, *promised: str) -> list[Progress]:
    """The evidence, the claims that were promised, and the reply that came."""
    checked = [ClaimChecked(claim=claim(text), citations=(CITATION,)) for text in promised]
    return [EvidenceFound(citations=(CITATION,)), *checked, reply]


def pieces(progress: list[Progress]) -> list[str]:
    return [piece for piece in written(progress) if isinstance(piece, str)]


SOURCES = "\n\nNguồn:\n[1] Kế hoạch 573/KH-SGDĐT, mục III.1: «báo cáo năm»"


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        pytest.param(answer("Một.", "Hai."), f"Một. [1]\nHai. [1]{SOURCES}", id="an answer"),
        pytest.param(
            answer("Một.", notes=("A.", "Đã bỏ 2 ý."), removed=2),
            f"Một. [1]{SOURCES}\n\nLưu ý: A.\nLưu ý: Đã bỏ 2 ý.",
            id="notes, what was removed among them",
        ),
        pytest.param(
            dataclasses.replace(
                answer("One."), question=dataclasses.replace(contract.ASKED, language="en")
            ),
            f"One. [1]{SOURCES}".replace("Nguồn", "Sources"),
            id="in English",
        ),
        pytest.param(REFUSAL, "Không có.", id="a refusal, without its nearest passages"),
    ],
)
def test_a_reply_is_its_text_its_sources_and_its_notes(reply: Reply, text: str) -> None:
    assert whole_text(reply) == text
    assert list(written(steps(reply))) == [*pieces(steps(reply)), reply]
    assert "".join(pieces(steps(reply))) == text


@pytest.mark.parametrize(
    ("reply", "promised", "expected"),
    [
        pytest.param(
            answer("Một.", "Hai."), ("Một.", "Hai."), ["Một. [1]", "\nHai. [1]", SOURCES], id="all"
        ),
        pytest.param(
            answer("Một.", "Hai."), ("Một.",), ["Một. [1]", "\nHai. [1]", SOURCES], id="the first"
        ),
        pytest.param(answer("Một."), (), ["Một. [1]", SOURCES], id="none"),
        pytest.param(
            answer("Ba."),
            ("Một.", "Hai."),
            ["Một. [1]", "\nHai. [1]", "\n\nCâu trả lời cuối cùng:\nBa. [1]", SOURCES],
            id="others",
        ),
        pytest.param(
            answer("Một."),
            ("Một.", "Hai."),
            ["Một. [1]", "\nHai. [1]", "\n\nCâu trả lời cuối cùng:\nMột. [1]", SOURCES],
            id="one too many",
        ),
        pytest.param(
            REFUSAL,
            ("Một.",),
            ["Một. [1]", "\n\nCâu trả lời cuối cùng:\nKhông có."],
            id="claims that end in a refusal",
        ),
    ],
)
def test_what_the_claims_left_out_is_sent_after_them(
    reply: Reply, promised: tuple[str, ...], expected: list[str]
) -> None:
    assert pieces(steps(reply, *promised)) == expected
