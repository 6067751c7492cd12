"""Drafting: a paper of the unit's own, as JSON, section by section, or as a file."""

from __future__ import annotations

import datetime as dt
import itertools
import logging
from collections.abc import Iterable, Iterator
from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends, Response
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from assistant.answer import Mode
from assistant.drafting.draft import Draft, DraftKind, DraftSection, SectionName
from assistant.drafting.drafter import DraftRequest
from assistant.drafting.editing import MAX_EDIT, MAX_EDITS, edited
from ingest.errors import DanvanError
from ui.api.attachment import attachment
from ui.api.dependencies import TheApplication, json_reply, with_a_model_for
from ui.contract_drafts import DraftJson, SectionJson
from ui.draft_sections import unknown_sections
from ui.exports.options import SourcesAs
from ui.exports.paper import draft_docx
from ui.given_values import Day
from ui.limits import MAX_NAME
from ui.problems import problem_of, unexpected
from ui.profile_body import ProfileBody

_LOG = logging.getLogger(__name__)
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NAMES = {
    DraftKind.PLAN: "dự-thảo-kế-hoạch",
    DraftKind.REPORT: "dự-thảo-báo-cáo",
    DraftKind.LETTER: "dự-thảo-công-văn",
}

router = APIRouter(tags=["Soạn thảo"])


class DraftBody(BaseModel):
    """What to draft; ``as_of`` is the day that counts as today."""

    model_config = ConfigDict(extra="forbid")

    kind: DraftKind = Field(description="Loại văn bản cần soạn.")
    profile: ProfileBody = Field(description="Hồ sơ của đơn vị.")
    base: (
        Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_NAME)]
        | None
    ) = Field(
        default=None,
        description="Mã, hoặc số và ký hiệu, của văn bản cấp trên; bỏ trống thì tự chọn trong kho.",
    )
    sections: Annotated[list[SectionName], Field(max_length=len(SectionName))] = Field(
        default=[], description="Chỉ soạn các mục này; bỏ trống là cả văn bản."
    )
    mode: Mode = Field(
        default=Mode.AUTO, description="Ai diễn đạt: trích nguyên văn, mô hình, hay tự chọn."
    )
    as_of: Day | None = Field(default=None, description="Ngày được coi là hôm nay.")

    @field_validator("sections")
    @classmethod
    def _are_of_the_kind(
        cls, sections: list[SectionName], info: ValidationInfo
    ) -> list[SectionName]:
        kind = info.data.get("kind")
        if kind is not None and (names := unknown_sections(kind, sections)) is not None:
            raise PydanticCustomError(
                "no_such_sections", "no such sections", {"unknown": names[0], "known": names[1]}
            )
        return sections

    def request(self, *, today: dt.date) -> DraftRequest:
        """As our own type."""
        return DraftRequest(
            kind=self.kind,
            profile=self.profile.profile(),
            as_of=self.as_of or today,
            base=self.base,
            sections=tuple(dict.fromkeys(self.sections)),
            mode=self.mode,
        )


class DraftFileBody(DraftBody):
    """What to draft, what the unit writes into it itself, and how its sources stand in the file."""

    sources: SourcesAs = Field(
        default=SourcesAs.COMMENTS,
        description="Nguồn của từng đoạn: chú thích bên lề, phụ lục ở cuối, hay không ghi.",
    )
    edits: Annotated[
        dict[
            Annotated[str, StringConstraints(max_length=MAX_NAME)],
            Annotated[str, StringConstraints(max_length=MAX_EDIT)],
        ],
        Field(max_length=MAX_EDITS),
    ] = Field(default={}, description="Chữ của đơn vị thay cho một đoạn: mã (id) của đoạn → chữ.")


def _begun(body: DraftBody, application: TheApplication) -> Iterator[DraftSection | Draft]:
    """The draft's parts, of which the first is made.

    A dependency, so that a stream is refused before its status line goes out.
    """
    with_a_model_for(body.mode, application)
    parts = application.drafter.stream(body.request(today=application.clock()))
    return itertools.chain([next(parts)], parts)


TheParts: TypeAlias = Annotated[Iterator[DraftSection | Draft], Depends(_begun)]


@router.post(
    "/drafts",
    summary="Soạn dự thảo; mỗi đoạn đều có nguồn, chỗ thiếu được đánh dấu",
    response_model=DraftJson,
)
def draft(body: DraftBody, application: TheApplication) -> Response:
    """The same object as ``danvan draft --json``."""
    return json_reply(DraftJson.of(_drafted(body, application)))


@router.post(
    "/drafts/stream",
    response_class=EventSourceResponse,
    summary="Soạn dự thảo; nhận từng mục khi đã xong (server-sent events)",
)
def draft_in_a_stream(parts: TheParts) -> Iterable[ServerSentEvent]:
    """Events ``section``, one each, then ``done`` with the draft, or ``error`` at the end."""
    # Once it runs, the status line has gone out: a problem travels as the last event.
    try:
        for part in parts:
            if isinstance(part, Draft):
                yield _event("done", DraftJson.of(part))
            else:
                yield _event("section", SectionJson.of(part))
    except DanvanError as error:
        yield _event("error", problem_of(error))
    except Exception:  # noqa: BLE001 - the outermost edge
        _LOG.exception("a streamed draft failed")
        yield _event("error", unexpected())


@router.post(
    "/drafts.docx",
    summary="Soạn dự thảo thành tệp Word theo thể thức",
    response_class=Response,
    responses={200: {"content": {_DOCX: {}}}},
)
def draft_as_a_file(body: DraftFileBody, application: TheApplication) -> Response:
    """The paper in the form of Nghị định 30/2020/NĐ-CP, with the unit's own words put in."""
    made = edited(_drafted(body, application), body.edits)
    content = draft_docx(made, sources=body.sources, day=body.as_of or application.clock())
    return attachment(
        content,
        media_type=_DOCX,
        name=f"{_NAMES[body.kind]}.docx",
        plain_name=f"du-thao-{body.kind.value}.docx",
    )


def _drafted(body: DraftBody, application: TheApplication) -> Draft:
    with_a_model_for(body.mode, application)
    return application.drafter.draft(body.request(today=application.clock()))


def _event(name: str, value: BaseModel) -> ServerSentEvent:
    return ServerSentEvent(event=name, raw_data=value.model_dump_json())
