"""Paths that lead nowhere, and known ones asked in another way: problems too, beside the page.

The page is mounted at "/" and would take both for its own, so this route stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_API = ("/v1", "/mcp")


class Nowhere(BaseRoute):
    """Answers for what is under /v1, and for other methods of every route that is known."""

    def __init__(self, known: Sequence[BaseRoute]) -> None:
        self._known = tuple(known)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Everything under the API; elsewhere a path that other methods know."""
        if scope["type"] != "http":
            return Match.NONE, {}
        path = scope["path"]
        if path.startswith(tuple(f"{one}/" for one in _API)) or path in _API:
            return Match.FULL, {}
        return (Match.FULL, {}) if self._allowed(scope) else (Match.NONE, {})

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Say which methods there are, or that there is nothing.

        Raises:
            HTTPException: always; the application makes a problem of it.
        """
        del receive, send
        allowed = self._allowed(scope)
        if allowed:
            headers = {"Allow": ", ".join(allowed)}
            raise HTTPException(HTTPStatus.METHOD_NOT_ALLOWED, headers=headers)
        raise HTTPException(HTTPStatus.NOT_FOUND)

    def _allowed(self, scope: Scope) -> list[str]:
        return [
            method
            for method in _METHODS
            if method != scope["method"] and self._is_known({**scope, "method": method})
        ]

    def _is_known(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is Match.FULL for route in self._known)


def end_of_the_api(app: FastAPI) -> None:
    """Put it behind all routes that ``app`` has by now."""
    app.router.routes.append(Nowhere(app.router.routes))
