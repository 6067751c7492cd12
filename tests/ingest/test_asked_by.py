"""Who asks for something in a letter is not who must do it."""

from __future__ import annotations

import pytest

from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

LETTER = """\
ỦY BAN NHÂN DÂN TỈNH PHÚ LÂM
SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 61/SGDĐT-VP

Phú Lâm, ngày 12 tháng 01 năm 2024

Kính gửi: {to}

{body}
"""
SCHOOLS = "Hiệu trưởng các trường mầm non"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Sở Giáo dục và Đào tạo đề nghị gửi danh sách về Sở trước ngày 15/3/2024.",
            SCHOOLS,
            id="nobody named behind",
        ),
        pytest.param(
            "Sở Giáo dục và Đào tạo kính đề nghị gửi ý kiến về Sở trước ngày 15/3/2024.",
            SCHOOLS,
            id="kindly",
        ),
        pytest.param(
            "Sở Giáo dục và Đào tạo đề nghị các phòng gửi danh sách trước ngày 15/3/2024.",
            "các phòng",
            id="others named",
        ),
        pytest.param(
            "Các trường đề nghị gửi hồ sơ công nhận trước ngày 15/3/2024.",
            "Các trường",
            id="another office asks",
        ),
        pytest.param(
            "Sở Giáo dục và Đào tạo gửi danh sách cho các trường trước ngày 15/3/2024.",
            "Sở Giáo dục và Đào tạo",
            id="it acts itself",
        ),
    ],
)
def test_whom_a_letter_is_to_must_do_what_its_office_asks_for(body: str, expected: str) -> None:
    text = LETTER.format(to=SCHOOLS, body=body)
    document = parse(SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text))
    (found,) = document.obligations
    assert found.who == expected


OF_A_REPORT = "BÁO CÁO\nKết quả quý III\n\nKính gửi: Ủy ban nhân dân huyện\n\n"


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("II. NHIỆM VỤ QUÝ IV\n\n1. Hoàn thành số hóa sổ gốc trước ngày 20/12/2030.", None),
        (
            "II. NHIỆM VỤ QUÝ IV\n\n1. Hoàn thành số hóa sổ gốc trước ngày 20/12/2030 (Phòng "
            "Nội vụ chủ trì).",
            "Phòng Nội vụ",
        ),
        (
            "III. KIẾN NGHỊ\n\n1. Hoàn thành việc cấp kinh phí trước ngày 20/12/2030.",
            "Ủy ban nhân dân huyện",
        ),
    ],
)
def test_whom_a_report_goes_to_does_only_what_it_asks_for(body: str, who: str | None) -> None:
    text = f"Số: 5/BC-X\nHạ Long, ngày 05 tháng 10 năm 2030\n\n{OF_A_REPORT}{body}"
    document = parse(SourceText(name="t.txt", format=SourceFormat.TEXT, text=text))
    assert [one.who for one in document.obligations] == [who]
