"""A draft in a terminal: what has still to be filled in, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.drafting.editing import edited
from tests.ui.made_draft import small_draft
from ui.terminal_draft import gaps_of, section_name, show_draft, tell_summary

PLACE = "I. TỔ CHỨC THỰC HIỆN"


def test_each_gap_is_told_with_its_section() -> None:
    assert list(gaps_of(small_draft())) == [
        (PLACE, "[CẦN BỔ SUNG: thời gian]"),
        (PLACE, "[CẦN BỔ SUNG: đơn vị phối hợp]"),
        (PLACE, "[CẦN BỔ SUNG: sản phẩm]"),
        ("người ký", "[CẦN BỔ SUNG: họ tên người ký]"),
    ]


def test_what_the_unit_filled_in_is_no_gap() -> None:
    made = edited(small_draft(), {"to-chuc-thuc-hien.2.1.product": "Báo cáo"})
    assert "[CẦN BỔ SUNG: sản phẩm]" not in [text for _, text in gaps_of(made)]


def test_a_section_without_a_heading_has_the_name_of_its_kind() -> None:
    (section,) = small_draft().sections
    assert section_name(section) == PLACE
    assert section_name(replace(section, heading=None)) == "Tổ chức thực hiện"


def test_the_draft_is_on_stdout_and_the_summary_on_stderr(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_draft(small_draft())
    tell_summary(replace(small_draft(), removed=2))
    printed = capsys.readouterr()
    assert "1. Nhà trường xây dựng kế hoạch[CẦN BỔ SUNG: thời gian] [1] [2]" in printed.out
    assert "(Bám sát mục III.)" in printed.out
    assert "- UBND phường Bình An\n- Lưu: VT, VP\n" in printed.out
    assert "1 mục, 1 đoạn, 1 việc trong bảng, 2 nguồn, 4 chỗ cần bổ sung" in printed.err
    assert f"- {PLACE}: [CẦN BỔ SUNG: sản phẩm]\n" in printed.err
    assert "Đã bỏ 2 đoạn" in printed.err
    assert "Lưu ý: Chưa có căn cứ của phường." in printed.err
