"""What to do about an error, where one is told: a command here, a request there.

Messages say what is wrong in words that hold everywhere; a command, an option or a path belongs to
one way of reaching danvan and is added at that edge. The messages of the library name the command
that mends it, because there it is the only way: who asks from elsewhere is told what the keeper of
the library has to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ingest.errors import (
    ConfigurationError,
    DanvanError,
    DocumentConflict,
    IndexMissing,
    LibraryError,
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
    UnfitBase: "Chọn văn bản bằng «base», loại dự thảo bằng «kind».",
}
# A command, or an option of one; refuses "–", and a hyphen within a word.
_COMMAND = re.compile(r"«danvan (?P<name>[a-z]+)[^»]{0,80}»|(?<![\w-])--[a-z]")
_OF_THE_KEEPER = (LibraryError, ConfigurationError)
_ENDS = re.compile(r"(?<=[.;:])\s+")
_TASKS: Mapping[str | None, str] = {
    "reindex": "lập lại chỉ mục của kho",
    "doctor": "kiểm tra kho trên máy chủ",
    None: "sửa thiết lập của máy chủ",
}


def on_the_command_line(error: DanvanError) -> str:
    """The message, and the command that helps."""
    step = _ON_THE_COMMAND_LINE.get(type(error))
    return f"{error} {step}" if step else str(error)


def over_http(error: DanvanError) -> str:
    """The message without commands, and the request that helps."""
    step = _OVER_HTTP.get(type(error))
    return f"{from_elsewhere(error)} {step}" if step else from_elsewhere(error)


def from_elsewhere(error: DanvanError) -> str:
    """The message for whoever cannot run a command where the library is.

    Other messages may hold what somebody sent, the name of a file with "--" perhaps.
    """
    message = str(error)
    names_commands = isinstance(error, _OF_THE_KEEPER) and not isinstance(error, DocumentConflict)
    if not (names_commands and _COMMAND.search(message)):
        return message
    return " ".join(_without_commands(message))


def _without_commands(message: str) -> Iterator[str]:
    """The sentences; in the place of one that names a command, what has to be done."""
    pieces = _ENDS.split(message)
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        command = _COMMAND.search(piece)
        if command is not None:
            task = _TASKS.get(command["name"], _TASKS["doctor"])
            yield f"Người giữ kho cần {task}."
        else:
            yield f"{piece[:-1]}." if _COMMAND.search(following) else piece
