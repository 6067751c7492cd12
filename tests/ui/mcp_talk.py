"""The official SDK's client over either transport, spoken to from plain tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx2
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client
from mcp.server import Server
from mcp.types import CallToolResult, Tool

from ui.settings import PROJECT_ROOT

PATIENCE_S = 60.0
_PROGRAM = "from ui.cli import main; main()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """An open connection. Its client lives in an event loop of a thread of its own."""

    client: Client
    portal: BlockingPortal

    def tools(self) -> list[Tool]:
        """What is offered."""
        return self.portal.call(self.client.list_tools).tools

    def result(self, tool: str, given: Mapping[str, object]) -> CallToolResult:
        """The result of a call, whatever it is."""
        return self.portal.call(partial(self.client.call_tool, tool, dict(given)))

    def call(self, tool: str, given: Mapping[str, object]) -> dict[str, object]:
        """The structure of a result that is no error."""
        result = self.result(tool, given)
        assert not result.is_error, result.content
        assert isinstance(result.structured_content, dict)
        return result.structured_content

    def problem(self, tool: str, given: Mapping[str, object]) -> dict[str, object]:
        """The structure of a result that is an error."""
        result = self.result(tool, given)
        assert result.is_error, result.content
        assert isinstance(result.structured_content, dict)
        return result.structured_content


def program(home: Path) -> list[str]:
    """The command line of the real ``danvan mcp``."""
    return [sys.executable, "-c", _PROGRAM, "mcp", "--home", str(home)]


def endpoint(address: str) -> str:
    """Where MCP is served, beside the address that OpenAI's clients are given."""
    return address.removesuffix("/v1") + "/mcp"


@contextmanager
def over_stdio(home: Path, *, mode: str) -> Iterator[Talk]:
    """Start ``danvan mcp`` and talk to it; it ends with the connection."""
    command, *arguments = program(home)
    parameters = StdioServerParameters(command=command, args=arguments, cwd=PROJECT_ROOT)
    with home.with_suffix(".log").open("a", encoding="utf-8") as log:
        client = Client(
            stdio_client(parameters, errlog=log), mode=mode, read_timeout_seconds=PATIENCE_S
        )
        with (
            start_blocking_portal() as portal,
            portal.wrap_async_context_manager(client) as opened,
        ):
            yield Talk(client=opened, portal=portal)


@contextmanager
def over_http(address: str, *, mode: str, key: str | None = None) -> Iterator[Talk]:
    """Talk to a server that listens."""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    http = httpx2.AsyncClient(headers=headers, timeout=PATIENCE_S, trust_env=False)
    client = Client(
        streamable_http_client(address, http_client=http),
        mode=mode,
        read_timeout_seconds=PATIENCE_S,
    )
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(http),
        portal.wrap_async_context_manager(client) as opened,
    ):
        yield Talk(client=opened, portal=portal)


@contextmanager
def within(server: Server) -> Iterator[Talk]:
    """Talk to a server of this process."""
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Client(server)) as opened,
    ):
        yield Talk(client=opened, portal=portal)
