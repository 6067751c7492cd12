"""The server of the Model Context Protocol, by the official SDK; both transports serve this one.

Its low-level class, because ``MCPServer`` drops arguments that it does not know, repeats refused
values in English, and offers prompts and resources where there are none.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mcp import MCPError
from mcp.server import Server, ServerRequestContext
from mcp.types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
    ToolAnnotations,
)
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from ingest.errors import DanvanError
from ui.mcp.problems import ToolProblem, invalid, no_such_tool, problem_of, unexpected
from ui.mcp.tools import LibraryTool, library_tools
from ui.mcp.words import INSTRUCTIONS
from ui.settings import VERSION

if TYPE_CHECKING:
    from ui.contract import Json
    from ui.wiring import Application

_LOG = logging.getLogger(__name__)


def create_server(application: Callable[[], Application]) -> Server:
    """A server of the tools; ``application`` is asked for in a worker thread, at each call."""
    offered = {tool.name: tool for tool in library_tools()}

    async def list_tools(
        _context: ServerRequestContext, _params: PaginatedRequestParams | None
    ) -> ListToolsResult:
        return ListToolsResult(tools=[_as_offered(tool) for tool in offered.values()])

    async def call_tool(
        _context: ServerRequestContext, params: CallToolRequestParams
    ) -> CallToolResult:
        tool = offered.get(params.name)
        if tool is None:
            told = no_such_tool(", ".join(offered))
            raise MCPError(INVALID_PARAMS, told.message, told.model_dump(mode="json"))
        return await run_in_threadpool(_called, tool, application, params.arguments or {})

    server = Server(
        "danvan",
        title="danvan – hỏi đáp văn bản công tác dân vận",
        version=VERSION,
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )
    # The SDK's spans; what is asked here may not leave the office.
    server.middleware.clear()
    return server


def _as_offered(tool: LibraryTool) -> Tool:
    return Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=dict(tool.input_schema),
        output_schema=dict(tool.output_schema),
        annotations=ToolAnnotations(
            title=tool.title,
            read_only_hint=True,
            destructive_hint=False,
            idempotent_hint=True,
            open_world_hint=False,
        ),
    )


def _called(
    tool: LibraryTool, application: Callable[[], Application], given: Mapping[str, object]
) -> CallToolResult:
    try:
        return _result(tool.call(application, given), is_error=False)
    except ValidationError as error:
        told = invalid(error)
    except ToolProblem as error:
        told = error.problem
    except DanvanError as error:
        told = problem_of(error)
        _LOG.warning("%s: %s", tool.name, told.code)
    except Exception:  # noqa: BLE001 - the outermost edge
        _LOG.exception("the tool %s failed", tool.name)
        told = unexpected()
    return _result(told, is_error=True)


def _result(value: Json, *, is_error: bool) -> CallToolResult:
    """The value as a structure, and as text for clients that know no structures."""
    return CallToolResult(
        content=[TextContent(type="text", text=value.model_dump_json())],
        structured_content=value.model_dump(mode="json"),
        is_error=is_error,
    )
