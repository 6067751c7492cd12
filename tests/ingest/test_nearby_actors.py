"""Who acts by the title of a table, a column, a heading or the entry above."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty

TITLES = "|\nTT\n|\nTên thủ tục\n|\nThời hạn giải quyết\n|\nĐịa điểm\n|\n"


def row(*cells: str) -> str:
    return "|\n" + "\n|\n".join(cells) + "\n|\n"


PROCEDURE = row("1", "Cấp giấy phép", "Trong thời hạn 22 ngày làm việc", "Trung tâm Phục vụ")


@pytest.mark.parametrize(
    ("offices", "group", "who"),
    [
        pytest.param("SỞ NÔNG NGHIỆP", "", "SỞ NÔNG NGHIỆP", id="one office"),
        pytest.param(
            "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH, UBND CẤP XÃ",
            "",
            "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
            id="a comma in a name; a lower office beside",
        ),
        pytest.param(
            "SỞ NÔNG NGHIỆP, UBND CẤP XÃ", "CẤP XÃ", "UBND CẤP XÃ", id="rows of the lower office"
        ),
        pytest.param(
            "CHỦ TỊCH UBND TỈNH, SỞ NÔNG NGHIỆP", "", None, id="two of one level: not known"
        ),
    ],
)
def test_the_title_of_a_list_says_who_settles_it(offices: str, group: str, who: str | None) -> None:
    opening = row("I", f"THỦ TỤC HÀNH CHÍNH {group}") if group else ""
    title = f"DANH MỤC THỦ TỤC HÀNH CHÍNH THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA {offices}\n\n"
    (found,) = duties(f"{title}{TITLES}{opening}{PROCEDURE}")
    assert found.who == who


def test_a_row_that_sums_up_is_of_who_settles_what_is_listed() -> None:
    title = "DANH MỤC THỦ TỤC HÀNH CHÍNH THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA SỞ NỘI VỤ\n\n"
    sum_of_all = row("Tổng thời gian", "12 ngày")
    found = duties(f"{title}{TITLES}{PROCEDURE}{sum_of_all}")
    assert [one.who for one in found] == ["SỞ NỘI VỤ", "SỞ NỘI VỤ"]


def test_a_sentence_in_a_row_is_of_the_column_of_those_who_act() -> None:
    titles = "|\nBước\n|\nNội dung công việc\n|\nTrách nhiệm thực hiện\n|\nThời gian\n|\n"
    step = row(
        "Bước 1",
        "Quét hồ sơ; chuyển hồ sơ giấy để giải quyết trong không quá 01 ngày làm việc kể từ khi "
        "tiếp nhận hồ sơ.",
        "Chuyên viên của Sở",
        "0,25 ngày",
    )
    assert {one.who for one in duties(titles + step)} == {"Chuyên viên của Sở"}


def test_the_office_named_beside_a_label_in_a_row() -> None:
    cells = row(
        "1",
        "Chứng thực di chúc",
        "Ngay trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong ngày làm việc tiếp theo",
        "Cơ quan thực hiện thủ tục hành chính: UBND cấp xã",
    )
    assert {one.who for one in duties(TITLES + cells)} == {"UBND cấp xã"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "a) Sở Tư pháp có trách nhiệm xem xét thông tin.\n"
            "b) Việc cập nhật thông tin phải hoàn thành trước ngày 05/12/2026.",
            "Sở Tư pháp",
            id="the entry above",
        ),
        pytest.param(
            "1. Đối với công trình trên đất liền, người điều hành tiến hành các công việc sau:\n"
            "a) Ít nhất 06 tháng một lần kiểm tra hệ thống van;",
            "người điều hành",
            id="the line above a list, behind a case",
        ),
        pytest.param(
            "2. Chỉ đạo đơn vị cổng Thông tin điện tử (thuộc Văn phòng) thực hiện.\n"
            "a) Định kỳ hằng quý báo cáo kết quả hoạt động;",
            "đơn vị cổng Thông tin điện tử",
            id="whom the line above charges",
        ),
    ],
)
def test_who_is_named_above(text: str, who: str) -> None:
    assert duty(text).who == who


def test_an_entry_behind_the_time_names_who_settles_a_procedure() -> None:
    found = duty(
        "1. Cấp giấy phép mở lớp\n\n"
        "a) Thời hạn giải quyết: 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.\n\n"
        "b) Đối tượng thực hiện thủ tục hành chính: Tổ chức.\n\n"
        "c) Cơ quan giải quyết thủ tục hành chính: Ủy ban nhân dân xã.\n"
    )

    assert found.who == "Ủy ban nhân dân xã"


def test_the_sentence_before_names_who_reports() -> None:
    found = duty(
        "Đề nghị các phòng, đơn vị nghiêm túc triển khai thực hiện. Định kỳ hằng năm (trước ngày "
        "30 tháng 11) báo cáo kết quả về Sở Xây dựng."
    )

    assert found.who == "các phòng, đơn vị"


def test_who_does_a_step_may_stand_in_the_cell_of_what_is_done() -> None:
    rows = (
        ("Bước", "Nội dung", "Người thực hiện", "Thời gian"),
        ("Bước 1", "Nhận đơn", "Văn thư", "1 ngày"),
        ("Lãnh đạo Sở ký duyệt", "04 giờ làm việc"),
    )
    body = "".join("|\n" + "".join(f"{cell}\n|\n" for cell in cells) for cells in rows)

    assert [one.who for one in duties(f"I. QUY TRÌNH\n{body}")] == ["Văn thư", "Lãnh đạo Sở"]
