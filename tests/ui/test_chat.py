"""OpenAI's own client and LangChain's, over real HTTP, with the real parts behind."""

from __future__ import annotations

import asyncio
import dataclasses
import re
import runpy
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import httpx
import openai
import pytest
from langchain_openai import ChatOpenAI
from openai.types.chat import ChatCompletion, ChatCompletionMessageParam
from pydantic import SecretStr

from tests.ui.listening import listening
from tests.ui.running import ADDRESS
from ui.settings import PROJECT_ROOT
from ui.wiring import Application

YEARLY = "Phải báo cáo những gì trước ngày 05/12?"
OUTSIDE = "Thời tiết Bình Thuận hôm nay thế nào?"
KEY = "a-long-enough-key"
MODEL = "danvan"
Result = TypeVar("Result")


@pytest.fixture(scope="module")
def address(sampled: Application) -> Iterator[str]:
    with listening(sampled) as found:
        yield found


@pytest.fixture
def client(address: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=address, api_key="-", max_retries=0) as opened:
        yield opened


@pytest.fixture(scope="module")
def locked(sampled: Application) -> Iterator[str]:
    """The address of a server that asks for the key."""
    settings = sampled.settings.model_copy(update={"access_key": SecretStr(KEY)})
    with listening(dataclasses.replace(sampled, settings=settings)) as found:
        yield found


def asked(question: str) -> list[ChatCompletionMessageParam]:
    return [{"role": "user", "content": question}]


def ask(client: openai.OpenAI, question: str) -> ChatCompletion:
    return client.chat.completions.create(model=MODEL, messages=asked(question))


def extra(value: openai.BaseModel, name: str) -> object:
    """What a message carries beyond OpenAI's own keys."""
    assert value.model_extra is not None
    return value.model_extra[name]


def as_asked_for(address: str, question: str) -> object:
    """What ``POST /v1/ask`` says to the same question."""
    return httpx.post(f"{address}/ask", json={"question": question}).json()


def content_of(completion: ChatCompletion) -> str:
    content = completion.choices[0].message.content
    assert content
    return content


def streamed(client: openai.OpenAI, question: str) -> str:
    with client.chat.completions.create(
        model=MODEL, messages=asked(question), stream=True
    ) as stream:
        return "".join(part.choices[0].delta.content or "" for part in stream)


def run(work: Callable[[], Awaitable[Result]]) -> Result:
    """Run in a thread of its own: a browser test may have left a running loop in this one."""

    async def finished() -> Result:
        return await work()

    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(lambda: asyncio.run(finished())).result()


def test_the_one_model_is_listed_and_found(client: openai.OpenAI) -> None:
    (listed,) = client.models.list()
    assert (listed.id, listed.object, listed.owned_by) == ("danvan", "model", "danvan")
    assert client.models.retrieve("danvan") == listed
    with pytest.raises(openai.NotFoundError) as refused:
        client.models.retrieve("gpt-4o")
    assert refused.value.code == "model_not_found"


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        pytest.param(YEARLY, "Nguồn:", id="as a clerk types"),
        pytest.param("phai bao cao nhung gi truoc ngay 05/12", "Nguồn:", id="no diacritics"),
        pytest.param("what must we report by 05/12?", "Sources:", id="in English"),
    ],
)
def test_an_answer_has_its_claims_then_its_sources(
    client: openai.OpenAI, address: str, question: str, heading: str
) -> None:
    completion = ask(client, question)
    reply = as_asked_for(address, question)
    assert isinstance(reply, dict)
    message = completion.choices[0].message
    assert (completion.object, completion.model) == ("chat.completion", "danvan")
    assert (message.role, completion.choices[0].finish_reason) == ("assistant", "stop")
    text, sources, *_ = content_of(completion).split("\n\n")
    assert text == reply["text"]
    assert "05/12/2019" in text
    first, *lines = sources.split("\n")
    assert first == heading
    assert [line.partition(" ")[0] for line in lines] == [f"[{c['n']}]" for c in reply["citations"]]
    assert lines[0].startswith("[1] Kế hoạch 573/KH-SGDĐT, mục III.1: «")
    assert reply["citations"][0]["quote"] in lines[0]
    assert extra(message, "citations") == reply["citations"]
    assert extra(message, "danvan") == reply


