"""Asking and searching. Routes are plain functions, so their work runs in threads."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from assistant.answer import Answer, Mode, Refusal
from assistant.asking import Asking, ClaimChecked, EvidenceFound, Turn
from ingest.errors import DanvanError
from ui.api.dependencies import TheApplication, with_a_model_for
from ui.contract import ReplyJson, reply_json
from ui.contract_library import ClaimEventJson, EvidenceEventJson, FoundJson, SearchJson
from ui.given_values import Day, Whole
from ui.limits import MAX_ANSWER, MAX_FILTER, MAX_NAME, MAX_QUESTION, MAX_RESULTS, MAX_TURNS
from ui.problems import problem_of, unexpected
from ui.wiring import Application
from vectorstore.evidence import Filters

_LOG = logging.getLogger(__name__)

Question = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_QUESTION),
    Field(description="Câu hỏi tiếng Việt có dấu hoặc không dấu, hay tiếng Anh."),
]
Names = Annotated[
    list[Annotated[str, StringConstraints(max_length=MAX_NAME)]], Field(max_length=MAX_FILTER)
]

Year = Annotated[Whole, Field(ge=1, le=9999)]

router = APIRouter(tags=["Hỏi đáp"])


class TurnBody(BaseModel):
    """One earlier exchange."""

    model_config = ConfigDict(extra="forbid")

    question: Annotated[str, StringConstraints(max_length=MAX_QUESTION)]
    answer: Annotated[str, StringConstraints(max_length=MAX_ANSWER)]


class FiltersBody(BaseModel):
    """Which documents may be looked into; an empty list leaves all of them in."""

    model_config = ConfigDict(extra="forbid")

    document_ids: Names = []
    kinds: Names = []
    years: Annotated[
        list[Annotated[Whole, Field(ge=1, le=9999)]], Field(max_length=MAX_FILTER)
    ] = []

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
    history: Annotated[list[TurnBody], Field(max_length=MAX_TURNS)] = []
    filters: FiltersBody = FiltersBody()
    mode: Mode = Mode.AUTO
    as_of: Day | None = None


def _asking(body: AskBody, application: TheApplication) -> Asking:
    """The question as our own type.

    A dependency, so that a stream is refused before its status line goes out.

    Raises:
        ProblemRaised: if a language model is asked for where none is set.
    """
    with_a_model_for(body.mode, application)
    return Asking(
        question=body.question,
        as_of=body.as_of or application.clock(),
        mode=body.mode,
        history=tuple(Turn(question=turn.question, answer=turn.answer) for turn in body.history),
        filters=body.filters.filters(),
    )


TheAsking: TypeAlias = Annotated[Asking, Depends(_asking)]


class SearchBody(BaseModel):
    """A search for paragraphs."""

    model_config = ConfigDict(extra="forbid")

    query: Question
    limit: Annotated[Whole, Field(ge=1, le=MAX_RESULTS)] = 10
    filters: FiltersBody = FiltersBody()


@router.post("/ask", summary="Hỏi; nhận câu trả lời có trích dẫn, hoặc lời từ chối")
def ask(asking: TheAsking, application: TheApplication) -> ReplyJson:
    """The same object as ``danvan ask --json``."""
    return reply_json(application.assistant.ask(asking))


@router.post(
    "/ask/stream",
    response_class=EventSourceResponse,
    summary="Hỏi; nhận từng ý khi đã kiểm chứng (server-sent events)",
)
def ask_in_a_stream(asking: TheAsking, application: TheApplication) -> Iterable[ServerSentEvent]:
    """Events ``evidence``, ``claim`` (each after its check), ``done``, or ``error`` at the end."""
    # Once it runs, the status line has gone out: a problem travels as the last event.
    try:
        yield from _events(application, asking)
    except DanvanError as error:
        yield _json_event("error", problem_of(error))
    except Exception:  # noqa: BLE001 - the outermost edge
        _LOG.exception("a streamed answer failed")
        yield _json_event("error", unexpected())


def _events(application: Application, asking: Asking) -> Iterator[ServerSentEvent]:
    for progress in application.assistant.stream(asking):
        match progress:
            case EvidenceFound():
                yield _json_event("evidence", EvidenceEventJson.of(progress))
            case ClaimChecked():
                yield _json_event("claim", ClaimEventJson.of(progress))
            case Answer() | Refusal():
                yield _json_event("done", reply_json(progress))


def _json_event(name: str, value: BaseModel) -> ServerSentEvent:
    return ServerSentEvent(event=name, raw_data=value.model_dump_json())


@router.post("/search", summary="Tìm các đoạn văn bản gần nhất với một câu")
def search(body: SearchBody, application: TheApplication) -> SearchJson:
    """Paragraphs, best first."""
    asking = Asking(question=body.query, as_of=application.clock(), filters=body.filters.filters())
    found = application.assistant.search(asking, limit=body.limit)
    return SearchJson(query=body.query, results=[FoundJson.of(evidence) for evidence in found])
