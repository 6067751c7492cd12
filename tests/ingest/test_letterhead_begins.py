"""Where a document begins on a page that has furniture of its own above it."""

from __future__ import annotations

import pytest

from ingest.document import PassageRole
from ingest.letterhead import letterhead_begins
from ingest.pipeline import parse
from ingest.readers import read_bytes

FURNITURE = (
    "Đang tải văn bản...",
    "Số hiệu:",
    "9/QĐ-X",
    "Loại văn bản:",
    "Quyết định",
    "Tình trạng:",
    "Đã biết",
)
LETTERHEAD = ("ỦY BAN NHÂN DÂN", "XÃ LAM THỦY", "-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((*FURNITURE, *LETTERHEAD), len(FURNITURE), id="furniture above"),
        pytest.param(LETTERHEAD, 0, id="the letterhead is the top"),
        pytest.param(("Số: 5/KH-X", "KẾ HOẠCH"), 0, id="no motto at all"),
        pytest.param((), 0, id="nothing"),
    ],
)
def test_the_letterhead_begins_at_its_office(lines: tuple[str, ...], expected: int) -> None:
    assert letterhead_begins(lines) == expected


def test_furniture_is_kept_as_text_and_left_out_of_everything_else() -> None:
    body = (
        "Số: 12/KH-UBND",
        "Lam Thủy, ngày 02 tháng 3 năm 2025",
        "KẾ HOẠCH",
        "Trồng cây",
        "",
        "1. Các thôn trồng cây theo Kế hoạch số 12/KH-UBND và Chỉ thị số 7/CT-UBND ngày 01/3/2025.",
    )
    document = parse(read_bytes("\n".join((*FURNITURE, *LETTERHEAD, *body)).encode(), name="t.txt"))

    outside = [one for one in document.passages if one.role is PassageRole.ARTEFACT]
    assert [one.text for one in outside[: len(FURNITURE)]] == list(FURNITURE)
    assert document.header.number == "12/KH-UBND"
    assert [one.number for one in document.references] == ["7/CT-UBND"], "its own number is none"