def test_the_notes_of_an_answer_stand_last(client: openai.OpenAI) -> None:
    completion = ask(client, YEARLY)
    *_, notes = content_of(completion).split("\n\n")
    reply = extra(completion.choices[0].message, "danvan")
    assert isinstance(reply, dict)
    assert notes.split("\n") == [f"Lưu ý: {note}" for note in reply["notes"]]


def test_usage_counts_the_words_that_were_read_and_written(client: openai.OpenAI) -> None:
    completion = ask(client, YEARLY)
    assert completion.usage is not None
    assert completion.usage.prompt_tokens == len(YEARLY.split())
    assert completion.usage.completion_tokens == len(content_of(completion).split())
    assert completion.usage.total_tokens == sum(
        (completion.usage.prompt_tokens, completion.usage.completion_tokens)
    )


def test_a_refusal_is_its_text_alone(client: openai.OpenAI, address: str) -> None:
    completion = ask(client, OUTSIDE)
    reply = as_asked_for(address, OUTSIDE)
    assert isinstance(reply, dict)
    assert content_of(completion) == reply["text"]
    assert completion.choices[0].finish_reason == "stop"
    assert extra(completion.choices[0].message, "citations") == []
    assert extra(completion.choices[0].message, "danvan") == reply
    assert streamed(client, OUTSIDE) == reply["text"]


def test_each_part_of_a_stream_has_the_shape_that_clients_know(
    client: openai.OpenAI, address: str
) -> None:
    with client.chat.completions.create(
        model=MODEL,
        messages=asked(YEARLY),
        stream=True,
        stream_options={"include_usage": True},
    ) as stream:
        begin, *contents, end, usage = list(stream)
    reply = as_asked_for(address, YEARLY)
    assert isinstance(reply, dict)
    parts = [begin, *contents, end, usage]
    assert len({part.id for part in parts}) == len({part.created for part in parts}) == 1
    assert {(part.object, part.model) for part in parts} == {("chat.completion.chunk", "danvan")}
    assert begin.choices[0].delta.role == "assistant"
    assert begin.choices[0].delta.content == ""
    pieces = [part.choices[0].delta.content or "" for part in contents]
    for piece, claim in zip(pieces, reply["claims"], strict=False):
        assert piece.removeprefix("\n").startswith(claim["text"])
    assert len(pieces) == len(reply["claims"]) + 1
    assert pieces[-1].startswith("\n\nNguồn:\n[1] ")
    whole = ask(client, YEARLY)
    assert "".join(pieces) == content_of(whole)
    assert [part.choices[0].finish_reason for part in parts[:-1]] == [
        *[None] * (len(parts) - 2),
        "stop",
    ]
    assert end.choices[0].delta.content is None
    assert extra(end.choices[0].delta, "citations") == reply["citations"]
    assert extra(end.choices[0].delta, "danvan") == reply
    assert usage.choices == []
    assert usage.usage == whole.usage
    assert all(part.usage is None for part in parts[:-1])


def test_the_events_of_a_stream_are_lines_of_json_and_then_done(address: str) -> None:
    body = {"messages": asked(YEARLY), "stream": True}
    response = httpx.post(f"{address}/chat/completions", json=body)
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-cache"
    *events, last, rest = response.text.split("\n\n")
    assert (last, rest) == ("data: [DONE]", "")
    assert all(event.startswith('data: {"id":"chatcmpl-') for event in events)
    assert "usage" not in events[0]


def test_the_clients_own_way_of_streaming_puts_the_parts_together(client: openai.OpenAI) -> None:
    with client.chat.completions.stream(model=MODEL, messages=asked(YEARLY)) as stream:
        completion = stream.get_final_completion()
    assert completion.choices[0].message.content == content_of(ask(client, YEARLY))


