"""The header: letterheads whole, flattened, damaged or lost, of the State and of the Party."""

from __future__ import annotations

import unicodedata

import pytest

from ingest.document import Header
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BODY = "1. Các trường tổ chức học tập."


def header(text: str) -> Header:
    source = SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text)
    return parse(source).header


def issued(text: str) -> str | None:
    date = header(text).issued_on
    return date.isoformat() if date else None


PLAN = f"""UBND HUYỆN PHÙ CÁT
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
-------
Số: 12/KH-PGDĐT

{MOTTO}
---------------
Phù Cát, ngày 05 tháng 01 năm 2024

KẾ HOẠCH
Công tác dân vận
năm 2024

Căn cứ Kế hoạch số 3/KH-SGDĐT ngày 02/01/2024 của Sở Giáo dục và Đào tạo;
Phòng Giáo dục và Đào tạo ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
{BODY}

Nơi nhận:
- Sở GDĐT (b/c);
- Các trường mầm non, tiểu học, trung học cơ sở và các đơn vị
trực thuộc Phòng;
- Lưu: VT.

KT. TRƯỞNG PHÒNG
PHÓ TRƯỞNG PHÒNG
(Đã ký)
Lê Văn An
"""


def test_a_whole_letterhead_is_read() -> None:
    found = header(PLAN)
    assert found.issued_on is not None
    assert found.issued_on.isoformat() == "2024-01-05"
    assert found == Header(
        kind="Kế hoạch",
        number="12/KH-PGDĐT",
        symbol="KH-PGDĐT",
        issued_on=found.issued_on,
        place="Phù Cát",
        issuer="PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
        superior="UBND HUYỆN PHÙ CÁT",
        title="Công tác dân vận năm 2024",
        signer="Lê Văn An",
        signer_position="KT. TRƯỞNG PHÒNG, PHÓ TRƯỞNG PHÒNG",
        recipients=(
            "Sở GDĐT (b/c)",
            "Các trường mầm non, tiểu học, trung học cơ sở và các đơn vị trực thuộc Phòng",
            "Lưu: VT",
        ),
    )


# The same letterhead as readers that go row by row give it.
ROWS = (
    "UBND HUYỆN PHÙ CÁT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO | Độc lập - Tự do - Hạnh phúc\n"
    "Số: 12/KH-PGDĐT | Phù Cát, ngày 05 tháng 01 năm 2024\n"
)
RULED = ROWS.replace("phúc\n", "phúc\n------- | ---------------\n")
SPACED = ROWS.replace(" | ", "        ")
RUN_TOGETHER = ROWS.replace(" | ", " ")
MERGED = (
    "UBND HUYỆN PHÙ CÁT PHÒNG GIÁO DỤC VÀ ĐÀO TẠO | "
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
    "Số: 12/KH-PGDĐT | Phù Cát, ngày 05 tháng 01 năm 2024\n"
)
BARS_ALONE = (
    "|\n**UBND HUYỆN\nPHÙ CÁT**\n**PHÒNG GIÁO DỤC VÀ\nĐÀO TẠO**\n-------\n|\n"
    "**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n|\n|\n"
    "Số:\n12/KH-PGDĐT\n|\n*Phù Cát, ngày\n05 tháng 01 năm 2024*\n|\n"
)
RIGHT_FIRST = (
    f"{MOTTO}\nPhù Cát, ngày 05 tháng 01 năm 2024\nUBND HUYỆN PHÙ CÁT\n"
    "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nSố: 12/KH-PGDĐT\n"
)


