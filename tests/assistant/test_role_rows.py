"""Rows asked for by the role that an office has in them, and offices in their first letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal
from assistant.rows.named_offices import begins_so, is_office_of
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH HÒN DẤU
Số: 36/KH-UBND

Hòn Dấu, ngày 05 tháng 3 năm {year}

KẾ HOẠCH
Bảo vệ rạn san hô năm {year}

I. PHÂN CÔNG
STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
1 | Thả phao neo quanh bãi đá | Sở Nông nghiệp và Môi trường | Bộ đội Biên phòng | Tháng 5/{year}
2 | Trưng bày tranh về biển | Sở Giáo dục và Đào tạo | Sở Nông nghiệp và Môi trường | Quý III/{year}
3 | Đo nhiệt độ nước của các vịnh | Sở Nông nghiệp và Môi trường | | Cả năm

II. KINH PHÍ
Ngân sách tỉnh bảo đảm.
"""
LETTER = """\
UBND TỈNH HÒN DẤU
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 518/SGDĐT-VP

Hòn Dấu, ngày 20 tháng 8 năm 2025

Kính gửi: Các trường phổ thông.

Sở ban hành danh mục báo cáo định kỳ như sau:
STT | Tên báo cáo | Đơn vị báo cáo | Nơi nhận | Thời hạn
1 | Báo cáo tủ sách lớp học | Các trường THCS | Phòng Giáo dục thường xuyên | Ngày 04 hằng tháng
2 | Báo cáo hòm thư góp ý | Thanh tra Sở | Văn phòng Sở | 18/12/2025
3 | Báo cáo bếp ăn bán trú | Các trường THCS | Thanh tra Sở | 12/11/2025
4 | Báo cáo xóa mù chữ | Các xã ven biển | Phòng Giáo dục thường xuyên | 20/11/2025
"""
TASKS = "STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn"
REPORTS = "STT | Tên báo cáo | Đơn vị báo cáo | Nơi nhận | Thời hạn"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (
        read(PLAN.format(year=2025), name="ke-hoach.txt"),
        read(LETTER, name="danh-muc.txt"),
    )
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "titles", "rows"),
    [
        pytest.param(
            "Sở NN&MT chủ trì những nhiệm vụ gì trong kế hoạch 36?", TASKS, "13", id="leads"
        ),
        pytest.param(
            "Sở Nông nghiệp phối hợp việc gì theo kế hoạch 36?", TASKS, "2", id="helps another"
        ),
        pytest.param("phong gdtx nhan bao cao nao", REPORTS, "14", id="receives, in letters"),
        pytest.param("Báo cáo nào gửi cho Thanh tra Sở?", REPORTS, "3", id="is sent to"),
        pytest.param(
            "các báo cáo các trường THCS phải nộp trong danh mục", REPORTS, "13", id="sends"
        ),
    ],
)
def test_the_rows_of_an_office_in_its_role(
    library: Library, question: str, titles: str, rows: str
) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Answer)
    assert reply.claims[0].text == titles
    assert [claim.text.partition(" ")[0] for claim in reply.claims[1:]] == [*rows]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Sở Nông nghiệp chủ trì nhiệm vụ gì về cứu hộ rùa biển?", id="no such matter"),
        pytest.param("Bộ đội Biên phòng chủ trì việc gì trong kế hoạch 36?", id="helps only"),
    ],
)
def test_a_row_of_another_matter_or_role_is_none(library: Library, question: str) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Refusal) or TASKS not in reply.text


def test_of_the_same_row_in_two_years_the_later_is_told(tmp_path: Path) -> None:
    years = (read(PLAN.format(year=year), name=f"{year}.txt") for year in (2024, 2025))
    with library_of(tmp_path, tuple(years)) as library:
        reply = answered(library, "trưng bày tranh về biển ai chủ trì, ai phối hợp, khi nào")

    assert "Quý III/2025" in reply.text
    assert "Quý III/2024" not in reply.text


@pytest.mark.parametrize(
    ("asked", "cell"),
    [
        ("phong khtc", "Phòng Kế hoạch - Tài chính"),
        ("so gddt", "Sở Giáo dục và Đào tạo"),
        ("so giao duc", "Sở GD&ĐT; Sở Nội vụ"),
        ("cac truong thpt", "Các trường trung học phổ thông"),
        ("phong chinh tri tu tuong", "Phòng CTTT và HSSV"),
        ("van phong so", "Sở Nội vụ, Văn phòng"),
    ],
)
def test_an_office_is_known_by_its_letters(asked: str, cell: str) -> None:
    assert is_office_of(asked, cell)


@pytest.mark.parametrize(
    ("asked", "cell"),
    [
        ("phong khtc", "Phòng Khảo thí"),
        ("truong thcs an", "Trường THCS An Bình"),
        ("so", "Sở Nội vụ"),
        ("phong noi vu", "Sở Nội vụ"),
    ],
)
def test_another_office_is_not(asked: str, cell: str) -> None:
    assert not is_office_of(asked, cell)


def test_a_name_has_to_be_said_to_its_end() -> None:
    assert begins_so(("phong", "khtc"), ("phong", "ke", "hoach", "va", "tai", "chinh", "lo")) == 6
    assert begins_so(("phong", "khtc"), ("phong", "ke", "hoach")) is None
