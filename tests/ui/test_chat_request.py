"""What is refused of a chat request, and what is read of a conversation."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import pytest
from starlette.testclient import TestClient

from assistant.asking import Asking, EvidenceFound, Progress, Turn
from assistant.assistant import Assistant
from ingest.errors import LibraryBusy
from tests.ui.conftest import AS_OF
from tests.ui.running import ADDRESS
from ui.api.app import create_api
from ui.api.chat_request import CompletionBody, asking_of
from ui.api.guards import JSON_LIMIT
from ui.limits import MAX_ANSWER, MAX_QUESTION, MAX_TURNS
from ui.wiring import Application

Sent: TypeAlias = Mapping[str, object]
CHAT = "/v1/chat/completions"


def user(content: object) -> Sent:
    return {"role": "user", "content": content}


def says(content: object) -> Sent:
    return {"role": "assistant", "content": content}


def understood(*messages: Sent) -> Asking:
    return asking_of(CompletionBody.model_validate({"messages": messages}), as_of=AS_OF)


@pytest.mark.parametrize(
    ("body", "param", "code"),
    [
        pytest.param({}, "messages", "invalid_request", id="nothing"),
        pytest.param({"messages": []}, "messages", "invalid_request", id="no message"),
        pytest.param(
            {"messages": [{"role": "poet", "content": "x"}]},
            "messages[0].role",
            "invalid_request",
            id="an unknown role",
        ),
        pytest.param(
            {"messages": [user(5)]}, "messages[0].content", "invalid_request", id="no text"
        ),
        pytest.param(
            {"messages": [user([{"text": "x"}])]},
            "messages[0].content[0].type",
            "invalid_request",
            id="a part of no type",
        ),
        pytest.param(
            {"messages": [user("a"), says("b")]},
            "messages[1].role",
            "no_question",
            id="the last message is the assistant's",
        ),
        pytest.param(
            {"messages": [{"role": "system", "content": "x"}]},
            "messages[0].role",
            "no_question",
            id="a system message alone",
        ),
        pytest.param({"messages": [user("  ")]}, "messages[0].content", "no_question", id="blank"),
        pytest.param(
            {"messages": [user([{"type": "image_url", "image_url": {"url": "data:,"}}])]},
            "messages[0].content",
            "text_only",
            id="an image",
        ),
        pytest.param(
            {"messages": [user("x" * (MAX_QUESTION + 1))]},
            "messages[0].content",
            "context_length_exceeded",
            id="too long",
        ),
        pytest.param({"messages": [user("x")], "n": 2}, "n", "one_choice_only", id="n"),
        pytest.param(
            {"messages": [user("x")], "model": "llama3"},
            "model",
            "model_not_found",
            id="another model",
        ),
        pytest.param(
            {"messages": [user("\ud800")]},
            "messages[0].content[0].text",
            "invalid_request",
            id="half a character",
        ),
        pytest.param(
            {"messages": [user([{"type": "\ud800"}])]},
            "messages[0].content[0].type",
            "invalid_request",
            id="half a character in a type",
        ),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_a_wrong_request_is_refused_in_the_shape_of_openai(
    reading: TestClient, body: Sent, param: str, code: str, *, stream: bool
) -> None:
    content = json.dumps({**body, "stream": stream})
    headers = {"content-type": "application/json"}
    reply = reading.post(CHAT, content=content, headers=headers)
    error = reply.json()["error"]
    assert reply.status_code == (404 if code == "model_not_found" else 400)
    assert reply.headers["content-type"] == "application/json"
    assert list(error) == ["message", "type", "param", "code"]
    assert (error["param"], error["code"]) == (param, code)
    assert error["type"] == "invalid_request_error"
    assert error["message"]
    assert "body." not in error["message"]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        pytest.param("GET", CHAT, 405, None, id="the wrong method"),
        pytest.param("GET", "/v1/chat/elsewhere", 404, None, id="an unknown path"),
        pytest.param("GET", "/v1/models/other", 404, "model_not_found", id="an unknown model"),
    ],
)
def test_what_is_not_there_is_said_in_the_same_shape(
    reading: TestClient, method: str, path: str, status: int, code: str | None
) -> None:
    reply = reading.request(method, path)
    assert (reply.status_code, reply.json()["error"]["code"]) == (status, code)
    assert status != 405 or reply.headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("headers", "content", "status", "code"),
    [
        pytest.param({"host": "attacker.example"}, "{}", 421, "foreign_host", id="another host"),
        pytest.param(
            {"sec-fetch-site": "cross-site"}, "{}", 403, "foreign_site", id="another site"
        ),
        pytest.param({}, "x" * (JSON_LIMIT + 1), 413, "too_large", id="too large"),
        pytest.param({}, "{", 400, "unreadable_request", id="no JSON"),
    ],
)
def test_what_the_guards_refuse_has_the_same_shape(
    reading: TestClient, headers: Mapping[str, str], content: str, status: int, code: str
) -> None:
    reply = reading.post(
        CHAT, content=content, headers={"content-type": "application/json", **headers}
    )
    assert (reply.status_code, reply.headers["content-type"]) == (status, "application/json")
    assert reply.json()["error"]["code"] == code
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_other_routes_keep_their_problems(reading: TestClient) -> None:
    assert reading.post("/v1/ask", json={}).headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("model", [None, "", "danvan"])
def test_who_names_no_model_gets_the_one_there_is(reading: TestClient, model: str | None) -> None:
    body: Sent = {
        "model": model,
        "messages": [user("Ai ký Kế hoạch 573?")],
        "n": 1,
        "logit_bias": {},
    }
    reply = reading.post(CHAT, json=body)
    assert (reply.status_code, reply.json()["model"]) == (200, "danvan")


def test_a_conversation_is_its_questions_and_their_answers() -> None:
    asking = understood(
        {"role": "developer", "content": "Chỉ nói tiếng Anh."},
        says("Xin chào!"),
        user("Câu hỏi không ai đáp"),
        user([{"type": "text", "text": "Một?"}, {"type": "text", "text": "Hai?"}]),
        says(None),
        {"role": "tool", "content": "…", "tool_call_id": "x"},
        says([{"type": "text", "text": "Ba."}]),
        says("Bốn."),
        user([{"type": "image_url", "image_url": {"url": "data:,"}}]),
        says("Chỉ đọc được chữ."),
        user("x" * (MAX_QUESTION + 1)),
        says("Câu hỏi dài quá."),
        user("  Năm? "),
    )
    assert asking.question == "Năm?"
    assert asking.as_of == AS_OF
    assert asking.history == (Turn(question="Một?\nHai?", answer="Ba."),)


def test_a_long_conversation_is_cut_at_its_beginning() -> None:
    messages: Sequence[Sent] = [
        message for n in range(MAX_TURNS + 5) for message in (user(f"Câu {n}?"), says("x" * 30_000))
    ]
    asking = understood(*messages, user("Hạn nào?"))
    assert [turn.question for turn in asking.history] == [
        f"Câu {n}?" for n in range(5, MAX_TURNS + 5)
    ]
    assert {len(turn.answer) for turn in asking.history} == {MAX_ANSWER}


class Breaking(Assistant):
    """An assistant whose library fails, before its first step or after it."""

    def __init__(self, whole: Application, problem: Exception, *, at_once: bool) -> None:
        super().__init__(catalog=whole.library.catalog, retriever=whole.library.hybrid)
        self._problem = problem
        self._at_once = at_once

    def stream(self, asking: Asking) -> Iterator[Progress]:  # noqa: ARG002
        """Break off."""
        if self._at_once:
            raise self._problem
        yield EvidenceFound(citations=())
        raise self._problem


BUSY = LibraryBusy("Kho đang được ghi.")


def broken(whole: Application, problem: Exception, *, at_once: bool) -> TestClient:
    assistant = Breaking(whole, problem, at_once=at_once)
    api = create_api(dataclasses.replace(whole, assistant=assistant))
    return TestClient(api, base_url=ADDRESS, raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("problem", "message", "code"),
    [
        pytest.param(BUSY, "Kho đang được ghi.", "library_busy", id="our own"),
        pytest.param(RuntimeError("/home/x"), "nhật ký máy chủ", None, id="nobody foresaw it"),
    ],
)
def test_an_error_in_a_stream_is_its_last_event(
    sampled: Application, problem: Exception, message: str, code: str | None
) -> None:
    client = broken(sampled, problem, at_once=False)
    reply = client.post(CHAT, json={"messages": [user("Hạn nào?")], "stream": True})
    assert reply.status_code == 200
    begin, last, rest = reply.text.split("\n\n")
    assert '"role":"assistant"' in begin
    assert rest == ""
    error = json.loads(last.removeprefix("data: "))["error"]
    assert (error["type"], error["code"]) == ("server_error", code)
    assert message in error["message"]
    assert "/home/x" not in reply.text


@pytest.mark.parametrize(
    ("problem", "status", "code"),
    [
        pytest.param(BUSY, 503, "library_busy", id="our own"),
        pytest.param(RuntimeError("/home/x"), 500, None, id="nobody foresaw it"),
    ],
)
def test_an_error_before_a_stream_has_its_status(
    sampled: Application, problem: Exception, status: int, code: str | None
) -> None:
    client = broken(sampled, problem, at_once=True)
    reply = client.post(CHAT, json={"messages": [user("Hạn nào?")], "stream": True})
    assert (reply.status_code, reply.headers["content-type"]) == (status, "application/json")
    error = reply.json()["error"]
    assert (error["type"], error["code"]) == ("server_error", code)
    assert "/home/x" not in reply.text
    assert status == 500 or reply.headers["retry-after"] == "5"


def test_the_clock_of_the_application_stamps_a_reply(sampled: Application) -> None:
    stamped = dataclasses.replace(sampled, stamp=lambda: 1_572_566_400, opened_at=1_572_560_000)
    client = TestClient(create_api(stamped), base_url=ADDRESS)
    reply = client.post(CHAT, json={"messages": [user("Ai ký Kế hoạch 573?")]}).json()
    assert dt.datetime.fromtimestamp(reply["created"], tz=dt.UTC).date() == AS_OF
    assert client.get("/v1/models").json()["data"][0]["created"] == 1_572_560_000
