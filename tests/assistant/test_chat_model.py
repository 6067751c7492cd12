from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.messages.tool import tool_call
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool

from assistant.model.chat_model import ChatSettings, json_replies, model_errors, open_chat_model
from ingest.errors import (
    ConfigurationError,
    DanvanError,
    IndexMissing,
    ModelTimeout,
    ModelUnavailable,
    UnusableReply,
)
from tests.openai_server import (
    MODEL,
    CutsOff,
    Fails,
    RefusesSchema,
    Says,
    Scripted,
    ScriptedServer,
    Sends,
    Stalls,
    serving,
)

SCHEMA = {"title": "greeting", "type": "object", "properties": {"hello": {"type": "string"}}}


def ask(server: ScriptedServer, *, timeout_s: float = 10.0) -> str:
    """What the model at the scripted server says to a greeting."""
    settings = ChatSettings(model=MODEL, base_url=server.base_url, timeout_s=timeout_s)
    chain = json_replies(open_chat_model(settings), SCHEMA)
    with model_errors():
        return chain.invoke("Xin chào")


def test_a_model_is_asked_once_at_temperature_zero_and_held_to_the_schema() -> None:
    with serving(Says('{"hello": "chào"}')) as server:
        assert ask(server) == '{"hello": "chào"}'

    (body,) = server.requests
    assert (body["model"], body["temperature"], body["stream"]) == (MODEL, 0.0, False)
    assert "greeting" in str(body["response_format"])


@pytest.mark.parametrize("status", [400, 422])
def test_a_server_that_knows_no_schema_is_asked_without(status: int) -> None:
    with serving(RefusesSchema("chào", status)) as server:
        assert ask(server) == "chào"

    assert ["response_format" in body for body in server.requests] == [True, False]


class CallsTools(BaseChatModel):
    """A model of a provider that gives structured answers as calls of a tool, without text."""

    def bind_tools(
        self,
        tools: Sequence[dict[str, object] | type | Callable[..., object] | BaseTool],
        *,
        tool_choice: str | None = None,
        **_: object,
    ) -> Runnable[LanguageModelInput, AIMessage]:
        assert (len(tools), tool_choice) == (1, "any")
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **_: object,
    ) -> ChatResult:
        assert (len(messages), stop, run_manager is None) == (1, None, False)
        call = tool_call(name="greeting", args={"hello": "chào"}, id="1")
        message = AIMessage(content="", tool_calls=[call])
        return ChatResult(generations=[ChatGeneration(message=message)])

    @property
    def _llm_type(self) -> str:
        return "calls tools"


def test_an_answer_given_as_a_tool_call_is_json_all_the_same() -> None:
    assert json.loads(json_replies(CallsTools(), SCHEMA).invoke("Xin chào")) == {"hello": "chào"}


def test_what_is_no_json_comes_through_as_it_is() -> None:
    with serving(Says("tôi không biết JSON")) as server:
        assert ask(server) == "tôi không biết JSON"


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        pytest.param(Fails(500), ModelUnavailable, id="a failing server"),
        pytest.param(Fails(503), ModelUnavailable, id="a server starting up"),
        pytest.param(Fails(429), ModelUnavailable, id="too many requests"),
        pytest.param(CutsOff(), ModelUnavailable, id="a connection cut"),
        pytest.param(Stalls(), ModelTimeout, id="no answer in time"),
        pytest.param(Fails(400), UnusableReply, id="a request that is refused"),
        pytest.param(Fails(401), UnusableReply, id="a key that is refused"),
        pytest.param(Fails(403), UnusableReply, id="a model that is not for us"),
        pytest.param(Fails(404), UnusableReply, id="a model that is not there"),
        pytest.param(Fails(409), UnusableReply, id="a status of no class of its own"),
        pytest.param(Sends(b"<html>"), UnusableReply, id="no JSON"),
        pytest.param(Sends(b"<html>", "text/html"), UnusableReply, id="a page"),
        pytest.param(Sends(b"[1]"), UnusableReply, id="JSON of another kind"),
        pytest.param(Sends(b"{}"), UnusableReply, id="no choices"),
        pytest.param(Sends(b'{"choices": []}'), UnusableReply, id="an empty list of choices"),
        pytest.param(Sends(b'{"choices": null}'), UnusableReply, id="choices that are null"),
    ],
)
def test_each_failure_is_one_error_of_ours(reply: Scripted, error: type[DanvanError]) -> None:
    with serving(reply) as server, pytest.raises(error) as raised:
        ask(server, timeout_s=0.5)

    assert raised.value.__cause__ is not None
    assert len(str(raised.value)) < 500
    # The cause is in our own words: no class, no English of a library.
    assert not re.search(r"(?i)error|validation|exception|request|expected", str(raised.value))
    assert "không rõ" not in str(raised.value)


