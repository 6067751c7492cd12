from __future__ import annotations

import logging
import time

import pytest
from langchain_core.language_models import FakeListChatModel

from assistant.generative import ChainGenerator
from assistant.grounding import Checked, ProblemKind, checked
from ingest.errors import ModelError, ModelTimeout, ModelUnavailable, UnusableReply
from prompts.catalogue import load
from tests.assistant.drafting import (
    FOLLOW_UP,
    GOOD,
    QUESTION,
    TRUE_CLAIM,
    claim,
    draft,
    evidence,
    says,
)
from tests.assistant.passages import REPORT
from tests.openai_server import (
    CutsOff,
    Drips,
    Fails,
    RefusesSchema,
    Says,
    Scripted,
    Sends,
    Stalls,
    serving,
)


def shown_after_check(*script: Scripted) -> Checked:
    """What a person would see of the model's answer."""
    with serving(*script) as server:
        return checked(draft(server))


# --- a model that helps -----------------------------------------------------------------------


def test_a_good_answer_comes_through_with_its_citations() -> None:
    with serving(
        says(claim(TRUE_CLAIM, (1, REPORT)), claim("Phòng Chính trị theo dõi.", (2, FOLLOW_UP)))
    ) as server:
        drafted = draft(server)
    result = checked(drafted)

    assert [one.marked for one in result.claims] == [
        f"{TRUE_CLAIM} [1]",
        "Phòng Chính trị theo dõi. [2]",
    ]
    assert [one.passage_id for one in result.citations] == ["p1", "p2"]
    assert result.removed == 0


def test_a_refusal_drafts_nothing() -> None:
    with serving(says(refused=True)) as server:
        drafted = draft(server)

    assert drafted == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"```json\n{GOOD.text}\n```", id="fenced as code"),
        pytest.param(f"Câu trả lời là:\n{GOOD.text}\nHết.", id="words around it"),
        pytest.param(f"<think>mẫu {{'a'}} và {{}}</think>{GOOD.text}", id="reasoning before it"),
        pytest.param(
            f'Mẫu: {{"claims": [], "refused": true}}. Vậy: {GOOD.text}',
            id="the form first",
        ),
        pytest.param(f'{{"answer": {GOOD.text}}}', id="wrapped in another object"),
        pytest.param(GOOD.text.replace('"evidence": 1', '"evidence": "1"'), id="a number as text"),
        pytest.param(GOOD.text.replace(', "refused": false', ""), id="nothing about refusing"),
    ],
)
def test_the_answer_is_found_wherever_it_stands(text: str) -> None:
    result = shown_after_check(Says(text))

    assert [one.text for one in result.claims] == [TRUE_CLAIM]


def test_a_server_without_structured_output_is_asked_in_words() -> None:
    with serving(RefusesSchema(GOOD.text)) as server:
        assert len(draft(server)) == 1


def test_a_model_without_structured_output_is_asked_in_words() -> None:
    generator = ChainGenerator(
        model=FakeListChatModel(responses=[GOOD.text]),
        model_name="giả",
        prompt=load("answer"),
        time_limit_s=5,
    )

    assert (generator.model, generator.prompt_hash) == ("giả", load("answer").hash)
    assert [one.text for one in generator.generate(QUESTION, "vi", evidence(REPORT))] == [
        TRUE_CLAIM
    ]


