"""The server on standard input and output, for a client that starts it itself.

Nothing but the protocol goes to standard output: while it is served, the SDK sends what anything
else writes there to standard error.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from types import TracebackType
from typing import TYPE_CHECKING

from mcp.server import Server
from mcp.server.stdio import stdio_server

from ui.mcp.server import create_server

if TYPE_CHECKING:
    from ui.wiring import Application


def serve_stdio(opening: Callable[[], AbstractContextManager[Application]]) -> None:
    """Serve until standard input ends; the application is opened for the first call of a tool."""
    with _OpenedOnce(opening) as application:
        asyncio.run(_serve(create_server(application)))


async def _serve(server: Server) -> None:
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


class _OpenedOnce:
    """An application that is opened when it is first asked for, by whichever thread asks first."""

    def __init__(self, opening: Callable[[], AbstractContextManager[Application]]) -> None:
        self._opening = opening
        self._lock = threading.Lock()
        self._until_the_end = ExitStack()
        self._application: Application | None = None

    def __call__(self) -> Application:
        with self._lock:
            if self._application is None:
                self._application = self._until_the_end.enter_context(self._opening())
            return self._application

    def __enter__(self) -> _OpenedOnce:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._until_the_end.__exit__(kind, error, traceback)
