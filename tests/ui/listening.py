"""The API over an application of the tests, on a port of its own: real HTTP for real clients."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from ui.api.app import create_api
from ui.wiring import Application

_PATIENCE_S = 20.0


@contextmanager
def listening(
    application: Application, *, create: Callable[[Application], FastAPI] = create_api
) -> Iterator[str]:
    """Serve from a thread and yield the address that OpenAI's clients are given."""
    config = uvicorn.Config(
        create(application), log_config=None, lifespan="on", timeout_graceful_shutdown=2
    )
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        try:
            _wait_until_started(server, thread)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        finally:
            server.should_exit = True
            thread.join(_PATIENCE_S)


def _wait_until_started(server: uvicorn.Server, thread: threading.Thread) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not server.started:
        assert thread.is_alive(), "the server ended at once"
        assert time.monotonic() < end, "the server did not start"
        time.sleep(0.02)
