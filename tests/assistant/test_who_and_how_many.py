"""Who is told to do what, with whom, between whom a paper is, and the counts under a label."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.asking import Turn
from tests.assistant.library import answered, ask, library_of, read, refused, without_marks
from vectorstore.library import Library

REPORT = """\
ỦY BAN NHÂN DÂN HUYỆN TRÀ LĨNH
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 318/BC-PGDĐT

Trà Lĩnh, ngày 06 tháng 11 năm 2023

BÁO CÁO
Phong trào đọc sách năm 2023

I. Đặc điểm tình hình

- Tổng số CBCC: 09 người.
- Tổng số Đảng viên chi bộ: 8 đồng chí. Đảng viên chính thức 07 đồng chí
- Tổng số trường trực thuộc là: 41 trường.

II. Kết quả

1. Phối hợp với Hội Cựu giáo chức huyện, tổ chức thăm hỏi và chăm lo đời sống cán bộ trong các \
dịp lễ tết, tặng quà cho gia đình gặp khó khăn.

2. Phối hợp với Thư viện huyện đưa xe sách lưu động về các xã vùng xa.

3. Các trường có tủ sách lớp học được bạn đọc khen.
"""
LETTER = """\
ỦY BAN NHÂN DÂN HUYỆN YÊN BỒNG
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 77/PGDĐT-VP

Yên Bồng, ngày 14 tháng 9 năm 2023

V/v tổ chức tuần lễ học tập suốt đời năm 2023

Kính gửi: Các trường trực thuộc

1. Treo khẩu hiệu về học tập suốt đời tại cổng trường trước ngày khai mạc.

2. Tăng cường vai trò của giáo viên chủ nhiệm trong việc giới thiệu sách.

Phòng Giáo dục và Đào tạo yêu cầu Hiệu trưởng các trường nghiêm túc triển khai thực hiện./.

TRƯỞNG PHÒNG

Lò Văn Ví Dụ
"""
PLAN = """\
ỦY BAN NHÂN DÂN TỈNH ĐÔNG KHÊ
SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 640/KH-SGDĐT

Đông Khê, ngày 22 tháng 3 năm 2023

KẾ HOẠCH
Phong trào trường học xanh năm 2023

Căn cứ Kế hoạch liên tịch số 512/KHLT-SGDĐT-HLHPN ngày 11/5/2022 giữa Sở Giáo dục và Đào tạo và \
Hội Liên hiệp Phụ nữ tỉnh về việc trồng cây trong trường học;

I. NHIỆM VỤ TRỌNG TÂM

1. Đẩy mạnh tuyên truyền về ý nghĩa của việc trồng cây

- Giới thiệu mỗi tuần một loài cây trên bảng tin.

- Cơ quan chủ trì: Phòng Chính trị của Sở.

2. Tiếp tục đổi mới việc thu gom rác thải nhựa

- Đặt thùng phân loại ở từng dãy lớp.

- Cơ quan chủ trì: Văn phòng Sở và các trường.

3. Nâng cao chất lượng vườn trường

- Bổ sung giống rau cho vườn trường.

II. TỔ CHỨC THỰC HIỆN

1. Trưởng phòng Giáo dục và Đào tạo các huyện; Thủ trưởng các đơn vị trực thuộc Sở căn cứ Kế \
hoạch này và tình hình thực tế, cụ thể hóa thành chương trình, kế hoạch để thực hiện tại đơn vị \
mình.

2. Thanh tra Sở theo dõi việc thực hiện. Đặc biệt, thường xuyên rà soát chất lượng cây giống ở \
các vườn ươm.

