"""Who does a thing: named over it, behind it, or by what is handed in to them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.reading.content_words import without_lookalikes
from assistant.reading.intents import Intent
from assistant.wanted import doers
from assistant.wanted.roles_asked import helpers_asked, leaders_asked, roles_told
from ingest.text import folded
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ

Số: 44/KH-UBND

Sơn Khê, ngày 12 tháng 3 năm 2024

KẾ HOẠCH
Trồng rừng phòng hộ ven hồ năm 2024

I. NHIỆM VỤ

1. Gieo ươm và chăm sóc

- Gieo ươm hai vạn cây giống bản địa.

Đơn vị chủ trì thực hiện: Sở Lâm nghiệp.

Đơn vị phối hợp thực hiện: Hội Nông dân tỉnh.

Thời gian thực hiện: Tháng 4/2024.

- Mở lớp dạy nghề ươm cây cho thanh niên.

Đơn vị chủ trì thực hiện: Tỉnh đoàn.

Đơn vị phối hợp thực hiện: Trường Cao đẳng nghề.

Thời gian thực hiện: Tháng 5/2024.

II. TỔ CHỨC THỰC HIỆN

1. Sở Lâm nghiệp

- Tham mưu theo dõi, tổng hợp việc thực hiện Kế hoạch này.

2. Công an tỉnh

- Chủ trì tham mưu dựng chòi canh chống chặt phá cây ven hồ.

3. Báo Sơn Khê

- Đăng bài về người trồng rừng giỏi.

4. Chi cục Kiểm lâm chỉ đạo tổ tuần rừng che nắng vườn ươm.

5. Phân công

- Cơ quan chủ trì đo đạc và cắm mốc: Ban Quản lý rừng ven hồ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mẫu
"""
RULES = """\
ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ

Số: 52/2024/QĐ-UBND

Sơn Khê, ngày 02 tháng 5 năm 2024

QUYẾT ĐỊNH
Ban hành Quy định quản lý bến thuyền du lịch

Điều 1. Ủy quyền

1. Ủy ban nhân dân tỉnh ủy quyền cho Chủ tịch Ủy ban nhân dân xã:

a) Bổ nhiệm người trực bến.

2. Ủy ban nhân dân tỉnh ủy quyền cho Giám đốc Sở Du lịch:

a) Bổ nhiệm trưởng bến thuyền du lịch.

Điều 2. Cấp tài khoản

1. Chủ bến có yêu cầu cấp mới hộp thư điện tử của bến thì gửi văn bản tới Sở Du lịch qua Hệ thống \
quản lý văn bản hoặc nộp trực tiếp.

2. Hộp thư điện tử của bến thuyền được đặt tên theo tên bến.

Điều 3. Trách nhiệm của Chi cục Đường thủy

1. Tổ chức tiếp nhận bản kê khai giá vé thuyền của chủ bến.

2. Kiểm tra phao cứu sinh trên thuyền.

3. Hằng tháng báo cáo Ủy ban nhân dân tỉnh, đồng thời gửi Ban An toàn giao thông tỉnh.

4. Giao Công an xã trông thuyền lúc có bão. Thuyền viên chằng buộc thuyền lúc có bão.

Điều 4. Trách nhiệm của chủ bến

1. Chủ bến kê khai giá vé thuyền mỗi năm một lần.

2. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, chủ bến phản ánh về Sở Du lịch để tổng \
hợp.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mẫu
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("who"), (read(PLAN), read(RULES))) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Trong kế hoạch 44/KH-UBND, bên nào lo dựng chòi canh chống chặt phá cây ven hồ?",
            ["Công an tỉnh", "Chủ trì tham mưu dựng chòi canh"],
        ),
        (
            "Theo quyết định 52/2024/QĐ-UBND, ai là người ký bổ nhiệm trưởng bến thuyền du lịch?",
            ["Giám đốc Sở Du lịch", "Bổ nhiệm trưởng bến thuyền du lịch"],
        ),
        (
            "Quyết định 52/2024/QĐ-UBND: chủ bến nộp bản kê khai giá vé thuyền cho cơ quan nào?",
            ["Chi cục Đường thủy", "tiếp nhận bản kê khai giá vé"],
        ),
        (
            "Quyết định 52/2024/QĐ-UBND: chủ bến bị kẹt thì hỏi ai?",
            ["phản ánh về Sở Du lịch"],
        ),
        (
            "Muốn cấp mới hộp thư điện tử của bến thì gửi qua đường nào (QĐ 52/2024/QĐ-UBND)?",
            ["qua Hệ thống quản lý văn bản"],
        ),
    ],
)
@pytest.mark.parametrize("spelling", [str, without_marks], ids=["marks", "no marks"])
def test_who_does_it_is_named(
    library: Library, question: str, said: list[str], spelling: type[str]
) -> None:
    told = answered(library, spelling(question)).text
    assert all(folded(words) in folded(told) for words in said)


def test_the_lines_behind_a_task_say_who_leads(library: Library) -> None:
    told = answered(
        library, "Sở Lâm nghiệp hay ai chủ trì gieo ươm hai vạn cây giống bản địa?"
    ).text
    assert "Sở Lâm nghiệp" in told
    assert "Tỉnh đoàn" not in told


def test_who_helps_is_told_where_it_is_asked(library: Library) -> None:
    question = "Mở lớp dạy nghề ươm cây cho thanh niên thì ai đứng mũi chịu sào, ai phụ vào?"
    told = answered(library, question).text
    assert "Tỉnh đoàn" in told
    assert "Trường Cao đẳng nghề" in told
    assert "Hội Nông dân" not in told


def test_a_paper_is_not_sent_to_those_who_get_what_is_handed_in(library: Library) -> None:
    question = "Quyết định 52/2024/QĐ-UBND: chủ bến nộp phao cứu sinh cho cơ quan nào?"
    told = answered(library, question).text
    assert "Nơi nhận" not in told


def test_who_gets_it_as_well_is_told(library: Library) -> None:
    question = "Quyết định 52/2024/QĐ-UBND: ngoài tỉnh ra thì gửi cho ban nào nữa?"
    assert "Ban An toàn giao thông tỉnh" in answered(library, question).text


def test_nobody_of_another_sort_gets_it_as_well(library: Library) -> None:
    question = "Quyết định 52/2024/QĐ-UBND: ngoài tỉnh ra thì gửi cho sở nào nữa?"
    assert "Ban An toàn" not in getattr(ask(library, question), "text", "")


def test_who_is_told_to_do_it_answers_who_does(library: Library) -> None:
    question = "Quyết định 52/2024/QĐ-UBND: ai lo trông thuyền lúc có bão?"
    assert "Giao Công an xã trông thuyền" in answered(library, question).text


@pytest.mark.parametrize(
    ("plain", "leads", "helps"),
    [
        ("ben nao chu tri viec nay", True, False),
        ("ai dung mui chiu sao, ai phu vao", True, True),
        ("so nao lo, lam cung voi ai", True, True),
        ("ai phu trach to van thu", False, False),
        ("phoi hop voi don vi nao", False, True),
    ],
)
def test_roles_are_asked_for(plain: str, leads: bool, helps: bool) -> None:
    assert (leaders_asked(plain), helpers_asked(plain)) == (leads, helps)


def test_roles_are_told_only_where_all_of_them_are() -> None:
    asked = "ai chu tri, ai phoi hop"
    assert roles_told(asked, "don vi chu tri: so y te | don vi phoi hop: so noi vu")
    assert not roles_told(asked, "don vi chu tri: so y te")
    assert not roles_told("ngay nao", "so y te chu tri, phoi hop so noi vu")


@pytest.mark.parametrize(
    "question",
    [
        "Bên nào lo việc này?",
        "Địa phương nào phải đôn đốc nhà thầu?",
        "Ai là người duyệt danh sách?",
    ],
)
def test_it_is_asked_who(question: str) -> None:
    assert doers.asks_who(understand(question))


@pytest.mark.parametrize(
    "question",
    ["Ai là người ký duyệt giấy xác nhận?", "Ai ký bổ nhiệm kế toán trưởng của công ty?"],
)
def test_who_signs_in_the_course_of_work_is_no_signer_of_the_paper(question: str) -> None:
    assert understand(question).intent not in (Intent.SIGNER, Intent.PERSON)


def test_a_symbol_has_its_mark_in_a_question_typed_without() -> None:
    typed = "QĐ 5/2024/QĐ-UBND lam ma vuong thi bao ve dau"
    assert without_lookalikes(folded(typed), typed).endswith("ve dau")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ai lo đo đạc rồi cắm mốc trong kế hoạch trồng rừng ven hồ Sơn Khê?", "Ban Quản lý rừng"),
        ("Theo kế hoạch trồng rừng, ai phải chỉ đạo tổ tuần rừng che nắng vườn ươm?", "Kiểm lâm"),
    ],
)
def test_who_has_a_task_is_told_by_its_line_or_stands_first(
    library: Library, question: str, said: str
) -> None:
    assert said in answered(library, question).text
    assert said in answered(library, without_marks(question)).text


def test_what_that_paper_drops_is_asked_of_what_it_ends() -> None:
    asked = understand("Quyết định đó bỏ danh mục bến thuyền nằm trong quyết định nào trước đây?")
    assert asked.intent is Intent.REPLACED
