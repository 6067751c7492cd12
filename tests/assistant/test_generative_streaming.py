"""What a model says is shown claim by claim, each after its check, and never taken back."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from assistant.answer import Answer, Mode, Reply
from assistant.asking import Asking, ClaimChecked, EvidenceFound, Progress
from assistant.assistant import Assistant
from assistant.generative import open_generator
from assistant.model.chat_model import ChatSettings
from assistant.model.reply_reader import ReplyReader
from ingest.errors import UnusableReply
from tests.assistant.drafting import claim
from tests.assistant.library import TODAY, faults
from tests.openai_server import MODEL, Breaks, Fails, Says, Scripted, Stalls, serving
from vectorstore.library import Library

DUE = "Trường gửi báo cáo năm của Kế hoạch 45 trước ngày nào?"
TRUE = claim("Báo cáo năm gửi trước ngày 10/12/2024.", (1, "báo cáo năm trước ngày 10/12/2024"))
WRONG_DATE = claim(
    "Báo cáo năm gửi trước ngày 10/12/2030.", (1, "báo cáo năm trước ngày 10/12/2024")
)
INVENTED = claim(
    "Báo cáo năm gửi trước ngày 10/12/2024.", (77, "báo cáo năm trước ngày 10/12/2024")
)
ADDED_NO = claim(
    "Báo cáo năm không gửi trước ngày 10/12/2024.", (1, "báo cáo năm trước ngày 10/12/2024")
)
UNSOURCED = claim("Báo cáo năm gửi trước ngày 10/12/2024 cho Bộ trưởng.")
IN_ENGLISH = claim(
    "Schools need not report on the mass mobilization work.",
    (1, "báo cáo năm trước ngày 10/12/2024"),
)
IN_CHINESE = claim("学校不必报告。", (1, "báo cáo năm trước ngày 10/12/2024"))
FALSE_WORDS = ("2030", "không gửi", "Bộ trưởng", "need not", "不必")


def written(*claims: object) -> str:
    return json.dumps({"claims": claims, "refused": False}, ensure_ascii=False)


@contextmanager
def asked_over(
    library: Library, *script: Scripted, timeout_s: float = 5.0
) -> Iterator[list[Progress]]:
    """What a stream of the generative answer tells, to its end."""
    with serving(*script) as server:
        settings = ChatSettings(model=MODEL, base_url=server.base_url, timeout_s=timeout_s)
        assistant = Assistant(
            catalog=library.catalog, retriever=library.hybrid, generator=open_generator(settings)
        )
        yield list(assistant.stream(Asking(question=DUE, as_of=TODAY, mode=Mode.GENERATIVE)))


def reply_of(told: list[Progress]) -> Reply:
    assert isinstance(told[0], EvidenceFound)
    assert not isinstance(told[-1], (EvidenceFound, ClaimChecked))
    return told[-1]


def claims_of(told: list[Progress]) -> list[str]:
    return [each.claim.text for each in told if isinstance(each, ClaimChecked)]


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Says(written(TRUE, INVENTED)), id="an invented citation number"),
        pytest.param(Says(written(TRUE, WRONG_DATE)), id="a wrong date in good prose"),
        pytest.param(Says(written(TRUE, ADDED_NO)), id="a không put in"),
        pytest.param(Says(written(TRUE, UNSOURCED)), id="a claim without a source"),
        pytest.param(Says(written(TRUE, IN_ENGLISH)), id="a claim in English"),
        pytest.param(Says(written(TRUE, IN_CHINESE)), id="a claim in Chinese"),
    ],
)
def test_a_false_claim_is_removed_and_the_user_is_told(library: Library, reply: Says) -> None:
    with asked_over(library, reply) as told:
        answer = reply_of(told)

    assert isinstance(answer, Answer)
    assert (answer.mode, answer.removed) == (Mode.GENERATIVE, 1)
    assert any("Đã bỏ 1 ý" in note for note in answer.notes)
    assert [each.text for each in answer.claims] == claims_of(told)
    assert not any(word in str(told) for word in FALSE_WORDS)
    assert faults(answer, library) == []


@pytest.mark.parametrize(
    ("script", "note"),
    [
        pytest.param(
            [Says(written(WRONG_DATE, ADDED_NO))], "không qua được bước kiểm chứng", id="lies"
        ),
        pytest.param([Says(written(IN_ENGLISH))], "không qua được bước kiểm chứng", id="English"),
        pytest.param([Says('{"claims": [{"text": "Báo')], "JSON", id="broken JSON"),
        pytest.param([Stalls()], "chưa trả lời xong", id="a stall"),
        pytest.param([Fails(500), Fails(500)], "Không dùng được mô hình", id="a 500, twice"),
        pytest.param([Breaks('{"claims": [{"te')] * 2, "JSON", id="a cut stream"),
    ],
)
def test_the_user_always_gets_an_answer_and_is_told_what_happened(
    library: Library, script: list[Scripted], note: str
) -> None:
    with asked_over(library, *script, timeout_s=1.0) as told:
        answer = reply_of(told)

    assert isinstance(answer, Answer)
    assert answer.mode is Mode.EXTRACTIVE
    assert "10/12/2024" in answer.text
    assert note in " ".join(answer.notes)
    assert claims_of(told) == [each.text for each in answer.claims]
    assert not any(word in str(told) for word in FALSE_WORDS)


@pytest.mark.parametrize("stalls", [False, True], ids=["cut", "silent"])
def test_a_stream_lost_in_the_middle_ends_in_the_verbatim_answer(
    library: Library, stalls: bool
) -> None:
    begun = written(TRUE, WRONG_DATE)[:-40]
    with asked_over(library, Breaks(begun, stalls=stalls), timeout_s=1.0) as told:
        answer = reply_of(told)

    assert claims_of(told) == ["Báo cáo năm gửi trước ngày 10/12/2024."]
    assert isinstance(answer, Answer)
    assert answer.mode is Mode.EXTRACTIVE
    assert answer.notes


def test_a_claim_is_shown_before_the_model_has_ended(library: Library) -> None:
    begun = written(TRUE)[:-20]
    with serving(Breaks(begun, stalls=True)) as server:
        settings = ChatSettings(model=MODEL, base_url=server.base_url, timeout_s=20.0)
        assistant = Assistant(
            catalog=library.catalog, retriever=library.hybrid, generator=open_generator(settings)
        )
        started = time.monotonic()
        telling = assistant.stream(Asking(question=DUE, as_of=TODAY, mode=Mode.GENERATIVE))
        first = next(each for each in telling if isinstance(each, ClaimChecked))
        waited = time.monotonic() - started
        telling.close()  # type: ignore[attr-defined]  # a generator

    assert first.claim.text == "Báo cáo năm gửi trước ngày 10/12/2024."
    assert waited < 15


def test_where_the_words_came_from_stays_with_the_answer(library: Library) -> None:
    with asked_over(library, Says(written(TRUE))) as told:
        answer = reply_of(told)

    assert isinstance(answer, Answer)
    assert answer.provenance is not None
    assert answer.provenance.model == MODEL
    assert len(answer.provenance.prompt_hash) >= 12
    assert {each.passage_id for each in answer.citations} <= set(answer.provenance.evidence)


# --- reading ----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [1, 3, 7, 1_000])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(written(TRUE, "lời suông", WRONG_DATE), id="as asked"),
        pytest.param(f"```json\n{written(TRUE, WRONG_DATE)}\n```", id="fenced"),
        pytest.param(f"<think>{written(ADDED_NO)}</think>{written(TRUE)}", id="reasoning first"),
        pytest.param('{"refused": false, "claims": [{"text": "}"}, {"text": "]"}]}', id="braces"),
    ],
)
def test_the_claims_are_the_same_in_whatever_pieces_they_come(text: str, size: int) -> None:
    reader = ReplyReader("claims")
    found: list[object] = []
    for start in range(0, len(text), size):
        found += reader.read(text[start : start + size])
    found += reader.rest()

    whole = ReplyReader("claims")
    assert found == [*whole.read(text), *whole.rest()]
    assert found


def test_claims_come_as_soon_as_they_are_whole() -> None:
    reader = ReplyReader("claims")
    text = written(TRUE, WRONG_DATE)
    at = text.index("}]}") + 3

    assert list(reader.read(text[: at - 1])) == []
    assert list(reader.read(text[at - 1 : at])) == [TRUE]
    assert list(reader.read(text[at:])) == [WRONG_DATE]


def test_a_text_without_end_is_given_up() -> None:
    reader = ReplyReader("claims")
    pieces = (piece for _ in range(1_000) for piece in reader.read("x" * 1_000))
    with pytest.raises(UnusableReply, match="JSON"):
        list(pieces)
