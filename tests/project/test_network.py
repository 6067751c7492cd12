"""Tests cannot leave this computer: the guard in tests/conftest.py is seen to work."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import LoopbackOnly
from tests.project.tree import ROOT

# RFC 5737 and RFC 2606: addresses and names that belong to nobody.
_NOBODY = "192.0.2.1"
_NOBODYS_NAME = "example.invalid"


def _connect() -> None:
    socket.create_connection((_NOBODY, 80), timeout=1)


def _send() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"x", (_NOBODY, 9))


def _look_up() -> None:
    socket.getaddrinfo(_NOBODYS_NAME, 443)


@pytest.mark.parametrize("reach", [_connect, _send, _look_up])
def test_an_outside_address_is_refused_and_kept(
    network: LoopbackOnly, reach: Callable[[], None]
) -> None:
    with pytest.raises(RuntimeError, match="tests reach loopback only"):
        reach()

    assert len(network.refused) == 1
    network.refused.clear()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_loopback_is_open(network: LoopbackOnly, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection((host, port), timeout=5) as client:
            assert client.getpeername() == ("127.0.0.1", port)

    assert network.refused == []


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_local_sockets_are_open(network: LoopbackOnly, tmp_path: Path) -> None:
    path = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen()
        client.connect(path)

    assert network.refused == []


def test_a_refusal_that_a_library_swallows_fails_the_test(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_quiet.py").write_text(
        "import contextlib, socket\n"
        "def test_quiet() -> None:\n"
        "    with contextlib.suppress(Exception):\n"
        f"        socket.getaddrinfo({_NOBODYS_NAME!r}, 443)\n",
        encoding="utf-8",
    )

    run = subprocess.run(  # noqa: S603 (our own interpreter, a file written above)
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "1 passed, 1 error" in run.stdout
    assert f"reached beyond loopback: socket.getaddrinfo {_NOBODYS_NAME}" in run.stdout
