"""Headers of rarer papers: a list of addressees beside a bar, a roster of duty."""

from __future__ import annotations

from ingest.document import Header
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_BODY = "1. Các trường tổ chức học tập."


def header(text: str) -> Header:
    return parse(SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text)).header


def test_addressees_beside_a_bar_are_read_without_it() -> None:
    text = f"V/v họp\n\nKính gửi: | - Phòng Nội vụ;\n | - Các trường tiểu học.\n\n{_BODY}"
    assert header(text).addressed_to == "Phòng Nội vụ; Các trường tiểu học"


def test_a_roster_of_duty_is_a_kind_of_paper() -> None:
    text = (
        f"TRƯỜNG THCS PHÚ LÂM | {_MOTTO}\nBAN GIÁM HIỆU | Độc lập - Tự do\n"
        "Số:    /LT-PL | Phú Lâm, ngày 30 tháng 9 năm 2025\n\n"
        f"LỊCH TRỰC\nTháng 10 năm 2025\n\n{_BODY}"
    )
    found = header(text)
    assert (found.kind, found.title) == ("Lịch trực", "Tháng 10 năm 2025")
    assert found.issuer == "BAN GIÁM HIỆU"


def test_a_union_and_one_of_its_own_are_two_offices() -> None:
    head = "CÔNG ĐOÀN XÃ PHÚ LÂM\nCĐCS TRƯỜNG MẦM NON SAO MAI\nSố: 5/KH-CĐCS\n\nKẾ HOẠCH\nHội thao"
    found = header(f"{head}\n\n{_BODY}")
    assert (found.superior, found.issuer) == ("CÔNG ĐOÀN XÃ PHÚ LÂM", "CĐCS TRƯỜNG MẦM NON SAO MAI")


def test_recipients_in_underscores_are_the_recipients() -> None:
    found = header(
        "TRƯỜNG A\nHƯỚNG DẪN\nTrồng cây\n\nI. MỤC ĐÍCH\nTrồng cây.\n\n|\n__Nơi nhận: __\n"
        "- Các tổ,\n- Lưu Văn phòng.\n|\n**K/T TRƯỞNG BAN**\nPHÓ TRƯỞNG BAN\n**Lê Mẫu**\n|"
    )
    assert [one.rstrip(",") for one in found.recipients] == ["Các tổ", "Lưu Văn phòng"]


def test_a_title_of_two_matters_in_capitals_is_one() -> None:
    found = header(
        "NGHỊ QUYẾT\n\nVỀ TRỒNG CÂY;\nGIỮ SẠCH TRƯỜNG LỚP\n\n"
        "Căn cứ tình hình;\nI. MỤC ĐÍCH\nTrồng cây."
    )
    assert found.title == "VỀ TRỒNG CÂY; GIỮ SẠCH TRƯỜNG LỚP"
