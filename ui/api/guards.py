"""The gate before every route, the mounted page included: Host, access key, own site, body size.

Written as plain ASGI, because Starlette's ``BaseHTTPMiddleware`` would hold back streamed answers.
"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.problems import Problem, ProblemRaised, problem, respond
from ui.security import (
    SECURITY_HEADERS,
    calendar_accepted,
    host_allowed,
    key_accepted,
    own_site,
)
from ui.settings import Settings

_MEGABYTE = 1024 * 1024
# 64,000 characters of JSON escapes are 768,000 bytes; nothing but a file is larger than that.
JSON_LIMIT = _MEGABYTE
_UPLOAD_PATHS = ("/v1/documents", "/v1/drafts/check", "/v1/reviews")
MCP_PATH = "/mcp"
_API = "/v1/"
_CHALLENGE = {"WWW-Authenticate": 'Basic realm="danvan", charset="UTF-8"'}
_POLICY_VIOLATION = 1008  # RFC 6455, section 7.4.1


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets a request pass, or answers it with the problem it has."""

    app: ASGIApp
    settings: Settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        refused = self._refusal(scope)
        if refused is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
        else:
            challenge = _CHALLENGE if refused.status == 401 else None
            await respond(refused, headers=challenge)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Problem | None:
        headers = Headers(scope=scope)
        if not host_allowed(headers.get("host"), settings=self.settings):
            detail = "Máy chủ này chỉ nhận yêu cầu gửi tới localhost hoặc 127.0.0.1."
            return problem(status=421, detail=detail, slug="foreign-host")
        if not self._may_enter(scope, headers):
            detail = "Gửi khoá truy cập: «Authorization: Bearer KHOÁ», hoặc mật khẩu HTTP Basic."
            return problem(status=401, detail=detail, slug="access-key-required")
        # A socket has no method; browsers let any site open one, so it counts as a change.
        if not own_site(method=scope.get("method", "WEBSOCKET"), headers=headers):
            detail = "Yêu cầu thay đổi dữ liệu đến từ một trang web khác nên bị từ chối."
            return problem(status=403, detail=detail, slug="foreign-site")
        return None

    def _may_enter(self, scope: Scope, headers: Headers) -> bool:
        return key_accepted(
            headers.get("authorization"), settings=self.settings
        ) or calendar_accepted(
            method=scope.get("method", "WEBSOCKET"),
            path=scope["path"],
            query=scope["query_string"],
            settings=self.settings,
        )


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """Stops reading a body at its bound, whatever ``Content-Length`` said or left out.

    Starlette's own ``RequestBodyLimitMiddleware`` answers in plain text, not in problem details.
    """

    app: ASGIApp
    settings: Settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self._limit(scope["path"])
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdigit() and int(declared) > limit:
            await respond(_too_large(limit))(scope, receive, send)
            return
        read = 0

        async def bounded() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > limit:
                raise ProblemRaised(_too_large(limit))
            return message

        await self.app(scope, bounded, send)

    def _limit(self, path: str) -> int:
        if path == MCP_PATH or (path.startswith(_API) and not path.startswith(_UPLOAD_PATHS)):
            return JSON_LIMIT
        # The form around a file needs some bytes of its own.
        return self.settings.max_upload_mb * _MEGABYTE + 64 * 1024


@dataclass(frozen=True, slots=True)
class SecurityHeaders:
    """Adds the headers that keep the browser from loading or sending anything elsewhere."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, with_headers)


def _too_large(limit: int) -> Problem:
    detail = f"Nội dung gửi lên lớn quá: nhiều nhất {limit / _MEGABYTE:.0f} MB."
    return problem(status=413, detail=detail, slug="too-large")
