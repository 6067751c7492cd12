"""The web application as a whole: its routes, its reference page, its page, its server."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.ui.running import ADDRESS
from ui.api.app import create_app
from ui.settings import PROJECT_ROOT
from ui.wiring import Application

ROUTES = {
    ("post", "/v1/ask"),
    ("post", "/v1/ask/stream"),
    ("post", "/v1/search"),
    ("get", "/v1/deadlines"),
    ("get", "/v1/deadlines.csv"),
    ("get", "/v1/deadlines.ics"),
    ("get", "/v1/deadlines.xlsx"),
    ("get", "/v1/citations/{citation_id}"),
    ("get", "/v1/references"),
    ("post", "/v1/references/lookup"),
    ("post", "/v1/reviews"),
    ("post", "/v1/reviews.docx"),
    ("post", "/v1/reviews.xlsx"),
    ("get", "/v1/references/graph"),
    ("get", "/v1/references/missing"),
    ("get", "/v1/documents"),
    ("post", "/v1/documents"),
    ("delete", "/v1/documents"),
    ("get", "/v1/documents/{document_id}"),
    ("delete", "/v1/documents/{document_id}"),
    ("get", "/v1/documents/{document_id}/text"),
    ("get", "/v1/documents/{document_id}/passages/{address}"),
    ("post", "/v1/drafts/check"),
    ("post", "/v1/chat/completions"),
    ("post", "/v1/drafts"),
    ("post", "/v1/drafts/stream"),
    ("post", "/v1/drafts.docx"),
    ("get", "/v1/models"),
    ("get", "/v1/models/{model_id}"),
    ("get", "/healthz"),
    ("get", "/readyz"),
    ("get", "/metrics"),
}


def test_the_routes_are_those_of_the_contract(reading: TestClient) -> None:
    paths = reading.get("/openapi.json").json()["paths"]
    assert {(method, path) for path, methods in paths.items() for method in methods} == ROUTES


def test_every_route_describes_its_errors_as_problems(reading: TestClient) -> None:
    for path, methods in reading.get("/openapi.json").json()["paths"].items():
        for operation in methods.values():
            errors = operation["responses"]["default"]["content"]
            of_openai = path.startswith(("/v1/chat", "/v1/models"))
            assert list(errors) == ["application/json" if of_openai else "application/problem+json"]
            assert "422" not in operation["responses"]
            assert operation["summary"]


def test_every_route_is_in_the_documentation() -> None:
    page = (PROJECT_ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^### `([A-Z]+) (\S+)`", page, re.MULTILINE))
    assert {(method.lower(), path) for method, path in documented} == ROUTES


def test_the_reference_page_shows_every_route_and_loads_nothing(reading: TestClient) -> None:
    page = reading.get("/docs")
    assert page.headers["content-type"].startswith("text/html")
    for method, path in ROUTES:
        assert f"{method.upper()} {path}" in page.text
    assert re.findall(r"""(?:src|href)=["'](?!/openapi\.json)""", page.text) == []
    assert "<script" not in page.text
    assert "@import" not in page.text
    assert reading.get("/redoc").status_code == 404


def test_the_page_stands_at_the_root_and_the_api_beside_it(sampled: Application) -> None:
    client = TestClient(create_app(sampled), base_url=ADDRESS)
    page = client.get("/")
    assert (page.status_code, "danvan" in page.text) == (200, True)
    assert page.headers["x-frame-options"] == "DENY"
    assert client.get("/readyz").json()["documents"] == 5
    assert client.get("/v1/nowhere").status_code == 404
    assert client.get("/docs").status_code == 200


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert isinstance(port, int)
    return port


def serve(home: Path, port: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter, a constant program
        [
            sys.executable,
            "-c",
            "from ui.cli import main; main()",
            *("serve", "--home", str(home), "--port", str(port)),
        ],
        cwd=PROJECT_ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_the_server_fills_a_new_library_and_says_where_it_is(tmp_path: Path) -> None:
    port = free_port()
    process = serve(tmp_path / "home", port)
    try:
        end = time.monotonic() + 90
        ready = b""
        while time.monotonic() < end and process.poll() is None and not ready:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as reply:
                    ready = reply.read()
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        assert ready == b'{"status":"ready","documents":5}'
    finally:
        process.terminate()
        printed, _ = process.communicate(timeout=30)
    assert f"http://127.0.0.1:{port}/" in printed.decode("utf-8")


def test_a_port_in_use_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = serve(tmp_path / "home", taken.getsockname()[1])
        printed, said = process.communicate(timeout=90)
    assert (process.returncode, printed) == (1, b"")
    assert "--port" in said.decode("utf-8").splitlines()[-1]
    assert b"Traceback" not in said


@pytest.fixture(scope="module")
def beside_the_page(sampled: Application) -> TestClient:
    return TestClient(create_app(sampled), base_url=ADDRESS)


@pytest.mark.parametrize(
    ("method", "path", "status", "allowed"),
    [
        pytest.param("GET", "/v1/nothing-here", 404, None, id="an unknown path"),
        pytest.param("HEAD", "/v1/nothing-here", 404, None, id="its head"),
        pytest.param("GET", "/v1", 404, None, id="the API itself"),
        pytest.param("GET", "/nothing-here", 404, None, id="a path that is not the API's"),
        pytest.param("POST", "/nothing/here", 404, None, id="nor is this one"),
        pytest.param("GET", "/readyz/", 404, None, id="a slash too many"),
        pytest.param("GET", "/mcp/", 404, None, id="there as well"),
        pytest.param("GET", "/gradio_api/nothing", 404, None, id="a path of the page"),
        pytest.param("GET", "/gradio_api/file=/etc/passwd", 403, None, id="a file of the disk"),
        pytest.param("POST", "/gradio_api/queue/join", 422, None, id="the page, with no body"),
        pytest.param("GET", "/v1/ask", 405, "POST", id="a known path asked in another way"),
        pytest.param("PUT", "/v1/documents", 405, "GET, POST, DELETE", id="a method of no route"),
        pytest.param("HEAD", "/v1/documents", 405, "GET, POST, DELETE", id="the head of a route"),
        pytest.param("HEAD", "/healthz", 405, "GET", id="the head of another"),
        pytest.param("DELETE", "/healthz", 405, "GET", id="a method outside /v1"),
        pytest.param("OPTIONS", "/v1/ask", 405, "POST", id="options"),
        pytest.param("POST", "/docs", 405, "GET", id="the reference page"),
        pytest.param("POST", "/", 405, "GET", id="the page"),
    ],
)
def test_what_is_not_there_is_a_problem_also_beside_the_page(
    beside_the_page: TestClient, method: str, path: str, status: int, allowed: str | None
) -> None:
    reply = beside_the_page.request(method, path)

    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.headers.get("allow") == allowed
    if method != "HEAD":
        found = reply.json()
        assert found["status"] == status
        assert not re.search(r"[Nn]ot [Ff]ound|[Nn]ot [Aa]llowed|[Rr]equired", reply.text)
