"""What schools and councils count by, and other limits first met in unseen papers."""

from __future__ import annotations

import pytest

from ingest.document import Obligation
from ingest.pipeline import parse
from ingest.readers import read_bytes
from ingest.timing.calendar_days import find_calendar_days
from tests.ending import ended

_PAPER = """PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 12/KH-PGDĐT

Hà Tiên, ngày 05 tháng 9 năm 2024

KẾ HOẠCH
Thực hiện nhiệm vụ năm học

{body}
"""


def _duties(body: str) -> tuple[Obligation, ...]:
    return parse(read_bytes(_PAPER.format(body=body).encode(), name="a.txt")).obligations


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "hoàn thành chậm nhất trong học kỳ I năm học 2024-2025.",
            "chậm nhất trong học kỳ I năm học 2024-2025",
        ),
        (
            "ký cam kết trước khi kết thúc năm học 2023 - 2024.",
            "trước khi kết thúc năm học 2023 - 2024",
        ),
        ("hoàn thành trong tuần đầu của năm học.", "trong tuần đầu của năm học"),
        ("báo cáo hội đồng cuối mỗi học kỳ.", "cuối mỗi học kỳ"),
        ("trình Hội đồng nhân dân tại kỳ họp cuối năm 2025.", "tại kỳ họp cuối năm 2025"),
        ("báo cáo Quốc hội tại kỳ họp gần nhất.", "tại kỳ họp gần nhất"),
        ("sửa chữa xong trước khai giảng năm học 2024-2025.", "trước khai giảng năm học 2024-2025"),
    ],
)
def test_terms_and_sessions(text: str, words: str) -> None:
    (period,) = find_calendar_days(text)
    assert text[period.start : period.end] == words


@pytest.mark.parametrize("word", ["khi ", "trong ", "sau ", "vào lúc ", "hằng năm học "])
def test_words_that_lead_nowhere_are_read_in_time(word: str) -> None:
    text = word * (100_000 // len(word)) + "học họp"
    assert ended(lambda: list(find_calendar_days(text))) == []


@pytest.mark.parametrize(
    "text", ["Báo cáo đầu năm học theo mẫu.", "khảo sát cuối học kỳ I", "trong năm học 2024-2025"]
)
def test_a_term_without_a_lead_is_a_name(text: str) -> None:
    assert not list(find_calendar_days(text))


@pytest.mark.parametrize(
    ("sentence", "words", "who"),
    [
        pytest.param(
            "Đối với các trường: nộp hồ sơ trong vòng 20 ngày kể từ ngày khai giảng.",
            "trong vòng 20 ngày kể từ ngày khai giảng",
            "các trường",
            id="đối với",
        ),
        pytest.param(
            "Giao Phòng Nội vụ chủ trì, hướng dẫn; các địa phương hoàn thành quyết toán "
            "trước ngày 31/8/2025.",
            "trước ngày 31/8/2025",
            "các địa phương",
            id="behind a semicolon",
        ),
        pytest.param(
            "Thanh tra Sở kiểm tra ít nhất 06 đơn vị. Thời gian: tháng 10/2024.",
            "tháng 10/2024",
            "Thanh tra Sở",
            id="the sentence before its time",
        ),
        pytest.param(
            "Hằng năm, cùng thời điểm lập dự toán, Phòng Tài chính tổng hợp nhu cầu, gửi Sở "
            "trước ngày 20 tháng 7.",
            "trước ngày 20 tháng 7",
            "Phòng Tài chính",
            id="behind how often",
        ),
        pytest.param(
            "Mỗi trường đăng ký 01 mô hình, gửi về Phòng trước ngày 15/10/2024.",
            "trước ngày 15/10/2024",
            "Mỗi trường",
            id="each",
        ),
        pytest.param(
            "Chủ đầu tư gửi báo cáo trước cuộc họp ít nhất 02 ngày.",
            "trước cuộc họp ít nhất 02 ngày",
            "Chủ đầu tư",
            id="so long before a meeting",
        ),
        pytest.param(
            "Các xã báo cáo nhanh trong vòng 02 giờ và có báo cáo bằng văn bản trong ngày.",
            "trong ngày",
            "Các xã",
            id="on the day",
        ),
        pytest.param(
            "Công an xã xây dựng phương án, xong trong tháng 12-2024.",
            "xong trong tháng 12-2024",
            "Công an xã",
            id="a month and its year joined by a hyphen",
        ),
    ],
)
def test_limits_and_who_acts(sentence: str, words: str, who: str) -> None:
    found = {one.words: one.who for one in _duties(f"1. {sentence}")}
    assert found[words] == who


def test_who_is_led_by_others_does_not_act() -> None:
    body = (
        "1. Phòng Y tế:\na) Huy động công an, đoàn viên khử khuẩn trường học, hoàn thành trước "
        "ngày 31/10/2024."
    )
    (duty,) = _duties(body)
    assert duty.who == "Phòng Y tế"


def test_praise_asks_nobody() -> None:
    body = (
        "1. Công đoàn ngành\nLựa chọn, đề nghị khen thưởng các tập thể tiêu biểu, gửi hồ sơ về Sở "
        "trước ngày 05/11/2024."
    )
    (duty,) = _duties(body)
    assert duty.who == "Công đoàn ngành"


def test_a_column_called_done() -> None:
    body = (
        "Nội dung | Cơ quan chủ trì | Hoàn thành\n"
        "Thẩm định phương án | Phòng Nội vụ | 25/10/2024\n"
        "Sửa chữa phòng học | Phòng Tài chính | Trước mùa mưa bão"
    )
    assert [(one.words, one.who) for one in _duties(body)] == [
        ("25/10/2024", "Phòng Nội vụ"),
        ("Trước mùa mưa bão", "Phòng Tài chính"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thu hồi giấy phép của đơn vị không nộp đủ phí sau 12 tháng kể từ ngày hết hạn nộp.",
        "Việc nộp hồ sơ khai thuế sau 90 ngày kể từ ngày hết hạn nộp hồ sơ là hành vi bị phạt.",
    ],
)
def test_what_is_late_is_no_limit(sentence: str) -> None:
    assert not _duties(f"1. {sentence}")
