"""Why a tool did not answer, as a value: a stable code, words in Vietnamese, the next step.

The codes are those of HTTP (docs/errors.md). No traceback, no path, no value that was refused.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from ingest.errors import DanvanError
from ui.contract_mcp import ToolProblemJson
from ui.error_codes import code_of
from ui.next_steps import from_elsewhere
from ui.validation import Finding, findings

_INVALID = "invalid-request"
_TOO_LONG = "text-too-long"
_TRY_AGAIN = "Đợi vài giây rồi gọi lại."
_LOOK_THERE = "Báo người giữ kho; trên máy đó, «danvan doctor» cho biết điều gì không ổn."

NEXT_STEPS: Mapping[str, str] = {
    _INVALID: "Sửa các tham số đã nêu theo lược đồ của công cụ rồi gọi lại.",
    _TOO_LONG: "Chia thành nhiều lần gọi, hoặc chỉ gửi phần cần thiết.",
    "no-such-citation": "Gọi «ask» hoặc «search» lại để lấy mã trích dẫn hiện có.",
    "no-such-document": "Tìm văn bản bằng «search», hoặc tra số, ký hiệu bằng «lookup_reference».",
    "no-such-passage": "Lấy mã hoặc vị trí của đoạn từ kết quả của «search» rồi gọi lại.",
    "no-such-tool": "Lấy danh sách công cụ bằng tools/list rồi gọi một trong số đó.",
    "several-documents": "Chọn một mã trong số đó làm «document» rồi gọi lại.",
    "unexpected": "Thử lại một lần; nếu vẫn lỗi, báo người giữ kho xem nhật ký máy chủ.",
}


class ToolProblem(Exception):
    """A tool cannot answer, for a reason that its caller can do something about."""

    def __init__(self, code: str, message: str) -> None:
        self.problem = problem(code, message)
        super().__init__(message)


def problem(code: str, message: str) -> ToolProblemJson:
    """A problem with the next step that belongs to its code."""
    return ToolProblemJson(code=code, message=message, next_step=NEXT_STEPS[code])


def problem_of(error: DanvanError) -> ToolProblemJson:
    """What one of our own errors is to a caller; its message is made for people already."""
    code = code_of(type(error))
    step = _TRY_AGAIN if error.retryable else _LOOK_THERE
    return ToolProblemJson(
        code=code, message=from_elsewhere(error), next_step=NEXT_STEPS.get(code, step)
    )


def invalid(error: ValidationError) -> ToolProblemJson:
    """What is wrong with the arguments of a call, each by its name."""
    wrong = error.errors(include_url=False, include_input=False)
    found = [Finding(field=one.field or "arguments", detail=one.detail) for one in findings(wrong)]
    is_length = all(one["type"] == "string_too_long" for one in wrong)
    told = problem(
        _TOO_LONG if is_length else _INVALID,
        "; ".join(f"{one.field}: {one.detail}" for one in found),
    )
    return told.model_copy(update={"errors": found})


def no_such_tool(known: str) -> ToolProblemJson:
    """What a caller is told that asks for a tool which is not offered."""
    return problem("no-such-tool", f"Không có công cụ tên như vậy. Các công cụ: {known}.")


def unexpected() -> ToolProblemJson:
    """What a caller is told of an error that nobody foresaw."""
    return problem("unexpected", "Đã có lỗi ngoài dự kiến; nhật ký máy chủ ghi rõ.")
