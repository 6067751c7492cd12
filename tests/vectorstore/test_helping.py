"""A helping process does what it is sent, and does not outlive the one that it helps."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vectorstore.helping import helping_process

_LONGEST_S = 20.0


def test_it_does_what_it_is_sent() -> None:
    with helping_process() as helper:
        assert helper.submit(sum, [1, 2]).result() == 3
        assert helper.submit(os.getpid).result() != os.getpid()


def begin_and_wait() -> None:
    """Say the id of a helping process, and wait; the program of another process."""
    helper = helping_process()
    sys.stdout.write(f"{helper.submit(os.getpid).result()}\n")
    sys.stdout.flush()
    sys.stdin.read()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc to ask who is there")
def test_it_ends_when_its_parent_is_killed() -> None:
    program = (
        "from tests.vectorstore.test_helping import begin_and_wait\n"
        "if __name__ == '__main__':\n    begin_and_wait()\n"
    )
    parent = subprocess.Popen(  # noqa: S603 (our own interpreter and program)
        [sys.executable, "-c", program],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdout is not None
        helper = int(parent.stdout.readline())
        parent.kill()
    until = time.monotonic() + _LONGEST_S
    while is_there(helper) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_there(helper)


def is_there(process: int) -> bool:
    """Whether a process of that id runs; one that has ended and is not yet taken away does not."""
    try:
        said = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return said.rpartition(")")[2].split()[0] != "Z"