3. Các đơn vị báo cáo kết quả về Sở Giáo dục và Đào tạo: báo cáo 6 tháng trước ngày 10/6/2023 và \
báo cáo năm trước ngày 10/12/2023.
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = [
        read(REPORT, name="bao-cao.txt"),
        read(LETTER, name="thu.txt"),
        read(PLAN, name="ke-hoach.txt"),
    ]
    with library_of(tmp_path_factory.mktemp("who"), documents) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("pgd Trà Lĩnh quản hết thảy bao nhieu trg?", ["41 trường"]),
        ("Tra Linh nam 2023 co may truong thuoc phong GD vay?", ["41 trường"]),
        ("How many schools did the Trà Lĩnh education office run in 2023?", ["41 trường"]),
        ("phòng GD Trà Lĩnh có mấy người làm, quản mấy trường", ["09 người", "41 trường"]),
        ("Số đảng viên và số trường của PGD Trà Lĩnh là bao nhiêu?", ["8 đồng chí", "41 trường"]),
        ("Chi bộ PGD Trà Lĩnh có mấy đảng viên, chính thức mấy người?", ["07 đồng chí"]),
        ("Em tò mò, hồi 2023 phòng giáo dục Trà Lĩnh quản bao nhiêu trường?", ["41 trường"]),
        ("Trà Lĩnh có bao nhiêu ngôi trường thuộc phòng giáo dục", ["41 trường"]),
        ("quân số phòng GD Trà Lĩnh năm 2023", ["09 người"]),
        ("How many civil servants work at the Trà Lĩnh education office?", ["09 người"]),
        ("bao nhiêu người ở phòng giáo dục Trà Lĩnh có thẻ Đảng", ["8 đồng chí"]),
        ("PGD Trà Lĩnh năm 2023 có bao nhiêu người đã vào Đảng", ["8 đồng chí"]),
    ],
)
def test_a_count_is_told_by_its_label(shelf: Library, question: str, words: list[str]) -> None:
    reply = answered(shelf, question)
    assert all(one in reply.text for one in words)
    assert len(reply.claims) == len(words)


@pytest.mark.parametrize(
    "question",
    [
        "Trà Lĩnh năm 2023 có bao nhiêu trường vi phạm quy chế?",
        "Phòng GD Trà Lĩnh có bao nhiêu trường mầm non?",
        "Em dạy trường mầm non, phòng GD Trà Lĩnh có bao nhiêu trường như vậy?",
        "Báo cáo của Trà Lĩnh: có mấy trưởng phòng đi xe sách?",
    ],
)
def test_the_whole_is_no_answer_for_a_part(shelf: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        reply = refused(shelf, asked)
        assert "41 trường" not in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Chi bộ phòng GD Trà Lĩnh có mấy đảng viên dự bị?",
        "Tổng số giáo viên của phòng GD Trà Lĩnh là bao nhiêu?",
    ],
)
def test_the_party_cell_is_told_for_no_part_of_it_and_no_other_people(
    shelf: Library, question: str
) -> None:
    reply = refused(shelf, question)
    assert "8 đồng chí" not in reply.text


def test_those_of_the_party_are_told_behind_all_who_work_there(shelf: Library) -> None:
    first = "Phòng GD Trà Lĩnh năm 2023 có bao nhiêu cán bộ công chức?"
    for then in ("Thế bao nhiêu người có thẻ Đảng?", "Trong số đó mấy người là đảng viên?"):
        reply = ask(shelf, then, Turn(question=first, answer="Tổng số CBCC: 09 người."))
        assert "8 đồng chí" in reply.text
        assert "09 người" not in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "cv 77/PGDĐT-VP, câu chót giao cho ai ở trường lo làm cho nghiêm vậy",
        "cong van 77/PGDDT-VP chot lai la yeu cau ai o truong phai nghiem tuc trien khai",
        "Công văn 77/PGDĐT-VP bắt ai ở trường phải làm?",
        "Công văn 77/PGDĐT-VP giao ai ở các trường chịu trách nhiệm triển khai?",
        "In Yên Bồng's 2023 letter, who at the schools is personally told to carry it out?",
    ],
)
def test_who_carries_a_letter_out_is_said_at_its_end(shelf: Library, question: str) -> None:
    reply = answered(shelf, question)
    assert "yêu cầu Hiệu trưởng các trường" in reply.text
    assert len(reply.claims) == 1