@pytest.mark.parametrize(
    "letterhead",
    [
        pytest.param(ROWS, id="rows with bars"),
        pytest.param(RULED, id="rules in a row of their own"),
        pytest.param(SPACED, id="columns apart by spaces"),
        pytest.param(RUN_TOGETHER, id="columns run together"),
        pytest.param(MERGED, id="all lines of a cell in one"),
        pytest.param(BARS_ALONE, id="each cell on lines of its own, bars between"),
        pytest.param(RIGHT_FIRST, id="the right column first"),
    ],
)
def test_two_columns_are_told_apart(letterhead: str) -> None:
    found = header(f"{letterhead}\nKẾ HOẠCH\nCông tác dân vận năm 2024\n\n{BODY}")
    assert (found.superior, found.issuer) == ("UBND HUYỆN PHÙ CÁT", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO")
    assert (found.number, found.symbol) == ("12/KH-PGDĐT", "KH-PGDĐT")
    assert (str(found.issued_on), found.place) == ("05/01/2024", "Phù Cát")
    assert (found.kind, found.title) == ("Kế hoạch", "Công tác dân vận năm 2024")


def test_the_two_columns_of_the_end_are_told_apart() -> None:
    found = header(
        f"KẾ HOẠCH\nDân vận\n\n{BODY}\nNơi nhận: | HIỆU TRƯỞNG\n- Như trên; | (Đã ký)\n"
        "- Lưu: VT. | Lê Văn An\n"
    )
    assert found.recipients == ("Như trên", "Lưu: VT")
    assert (found.signer_position, found.signer) == ("HIỆU TRƯỞNG", "Lê Văn An")


LETTER = f"""SỞ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG THPT SỐ 1
Số: 45/THPT1-VP
V/v tổ chức hội nghị
viên chức năm học 2023-2024

{MOTTO}
An Nhơn, ngày      tháng 9 năm 2023

Kính gửi:
- Phòng Lao động - Thương binh và Xã hội;
- Các tổ chuyên môn.

Thực hiện Công văn số 12/SGDĐT ngày 1/9/2023, nhà trường yêu cầu:
{BODY}
"""


def test_a_letter_has_a_subject_and_addressees() -> None:
    found = header(LETTER)
    assert found.kind == "Công văn"
    assert found.title == "tổ chức hội nghị viên chức năm học 2023-2024"
    assert found.addressed_to == "Phòng Lao động - Thương binh và Xã hội; Các tổ chuyên môn"
    assert found.issued_on is not None
    assert found.issued_on.isoformat() == "2023-09"


@pytest.mark.parametrize(
    ("line", "addressee"),
    [
        pytest.param("Kính gửi: Các trường trực thuộc", "Các trường trực thuộc", id="one"),
        pytest.param("**Kính gửi :** Các trường", "Các trường", id="emphasis"),
        pytest.param("Kính gửi:\nCác tổ;\nCông đoàn.", "Các tổ; Công đoàn", id="a list, no marks"),
        pytest.param("Kính gửi: Sở A; Sở B.", "Sở A; Sở B", id="several on a line"),
    ],
)
def test_the_addressee(line: str, addressee: str) -> None:
    assert header(f"Số: 1/A-B\nV/v họp\n\n{line}\n\n{BODY}").addressed_to == addressee


PARTY = f"""ĐẢNG BỘ HUYỆN PHÙ CÁT
CHI BỘ TRƯỜNG TIỂU HỌC SỐ 2
*
Số 05-NQ/CB
ĐẢNG CỘNG SẢN VIỆT NAM
Phù Cát, ngày 03 tháng 02 năm 2024

NGHỊ QUYẾT
về công tác dân vận năm 2024
-----

- Căn cứ Điều lệ Đảng;
Chi bộ quyết nghị:
{BODY}

Nơi nhận:
- Đảng ủy;
- Lưu Chi bộ.

T/M CHI BỘ
BÍ THƯ

Nguyễn Thị Mẫu
"""


def test_a_paper_of_the_party() -> None:
    found = header(PARTY)
    assert (found.kind, found.number, found.symbol) == ("Nghị quyết", "05-NQ/CB", "NQ/CB")
    assert (found.superior, found.issuer) == (
        "ĐẢNG BỘ HUYỆN PHÙ CÁT",
        "CHI BỘ TRƯỜNG TIỂU HỌC SỐ 2",
    )
    assert found.title == "về công tác dân vận năm 2024"
    assert (found.signer_position, found.signer) == ("T/M CHI BỘ, BÍ THƯ", "Nguyễn Thị Mẫu")
    assert found.recipients == ("Đảng ủy", "Lưu Chi bộ")


def test_a_lost_letterhead_leaves_what_the_body_says() -> None:
    found = header(
        "KẾ HOẠCH\nCông tác dân vận năm 2024\n\n"
        f"Trường Tiểu học Hòa Bình xây dựng kế hoạch như sau:\n{BODY}"
    )
    assert found == Header(
        kind="Kế hoạch", title="Công tác dân vận năm 2024", issuer="Trường Tiểu học Hòa Bình"
    )


def test_an_office_named_in_the_body_is_completed_with_the_place_of_issue() -> None:
    text = (
        "Số: 5/KH-SGDĐT\nBình Định, ngày 1 tháng 2 năm 2024\nKẾ HOẠCH\nDân vận\n\n"
        "Căn cứ tình hình, Sở Giáo dục và Đào tạo ban hành Kế hoạch:\n1. Học tập."
    )
    assert header(text).issuer == "Sở Giáo dục và Đào tạo Bình Định"
    named = text.replace("1. Học tập.", "1. Sở Giáo dục và Đào tạo tỉnh Bình Định chủ trì.")
    assert header(named).issuer == "Sở Giáo dục và Đào tạo tỉnh Bình Định"


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        pytest.param("Số: 573/KH-SGDĐT", "573/KH-SGDĐT", "KH-SGDĐT", id="as it should be"),
        pytest.param("Số: 07 /KH-PGDĐT", "07/KH-PGDĐT", "KH-PGDĐT", id="a space"),
        pytest.param("Số: 12/ KH- THCS", "12/KH-THCS", "KH-THCS", id="spaces after signs"),
        pytest.param("**Số:** 9/QĐ-TH", "9/QĐ-TH", "QĐ-TH", id="emphasis"),
        pytest.param("Số:      /GD&ĐT", None, "GD&ĐT", id="a blank number"),
        pytest.param("Số: ....../BC-TH", None, "BC-TH", id="a number of dots"),
        pytest.param("Số:", None, None, id="nothing at all"),
        pytest.param("Số: 12/2024/QĐ-UBND", "12/2024/QĐ-UBND", "QĐ-UBND", id="with the year"),
        pytest.param("Luật số: 41/2019/QH14", "41/2019/QH14", "QH14", id="a law"),
        pytest.param("Số 12-KH/ĐU", "12-KH/ĐU", "KH/ĐU", id="Party: no colon"),
        pytest.param("Số: 255/BC-BCĐ-\nXMC", "255/BC-BCĐ-XMC", "BC-BCĐ-XMC", id="over two lines"),
        pytest.param("Số: 15/KH-THCS.NTT", "15/KH-THCS.NTT", "KH-THCS.NTT", id="initials"),
        pytest.param("Số: 15/KH-THCS Hoa Sen", "15/KH-THCS", "KH-THCS", id="a name after it"),
    ],
)
def test_the_number_and_its_symbol(line: str, number: str | None, symbol: str | None) -> None:
    found = header(f"TRƯỜNG A\n{line}\nKẾ HOẠCH\nDân vận\n\n{BODY}")
    assert (found.number, found.symbol) == (number, symbol)


