"""The server at ``/mcp`` of the web application, behind the same gate as every other route.

Without sessions: each request is answered for itself, so nothing is kept for a client and a
restarted server is noticed by none.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.types import Receive, Scope, Send

from ui.mcp.refusals import InOurWords
from ui.mcp.server import create_server
from ui.problems import problem, respond

if TYPE_CHECKING:
    from fastapi import FastAPI

    from ui.wiring import Application


class McpEndpoint:
    """An ASGI application; it serves while ``running`` is entered, as the lifespan of the whole."""

    def __init__(self, application: Application) -> None:
        self._server = create_server(lambda: application)
        self._manager: StreamableHTTPSessionManager | None = None

    @asynccontextmanager
    async def running(self, _app: FastAPI) -> AsyncIterator[None]:
        """Accept requests until the end."""
        # The gate has looked at Host and Origin (ui/api/guards.py). A manager runs only once.
        manager = StreamableHTTPSessionManager(self._server, stateless=True, json_response=True)
        async with manager.run():
            self._manager = manager
            try:
                yield
            finally:
                self._manager = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["method"] != "POST":
            detail = "Giao thức MCP ở đây chỉ nhận POST; không có phiên và luồng riêng để mở."
            refused = respond(problem(status=405, detail=detail), headers={"Allow": "POST"})
            await refused(scope, receive, send)
        elif self._manager is None:
            detail = "Máy chủ MCP chưa chạy hoặc đang dừng; thử lại sau vài giây."
            await respond(problem(status=503, detail=detail))(scope, receive, send)
        else:
            await self._manager.handle_request(scope, receive, InOurWords(scope, receive, send))
