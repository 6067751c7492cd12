"""Files that the browser sent."""

from __future__ import annotations

import contextlib
from pathlib import Path


def forget(path: Path) -> None:
    """Delete an upload: its text is kept where it is wanted, a shared computer keeps no file."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        path.parent.rmdir()


def too_large(limit: str) -> str:
    """That a file was not sent, because it is larger than may be."""
    return f"Tệp vừa chọn lớn hơn {limit} nên chưa được tải lên. Hãy chọn tệp khác."
