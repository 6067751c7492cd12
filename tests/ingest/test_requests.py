"""A day that somebody only asks for is nobody's duty; one that is granted, or announced, is."""

from __future__ import annotations

import pytest

from ingest.timing.requests import asks_to_change
from tests.ingest.reading import duties


@pytest.mark.parametrize(
    "sentence",
    [
        "Trạm xin lùi thời hạn nộp sổ theo dõi từ ngày 12/6/2024 đến ngày 19/6/2024.",
        "Trạm xin phép Phòng cho gia hạn nộp sổ theo dõi đến hết ngày 19/6/2024.",
        "Kính đề nghị Quý Phòng xem xét, cho phép trạm lùi thời hạn nộp sổ đến ngày 19/6/2024.",
        "Đề nghị Phòng gia hạn thời gian nộp sổ theo dõi đến hết ngày 19/6/2024.",
        "Mong Phòng cho phép trạm lùi thời hạn nộp sổ đến ngày 19/6/2024.",
        "Kính mong Phòng tạo điều kiện cho trạm được nộp sổ chậm đến hết ngày 19/6/2024.",
    ],
)
def test_an_extension_asked_for_sets_no_duty(sentence: str) -> None:
    assert asks_to_change(sentence)
    assert duties(f"1. {sentence}", kind="CÔNG VĂN", addressed_to="Phòng Y tế") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Xét đề nghị của trạm xin lùi hạn, Phòng đồng ý lùi thời hạn nộp sổ đến ngày 19/6/2024.",
        "Thống nhất với đề nghị gia hạn thời gian nộp sổ đến hết ngày 19/6/2024.",
        "Đề nghị các trạm lùi thời gian tổ chức hội nghị sang ngày 19/6/2024.",
        "Ban Tổ chức xin dời cuộc họp từ ngày 12/6/2024 sang ngày 19/6/2024.",
        "Phòng xin thông báo lùi thời hạn nộp sổ đến ngày 19/6/2024.",
        "Đề nghị các trạm xem xét, gửi sổ theo dõi chậm nhất ngày 19/6/2024.",
    ],
)
def test_what_is_granted_or_announced_is_one(sentence: str) -> None:
    assert not asks_to_change(sentence)
    (found,) = duties(f"1. {sentence}", kind="CÔNG VĂN", addressed_to="Các trạm")
    assert str(found.date) == "19/06/2024"


def test_an_announcement_however_polite_moves_a_day() -> None:
    said = "1. Sở xin phép lùi thời hạn nộp bài dự thi đến ngày 19/6/2024."
    (found,) = duties(said, kind="THÔNG BÁO")
    assert str(found.date) == "19/06/2024"
