"""A file that holds only the annex of a paper is no second paper of that number."""

from __future__ import annotations

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

_OF = "(Kèm theo Kế hoạch số 44/KH-PVH ngày 12/3/2025 của Phòng Văn hóa xã Sơn Lộ)"
_FORM = "TÊN ĐƠN VỊ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 01/BC | Độc lập - Tự do - Hạnh phúc"


def _read(text: str) -> Document:
    return parse(SourceText(name="phu-luc.txt", format=SourceFormat.TEXT, text=text))


def _annex(*lines: str) -> Document:
    return _read("\n".join((*lines, _OF, "", _FORM, "", "1. Tên câu lạc bộ: .........")))


def test_it_is_named_by_the_paper_that_it_belongs_to() -> None:
    document = _annex("PHỤ LỤC")
    assert document.header.number is None
    assert document.summary.name == "Phụ lục kèm theo Kế hoạch 44/KH-PVH"
    assert document.header.issuer == "Phòng Văn hóa xã Sơn Lộ"
    assert str(document.header.issued_on) == "12/03/2025"
    assert [one.number for one in document.references] == ["44/KH-PVH"]


def test_its_number_and_title_are_in_its_name() -> None:
    name = _annex("PHỤ LỤC II", "DANH SÁCH CÂU LẠC BỘ").summary.name
    assert name == "Phụ lục II DANH SÁCH CÂU LẠC BỘ kèm theo Kế hoạch 44/KH-PVH"


def test_two_annexes_of_a_paper_are_two_documents() -> None:
    first = _read(f"PHỤ LỤC\n{_OF}\n\nMẫu số 01\n\n1. Tên câu lạc bộ: ......")
    second = _read(f"PHỤ LỤC\n{_OF}\n\nMẫu số 02\n\n1. Số người tham gia: ......")
    assert first.id != second.id


def test_a_plan_whose_letterhead_is_lost_keeps_the_number_that_its_annex_tells() -> None:
    document = _read(
        "KẾ HOẠCH\nCâu lạc bộ năm 2025\n\n1. Các thôn gửi danh sách.\n\n"
        f"PHỤ LỤC\n{_OF}\n\nMẫu số 01"
    )
    assert document.header.number == "44/KH-PVH"