def test_nobody_listening_is_an_unavailable_model() -> None:
    with serving(Says("x")) as server:
        pass
    with pytest.raises(ModelUnavailable, match="DANVAN_MODEL_URL"):
        ask(server)


def test_the_client_does_not_retry_by_itself() -> None:
    with serving(Fails(500)) as server, pytest.raises(ModelUnavailable):
        ask(server)

    assert len(server.requests) == 1


def test_our_own_errors_pass_unchanged() -> None:
    error = IndexMissing("chưa có")
    with pytest.raises(IndexMissing) as raised, model_errors():
        raise error
    assert raised.value is error


def test_a_programming_error_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), model_errors():
        raise ZeroDivisionError


def test_the_key_is_sent_to_its_address_and_shown_nowhere() -> None:
    with serving(Says("chào"), Fails(401)) as server:
        settings = ChatSettings(model=MODEL, base_url=server.base_url, api_key="bi-mat-123")
        model = open_chat_model(settings)
        model.invoke("Xin chào")

    assert server.keys == ["Bearer bi-mat-123"]
    assert "bi-mat-123" not in repr(settings)
    assert "bi-mat-123" not in repr(model)


def test_a_key_of_another_service_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "khoa-cua-noi-khac")
    with serving(Says("chào")) as server:
        open_chat_model(ChatSettings(model=MODEL, base_url=server.base_url)).invoke("Xin chào")

    assert "khoa-cua-noi-khac" not in server.keys[0]


def test_a_model_name_with_a_colon_is_a_name_where_an_address_is_given() -> None:
    with serving(Says("chào")) as server:
        settings = ChatSettings(model="ollama:7b", base_url=server.base_url)
        open_chat_model(settings).invoke("Xin chào")

    assert server.requests[0]["model"] == "ollama:7b"


@pytest.mark.parametrize(
    "model",
    [
        pytest.param("mo-hinh-la", id="no provider can be told from the name"),
        pytest.param("mistralai:mistral-small", id="the provider's package is not installed"),
        pytest.param("openai:gpt-4o", id="a key is missing"),
    ],
)
def test_a_model_that_cannot_be_opened_is_a_configuration_error(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)

    with pytest.raises(ConfigurationError, match="DANVAN_MODEL_URL"):
        open_chat_model(ChatSettings(model=model))


def test_streaming_works_against_the_same_server() -> None:
    with serving(Says("xin chào các bạn")) as server:
        model = open_chat_model(ChatSettings(model=MODEL, base_url=server.base_url))
        text = "".join(chunk.text for chunk in model.stream("Xin chào"))

    assert text.strip() == "xin chào các bạn"
    assert server.requests[0]["stream"] is True


def test_the_heavy_libraries_load_only_with_a_model() -> None:
    program = (
        "import sys; import assistant.model.chat_model; "
        "print({'langchain', 'langchain_core', 'langchain_openai', 'openai'} & set(sys.modules))"
    )
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run(  # noqa: S603  our own interpreter, a constant program
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "set()"
