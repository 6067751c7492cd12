"""Drafts from papers whose tasks stand in a table, with times, money and inspections in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.drafting.draft import Draft, DraftKind, Piece, SectionName, TaskTable
from ingest.errors import UnfitBase
from tests.assistant.drafts import PROFILE, blocks, draft_of, of_section
from tests.assistant.library import library_of, read
from tests.assistant.tabled_letter import LETTER
from vectorstore.library import Library

SCHOOL = replace(PROFILE, year=2025)
PLAN = """\
UBND HUYỆN LŨNG MÂY
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 520/KH-PGDĐT

Lũng Mây, ngày 10 tháng 9 năm 2025

KẾ HOẠCH
Công tác dân vận năm học 2025-2026

I. NỘI DUNG

1. Tuyên truyền pháp luật

a) Các trường phổ biến Luật Trẻ em trong giờ chào cờ.

b) Thời gian: từ tháng 9/2025 đến tháng 5/2026.

2. Các trường đối thoại với phụ huynh vào tháng 10/2025.

3. Đoàn kiểm tra của Phòng kiểm tra đột xuất bếp ăn của các trường.

4. Các trường thành lập tổ tư vấn tâm lý; hoàn thành trước ngày 30/9/2025.

II. TỔ CHỨC THỰC HIỆN

1. Kinh phí thực hiện Kế hoạch là 45.000.000 đồng, chi từ nguồn của Phòng Giáo dục và Đào tạo.

2. Các trường bố trí kinh phí từ nguồn chi thường xuyên.

3. Bộ phận Tiểu học chủ trì, tổng hợp kết quả.
"""
NOTICE = """\
UBND HUYỆN LŨNG MÂY
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 91/TB-PGDĐT

Lũng Mây, ngày 25 tháng 8 năm 2025

THÔNG BÁO
Về việc nghỉ lễ Quốc khánh

1. Thời gian nghỉ: từ ngày 01/9/2025 đến hết ngày 02/9/2025.

2. Các trường phân công cán bộ trực trường.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (
        read(LETTER, name="cong-van.txt"),
        read(PLAN, name="ke-hoach.txt"),
        read(NOTICE, name="thong-bao.txt"),
    )
    with library_of(tmp_path_factory.mktemp("tabled"), papers) as opened:
        yield opened


def _content(draft: Draft, name: SectionName = SectionName.CONTENT) -> list[str]:
    return [one.text for one in of_section(draft, name)]


def _rows(draft: Draft) -> list[tuple[str, str, str]]:
    table = next(one for one in blocks(draft) if isinstance(one, TaskTable))
    return [(_text(row.what), _text(row.partner), _text(row.due)) for row in table.rows]


def _text(cell: tuple[Piece, ...]) -> str:
    return "".join(one.text for one in cell)


def test_the_rows_that_are_the_units_become_its_tasks(library: Library) -> None:
    draft = draft_of(library, "418/PGDĐT-CTHS", profile=SCHOOL)
    assert _content(draft) == [
        "Rà soát hồ sơ học sinh khó khăn; lập danh sách đề nghị hỗ trợ.",
        "Tổ chức ngày hội Trường học an toàn, ít nhất 85% học sinh tham gia.",
        "Không thu khoản tiền nào ngoài quy định; niêm yết công khai các khoản thu.",
        "Khám sức khỏe học sinh.",
    ]


def test_the_cells_of_a_row_fill_the_table(library: Library) -> None:
    draft = draft_of(library, "418/PGDĐT-CTHS", profile=SCHOOL)
    rows = _rows(draft)
    assert rows[0][1:] == ("UBND xã", "Trước 15/9/2025")
    assert [due for _, _, due in rows[1:4]] == ["Tháng 10/2025", "Cả năm học", "Mỗi học kỳ"]


def test_times_of_another_year_are_left_to_the_unit(library: Library) -> None:
    draft = draft_of(library, "418/PGDĐT-CTHS", profile=replace(PROFILE, year=2027))
    assert [due for _, _, due in _rows(draft)[:4]] == [
        "[CẦN BỔ SUNG: thời gian thực hiện]",
        "[CẦN BỔ SUNG: thời gian thực hiện]",
        "Cả năm học",
        "Mỗi học kỳ",
    ]


def test_a_time_that_the_paragraph_says_is_no_gap(library: Library) -> None:
    draft = draft_of(library, "520/KH-PGDĐT", profile=SCHOOL)
    assert [due for _, _, due in _rows(draft)[:3]] == [
        "từ tháng 9/2025 đến tháng 5/2026",
        "vào tháng 10/2025",
        "trước ngày 30/9/2025",
    ]


def test_the_superiors_inspections_and_money_are_not_the_units(library: Library) -> None:
    draft = draft_of(library, "520/KH-PGDĐT", profile=SCHOOL)
    assert not [one for one in _content(draft) if "kiểm tra" in one.lower()]
    assert _content(draft, SectionName.ORGANISATION) == [
        "[CẦN BỔ SUNG: kinh phí và nguồn kinh phí của đơn vị]",
        "Nhà trường bố trí kinh phí từ nguồn chi thường xuyên.",
        "[CẦN BỔ SUNG: bộ phận của nhà trường theo dõi, đôn đốc thực hiện kế hoạch]",
    ]


def test_no_report_is_made_of_a_notice(library: Library) -> None:
    with pytest.raises(UnfitBase, match="là thông báo"):
        draft_of(library, "91/TB-PGDĐT", kind=DraftKind.REPORT, profile=SCHOOL)


def test_a_report_tells_of_the_rows_one_by_one(library: Library) -> None:
    draft = draft_of(library, "418/PGDĐT-CTHS", kind=DraftKind.REPORT, profile=SCHOOL)
    told = [one for one in _content(draft, SectionName.RESULTS) if "CẦN BỔ SUNG" not in one]
    assert len(told) >= 4
    assert "Phòng GDĐT" not in " ".join(told)
