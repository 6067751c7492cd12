"""What every test stands on: a clean environment, a closed network, where the documents are.

The environment is set while this file is imported, before any test module and so before any library
that reads it then. ``DANVAN_*`` names of the caller are removed: a test that wants one sets it.
"""

from __future__ import annotations

import ctypes
import gc
import ipaddress
import os
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
#: Where the original documents lie; beside the checkout unless DANVAN_SHARED names the folder.
SHARED = Path(os.environ.get("DANVAN_SHARED", ROOT.parent / "shared"))

for _name in [name for name in os.environ if name.startswith("DANVAN_")]:
    del os.environ[_name]
os.environ.update(
    ANONYMIZED_TELEMETRY="False",
    GRADIO_ANALYTICS_ENABLED="False",
    HF_HUB_OFFLINE="1",
    LANGSMITH_TRACING="false",
    TOKENIZERS_PARALLELISM="false",
    TRANSFORMERS_OFFLINE="1",
)

# How long one example takes says more about the computer than about the code.
settings.register_profile("patient", settings(), deadline=None)
settings.load_profile("patient")

#: Any browser of the Chromium family will do; Playwright's own download is not needed.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


class OutsideConnection(RuntimeError):
    """A test, or a library under it, tried to reach something beyond this computer."""


class LoopbackOnly:
    """An audit hook that refuses what goes beyond loopback, and keeps what it refused.

    It sees what the C level does, in every thread, so a library that swallows the refusal is still
    found: the fixture below fails the test that ran at that time.
    """

    def __init__(self) -> None:
        self.refused: list[str] = []

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        """Refuse an outside address; called by the interpreter for each audited event."""
        if not event.startswith("socket."):
            return
        host = _host_asked_for(event, args)
        if host is None or _is_loopback(host):
            return
        self.refused.append(f"{event} {host}")
        message = f"tests reach loopback only, not {host!r} ({event})"
        raise OutsideConnection(message)


def _host_asked_for(event: str, args: tuple[object, ...]) -> str | None:
    """Return the host that an audited socket event is about, None when it is about none."""
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        sock, address = args
        is_internet = getattr(sock, "family", None) in {socket.AF_INET, socket.AF_INET6}
        host = address[0] if is_internet and isinstance(address, tuple) else None
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = args[0]
    else:
        return None
    return host.decode() if isinstance(host, bytes) else host if isinstance(host, str) else None


def _is_loopback(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host in {"", "localhost", socket.gethostname()} or host.endswith(".localhost")
    return address.is_loopback or address.is_unspecified


_guard_key = pytest.StashKey[LoopbackOnly]()


def pytest_configure(config: pytest.Config) -> None:
    """Close the network before the first test module is imported; a hook cannot be taken back."""
    guard = LoopbackOnly()
    config.stash[_guard_key] = guard
    sys.addaudithook(guard)


@pytest.fixture(autouse=True)
def network(request: pytest.FixtureRequest) -> Iterator[LoopbackOnly]:
    """The guard of the network; fails the test when something asked for an outside address."""
    guard = request.config.stash[_guard_key]
    guard.refused.clear()
    yield guard
    if guard.refused:
        pytest.fail(f"reached beyond loopback: {', '.join(guard.refused)}")


@pytest.fixture(scope="session")
def originals() -> Path:
    """The folder of the five original documents; they are not part of the project."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip(
            f"the original documents are not here ({folder}); DANVAN_SHARED names their folder"
        )
    return folder


@pytest.fixture(scope="session")
def sample_corpus() -> Path:
    """The folder of the sample library that ships with the project."""
    return ROOT / "corpus"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a browser; without one, browser tests skip on a desk and fail in CI."""
    for name in BROWSERS:
        path = shutil.which(name)
        if path is not None:
            return path
    reason = f"no browser found (looked for {', '.join(BROWSERS)})"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module", autouse=True)
def memory_given_back() -> Iterator[None]:
    """Give the memory of a module's libraries back: the C library keeps what lies between pieces.

    Without it a process that runs a hundred modules one after another holds ten gigabytes.
    """
    yield
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # not every C library has it
        if trim is not None:
            trim(0)
