"""Tasks with a period: in a row of a table, after a label, under a heading, as a step."""

from __future__ import annotations

import pytest

from ingest.document import Obligation
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText
from tests.ingest.reading import duties


def tasks(body: str) -> tuple[Obligation, ...]:
    text = f"KẾ HOẠCH\nCông tác dân vận\n\n{body}"
    document = parse(SourceText(name="a.txt", format=SourceFormat.TEXT, text=text))
    for one in document.obligations:
        assert document.text[one.start : one.end] == one.words
    return document.obligations


def row(*cells: str) -> str:
    return "|\n" + "".join(f"{cell}\n|\n" for cell in cells)


TITLES = ("STT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian hoàn thành")


@pytest.mark.parametrize("broken", [False, True], ids=["on one line", "a cell a line"])
def test_a_row_of_a_table_is_a_task(*, broken: bool) -> None:
    entries = (
        TITLES,
        ("1", "Tập huấn công tác dân vận", "Phòng Nội vụ", "Tháng 12/2025"),
        ("2", "Sơ kết phong trào", "Các trường", "Thường xuyên"),
        ("3", "Tổng kết, báo cáo Sở", "Văn phòng", "Trước 31/12/2025"),
    )
    rows = [row(*cells) if broken else " | ".join(cells) + "\n" for cells in entries]
    first, last = tasks("I. NHIỆM VỤ\n" + "".join(rows))

    assert (first.what, first.who) == ("Tập huấn công tác dân vận", "Phòng Nội vụ")
    assert (first.words, str(first.date), first.strict_before) == (
        "Tháng 12/2025",
        "12/2025",
        False,
    )
    assert str(first.address) == "I.hàng 2"
    assert (last.words, str(last.date), last.strict_before) == (
        "Trước 31/12/2025",
        "31/12/2025",
        True,
    )


def test_a_row_with_merged_cells_keeps_its_time() -> None:
    table = row("TT", "Nội dung", "Bộ phận", "Thời gian") + row("1", "Thẩm định", "Phòng", "1 ngày")
    found = tasks("I. QUY TRÌNH\n" + table + row("Lãnh đạo ký duyệt", "04 giờ làm việc"))

    assert [(one.words, one.what) for one in found] == [
        ("1 ngày", "Thẩm định"),
        ("04 giờ làm việc", "Lãnh đạo ký duyệt"),
    ]


def test_a_table_without_a_column_of_times_sets_no_task() -> None:
    table = row("STT", "Trường", "Năm thành lập") + row("1", "Trường A", "2015")

    assert tasks("I. DANH SÁCH\n" + table + row("2", "Trường B", "2016")) == ()


