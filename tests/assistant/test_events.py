"""Who is invited and what is brought, without a label; a day names the paper of an event."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.question import understand
from assistant.reading.intents import Intent
from tests.assistant.library import answered, library_of, read, without_marks
from vectorstore.library import Library

INVITATION = """\
SỞ Y TẾ TỈNH HÒN DẤU

Số: 12/GM-SYT

Hòn Dấu, ngày 05 tháng 5 năm 2025

GIẤY MỜI
Dự Hội nghị sơ kết tiêm chủng học đường quý I năm 2025

Giám đốc Sở Y tế trân trọng kính mời:

1. Lãnh đạo Sở Giáo dục và Đào tạo;

2. Trạm trưởng các trạm y tế;

3. Hiệu trưởng các trường tiểu học.

Tới dự Hội nghị:

1. Thời gian: 14 giờ 00, ngày 16/5/2025.

2. Địa điểm: Hội trường nhà A.

3. Nội dung: nghe báo cáo.

- Đại biểu mang theo sổ tiêm, danh sách học sinh hoãn tiêm.

GIÁM ĐỐC

Đỗ Văn Thử
"""
NOTICE = """\
SỞ Y TẾ TỈNH HÒN DẤU

Số: 30/TB-SYT

Hòn Dấu, ngày 06 tháng 5 năm 2025

THÔNG BÁO
Lịch trực tháng 5 năm 2025

I. TRỰC DỊCH
Tuần | Lãnh đạo trực | Điện thoại
05/5 - 11/5 | Kha Minh Trí | 0911 000 551
12/5 - 18/5 | Giang Thu Sương | 0911 000 552

II. LƯU Ý
1. Hội nghị sơ kết tiêm chủng ngày 16/5: các phòng cử người dọn hội trường.

CHÁNH VĂN PHÒNG

Ngô Thị Mẫu
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("events"), (read(INVITATION), read(NOTICE))) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "Hội nghị sơ kết tiêm chủng mời những ai?",
        "Hội nghị sơ kết tiêm chủng quý I thành phần dự",
        "Ai dự hội nghị ngày 16/5?",
    ],
)
def test_those_invited_are_the_list_under_the_line_that_invites(
    library: Library, question: str
) -> None:
    for asked in (question, without_marks(question)):
        told = answered(library, asked).text
        assert "Trạm trưởng các trạm y tế" in told
        assert "Hiệu trưởng các trường tiểu học" in told
        assert "Hội trường nhà A" not in told


@pytest.mark.parametrize(
    "question",
    [
        "Dự hội nghị ngày 16/5 phải mang theo gì?",
        "What documents must delegates bring to the meeting on 16/5?",
    ],
)
def test_what_is_brought_is_of_the_event_of_that_day(library: Library, question: str) -> None:
    claims = [claim.text for claim in answered(library, question).claims]

    assert claims == ["Đại biểu mang theo sổ tiêm, danh sách học sinh hoãn tiêm."]


@pytest.mark.parametrize(
    "question", ["Từ 12/5 đến 18/5 ai trực lãnh đạo?", "Tuần 12/5 - 18/5 lãnh đạo nào trực"]
)
def test_who_is_on_duty_is_the_row_of_the_week(library: Library, question: str) -> None:
    told = answered(library, question).text

    assert "Giang Thu Sương" in told
    assert "Kha Minh Trí" not in told


@pytest.mark.parametrize(
    ("question", "is_title"),
    [
        ("hướng dẫn 12 hướng dẫn cái gì", True),
        ("Công văn 30/SYT-VP nói về chuyện gì?", True),
        ("Hướng dẫn 12 hướng dẫn gì?", True),
        ("Kế hoạch 45 nói gì về tiêm chủng?", False),
        ("Ai hướng dẫn cái gì trong hội nghị?", False),
    ],
)
def test_what_a_paper_is_about_in_other_words(question: str, *, is_title: bool) -> None:
    assert (understand(question).intent is Intent.SUBJECT) is is_title


MEETING = """\
UBND XÃ RẠCH DỪA

Số: 26/TB-UBND

Rạch Dừa, ngày 02 tháng 4 năm 2025

THÔNG BÁO
Về việc tổ chức Hội nghị giao ban công tác thả cá giống tháng 4 năm 2025

Kính gửi:
- Trưởng các ấp;
- Chủ nhiệm các tổ nuôi cá.

Ủy ban nhân dân xã tổ chức hội nghị giao ban như sau:

1. Thời gian: 8 giờ 00 phút, ngày 10 tháng 4 năm 2025.

2. Địa điểm: nhà văn hóa ấp Rạch.

3. Nội dung:

- Báo cáo số cá đã thả;

- Bàn việc giữ cá mùa khô.

4. Chuẩn bị: các ấp mang sổ theo dõi ao.

CHỦ TỊCH

Kim Văn Cá
"""


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    ("question", "said", "left_out"),
    [
        ("Hội nghị giao ban thả cá giống mời những ai?", "Chủ nhiệm các tổ nuôi cá", "8 giờ"),
        ("Ai được mời dự hội nghị giao ban thả cá giống?", "Trưởng các ấp", "8 giờ"),
        ("Hội nghị giao ban thả cá giống nội dung gì?", "giữ cá mùa khô", "sổ theo dõi ao"),
    ],
)
def test_a_notice_of_a_meeting_is_to_those_who_come(
    tmp_path: Path, typed: type[str], question: str, said: str, left_out: str
) -> None:
    with library_of(tmp_path, (read(MEETING),)) as library:
        told = answered(library, typed(question)).text

    assert said in told
    assert left_out not in told
