"""The system's reasons in Vietnamese, as the system gives them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from ingest.system_words import reason_of


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("missing/a.txt", "không có tệp hoặc thư mục đó", id="no folder"),
        pytest.param("folder", "đó là một thư mục", id="a folder"),
        pytest.param("file/a.txt", "không phải thư mục", id="a file for a folder"),
        pytest.param("a" * 400, "tên quá dài", id="too long"),
    ],
)
def test_what_the_system_refuses(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="Err") as refused, (tmp_path / name).open("w"):
        pass
    assert said in reason_of(refused.value)


def test_a_right_a_full_disk_and_what_is_rare() -> None:
    denied, full = (OSError(code, os.strerror(code)) for code in (errno.EACCES, errno.ENOSPC))
    assert reason_of(denied) == "không có quyền"
    assert reason_of(full) == "ổ đĩa đã đầy"
    assert reason_of(TimeoutError("timed out")) == "chờ quá lâu"
    assert reason_of(OSError(errno.EXDEV, "x")) == f"lỗi {errno.EXDEV} của hệ thống"
    assert reason_of(OSError("no number")) == "hệ thống không cho biết vì sao"
