"""Asking and searching. Routes are plain functions, so their work runs in threads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Annotated

from fastapi import APIRouter
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from assistant.answer import Answer, Mode, Refusal
from assistant.asking import Asking, ClaimChecked, EvidenceFound, Turn
from ingest.errors import DanvanError
from ui.api.dependencies import TheApplication
from ui.api.problems import ProblemRaised, problem, problem_of
from ui.contract import Json, ReplyJson, reply_json
from ui.contract_library import ClaimEventJson, EvidenceEventJson, FoundJson, SearchJson
from ui.wiring import Application
from vectorstore.evidence import Filters

MAX_QUESTION = 2_000
_MAX_TURNS = 20
_MAX_FILTER = 100

Question = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_QUESTION),
    Field(description="Câu hỏi tiếng Việt có dấu hoặc không dấu, hay tiếng Anh."),
]
Names = Annotated[list[Annotated[str, StringConstraints(max_length=200)]], Field(max_length=100)]

router = APIRouter(tags=["Hỏi đáp"])


class TurnBody(BaseModel):
    """One earlier exchange."""

    model_config = ConfigDict(extra="forbid")

    question: Annotated[str, StringConstraints(max_length=MAX_QUESTION)]
    answer: Annotated[str, StringConstraints(max_length=20_000)]


class FiltersBody(BaseModel):
    """Which documents may be looked into; an empty list leaves all of them in."""

    model_config = ConfigDict(extra="forbid")

    document_ids: Names = []
    kinds: Names = []
    years: Annotated[list[Annotated[int, Field(ge=1, le=9999)]], Field(max_length=_MAX_FILTER)] = []

    def filters(self) -> Filters:
        """As our own type."""
        return Filters(
            document_ids=tuple(self.document_ids),
            kinds=tuple(self.kinds),
            years=tuple(self.years),
        )


class AskBody(BaseModel):
    """A question; ``as_of`` is the day that counts as today."""

    model_config = ConfigDict(extra="forbid")

    question: Question
    history: Annotated[list[TurnBody], Field(max_length=_MAX_TURNS)] = []
    filters: FiltersBody = FiltersBody()
    mode: Mode = Mode.AUTO
    as_of: dt.date | None = None

    def asking(self, application: Application) -> Asking:
        """As our own type.

        Raises:
            ProblemRaised: if a language model is asked for where none is set.
        """
        if self.mode is Mode.GENERATIVE and application.settings.model is None:
            detail = "Máy chủ này không đặt mô hình ngôn ngữ; dùng mode «auto» hoặc «extractive»."
            raise ProblemRaised(problem(status=422, detail=detail, slug="no-language-model"))
        return Asking(
            question=self.question,
            as_of=self.as_of or application.clock(),
            mode=self.mode,
            history=tuple(
                Turn(question=turn.question, answer=turn.answer) for turn in self.history
            ),
            filters=self.filters.filters(),
        )


class SearchBody(BaseModel):
    """A search for paragraphs."""

    model_config = ConfigDict(extra="forbid")

    query: Question
    limit: Annotated[int, Field(ge=1, le=100)] = 10
    filters: FiltersBody = FiltersBody()


@router.post("/ask", summary="Hỏi; nhận câu trả lời có trích dẫn, hoặc lời từ chối")
def ask(body: AskBody, application: TheApplication) -> ReplyJson:
    """The same object as ``danvan ask --json``."""
    return reply_json(application.assistant.ask(body.asking(application)))


@router.post(
    "/ask/stream",
    response_class=EventSourceResponse,
    summary="Hỏi; nhận từng ý khi đã kiểm chứng (server-sent events)",
)
def ask_in_a_stream(body: AskBody, application: TheApplication) -> Iterable[ServerSentEvent]:
    """Events ``evidence``, ``claim`` (each after its check), ``done``, or ``error`` at the end."""
    try:
        yield from _events(application, body.asking(application))
    except DanvanError as error:
        # The status line has gone out; the problem travels as the last event.
        yield _event("error", problem_of(error).model_dump_json())


def _events(application: Application, asking: Asking) -> Iterator[ServerSentEvent]:
    for progress in application.assistant.stream(asking):
        match progress:
            case EvidenceFound():
                yield _json_event("evidence", EvidenceEventJson.of(progress))
            case ClaimChecked():
                yield _json_event("claim", ClaimEventJson.of(progress))
            case Answer() | Refusal():
                yield _json_event("done", reply_json(progress))


def _json_event(name: str, value: Json) -> ServerSentEvent:
    return _event(name, value.model_dump_json())


def _event(name: str, written: str) -> ServerSentEvent:
    return ServerSentEvent(event=name, raw_data=written)


@router.post("/search", summary="Tìm các đoạn văn bản gần nhất với một câu")
def search(body: SearchBody, application: TheApplication) -> SearchJson:
    """Paragraphs, best first."""
    found = application.library.retriever.search(
        body.query, limit=body.limit, filters=body.filters.filters()
    )
    return SearchJson(query=body.query, results=[FoundJson.of(evidence) for evidence in found])
