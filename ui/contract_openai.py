"""The JSON of OpenAI's chat protocol, as its clients read it (docs/api.md).

Ours are ``citations`` and ``danvan`` in a message and in the last delta of a stream; the other keys
are those of OpenAI's reference: ``chat.completion``, ``chat.completion.chunk``, ``model``, errors.
"""

from __future__ import annotations

from typing import Literal

from assistant.answer import Answer, Reply
from ui.contract import CitationJson, Json, ReplyJson, reply_json

MODEL_ID = "danvan"


class ModelJson(Json):
    """The one model there is."""

    id: str = MODEL_ID
    object: Literal["model"] = "model"
    created: int
    owned_by: str = "danvan"


class ModelsJson(Json):
    """Every model there is."""

    object: Literal["list"] = "list"
    data: list[ModelJson]


class UsageJson(Json):
    """Words between white space: nothing here counts tokens, a model's or any other's."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int

    @classmethod
    def of(cls, *, read: int, written: int) -> UsageJson:
        """From the two counts of words."""
        return cls(prompt_tokens=read, completion_tokens=written, total_tokens=read + written)


class MessageJson(Json):
    """A reply as chat clients show it, and as ``POST /v1/ask`` sends it."""

    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None
    citations: list[CitationJson]
    danvan: ReplyJson


class ChoiceJson(Json):
    """The one choice of a completion."""

    index: Literal[0] = 0
    message: MessageJson
    logprobs: None = None
    finish_reason: Literal["stop"] = "stop"


class CompletionJson(Json):
    """A whole reply."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str = MODEL_ID
    choices: list[ChoiceJson]
    usage: UsageJson


class RoleDeltaJson(Json):
    """How a stream begins."""

    role: Literal["assistant"] = "assistant"
    content: Literal[""] = ""


class ContentDeltaJson(Json):
    """More of the text."""

    content: str


class ReplyDeltaJson(Json):
    """How a stream ends: the reply as a whole."""

    citations: list[CitationJson]
    danvan: ReplyJson

    @classmethod
    def of(cls, reply: Reply) -> ReplyDeltaJson:
        """From our own type."""
        return cls(citations=citations_of(reply), danvan=reply_json(reply))


class PartChoiceJson(Json):
    """The one choice of a stream."""

    index: Literal[0] = 0
    delta: RoleDeltaJson | ContentDeltaJson | ReplyDeltaJson
    logprobs: None = None
    finish_reason: Literal["stop"] | None


class PartJson(Json):
    """One event of a stream."""

    id: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    created: int
    model: str = MODEL_ID
    choices: list[PartChoiceJson]


class CountedPartJson(PartJson):
    """One event of a stream that was asked to end with its usage."""

    usage: UsageJson | None = None


class ErrorJson(Json):
    """What went wrong; ``param`` names the wrong field, ``code`` the error for programs."""

    message: str
    type: Literal["invalid_request_error", "server_error"]
    param: str | None
    code: str | None


class ErrorsJson(Json):
    """An error in OpenAI's shape."""

    error: ErrorJson


def citations_of(reply: Reply) -> list[CitationJson]:
    """The sources of an answer; a refusal has none."""
    if not isinstance(reply, Answer):
        return []
    return [CitationJson.of(citation) for citation in reply.citations]
