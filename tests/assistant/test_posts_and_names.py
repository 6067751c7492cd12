"""Who holds a post, who is called by the given name, and what each is to do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.persons.rosters import rosters
from tests.assistant.library import answered, library_of, read, refused, without_marks
from vectorstore.library import Library

COMMUNE = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH LẠC

Số: 58/KH-UBND

Bình Lạc, ngày 04 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra bếp ăn bán trú năm 2025

1. Lịch kiểm tra bếp ăn như sau:

STT | Đơn vị được kiểm tra | Ngày | Trưởng đoàn
1 | Trường Mầm non Hoa Sim | 05/3/2025 | Khuất Duy Bách
2 | Trường Tiểu học Gò Nổi | 06/3/2025 | Khuất Duy Bách
3 | Trường Mầm non Sao Mai | 07/3/2025 | Lại Thị Hà Xuyên

2. Ban Quản lý chợ kiểm tra nguồn thực phẩm trước ngày 20/02/2025.

3. Hồ sơ gửi qua Ban Quản lý chợ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phí Quang Thuyết
"""

DEPUTY = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH LẠC

Số: 61/TB-UBND

Bình Lạc, ngày 06 tháng 02 năm 2025

THÔNG BÁO
Lịch tiêm phòng cho gia súc

1. Tiêm phòng từ ngày 10/02/2025.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Ma Thị Cẩm Nhung
"""

CULTURE = """\
UBND XÃ BÌNH LẠC
PHÒNG VĂN HÓA - XÃ HỘI

Số: 12/VHXH

Bình Lạc, ngày 07 tháng 02 năm 2025

V/v chuẩn bị ngày sách

1. Các trường trưng bày sách từ ngày 20/4/2025.

TL. TRƯỞNG PHÒNG
CHUYÊN VIÊN

Vi Thế Hùng
"""

PARENTS = """\
BAN ĐẠI DIỆN CHA MẸ HỌC SINH
TRƯỜNG TIỂU HỌC GÒ NỔI

Số: 02/KH-BĐD

Bình Lạc, ngày 08 tháng 02 năm 2025

KẾ HOẠCH
Hoạt động của Ban đại diện cha mẹ học sinh năm 2025

I. NHÂN SỰ

Thường trực Ban gồm 02 người: ông Tăng Văn Mẫn (Trưởng ban), bà Lục Thị Nga (Phó Trưởng ban).
"""

BOARD = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÁC BẠC
TRƯỜNG TIỂU HỌC GÒ NỔI

Số: 33/QĐ-THGN

Bình Lạc, ngày 10 tháng 02 năm 2025

QUYẾT ĐỊNH
Về việc thành lập Ban chỉ đạo phòng cháy

Điều 1. Thành lập Ban chỉ đạo phòng cháy gồm các ông, bà có tên sau:

STT | Họ và tên | Chức vụ | Nhiệm vụ trong Ban
1 | Bùi Thị Thanh Diễm | Thủ thư | Phó Trưởng ban thường trực
2 | Đinh Công Trứ | Bảo vệ | Ủy viên
3 | Cù Minh Sang | Trưởng Ban Thanh tra nhân dân | Ủy viên

Phân công nhiệm vụ

1. Bà Bùi Thị Thanh Diễm: kiểm tra bình chữa cháy hằng tháng.

2. Ông Đinh Công Trứ: giữ chìa khóa lối thoát hiểm.

3. Ông Cù Minh Sang: giám sát việc diễn tập.
"""

NOTICE = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÁC BẠC
TRƯỜNG TIỂU HỌC GÒ NỔI

Số: 40/GM-THGN

Bình Lạc, ngày 12 tháng 02 năm 2025

GIẤY MỜI
Dự buổi diễn tập chữa cháy

1. Thời gian: 8 giờ 00 ngày 20/02/2025.

2. Địa điểm: sân trường.

3. Trang phục: áo dài tay, giày thấp.

4. Về hậu cần: cô Bùi Thị Thanh Diễm mượn loa, trải chiếu.

5. Danh sách gửi cho cô Bùi Thị Thanh Diễm trước ngày 15/02/2025.

6. Thang điểm: mỗi tổ 10 điểm.

7. Thủ thư lập danh sách khách.

HIỆU TRƯỞNG

Chu Thị Bạch Cúc
"""


CLUB = """\
CÂU LẠC BỘ CỜ VUA
TRƯỜNG TIỂU HỌC GÒ NỔI

Số: 03/KH-CLB

Bình Lạc, ngày 13 tháng 02 năm 2025