def test_an_address_in_a_street_is_no_number() -> None:
    assert header(f"TRƯỜNG A\nSố 5 Lê Lợi\nKẾ HOẠCH\nDân vận\n\n{BODY}").number is None


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        pytest.param("Huế, ngày 5 tháng 3 năm 2020", "Huế", "2020-03-05", id="in full"),
        pytest.param("*Huế, ngày 05/3/2020*", "Huế", "2020-03-05", id="in figures"),
        pytest.param("Huế ngày 5 tháng 3 năm 2020", "Huế", "2020-03-05", id="without a comma"),
        pytest.param(
            "*Huế**, ngày **05**\ntháng **3** năm **2020*", "Huế", "2020-03-05", id="bold"
        ),
        pytest.param("*Huế, ngày 5 tháng 3 n**ă**m 2020** *", "Huế", "2020-03-05", id="a letter"),
        pytest.param("Huế, ngày   tháng 5 năm 2022", "Huế", "2022-05", id="a blank day"),
        pytest.param("Huế, ngày … tháng … năm 2022", "Huế", "2022", id="day and month blank"),
        pytest.param("Huế, ngày    tháng    năm", "Huế", None, id="all blank"),
        pytest.param(
            "TP. Hồ Chí Minh, ngày 1 tháng 2 năm 2020",
            "TP. Hồ Chí Minh",
            "2020-02-01",
            id="an abbreviated place",
        ),
    ],
)
def test_the_place_and_as_much_of_the_date_as_is_written(
    line: str, place: str, date: str | None
) -> None:
    text = f"TRƯỜNG A\nSố: 1/KH-A\n{line}\nKẾ HOẠCH\nDân vận\n\n{BODY}"
    assert header(text).place == place
    assert issued(text) == date


@pytest.mark.parametrize(
    ("lines", "kind", "title"),
    [
        pytest.param("KẾ HOẠCH\nDân vận năm 2024", "Kế hoạch", "Dân vận năm 2024", id="two lines"),
        pytest.param("KẾ HOẠCH DÂN VẬN", "Kế hoạch", "DÂN VẬN", id="one line in capitals"),
        pytest.param("## KẾ HOẠCH\n\n### Dân vận", "Kế hoạch", "Dân vận", id="Markdown"),
        pytest.param("BÁO CÁO\n“Năm dân vận”", "Báo cáo", "“Năm dân vận”", id="quotation marks"),
        pytest.param("QUYẾT ĐỊNH\nVề việc lập tổ", "Quyết định", "Về việc lập tổ", id="decision"),
        pytest.param(
            "KẾ HOẠCH LIÊN TỊCH\nvề thi đua",
            "Kế hoạch liên tịch",
            "về thi đua",
            id="the longer kind",
        ),
        pytest.param("V/v: mở lớp", "Công văn", "mở lớp", id="a letter"),
        pytest.param("LUẬT\nTIẾP CÔNG DÂN", "Luật", "TIẾP CÔNG DÂN", id="a law"),
    ],
)
def test_the_kind_and_the_title(lines: str, kind: str, title: str) -> None:
    found = header(f"TRƯỜNG A\n{lines}\n\nCăn cứ tình hình;\n{BODY}")
    assert (found.kind, found.title) == (kind, title)


