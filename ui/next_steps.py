"""What to do about an error, where one is told: a command here, a request there.

Messages say what is wrong in words that hold everywhere; a command, an option or a path belongs to
one way of reaching danvan and is added at that edge.
"""

from __future__ import annotations

from collections.abc import Mapping

from ingest.errors import (
    DanvanError,
    DocumentConflict,
    IndexMismatch,
    IndexMissing,
    NoSuchDocument,
    UnfitBase,
)

_ON_THE_COMMAND_LINE: Mapping[type[DanvanError], str] = {
    DocumentConflict: "Thêm «--replace» để thay bản cũ.",
    NoSuchDocument: (
        "«danvan documents list» cho mã của từng văn bản; thêm văn bản bằng «danvan ingest PATH»."
    ),
    UnfitBase: "Chọn văn bản bằng «--base», loại dự thảo bằng «--kind».",
}
_AT_THE_SERVER = "Việc này làm trên máy chủ giữ kho; hãy báo người giữ kho."
_OVER_HTTP: Mapping[type[DanvanError], str] = {
    DocumentConflict: "Gửi lại với replace=true để thay bản cũ.",
    NoSuchDocument: (
        "GET /v1/documents cho mã của từng văn bản; thêm văn bản bằng POST /v1/documents."
    ),
    IndexMissing: _AT_THE_SERVER,
    IndexMismatch: _AT_THE_SERVER,
    UnfitBase: "Chọn văn bản bằng «base», loại dự thảo bằng «kind».",
}


def on_the_command_line(error: DanvanError) -> str:
    """The message, and the command that helps."""
    return _with_its_step(error, _ON_THE_COMMAND_LINE)


def over_http(error: DanvanError) -> str:
    """The message, and the request that helps."""
    return _with_its_step(error, _OVER_HTTP)


def _with_its_step(error: DanvanError, steps: Mapping[type[DanvanError], str]) -> str:
    step = steps.get(type(error))
    return f"{error} {step}" if step else str(error)
