"""What is said of another thing, person or paper is no answer, however many words it shares."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.wanted.proposals import may_be_proposed, only_proposed
from tests.assistant.library import answered, library_of, read, refused, without_marks
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH ĐẢO CÒ
SỞ NÔNG NGHIỆP

Số: 40/KH-SNN

Đảo Cò, ngày 20 tháng 8 năm 2025

KẾ HOẠCH
Công tác hợp tác xã năm 2025

I. NHIỆM VỤ
1. Đại hội thành viên
Các hợp tác xã tổ chức đại hội thành viên, người góp vốn xong trong tháng 11 năm 2025; gửi nghị \
quyết đại hội về Sở chậm nhất 05 ngày làm việc.

2. Kiểm tra
a) Các hợp tác xã gửi báo cáo tự kiểm tra về Chi cục Thủy lợi trước ngày kiểm tra 05 ngày.
b) Đoàn kiểm tra báo cáo kết quả với Giám đốc Sở chậm nhất 10 ngày làm việc.

II. TỔ CHỨC THỰC HIỆN
Trong quá trình thực hiện, nếu có vướng mắc, các hợp tác xã liên hệ Văn phòng Sở (bà Tống Thị \
Thử, điện thoại 0290.111.222).

III. LỊCH KIỂM TRA
TT | Hợp tác xã | Ngày kiểm tra | Buổi
1 | Muối Trắng | 18/9/2025 | sáng
2 | Rau Ven Sông | 18/9/2025 | chiều
3 | Cá Đồng | 19/9/2025 | sáng

IV. PHÂN CÔNG
1. Chi cục Thủy lợi: chủ trì kiểm tra ít nhất 06 hợp tác xã trong năm.
2. Văn phòng Sở: kiểm tra sổ sách.

GIÁM ĐỐC

Mạc Văn Mẫu
"""
NOTICE = """\
ỦY BAN NHÂN DÂN TỈNH ĐẢO CÒ
HỢP TÁC XÃ MUỐI TRẮNG

Số: 6/TB-HTX

Đảo Cò, ngày 02 tháng 10 năm 2025

THÔNG BÁO
Kết luận của Giám đốc tại cuộc họp tháng 10 năm 2025

1. Về đại hội thành viên, người góp vốn
Giao kế toán in tài liệu. Đại hội tổ chức lúc 8 giờ 15 phút ngày 21/11/2025 tại kho số 2.

2. Về hộ góp vốn
Giao bà Kiều Thị Sò làm việc với hộ góp vốn ấp 4 về cân muối, báo cáo Giám đốc trước ngày \
12/10/2025.

3. Tổ trưởng họp hộ góp vốn đầu vụ vào 7 giờ 00 phút Chủ nhật, ngày 05/10/2025.

4. Ngày hội muối 15/12
a) Giám đốc phụ trách chung.
b) Ông Khưu Văn Hến, Tổ trưởng tổ muối, phụ trách hoạt động 15/12.

Khoản chi | Số tiền (đồng) | Nguồn
Ngày hội 15/12 | 7.300.000 | quỹ chung

GIÁM ĐỐC

Lục Văn Mẫu
"""
RULES = """\
ỦY BAN NHÂN DÂN TỈNH ĐẢO CÒ
HỢP TÁC XÃ MUỐI TRẮNG

Đảo Cò, ngày 03 tháng 9 năm 2025

QUY CHẾ
Khen thưởng năm 2025

Điều 1. Mức thưởng
Xếp loại | Mức thưởng quý (đồng) | Mức thưởng cả năm (đồng)
Hạng Một | 300.000 | 1.100.000
Hạng Hai | 200.000 | 700.000

Điều 2. Hiệu lực
Quy chế này có hiệu lực từ ngày 01/10/2025.

GIÁM ĐỐC

Lục Văn Mẫu
"""
MINUTES = """\
ỦY BAN NHÂN DÂN TỈNH ĐẢO CÒ
HỢP TÁC XÃ MUỐI TRẮNG

BIÊN BẢN
Họp xã viên tháng 9 năm 2025

Thời gian bắt đầu: 14 giờ 00 phút, ngày 01 tháng 9 năm 2025

1. Thảo luận dự thảo Quy chế khen thưởng
- Anh Đinh Văn Ốc: đề nghị tăng mức thưởng Hạng Một cả năm từ 900.000 đồng lên 1.600.000 đồng.
- Chị Hứa Thị Nghêu (tổ cân): đề nghị bỏ phạt đi trễ.

THƯ KÝ

Hứa Thị Nghêu
"""
FEES = """\
ỦY BAN NHÂN DÂN TỈNH ĐẢO CÒ
HỢP TÁC XÃ MUỐI TRẮNG

Số: 5/TB-HTX

Đảo Cò, ngày 22 tháng 9 năm 2025

THÔNG BÁO
Các khoản thu dịch vụ năm 2025

1. Phí bơm nước 20.000 đồng một giờ.
2. Ý kiến phản hồi về khoản thu gửi cô Âu Thị Hàu, Kế toán, điện thoại 0911.222.333.

GIÁM ĐỐC

Lục Văn Mẫu
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = [read(one) for one in (PLAN, NOTICE, RULES, MINUTES, FEES)]
    with library_of(tmp_path_factory.mktemp("of-another"), papers) as made:
        yield made


def _told(library: Library, question: str) -> str:
    return answered(library, question).text


@pytest.mark.parametrize(
    "question",
    [
        "Đại hội thành viên, người góp vốn tổ chức ngày nào?",
        "Đại hội thành viên tổ chức lúc nào, ở đâu?",
        "Ngày tổ chức đại hội thành viên?",
        "Đại hội thành viên, người góp vốn họp mấy giờ?",
    ],
)
def test_the_day_of_an_event_is_told_by_the_sentence_that_has_it(
    library: Library, question: str
) -> None:
    for asked in (question, without_marks(question)):
        assert "8 giờ 15 phút ngày 21/11/2025" in _told(library, asked)
        assert "trong tháng 11" not in _told(library, asked)


def test_the_month_of_an_event_is_told_where_the_month_is_asked(library: Library) -> None:
    told = _told(library, "Đại hội thành viên, người góp vốn phải xong trong tháng nào?")

    assert "xong trong tháng 11 năm 2025" in told


@pytest.mark.parametrize(
    "question", ["Ngày họp hộ góp vốn?", "ngay hop ho gop von dau vu", "Họp hộ góp vốn ngày mấy?"]
)
def test_a_meeting_is_no_talk_with_the_same_people(library: Library, question: str) -> None:
    told = _told(library, question)

    assert "05/10/2025" in told
    assert "12/10/2025" not in told


@pytest.mark.parametrize(
    "question", ["Sáng 19/9 Sở kiểm tra hợp tác xã nào?", "sang 19/9 so kiem tra hop tac xa nao"]
)
def test_what_is_so_on_a_day_is_the_row_of_that_day(library: Library, question: str) -> None:
    told = _told(library, question)

    assert "Cá Đồng" in told
    assert "ít nhất 06" not in told


@pytest.mark.parametrize(
    "question", ["Báo cáo tự kiểm tra gửi cho ai?", "bao cao tu kiem tra gui cho ai"]
)
def test_a_report_on_oneself_is_not_that_of_the_inspectors(library: Library, question: str) -> None:
    told = _told(library, question)

    assert "Chi cục Thủy lợi" in told
    assert "Giám đốc Sở" not in told


@pytest.mark.parametrize(
    "question",
    ["Hạng Một cả năm thưởng bao nhiêu?", "Mức thưởng cả năm của Hạng Một theo quy chế?"],
)
def test_a_proposal_is_no_rule(library: Library, question: str) -> None:
    told = _told(library, question)

    assert "Hạng Một | 300.000 | 1.100.000" in told
    assert "1.600.000" not in told


@pytest.mark.parametrize(
    "question", ["Tiền thưởng Hạng Ba là bao nhiêu?", "Mức thu tiền thuê xe cẩu?"]
)
def test_a_row_of_money_is_of_what_it_names(library: Library, question: str) -> None:
    refused(library, question)


def test_a_proposal_is_told_where_one_is_asked_for(library: Library) -> None:
    assert "1.600.000" in _told(library, "Mức thưởng Hạng Một được đề nghị tăng lên bao nhiêu?")


@pytest.mark.parametrize(
    ("text", "is_proposed"),
    [
        ("- Anh Đinh Văn Ốc: đề nghị tăng mức thưởng.", True),
        ("- Chị Hứa Thị Nghêu (tổ cân): đề nghị bỏ phạt đi trễ.", True),
        ("Ông Khưu Văn Hến, tổ muối, đề nghị giảm phí.", True),
        ("Đề nghị các tổ nộp danh sách.", False),
        ("Ông Khưu Văn Hến đề nghị các tổ nộp danh sách.", False),
        ("Giám đốc kết luận: tăng mức thưởng.", False),
    ],
)
def test_what_is_only_proposed(text: str, *, is_proposed: bool) -> None:
    paper = read(f"BIÊN BẢN\nHọp tổ\n\nĐịa điểm: kho số 1.\n\nNội dung họp như sau.\n\n{text}\n")
    passage = next(one for one in paper.passages if text[2:14] in one.text)

    assert only_proposed(passage, understand("Mức thưởng bao nhiêu?")) is is_proposed


def test_who_proposed_a_thing_may_be_asked() -> None:
    assert may_be_proposed(understand("Ai muốn tăng mức thưởng?"))
    assert may_be_proposed(understand("Which changes were proposed?"))
    assert not may_be_proposed(understand("Mức thưởng cả năm bao nhiêu?"))


def test_the_day_in_the_name_of_an_event_tells_who_is_in_charge(library: Library) -> None:
    told = _told(library, "Ngày hội 15/12 chi bao nhiêu, ai phụ trách?")

    assert "7.300.000" in told
    assert "Khưu Văn Hến" in told
    assert "phụ trách chung" not in told


@pytest.mark.parametrize(
    "question",
    ["Thắc mắc về khoản thu thì gọi ai, số mấy?", "thac mac khoan thu dich vu thi lien he ai"],
)
def test_whom_to_call_about_fees_is_said_by_the_paper_of_the_fees(
    library: Library, question: str
) -> None:
    told = _told(library, question)

    assert "0911.222.333" in told
    assert "0290.111.222" not in told


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("By when must the storm damage list be sent and to whom?", Intent.DEADLINE),
        ("List the tasks of the cooperative.", Intent.LIST),
        ("When must schools report?", Intent.DEADLINE),
    ],
)
def test_a_list_that_is_sent_is_no_list_that_is_asked_for(question: str, intent: Intent) -> None:
    assert understand(question).intent is intent
