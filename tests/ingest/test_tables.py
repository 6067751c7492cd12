"""Tables whose cells stand on lines of their own, and what only looks like one."""

from __future__ import annotations

import pytest

from ingest.document import PassageRole
from ingest.layout.tables import cells_of, table_rows
from ingest.pipeline import parse
from ingest.readers import read_bytes
from tests.ending import ended


def row(*cells: str) -> str:
    return "|\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in cells)


def rows_of(text: str) -> list[list[str]]:
    """The words of each row found, cell by cell; blank lines count as gaps."""
    lines: list[str] = []
    gaps: list[int] = []
    gap = 0
    for line in text.split("\n"):
        if line:
            lines.append(line)
            gaps.append(gap)
            gap = 0
        else:
            gap += 1
    return [
        [cell.text for cell in cells_of("\n".join(lines[start:end]))]
        for start, end in table_rows(lines, gaps=gaps).items()
    ]


TITLES = row("STT", "Nhiệm vụ", "Thời gian")


def test_each_row_is_found_with_its_cells() -> None:
    text = TITLES + row("1", "Tập huấn\ncho giáo viên", "Quý I") + row("2", "Tổng kết", "Quý IV")

    assert rows_of(text) == [
        ["STT", "Nhiệm vụ", "Thời gian"],
        ["1", "Tập huấn\ncho giáo viên", "Quý I"],
        ["2", "Tổng kết", "Quý IV"],
    ]


@pytest.mark.parametrize(
    ("entry", "cells"),
    [
        pytest.param(row("1", "", "Quý I"), ["1", "", "Quý I"], id="empty in the middle"),
        pytest.param(row("1", "Tập huấn", ""), ["1", "Tập huấn", ""], id="empty at the end"),
        pytest.param(row("I", "CÔNG TÁC CHUNG"), ["I", "CÔNG TÁC CHUNG"], id="merged cells"),
    ],
)
def test_a_row_may_have_empty_or_merged_cells(entry: str, cells: list[str]) -> None:
    text = TITLES + entry + row("2", "Tổng kết", "Quý IV")

    assert rows_of(text)[1:] == [cells, ["2", "Tổng kết", "Quý IV"]]


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param("Trên đây là kế hoạch.", id="a full row was the last"),
        pytest.param("\nTrên đây là kế hoạch.\n|\nA\n|", id="a blank line"),
        pytest.param("**Điều 5. Trách nhiệm**\n1. Sở Nội vụ.\n|\nA\n|", id="an Điều"),
    ],
)
def test_text_behind_a_table_is_no_row_of_it(behind: str) -> None:
    assert len(rows_of(TITLES + row("1", "Tập huấn", "Quý I") + behind)) == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            row("ỦY BAN NHÂN DÂN\n-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            + row("Số: 5/KH-UBND", "Lam Thủy, ngày 5 tháng 3 năm 2024"),
            id="a letterhead",
        ),
        pytest.param(
            row("Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Mẫu"),
            id="an end",
        ),
        pytest.param(
            row("Số hiệu:", "5/KH", "Loại:", "Kế hoạch") + row("Nơi:", "Lam Thủy", "Ký:", "Lê Mẫu"),
            id="properties of a page",
        ),
        pytest.param("|\n" * 9, id="bars alone"),
        pytest.param("một\n|\nhai", id="one bar"),
    ],
)
def test_these_are_no_tables(text: str) -> None:
    assert rows_of(text) == []


def test_an_end_is_read_where_a_table_follows_at_once() -> None:
    end = row("Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Mẫu")
    text = f"KẾ HOẠCH\nDân vận\n\n1. Học tập.\n{end}DANH MỤC\n{TITLES}{row('1', 'Học', 'Quý I')}"
    document = parse(read_bytes(text.encode(), name="a.txt"))

    assert document.header.signer == "Lê Mẫu"
    assert document.header.recipients == ("Như Điều 3", "Lưu: VT")


