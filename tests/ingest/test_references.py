"""Mentions of other documents: every form of số/ký hiệu, and what only looks like one."""

from __future__ import annotations

import pytest

from ingest.references import find_references

# Text, the number as printed, its normal form, kind, date, issuer.
FORMS = [
    pytest.param(
        "Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ về tăng cường",
        ("16/CT-TTg", "16/CT-TTg", "Chỉ thị", "2016-05-16", "Thủ tướng Chính phủ"),
        id="a paper of the State: slash, then hyphen",
    ),
    pytest.param(
        "Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị",
        ("05-CT/TW", "05-CT/TW", "Chỉ thị", "2016-05-15", "Bộ Chính trị"),
        id="a paper of the Party: hyphen, then slash, a comma before the date",
    ),
    pytest.param(
        "Chương trình số 79-CTr/BDVTW-BCSĐCP ngày 11/10/2016 giữa Ban A và Ban B",
        (
            "79-CTr/BDVTW-BCSĐCP",
            "79-CTr/BDVTW-BCSĐCP",
            "Chương trình",
            "2016-10-11",
            "Ban A và Ban B",
        ),
        id="a joint programme: between two offices",
    ),
    pytest.param(
        "Quyết định số 48/2019/QĐ-UBND ngày 18 tháng 12 năm 2019 của UBND tỉnh",
        ("48/2019/QĐ-UBND", "48/2019/QĐ-UBND", "Quyết định", "2019-12-18", "UBND tỉnh"),
        id="the year in the middle, the date in words",
    ),
    pytest.param(
        "Chỉ thị số\u00a016\u00a0/CT-TTg ngày\u00a016/5/2016",
        ("16\u00a0/CT-TTg", "16/CT-TTg", "Chỉ thị", "2016-05-16", None),
        id="spaces that no line is broken at",
    ),
    pytest.param(
        "Chỉ thị 16\uff0fCT-TTg ngày 16/5/2016",
        ("16\uff0fCT-TTg", "16/CT-TTg", "Chỉ thị", "2016-05-16", None),
        id="a slash of double width",
    ),
    pytest.param(
        "Kế hoạch số 573/KH-SGD\u00d0T ngày 16/5/2016",
        ("573/KH-SGD\u00d0T", "573/KH-SGDĐT", "Kế hoạch", "2016-05-16", None),
        id="eth for Đ",
    ),
    pytest.param(
        "Kế hoạch số\u00a0/KH-UBND ngày 16/5/2016",
        ("/KH-UBND", "/KH-UBND", "Kế hoạch", "2016-05-16", None),
        id="a blank number behind such a space",
    ),
    pytest.param(
        "Luật số 10/2022/QH15",
        ("10/2022/QH15", "10/2022/QH15", "Luật", None, None),
        id="a law with its session",
    ),
    pytest.param(
        "Thông tư liên tịch số 01/2012/TTLT-BGDĐT-BNV",
        ("01/2012/TTLT-BGDĐT-BNV", "01/2012/TTLT-BGDĐT-BNV", "Thông tư liên tịch", None, None),
        id="a joint circular",
    ),
    pytest.param(
        "Kế hoạch số 06 ngày 06/01/2022 của Phòng Nội vụ về thi đua",
        ("06", "06", "Kế hoạch", "2022-01-06", "Phòng Nội vụ"),
        id="a number without a symbol, by its date",
    ),
    pytest.param(
        "Đề án 02 của Tỉnh ủy về sáp nhập",
        ("02", "02", "Đề án", None, "Tỉnh ủy"),
        id="a number without a symbol, by its issuer",
    ),
    pytest.param(
        "công văn số 1025-CVHQ ngày 10/10/2025 của Công ty Sao Băng",
        ("1025-CVHQ", "1025-CVHQ", "Công văn", "2025-10-10", "Công ty Sao Băng"),
        id="a letter of a company: no slash",
    ),
    pytest.param(
        "Nghị định số 15-CP ngày 02/3/1993 của Chính phủ",
        ("15-CP", "15-CP", "Nghị định", "1993-03-02", "Chính phủ"),
        id="an old paper: no slash",
    ),
    pytest.param(
        "Nghị định số 123/2020 ngày 19/10/2020 của Chính phủ",
        ("123/2020", "123/2020", "Nghị định", "2020-10-19", "Chính phủ"),
        id="a number with its year alone",
    ),
    pytest.param(
        "Nghị định số 842019/NĐ-CP ngày 14/11/2019",
        ("842019/NĐ-CP", "842019/NĐ-CP", "Nghị định", "2019-11-14", None),
        id="the slash before the year lost",
    ),
    pytest.param(
        "Văn bản số 16495/B\u0422\u0421-PTHT ngày 22/10/2025",
        ("16495/B\u0422\u0421-PTHT", "16495/BTC-PTHT", "Văn bản", "2025-10-22", None),
        id="Cyrillic letters that look like Latin ones",
    ),
    pytest.param(
        "Kế hoạch số/KH-SGDĐT ngày 10/01/2022 của Sở",
        ("/KH-SGDĐT", "/KH-SGDĐT", "Kế hoạch", "2022-01-10", "Sở"),
        id="a blank number",
    ),
    pytest.param(
        "Kế hoạch số …../KH-SGDĐT",
        ("/KH-SGDĐT", "/KH-SGDĐT", "Kế hoạch", None, None),
        id="a number of dots",
    ),
    pytest.param(
        "Quyết định số      /2020/QĐ-UBND ngày    /   /2020 của UBND tỉnh",
        ("/2020/QĐ-UBND", "/2020/QĐ-UBND", "Quyết định", "2020", "UBND tỉnh"),
        id="a blank number before a year, a blank day",
    ),
    pytest.param(
        "Quyết định số 23- QĐ/TW",
        ("23- QĐ/TW", "23-QĐ/TW", "Quyết định", None, None),
        id="a space after the hyphen",
    ),
    pytest.param(
        "Nghị định số 149/2018/NĐ- CP ngày 07/11/2018",
        ("149/2018/NĐ- CP", "149/2018/NĐ-CP", "Nghị định", "2018-11-07", None),
        id="a space in the symbol",
    ),
    pytest.param(
        "Nghị định số 30/2020/NĐ – CP",
        ("30/2020/NĐ – CP", "30/2020/NĐ-CP", "Nghị định", None, None),
        id="a dash between spaces",
    ),
    pytest.param(
        "kế hoạch 1353/ KH-PGDĐT",
        ("1353/ KH-PGDĐT", "1353/KH-PGDĐT", "Kế hoạch", None, None),
        id="a space after the slash, no số",
    ),
    pytest.param(
        "Kế hoạch số 07 /KH-PGDĐT",
        ("07 /KH-PGDĐT", "07/KH-PGDĐT", "Kế hoạch", None, None),
        id="a space before the slash",
    ),
    pytest.param(
        "Báo cáo số 255/BC-BCĐPCGD-\nXMC ngày 1/2/2020",
        ("255/BC-BCĐPCGD-\nXMC", "255/BC-BCĐPCGD-XMC", "Báo cáo", "2020-02-01", None),
        id="a symbol over two lines",
    ),
    pytest.param(
        "Chỉ thị số 33/CTg", ("33/CTg", "33/CTg", "Chỉ thị", None, None), id="a slip of the typist"
    ),
    pytest.param(
        "Kế hoạch Liên tịch số 797/KHLT-SGD&CĐGD",
        ("797/KHLT-SGD&CĐGD", "797/KHLT-SGD&CĐGD", "Kế hoạch liên tịch", None, None),
        id="an ampersand, a kind half in capitals",
    ),
    pytest.param(
        "Kế hoạch số 15/KH-THCS.NTT ngày 3/3/2023",
        ("15/KH-THCS.NTT", "15/KH-THCS.NTT", "Kế hoạch", "2023-03-03", None),
        id="a school's initials after a full stop",
    ),
    pytest.param(
        "Công văn số 711/VPCP-V.I ngày 3/3/2023",
        ("711/VPCP-V.I", "711/VPCP-V.I", "Công văn", "2023-03-03", None),
        id="a school's initials after a full stop",
    ),
    pytest.param(
        "Kế hoạch số 12a/KH-MN",
        ("12a/KH-MN", "12a/KH-MN", "Kế hoạch", None, None),
        id="a number with a letter",
    ),
    pytest.param(
        "Công văn số 1098/SGDĐT ngày 6/5/2022",
        ("1098/SGDĐT", "1098/SGDĐT", "Công văn", "2022-05-06", None),
        id="a letter: the symbol is the office",
    ),
    pytest.param(
        "Công văn số 2199-CV/HU, ngày 15/5/2020 của Huyện ủy Phù Cát",
        ("2199-CV/HU", "2199-CV/HU", "Công văn", "2020-05-15", "Huyện ủy Phù Cát"),
        id="a letter of the Party",
    ),
    pytest.param(
        "(KH số 106/KH-PGDĐT, ngày 05/02/2020)",
        ("106/KH-PGDĐT", "106/KH-PGDĐT", "Kế hoạch", "2020-02-05", None),
        id="a shortened kind",
    ),
    pytest.param(
        "Kết luận 198-KL/TW", ("198-KL/TW", "198-KL/TW", "Kết luận", None, None), id="without số"
    ),
    pytest.param(
        "theo 30/2020/NĐ-CP",
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP", "Nghị định", None, None),
        id="the code alone: it names its kind",
    ),
    pytest.param(
        "số 1234/SGDĐT-VP ngày 1/2/2020",
        ("1234/SGDĐT-VP", "1234/SGDĐT-VP", None, "2020-02-01", None),
        id="số without a kind",
    ),
    pytest.param(
        "Quyết định **số:** 123/QĐ-UBND",
        ("123/QĐ-UBND", "123/QĐ-UBND", "Quyết định", None, None),
        id="a colon and emphasis",
    ),
    pytest.param(
        "kế hoạch số Kế hoạch số 1353/KH-X",
        ("1353/KH-X", "1353/KH-X", "Kế hoạch", None, None),
        id="words typed twice",
    ),
    pytest.param(
        "Quyết định số 1895/QĐ-TTg ngày 11/11/2019 của Thủ tướng Chính phủ nói trên",
        ("1895/QĐ-TTg", "1895/QĐ-TTg", "Quyết định", "2019-11-11", "Thủ tướng Chính phủ"),
        id="the issuer ends before nói trên",
    ),
    pytest.param(
        "theo Công văn số 55/UBND - Đề nghị các trường",
        ("55/UBND", "55/UBND", "Công văn", None, None),
        id="a dash that begins a clause",
    ),
    pytest.param(
        "Nghị quyết số 03-NQ/TU ngày 10/12/2021 của Hội nghị lần thứ sáu khóa XVI",
        ("03-NQ/TU", "03-NQ/TU", "Nghị quyết", "2021-12-10", "Hội nghị lần thứ sáu"),
        id="the issuer ends before its term",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_a_mention_is_read_in_every_form(
    text: str, expected: tuple[str, str, str | None, str | None, str | None]
) -> None:
    (found,) = find_references(text)
    date = found.date.isoformat() if found.date else None
    printed = text[found.start : found.end]
    assert (printed, found.number, found.kind, date, found.issuer) == expected


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_the_phrase_begins_with_the_kind_and_ends_with_what_was_read(
    text: str, expected: tuple[str, str, str | None, str | None, str | None]
) -> None:
    (found,) = find_references(text)
    phrase = text[found.full_start : found.full_end]
    assert found.full_start <= found.start < found.end <= found.full_end
    assert phrase.endswith(expected[4] or phrase[-1])
    if found.kind_printed:
        assert phrase[0].lower() == (expected[2] or "")[0].lower()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("Đề án 06; Nghị quyết 68 và", ["06", "68"], id="known by their number"),
        pytest.param(
            "Quyết định số 66/2018/QĐ-UBND. Theo QĐ 66, PL 6, QĐ66.",
            ["66/2018/QĐ-UBND", "66", "66"],
            id="short for one cited in full",
        ),
        pytest.param(
            "Quy chế phối hợp 49/QCPH-UBND-MTTQ", ["49/QCPH-UBND-MTTQ"], id="three abbreviations"
        ),
        pytest.param("Nghị định số **1**04/2012/NĐ-CP", ["104/2012/NĐ-CP"], id="emphasis inside"),
        pytest.param("Nghị định số 30/2020/NĐ\u2011CP", ["30/2020/NĐ-CP"], id="Word's hyphen"),
        pytest.param("Quyết định số 2345/QĐ-BYT-K2ĐT", ["2345/QĐ-BYT-K2ĐT"], id="a digit inside"),
        pytest.param("Quyết định số 100/QĐ/UBND", ["100/QĐ/UBND"], id="a slash for a hyphen"),
        pytest.param("theo Thông tư 29/2024 về dạy thêm", ["29/2024"], id="a circular's year"),
        pytest.param("Kế hoạch số 5/2024 của trường", ["5/2024"], id="said to be a number"),
        pytest.param("theo Mẫu số 01/TTHC, Biểu mẫu 02-BC/SNV", [], id="forms"),
        pytest.param("BÃI BỎ QUYẾT ĐỊNH SỐ 10/2016/QĐ-UBND", ["10/2016/QĐ-UBND"], id="capitals"),
    ],
)
def test_more_forms_of_a_mention(text: str, numbers: list[str]) -> None:
    assert [one.number for one in find_references(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("giai đoạn 2021-2025", id="years of a programme"),
        pytest.param("Chương trình giai đoạn 2021-2025 của tỉnh", id="years after a kind"),
        pytest.param("ngày 05/12/2019", id="a date"),
        pytest.param("Báo cáo ngày 05/12/2019 của Sở", id="a date after a kind"),
        pytest.param("điện thoại 0252.3822.111, 0912-345-678", id="telephone numbers"),
        pytest.param("Tổng đài 1900/6789", id="a telephone number with a slash"),
        pytest.param("3/4 số hộ, 10/12 trường đạt", id="fractions"),
        pytest.param("trực 24/7", id="round the clock"),
        pytest.param("tiêu chuẩn TCVN ISO 9001", id="a standard"),
        pytest.param("TCVN 9001:2015, ISO/IEC 27001", id="standards with years and slashes"),
        pytest.param("QCVN 01-1:2018/BYT", id="a technical regulation"),
        pytest.param("lớp 12/A1, 9/A2, 5/1A", id="classes"),
        pytest.param("COVID-19, SARS-CoV-2", id="diseases"),
        pytest.param("số 5/B Nguyễn Trãi, số 12/3A Lê Lợi", id="houses"),
        pytest.param("số 12/ấp 3", id="a house in a hamlet"),
        pytest.param("Quốc lộ 1A, xe 51A-123.45", id="a road and a car"),
        pytest.param("tổng số 12 của trường", id="a count"),
        pytest.param("kế hoạch 5 của nhà trường", id="a kind as a common word"),
        pytest.param("năm học 2020-2021 đạt 12/TH", id="a share"),
        pytest.param("Quyết định 29", id="a number with neither date nor issuer"),
        pytest.param("Nghị quyết 15 nội dung", id="a count behind a kind"),
        pytest.param("Kế hoạch 2025", id="a year"),
        pytest.param("Báo cáo 6/2024, Báo cáo quý 3/2024", id="a month or a quarter"),
        pytest.param("nhà số 12-AB, lô 15-CN", id="a house and a plot"),
        pytest.param("https://a.vn/12/QĐ-TTg", id="an address on the web"),
        pytest.param("a12/QĐ-TTg@b.vn", id="an e-mail address"),
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert find_references(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "các Nghị quyết số 18-NQ/TW, 19-NQ/TW của Ban Chấp hành Trung ương",
            [
                ("18-NQ/TW", "Nghị quyết", None, "Ban Chấp hành Trung ương"),
                ("19-NQ/TW", "Nghị quyết", None, "Ban Chấp hành Trung ương"),
            ],
            id="one kind before, one issuer after",
        ),
        pytest.param(
            "các Công văn số 1/SGDĐT, 2/SGDĐT và 3/SGDĐT ngày 5/5/2020 của Sở",
            [(f"{n}/SGDĐT", "Công văn", "2020-05-05", "Sở") for n in (1, 2, 3)],
            id="three numbers whose symbols name no kind",
        ),
        pytest.param(
            "Nghị quyết số 18-NQ/TW ngày 25/10/2017, số 19-NQ/TW ngày 26/10/2017 của Trung ương",
            [
                ("18-NQ/TW", "Nghị quyết", "2017-10-25", "Trung ương"),
                ("19-NQ/TW", "Nghị quyết", "2017-10-26", "Trung ương"),
            ],
            id="each its date",
        ),
        pytest.param(
            "Quyết định số 67/QĐ-UBND, Kế hoạch số 68/KH-UBND ngày 1/1/2020 của tỉnh",
            [
                ("67/QĐ-UBND", "Quyết định", None, None),
                ("68/KH-UBND", "Kế hoạch", "2020-01-01", "tỉnh"),
            ],
            id="another kind begins another mention",
        ),
    ],
)
def test_what_is_said_once_holds_for_a_list(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert [
        (found.number, found.kind, found.date.isoformat() if found.date else None, found.issuer)
        for found in find_references(text)
    ] == expected


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param(
            "Quyết định số 10, 11 và 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh",
            ["10/QĐ-UBND", "11/QĐ-UBND", "12/QĐ-UBND"],
            id="state",
        ),
        pytest.param("Nghị quyết số 66.3/2025/NQ-CP ngày 5/9/2025", ["66.3/2025/NQ-CP"], id="dot"),
        pytest.param("Công văn số 0124-07/AB-TCHQ ngày 5/9/2025", ["0124-07/AB-TCHQ"], id="hyphen"),
        pytest.param("Nghị quyết số 18, 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"], id="Party"),
        pytest.param("Biểu 10, 11 và Kế hoạch số 12/KH-X", ["12/KH-X"], id="numbers of a form"),
    ],
)
def test_numbers_may_share_one_symbol(text: str, numbers: list[str]) -> None:
    found = find_references(text)

    assert [one.number for one in found] == numbers
    assert all(text[one.full_start :].startswith(one.kind or "") for one in found)
    assert len({(one.date, one.issuer) for one in found}) == 1
