"""A row of a table whose cell is merged with the one above is due what that says."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties

TITLES = "STT | Nội dung công việc | Đơn vị | Thời gian\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            "1 | Rà soát hộ khó khăn | Tổ Xã hội | Trước ngày 10/3/2024\n"
            "2 | | | Trước ngày 10/9/2024\n",
            ["Rà soát hộ khó khăn", "Rà soát hộ khó khăn"],
            id="only a time",
        ),
        pytest.param(
            "1 | Rà soát hộ khó khăn | Tổ Xã hội | Trước ngày 10/3/2024\n"
            "2 | | Tổ Văn | Trước ngày 10/9/2024\n",
            ["Rà soát hộ khó khăn", "Rà soát hộ khó khăn"],
            id="another acts",
        ),
        pytest.param(
            "1 | Rà soát hộ khó khăn | Tổ Xã hội | Trước ngày 10/3/2024\n"
            "2 | Trồng cây | Tổ Văn | Trước ngày 10/9/2024\n",
            ["Rà soát hộ khó khăn", "Trồng cây"],
            id="a task of its own",
        ),
    ],
)
def test_a_merged_cell_is_said_for_the_rows_under_it(rows: str, expected: list[str]) -> None:
    assert [one.what for one in duties(f"I. NHIỆM VỤ\n{TITLES}{rows}")] == expected


def test_a_row_of_a_schedule_is_of_what_its_heading_says() -> None:
    found = duties(
        "IV. LỊCH GIÁM SÁT\nTT | Đơn vị | Thời gian | Địa điểm\n"
        "1 | Trạm Y tế Hòa Mỹ | 7 giờ 30, ngày 12/6/2024 | Phòng họp\n"
    )
    assert [one.what for one in found] == ["LỊCH GIÁM SÁT: Trạm Y tế Hòa Mỹ"]


def test_the_column_of_persons_says_who_where_none_is_of_offices() -> None:
    found = duties(
        "III. PHÂN CÔNG\nTT | Họ và tên | Chức vụ | Nhiệm vụ | Hoàn thành\n"
        "1 | Lò Văn Sình | Trạm trưởng | Chỉ đạo chung | Cả năm\n"
        "2 | Quàng Thị Mẩy | Điều dưỡng | Soát lại tủ thuốc | 12/6/2024\n"
    )
    assert [(one.what, one.who, str(one.date)) for one in found] == [
        ("Soát lại tủ thuốc", "Quàng Thị Mẩy", "12/06/2024")
    ]
