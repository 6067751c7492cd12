"""Who may change the library, and whose turn it is at the index files.

Both hold between threads and between processes, and the system takes them from a process that dies.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.errors import LibraryBusy

# A turn takes milliseconds: one search, or one batch written. Loading a large index takes seconds.
_LONGEST_WAIT_FOR_TURN_S = 60.0
_TURN_POLL_S = 0.01
_WRITER_POLL_S = 0.05


class Locks:
    """The two locks of one library folder."""

    def __init__(self, home: Path) -> None:
        self._threads = threading.Lock()
        self._processes = FileLock(home / "vectors.lock", poll_interval=_TURN_POLL_S)
        self._writer_path = home / "writer.lock"

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Be the only one at the index files; not to be nested.

        Raises:
            LibraryBusy: if the turn does not come within a minute.
        """
        with self._threads:
            try:
                self._processes.acquire(timeout=_LONGEST_WAIT_FOR_TURN_S)
            except Timeout as error:
                message = (
                    "Chỉ mục của kho đang bận quá lâu. Hãy đợi lệnh đang chạy xong rồi thử lại."
                )
                raise LibraryBusy(message) from error
            try:
                yield
            finally:
                self._processes.release()

    @contextmanager
    def writer(self, *, patience: float, prepare: Callable[[], None]) -> Iterator[None]:
        """Be the only one who changes the library.

        ``prepare`` runs in the same turn in which the lock is taken. So whoever sees, in its own
        turn, that a writer is there knows that this writer has been through ``prepare``.

        Raises:
            LibraryBusy: if another one is writing for longer than ``patience`` seconds.
        """
        lock = FileLock(self._writer_path)
        deadline = time.monotonic() + patience
        while not self._becomes_writer(lock, prepare):
            if time.monotonic() >= deadline:
                message = (
                    "Kho tài liệu đang được một chương trình khác ghi (có thể đang thêm văn bản "
                    "hoặc lập lại chỉ mục). Hãy đợi việc đó xong rồi thử lại."
                )
                raise LibraryBusy(message)
            time.sleep(_WRITER_POLL_S)
        try:
            yield
        finally:
            lock.release()

    def _becomes_writer(self, lock: FileLock, prepare: Callable[[], None]) -> bool:
        with self.turn():
            try:
                lock.acquire(timeout=0)
            except Timeout:
                return False
            try:
                prepare()
            except BaseException:
                lock.release()
                raise
        return True

    def is_there_a_writer(self) -> bool:
        """Whether somebody, perhaps this very process, is changing the library."""
        lock = FileLock(self._writer_path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return True
        lock.release()
        return False