def test_each_row_is_one_passage_with_an_address_of_its_own() -> None:
    text = f"KẾ HOẠCH\nDân vận\n\nI. NHIỆM VỤ\n{TITLES}{row('1', 'Học tập', 'Quý I')}II. TỔ CHỨC"
    document = parse(read_bytes(text.encode(), name="a.txt"))
    rows = [one for one in document.passages if "hàng" in str(one.address)]

    assert [str(one.address) for one in rows] == ["I.hàng 1", "I.hàng 2"]
    assert all(one.role is PassageRole.BODY for one in rows)
    assert [str(item.address) for item in document.outline] == ["I", "II"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("A | B", ["A", "B"], id="on one line"),
        pytest.param("| A | B |", ["A", "B"], id="on one line, closed"),
        pytest.param("A |  | C", ["A", "", "C"], id="an empty one"),
        pytest.param("A", ["A"], id="no bar"),
    ],
)
def test_cells_stand_where_they_say(text: str, cells: list[str]) -> None:
    found = cells_of(text)

    assert [cell.text for cell in found] == cells
    assert all(text[cell.start : cell.end] == cell.text for cell in found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("|\n" * 50_000, id="bars"),
        pytest.param("|\n1\n" * 25_000, id="one column"),
        pytest.param("|\n1\n|\n|\n" * 15_000, id="two bars"),
        pytest.param((TITLES + "văn\n") * 4_000, id="many tables"),
    ],
)
def test_time_is_linear(text: str) -> None:
    lines = text.split()
    ended(lambda: table_rows(lines, gaps=[0] * len(lines)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            row("1", "Cấp thẻ", "- Điều 7 Thông tư số 4/2025/TT-BX") + row("2", "Đổi thẻ", "không"),
            [["1", "Cấp thẻ", "- Điều 7 Thông tư số 4/2025/TT-BX"], ["2", "Đổi thẻ", "không"]],
            id="a cell that cites an Điều",
        ),
        pytest.param(
            row("1", "Cấp thẻ", "Quý I") + row("Tổng thời gian", "", "**5 ngày**"),
            [["1", "Cấp thẻ", "Quý I"], ["Tổng thời gian", "", "**5 ngày**"]],
            id="a length never opens a row",
        ),
        pytest.param(
            row("1", "Cấp thẻ", "Quý I", "Mẫu số một") + row("2", "Đổi thẻ", "Quý II"),
            [["1", "Cấp thẻ", "Quý I", "Mẫu số một"], ["2", "Đổi thẻ", "Quý II"]],
            id="a row wider than the titles",
        ),
    ],
)
def test_rows_are_told_apart(text: str, expected: list[list[str]]) -> None:
    assert rows_of(TITLES + text)[1:] == expected


def test_a_list_never_opens_a_row() -> None:
    entry = row("1", "", "- Cấp thẻ: Quý I", "", "Sở")
    text = row("STT", "Mã", "Thời gian", "Phí", "Nơi") + entry + row("2", "B", "Quý II", "", "Sở")

    assert rows_of(text)[1] == ["1", "", "- Cấp thẻ: Quý I", "", "Sở"]


@pytest.mark.parametrize("counter", ["STT", "**Thứ tự công việc**", "Các bước thực hiện"])
@pytest.mark.parametrize("end", ["Tổng thời gian\n|\n5 ngày\n|\n", "4\n|\nSơ kết\n|\n|\n"])
def test_tables_that_follow_one_another_are_two(counter: str, end: str) -> None:
    first = TITLES + row("1", "Tập huấn", "Quý I") + "|\n" + end
    second = row(counter, "Việc", "Thời hạn") + row("1", "Thẩm định", "2 ngày")

    assert rows_of(f"{first}**2. Quy trình thẩm định**\n{second}")[3:] == [
        [counter, "Việc", "Thời hạn"],
        ["1", "Thẩm định", "2 ngày"],
    ]


def test_a_table_ends_where_a_letterhead_follows() -> None:
    form = row("KT. BỘ TRƯỞNG\nLê Mẫu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 5")
    table = TITLES + row("1", "Tập huấn", "Quý I") + row("2", "Tổng kết", "Quý IV")

    assert len(rows_of(table + form)) == 3
    assert rows_of(row("Nơi nhận:", "KT. BỘ TRƯỞNG") + "PHẦN I\n") == []


@pytest.mark.parametrize(
    "following",
    [
        pytest.param(row("B", "Tại Ủy ban nhân dân xã"), id="the letter of a group"),
        pytest.param(row("", "Tổng thời gian thực hiện", "10 ngày"), id="the sum of all rows"),
    ],
)
def test_a_last_cell_before_a_group_or_a_sum_is_in_its_row(following: str) -> None:
    narrow = row("A", "Chuẩn bị hồ sơ") + row("1", "Nhận đơn") + row("2", "Ghi sổ")
    text = narrow + row("3", "Lập phiếu", "45 ngày") + following

    assert ["3", "Lập phiếu", "45 ngày"] in rows_of(text)