@pytest.mark.parametrize(
    ("body", "what", "words", "date"),
    [
        pytest.param(
            "1. Cập nhật cơ sở dữ liệu.\n- Thời gian thực hiện: *Tháng\n12/2025.",
            "Cập nhật cơ sở dữ liệu",
            "Tháng\n12/2025",
            "12/2025",
            id="after a label, over a line",
        ),
        pytest.param(
            "1. Thủ tục A. Thời hạn giải quyết: 07 ngày làm việc đối với hồ sơ hợp lệ.",
            "Thủ tục A",
            "07 ngày làm việc",
            None,
            id="a length after a label",
        ),
        pytest.param(
            "1. Quan trắc nước; thời gian quan trắc từ tháng 3 đến tháng 10 năm 2026; 30 mẫu.",
            "Quan trắc nước",
            "từ tháng 3 đến tháng 10 năm 2026",
            "10/2026",
            id="a label in a sentence",
        ),
        pytest.param(
            "I. MỤC TIÊU\n3. Thời gian thực hiện:\nTừ nay đến hết năm 2025.",
            "MỤC TIÊU",
            "Từ nay đến hết năm 2025",
            "2025",
            id="under a heading that is a label",
        ),
        pytest.param(
            "1. Quy trình.\n- Bước 1: Văn thư tiếp nhận hồ sơ: 0,5 ngày (trừ ngày nghỉ).",
            "Bước 1: Văn thư tiếp nhận hồ sơ",
            "0,5 ngày",
            None,
            id="a step",
        ),
    ],
)
def test_a_time_may_stand_after_a_label(body: str, what: str, words: str, date: str | None) -> None:
    (found,) = tasks(body)

    assert (found.what, found.words) == (what, words)
    assert (str(found.date) if found.date else None) == date
    assert found.rule == " ".join(words.replace("*", "").split())


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("1. Giấy phép.\n- Thời hạn sử dụng: 05 năm.", id="a validity"),
        pytest.param("1. Đề án.\n- Thời gian thực hiện: Giai đoạn 2021-2030.", id="a programme"),
        pytest.param(
            "1. Thời gian thực hiện Chương trình: Từ năm 2025 đến năm 2030.", id="its own"
        ),
        pytest.param("1. Thẻ ra vào: 12 tháng.", id="how long a card lasts"),
        pytest.param("1. Học tập.\n- Thời gian thực hiện: Thường xuyên.", id="always"),
    ],
)
def test_these_set_no_task(body: str) -> None:
    assert tasks(body) == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            row("Thời hạn giải quyết", "05 ngày làm việc") + row("Lệ phí", "Không"),
            [("Thời hạn giải quyết", "05 ngày làm việc")],
            id="beside its label",
        ),
        pytest.param(
            row("B1", "Tiếp nhận", "Văn thư", "0,5 ngày") + row("B2", "Ký", "Lãnh đạo", "1 ngày"),
            [("Tiếp nhận", "0,5 ngày"), ("Ký", "1 ngày")],
            id="steps without titles",
        ),
        pytest.param(
            "Thời hạn giải quyết\n|\n- Cấp mới: Tối đa 15 ngày.\n- Cấp lại: 4 giờ.",
            [("Cấp mới", "Tối đa 15 ngày"), ("Cấp lại", "4 giờ")],
            id="a list under a label that stands alone",
        ),
        pytest.param(
            row("Thời gian", "Năm 2024", "Năm 2025") + row("Học sinh", "5", "6"), [], id="titles"
        ),
        pytest.param(
            row("1", "Thủ tục A", "12 tháng") + row("2", "Thủ tục B", "12 tháng"), [], id="a term"
        ),
    ],
)
def test_a_table_may_have_no_titles(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.what, one.words) for one in tasks(f"I. QUY TRÌNH\n{body}")] == expected


def test_who_acts_is_named_by_the_heading_above() -> None:
    (found,) = tasks(
        "V. TỔ CHỨC\n2. Sở Tài chính: cân đối kinh phí.\n- Báo cáo trước ngày 5/12/2026."
    )

    assert found.who == "Sở Tài chính"


def test_nobody_is_bound_by_a_day_before_the_paper() -> None:
    text = (
        "Số: 5/KH-X\nLam Thủy, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nDân vận\n\n"
        "1. Các trường báo cáo hồ sơ bàn giao trước ngày 01/7/2024.\n"
        "2. Các trường báo cáo kết quả trước ngày 05/12/2025."
    )
    document = parse(SourceText(name="a.txt", format=SourceFormat.TEXT, text=text))

    assert [one.words for one in document.obligations] == ["trước ngày 05/12/2025"]


def test_the_name_of_a_step_is_not_what_is_done_in_it() -> None:
    (found,) = duties(
        "|\nTên bước\n|\nNgười thực hiện\n|\nNội dung công việc\n|\nThời hạn\n|\n"
        "|\nBước 2\n|\nTrưởng Bộ phận\n|\nChuyển hồ sơ tới Lãnh đạo Sở.\n|\n1/2 ngày\n|\n"
    )
    assert (found.what, found.to) == ("Chuyển hồ sơ tới Lãnh đạo Sở", "Lãnh đạo Sở")


