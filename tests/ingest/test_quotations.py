"""What an amending paper quotes numbers for itself."""

from __future__ import annotations

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

LAW = """LUẬT
SỬA ĐỔI LUẬT MÙA MÀNG
Điều 1. Sửa đổi một số điều
1. Bổ sung Điều 8a vào sau Điều 8:
“Điều 8a. Mùa khô
1. Mùa khô bắt đầu sớm.
2. Mùa khô kết thúc muộn.
Điều 8b. Mùa mưa
1. Mùa mưa ngắn.”
2. Bãi bỏ Điều 9.
Điều 2. Hiệu lực
"""


def read(text: str) -> Document:
    return parse(SourceText(name="luat.txt", format=SourceFormat.TEXT, text=text))


def test_the_law_goes_on_where_the_quotation_ends() -> None:
    addresses = [str(item.address) for item in read(LAW).outline]

    assert addresses == [
        "Điều 1",
        "Điều 1.1",
        "Điều 8a",
        "Điều 8a.1",
        "Điều 8a.2",
        "Điều 8b",
        "Điều 8b.1",
        "Điều 1.2",
        "Điều 2",
    ]


def test_a_whole_chapter_may_be_quoted() -> None:
    chapter = "".join(f"Điều {number}. Mùa\n1. {'Mùa khô. ' * 40}\n" for number in range(20, 90))
    text = LAW.replace("“Điều 8a. Mùa khô\n", f"“{chapter}Điều 8a. Mùa khô\n")

    addresses = [str(item.address) for item in read(text).outline]

    assert addresses[-4:] == ["Điều 8b", "Điều 8b.1", "Điều 1.2", "Điều 2"]


def test_a_mark_that_is_never_closed_quotes_nothing() -> None:
    addresses = [str(item.address) for item in read(LAW.replace("”", "")).outline]

    assert addresses[-3:] == ["Điều 8b.1", "Điều 8b.2", "Điều 2"]


def test_what_a_letter_quotes_of_a_law_is_no_unit_of_the_letter() -> None:
    text = (
        "Kính gửi: Trạm khuyến nông.\n\nVề mùa vụ, Sở trả lời như sau:\n\n"
        "Luật Mùa màng quy định:\n\n“Điều 5. Giống\n\n2. Giống (gọi là “giống lai”) được thử:\n\n"
        "a) Ở ruộng mẫu;\n\nb) Qua hai vụ.”\n\n1. Trạm thử giống trước.\n\n2. Trạm ghi sổ.\n"
    )
    assert [str(item.address) for item in read(text).outline] == ["1", "2"]


def test_a_quotation_inside_a_quotation_does_not_end_it() -> None:
    law = LAW.replace("bắt đầu sớm", "(sau đây gọi là “mùa nắng”) bắt đầu sớm")

    assert [str(item.address) for item in read(law).outline][2:5] == [
        "Điều 8a",
        "Điều 8a.1",
        "Điều 8a.2",
    ]
