"""Limits that are moved: the new day counts, and whoever moves it need not keep it."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("sentence", "what", "words", "date"),
    [
        pytest.param(
            "Sở điều chỉnh thời hạn nộp báo cáo từ ngày 28/02/2025 sang ngày 15/3/2025.",
            "báo cáo",
            "từ ngày 28/02/2025 sang ngày 15/3/2025",
            "15/03/2025",
            id="from a day to another",
        ),
        pytest.param(
            "Sở gia hạn thời gian nộp bài dự thi từ ngày 30/9/2024 đến hết ngày 15/10/2024.",
            "nộp bài dự thi",
            "từ ngày 30/9/2024 đến hết ngày 15/10/2024",
            "15/10/2024",
            id="put off, with the old day",
        ),
        pytest.param(
            "Sở gia hạn thời gian nộp bài dự thi đến ngày 15/10/2024.",
            "nộp bài dự thi",
            "đến ngày 15/10/2024",
            "15/10/2024",
            id="put off",
        ),
        pytest.param(
            "Gia hạn thời gian nhận bài dự thi đến hết ngày 15/10/2024.",
            "Gia hạn thời gian nhận bài dự thi",
            "đến hết ngày 15/10/2024",
            "15/10/2024",
            id="of what is taken",
        ),
        pytest.param(
            "Thời hạn nộp báo cáo được gia hạn đến hết ngày 15 tháng 10 năm 2024.",
            "báo cáo",
            "được gia hạn đến hết ngày 15 tháng 10 năm 2024",
            "15/10/2024",
            id="said of the limit",
        ),
    ],
)
def test_the_new_day_of_a_limit_counts(sentence: str, what: str, words: str, date: str) -> None:
    found = duty(f"1. {sentence}", addressed_to="Các trường")
    assert (found.what, found.who) == (what, "Các trường")
    assert (found.words, str(found.date)) == (words, date)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        pytest.param(
            "Thời hạn gửi báo cáo hè: từ trước ngày 10/6/2025 chuyển thành trước ngày 25/6/2025.",
            "25/06/2025",
            id="each with its own word",
        ),
        pytest.param(
            "Thời hạn gửi báo cáo hè chuyển từ ngày 10/6/2025 sang trước ngày 25/6/2025.",
            "25/06/2025",
            id="from a day to before another",
        ),
        pytest.param(
            "Thời hạn gửi báo cáo hè lùi đến ngày 25/6/2025 (trước đây là ngày 10/6/2025).",
            "25/06/2025",
            id="the old day in brackets",
        ),
        pytest.param(
            "Sở gia hạn nộp báo cáo hè đến hết ngày 25/6/2025 thay vì trước ngày 10/6/2025.",
            "25/06/2025",
            id="instead of the old day",
        ),
        pytest.param(
            'Thời hạn gửi báo cáo hè: điều chỉnh "trước ngày 10/6/2025" thành '
            '"trước ngày 25/6/2025".',
            "25/06/2025",
            id="both quoted",
        ),
        pytest.param(
            "Sở rút ngắn thời hạn gửi báo cáo hè từ trước ngày 25/6/2025 "
            "xuống trước ngày 10/6/2025.",
            "10/06/2025",
            id="made shorter",
        ),
        pytest.param(
            "Thời hạn nộp báo cáo hè nay là trước ngày 25/6/2025, không phải ngày 10/6/2025.",
            "25/06/2025",
            id="now it is",
        ),
    ],
)
def test_a_moved_limit_is_one_duty_of_what_is_moved(sentence: str, date: str) -> None:
    found = duty(f"1. {sentence}", kind="THÔNG BÁO", addressed_to="Các trường")
    assert (found.what, found.who, str(found.date)) == ("báo cáo hè", "Các trường", date)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "Lớp bồi dưỡng nghiệp vụ chuyển từ ngày 06/3/2025 sang ngày 13/3/2025, địa điểm "
            "giữ nguyên.",
            "Lớp bồi dưỡng nghiệp vụ",
        ),
        (
            "Báo cáo rà soát quy định tại điểm a khoản 2 Kế hoạch số 9/KH-X ngày 05/01/2025: lùi "
            "từ ngày 06/3/2025 sang trước ngày 13/3/2025.",
            "Báo cáo rà soát quy định tại điểm a khoản 2 Kế hoạch số 9/KH-X ngày 05/01/2025",
        ),
    ],
)
def test_what_is_named_before_the_move_is_the_task(sentence: str, what: str) -> None:
    found = duty(f"1. {sentence}", kind="THÔNG BÁO")
    assert (found.what, str(found.date)) == (what, "13/03/2025")


@pytest.mark.parametrize(
    "sentence",
    [
        "Việc kiểm kê tài sản được lùi đến ngày 25/6/2025.",
        "Lịch khai giảng dời sang ngày 25/6/2025.",
    ],
)
def test_what_is_done_on_a_day_is_moved(sentence: str) -> None:
    assert str(duty(f"1. {sentence}", kind="THÔNG BÁO").date) == "25/06/2025"


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở gia hạn giấy phép đến ngày 15/10/2025.",
        "Giấy phép được gia hạn đến ngày 15/10/2025.",
        "Mưa lớn kéo dài từ ngày 05/10/2025 đến ngày 07/10/2025.",
        "Các trường gửi hồ sơ gia hạn thời hạn sử dụng đất đến ngày 15/10/2025.",
    ],
)
def test_what_is_put_off_but_not_sent_is_no_duty(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()
