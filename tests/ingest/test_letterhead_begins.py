"""Where a document begins on a page that has furniture of its own above it."""

from __future__ import annotations

import pytest

from ingest.document import PassageRole
from ingest.layout.letterhead import letterhead_begins
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
        pytest.param(
            (*FURNITURE, "TỈNH ỦY LAM THỦY", "VĂN PHÒNG", "*", "ĐẢNG CỘNG SẢN VIỆT NAM"),
            len(FURNITURE),
            id="a paper of the Party below furniture",
        ),
        pytest.param(
            ("BÁO ĐIỆN TỬ ĐẢNG CỘNG SẢN VIỆT NAM", *FURNITURE, *LETTERHEAD),
            len(FURNITURE) + 1,
            id="the name of a site",
        ),
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


FORM = (
    "Mẫu 02",
    "TÊN ĐƠN VỊ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "BÁO CÁO THÀNH TÍCH",
    "1. Tên mô hình: ........",
)
OF_THE_PARTY = (
    "TỈNH ỦY LAM THỦY | ĐẢNG CỘNG SẢN VIỆT NAM",
    "BAN DÂN VẬN |",
    "Số 7-HD/BDV | Lam Thủy, ngày 05 tháng 5 năm 2025",
)
OF_A_UNION = (
    "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM THỦY | CÔNG ĐOÀN NGÀNH GIÁO DỤC",
    "Số: 7/HD-CĐN | Lam Thủy, ngày 05 tháng 5 năm 2025",
)
BODY = (
    "",
    "HƯỚNG DẪN",
    "xét khen thưởng",
    "",
    "1. Tập thể đạt đủ ba tiêu chuẩn.",
    "2. Hồ sơ gồm một bộ.",
    "3. Các đơn vị nộp hồ sơ trước ngày 20/5/2025.",
    "",
    "Nơi nhận: | TRƯỞNG BAN",
    "- Các đơn vị; |",
    "- Lưu. | Trịnh Thị Hạ",
    "",
)


@pytest.mark.parametrize(
    ("letterhead", "number"),
    [(OF_THE_PARTY, "7-HD/BDV"), (OF_A_UNION, "7/HD-CĐN")],
)
@pytest.mark.parametrize("form", [FORM, ("PHỤ LỤC", *FORM[1:]), FORM[1:]])
def test_a_form_at_the_end_takes_no_document_its_letterhead(
    letterhead: tuple[str, ...], number: str, form: tuple[str, ...]
) -> None:
    text = "\n".join((*letterhead, *BODY, *form))
    document = parse(read_bytes(text.encode(), name="t.txt"))

    assert (document.header.kind, document.header.number) == ("Hướng dẫn", number)
    assert document.header.signer == "Trịnh Thị Hạ"
    (found,) = document.obligations
    assert str(found.date) == "20/05/2025"
