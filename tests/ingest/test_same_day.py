"""The day itself, and the time that something named goes on."""

from __future__ import annotations

import pytest

from ingest.timing.limits import find_limits
from tests.ending import ended

LENGTH = 100_000


def words(text: str) -> list[str]:
    return [text[limit.start : limit.end] for limit in find_limits(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Thời hạn thực hiện là ngay trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong "
            "ngày làm việc tiếp theo, nếu tiếp nhận yêu cầu sau 15 giờ. Hồ sơ gồm đơn.",
            "ngay trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong ngày làm việc tiếp "
            "theo, nếu tiếp nhận yêu cầu sau 15 giờ",
            id="the day of a receipt, or the one after it",
        ),
        pytest.param(
            "chuyển hồ sơ ngay trong ngày làm việc.", "ngay trong ngày làm việc", id="at once"
        ),
        pytest.param(
            "trả kết quả trong ngày làm việc tiếp theo.",
            "trong ngày làm việc tiếp theo",
            id="the next day",
        ),
        pytest.param(
            "Trong thời hạn niêm yết, hộ gia đình nộp đơn.",
            "Trong thời hạn niêm yết",
            id="as long as something goes on",
        ),
    ],
)
def test_the_day_itself_is_a_limit(text: str, expected: str) -> None:
    assert words(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("thời gian sử dụng điện trong ngày được xác định", id="a part of the day"),
        pytest.param("khách đến trong ngày làm việc", id="any day"),
        pytest.param(
            "Trường hợp trả kết quả trong ngày làm việc tiếp theo thì người nhận ghi giấy hẹn.",
            id="a case",
        ),
        pytest.param("có thể giải quyết trong ngày tiếp theo", id="a possibility"),
        pytest.param("Trong thời hạn mượn, bên B bảo quản tài liệu.", id="how long something is"),
    ],
)
def test_a_manner_a_case_and_a_possibility_are_none(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize("piece", ["trong ngày ", "trong ngày nhận ", "hoặc trong ngày ", "nếu "])
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    ended(lambda: find_limits(piece * (LENGTH // len(piece))))
