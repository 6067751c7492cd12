"""The tools as they are offered: name, words, schemas, and what each calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, TypeAdapter

from ui.contract import Json, ReplyJson
from ui.contract_deadlines import DeadlinesJson
from ui.contract_library import SearchJson
from ui.contract_lookup import CitedPassageJson, LookupJson
from ui.contract_mcp import VerificationJson
from ui.mcp import calls, words
from ui.mcp.arguments import (
    AskArguments,
    DeadlinesArguments,
    LookupArguments,
    PassageArguments,
    SearchArguments,
    VerifyArguments,
)

if TYPE_CHECKING:
    from ui.wiring import Application

_Given = TypeVar("_Given", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryTool:
    """One tool.

    ``call`` raises pydantic's ValidationError for arguments that do not fit, before it asks for the
    application.
    """

    name: str
    title: str
    description: str
    input_schema: Mapping[str, object]
    output_schema: Mapping[str, object]
    call: Callable[[Callable[[], Application], Mapping[str, object]], Json]


def library_tools() -> tuple[LibraryTool, ...]:
    """Every tool, in the order in which a client lists them."""
    return (
        _tool(
            calls.ask,
            title="Hỏi kho văn bản",
            description=words.ASK,
            takes=AskArguments,
            returns=ReplyJson,
        ),
        _tool(
            calls.search,
            title="Tìm đoạn văn bản",
            description=words.SEARCH,
            takes=SearchArguments,
            returns=SearchJson,
        ),
        _tool(
            calls.deadlines,
            title="Việc có thời hạn",
            description=words.DEADLINES,
            takes=DeadlinesArguments,
            returns=DeadlinesJson,
        ),
        _tool(
            calls.lookup_reference,
            title="Tra viện dẫn",
            description=words.LOOKUP_REFERENCE,
            takes=LookupArguments,
            returns=LookupJson,
        ),
        _tool(
            calls.verify_quote,
            title="Kiểm câu trích",
            description=words.VERIFY_QUOTE,
            takes=VerifyArguments,
            returns=VerificationJson,
        ),
        _tool(
            calls.get_passage,
            title="Mở một đoạn",
            description=words.GET_PASSAGE,
            takes=PassageArguments,
            returns=CitedPassageJson,
        ),
    )


def _tool(
    function: Callable[[Application, _Given], Json],
    *,
    title: str,
    description: str,
    takes: type[_Given],
    returns: Any,  # noqa: ANN401 - a type or a union of types, which has no type of its own
) -> LibraryTool:
    def call(application: Callable[[], Application], given: Mapping[str, object]) -> Json:
        arguments = takes.model_validate(given)
        return function(application(), arguments)

    return LibraryTool(
        name=function.__name__,
        title=title,
        description=description,
        input_schema=takes.model_json_schema(),
        # A union says of itself that it is an object only by its parts; clients want it said.
        output_schema={"type": "object", **TypeAdapter(returns).json_schema()},
        call=call,
    )
