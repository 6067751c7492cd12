"""What a paper says of itself where its letterhead was lost."""

from __future__ import annotations

import pytest

from ingest.document import Document, Header
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText


def document(text: str) -> Document:
    return parse(SourceText(name="a.txt", format=SourceFormat.TEXT, text=text))


def header(text: str) -> Header:
    return document(text).header


BODY = "1. Các trường tổ chức học tập nghị quyết.\n2. Văn phòng theo dõi, tổng hợp kết quả."


def test_the_table_of_properties_of_a_web_page_is_read() -> None:
    found = header(
        "|\n**Số hiệu:**\n|\n62/UBND-VX\n|\n|\n**Loại văn bản:**\n|\nCông văn\n|\n"
        "**Nơi ban hành:**\n|\nỦy ban nhân dân xã Lam Thủy\n|\n**Ngày ban hành:**\n|\n18/11/2025\n"
        "|\n\n"
        f"Kính gửi: Các trường.\n\n{BODY}"
    )
    assert (found.number, found.kind, str(found.issued_on)) == (
        "62/UBND-VX",
        "Công văn",
        "18/11/2025",
    )
    assert found.issuer == "Ủy ban nhân dân xã Lam Thủy"


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        pytest.param("62/QĐ-UBND", "Ủy ban nhân dân tỉnh Lam Hải", id="a committee"),
        pytest.param("7/NQ-HĐND", "Hội đồng nhân dân tỉnh Lam Hải", id="a council"),
        pytest.param("7/KH-TU", "Tỉnh Lam Hải", id="not said"),
    ],
)
def test_a_page_that_names_a_province_means_its_office(number: str, issuer: str) -> None:
    properties = f"|\n**Số hiệu:**\n|\n{number}\n|\n**Nơi ban hành:**\n|\nTỉnh Lam Hải\n|\n\n"

    assert header(f"{properties}Kính gửi: Các trường.\n\n{BODY}").issuer == issuer


def test_who_issues_is_named_above_the_bases_and_does_not_sign() -> None:
    found = header(
        "QUYẾT ĐỊNH\nVề việc công bố danh mục\n\nThủ tục của xã.\n\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM HẢI\nCăn cứ Luật A;\nCăn cứ Luật B;\n\n"
        "Điều 1. Công bố danh mục.\n\nCHỦ TỊCH\n\nLê Văn Mẫu"
    )

    assert (found.signer, found.signer_position) == ("Lê Văn Mẫu", "CHỦ TỊCH")


def test_an_annex_names_the_paper_it_belongs_to() -> None:
    found = header(
        f"KẾ HOẠCH\nCông tác dân vận\n\n{BODY}\n\nPHỤ LỤC\n"
        "(Kèm theo Kế hoạch số 15/KH-PGDĐT ngày 05/3/2024 của Phòng Giáo dục và Đào tạo)"
    )
    assert (found.number, str(found.issued_on)) == ("15/KH-PGDĐT", "05/03/2024")
    assert found.issuer == "Phòng Giáo dục và Đào tạo"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"KẾ HOẠCH\nDân vận\n\n{BODY}\n\n(Kèm theo Quyết định số 9/QĐ-X ngày 05/3/2024)",
            id="another kind of paper",
        ),
        pytest.param(
            f"TRƯỜNG A\nSố:      /KH-THCS\nKẾ HOẠCH\nDân vận\n\n{BODY}\n\n"
            "(Kèm theo Kế hoạch số 9/KH-X ngày 05/3/2024 của Sở Y)",
            id="the number was left blank, not lost",
        ),
    ],
)
def test_the_number_of_another_paper_is_not_borrowed(text: str) -> None:
    assert header(text).number is None


def test_a_law_is_dated_by_the_day_it_was_passed() -> None:
    found = header(
        "QUỐC HỘI\n-------\nBộ luật số: 99/2019/QH14 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nBỘ LUẬT\nVỀ MÙA MÀNG\nĐiều 1. Phạm vi\nLuật quy định mùa.\n"
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIV, kỳ họp thứ 7 "
        "thông qua ngày 14 tháng 6 năm 2019.\n| CHỦ TỊCH QUỐC HỘI\n\n\n\nĐã ký: Lê Thị Mẫu"
    )
    assert (found.kind, found.number, str(found.issued_on)) == (
        "Bộ luật",
        "99/2019/QH14",
        "14/06/2019",
    )
    assert (found.issuer, found.signer) == ("QUỐC HỘI", "Lê Thị Mẫu")
    assert found.signer_position == "CHỦ TỊCH QUỐC HỘI"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        (
            "THUẾ MÙA MÀNG\nCỦA QUỐC HỘI KHÓA XII, KỲ HỌP THỨ 3, SỐ 14/2008/QH12\n"
            "NGÀY 03 THÁNG 06 NĂM 2008",
            "THUẾ MÙA MÀNG",
        ),
        (
            "MÙA MÀNG\nCỦA QUỐC HỘI KHOÁ XII, KỲ HỌP THỨ TƯ\n"
            "SỐ 14/2008/QH12 NGÀY 03 THÁNG 06 NĂM 2008",
            "MÙA MÀNG",
        ),
        (
            "MÙA MÀNG\nCỦA QUỐC HỘI NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM \n"
            "SỐ 14/2008/QH12 NGÀY 03 THÁNG 06 NĂM 2008",
            "MÙA MÀNG",
        ),
        (
            "CỦA QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \n"
            "SỐ 14/2008/QH12 NGÀY 3/6/2008 VỀ MÙA MÀNG",
            "VỀ MÙA MÀNG",
        ),
    ],
)
def test_an_older_law_prints_its_number_in_its_title(printed: str, title: str) -> None:
    found = header(f"LUẬT\n{printed}\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi\nLuật này quy định mùa.")
    assert (found.number, str(found.issued_on)) == ("14/2008/QH12", "03/06/2008")
    assert (found.kind, found.title) == ("Luật", title)


