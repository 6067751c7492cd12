"""What a bare "hoàn thành" is to complete: the words before its limit say it."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param(
            "1. Các xã kè lại bờ mương, hoàn thành trước ngày 10/10/2024.",
            "Các xã kè lại bờ mương",
            id="its own clause",
        ),
        pytest.param(
            "1. Dọn sân trường; các xã kè lại bờ mương, hoàn thành trước ngày 10/10/2024.",
            "các xã kè lại bờ mương",
            id="of several clauses its own",
        ),
        pytest.param(
            "1. Các xã kè lại bờ mương; hoàn thành trước ngày 10/10/2024.",
            "Các xã kè lại bờ mương",
            id="the clause before",
        ),
        pytest.param(
            "1. Các xã kè lại bờ mương. Hoàn thành trước ngày 10/10/2024.",
            "Các xã kè lại bờ mương",
            id="the sentence before",
        ),
        pytest.param(
            "1. Việc kè lại bờ mương phải hoàn thành trước ngày 10/10/2024.",
            "Việc kè lại bờ mương",
            id="what must be",
        ),
        pytest.param(
            "1. Sở Giao thông chủ trì:\n\nKè lại bờ mương quanh trường.\n\n"
            "Thời hạn chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định.",
            "Kè lại bờ mương quanh trường",
            id="the paragraph before",
        ),
        pytest.param(
            "1. Các xã hoàn thành kè bờ mương trước ngày 10/10/2024.",
            "hoàn thành kè bờ mương",
            id="where it says itself what, nothing is taken from before",
        ),
    ],
)
def test_what_is_to_be_completed(text: str, what: str) -> None:
    assert duty(f"II. VIỆC LÀM\n{text}").what == what


def test_each_limit_completes_its_own() -> None:
    found = duties(
        "II. VIỆC LÀM\n1. Các xã kè bờ mương, hoàn thành trước ngày 10/10/2024; dựng lại cầu gỗ, "
        "hoàn thành trước ngày 20/11/2024."
    )
    assert [(one.what, str(one.date)) for one in found] == [
        ("Các xã kè bờ mương", "10/10/2024"),
        ("dựng lại cầu gỗ", "20/11/2024"),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param(
            "1. Báo cáo tự đánh giá quý II: gửi trước 16 giờ ngày 10/6/2024.",
            "Báo cáo tự đánh giá quý II: gửi",
            id="before a colon",
        ),
        pytest.param(
            "1. Báo cáo tự đánh giá: Các xã gửi Phòng Nội vụ (qua văn thư) trước ngày 10/6/2024.",
            "Báo cáo tự đánh giá",
            id="before a colon and who acts",
        ),
        pytest.param(
            "1. Các xã kè bờ mương; danh sách tổ trực gửi Phòng Nội vụ trước ngày 10/6/2024.",
            "danh sách tổ trực gửi Phòng Nội vụ",
            id="in its own clause",
        ),
        pytest.param(
            "1. Rà soát các bờ mương đã kè; trình Giám đốc trước ngày 10/6/2024.",
            "Rà soát các bờ mương đã kè; trình Giám đốc",
            id="in the clause before",
        ),
        pytest.param(
            "1. Trường Tiểu học Hạ Long chuẩn bị tham luận về bếp ăn, gửi trước về Phòng Nội vụ "
            "trước ngày 10/6/2024.",
            "chuẩn bị tham luận về bếp ăn, gửi trước",
            id="behind who acts",
        ),
        pytest.param(
            "2. Hội thi kể chuyện\n\n- Tổ chức trong tháng 11/2024.",
            "Hội thi kể chuyện",
            id="the heading",
        ),
        pytest.param(
            "1. Trong thời hạn được giao, các xã gửi báo cáo trước ngày 10/6/2024.",
            "báo cáo",
            id="what is sent is named",
        ),
    ],
)
def test_a_bare_verb_takes_what_it_is_done_with(text: str, what: str) -> None:
    assert duty(text).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("1. Thời hạn nhận hồ sơ dự tuyển: trước ngày 30/4/2024.", "nhận hồ sơ dự tuyển"),
        (
            "II. VIỆC PHẢI LÀM\n\n1. Gặp gỡ cha mẹ học sinh: mỗi học kỳ 01 lần.",
            "Gặp gỡ cha mẹ học sinh",
        ),
        ("1. Thời gian\n\n- Ngày 10/10/2024.", "Công tác dân vận năm 2024"),
    ],
)
def test_a_label_or_a_title_says_what_it_is(text: str, what: str) -> None:
    assert duty(text).what == what
