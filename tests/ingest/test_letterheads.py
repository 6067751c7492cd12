"""Letterheads of unions, and telegrams."""

from __future__ import annotations

from ingest.document import Header
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

BODY = "1. Các trường tổ chức học tập nghị quyết.\n2. Văn phòng theo dõi, tổng hợp kết quả."


def header(text: str) -> Header:
    return parse(SourceText(name="a.txt", format=SourceFormat.TEXT, text=text)).header


def test_a_union_names_two_offices_above_each_other_and_no_motto() -> None:
    found = header(
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM HẢI | TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\n"
        "LIÊN ĐOÀN LAO ĐỘNG HUYỆN LAM THỦY | Lam Thủy, ngày 03 tháng 4 năm 2023\n"
        f"Số: 14/KH-LĐLĐ |\n\nKẾ HOẠCH\nTháng Công nhân\n---------\n\n{BODY}"
    )
    assert (found.number, str(found.issued_on)) == ("14/KH-LĐLĐ", "03/04/2023")
    assert (found.issuer, found.title) == ("LIÊN ĐOÀN LAO ĐỘNG HUYỆN LAM THỦY", "Tháng Công nhân")


def test_a_row_of_a_table_in_capitals_is_no_letterhead() -> None:
    found = header(f"KẾ HOẠCH\nDân vận\n\nTRƯỜNG | NỘI DUNG\nLam Thủy | Học tập\n\n{BODY}")
    assert (found.superior, found.issuer) == (None, None)


def test_a_telegram_names_whom_it_is_sent_to() -> None:
    found = header(
        "ỦY BAN NHÂN DÂN TỈNH LAM HẢI\nSố: 5/CĐ-UBND\nLam Hải, ngày 25 tháng 9 năm 2022\n\n"
        "CÔNG ĐIỆN\nVề việc ứng phó với bão số 4\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM HẢI ĐIỆN:\n"
        "- Các sở, ban, ngành;\n- Ủy ban nhân dân các huyện.\n\n"
        f"{BODY}\n\nNơi nhận:\n- Như trên.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Mẫu"
    )
    assert found.addressed_to == "Các sở, ban, ngành; Ủy ban nhân dân các huyện"
    assert (found.signer_position, found.signer) == ("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "Lê Thị Mẫu")
