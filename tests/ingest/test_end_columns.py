"""The end of a paper in two columns, a gap or a bar between them; who signs, and who gets it."""

from __future__ import annotations

import pytest

from ingest.document import Document, PassageRole
from ingest.pipeline import parse
from ingest.readers import read_bytes

_HEAD = """PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 45/KH-PGDĐT
Phú Lâm, ngày 03 tháng 10 năm 2024

KẾ HOẠCH
Công tác dân vận năm 2024

1. Các trường nộp báo cáo trước ngày 15/11/2024./.

"""


def _read(end: str) -> Document:
    return parse(read_bytes((_HEAD + end).encode(), name="kehoach.txt"))


@pytest.mark.parametrize(
    "gap", ["                    ", "\t\t\t", "\u00a0\u00a0\u00a0\u00a0\u00a0"]
)
def test_a_gap_parts_recipients_and_signer(gap: str) -> None:
    header = _read(
        f"Nơi nhận:{gap}KT. TRƯỞNG PHÒNG\n"
        f"- Sở GDĐT (để b/c);{gap}PHÓ TRƯỞNG PHÒNG\n"
        "- Các trường trực thuộc;\n"
        f"- Lưu: VT.{gap}Nguyễn Thị Thử\n"
    ).header
    assert header.recipients == ("Sở GDĐT (để b/c)", "Các trường trực thuộc", "Lưu: VT")
    assert (header.signer_position, header.signer) == (
        "KT. TRƯỞNG PHÒNG, PHÓ TRƯỞNG PHÒNG",
        "Nguyễn Thị Thử",
    )


def test_the_name_may_stand_alone_below_both_columns() -> None:
    header = _read(
        "Nơi nhận:                         TRƯỞNG PHÒNG\n"
        "- Như trên;\n"
        "- Lưu: VT.\n"
        "                                  (đã ký)\n\n"
        "                                  Trần Văn Thử\n"
    ).header
    assert (header.signer_position, header.signer) == ("TRƯỞNG PHÒNG", "Trần Văn Thử")
    assert header.recipients == ("Như trên", "Lưu: VT")


def test_a_position_and_a_name_in_one_cell() -> None:
    header = _read("Nơi nhận: | KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Thử\n- Lưu: VT. |\n").header
    assert (header.signer_position, header.signer) == ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", "Lê Thử")


def test_every_part_is_cut_out_of_the_text() -> None:
    document = _read("Nơi nhận:          TRƯỞNG PHÒNG\n- Lưu: VT.         Trần Văn Thử\n")
    ends = [one for one in document.passages if one.role is PassageRole.SIGNATURE]
    assert [one.text for one in ends] == ["TRƯỞNG PHÒNG", "Trần Văn Thử"]
    assert all(document.text[one.start : one.end] == one.text for one in document.passages)


def test_a_wide_gap_in_a_recipient_is_no_column() -> None:
    header = _read("Nơi nhận:\n- Các trường    trực thuộc;\n- Lưu: VT.\n\nTRƯỞNG PHÒNG\n").header
    assert header.recipients == ("Các trường trực thuộc", "Lưu: VT")
    assert header.signer_position == "TRƯỞNG PHÒNG"


@pytest.mark.parametrize(
    ("top", "number", "issued_on"),
    [
        (
            "BỘ NỘI VỤ\nSố: 12/BNV-CCVC\nV/v trả lời kiến nghị\nHà Nội, ngày 09 tháng 7 năm 2024",
            "12/BNV-CCVC",
            "2024-07-09",
        ),
        (
            "HUYỆN ỦY PHÚ LÂM\n*          Phú Lâm, ngày 21 tháng 01 năm 2025\nSố 12-HD/HU",
            "12-HD/HU",
            "2025-01-21",
        ),
    ],
)
def test_a_place_and_day_below_a_subject_or_above_a_number(
    top: str, number: str, issued_on: str
) -> None:
    text = f"{top}\n\nKính gửi: Các trường.\n\nĐề nghị các trường báo cáo.\n"
    header = parse(read_bytes(text.encode(), name="congvan.txt")).header
    assert header.number == number
    assert header.issued_on is not None
    assert header.issued_on.isoformat() == issued_on


@pytest.mark.parametrize(
    ("heads", "names"),
    [
        ("TỔ TRƯỞNG TỔ XÃ HỘI | DUYỆT CỦA HIỆU TRƯỞNG", "Đổng Văn Kha | Thạch Thị Lam"),
        ("XÁC NHẬN CỦA HIỆU TRƯỞNG | NGƯỜI LẬP KẾ HOẠCH", "Thạch Thị Lam | Đổng Văn Kha"),
    ],
)
def test_who_approves_a_paper_beside_its_maker_did_not_make_it(heads: str, names: str) -> None:
    found = _read(f"{heads}\n{names}\n")
    assert found.header.signer == "Đổng Văn Kha"
    assert [one.text for one in found.passages if one.role is PassageRole.SIGNATURE] == [
        f"{heads}\n{names}"
    ]
