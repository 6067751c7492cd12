"""How long an answer takes, through the API, and a model's claim after its last letter.

    .venv/bin/python -m bench.latency [--questions bench/questions/originals.jsonl]

The sample library, warm, is asked over HTTP on loopback. For the model a server on loopback streams
one claim and tells when it sent its last piece.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import uvicorn

from assistant.gold_questions import read_questions
from ui.api.app import create_api
from ui.filling import ensure_sample
from ui.settings import load_settings
from ui.wiring import Application, open_application

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 3
CLAIMS = 20


def main() -> None:
    """Measure both, print both."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    given_file = ROOT / "bench" / "questions" / "originals.jsonl"
    parser.add_argument("--questions", type=Path, default=given_file)
    given = parser.parse_args()
    questions = [each.question for each in read_questions(given.questions)]
    with TemporaryDirectory() as home, model_server() as model:
        os.environ["DANVAN_MODEL"] = "measured"
        os.environ["DANVAN_MODEL_URL"] = model.address
        settings = load_settings(home=Path(home))
        with open_application(settings) as application:
            ensure_sample(application)
            with served(application) as address:
                verbatim = answers(address, questions)
                after = [claim_after_last_letter(address, model) for _ in range(CLAIMS)]
    print("| what | p50 | p95 |\n|---|---|---|")
    print(f"| verbatim answer through the API ({len(verbatim)}) | {_row(verbatim)} |")
    print(f"| a model's first claim after its last letter ({len(after)}) | {_row(after)} |")


def answers(address: str, questions: Sequence[str]) -> list[float]:
    """Milliseconds of each answer, the library being warm."""
    for question in questions[:5]:
        _post(f"{address}/v1/ask", question, mode="extractive").read()
    spent = []
    for question in [*questions] * ROUNDS:
        started = time.perf_counter()
        _post(f"{address}/v1/ask", question, mode="extractive").read()
        spent.append(1000 * (time.perf_counter() - started))
    return spent


def claim_after_last_letter(address: str, model: ModelServer) -> float:
    """Milliseconds from the last piece that the model sent of a claim to the claim's event."""
    model.release.clear()
    with _post(f"{address}/v1/ask/stream", model.question, mode="generative") as stream:
        for line in stream:
            if line.startswith(b"event: claim"):
                arrived = time.perf_counter()
                break
        model.release.set()
        stream.read()
    return 1000 * (arrived - model.sent_at)


def _post(address: str, question: str, *, mode: str) -> http.client.HTTPResponse:
    body = json.dumps({"question": question, "mode": mode}).encode()
    request = urllib.request.Request(  # noqa: S310 (loopback)
        address, data=body, headers={"Content-Type": "application/json"}
    )
    answer = urllib.request.urlopen(request, timeout=60)  # noqa: S310 (loopback)
    return cast("http.client.HTTPResponse", answer)


def _row(milliseconds: list[float]) -> str:
    ordered = sorted(milliseconds)
    p95 = ordered[round(0.95 * (len(ordered) - 1))]
    return f"{ordered[len(ordered) // 2]:.1f} ms | {p95:.1f} ms"


@contextmanager
def served(application: Application) -> Iterator[str]:
    """The API on a free port of this machine."""
    config = uvicorn.Config(create_api(application), host="127.0.0.1", port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


class ModelServer(ThreadingHTTPServer):
    """Streams one true claim of the sample library, then waits until it is released."""

    question = "Kế hoạch 573/KH-SGDĐT: báo cáo năm trước ngày nào?"
    claim = "báo cáo năm trước ngày 05/12/2019"

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Model)
        self.daemon_threads = True
        self.release = threading.Event()
        self.sent_at = 0.0

    @property
    def address(self) -> str:
        """For DANVAN_MODEL_URL."""
        return f"http://127.0.0.1:{self.server_port}/v1"


@contextmanager
def model_server() -> Iterator[ModelServer]:
    """The server, for as long as it is needed."""
    server = ModelServer()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.release.set()
        server.shutdown()
        server.server_close()


class _Model(BaseHTTPRequestHandler):
    server: ModelServer

    def do_POST(self) -> None:
        """A completion, streamed."""
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        quote = {"evidence": 1, "quote": self.server.claim}
        claim = json.dumps({"text": self.server.claim, "quotes": [quote]}, ensure_ascii=False)
        for piece in ("", '{"claims": [', *(letter for letter in claim)):
            self._say(piece)
        self.server.sent_at = time.perf_counter()
        self.server.release.wait(30)
        self._say('], "refused": false}')
        self.wfile.write(b"data: [DONE]\n\n")

    def _say(self, piece: str) -> None:
        delta = {"role": "assistant", "content": piece}
        chunk = {
            "id": "measured",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": "measured",
            "choices": [{"index": 0, "delta": delta}],
        }
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base's name)
        """Nothing is logged."""


if __name__ == "__main__":
    main()
