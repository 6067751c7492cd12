"""The lay-out: which part of a document each paragraph is, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import PassageRole
from ingest.layout.ending import (
    annex_name,
    has_capacity,
    is_name,
    is_position,
    is_position_of_one,
    is_recipients_line,
)
from ingest.layout.lines import split_lines, split_paragraphs
from ingest.layout.placed import Placed
from ingest.passages import HeaderPart, lay_out

A, B, H = PassageRole.ARTEFACT, PassageRole.BODY, PassageRole.HEADING
HEAD, BASIS, TO, SIGN = (
    PassageRole.HEADER,
    PassageRole.BASIS,
    PassageRole.RECIPIENTS,
    PassageRole.SIGNATURE,
)


def laid_out(text: str) -> tuple[Placed, ...]:
    return lay_out(text, split_paragraphs(text, split_lines(text)))


def parts(text: str) -> list[tuple[PassageRole, str]]:
    return [(one.role, str(one.address)) for one in laid_out(text)]


PLAN = """TRƯỜNG THCS HÒA BÌNH
Số: 5/KH-THCS
Hòa Bình, ngày 5 tháng 3 năm 2024

KẾ HOẠCH
Dân vận năm 2024

Căn cứ Kế hoạch số 3/KH-PGDĐT của Phòng;
Thực hiện chỉ đạo của cấp trên;
Nhà trường lập kế hoạch như sau:
I. MỤC ĐÍCH
1. Nâng cao nhận thức.
- Học tập.
II. NHIỆM VỤ
Tổ chuyên môn phụ trách.
Trên đây là kế hoạch của trường./.

Nơi nhận:
- Phòng GDĐT;
- Lưu: VT.

HIỆU TRƯỞNG

