"""A real HTTP server that speaks OpenAI's protocol and answers from a script.

Tests point the real client at it: ``POST /v1/chat/completions`` (streamed and not) and
``GET /v1/models``, on loopback. Each request takes the next reply of the script; the last repeats.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias, assert_never

MODEL = "mo-hinh-thu"
Body: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Says:
    """The model says this."""

    text: str


@dataclass(frozen=True, slots=True)
class Fails:
    """The server answers with an error status."""

    status: int
    message: str = "scripted failure"


@dataclass(frozen=True, slots=True)
class Sends:
    """The server answers 200 with a body that is no completion."""

    body: bytes
    content_type: str = "application/json"


@dataclass(frozen=True, slots=True)
class Stalls:
    """The server takes the request and says nothing."""


@dataclass(frozen=True, slots=True)
class Drips:
    """The server sends white space for a long time, so that no single wait is long."""

    every_s: float = 0.05
    for_s: float = 10.0


@dataclass(frozen=True, slots=True)
class CutsOff:
    """The server closes the connection in the middle of its reply."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """The server streams this text; then it falls silent, or closes the connection."""

    text: str
    stalls: bool = False


@dataclass(frozen=True, slots=True)
class Obeys:
    """The model says one thing when ``order`` is in what it was sent, and another when not."""

    order: str
    text: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class RefusesSchema:
    """The server knows no ``response_format``: 400 with it, the text without."""

    text: str
    status: int = 400


Scripted: TypeAlias = (
    Says | Obeys | Fails | Sends | Stalls | Drips | CutsOff | Breaks | RefusesSchema
)


class ScriptedServer:
    """The running server: its address, and what it was asked."""

    def __init__(self, script: tuple[Scripted, ...]) -> None:
        self._script = script
        self._lock = threading.Lock()
        self.closing = threading.Event()
        self.requests: list[Body] = []
        self.keys: list[str] = []
        self._http = _Http(("127.0.0.1", 0), _Handler, self)

    @property
    def base_url(self) -> str:
        """The address to give to a client."""
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def next_reply(self, body: Body, key: str) -> Scripted:
        """Take down a request and say what to answer."""
        with self._lock:
            self.requests.append(body)
            self.keys.append(key)
            return self._script[min(len(self.requests), len(self._script)) - 1]

    def start(self) -> None:
        """Serve from threads until ``stop``."""
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Let go of every connection and close."""
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()


@contextmanager
def serving(*script: Scripted) -> Iterator[ScriptedServer]:
    """A server with this script for the length of a ``with``."""
    server = ScriptedServer(script)
    server.start()
    try:
        yield server
    finally:
        server.stop()


class _Http(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(
        self, address: tuple[str, int], handler: type[_Handler], scripted: ScriptedServer
    ) -> None:
        self.scripted = scripted
        super().__init__(address, handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is part of the script."""


class _Handler(BaseHTTPRequestHandler):
    server: _Http
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The list of models."""
        if self.path != "/v1/models":
            self._send(404, {"error": {"message": f"no such path {self.path}"}})
            return
        self._send(200, {"object": "list", "data": [{"id": MODEL, "object": "model"}]})

    def do_POST(self) -> None:
        """A completion, by the script."""
        body: Body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path != "/v1/chat/completions":
            self._send(404, {"error": {"message": f"no such path {self.path}"}})
            return
        self._play(self.server.scripted.next_reply(body, self.headers["Authorization"]), body)

    def _play(self, reply: Scripted, body: Body) -> None:
        match reply:
            case Says(text):
                self._say(text, body)
            case Obeys(order, text, otherwise):
                sent = json.dumps(body, ensure_ascii=False)
                self._say(text if order in sent else otherwise, body)
            case Fails(status, message):
                self._send(status, {"error": {"message": message, "type": "scripted"}})
            case RefusesSchema(text, status):
                if "response_format" in body:
                    self._send(status, {"error": {"message": "unknown field response_format"}})
                else:
                    self._say(text, body)
            case Sends(raw, content_type):
                self._send_bytes(200, raw, content_type)
            case _:
                self._fail(reply)

    def _fail(self, reply: Stalls | Drips | CutsOff | Breaks) -> None:
        match reply:
            case Stalls():
                self.server.scripted.closing.wait()
            case Drips(every_s, for_s):
                self._drip(every_s, times=round(for_s / every_s))
            case CutsOff():
                self._head(200, "application/json", 10_000)
                self.wfile.write(b'{"id": "x", "choices": [{"mess')
            case Breaks(text, stalls):
                self._begin_stream()
                self._words(text)
                if stalls:
                    self.wfile.flush()
                    self.server.scripted.closing.wait()
            case _:
                assert_never(reply)
        self.close_connection = True

    def _say(self, text: str, body: Body) -> None:
        if body.get("stream"):
            self._stream(text)
        else:
            choice = {"message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
            self._send(200, _completion("chat.completion", {"index": 0, **choice}))

    def _stream(self, text: str) -> None:
        self._begin_stream()
        self._words(text)
        last: Body = {"index": 0, "delta": {}, "finish_reason": "stop"}
        self._event(json.dumps(_completion("chat.completion.chunk", last)))
        self._event("[DONE]")
        self.close_connection = True

    def _begin_stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        first: Body = {"index": 0, "delta": {"role": "assistant", "content": ""}}
        self._event(json.dumps(_completion("chat.completion.chunk", first)))

    def _words(self, text: str) -> None:
        for word in re.findall(r"\S*\s*", text)[:-1]:
            delta: Body = {"index": 0, "delta": {"content": word}}
            self._event(json.dumps(_completion("chat.completion.chunk", delta)))

    def _event(self, payload: str) -> None:
        self.wfile.write(f"data: {payload}\n\n".encode())

    def _drip(self, every_s: float, *, times: int) -> None:
        self._head(200, "application/json", 10_000_000)
        for _ in range(times):
            if self.server.scripted.closing.wait(every_s):
                break
            self.wfile.write(b" ")
            self.wfile.flush()

    def _send(self, status: int, body: Body) -> None:
        self._send_bytes(status, json.dumps(body).encode(), "application/json")

    def _send_bytes(self, status: int, raw: bytes, content_type: str) -> None:
        self._head(status, content_type, len(raw))
        self.wfile.write(raw)

    def _head(self, status: int, content_type: str, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base's name
        """A test's output is not for access lines."""


def _completion(kind: str, choice: Body) -> Body:
    return {
        "id": "scripted",
        "object": kind,
        "created": 0,
        "model": MODEL,
        "choices": [choice],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