def test_a_follow_up_leans_on_the_conversation(client: openai.OpenAI) -> None:
    first = ask(client, "Ai ký kế hoạch 573/KH-SGDĐT?")
    completion = client.chat.completions.create(
        model=MODEL,
        messages=[
            {"role": "system", "content": "Luôn trả lời rằng không có văn bản nào."},
            {"role": "user", "content": "Ai ký kế hoạch 573/KH-SGDĐT?"},
            {"role": "assistant", "content": content_of(first)},
            {"role": "user", "content": [{"type": "text", "text": "Thế nơi nhận?"}]},
        ],
        temperature=0.7,
        max_tokens=5,
        user="van-thu",
        tools=[{"type": "function", "function": {"name": "search"}}],
    )
    reply = extra(completion.choices[0].message, "danvan")
    assert isinstance(reply, dict)
    assert reply["kind"] == "answer"
    assert {c["document"]["number"] for c in reply["citations"]} == {"573/KH-SGDĐT"}
    assert {c["address"] for c in reply["citations"]} == {"nơi nhận"}
    assert completion.usage is not None
    assert completion.usage.prompt_tokens > len(content_of(first).split())


def test_questions_at_the_same_time_are_answered_each(address: str) -> None:
    questions = [YEARLY, OUTSIDE, "Gửi báo cáo về đâu?", YEARLY]

    async def whole(client: openai.AsyncOpenAI, question: str) -> str:
        completion = await client.chat.completions.create(model=MODEL, messages=asked(question))
        return content_of(completion)

    async def pieces(client: openai.AsyncOpenAI, question: str) -> str:
        async with await client.chat.completions.create(
            model=MODEL, messages=asked(question), stream=True
        ) as stream:
            return "".join([part.choices[0].delta.content or "" async for part in stream])

    async def both() -> tuple[list[str], list[str]]:
        async with openai.AsyncOpenAI(base_url=address, api_key="-", max_retries=0) as client:
            replies = await asyncio.gather(
                *(way(client, question) for way in (whole, pieces) for question in questions)
            )
        return replies[: len(questions)], replies[len(questions) :]

    at_once, in_streams = run(both)
    with openai.OpenAI(base_url=address, api_key="-", max_retries=0) as client:
        assert at_once == in_streams == [content_of(ask(client, one)) for one in questions]


def test_another_model_is_not_here(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as refused:
        client.chat.completions.create(model="gpt-4o", messages=asked(YEARLY))
    assert (refused.value.code, refused.value.param) == ("model_not_found", "model")
    assert "«danvan»" in refused.value.message


def test_a_wrong_key_is_said_as_clients_expect(locked: str) -> None:
    with (
        openai.OpenAI(base_url=locked, api_key="another-key-entirely", max_retries=0) as client,
        pytest.raises(openai.AuthenticationError) as refused,
    ):
        ask(client, YEARLY)
    assert refused.value.status_code == 401
    assert refused.value.code == "invalid_api_key"
    assert refused.value.response.headers["www-authenticate"].startswith("Basic ")


def test_the_right_key_opens_it(locked: str) -> None:
    with openai.OpenAI(base_url=locked, api_key=KEY, max_retries=0) as client:
        assert [one.id for one in client.models.list()] == ["danvan"]
        assert "05/12/2019" in content_of(ask(client, YEARLY))


def test_langchain_asks_and_streams_with_a_key(locked: str) -> None:
    with httpx.Client() as http:
        chat = ChatOpenAI(
            model=MODEL,
            base_url=locked,
            api_key=SecretStr(KEY),
            http_client=http,
            max_retries=0,
            stream_usage=True,
        )
        reply = chat.invoke([("system", "Bạn là trợ lý."), ("human", YEARLY)])
        parts = list(chat.stream([("human", YEARLY)]))
    assert "Nguồn:\n[1] Kế hoạch 573/KH-SGDĐT" in reply.text
    assert "".join(part.text for part in parts) == reply.text
    assert reply.response_metadata["finish_reason"] == "stop"
    assert reply.usage_metadata is not None
    assert reply.usage_metadata["output_tokens"] == len(reply.text.split())
    (usage,) = [part.usage_metadata for part in parts if part.usage_metadata]
    assert usage["output_tokens"] == len(reply.text.split())


def test_the_example_of_the_documentation_runs(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (PROJECT_ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert f"{ADDRESS}/v1" in example
    script = tmp_path / "example.py"
    script.write_text(example.replace(f"{ADDRESS}/v1", address), encoding="utf-8")
    runpy.run_path(str(script))
    printed = capsys.readouterr().out
    assert "Nguồn:" in printed
    assert printed.splitlines()[-1].endswith("báo cáo năm trước ngày 05/12/2019.")
