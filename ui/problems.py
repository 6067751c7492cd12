"""Errors as RFC 9457 problem details: one table of statuses, texts in Vietnamese, no internals."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.responses import Response

from ingest import errors
from ui.error_codes import code_of
from ui.next_steps import over_http
from ui.security import SECURITY_HEADERS
from ui.validation import Finding, findings

_LOG = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"

# The one table of statuses; a class that is not listed takes the status of its parent.
STATUS_OF_ERROR: Mapping[type[errors.DanvanError], int] = {
    errors.DanvanError: 500,
    errors.ConfigurationError: 500,
    errors.IngestError: 422,
    errors.UnsupportedFormat: 415,
    errors.UnreadableFile: 422,
    errors.MalformedDocument: 422,
    errors.LibraryError: 500,
    errors.IndexMissing: 503,
    errors.IndexMismatch: 503,
    errors.LibraryBusy: 503,
    errors.DocumentConflict: 409,
    errors.DraftingError: 422,
    errors.UnusableProfile: 422,
    errors.NoSuchDocument: 404,
    errors.UnfitBase: 422,
    errors.UnusableEdit: 422,
    errors.ModelError: 502,
    errors.ModelUnavailable: 503,
    errors.ModelTimeout: 504,
    errors.UnusableReply: 502,
}

_TITLES: Mapping[int, str] = {
    400: "Yêu cầu không đọc được",
    401: "Cần khoá truy cập",
    403: "Không được phép",
    404: "Không tìm thấy",
    405: "Đường dẫn này không nhận phương thức đó",
    409: "Trùng với văn bản đang giữ",
    413: "Nội dung gửi lên quá lớn",
    415: "Loại tệp này không đọc được",
    421: "Sai tên máy chủ",
    422: "Nội dung gửi lên không hợp lệ",
    500: "Lỗi ngoài dự kiến",
    502: "Mô hình ngôn ngữ trả lời không dùng được",
    503: "Tạm thời chưa phục vụ được",
    504: "Mô hình ngôn ngữ trả lời quá chậm",
}

_RETRY_AFTER_S = "5"


class Problem(BaseModel):
    """RFC 9457: what went wrong and the next step."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[Finding] = []


class ProblemRaised(HTTPException):
    """A problem raised by a route or a guard; as an HTTPException, Starlette lets it through."""

    def __init__(self, found: Problem) -> None:
        self.problem = found
        super().__init__(status_code=found.status, detail=found.detail)


def description() -> dict[str, object]:
    """How every route describes its errors; the schema stands in one piece."""
    schema = Problem.model_json_schema()
    schema["properties"]["errors"]["items"] = schema.pop("$defs")["Finding"]
    return {
        "description": "Lỗi, theo RFC 9457",
        "content": {MEDIA_TYPE: {"schema": schema}},
    }


def problem(*, status: int, detail: str, slug: str | None = None) -> Problem:
    """A problem of one status; ``slug`` names it for programs, the status does otherwise."""
    return Problem(
        type=f"urn:danvan:problem:{slug}" if slug else "about:blank",
        title=_TITLES.get(status, "Không thực hiện được"),
        status=status,
        detail=detail,
    )


def problem_of(error: errors.DanvanError) -> Problem:
    """The problem that one of our own errors is to a client."""
    found = problem(
        status=status_of(type(error)), detail=over_http(error), slug=code_of(type(error))
    )
    if not isinstance(error, errors.UnusableProfile):
        return found
    # Over HTTP a profile always is the field "profile" of the body.
    wrong = [
        Finding(field=".".join(filter(None, ("body.profile", field))), detail=detail)
        for field, detail in error.wrong
    ]
    return found.model_copy(update={"errors": wrong})


def status_of(kind: type[errors.DanvanError]) -> int:
    """The status of an error class, its own or its nearest parent's."""
    return next(STATUS_OF_ERROR[base] for base in kind.__mro__ if base in STATUS_OF_ERROR)


def unexpected() -> Problem:
    """What a client is told of an error that nobody foresaw."""
    return problem(status=500, detail="Đã có lỗi ngoài dự kiến; nhật ký máy chủ ghi rõ.")


def respond(found: Problem, *, headers: Mapping[str, str] | None = None) -> Response:
    """The problem as a response; the security headers go with it wherever it is sent from."""
    empty = {"errors"} if not found.errors else None
    return Response(
        found.model_dump_json(exclude=empty),
        status_code=found.status,
        media_type=MEDIA_TYPE,
        headers={**SECURITY_HEADERS, **(headers or {})},
    )


def install(app: FastAPI) -> None:
    """Turn every error of the application into a problem."""
    app.add_exception_handler(errors.DanvanError, _own_error)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _unexpected)


def _own_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, errors.DanvanError):  # the table of handlers is typed by Exception
        raise error
    found = problem_of(error)
    if found.status >= 500:
        _LOG.warning("%s %s: %s", request.method, request.url.path, found.type)
    return respond(found, headers={"Retry-After": _RETRY_AFTER_S} if error.retryable else None)


def _invalid_request(_request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    found = findings(error.errors())
    unreadable = any(wrong["type"] == "json_invalid" for wrong in error.errors())
    invalid = problem(
        status=400 if unreadable else 422,
        detail="; ".join(f"{one.field}: {one.detail}" for one in found),
        slug="unreadable-request" if unreadable else "invalid-request",
    )
    return respond(invalid.model_copy(update={"errors": found}))


def _http_error(_request: Request, error: Exception) -> Response:
    if isinstance(error, ProblemRaised):
        return respond(error.problem)
    if not isinstance(error, HTTPException):
        raise error
    detail = _DETAILS.get(error.status_code, _NOT_DONE)
    return respond(problem(status=error.status_code, detail=detail), headers=error.headers)


def _unexpected(request: Request, error: Exception) -> Response:
    _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return respond(unexpected())


# What Starlette and the page's library say in English.
_NOT_DONE = "Yêu cầu này không thực hiện được."
_DETAILS: Mapping[int, str] = {
    400: "Phần thân của yêu cầu không đọc được.",
    403: "Đường dẫn này không mở được.",
    404: "Không có gì ở đường dẫn này. Danh sách đường dẫn ở /docs.",
    405: "Đường dẫn này không nhận phương thức đó. Xem /docs.",
    413: "Nội dung gửi lên lớn quá mức cho phép.",
}
