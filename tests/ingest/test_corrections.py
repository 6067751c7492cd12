"""What a letter of correction says was printed, and what is right."""

from __future__ import annotations

import pytest

from ingest.timing.corrections import corrections_in
from tests.ingest.reading import duties


def _read(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*one.printed)], text[slice(*one.right)]) for one in corrections_in(text)]


@pytest.mark.parametrize(
    ("sentence", "printed", "right"),
    [
        (
            'Tại mục 3: đã in "gửi Tổ Văn thư", nay sửa lại là "gửi Tổ Tổng hợp".',
            "gửi Tổ Văn thư",
            "gửi Tổ Tổng hợp",
        ),
        (
            "Do sơ suất đã ghi “30 người”; xin đính chính thành “50 người”.",
            "30 người",
            "50 người",
        ),
        (
            "Sửa cụm từ “ngày 05/6/2025” tại điểm a khoản 2 thành “ngày 15/6/2025”.",
            "ngày 05/6/2025",
            "ngày 15/6/2025",
        ),
        (
            'Mục III ghi nhầm là "phòng họp số 1", đúng là "phòng họp số 2".',
            "phòng họp số 1",
            "phòng họp số 2",
        ),
        (
            "Tại mục 2 đã ghi hạn nộp là trước ngày 24/3/2025, nay sửa là trước ngày 20/3/2025.",
            "trước ngày 24/3/2025",
            "trước ngày 20/3/2025",
        ),
        ("- Đã in: “ngày 05/4”\n- Sửa lại là: “ngày 15/4”", "ngày 05/4", "ngày 15/4"),
    ],
)
def test_a_correction_is_read(sentence: str, printed: str, right: str) -> None:
    assert _read(sentence) == [(printed, right)]


@pytest.mark.parametrize(
    "sentence",
    [
        'Chủ đề "Đổi mới" và mô hình "Dân vận khéo" năm 2025.',
        'Đổi tên câu lạc bộ "Một" thành câu lạc bộ "Hai".',
        'Các trường in khẩu hiệu "Sạch" và "Xanh" trên bảng tin.',
    ],
)
def test_words_in_marks_are_no_correction(sentence: str) -> None:
    assert _read(sentence) == []


def test_a_corrected_day_is_one_limit_with_the_right_day() -> None:
    (found,) = duties(
        '1. Tại khoản 2: đã in "trước ngày 24/3/2025", nay sửa lại là "trước ngày 20/3/2025".',
        kind="CÔNG VĂN",
    )
    assert (found.what, str(found.date), found.strict_before) == (
        "Tại khoản 2",
        "20/03/2025",
        True,
    )
