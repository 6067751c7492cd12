"""What nobody must do is no duty; what must not be late is one."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở không yêu cầu nộp báo cáo trước ngày 15/3/2025.",
        "Các trường không phải nộp báo cáo trước ngày 15/3/2025.",
        "Các trường không bắt buộc gửi báo cáo trước ngày 15/3/2025.",
        "Các trường không cần gửi báo cáo chậm nhất ngày 15/3/2025.",
        "Các trường chưa phải gửi báo cáo trong tháng 3/2025.",
        "Các trường được miễn nộp báo cáo trước ngày 15/3/2025.",
        "Trước ngày 15/3/2025, các trường không phải nộp báo cáo.",
    ],
)
def test_what_is_denied_is_no_duty(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()


@pytest.mark.parametrize(
    ("sentence", "what", "who"),
    [
        pytest.param(
            "Các trường nộp báo cáo không quá ngày 15/3/2025.",
            "báo cáo",
            "Các trường",
            id="không quá",
        ),
        pytest.param(
            "Các trường không để quá hạn, nộp báo cáo trước ngày 15/3/2025.",
            "báo cáo",
            "Các trường",
            id="không để quá hạn",
        ),
        pytest.param(
            "Các trường không phải nộp bản giấy mà gửi báo cáo qua email trước ngày 15/3/2025.",
            "báo cáo qua email",
            "Các trường",
            id="one thing is denied and another asked for",
        ),
        pytest.param(
            "Trước ngày 15/3/2025, các trường nộp báo cáo, không phải nộp bản giấy.",
            "báo cáo, không phải nộp bản giấy",
            "các trường",
            id="what is denied stands behind",
        ),
        pytest.param(
            "Công đoàn cơ sở chưa thành lập Ban nữ công thì kiện toàn trong quý I/2025.",
            "kiện toàn",
            "Công đoàn cơ sở chưa thành lập Ban nữ công",
            id="who has not done something, then does",
        ),
    ],
)
def test_what_is_asked_for_stays(sentence: str, what: str, who: str) -> None:
    found = duty(f"1. {sentence}")
    assert (found.what, found.who) == (what, who)


def test_a_case_with_a_denial_binds_whom_it_names() -> None:
    found = duty(
        "1. Trong thời hạn 03 ngày làm việc, kể từ ngày nhận đơn, nếu người yêu cầu không phải "
        "thực hiện biện pháp bảo đảm thì Thẩm phán phải ra quyết định."
    )
    assert found.words.startswith("Trong thời hạn 03 ngày làm việc")
