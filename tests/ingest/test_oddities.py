"""Oddities: each is reported with its place, and nothing that is in order is."""

from __future__ import annotations

import re
import unicodedata

import pytest

from ingest.document import Document, Warning
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

WHOLE = """PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 5/KH-PGDĐT
Phù Cát, ngày 5 tháng 3 năm 2024

KẾ HOẠCH
Dân vận năm 2024

Căn cứ Chỉ thị số 5-CT/HU ngày 01/02/2024 của Huyện ủy;
I. MỤC ĐÍCH
1. Học tập.
2. Làm theo.
II. NHIỆM VỤ
1. Tuyên truyền.

Nơi nhận:
- Lưu: VT.

TRƯỞNG PHÒNG

Lê Văn Mẫu
"""


def document(text: str) -> Document:
    return parse(SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text))


def found(text: str) -> list[tuple[str, str]]:
    """Return the code of each warning with the words it points at."""
    return [(one.code, text[one.start : one.end]) for one in document(text).warnings]


def body(sentence: str) -> str:
    return WHOLE.replace("1. Tuyên truyền.", f"1. {sentence}")


def test_a_document_in_order_has_no_warning() -> None:
    assert found(WHOLE) == []


def test_cyrillic_letters_among_latin_ones_are_read_as_latin_and_reported() -> None:
    text = "KẾ HOẠCH\nDân vận\n\n1. Theo Công văn số 16495/B\u0422C-PTHT ngày 22/10/2025."
    document = parse(SourceText(name="a.txt", format=SourceFormat.TEXT, text=text))
    (reference,) = document.references
    (warning,) = [one for one in document.warnings if one.code == "mixed_script"]

    assert reference.number == "16495/BTC-PTHT"
    assert text[reference.start : reference.end] == "16495/B\u0422C-PTHT"
    assert text[warning.start : warning.end] == "\u0422"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            WHOLE.replace("Số: 5/", "Số:     /"),
            [("number_blank", "Số:     /KH-PGDĐT")],
            id="a blank number",
        ),
        pytest.param(
            WHOLE.replace("ngày 5 tháng", "ngày    tháng"),
            [("date_incomplete", "Phù Cát, ngày    tháng 3 năm 2024")],
            id="a blank day",
        ),
        pytest.param(
            WHOLE.replace("Số: 5/", "Số: 05 /"),
            [("number_spaced", "05 /KH-PGDĐT")],
            id="a space in its own number",
        ),
        pytest.param(
            WHOLE.split("\n", 1)[1],
            [("office_missing", "Số: 5/KH-PGDĐT")],
            id="no office",
        ),
        pytest.param(
            re.sub(r"(?s)TRƯỞNG PHÒNG\n.*", "", WHOLE),
            [("signature_missing", "Nơi nhận:\n- Lưu: VT.")],
            id="no signature",
        ),
        pytest.param(
            WHOLE.replace("2. Làm theo.", "4. Làm theo."),
            [("numbering_gap", "4. Làm theo.")],
            id="items that skip",
        ),
        pytest.param(
            WHOLE.replace("2. Làm theo.", "1. Làm theo."),
            [("numbering_repeated", "1. Làm theo.")],
            id="items that repeat",
        ),
        pytest.param(
            WHOLE.replace("II. NHIỆM", "IV. NHIỆM"),
            [("numbering_gap", "IV. NHIỆM VỤ")],
            id="sections that skip",
        ),
        pytest.param(WHOLE + "\n\n100", [("stray_number", "100")], id="a page number left over"),
        pytest.param(
            body("Phối hợp với Mặt trận và các đoàn thể trong việc vận động nhân dân\n\nlàm theo."),
            [("paragraph_broken", "n")],
            id="a sentence cut by a page end",
        ),
        pytest.param(
            body("[bookmark: b1]Tuyên truyền [bookmark: b2]sâu."),
            [("bookmarks", "[bookmark: b1]")],
            id="bookmarks, reported once",
        ),
        pytest.param(body("Ðảng viên học."), [("eth_for_d", "Ð")], id="eth for đ"),
        pytest.param(
            body("Tuyên \u0301 truyền."), [("detached_marks", "\u0301")], id="a lost mark"
        ),
        pytest.param(
            body("Theo Công văn số 9/SGDDĐT về thi đua."),
            [("symbol_slip", "SGDDĐT")],
            id="letters doubled",
        ),
        pytest.param(body("Theo Chỉ thị số 33/CTg."), [("symbol_slip", "CTg")], id="letters lost"),
        pytest.param(body("UBDN huyện phát động."), [("symbol_slip", "UBDN")], id="swapped"),
        pytest.param(
            body("Theo Quyết định số 23- QĐ/TW."), [("number_spaced", "23- QĐ/TW")], id="a space"
        ),
        pytest.param(
            body("Lập kế hoạch số Kế hoạch số 9/KH-THCS."),
            [("repeated_words", "kế hoạch số Kế hoạch")],
            id="a kind twice",
        ),
        pytest.param(body("KH số số 9/KH-THCS."), [("repeated_words", "số số")], id="số twice"),
        pytest.param(
            body("Theo Kế hoạch số/KH-SGDĐT ngày 10/01/2022."),
            [("reference_blank", "/KH-SGDĐT")],
            id="another's number blank",
        ),
        pytest.param(
            WHOLE.replace(
                "Chỉ thị số 5-CT/HU ngày 01/02/2024", "Quyết định số .../QĐ-UBND ngày ..."
            ),
            [("reference_blank", "/QĐ-UBND")],
            id="a basis without number and day",
        ),
    ],
)
def test_an_oddity_is_reported_with_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_document_of_one_paragraph_lacks_every_part_of_the_form() -> None:
    assert [code for code, _ in found("1. Học tập.")] == [
        "date_missing",
        "number_missing",
        "office_missing",
        "signature_missing",
    ]