@pytest.mark.parametrize(
    "question",
    [
        "640/KH-SGDDT bat ai phai soan kh rieng cho don vi minh de lam theo",
        "Theo kế hoạch 640, những ai phải viết kế hoạch riêng cho đơn vị mình?",
        "những chức danh nào phải biến kế hoạch 640 thành kế hoạch của đơn vị mình",
        "Under plan 640/KH-SGDĐT, which heads have to turn the plan into their own programme?",
    ],
)
def test_all_who_make_a_plan_of_their_own_are_told(shelf: Library, question: str) -> None:
    reply = answered(shelf, question)
    assert "Trưởng phòng Giáo dục và Đào tạo các huyện; Thủ trưởng" in reply.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Which organisation did Trà Lĩnh's education office team up with to look after staff "
            "at Tết?",
            "Hội Cựu giáo chức",
        ),
        ("báo cáo Trà Lĩnh: đưa xe sách lưu động về xã phối hợp với ai", "Thư viện huyện"),
        ("318/BC-PGDĐT: chuyện xe chở sách xuống xã thì phòng bắt tay với ai?", "Thư viện huyện"),
    ],
)
def test_with_whom_is_told(shelf: Library, question: str, words: str) -> None:
    assert words in answered(shelf, question).text


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch liên tịch 512/KHLT-SGDĐT-HLHPN là do hai bên nào ký với nhau?",
        "ke hoach lien tich 512/KHLT-SGDDT-HLHPN la giua ai voi ai",
        "Kế hoạch liên tịch số 512 mà kế hoạch 640 căn cứ do bên nào ban hành?",
        "ai với ai ký kế hoạch liên tịch 512 nêu trong kế hoạch 640?",
        "Which two bodies made joint plan 512/KHLT-SGDĐT-HLHPN?",
    ],
)
def test_the_two_of_a_paper_that_is_only_cited_are_told(shelf: Library, question: str) -> None:
    reply = answered(shelf, question)
    assert "giữa Sở Giáo dục và Đào tạo và Hội Liên hiệp Phụ nữ tỉnh" in reply.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("640/KH-SGDĐT: phần gom rác thải nhựa bên nào chủ chì?", "Văn phòng Sở"),
        (
            "640/KH-SGDDT: vu tuyen truyen de moi nguoi thay trong cay hay thi co quan nao cam "
            "trich",
            "Phòng Chính trị",
        ),
    ],
)
def test_who_leads_is_told_by_the_line_of_the_section(
    shelf: Library, question: str, words: str
) -> None:
    reply = answered(shelf, question)
    assert f"Cơ quan chủ trì: {words}" in reply.text
    assert reply.text.count("Cơ quan chủ trì") == 1


def test_a_line_of_another_section_leads_nothing_here(shelf: Library) -> None:
    refused(shelf, "640/KH-SGDĐT: ai chủ trì việc nâng cao chất lượng vườn trường?")


@pytest.mark.parametrize(
    "question",
    [
        "ai phải triển khai dạy võ cổ truyền theo kế hoạch 640?",
        "Công văn 77/PGDĐT-VP yêu cầu ai triển khai khám mắt định kỳ",
    ],
)
def test_who_does_a_thing_that_is_not_told_is_refused(shelf: Library, question: str) -> None:
    refused(shelf, question)


def test_the_office_that_helps_is_no_number_of_a_paper(shelf: Library) -> None:
    asked = "ke hoach 640 thi ben nao theo doi viec thuc hien, giup cho lanh dao So"
    assert "Số: 640" not in ask(shelf, asked).text


def test_the_sentence_before_names_who_does_it(shelf: Library) -> None:
    reply = answered(shelf, "640/KH-SGDĐT: ai rà soát chất lượng cây giống ở các vườn ươm?")
    assert "Thanh tra Sở theo dõi" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "theo kế hoạch 640 một năm báo cáo mấy lần",
        "ke hoach 640/KH-SGDDT bat bao cao may ky trong nam",
        "Kế hoạch 640 mỗi năm đòi bao nhiêu báo cáo?",
    ],
)
def test_how_many_reports_a_year_are_told_by_their_days(shelf: Library, question: str) -> None:
    reply = answered(shelf, question)
    assert "10/6/2023" in reply.text
    assert "10/12/2023" in reply.text


def test_reports_that_a_paper_does_not_want_are_not_counted(shelf: Library) -> None:
    refused(shelf, "Công văn 77/PGDĐT-VP bắt báo cáo mấy lần trong năm?")