KẾ HOẠCH
Giải cờ vua mùa xuân

1. Mỗi khối cử bốn em.

CHỦ NHIỆM CÂU LẠC BỘ | DUYỆT CỦA HIỆU TRƯỞNG
Uông Tấn Lợi | Chu Thị Bạch Cúc
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    texts = (COMMUNE, DEPUTY, CULTURE, PARENTS, BOARD, NOTICE, CLUB)
    documents = [read(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    with library_of(tmp_path_factory.mktemp("posts"), documents) as opened:
        yield opened


@pytest.mark.parametrize("typed", [str, without_marks])
def test_a_given_name_is_told_by_the_papers(library: Library, typed: type[str]) -> None:
    reply = answered(library, typed("Cô Diễm có những nhiệm vụ gì?"))
    assert "Thủ thư | Phó Trưởng ban" in reply.text
    assert "bình chữa cháy" in reply.text
    assert "mượn loa" in reply.text
    assert "gửi cho" not in reply.text
    assert "điểm" not in reply.text


def test_a_given_name_with_other_marks_or_of_nobody_is_nobody(library: Library) -> None:
    refused(library, "Cô Điềm làm gì?")
    refused(library, "Thầy Vũ làm gì?")


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Ông Bách dẫn đoàn đi những trường nào?", ("Hoa Sim", "Gò Nổi")),
        ("Chị Xuyên làm trưởng đoàn trường nào?", ("Sao Mai",)),
    ],
)
def test_a_table_is_read_from_the_name_to_what_stands_before_it(
    library: Library, question: str, rows: tuple[str, ...]
) -> None:
    told = [one.text for one in answered(library, question).claims]
    assert told[0].startswith("STT")
    assert all(name in row for name, row in zip(rows, told[1:], strict=True))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Nhiệm vụ của thủ thư là gì?", ("bình chữa cháy", "lập danh sách khách")),
        ("Ban thanh tra nhân dân làm gì?", ("giám sát việc diễn tập",)),
        ("Việc của ban quản lý chợ?", ("kiểm tra nguồn thực phẩm",)),
    ],
)
def test_a_post_has_what_it_does_and_not_where_it_is_named(
    library: Library, question: str, said: tuple[str, ...]
) -> None:
    reply = answered(library, question)
    assert all(words in reply.text for words in said)
    assert "Hồ sơ gửi qua" not in reply.text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Ai là chủ tịch UBND xã?", "Phí Quang Thuyết"),
        ("chu tich xa ten gi", "Phí Quang Thuyết"),
        ("Phó chủ tịch xã tên gì?", "Ma Thị Cẩm Nhung"),
        ("Hiệu trưởng trường tiểu học Gò Nổi là ai?", "Chu Thị Bạch Cúc"),
        ("Ai ký giấy mời 40?", "Chu Thị Bạch Cúc"),
        ("Trưởng ban đại diện cha mẹ học sinh là ai?", "Tăng Văn Mẫn (Trưởng ban)"),
        ("Phó ban thường trực ban chỉ đạo phòng cháy là ai?", "Bùi Thị Thanh Diễm"),
    ],
)
def test_a_post_has_its_holder(library: Library, question: str, name: str) -> None:
    assert name in answered(library, question).text


@pytest.mark.parametrize(
    "question",
    [
        "Trưởng phòng Văn hóa - Xã hội là ai?",  # signed for the head, by another
        "Chủ tịch hội đồng nhân dân xã là ai?",
        "Chủ tịch huyện là ai?",
    ],
)
def test_who_signs_for_another_or_elsewhere_does_not_hold_the_post(
    library: Library, question: str
) -> None:
    refused(library, question)


@pytest.mark.parametrize(
    "question", ["Ai duyệt kế hoạch giải cờ vua mùa xuân?", "Kế hoạch 03 do ai duyệt?"]
)
def test_who_approves_a_paper_stands_beside_who_made_it(library: Library, question: str) -> None:
    assert "Chu Thị Bạch Cúc" in answered(library, question).text


def test_what_to_wear_stands_behind_its_label(library: Library) -> None:
    reply = answered(library, "Đi dự buổi diễn tập chữa cháy mặc gì?")
    assert [one.text for one in reply.claims] == ["Trang phục: áo dài tay, giày thấp."]


def test_people_of_one_sentence_are_a_list() -> None:
    first = next(iter(rosters(read(PARENTS))))
    assert [one.roles for one in first.members] == [
        (("truong", "ban"),),
        (("pho", "truong", "ban"),),
    ]