def test_its_number_in_its_title_cites_no_other_paper() -> None:
    found = document(
        "LUẬT\nMÙA MÀNG\nCỦA QUỐC HỘI KHÓA XII, KỲ HỌP THỨ TƯ\nSỐ 14/2008/QH12 NGÀY 03 THÁNG 06 "
        "NĂM 2008\nCăn cứ Nghị quyết số 51/2001/QH10;\nĐiều 1. Phạm vi\nLuật này quy định mùa."
    )
    assert [one.number for one in found.references] == ["51/2001/QH10"]


def test_capitals_of_an_old_font_name_the_signer() -> None:
    found = header(
        "LUẬT\nMÙA MÀNG\n\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi\nLuật này quy định mùa.\n"
        "Luật này được Quốc hội thông qua ngày 3 tháng 12 năm 2004.\nCHủ TịCH QUốC HộI\nLê Thị Mẫu"
    )
    assert (found.signer_position, found.signer) == ("CHủ TịCH QUốC HộI", "Lê Thị Mẫu")


def test_a_title_that_cites_a_number_does_not_lend_it() -> None:
    found = header(
        "THÔNG TƯ\nSỬA ĐỔI QUY CHẾ BAN HÀNH KÈM THEO THÔNG TƯ SỐ 06/2024/TT-BGDĐT NGÀY 10 THÁNG 4 "
        "NĂM 2024\n\nCăn cứ Luật Giáo dục;\n\nĐiều 1. Sửa đổi\n1. Sửa khoản 2."
    )
    assert (found.number, found.issued_on) == (None, None)


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        pytest.param("THỦ TƯỚNG CHÍNH PHỦ", "THỦ TƯỚNG CHÍNH PHỦ", id="an office of one"),
        pytest.param(
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM", "ỦY BAN NHÂN DÂN TỈNH LAM", id="the head of one"
        ),
    ],
)
def test_the_authority_above_the_bases_names_the_office(line: str, issuer: str) -> None:
    found = header(
        f"QUYẾT ĐỊNH\n\nPHÊ DUYỆT QUY HOẠCH\n\n**{line}**\n\nCăn cứ Luật Đất đai;\n\n{BODY}"
    )

    assert found.issuer == issuer


@pytest.mark.parametrize(
    ("end", "signer"),
    [
        pytest.param("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn\nĐức Mẫu", "Nguyễn Đức Mẫu", id="cut"),
        pytest.param("BỘ TRƯỞNG\nĐại\ntướng Lê Văn Mẫu", "Lê Văn Mẫu", id="a rank, cut"),
        pytest.param("BỘ TRƯỞNG\nThượng tá Lê Văn Mẫu", "Lê Văn Mẫu", id="a rank"),
        pytest.param("GIÁM ĐỐC\n(đã ký)\nLê Văn Mẫu", "Lê Văn Mẫu", id="the note of a copy"),
        pytest.param(
            "GIÁM ĐỐC\nLê Văn Mẫu\nMẫu số 01\n(Ký, ghi rõ họ tên)", "Lê Văn Mẫu", id="a form below"
        ),
        pytest.param(
            "GIÁM ĐỐC\nLê Văn Mẫu\n[1] Xã Lam Thủy cũ", "Lê Văn Mẫu", id="a footnote below"
        ),
    ],
)
def test_the_signer_is_a_name(end: str, signer: str) -> None:
    assert (
        header(f"QUYẾT ĐỊNH\nVề mùa\n\n{BODY}\n\nNơi nhận:\n- Lưu: VT.\n\n{end}").signer == signer
    )


def test_an_annex_that_stands_alone_is_of_the_decision_it_names() -> None:
    found = header(
        "VỀ\nVIỆC CÔNG BỐ DANH MỤC MÙA MÀNG\n\nDANH\nMỤC MÙA MÀNG\n\n"
        "*(Ban hành kèm theo* *Quyết định số: 28/QĐ-UBND ngày 19 tháng 11 năm 2025 của Ủy ban nhân "
        "dân tỉnh Lam Hải)*\n\n1. Mùa khô.\n2. Mùa mưa."
    )
    assert (found.kind, found.number, str(found.issued_on)) == (
        "Quyết định",
        "28/QĐ-UBND",
        "19/11/2025",
    )
