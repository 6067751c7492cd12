"""What a web page prints below a document is no part of it."""

from __future__ import annotations

import pytest

from ingest.document import PassageRole
from ingest.layout.furniture import furniture_below
from ingest.pipeline import parse
from ingest.readers import read_bytes

PAPER = (
    "Số: 12/KH-UBND",
    "Lam Thủy, ngày 02 tháng 3 năm 2025",
    "KẾ HOẠCH",
    "Trồng cây",
    "",
    "1. Các thôn trồng cây trước ngày 20/3/2025.",
    "2. Văn phòng theo dõi.",
    "",
    "Nơi nhận:",
    "- Các thôn;",
    "- Lưu: VT.",
    "KT. CHỦ TỊCH",
)
BELOW = (
    "Kế hoạch 12/KH-UBND năm 2025 trồng cây",
    "Văn bản liên quan",
    "Ban hành:",
    "01/02/2025",
    "Hiệu lực: Còn",
    "Cập nhật:",
    "05/02/2025",
    "Theo Chỉ thị số 7/CT-UBND ngày 01/3/2025.",
    "Đăng nhập",
)


def test_the_furniture_begins_at_the_title_that_the_site_repeats() -> None:
    text = "\n".join((*PAPER, *BELOW))
    assert text[furniture_below(text) :].startswith(BELOW[0])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(PAPER), id="a paper alone"),
        pytest.param(
            "\n".join((*PAPER, "Văn bản liên quan", "1. Kế hoạch số 3/KH-X")),
            id="a heading of the paper",
        ),
        pytest.param(
            "\n".join((*PAPER, "Hiệu lực: còn", "Cập nhật: mới", "Đăng nhập", "Liên hệ")),
            id="nothing opens it",
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_a_document_has_no_furniture_of_its_own(text: str) -> None:
    assert furniture_below(text) == len(text)


def test_a_menu_above_a_document_does_not_swallow_it() -> None:
    menu = ("Trang chủ", "Văn bản mới", "Liên hệ", "Đăng nhập", "Tin khác", "")
    letterhead = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    for above in ((*menu, *letterhead), menu):
        text = "\n".join((*above, *PAPER))
        assert furniture_below(text) == len(text)
        whole = "\n".join((*above, *PAPER, *BELOW))
        assert whole[furniture_below(whole) :].startswith(BELOW[0])


def test_furniture_is_kept_and_never_an_answer() -> None:
    alone = parse(read_bytes("\n".join(PAPER).encode(), name="t.txt"))
    document = parse(read_bytes("\n".join((*PAPER, *BELOW)).encode(), name="t.txt"))

    below = [one for one in document.passages if one.start >= furniture_below(document.text)]
    assert {one.role for one in below} == {PassageRole.ARTEFACT}
    assert below[0].text == BELOW[0]
    assert document.header == alone.header
    assert document.obligations == alone.obligations
    assert [str(one.address) for one in document.outline] == ["1", "2"]
    assert [one.number for one in document.references] == ["7/CT-UBND"], "a mention stays one"