def test_the_authority_above_a_decision_is_neither_title_nor_office() -> None:
    found = header(
        "ỦY BAN NHÂN DÂN\nTỈNH KHÁNH HÒA\nSố: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc lập tổ dân vận\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA\nCăn cứ Luật Tố cáo;\nĐiều 1. Lập tổ."
    )
    assert found.issuer == "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA"
    assert found.title == "Về việc lập tổ dân vận"


def test_marks_of_secrecy_and_urgency_are_no_office() -> None:
    found = header(f"MẬT\nHỎA TỐC\nSỞ GIÁO DỤC\nVÀ ĐÀO TẠO\nSố: 1/SGD-VP\nV/v họp\n\n{BODY}")
    assert (found.superior, found.issuer) == (None, "SỞ GIÁO DỤC VÀ ĐÀO TẠO")


@pytest.mark.parametrize(
    ("lines", "position", "signer"),
    [
        pytest.param("HIỆU TRƯỞNG\n\nLê Mẫu", "HIỆU TRƯỞNG", "Lê Mẫu", id="in person"),
        pytest.param(
            "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nLê Mẫu",
            "KT. HIỆU TRƯỞNG, PHÓ HIỆU TRƯỞNG",
            "Lê Mẫu",
            id="KT.",
        ),
        pytest.param(
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Mẫu",
            "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
            "Lê Mẫu",
            id="TM.",
        ),
        pytest.param(
            "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nLê Mẫu",
            "TL. GIÁM ĐỐC, CHÁNH VĂN PHÒNG",
            "Lê Mẫu",
            id="TL.",
        ),
        pytest.param("TUQ. GIÁM ĐỐC\nLê Mẫu", "TUQ. GIÁM ĐỐC", "Lê Mẫu", id="TUQ."),
        pytest.param("Q. HIỆU TRƯỞNG\nLê Mẫu", "Q. HIỆU TRƯỞNG", "Lê Mẫu", id="Q."),
        pytest.param(
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Mẫu",
            "T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ",
            "Lê Mẫu",
            id="Party",
        ),
        pytest.param(
            "**KT.TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG**\n\nLê Mẫu",
            "KT.TRƯỞNG PHÒNG, PHÓ TRƯỞNG PHÒNG",
            "Lê Mẫu",
            id="emphasis",
        ),
        pytest.param(
            "HIỆU TRƯỞNG\n(Đã ký và đóng dấu)\nLÊ MẪU",
            "HIỆU TRƯỞNG",
            "LÊ MẪU",
            id="a name in capitals",
        ),
        pytest.param("HIỆU TRƯỞNG", "HIỆU TRƯỞNG", None, id="no name"),
    ],
)
def test_the_signer_with_the_capacity(lines: str, position: str, signer: str | None) -> None:
    text = f"KẾ HOẠCH\nDân vận\n\n{BODY}\n\nTrên đây là kế hoạch./.\n\nNơi nhận:\n- Lưu: VT.\n\n"
    found = header(text + lines)
    assert (found.signer_position, found.signer) == (position, signer)
    assert found.recipients == ("Lưu: VT",)


def test_decomposed_letters_are_read_alike() -> None:
    assert header(unicodedata.normalize("NFD", PLAN)) == header(PLAN)


@pytest.mark.parametrize(
    ("letterhead", "offices"),
    [
        pytest.param(
            "BỘ TÀI\nCHÍNH\nCỤC\nDỰ TRỮ", ("BỘ TÀI CHÍNH", "CỤC DỰ TRỮ"), id="each cut in two"
        ),
        pytest.param(
            "CỤC THUẾ\nTHUẾ TỈNH VĨNH LONG", ("CỤC THUẾ", "THUẾ TỈNH VĨNH LONG"), id="of one name"
        ),
    ],
)
def test_two_offices_above_each_other_are_two(letterhead: str, offices: tuple[str, str]) -> None:
    found = header(f"{letterhead}\nSố: 5/CV-VP\nV/v kiểm kho\n\n{BODY}")
    assert (found.superior, found.issuer) == offices


def test_a_title_whose_letterhead_is_lost_names_no_office() -> None:
    assert header(f"VỀ VIỆC CÔNG BỐ DANH MỤC GIỐNG LÚA\nCỦA TỈNH\n\n{BODY}").issuer is None
