"""Addresses: every form of numbering leads to the address that clerks give it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import Address, Segment, SegmentKind
from ingest.layout.lines import split_lines, split_paragraphs
from ingest.outline import Outline, Place


def places(text: str, *, root: Segment | None = None) -> list[Place]:
    outline = Outline(root=root)
    return [outline.place(one) for one in split_paragraphs(text, split_lines(text))]


def addresses(text: str) -> list[str]:
    return [str(place.address) for place in places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "I. MỤC ĐÍCH\n1. Học.\n2. Làm.\nII. NHIỆM VỤ\n1. Dạy.",
            ["I", "I.1", "I.2", "II", "II.1"],
            id="Roman sections, Arabic items",
        ),
        pytest.param(
            "I. A\n1.1. Thuận lợi\n1.2. Khó khăn", ["I", "I.1.1", "I.1.2"], id="1.1 under I"
        ),
        pytest.param(
            "II. A\n1. Học:\n1.1. Sáng.\n1.2. Chiều.\n2. Làm.",
            ["II", "II.1", "II.1.1", "II.1.2", "II.2"],
            id="1.1 under 1 stands for both",
        ),
        pytest.param(
            "II. A\n1. Học:\n1.2. Chiều:\na) Lớp 1.\nb) Lớp 2.",
            ["II", "II.1", "II.1.2", "II.1.2.a", "II.1.2.b"],
            id="letters under a nested number",
        ),
        pytest.param(
            "1. Học:\n1.1. Sáng:\n1.1.1. Lớp 1.\n1.1.2. Lớp 2.\n1.2. Chiều.",
            ["1", "1.1", "1.1.1", "1.1.2", "1.2"],
            id="three deep",
        ),
        pytest.param(
            "III. A\n1. Hồ sơ:\n(1) Đơn.\n(2) Ảnh.",
            ["III", "III.1", "III.1.(1)", "III.1.(2)"],
            id="numbers in brackets",
        ),
        pytest.param(
            "II. A\n5. Học:\n- Sáng;\n- Chiều.\n6. Làm:\n- Sáng.",
            ["II", "II.5", "II.5.-1", "II.5.-2", "II.6", "II.6.-1"],
            id="bullets are counted under their item",
        ),
        pytest.param(
            "I. A\n1. Học:\n- Sáng:\n+ Lớp 1;\n+ Lớp 2.\n- Chiều:\n+ Lớp 3.",
            ["I", "I.1", "I.1.-1", "I.1.-1.-1", "I.1.-1.-2", "I.1.-2", "I.1.-2.-1"],
            id="bullets inside bullets",
        ),
        pytest.param(
            "II. A\n1. Học:\n· Sáng.\n– Chiều.\n• Tối.",
            ["II", "II.1", "II.1.-1", "II.1.-2", "II.1.-3"],
            id="bullets of several sorts are one list",
        ),
        pytest.param("1. Học.\n2. Làm.", ["1", "2"], id="without sections"),
        pytest.param("4. Học:\na) Sáng.\nb) Chiều.", ["4", "4.a", "4.b"], id="letters under 4"),
        pytest.param(
            "4. A\na) A.\nb) B.\nc) C.\nd) D.\nđ) Đ.\ne) E.",
            ["4", "4.a", "4.b", "4.c", "4.d", "4.đ", "4.e"],
            id="đ after d",
        ),
        pytest.param(
            "A. TÌNH HÌNH\nI. Dân số\n1. Số hộ.\nB. NHIỆM VỤ\nI. Học",
            ["A", "A.I", "A.I.1", "B", "B.I"],
            id="capital letters above Roman numbers",
        ),
        pytest.param(
            "Phần I. CHUNG\nI. Mục đích\n1. Học.", ["Phần I", "Phần I.I", "Phần I.I.1"], id="a part"
        ),
        pytest.param(
            "Điều 5. Hồ sơ\n1. Hồ sơ gồm:\n2. Nơi nộp:\na) Trường;\nb) Phòng.\nĐiều 6. Hiệu lực",
            ["Điều 5", "Điều 5.1", "Điều 5.2", "Điều 5.2.a", "Điều 5.2.b", "Điều 6"],
            id="a law",
        ),
        pytest.param(
            "Chương I. CHUNG\nĐiều 1. A\nChương II. HỒ SƠ\nMục 1. ĐƠN\nĐiều 2. B\nMục 2. ẢNH\n"
            "Điều 3. C",
            [
                "Chương I",
                "Điều 1",
                "Chương II",
                "Chương II.Mục 1",
                "Điều 2",
                "Chương II.Mục 2",
                "Điều 3",
            ],
            id="Điều are numbered through the law, chapters and mục are not lost",
        ),
        pytest.param(
            "1. Học.\n7. Làm.\n9. Chơi.\n9. Nghỉ.", ["1", "7", "9", "9"], id="gaps and repeats"
        ),
        pytest.param(
            "I. A\nNhà trường học.\nNhà trường làm.\n1. Học.\nTổ chuyên môn học.",
            ["I", "I.đoạn 1", "I.đoạn 2", "I.1", "I.1.đoạn 1"],
            id="paragraphs without a number",
        ),
        pytest.param(
            "I. A\n- Học:\nNhà trường học.\n- Làm.",
            ["I", "I.-1", "I.đoạn 1", "I.-2"],
            id="a paragraph ends a bullet, not the list",
        ),
        pytest.param(
            "I. A\nNhà trường học.\nViệc | Hạn\nHọc | Tháng 3\nNhà trường làm.",
            ["I", "I.đoạn 1", "I.hàng 1", "I.hàng 2", "I.đoạn 2"],
            id="rows of a table",
        ),
        pytest.param("- Học.\n- Làm.\nNghỉ.", ["-1", "-2", "đoạn 3"], id="bullets alone"),
    ],
)
def test_the_address_follows_the_numbers_as_printed(text: str, expected: list[str]) -> None:
    assert addresses(text) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("III. A\n1. Học.", "mục III.1", id="an item"),
        pytest.param("II. A\n5. B:\n- C;\n- D.", "gạch đầu dòng thứ 2, mục II.5", id="a bullet"),
        pytest.param("Điều 5. A\n2. B:\na) C.", "điểm a khoản 2 Điều 5", id="a điểm"),
        pytest.param("Điều 5. A\nTrường làm.", "đoạn 1, Điều 5", id="a paragraph of a Điều"),
        pytest.param("I. A\n1.1. B", "mục I.1.1", id="a nested number"),
        pytest.param("I. A\nB | C", "hàng 1, mục I", id="a row"),
        pytest.param("Chương II. HỒ SƠ\nMục 1. ĐƠN", "Mục 1 Chương II", id="a mục"),
    ],
)
def test_the_label_says_it_as_a_clerk_would(text: str, label: str) -> None:
    assert places(text)[-1].address.label == label


def test_the_heading_path_holds_what_stands_above() -> None:
    text = "II. NHIỆM VỤ\n1. Tuyên truyền\n- Học nghị quyết.\n2. Thi đua\nMở cuộc thi."
    assert [place.heading_path for place in places(text)] == [
        (),
        ("NHIỆM VỤ",),
        ("NHIỆM VỤ", "Tuyên truyền"),
        ("NHIỆM VỤ",),
        ("NHIỆM VỤ", "Thi đua"),
    ]


def test_a_nested_number_keeps_the_heading_that_it_stands_under() -> None:
    assert places("II. A\n1. Học\n1.1. Sáng")[-1].heading_path == ("A", "Học")


def test_a_dieu_keeps_its_chapter_in_the_heading_path() -> None:
    text = "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Quy chế này."
    assert places(text)[-1].heading_path == ("QUY ĐỊNH CHUNG", "Phạm vi")


def test_a_long_heading_is_cut_at_a_word() -> None:
    heading = places("1. " + "học tập " * 60 + "\n- A")[-1].heading_path[0]
    assert heading.endswith(("học …", "tập …"))
    assert len(heading) <= 162


def test_the_numbering_of_an_annex_stands_under_its_name() -> None:
    root = Segment(kind=SegmentKind.PLACE, number="phụ lục I")
    found = places("I. Mẫu\n1. Đơn.\nĐiều 1. A", root=root)
    assert [str(place.address) for place in found] == [
        "phụ lục I.I",
        "phụ lục I.I.1",
        "phụ lục I.Điều 1",
    ]
    assert found[1].address.label == "mục I.1, phụ lục I"


def test_closing_the_outline_leaves_the_numbering() -> None:
    outline = Outline()
    first, second = split_paragraphs("1. Học.\n\nHết.", split_lines("1. Học.\n\nHết."))
    outline.place(first)
    assert (outline.begun, outline.innermost_is_sentence, outline.has_sections) == (
        True,
        True,
        False,
    )
    outline.close()
    assert not outline.begun
    assert str(outline.place(second).address) == "đoạn 1"


_NUMBERS = ("I. A", "II. B", "1. C", "2. D.", "1.1. E", "a) F", "đ) G", "(1) H", "- I", "+ K")
_LAW = ("Chương I. CHUNG", "Mục 1. ĐƠN", "Điều 3. L", "Phần I. M", "Đoạn văn.", "a | b")


@given(st.lists(st.sampled_from(_NUMBERS + _LAW), max_size=30))
def test_an_address_ends_with_the_number_that_is_printed(lines: list[str]) -> None:
    for line, address in zip(lines, addresses("\n".join(lines)), strict=True):
        mark, _, _ = line.partition(" ")
        last = address.rpartition(".")[2]
        if mark in ("-", "+"):
            assert last.startswith("-")
        elif mark[0].isdigit() or mark.rstrip(".").isupper():
            assert f".{address}".endswith(f".{mark.rstrip('.')}")


@given(st.lists(st.sampled_from(_NUMBERS), max_size=30).map("\n".join))
def test_what_stands_above_an_address_was_opened_before(text: str) -> None:
    opened: set[tuple[Segment, ...]] = {()}
    for place in places(text):
        above = place.address.segments[:-1]
        assert above in opened
        opened.add(place.address.segments)


def test_steps_that_print_their_parent_all_stand_under_its_heading() -> None:
    found = places("3. Công khai\n3.1. Dán bảng tin.\n- Tầng một.\n3.2. Đăng trang tin.\n4.1. Học.")
    assert [one.heading_path for one in found] == [
        (),
        ("Công khai",),
        ("Công khai", "Dán bảng tin."),
        ("Công khai",),
        (),
    ]


def test_an_address_is_a_value() -> None:
    segment = Segment(kind=SegmentKind.SECTION, number="I")
    assert Address(segments=(segment,)).child(SegmentKind.ITEM, "1") == Address(
        segments=(segment, Segment(kind=SegmentKind.ITEM, number="1"))
    )
