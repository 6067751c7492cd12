"""Citations and references: what points where.

One reference, or one citation, is looked up in the loop's own thread: two milliseconds of work, to
which the way to another thread and back would add a quarter. What may be more has another thread: a
text, a query that may hold many numbers, a long list of mentions.
"""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict
from starlette.concurrency import run_in_threadpool

from assistant.lookup import LISTED, MAX_CHARACTERS
from ui.api.dependencies import TheApplication, json_reply
from ui.contract_lookup import CitedPassageJson, LookupJson
from ui.limits import MAX_QUERY
from ui.problems import ProblemRaised, problem

_MOST_MENTIONS = 1_000
_MOST_OFFSET = 10_000_000
# Letters of a query that names one paper, its whole title perhaps.
_ONE_NAME = 200

router = APIRouter(tags=["Tra cứu"])


class LookupBody(BaseModel):
    """A text whose references are looked up, at most 64,000 characters."""

    model_config = ConfigDict(extra="forbid")

    text: str


@router.get("/citations/{citation_id}", summary="Đoạn văn bản của một trích dẫn")
async def citation(citation_id: str, application: TheApplication) -> CitedPassageJson:
    """The quote, its paragraph, its document, and the paragraphs around it."""
    cited = application.lookup.citation(citation_id)
    if cited is None:
        detail = "Không có trích dẫn này; có thể văn bản đã được thay hoặc bỏ khỏi kho."
        raise ProblemRaised(problem(status=404, detail=detail, slug="no-such-citation"))
    return CitedPassageJson.of(cited)


@router.get("/references", summary="Tra một văn bản theo mọi cách gọi", response_model=LookupJson)
async def references(
    q: Annotated[
        str,
        Query(
            min_length=1,
            max_length=MAX_QUERY,
            description="Số, ký hiệu (16/CT-TTg, CT 16, 65- KL/TW), trích yếu kèm loại, điều của "
            "luật (khoản 3 Điều 63 Bộ luật Lao động), hoặc mã trích dẫn.",
        ),
    ],
    application: TheApplication,
    limit: Annotated[
        int, Query(ge=0, le=_MOST_MENTIONS, description="Số đoạn nhắc đến được liệt kê.")
    ] = LISTED,
    offset: Annotated[
        int, Query(ge=0, le=_MOST_OFFSET, description="Bỏ qua bấy nhiêu đoạn đầu.")
    ] = 0,
) -> Response:
    """Whether it is in the library, every paragraph that cites it, and what they say of it.

    ``match`` tells how the words became the paper: ``exact``, ``completed`` (something was left
    out), ``near`` (one letter was wrong); digits are never mended. Status 300 comes with the
    ``candidates``.
    """
    look_up = partial(application.lookup.references, q, limit=limit, offset=offset)
    is_short = len(q) <= _ONE_NAME and limit <= LISTED
    found = look_up() if is_short else await run_in_threadpool(look_up)
    return json_reply(LookupJson.of(found))


@router.post(
    "/references/lookup",
    summary="Tra mọi viện dẫn trong một đoạn văn",
    response_model=LookupJson,
)
def lookup_text(body: LookupBody, application: TheApplication) -> Response:
    """Each reference with its place and status; what could not be read is listed with a reason.

    Status 200: in the library; 300: several documents fit; 404: not in the library; 409: the number
    is there with another date or title; 410: a paper here says that it is replaced or repealed. At
    most 250 are looked up, ``left_out`` counts the rest.
    """
    if len(body.text) > MAX_CHARACTERS:
        detail = (
            f"Đoạn gửi lên dài {len(body.text):,} ký tự; nhiều nhất {MAX_CHARACTERS:,}. "
            "Hãy chia thành nhiều lần gửi."
        ).replace(",", ".")
        raise ProblemRaised(problem(status=413, detail=detail, slug="text-too-long"))
    return json_reply(LookupJson.of(application.lookup.lookup_text(body.text)))
