"""A second process that works for this one: Python's lock is taken up here, the other core free."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process


def helping_process(begin: Callable[[], None] | None = None) -> ProcessPoolExecutor:
    """A process that does what it is sent, one thing after the other; it ends with this one.

    Args:
        begin: called there first.
    """
    return ProcessPoolExecutor(
        max_workers=1,
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(begin,),
    )


def _begin(begin: Callable[[], None] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # interrupts are for the parent
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    if begin is not None:
        begin()


def _end_with_the_parent() -> None:
    """Wait for the end of a parent that was killed; one that ends by itself ends this before."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
