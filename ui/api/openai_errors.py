"""Errors in OpenAI's shape, on the routes that OpenAI's clients call.

The problem that a route or a guard answers with is rewritten on its way out, so that these clients
can read the refusals of the gate too, and no other route is bent for them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.contract_openai import ErrorJson, ErrorsJson
from ui.problems import MEDIA_TYPE, Problem, respond, unexpected

_LOG = logging.getLogger(__name__)

_PATHS = ("/v1/chat/", "/v1/models")
_SLUG = re.compile(r"^urn:danvan:problem:(.+)$")
# The codes that clients look for; any other is our own name with underscores.
_CODES: Mapping[str, str] = {
    "access-key-required": "invalid_api_key",
    "no-such-model": "model_not_found",
    "question-too-long": "context_length_exceeded",
}
# OpenAI answers a wrong value with 400.
_STATUSES: Mapping[int, int] = {422: 400}
_OF_THE_BODY = frozenset({"content-length", "content-type"})


def openai_error(found: Problem) -> ErrorsJson:
    """A problem as OpenAI's clients read it."""
    found_slug = _SLUG.match(found.type)
    slug = found_slug[1] if found_slug else None
    fields = [_parameter(one.field) for one in found.errors]
    message = found.detail
    if slug == "invalid-request":
        lines = (f"{name}: {one.detail}" for name, one in zip(fields, found.errors, strict=True))
        message = "; ".join(lines)
    return ErrorsJson(
        error=ErrorJson(
            message=message,
            type="server_error" if found.status >= 500 else "invalid_request_error",
            param=fields[0] if fields and slug != "unreadable-request" else None,
            code=_CODES.get(slug, slug.replace("-", "_")) if slug else None,
        )
    )


@dataclass(frozen=True, slots=True)
class ErrorsOfOpenAI:
    """Rewrites the problems of the routes that OpenAI's clients call."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http" or not scope["path"].startswith(_PATHS):
            await self.app(scope, receive, send)
            return
        rewriting = _Rewriting(scope, receive, send)
        try:
            await self.app(scope, receive, rewriting)
        except Exception:
            if rewriting.has_begun:
                raise
            _LOG.exception("%s %s failed", scope["method"], scope["path"])
            await respond(unexpected())(scope, receive, rewriting)


@dataclass(slots=True)
class _Rewriting:
    """Sends a response on; holds a problem back until all of it is there."""

    scope: Scope
    receive: Receive
    send: Send
    has_begun: bool = False
    held: Message | None = None
    body: bytearray = field(default_factory=bytearray)

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.has_begun = True
            if Headers(raw=message["headers"]).get("content-type") == MEDIA_TYPE:
                self.held = message
                return
        if self.held is None:
            await self.send(message)
            return
        self.body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._rewritten(self.held)(self.scope, self.receive, self.send)

    def _rewritten(self, start: Message) -> Response:
        headers = Headers(raw=start["headers"])
        status: int = start["status"]
        return Response(
            openai_error(Problem.model_validate_json(bytes(self.body))).model_dump_json(),
            status_code=_STATUSES.get(status, status),
            media_type="application/json",
            headers={name: value for name, value in headers.items() if name not in _OF_THE_BODY},
        )


def _parameter(place: str) -> str:
    """The field as OpenAI writes it: ``body.messages.0.content`` → ``messages[0].content``."""
    return re.sub(r"\.(\d+)(?=\.|$)", r"[\1]", place.removeprefix("body."))