Lê Văn Mẫu
"""


def test_a_plan_from_top_to_bottom() -> None:
    assert parts(PLAN) == [
        (HEAD, "cơ quan ban hành"),
        (HEAD, "số, ký hiệu"),
        (HEAD, "địa danh, thời gian"),
        (HEAD, "tên loại, trích yếu"),
        (BASIS, "căn cứ.1"),
        (BASIS, "căn cứ.2"),
        (B, "mở đầu.đoạn 1"),
        (H, "I"),
        (B, "I.1"),
        (B, "I.1.-1"),
        (H, "II"),
        (B, "II.đoạn 1"),
        (B, "phần kết.đoạn 1"),
        (TO, "nơi nhận"),
        (SIGN, "người ký"),
    ]


def test_each_part_of_the_form_is_known() -> None:
    text = PLAN.replace("Dân vận năm 2024\n", "Dân vận năm 2024\n\nKính gửi: Các tổ\n")
    text = f"UBND HUYỆN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nMẬT\n{text}"
    assert [one.part for one in laid_out(text) if one.part is not None] == [
        HeaderPart.OFFICE,
        HeaderPart.NATIONAL,
        HeaderPart.OTHER,
        HeaderPart.OFFICE,
        HeaderPart.NUMBER,
        HeaderPart.PLACE_AND_DATE,
        HeaderPart.KIND_AND_TITLE,
        HeaderPart.ADDRESSEE,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. Học.\n2. Làm.", [(B, "1"), (B, "2")], id="nothing but a body"),
        pytest.param(
            "Bản tóm lược do ai đó soạn.\n\nKẾ HOẠCH\nDân vận\n\n1. Học.",
            [(A, "ngoài văn bản"), (HEAD, "tên loại, trích yếu"), (B, "1")],
            id="the note of a digest",
        ),
        pytest.param(
            "KẾ HOẠCH\nDân vận\n\n- Căn cứ Điều lệ;\n- Thực hiện Chỉ thị;\nI. MỤC ĐÍCH\n- Học.",
            [
                (HEAD, "tên loại, trích yếu"),
                (BASIS, "căn cứ.1"),
                (BASIS, "căn cứ.2"),
                (H, "I"),
                (B, "I.-1"),
            ],
            id="bases with hyphens",
        ),
        pytest.param(
            "1. Học.\nCăn cứ tình hình, trường làm.\n2. Nghỉ.",
            [(B, "1"), (B, "1.đoạn 1"), (B, "2")],
            id="no basis after the first number",
        ),
        pytest.param(
            "II. A\n1. Học.\nĐề nghị các tổ làm tốt.\n2. Nghỉ.",
            [(H, "II"), (B, "II.1"), (B, "II.1.đoạn 1"), (B, "II.2")],
            id="no closing before the last number",
        ),
        pytest.param(
            "1. Học.\n2. Nghỉ.\n\nBáo cáo kết quả về Phòng.",
            [(B, "1"), (B, "2"), (B, "phần kết.đoạn 1")],
            id="a paragraph after the last item of a letter",
        ),
        pytest.param(
            "III. TỔ CHỨC\n1. Học.\nTổ trưởng lo.",
            [(H, "III"), (B, "III.1"), (B, "III.1.đoạn 1")],
            id="but not in a section",
        ),
        pytest.param(
            "1. Học.\n\n2\n\n- 3 -\n\n-----\n\n2. Làm.",
            [
                (B, "1"),
                (A, "ngoài văn bản"),
                (A, "ngoài văn bản.đoạn 2"),
                (A, "ngoài văn bản.đoạn 3"),
                (B, "2"),
            ],
            id="page numbers and rules",
        ),
        pytest.param(
            "1. Học.\nNơi nhận hồ sơ là văn phòng.\n2. Làm.",
            [(B, "1"), (B, "1.đoạn 1"), (B, "2")],
            id="a sentence about a place of delivery",
        ),
        pytest.param(
            "1. Học.\nNơi nhận:\n- Sở;\n-----\n- Lưu: VT.\nKT. HIỆU TRƯỞNG\nLê Mẫu",
            [
                (B, "1"),
                (TO, "nơi nhận"),
                (A, "ngoài văn bản"),
                (TO, "nơi nhận"),
                (SIGN, "người ký"),
            ],
            id="a rule among the recipients",
        ),
        pytest.param(
            "1. Học.\nHIỆU TRƯỞNG\nLê Mẫu\nNơi nhận:\n- Sở;\n- Lưu: VT.",
            [(B, "1"), (SIGN, "người ký"), (TO, "nơi nhận")],
            id="the signature first",
        ),
        pytest.param(
            "1. Học.\nNơi nhận:\n- Lưu: VT.\n\nLê Văn Mẫu",
            [(B, "1"), (TO, "nơi nhận"), (SIGN, "người ký")],
            id="a name without a position",
        ),
        pytest.param(
            "1. Học.\nNơi nhận: | HIỆU TRƯỞNG\n- Lưu: VT. | Lê Mẫu",
            [
                (B, "1"),
                (TO, "nơi nhận"),
                (A, "ngoài văn bản"),
                (SIGN, "người ký"),
                (TO, "nơi nhận"),
                (A, "ngoài văn bản.đoạn 2"),
                (SIGN, "người ký"),
            ],
            id="recipients and signature side by side",
        ),
        pytest.param(
            "I. Mở đầu\nBAN CHỈ ĐẠO CUỘC THI\n1. Học.\nTM. BAN CHỈ ĐẠO\nLê Mẫu",
            [(H, "I"), (B, "I.đoạn 1"), (B, "I.1"), (SIGN, "người ký")],
            id="a heading in capitals that names a body is no signature",
        ),
        pytest.param(
            "1. Học.\nHIỆU TRƯỞNG\nLê Mẫu\n\nPhụ lục I\nBIỂU MẪU\n1. Đơn.\na) Tên.\n"
            "Phụ lục II\n1. Ảnh.",
            [
                (B, "1"),
                (SIGN, "người ký"),
                (B, "phụ lục I.đoạn 1"),
                (B, "phụ lục I.đoạn 2"),
                (B, "phụ lục I.1"),
                (B, "phụ lục I.1.a"),
                (B, "phụ lục II.đoạn 1"),
                (B, "phụ lục II.1"),
            ],
            id="annexes begin their numbering anew",
        ),
        pytest.param(
            "Điều 1. Ban hành quy chế.\nTM. ỦY BAN NHÂN DÂN\nLê Mẫu\n"
            "Quy chế dưới đây được ban hành kèm theo quyết định của Ủy ban nhân dân\n"
            "Điều 1. Phạm vi của quy chế.",
            [
                (B, "Điều 1"),
                (SIGN, "người ký"),
                (B, "phần kèm theo.đoạn 1"),
                (B, "Điều 1"),
            ],
            id="a regulation behind its decision",
        ),
        pytest.param(
            "I. A\nViệc | Hạn\nHọc | Tháng 3",
            [(H, "I"), (B, "I.hàng 1"), (B, "I.hàng 2")],
            id="rows",
        ),
    ],
)
def test_roles_and_addresses(text: str, expected: list[tuple[PassageRole, str]]) -> None:
    assert parts(text) == expected


def test_the_lines_of_a_part_are_one_passage() -> None:
    texts = {one.role: one.text for one in laid_out(PLAN)}
    assert texts[TO] == "Nơi nhận:\n- Phòng GDĐT;\n- Lưu: VT."
    assert texts[SIGN] == "HIỆU TRƯỞNG\n\nLê Văn Mẫu"


def test_the_words_of_an_item_begin_after_its_number() -> None:
    (first,) = (one for one in laid_out(PLAN) if str(one.address) == "I.1")
    assert PLAN[first.body : first.end] == "Nâng cao nhận thức."
    assert first.heading_path == ("MỤC ĐÍCH",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Nơi nhận:", True, id="the line"),
        pytest.param("Nơi nhận", True, id="without a colon"),
        pytest.param("NƠI NHẬN : HIỆU TRƯỞNG", True, id="run together with the signer"),
        pytest.param("Nơi nhận hồ sơ: phòng số 5", False, id="a place of delivery"),
    ],
)
def test_the_line_of_recipients(*, line: str, expected: bool) -> None:
    assert is_recipients_line(line) is expected


@pytest.mark.parametrize(
    ("line", "capacity", "position", "of_one"),
    [
        pytest.param("KT. HIỆU TRƯỞNG", True, True, False, id="KT."),
        pytest.param("T/M CHI BỘ", True, True, False, id="T/M"),
        pytest.param("TM BAN GIÁM HIỆU", True, True, False, id="TM without a mark"),
        pytest.param("HIỆU TRƯỞNG", False, True, True, id="a person"),
        pytest.param("PHÓ TỔNG GIÁM ĐỐC", False, True, True, id="a deputy"),
        pytest.param("QUYỀN VIỆN TRƯỞNG", False, True, True, id="acting"),
        pytest.param("ỦY BAN NHÂN DÂN", False, True, False, id="a body"),
        pytest.param("Hiệu trưởng", False, False, False, id="small letters"),
        pytest.param("TL là viết tắt", False, False, False, id="an abbreviation explained"),
        pytest.param("HIỆU TRƯỞNG " * 20, False, False, False, id="too long"),
    ],
)
def test_the_line_of_a_signer(*, line: str, capacity: bool, position: bool, of_one: bool) -> None:
    assert (has_capacity(line), is_position(line), is_position_of_one(line)) == (
        capacity,
        position,
        of_one,
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        pytest.param("Phụ lục II. Biểu mẫu", "phụ lục II", id="Roman"),
        pytest.param("PHỤ LỤC SỐ 3", "phụ lục 3", id="with số"),
        pytest.param("Phụ lục", "phụ lục", id="the only one"),
        pytest.param("Phụ huynh", None, id="another word"),
    ],
)
def test_the_name_of_an_annex(line: str, name: str | None) -> None:
    assert annex_name(line) == name


def test_names_of_persons() -> None:
    assert is_name("Lê Thị Thu Mẫu")
    assert not is_name("Lê")
    assert not is_name("Các tổ chuyên môn")
    assert not is_name("Mẫu số 01")


_LINES = (
    *PLAN.splitlines(),
    *("", "a | b", "|", "***", "2", "Phụ lục I", "Kính gửi:", "- x;", "V/v y", "LUẬT", "/", "*"),
    *("UBND A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận: | GIÁM ĐỐC", "Số:", "57/VB-B"),
)


@given(st.lists(st.sampled_from(_LINES), max_size=30).map("\n".join))
def test_every_letter_is_in_exactly_one_part(text: str) -> None:
    last = 0
    for one in laid_out(text):
        assert text[last : one.start].strip() == ""
        assert text[one.start : one.end] == one.text
        assert one.start <= one.body <= one.end
        last = one.end
    assert text[last:].strip() == ""
