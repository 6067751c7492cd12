"""OpenAI's chat protocol: what its clients send, ``POST /v1/chat/completions``, ``GET /v1/models``.

The program takes no instructions: system messages, tools and sampling settings are not used.
"""

from __future__ import annotations

import itertools
import logging
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter, Response
from fastapi.sse import EventSourceResponse, format_sse_event

from assistant.answer import Reply
from assistant.asking import Asking, Progress
from ingest.errors import DanvanError
from ui.api.chat_request import CompletionBody, asking_of, check_model
from ui.api.chat_text import whole_text, written
from ui.api.dependencies import TheApplication
from ui.api.openai_errors import openai_error
from ui.contract import Json, reply_json
from ui.contract_openai import (
    ChoiceJson,
    CompletionJson,
    ContentDeltaJson,
    CountedPartJson,
    ErrorsJson,
    MessageJson,
    ModelJson,
    ModelsJson,
    PartChoiceJson,
    PartJson,
    ReplyDeltaJson,
    RoleDeltaJson,
    UsageJson,
    citations_of,
)
from ui.problems import problem_of, unexpected

_LOG = logging.getLogger(__name__)

_UNBUFFERED = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
_DONE = format_sse_event(data_str="[DONE]")

router = APIRouter(
    tags=["Tương thích OpenAI"],
    responses={"default": {"model": ErrorsJson, "description": "Lỗi, theo dạng của OpenAI"}},
)


@router.get("/models", summary="Danh sách mô hình, cho trình khách của OpenAI")
def models(application: TheApplication) -> ModelsJson:
    """One: the program itself."""
    return ModelsJson(data=[ModelJson(created=application.opened_at)])


@router.get("/models/{model_id}", summary="Một mô hình")
def model(model_id: str, application: TheApplication) -> ModelJson:
    """``danvan``; any other is not here."""
    check_model(model_id)
    return ModelJson(created=application.opened_at)


@router.post(
    "/chat/completions",
    response_model=CompletionJson,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
    summary="Hỏi bằng trình khách của OpenAI",
)
def complete(body: CompletionBody, application: TheApplication) -> CompletionJson | Response:
    """The last user message is the question; with ``stream`` server-sent events come back."""
    asking = asking_of(body, as_of=application.clock())
    heading = _Heading(id=f"chatcmpl-{uuid.uuid4().hex}", created=application.stamp())
    if not body.stream:
        return _whole(heading, asking, application.assistant.ask(asking))
    steps = application.assistant.stream(asking)
    # What fails before the first step is still answered with its own status.
    begun = itertools.chain([next(steps)], steps)
    stream = _Stream(heading=heading, asking=asking, counted=body.wants_usage)
    return EventSourceResponse(stream.events(begun), headers=_UNBUFFERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    """What every object of one reply carries."""

    id: str
    created: int


def _whole(heading: _Heading, asking: Asking, reply: Reply) -> CompletionJson:
    content = whole_text(reply)
    message = MessageJson(content=content, citations=citations_of(reply), danvan=reply_json(reply))
    return CompletionJson(
        id=heading.id,
        created=heading.created,
        choices=[ChoiceJson(message=message)],
        usage=_usage(asking, content),
    )


def _usage(asking: Asking, content: str) -> UsageJson:
    turns = (f"{turn.question} {turn.answer}" for turn in asking.history)
    read = " ".join((asking.question, *turns))
    return UsageJson.of(read=len(read.split()), written=len(content.split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stream:
    """Writes one reply as events; ``counted`` asks for the usage at the end."""

    heading: _Heading
    asking: Asking
    counted: bool

    def events(self, steps: Iterable[Progress]) -> Iterator[bytes]:
        """Every event, ``[DONE]`` or an error the last."""
        # Once it runs, the status line has gone out: a problem travels as the last event.
        try:
            yield from self._parts(steps)
            yield _DONE
        except DanvanError as error:
            yield _event(openai_error(problem_of(error)))
        except Exception:  # noqa: BLE001 - the outermost edge
            _LOG.exception("a streamed answer failed")
            yield _event(openai_error(unexpected()))

    def _parts(self, steps: Iterable[Progress]) -> Iterator[bytes]:
        content = ""
        yield self._part(RoleDeltaJson())
        for piece in written(steps):
            if isinstance(piece, str):
                content += piece
                yield self._part(ContentDeltaJson(content=piece))
            else:
                yield self._part(ReplyDeltaJson.of(piece), finish_reason="stop")
        if self.counted:
            yield self._counted(choices=[], usage=_usage(self.asking, content))

    def _part(
        self,
        delta: RoleDeltaJson | ContentDeltaJson | ReplyDeltaJson,
        *,
        finish_reason: Literal["stop"] | None = None,
    ) -> bytes:
        choices = [PartChoiceJson(delta=delta, finish_reason=finish_reason)]
        if self.counted:
            return self._counted(choices=choices)
        head = self.heading
        return _event(PartJson(id=head.id, created=head.created, choices=choices))

    def _counted(self, *, choices: list[PartChoiceJson], usage: UsageJson | None = None) -> bytes:
        head = self.heading
        return _event(
            CountedPartJson(id=head.id, created=head.created, choices=choices, usage=usage)
        )


def _event(value: Json) -> bytes:
    return format_sse_event(data_str=value.model_dump_json())
