"""The gate before every route, driven over a small real application."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from pydantic import SecretStr
from starlette.testclient import TestClient
from starlette.types import Message
from starlette.websockets import WebSocket, WebSocketDisconnect

from ingest import errors
from ui.api.guards import JSON_LIMIT, BodyLimit, Gate, SecurityHeaders
from ui.problems import STATUS_OF_ERROR, install, problem_of, status_of
from ui.security import SECURITY_HEADERS
from ui.settings import Settings

KEY = "a-long-enough-key"
PROBLEM = "application/problem+json"


def settings(*, key: str | None = None) -> Settings:
    return Settings(home=Path("x"), access_key=SecretStr(key) if key else None, max_upload_mb=2)


def guarded(chosen: Settings) -> FastAPI:
    app = FastAPI()
    install(app)
    app.add_middleware(BodyLimit, settings=chosen)
    app.add_middleware(Gate, settings=chosen)
    app.add_middleware(SecurityHeaders)

    @app.get("/anything")
    def anything() -> str:
        return "through"

    @app.post("/v1/measure")
    @app.post("/v1/documents")
    async def measure(request: Request) -> int:
        return len(await request.body())

    @app.get("/number/{number}")
    def number(number: int) -> int:
        return number

    @app.get("/busy")
    def busy() -> None:
        raise errors.LibraryBusy("Kho đang được ghi.")

    @app.get("/broken")
    def broken() -> None:
        message = "secret path /home/x"
        raise RuntimeError(message)

    @app.websocket("/socket")
    async def socket(channel: WebSocket) -> None:
        await channel.accept()
        await channel.send_text("through")
        await channel.close()

    return app


def client(chosen: Settings) -> TestClient:
    return TestClient(
        guarded(chosen), base_url="http://127.0.0.1:8017", raise_server_exceptions=False
    )


def test_a_plain_request_passes_and_carries_the_security_headers() -> None:
    reply = client(settings()).get("/anything")
    assert reply.json() == "through"
    for name, value in SECURITY_HEADERS.items():
        assert reply.headers[name] == value


def test_a_foreign_host_name_is_refused() -> None:
    reply = client(settings()).get("/anything", headers={"host": "attacker.example"})
    assert reply.status_code == 421
    assert reply.headers["content-type"] == PROBLEM
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_with_a_key_a_browser_is_asked_for_a_password() -> None:
    reply = client(settings(key=KEY)).get("/anything")
    assert reply.status_code == 401
    assert reply.headers["www-authenticate"].startswith("Basic ")
    assert reply.json()["type"] == "urn:danvan:problem:access-key-required"


def test_the_key_opens_every_route() -> None:
    chosen = client(settings(key=KEY))
    assert chosen.get("/anything", auth=("ai", KEY)).status_code == 200
    bearer = {"Authorization": f"Bearer {KEY}"}
    assert chosen.get("/anything", headers=bearer).status_code == 200
    assert chosen.get("/openapi.json").status_code == 401
    assert chosen.get("/nowhere").status_code == 401


def test_a_socket_needs_the_key_and_its_own_site_too() -> None:
    closed = client(settings(key=KEY))
    place = "ws://127.0.0.1:8017/socket"
    opened = {"Authorization": f"Bearer {KEY}"}
    with closed.websocket_connect(place, headers=opened) as channel:
        assert channel.receive_text() == "through"
    for headers in ({}, {**opened, "origin": "http://attacker.example"}):
        with (
            pytest.raises(WebSocketDisconnect),
            closed.websocket_connect(place, headers=headers),
        ):
            pass


def test_a_form_from_another_site_is_refused() -> None:
    reply = client(settings()).post("/v1/measure", headers={"sec-fetch-site": "cross-site"})
    assert reply.status_code == 403


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        pytest.param("/v1/measure", JSON_LIMIT, id="JSON"),
        pytest.param("/v1/documents", 2 * 1024 * 1024 + 64 * 1024, id="a file and its form"),
    ],
)
def test_a_body_has_a_bound(path: str, limit: int) -> None:
    chosen = client(settings())
    assert chosen.post(path, content=b"x" * limit).json() == limit
    reply = chosen.post(path, content=b"x" * (limit + 1))
    assert reply.status_code == 413
    assert reply.headers["content-type"] == PROBLEM


@pytest.mark.parametrize(
    "declared",
    [pytest.param(None, id="no length"), pytest.param(b"10", id="a length that lies")],
)
def test_the_bound_holds_on_the_stream_itself(declared: bytes | None) -> None:
    headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/json")]
    if declared:
        headers.append((b"content-length", declared))
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "path": "/v1/measure",
        "raw_path": b"/v1/measure",
        "root_path": "",
        "scheme": "http",
        "query_string": b"",
        "headers": headers,
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8017),
        "state": {},
    }
    asked = 0
    sent: list[Message] = []

    async def receive() -> Message:
        nonlocal asked
        asked += 1
        endless = asked < 2 * JSON_LIMIT // 65536
        return {"type": "http.request", "body": b"x" * 65536, "more_body": endless}

    async def send(message: Message) -> None:
        sent.append(message)

    # In a thread of its own: a browser test before this one leaves a running loop in this thread.
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(lambda: asyncio.run(guarded(settings())(scope, receive, send))).result()
    assert sent[0]["status"] == 413
    assert json.loads(sent[1]["body"])["title"] == "Nội dung gửi lên quá lớn"
    assert asked == JSON_LIMIT // 65536 + 1, "reading goes on after the bound"


def test_a_missing_page_and_a_wrong_method_are_problems() -> None:
    chosen = client(settings())
    for reply, status in ((chosen.get("/nowhere"), 404), (chosen.post("/anything"), 405)):
        assert reply.status_code == status
        assert reply.headers["content-type"] == PROBLEM
        assert reply.json()["status"] == status
        assert "/docs" in reply.json()["detail"]


def test_a_wrong_value_is_named_with_what_is_wanted() -> None:
    reply = client(settings()).get("/number/abc")
    assert reply.status_code == 422
    assert reply.json()["errors"] == [{"field": "path.number", "detail": "cần một số nguyên"}]
    assert "abc" not in reply.text


def test_an_error_that_may_pass_says_when_to_come_back() -> None:
    reply = client(settings()).get("/busy")
    assert (reply.status_code, reply.headers["retry-after"]) == (503, "5")
    assert reply.json()["type"] == "urn:danvan:problem:library-busy"
    assert reply.json()["detail"] == "Kho đang được ghi."


def test_an_unexpected_error_tells_nothing_of_the_inside() -> None:
    reply = client(settings()).get("/broken")
    assert reply.status_code == 500
    assert reply.headers["content-type"] == PROBLEM
    assert reply.headers["content-security-policy"]
    assert "secret" not in reply.text
    assert "RuntimeError" not in reply.text


def every_error(kind: type[errors.DanvanError]) -> list[type[errors.DanvanError]]:
    return [kind, *(below for child in kind.__subclasses__() for below in every_error(child))]


def test_every_error_class_has_its_own_status() -> None:
    assert set(every_error(errors.DanvanError)) == set(STATUS_OF_ERROR)


def test_what_may_be_tried_again_is_a_5xx() -> None:
    assert all(status_of(kind) >= 500 for kind in STATUS_OF_ERROR if kind.retryable)


def test_both_sides_of_a_mismatch_reach_the_client() -> None:
    found = problem_of(errors.IndexMismatch(expected="a", found="b"))
    assert (found.status, found.type) == (503, "urn:danvan:problem:index-mismatch")
    assert "«a»" in found.detail
    assert "«b»" in found.detail
    assert found.detail.endswith("Người giữ kho cần lập lại chỉ mục của kho.")
