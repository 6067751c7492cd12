"""Who does what every such paper has somebody do, whom a letter is to, and what ends a paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.asking import Turn
from assistant.question import understand
from assistant.reading.head_asked import head_asked
from assistant.reading.intents import Intent
from tests.assistant.library import answered, ask, library_of, places, read, without_marks
from vectorstore.library import Library

PROCEDURES = """\
ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ

Số: 412/QĐ-UBND

Sơn Khê, ngày 08 tháng 5 năm 2024

QUYẾT ĐỊNH
Về việc công bố danh mục thủ tục hành chính lĩnh vực Nuôi ong

Căn cứ Quyết định số 6/2022/QĐ-TTg ngày 10 tháng 02 năm 2022 của Thủ tướng Chính phủ về nghề nuôi \
ong;

Căn cứ Quyết định số 90/QĐ-BNN ngày 05 tháng 3 năm 2024 của Bộ trưởng về thủ tục nuôi ong;

Điều 1. Công bố kèm theo Quyết định này danh mục 02 thủ tục hành chính lĩnh vực Nuôi ong.

Điều 2. Tổ chức thực hiện

1. Sở Chăn nuôi niêm yết các thủ tục tại trụ sở.

2. Sở Thông tin có trách nhiệm chủ trì, phối hợp với Sở Chăn nuôi cấu hình quy trình điện tử trên \
Hệ thống thông tin của tỉnh.

3. Văn phòng Ủy ban nhân dân tỉnh có trách nhiệm cập nhật thủ tục lên Cơ sở dữ liệu quốc gia về \
thủ tục hành chính.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký, thay thế Quyết định số 77/QĐ-UBND ngày 03 tháng \
4 năm 2021 của Chủ tịch Ủy ban nhân dân tỉnh Sơn Khê.

CHỦ TỊCH

Tòng Văn Ví Dụ
"""
RULES = """\
ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ

Số: 58/2024/QĐ-UBND

Sơn Khê, ngày 02 tháng 7 năm 2024

QUYẾT ĐỊNH
Ban hành Quy chế phối hợp quản lý bến thuyền

Điều 1. Quy chế này quy định việc phối hợp quản lý bến thuyền, trách nhiệm của cá nhân được giao \
giấy phép bến và việc thu hồi giấy phép bến.

Điều 2. Xử lý vi phạm

1. Chủ bến kê khai sai sự thật bị thu hồi giấy phép bến.

2. Sở Giao thông có trách nhiệm tham mưu Chủ tịch Ủy ban nhân dân tỉnh thu hồi giấy phép bến.

Điều 3. Tổ chức thực hiện

1. Công an tỉnh là cơ quan thường trực, có trách nhiệm theo dõi, đôn đốc thực hiện Quy chế này.

2. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Tư pháp để \
tổng hợp.

- Cấp phê duyệt: Hội đồng nhân dân tỉnh.

CHỦ TỊCH

Tòng Văn Ví Dụ
"""
LETTER = """\
VĂN PHÒNG LIÊN TỈNH

Số: 91/VPLT-CN
V/v đá làm đường

Sơn Khê, ngày 05 tháng 8 năm 2024

Kính gửi:

Chủ tịch Ủy ban nhân dân các tỉnh: Sơn Khê, Lam Hải.

Văn phòng Liên tỉnh nhận được báo cáo về việc thiếu đá làm đường.

CHÁNH VĂN PHÒNG

