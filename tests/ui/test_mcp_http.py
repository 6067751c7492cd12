"""``/mcp`` on a real server: the gate before it, its bounds, and many callers at once."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from tests.ui.listening import listening
from tests.ui.mcp_talk import endpoint, over_http
from ui.api.app import create_api, create_app
from ui.api.guards import JSON_LIMIT
from ui.wiring import Application

KEY = "a-long-enough-key"
PROBLEM = "application/problem+json"
ACCEPT = {"accept": "application/json, text/event-stream", "content-type": "application/json"}
LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}


@pytest.fixture(scope="module", params=[create_api, create_app])
def address(request: pytest.FixtureRequest, sampled: Application) -> Iterator[str]:
    with listening(sampled, create=request.param) as found:
        yield endpoint(found)


@pytest.fixture(scope="module", params=[create_api, create_app])
def locked(request: pytest.FixtureRequest, sampled: Application) -> Iterator[str]:
    """The endpoint of a server that asks for the key."""
    settings = sampled.settings.model_copy(update={"access_key": SecretStr(KEY)})
    protected = dataclasses.replace(sampled, settings=settings)
    with listening(protected, create=request.param) as found:
        yield endpoint(found)


def post(address: str, **headers: str) -> httpx.Response:
    return httpx.post(address, json=LIST, headers={**ACCEPT, **headers})


def test_a_request_stands_alone_and_is_answered_in_json(address: str) -> None:
    reply = post(address)
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "application/json"
    assert "mcp-session-id" not in reply.headers
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert [tool["name"] for tool in reply.json()["result"]["tools"]][:2] == ["ask", "search"]


@pytest.mark.parametrize(
    ("headers", "status", "kind"),
    [
        pytest.param({"host": "attacker.example"}, 421, "foreign-host", id="a foreign host"),
        pytest.param({"origin": "http://attacker.example"}, 403, "foreign-site", id="another site"),
        pytest.param({"sec-fetch-site": "cross-site"}, 403, "foreign-site", id="a browser's word"),
    ],
)
def test_the_gate_stands_before_it(
    address: str, headers: dict[str, str], status: int, kind: str
) -> None:
    reply = post(address, **headers)
    assert reply.status_code == status
    assert reply.headers["content-type"] == PROBLEM
    assert reply.json()["type"] == f"urn:danvan:problem:{kind}"


def test_without_the_key_nothing_is_listed(locked: str) -> None:
    for headers in ({}, {"authorization": "Bearer another-key-entirely"}):
        reply = post(locked, **headers)
        assert (reply.status_code, reply.headers["content-type"]) == (401, PROBLEM)
        assert "tools" not in reply.text


def test_a_client_without_the_key_cannot_connect(locked: str) -> None:
    with pytest.raises(ExceptionGroup), over_http(locked, mode="legacy"):
        pass


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_client_with_the_key_asks(locked: str, mode: str) -> None:
    with over_http(locked, mode=mode, key=KEY) as talk:
        found = talk.call("verify_quote", {"quote": "báo cáo năm trước ngày 05/12/2019"})
    assert found["state"] == "verbatim"


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_there_are_no_sessions_to_open_or_to_end(address: str, method: str) -> None:
    reply = httpx.request(method, address, headers=ACCEPT)
    assert (reply.status_code, reply.headers["content-type"]) == (405, PROBLEM)
    assert reply.headers["allow"] == "POST"


def declared(address: str, body: bytes) -> httpx.Response:
    return httpx.post(address, content=body, headers=ACCEPT)


def undeclared(address: str, body: bytes) -> httpx.Response:
    return httpx.post(address, content=iter((body,)), headers=ACCEPT)


@pytest.mark.parametrize("send", [declared, undeclared])
def test_a_body_has_the_bound_of_the_api(
    address: str, send: Callable[[str, bytes], httpx.Response]
) -> None:
    body = json.dumps(LIST).encode().ljust(JSON_LIMIT)
    assert send(address, body).status_code == 200
    reply = send(address, body + b" ")
    assert (reply.status_code, reply.headers["content-type"]) == (413, PROBLEM)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(b"{", -32700, id="no JSON"),
        pytest.param(b'{"jsonrpc": "2.0", "id": 1, "method": "no/such"}', -32601, id="no method"),
        pytest.param(
            b'{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {}}',
            -32602,
            id="no tool",
        ),
    ],
)
def test_what_is_no_call_is_an_error_of_the_protocol(address: str, body: bytes, code: int) -> None:
    reply = httpx.post(address, content=body, headers=ACCEPT)
    assert reply.json()["error"]["code"] == code
    assert "Traceback" not in reply.text


def test_many_ask_at_once(address: str) -> None:
    questions = ["Phải báo cáo những gì trước ngày 05/12?", "Ai ký Kế hoạch 573/KH-SGDĐT?"] * 3
    with over_http(address, mode="auto") as talk, ThreadPoolExecutor(max_workers=6) as threads:
        replies = list(threads.map(lambda one: talk.call("ask", {"question": one}), questions))
    assert [reply["kind"] for reply in replies] == ["answer"] * 6
    assert replies[:2] == replies[2:4] == replies[4:]


def test_the_reference_of_http_is_as_it_was(address: str) -> None:
    assert "/mcp" not in httpx.get(address.replace("/mcp", "/openapi.json")).json()["paths"]


def test_before_it_runs_it_says_so(sampled: Application) -> None:
    app = create_api(sampled)
    for _ in range(2):  # an application may be started again
        with TestClient(app, base_url="http://127.0.0.1:8017") as client:
            assert client.post("/mcp", json=LIST, headers=ACCEPT).status_code == 200
        stopped = TestClient(app, base_url="http://127.0.0.1:8017")
        reply = stopped.post("/mcp", json=LIST, headers=ACCEPT)
        assert (reply.status_code, reply.headers["content-type"]) == (503, PROBLEM)


@pytest.mark.parametrize(
    ("body", "headers", "code"),
    [
        pytest.param(b'{"x": 1}', {}, -32602, id="no request at all"),
        pytest.param(b"[]", {}, -32602, id="a list"),
        pytest.param(b"null", {}, -32602, id="null"),
        pytest.param(b"{bad", {}, -32700, id="no JSON"),
        pytest.param(b"", {}, -32700, id="nothing"),
        pytest.param(b"\xff\xfe", {}, -32700, id="no text"),
        pytest.param(json.dumps(LIST).encode(), {"accept": "text/html"}, -32600, id="not accepted"),
    ],
)
def test_a_request_outside_the_protocol_is_refused_in_our_words(
    address: str, body: bytes, headers: dict[str, str], code: int
) -> None:
    reply = httpx.post(address, content=body, headers={**ACCEPT, **headers})
    assert reply.status_code >= 400
    error = reply.json()["error"]
    assert error["code"] == code
    for leak in ("validation", "pydantic", "union", "Parse error", "Not Acceptable"):
        assert leak not in reply.text


def test_a_body_of_another_type_is_a_problem(address: str) -> None:
    reply = httpx.post(
        address, content=b"{}", headers={"accept": ACCEPT["accept"], "content-type": "text/plain"}
    )
    assert (reply.status_code, reply.headers["content-type"]) == (400, PROBLEM)
    assert "Content-Type: application/json" in reply.json()["detail"]
