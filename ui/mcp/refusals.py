"""What the SDK says of a request that is not of the protocol, in our words.

It answers before any tool is called, in English, and lists what pydantic found. Codes and the form
are the protocol's (JSON-RPC 2.0) and stay; a reply that is no JSON becomes a problem.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from ui.problems import problem, respond

_REFUSED = 400
_NOT_ACCEPTED = 406
_WORDS: Mapping[int, str] = {
    -32700: "Phần thân của yêu cầu không phải JSON hợp lệ.",
    -32600: "Yêu cầu này không đúng giao thức MCP.",
    -32602: (
        "Yêu cầu không đúng dạng của JSON-RPC 2.0: cần một đối tượng có «jsonrpc», «method» và "
        "«id»; không nhận một danh sách."
    ),
}
_ACCEPT = "Cần đầu mục «Accept: application/json, text/event-stream»."
_CONTENT_TYPE = "Cần đầu mục «Content-Type: application/json» và phần thân là JSON."
_OF_PYDANTIC = "validation error"


@dataclass(slots=True)
class InOurWords:
    """Sends a reply on; holds a refusal back until all of it is there, and says it anew."""

    scope: Scope
    receive: Receive
    send: Send
    held: int | None = None
    body: bytearray = field(default_factory=bytearray)

    async def __call__(self, message: Message) -> None:
        """Take one message of the reply."""
        if message["type"] == "http.response.start" and message["status"] >= _REFUSED:
            self.held = message["status"]
        elif self.held is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                reply = _said(self.held, bytes(self.body))
                await reply(self.scope, self.receive, self.send)


def _said(status: int, body: bytes) -> Response:
    try:
        told = json.loads(body)
        error = told["error"]
        code, said = int(error["code"]), str(error["message"])
    except (ValueError, TypeError, KeyError):
        return respond(problem(status=status, detail=_CONTENT_TYPE))
    if status == _NOT_ACCEPTED:
        error["message"] = _ACCEPT
    elif code != -32602 or _OF_PYDANTIC in said:
        error["message"] = _WORDS.get(code, _WORDS[-32600])
    return Response(
        json.dumps(told, ensure_ascii=False), status_code=status, media_type="application/json"
    )
