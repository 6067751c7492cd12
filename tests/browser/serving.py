"""The real server, in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_START_S = 90.0
_STOP_S = 15.0


@contextmanager
def serving(home: Path, *, settings: Mapping[str, str] | None = None) -> Iterator[str]:
    """Run ``danvan serve`` over ``home`` and yield its address once it is ready."""
    port = _free_port()
    log = home.with_suffix(".log")
    program = "from ui.cli import main; main()"
    command = ["serve", "--home", str(home), "--port", str(port)]
    # What the tests switch off for themselves must be off in the program without being asked.
    environment = {n: v for n, v in os.environ.items() if n != "GRADIO_ANALYTICS_ENABLED"}
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 (our own interpreter, a constant program)
            [sys.executable, "-c", program, *command],
            cwd=ROOT,
            env={**environment, **(settings or {})},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_ready(address, process=process, log=log)
            yield address
        finally:
            _stop(process)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert isinstance(port, int)
    return port


def _wait_until_ready(address: str, *, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _START_S
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=5):  # noqa: S310 (loopback)
                return
        except urllib.error.HTTPError as refused:
            # Whoever asks for an access key is there.
            if refused.code == HTTPStatus.UNAUTHORIZED:
                return
            time.sleep(0.2)
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    written = log.read_text(encoding="utf-8", errors="replace")[-2000:]
    pytest.fail(f"the server did not become ready (exit {process.poll()}):\n{written}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