def test_a_counted_row_that_lost_its_last_cell_keeps_who_acts() -> None:
    titles = row("Thứ tự", "Người thực hiện", "Nội dung công việc", "Thời gian", "Mức độ")
    steps = row("Bước 1", "Văn thư", "Nhận đơn", "02 giờ làm việc", "Một phần") + row(
        "Bước 2", "Lãnh đạo Tổ chuyên môn được giao xử lý", "Xem đơn", "04 giờ làm việc"
    )
    _, second = tasks("I. QUY TRÌNH\n" + titles + steps)

    assert (second.who, second.what) == ("Lãnh đạo Tổ chuyên môn được giao xử lý", "Xem đơn")


def test_a_row_that_lost_its_first_cell_keeps_who_acts() -> None:
    titles = row("Bước", "Người thực hiện", "Nội dung công việc", "Thời gian")
    first = row("Bước 1", "Văn thư", "Nhận đơn", "02 giờ làm việc")
    _, second = tasks(
        "I. QUY TRÌNH\n" + titles + first + row("Nhóm xử lý hồ sơ", "Lập phiếu", "03 giờ làm việc")
    )

    assert (second.who, second.what) == ("Nhóm xử lý hồ sơ", "Lập phiếu")


def test_a_row_with_a_counter_that_has_no_title_keeps_who_acts() -> None:
    rows = (
        ("Trình tự", "Trách nhiệm thực hiện", "Thời gian thực hiện"),
        ("B1", "Nhận đơn, chuyển đơn cho Phòng Tổng hợp", "CCMC của Sở", "01 ngày"),
        ("B2", "Soạn văn bản trả lời", "Nhóm xử lý hồ sơ", "02 ngày"),
    )
    found = tasks("I. QUY TRÌNH\n" + "".join(" | ".join(cells) + "\n" for cells in rows))

    assert [one.who for one in found] == ["CCMC của Sở", "Nhóm xử lý hồ sơ"]


def test_who_and_what_written_into_each_others_cells_are_told_apart() -> None:
    titles = row("Bước", "Trình tự thực hiện", "Đơn vị giải quyết", "Thời gian giải quyết")
    steps = row("Bước 1", "Nhận đơn", "Văn thư", "1 ngày") + row(
        "Bước 2", "Lãnh đạo Sở", "Ký duyệt đơn", "2 ngày"
    )
    _, second = tasks("I. QUY TRÌNH\n" + titles + steps)

    assert (second.who, second.what) == ("Lãnh đạo Sở", "Ký duyệt đơn")


def test_a_sum_of_times_is_nobodys() -> None:
    titles = row("Nội dung", "Người thực hiện", "Thời gian")
    steps = row("Nhận đơn", "Văn thư", "1 ngày") + row("Tổng thời gian giải quyết", "3 ngày")

    assert [one.who for one in tasks("I. QUY TRÌNH\n" + titles + steps)] == ["Văn thư", None]


@pytest.mark.parametrize(
    ("step", "who"),
    [
        pytest.param(
            "Bước 2: Chuyên viên Phòng Nội vụ thẩm định hồ sơ, trình lãnh đạo: 03 ngày.",
            "Chuyên viên Phòng Nội vụ",
            id="named behind the number",
        ),
        pytest.param("Tại Sở Công Thương: 12 ngày.", "Sở Công Thương", id="named as the place"),
    ],
)
def test_who_takes_a_step_is_named_in_it(step: str, who: str) -> None:
    (found,) = tasks(f"1. Quy trình giải quyết\n- {step}\n")

    assert found.who == who


def test_lengths_listed_under_a_time_are_limits() -> None:
    found = tasks(
        "3. Thời hạn thẩm định được quy định như sau:\n"
        "a) Không quá 05 ngày đối với dự án nhóm C;\n"
        "b) Mười (10) ngày làm việc đối với dự án nhóm B; 15 ngày đối với dự án nhóm A.\n"
    )

    assert [one.words for one in found] == [
        "Không quá 05 ngày",
        "Mười (10) ngày làm việc",
        "15 ngày",
    ]


def test_lengths_listed_under_a_term_of_use_are_none() -> None:
    body = "3. Thời hạn sử dụng giấy phép được quy định như sau:\na) 05 ngày đối với xe con;\n"

    assert tasks(body) == ()