Đinh Khắc Mẫu
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = [
        read(PROCEDURES, name="thu-tuc.txt"),
        read(RULES, name="quy-che.txt"),
        read(LETTER, name="thu.txt"),
    ]
    with library_of(tmp_path_factory.mktemp("leads"), documents) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param(
            "Thủ tục nuôi ong của Sơn Khê: sở nào cài quy trình điện tử lên hệ thống của tỉnh?",
            "Sở Thông tin",
            id="who sets up the electronic process",
        ),
        pytest.param(
            "Quyết định 412/QĐ-UBND: bên nào đứng chính làm quy trình điện tử?",
            "Sở Thông tin",
            id="said of the leader in common words",
        ),
        pytest.param(
            "Quyết định 412/QĐ-UBND giao ai đưa thủ tục lên cơ sở dữ liệu quốc gia?",
            "Văn phòng Ủy ban nhân dân tỉnh",
            id="who publishes the procedures",
        ),
        pytest.param(
            "Ai làm đầu mối quy chế phối hợp quản lý bến thuyền ở Sơn Khê?",
            "Công an tỉnh",
            id="who sees to the whole regulation",
        ),
        pytest.param(
            "Quyết định 58/2024/QĐ-UBND: nếu lòi ra ông nào khai man thì cơ quan nào tham mưu "
            "thu hồi giấy phép bến?",
            "Sở Giao thông",
            id="what is then done, the case told otherwise",
        ),
        pytest.param(
            "Quyết định 58/2024/QĐ-UBND: bên nào tham mưu thu hồi giấy phép bến?",
            "Sở Giao thông",
            id="not the sentence that only says what the paper is about",
        ),
        pytest.param(
            "Làm theo quy chế bến thuyền ở Sơn Khê mà gặp khó thì báo về đâu?",
            "Sở Tư pháp",
            id="whom to turn to, hindered in other words",
        ),
        pytest.param(
            "Quy chế bến thuyền của Sơn Khê có chỗ không phù hợp thì gửi ý kiến cho ai?",
            "Sở Tư pháp",
            id="what does not fit",
        ),
        pytest.param(
            "Theo Quyết định 58/2024/QĐ-UBND thì ai phê duyệt bến thuyền?",
            "Hội đồng nhân dân tỉnh",
            id="a label that is the task itself",
        ),
    ],
)
def test_who_does_it_is_told(shelf: Library, question: str, words: str) -> None:
    assert words in answered(shelf, question).text


def test_a_case_that_the_paper_does_not_have_is_not_made_up(shelf: Library) -> None:
    asked = "Quyết định 58/2024/QĐ-UBND: nếu thuyền chìm thì cơ quan nào bồi thường hành khách?"
    reply = ask(shelf, asked)
    assert "Sở Giao thông" not in reply.text


def test_those_in_a_paragraph_under_kinh_gui_are_whom_a_letter_is_to(shelf: Library) -> None:
    for asked in ("Công văn 91/VPLT-CN gửi cho ai?", "Who is letter 91/VPLT-CN addressed to?"):
        reply = answered(shelf, asked)
        assert "Sơn Khê, Lam Hải" in reply.text
        assert "nhận được" not in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 412/QĐ-UBND ra đời để thay cho quyết định nào?",
        "quyet dinh 412/QD-UBND the chan quyet dinh nao",
        "Quyết định nào của Sơn Khê thay thế Quyết định 77/QĐ-UBND?",
        "Quyết định nào khai tử quyết định 77/QĐ-UBND?",
        "Quyết định nào bỏ quyết định 77/QĐ-UBND? cho xin số văn bản",
    ],
)
def test_what_ends_what_is_told_from_either_side(shelf: Library, question: str) -> None:
    reply = answered(shelf, question)
    assert "77/QĐ-UBND" in reply.text
    assert ("Quyết định 412/QĐ-UBND", "Điều 3") in places(reply)


def test_what_an_end_rests_on_is_no_paper_that_ends(shelf: Library) -> None:
    asked = "Công bố mấy thủ tục nuôi ong ở Sơn Khê?"
    first = answered(shelf, asked)
    behind = "Công bố mấy cái đó là dựa vào quyết định nào của Thủ tướng?"
    reply = ask(shelf, behind, Turn(question=asked, answer=first.text))
    assert isinstance(reply, Answer)
    assert "6/2022/QĐ-TTg" in reply.text
    assert "90/QĐ-BNN" not in reply.text


@pytest.mark.parametrize(
    ("intent", "question"),
    [
        (Intent.LEADER, "Bên nào chịu trách nhiệm chính việc dọn bến?"),
        (Intent.LEADER, "Sở nào gánh chính vụ này?"),
        (Intent.HINDRANCES, "Còn lấn cấn thì phải hỏi bộ nào?"),
        (Intent.HINDRANCES, "Gặp rắc rối thì báo cho ai?"),
        (Intent.BASIS, "Bãi bỏ mấy thủ tục đó là căn cứ vào quyết định nào?"),
        (Intent.REPLACED, "Nó bãi bỏ quyết định nào?"),
    ],
)
def test_what_is_asked_is_seen_in_common_words(intent: Intent, question: str) -> None:
    assert understand(question).intent is intent
    assert understand(without_marks(question)).intent is intent


def test_a_thing_done_with_care_is_not_signed() -> None:
    assert understand("Bên nào đánh giá kỹ việc này?").intent is not Intent.SIGNER
    assert understand("Ai đã ký quyết định này?").intent is Intent.SIGNER


def test_a_paper_called_by_nothing_but_its_kind_is_none() -> None:
    assert head_asked("thong tu nao? cho xin so van ban") is None
    assert head_asked("cho xin so cong van ve da lam duong") is not None
