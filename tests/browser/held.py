"""A real server whose answers come part by part, each when a test lets it."""

from __future__ import annotations

import datetime as dt
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import uvicorn

from assistant.asking import Asking, EvidenceFound, Progress
from assistant.assistant import Assistant
from ui.api.app import create_app
from ui.filling import ensure_sample
from ui.settings import Settings
from ui.wiring import open_application

#: The day that counts as today there.
AS_OF = dt.date(2019, 11, 1)
_START_S = 60.0
_STOP_S = 15.0
_HELD_S = 60.0


@dataclass(frozen=True, slots=True)
class Held:
    """An assistant that waits before each claim and before its reply."""

    assistant: Assistant
    permits: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def stream(self, asking: Asking) -> Iterator[Progress]:
        """What the assistant yields, when it may."""
        for part in self.assistant.stream(asking):
            if not isinstance(part, EvidenceFound):
                self.permits.acquire(timeout=_HELD_S)
            yield part

    def let(self, parts: int) -> None:
        """Let so many claims and replies through."""
        self.permits.release(parts)


@contextmanager
def holding(home: Path) -> Iterator[tuple[str, Held]]:
    """Serve the sample library in ``home`` with held answers; yield the address and the holder."""
    with (
        open_application(Settings(home=home), clock=lambda: AS_OF) as application,
        socket.create_server(("127.0.0.1", 0)) as listener,
    ):
        ensure_sample(application)
        held = Held(application.assistant)
        app = create_app(replace(application, assistant=cast("Assistant", held)))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            end = time.monotonic() + _START_S
            while not server.started and thread.is_alive() and time.monotonic() < end:
                time.sleep(0.05)
            assert server.started, "the server did not become ready"
            yield f"http://127.0.0.1:{listener.getsockname()[1]}", held
        finally:
            # Whoever still waits for a permit is let go.
            held.let(1000)
            server.should_exit = True
            thread.join(_STOP_S)