# --- a model that lies ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lie", "problem"),
    [
        pytest.param(
            claim(TRUE_CLAIM.replace("05/12", "15/12"), (1, REPORT)),
            ProblemKind.DATE,
            id="a wrong date in good prose",
        ),
        pytest.param(
            claim(TRUE_CLAIM.replace("05/12", "15/12"), (1, REPORT.replace("05/12", "15/12"))),
            ProblemKind.QUOTE,
            id="a wrong date and a quote to match",
        ),
        pytest.param(
            claim(TRUE_CLAIM.replace("gửi", "không gửi"), (1, REPORT)),
            ProblemKind.NEGATION,
            id="a không put in",
        ),
        pytest.param(
            claim("Gửi báo cáo về Ủy ban nhân dân xã.", (1, REPORT)),
            ProblemKind.NAME,
            id="another recipient",
        ),
        pytest.param(claim(TRUE_CLAIM, (7, REPORT)), ProblemKind.UNCITED, id="invented"),
        pytest.param(claim(TRUE_CLAIM, (0, REPORT)), ProblemKind.UNCITED, id="evidence 0"),
        pytest.param(claim(TRUE_CLAIM, (-1, REPORT)), ProblemKind.UNCITED, id="negative"),
        pytest.param(claim(TRUE_CLAIM, (2, REPORT)), ProblemKind.QUOTE, id="of another passage"),
        pytest.param(claim(TRUE_CLAIM), ProblemKind.UNCITED, id="no quote"),
        pytest.param(
            claim(TRUE_CLAIM, (1, "Các trường gửi báo cáo trước ngày 05/12/2025")),
            ProblemKind.QUOTE,
            id="a quote stitched together",
        ),
        pytest.param(
            claim("Xem https://xau.example/x.png để biết các trường báo cáo.", (1, REPORT)),
            ProblemKind.LINK,
            id="a link from nowhere",
        ),
        pytest.param({"text": TRUE_CLAIM, "quotes": "1"}, ProblemKind.UNCITED, id="no list"),
        pytest.param({"words": TRUE_CLAIM}, ProblemKind.UNCITED, id="no text"),
        pytest.param("lời suông", ProblemKind.UNCITED, id="no object"),
        pytest.param(claim("a" * 3000, (1, REPORT)), ProblemKind.UNCITED, id="a claim without end"),
    ],
)
def test_a_false_claim_never_reaches_the_user_and_takes_no_true_one_with_it(
    lie: object, problem: ProblemKind
) -> None:
    result = shown_after_check(says(lie, claim(TRUE_CLAIM, (1, "các trường"), (1, REPORT))))

    assert [one.text for one in result.claims] == [TRUE_CLAIM]
    assert [one.n for one in result.citations] == [1]
    assert result.removed == 1
    assert problem in {one.kind for one in result.problems}


def test_citation_marks_of_the_models_own_are_left_out() -> None:
    result = shown_after_check(says(claim(f"{TRUE_CLAIM[:-1]} [1][2, 3].", (1, REPORT))))

    assert [one.text for one in result.claims] == [TRUE_CLAIM]


def test_signs_that_turn_the_line_around_are_left_out() -> None:
    result = shown_after_check(says(claim(f"\u202e{TRUE_CLAIM}\u0007", (1, REPORT))))

    assert [one.text for one in result.claims] == [TRUE_CLAIM]


def test_no_more_claims_are_taken_than_anyone_reads() -> None:
    with serving(says(*[claim(TRUE_CLAIM, (1, REPORT))] * 60)) as server:
        assert len(draft(server)) == 40


# --- a model that fails -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Tôi không thể trả lời.", id="prose"),
        pytest.param('{"claims": [{"text": "Các trường', id="broken JSON"),
        pytest.param('{"claims": "không"}', id="claims that are no list"),
        pytest.param("[1, 2]", id="JSON of another kind"),
        pytest.param("{" * 5_000, id="nothing but opening braces"),
        pytest.param('{"claims":' * 5_000, id="nested without end"),
        pytest.param("x" * 300_000 + GOOD.text, id="longer than anyone reads"),
    ],
)
def test_a_reply_in_no_form_is_unusable_and_not_asked_again(text: str) -> None:
    with serving(Says(text)) as server, pytest.raises(UnusableReply, match="JSON"):
        draft(server)

    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(Fails(500), id="a failing server"),
        pytest.param(Fails(429), id="too many requests"),
        pytest.param(CutsOff(), id="a connection cut"),
    ],
)
def test_a_passing_failure_is_tried_once_more(
    failure: Scripted, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING), serving(failure, GOOD) as server:
        assert len(draft(server)) == 1

    assert len(server.requests) == 2
    assert "asking mo-hinh-thu again" in caplog.text


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        pytest.param(Fails(500), ModelUnavailable, id="a failing server"),
        pytest.param(CutsOff(), ModelUnavailable, id="a connection cut"),
    ],
)
def test_a_lasting_failure_is_given_up_after_two_attempts(
    failure: Scripted, error: type[ModelError]
) -> None:
    with serving(failure) as server, pytest.raises(error):
        draft(server)

    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(Fails(401), id="a key that is refused"),
        pytest.param(Sends(b"<html>"), id="no protocol"),
    ],
)
def test_what_will_not_change_is_not_tried_again(failure: Scripted) -> None:
    with serving(failure) as server, pytest.raises(UnusableReply):
        draft(server)

    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(Stalls(), id="no answer"),
        pytest.param(Drips(), id="an answer that never ends"),
    ],
)
def test_no_model_is_waited_for_longer_than_the_time_limit(failure: Scripted) -> None:
    start = time.monotonic()
    with serving(failure) as server, pytest.raises(ModelTimeout):
        draft(server, timeout_s=0.6)
    waited = time.monotonic() - start

    assert 0.5 < waited < 8
    assert len(server.requests) == 1


def test_questions_and_passages_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="assistant"), serving(GOOD) as server:
        draft(server)

    assert "drafted 1 claims from 2 passages with mo-hinh-thu" in caplog.text
    assert "05/12" not in caplog.text
