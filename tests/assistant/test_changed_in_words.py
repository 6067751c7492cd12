"""What a letter changes of a plan by its own words; titles that no row stands under any more."""

from __future__ import annotations

from pathlib import Path

from assistant.answer import Answer
from tests.assistant.library import answered, ask, library_of, read

PLAN = """\
ĐẢNG BỘ XÃ VÀM CỎ
CHI BỘ TRƯỜNG THCS CỒN NỔI
Số 07-KH/CB

Vàm Cỏ, ngày 11 tháng 9 năm 2025

KẾ HOẠCH
Tổ chức hội trại đảng viên trẻ

1. Hội trại tổ chức ngày 18/10/2025 tại sân trường.

2. Ban quản trại có 07 đồng chí.

3. Các nhóm nộp sơ đồ trại trước ngày 09/10/2025.
"""
LETTER = """\
ĐẢNG BỘ TỈNH SÔNG BA
ĐẢNG ỦY XÃ VÀM CỎ
Số 88-CV/ĐU

Vàm Cỏ, ngày 29 tháng 9 năm 2025

V/v hội trại của các chi bộ

Kính gửi: Chi bộ Trường THCS Cồn Nổi.

Xét đề nghị tại Kế hoạch số 07-KH/CB ngày 11/9/2025 của Chi bộ Trường THCS Cồn Nổi, Ban Thường vụ \
Đảng ủy có ý kiến như sau:
1. Do sân trường ngập, đề nghị lùi thời gian hội trại như sau:
STT | Chi bộ | Ngày hội trại
1 | Trường THCS Cồn Nổi | 26/10/2025
2 | Trường Mầm non Bông Súng | 27/10/2025
2. Giảm số lượng Ban quản trại từ 07 xuống còn 05 đồng chí.
3. Không đốt lửa trại.
"""


def test_what_a_letter_changes_of_a_plan_is_told_in_its_words(tmp_path: Path) -> None:
    with library_of(tmp_path, (read(PLAN, name="kh.txt"), read(LETTER, name="cv.txt"))) as library:
        reply = answered(library, "Công văn 88 của Đảng ủy sửa những gì trong kế hoạch 07?")

    assert [claim.text for claim in reply.claims] == [
        "Do sân trường ngập, đề nghị lùi thời gian hội trại như sau:",
        "STT | Chi bộ | Ngày hội trại",
        "1 | Trường THCS Cồn Nổi | 26/10/2025",
        "2 | Trường Mầm non Bông Súng | 27/10/2025",
        "Giảm số lượng Ban quản trại từ 07 xuống còn 05 đồng chí.",
    ]


SCHOOL = """\
UBND XÃ VÀM CỎ
TRƯỜNG THCS CỒN NỔI
Số: 15/KH-THCSCN

Vàm Cỏ, ngày 12 tháng 9 năm 2025

KẾ HOẠCH
Góc đọc sách ven sông năm học 2025 - 2026

I. TỔ GIÚP VIỆC
TT | Họ và tên | Chức vụ | Nhiệm vụ
1 | Lương Thị Bưởi | Thủ thư | Tổ trưởng
2 | Phùng Văn Đước | Bảo vệ | Tổ viên

II. PHÂN CÔNG
TT | Nội dung | Người chủ trì | Thời gian hoàn thành
1 | Đăng ký mô hình góc đọc sách | Thủ thư | 06/10/2025
2 | Đóng kệ sách | Bảo vệ | 20/10/2025
"""
NOTICE = """\
UBND XÃ VÀM CỎ
TRƯỜNG THCS CỒN NỔI
Số: 22/TB-THCSCN

Vàm Cỏ, ngày 30 tháng 9 năm 2025

THÔNG BÁO
Kết luận của Hiệu trưởng tại cuộc họp tháng 9 năm 2025

1. Thủ thư hoàn thiện bản đăng ký mô hình góc đọc sách, trình Hiệu trưởng ký trước ngày \
14/10/2025 (thay cho ngày 06/10/2025).
"""


def test_titles_go_with_the_row_that_a_later_paper_moved(tmp_path: Path) -> None:
    papers = (read(SCHOOL, name="kh.txt"), read(NOTICE, name="tb.txt"))
    with library_of(tmp_path, papers) as library:
        reply = ask(library, "Bà Lương Thị Bưởi được giao những việc gì?")

    assert isinstance(reply, Answer)
    assert "Lương Thị Bưởi" in reply.text
    assert not reply.claims[-1].text.startswith("TT | Nội dung")
