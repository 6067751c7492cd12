"""Files that the browser sent."""

from __future__ import annotations

import contextlib
from pathlib import Path


def forget(path: Path) -> None:
    """Delete an upload: its text is kept where it is wanted, a shared computer keeps no file."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        path.parent.rmdir()