TWO = (
    "Chỉ thị số {} ngày 26/11/2015 của Tỉnh ủy về đổi mới công tác dân vận ở cơ quan; "
    "Chỉ thị số {} ngày 26/11/2015 của Tỉnh ủy về {}."
)


@pytest.mark.parametrize(
    ("first", "second", "title", "expected"),
    [
        pytest.param("01-CT/TU", "03-CT/TU", "đổi mới công tác dân vận ở cơ quan", 1, id="two"),
        pytest.param("01-CT/TU", "03-CT/TU", "đổi mới công tác dân vận", 1, id="one shortened"),
        pytest.param("01-CT/TU", "03-CT/TU", "“Đổi mới công tác dân vận”", 1, id="in quotes"),
        pytest.param("01-CT/TU", "1-CT/TU", "đổi mới công tác dân vận", 0, id="one number"),
        pytest.param("01-CT/TU", "03-CT/TU", "đổi mới công tác thanh niên", 0, id="other titles"),
    ],
)
def test_one_title_and_day_under_two_numbers(
    first: str, second: str, title: str, expected: int
) -> None:
    codes = [code for code, _ in found(body(TWO.format(first, second, title)))]
    assert codes.count("one_title_two_numbers") == expected


def test_titles_that_part_late_are_two() -> None:
    sentence = (
        "Kế hoạch số 3/KH-UBND ngày 04/01/2019 về triển khai thực hiện Quyết định số 5/QĐ-TTg; "
        "Kế hoạch số 1/KH-UBND ngày 04/01/2019 về triển khai thực hiện Quyết định số 8/QĐ-TTg."
    )
    assert found(body(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Năm học 2023-2024 có 100 học sinh.", id="figures in a sentence"),
        pytest.param("Đảng viên học Nghị quyết số 5-NQ/TU.", id="letters in order"),
        pytest.param("Số liệu này đã nộp đủ.", id="số once"),
        pytest.param("Tổng số kế hoạch số 5 là một.", id="another word before số"),
    ],
)
def test_what_is_in_order_is_not_reported(sentence: str) -> None:
    assert found(body(sentence)) == []


def test_letters_that_are_only_decomposed_are_in_order() -> None:
    assert found(unicodedata.normalize("NFD", WHOLE)) == []


def test_warnings_stand_in_the_order_of_the_text_and_speak_vietnamese() -> None:
    text = WHOLE.replace("Số: 5/", "Số:  /").replace("2. Làm", "7. Làm") + "\n\n5"
    warnings = document(text).warnings
    assert [one.code for one in warnings] == ["number_blank", "numbering_gap", "stray_number"]
    assert [one.start for one in warnings] == sorted(one.start for one in warnings)
    assert all(_is_a_sentence(one) for one in warnings)
    assert warnings[1].message == "Đánh số nhảy từ 1 sang 7 tại mục I.7."


def _is_a_sentence(warning: Warning) -> bool:
    return warning.message[0].isupper() and warning.message.endswith(".")


def test_an_annex_that_begins_anew_skips_nothing() -> None:
    assert found(WHOLE + "\nPhụ lục I\n\n1. Đơn của cha mẹ học sinh gửi nhà trường.\n2. Ảnh.") == []
