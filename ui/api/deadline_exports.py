"""The register of duties as files: a calendar to subscribe to, a workbook, a CSV file."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Annotated

from fastapi import APIRouter, Header, Query, Response
from pydantic import Field

from assistant.duty_register import Listing
from ui.api.attachment import attachment
from ui.api.deadlines import DeadlineQuery, listed
from ui.api.dependencies import TheApplication
from ui.exports.calendar import MEDIA_TYPE as CALENDAR
from ui.exports.calendar import deadlines_ics
from ui.exports.options import (
    CALENDAR_NAME,
    DEFAULT_ALARM_DAYS,
    LEFT_OUT,
    MAX_ALARM_DAYS,
    MAX_ROWS,
    Components,
    too_many,
)
from ui.exports.separated import MEDIA_TYPE as CSV
from ui.exports.separated import deadlines_csv
from ui.exports.workbook import MEDIA_TYPE as WORKBOOK
from ui.exports.workbook import deadlines_xlsx
from ui.given_values import Whole
from ui.problems import ProblemRaised, problem
from ui.wiring import Application

_NAME, _PLAIN_NAME = "thời-hạn", "thoi-han"

router = APIRouter(tags=["Tra cứu"])


class CalendarQuery(DeadlineQuery):
    """Which duties to list, and how they stand in a calendar."""

    components: Components = Field(
        default=Components.BOTH, description="Ghi thành việc cần làm, sự kiện cả ngày, hay cả hai."
    )
    alarm_days: Whole = Field(
        default=DEFAULT_ALARM_DAYS,
        ge=0,
        le=MAX_ALARM_DAYS,
        description="Nhắc trước bao nhiêu ngày; 0 là không nhắc.",
    )
    token: str | None = Field(
        default=None,
        max_length=200,
        description="Mã đăng ký lịch, thay cho khoá truy cập: «danvan deadlines --subscription».",
    )


@router.head("/deadlines.ics", include_in_schema=False)  # calendar programs ask it first
@router.get(
    "/deadlines.ics",
    summary="Việc có thời hạn, thành lịch để nhập hoặc đăng ký",
    response_class=Response,
    responses={200: {"content": {"text/calendar": {}}}, 304: {"description": "Không đổi"}},
)
def calendar(
    query: Annotated[CalendarQuery, Query()],
    application: TheApplication,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """RFC 5545; the header X-Danvan-Left-Out counts the duties that have no day."""
    as_of = query.as_of or application.clock()
    listing = _listed(application, query, as_of)
    file = deadlines_ics(
        listing.rows,
        name=CALENDAR_NAME,
        stamp=dt.datetime.combine(as_of, dt.time(), tzinfo=dt.UTC),
        components=query.components,
        alarm_days=query.alarm_days,
    )
    tag = f'"{hashlib.sha256(file.content).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "private, no-cache",
        LEFT_OUT: str(file.left_out + listing.left_out),
    }
    if if_none_match is not None and _is_same(tag, if_none_match):
        return Response(status_code=304, headers=headers)
    return _file(file.content, CALENDAR, "ics", headers)


@router.get(
    "/deadlines.xlsx",
    summary="Việc có thời hạn, thành bảng tính",
    response_class=Response,
    responses={200: {"content": {WORKBOOK: {}}}},
)
def workbook(query: Annotated[DeadlineQuery, Query()], application: TheApplication) -> Response:
    """Dates as dates; the second sheet says what the list is."""
    as_of = query.as_of or application.clock()
    listing = _listed(application, query, as_of)
    content = deadlines_xlsx(
        listing.rows, wanted=query.wanted(), as_of=as_of, left_out=listing.left_out
    )
    return _file(content, WORKBOOK, "xlsx", {LEFT_OUT: str(listing.left_out)})


@router.get(
    "/deadlines.csv",
    summary="Việc có thời hạn, thành tệp CSV",
    response_class=Response,
    responses={200: {"content": {"text/csv": {}}}},
)
def separated(query: Annotated[DeadlineQuery, Query()], application: TheApplication) -> Response:
    """UTF-8 with a byte order mark; no cell is a formula."""
    as_of = query.as_of or application.clock()
    listing = _listed(application, query, as_of)
    return _file(deadlines_csv(listing.rows), CSV, "csv", {LEFT_OUT: str(listing.left_out)})


def _listed(application: Application, query: DeadlineQuery, as_of: dt.date) -> Listing:
    """The whole list; one too long for a file is not read."""
    listing = listed(application, query, as_of=as_of, limit=MAX_ROWS)
    if message := too_many(listing.total):
        raise ProblemRaised(problem(status=422, detail=message, slug="too-many-rows"))
    return listing


def _file(content: bytes, media_type: str, ending: str, headers: dict[str, str]) -> Response:
    return attachment(
        content,
        media_type=media_type,
        name=f"{_NAME}.{ending}",
        plain_name=f"{_PLAIN_NAME}.{ending}",
        headers=headers,
    )


def _is_same(tag: str, if_none_match: str) -> bool:
    """Compared weakly, as RFC 9110 asks of If-None-Match."""
    given = (one.strip().removeprefix("W/") for one in if_none_match.split(","))
    return any(one in (tag, "*") for one in given)
