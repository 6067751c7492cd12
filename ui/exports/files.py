"""Writing an exported file whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from ingest.errors import ConfigurationError
from ingest.system_words import reason_of


def check_place(path: Path) -> None:
    """Check that a file can have its place there, before work goes into what it will hold.

    Raises:
        ConfigurationError: if the folder is missing, a folder has that name, or no look is allowed.
    """
    try:
        has_folder, is_folder = path.parent.is_dir(), path.is_dir()
        path.exists()
    except OSError as error:
        message = f"Không ghi được tệp {path}: {reason_of(error)}. Chọn chỗ khác để ghi tệp."
        raise ConfigurationError(message) from error
    if not has_folder:
        message = (
            f"Không có thư mục {path.parent}. Tạo thư mục đó trước, hoặc chọn chỗ khác để ghi tệp."
        )
        raise ConfigurationError(message)
    if is_folder:
        message = f"{path} là một thư mục. Hãy thêm tên tệp, ví dụ {path / f'tep{path.suffix}'}."
        raise ConfigurationError(message)


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` into ``path``; a file that is there already is replaced in one step.

    Raises:
        ConfigurationError: if the folder is missing, or it cannot be written there.
    """
    check_place(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        message = (
            f"Không ghi được tệp {path}: {reason_of(error)}. Kiểm tra quyền ghi và chỗ "
            "trống của ổ đĩa; nếu tệp đang mở trong chương trình khác thì đóng lại."
        )
        raise ConfigurationError(message) from error
