"""What OpenAI's clients send, and the question that it comes to.

They send far more than is used here; what is not used is not looked at.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from assistant.asking import Asking, Turn
from ui.contract_openai import MODEL_ID
from ui.given_values import Whole
from ui.limits import MAX_ANSWER, MAX_QUESTION, MAX_TURNS
from ui.problems import ProblemRaised, problem
from ui.validation import Finding


class PartBody(BaseModel):
    """A part of a message; only text is read."""

    type: Annotated[str, StringConstraints(max_length=100)]
    text: Annotated[str, StringConstraints(strip_whitespace=True)] = ""


def _as_parts(content: object) -> object:
    """Plain text is one part; a message that only calls tools has none."""
    match content:
        case str():
            return [{"type": "text", "text": content}]
        case None:
            return []
        case list():
            return content
        case _:
            raise PydanticCustomError("text_or_parts", "text or a list of parts")


class MessageBody(BaseModel):
    """One message of a conversation."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: Annotated[
        list[PartBody],
        BeforeValidator(_as_parts, json_schema_input_type=str | list[PartBody] | None),
    ] = []

    @property
    def text(self) -> str:
        """Its text, without what surrounds it."""
        return "\n".join(part.text for part in self.content if part.type == "text").strip()


class StreamOptionsBody(BaseModel):
    """How a stream ends."""

    include_usage: bool | None = None


class CompletionBody(BaseModel):
    """A conversation whose last message is the question."""

    model: Annotated[str, Field(max_length=200)] | None = None
    messages: Annotated[list[MessageBody], Field(min_length=1)]
    stream: bool | None = None
    stream_options: StreamOptionsBody | None = None
    n: Whole | None = None

    @property
    def wants_usage(self) -> bool:
        """Whether a stream is to end with its usage."""
        return bool(self.stream_options and self.stream_options.include_usage)


def check_model(model: str) -> None:
    """Refuse every model but the one there is.

    Raises:
        ProblemRaised: with its name.
    """
    if model != MODEL_ID:
        detail = f"Không có mô hình «{model}»; ở đây chỉ có mô hình «{MODEL_ID}»."
        raise _refused(detail, field="model", slug="no-such-model", status=404)


def asking_of(body: CompletionBody, *, as_of: dt.date) -> Asking:
    """The last message as a question, the exchanges before it as its history.

    Raises:
        ProblemRaised: if another model, several choices or no readable question is sent.
    """
    check_model(body.model or MODEL_ID)
    if body.n not in {None, 1}:
        detail = "Mỗi câu hỏi chỉ có một câu trả lời: bỏ n, hoặc đặt n bằng 1."
        raise _refused(detail, field="n", slug="one-choice-only")
    *earlier, last = body.messages
    return Asking(
        question=_question(last, field=f"messages.{len(earlier)}"),
        as_of=as_of,
        history=_history(earlier),
    )


def _question(message: MessageBody, *, field: str) -> str:
    if message.role != "user":
        detail = "Tin nhắn cuối phải là câu hỏi của người dùng (role «user»)."
        raise _refused(detail, field=f"{field}.role", slug="no-question")
    other = next((part.type for part in message.content if part.type != "text"), None)
    if other is not None:
        detail = f"Chỉ đọc được chữ, không đọc được phần «{other}»: hãy gửi câu hỏi bằng chữ."
        raise _refused(detail, field=f"{field}.content", slug="text-only")
    if not message.text:
        detail = "Câu hỏi còn trống: hãy gõ câu hỏi rồi gửi lại."
        raise _refused(detail, field=f"{field}.content", slug="no-question")
    if len(message.text) > MAX_QUESTION:
        detail = (
            f"Câu hỏi dài {len(message.text):,} ký tự; nhiều nhất {MAX_QUESTION:,}. "
            "Hãy hỏi ngắn lại."
        ).replace(",", ".")
        raise _refused(detail, field=f"{field}.content", slug="question-too-long")
    return message.text


def _history(messages: Sequence[MessageBody]) -> tuple[Turn, ...]:
    """The last exchanges; a question without an answer, or too long to be one, is left out."""
    turns = []
    question = ""
    for message in messages:
        if message.role == "user":
            question = message.text
        elif message.role == "assistant" and message.text and 0 < len(question) <= MAX_QUESTION:
            turns.append(Turn(question=question, answer=message.text[:MAX_ANSWER]))
            question = ""
    return tuple(turns[-MAX_TURNS:])


def _refused(detail: str, *, field: str, slug: str, status: int = 422) -> ProblemRaised:
    found = problem(status=status, detail=detail, slug=slug)
    wrong = Finding(field=f"body.{field}", detail=detail)
    return ProblemRaised(found.model_copy(update={"errors": [wrong]}))
