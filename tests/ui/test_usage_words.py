"""A misuse of the command line is said in Vietnamese, with where to read on, and ends with 2."""

from __future__ import annotations

import pytest

from tests.ui.running import danvan
from ui.cli import MISUSED


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("ask",), "Còn thiếu đối số «CÂU_HỎI».", id="no argument"),
        pytest.param(("askk",), "Không có lệnh «askk». Có phải: ask?", id="a command mistyped"),
        pytest.param(("ask", "x", "--foo"), "Không có tuỳ chọn --foo.", id="an unknown option"),
        pytest.param(
            ("ask", "x", "--mode", "foo"),
            "Giá trị của «--mode» không dùng được: «foo» không phải một trong: auto, extractive, "
            "generative.",
            id="no such choice",
        ),
        pytest.param(("ask", "a", "b"), "Thừa «b».", id="words without quotation marks"),
        pytest.param(("deadlines", "--from"), "Tuỳ chọn --from cần một giá trị", id="no value"),
        pytest.param(
            ("deadlines", "--from", "31/02/2022"),
            "«31/02/2022» không phải một ngày; viết như 25/10/2022 hoặc 2022-10-25.",
            id="no day",
        ),
        pytest.param(("serve", "--port", "abc"), "cần một số.", id="no number"),
        pytest.param(("serve", "--port", "99999"), "không được quá 65535.", id="too large"),
        pytest.param(("deadlines", "--alarm-days", "-1"), "phải từ 0 trở lên.", id="too small"),
    ],
)
def test_a_misuse_is_said_in_vietnamese(arguments: tuple[str, ...], said: str) -> None:
    result = danvan(*arguments)

    assert result.exit_code == MISUSED
    assert said in result.stderr
    assert "Error" not in result.stderr
    assert "Usage" not in result.stderr
    assert "Input" not in result.stderr


def test_a_command_that_was_given_nothing_shows_its_help() -> None:
    result = danvan("documents")

    assert result.exit_code == MISUSED
    assert "remove" in result.stderr
    assert "Xem cách dùng" not in result.stderr
