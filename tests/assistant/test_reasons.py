"""Why something is so: told from the sentence that gives the reason of just that, or refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.changes.why_changed import _PUTS_OFF
from assistant.composers.sentences.reasons import gives_cause_of
from assistant.question import understand
from assistant.units import sentences
from assistant.wanted.ordinals import place_told
from assistant.wanted.reason_signs import is_reason_asked
from tests.assistant.library import answered, library_of, read, refused, without_marks
from vectorstore.library import Library

REPORT = """\
ỦY BAN NHÂN DÂN XÃ RẠCH SỎI
TRẠM Y TẾ

Số: 8/BC-TYT

Rạch Sỏi, ngày 20 tháng 9 năm 2025

BÁO CÁO
Công tác phòng dịch 9 tháng đầu năm 2025

I. KẾT QUẢ
Trạm đã phun thuốc 12 đợt, cấp 300 màn.
Lớp tập huấn cộng tác viên tổ chức ngày 12/8/2025 tại nhà văn hóa.

II. TỒN TẠI VÀ NGUYÊN NHÂN
1. Tồn tại
- Còn 05 ấp phun thuốc trễ lịch.
- Buổi truyền thông tháng 7 vắng người dự.
2. Nguyên nhân
- Buổi truyền thông vắng người dự do trời mưa lớn.
- Các ấp phun thuốc trễ lịch do máy phun hỏng, thiếu người thay.

TRƯỞNG TRẠM

Danh Thị Thử
"""
LETTER = """\
SỞ Y TẾ TỈNH RẠCH SỎI

Số: 90/SYT-NV

Rạch Sỏi, ngày 22 tháng 9 năm 2025

V/v điều chỉnh thời hạn gửi danh sách tiêm

Kính gửi: Các trạm y tế.

Do vắc xin về kho chậm, nhiều trạm chưa có thuốc, Sở Y tế điều chỉnh thời hạn như sau:

1. Thời hạn gửi danh sách tiêm: từ trước ngày 01/10/2025 chuyển thành trước ngày 20/10/2025.

GIÁM ĐỐC

Lâm Văn Mẫu
"""
NOTICE = """\
ỦY BAN NHÂN DÂN XÃ RẠCH SỎI
TRẠM Y TẾ

Số: 15/TB-TYT

Rạch Sỏi, ngày 24 tháng 9 năm 2025

THÔNG BÁO
Kết luận giao ban trạm y tế

1. Về danh sách tiêm
Do Sở đã lùi hạn theo Công văn số 90/SYT-NV, điều dưỡng hoàn thiện danh sách tiêm trước ngày \
10/10/2025.

2. Góp ý quy chế trực
- Chị Tô Thị Sen: đề nghị đổi ca đêm thành ca chiều.
- Anh Lữ Văn Đước: đề nghị phụ cấp xăng xe năm nay.
- Anh Kha Minh Năm: đề nghị mua thêm giường.
Trưởng trạm tiếp thu hai ý kiến đầu; ý kiến thứ ba chưa tiếp thu vì phòng trực chật.

TRƯỞNG TRẠM

Danh Thị Thử
"""

DISPATCH = """\
SỞ Y TẾ TỈNH RẠCH SỎI

Số: 91/SYT-NV

Rạch Sỏi, ngày 25 tháng 9 năm 2025

V/v hỗ trợ các trạm y tế vùng ngập

Kính gửi: Các trạm y tế.

Triều cường dâng cao từ đầu tháng làm ngập kho thuốc của nhiều trạm.

Trước tình hình đó, Sở Y tế yêu cầu các trạm có kho hư hỏng do triều cường khẩn trương kê cao tủ \
thuốc.

GIÁM ĐỐC

Lâm Văn Mẫu
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (read(REPORT), read(LETTER), read(NOTICE), read(DISPATCH))
    with library_of(tmp_path_factory.mktemp("reasons"), papers) as made:
        yield made


def _claims(library: Library, question: str) -> list[str]:
    return [claim.text for claim in answered(library, question).claims]


@pytest.mark.parametrize(
    "question",
    [
        "Tại sao các ấp phun thuốc trễ lịch?",
        "Các ấp phun thuốc trễ lịch do đâu?",
        "Nguyên nhân phun thuốc trễ lịch là gì?",
        "Lý do phun thuốc trễ lịch?",
    ],
)
def test_a_reason_is_told_and_not_the_same_fact_again(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        assert _claims(library, asked) == [
            "Các ấp phun thuốc trễ lịch do máy phun hỏng, thiếu người thay."
        ]


def test_the_reasons_of_two_things_are_both_told(library: Library) -> None:
    told = _claims(library, "Nguyên nhân truyền thông vắng người và phun thuốc trễ lịch?")

    assert [claim.partition(" do ")[2] for claim in told] == [
        "trời mưa lớn.",
        "máy phun hỏng, thiếu người thay.",
    ]


@pytest.mark.parametrize("question", ["Nguyên nhân của tồn tại?", "Nguyên nhân tồn tại là gì?"])
def test_what_stands_under_the_word_for_reasons_is_told_whole(
    library: Library, question: str
) -> None:
    told = _claims(library, question)

    assert len(told) == 2
    assert all(" do " in claim for claim in told)


@pytest.mark.parametrize(
    "question", ["Vì sao Sở lùi hạn?", "Vì sao Sở lùi hạn gửi danh sách tiêm?"]
)
def test_what_is_asked_the_reason_of_is_no_reason_of_itself(
    library: Library, question: str
) -> None:
    told = _claims(library, question)

    assert told[0].startswith("Do vắc xin về kho chậm")
    assert not any("Do Sở đã lùi hạn" in claim for claim in told)


def test_a_sentence_that_leans_back_brings_what_stands_before_it(library: Library) -> None:
    first, second = _claims(library, "Vì sao công văn 91 bảo các trạm khẩn trương kê cao tủ thuốc?")

    assert first.startswith("Triều cường dâng cao")
    assert second.startswith("Trước tình hình đó")


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao lớp tập huấn cộng tác viên bị hủy?",
        "Tại sao lớp tập huấn cộng tác viên tổ chức ngày 12/8?",
        "Vì sao trạm y tế cấp 300 màn?",
    ],
)
def test_that_something_is_so_does_not_say_why(library: Library, question: str) -> None:
    refused(library, question)


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao ý kiến của anh Năm chưa được tiếp thu?",
        "Vì sao đề nghị mua thêm giường không được tiếp thu?",
    ],
)
def test_the_third_opinion_is_the_third_entry(library: Library, question: str) -> None:
    entry, sentence = _claims(library, question)

    assert "mua thêm giường" in entry
    assert "phòng trực chật" in sentence


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao ý kiến của chị Sen chưa được tiếp thu?",
        "Vì sao đề nghị phụ cấp xăng xe không được tiếp thu?",
    ],
)
def test_the_third_opinion_is_no_other_entry(library: Library, question: str) -> None:
    refused(library, question)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Nguyên nhân hạn chế?", True),
        ("What is the reason for the delay?", True),
        ("Chậm nộp là do đâu?", True),
        ("Báo cáo nguyên nhân gửi trước ngày nào?", False),
        ("Do ai ký?", False),
    ],
)
def test_what_asks_for_a_reason(question: str, *, asks: bool) -> None:
    assert is_reason_asked(understand(question)) is asks


def _sentence(text: str) -> str:
    return f"SỞ Y TẾ\n\nSố: 1/TB-SYT\n\nHà, ngày 01 tháng 9 năm 2025\n\nTHÔNG BÁO\nViệc\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "of_a_change"),
    [
        ("Do bão, Sở lùi hạn gửi danh sách.", True),
        ("Sở lùi hạn gửi danh sách do mạng hỏng.", True),
        ("Do Sở đã lùi hạn, các trạm sửa lại danh sách.", False),
        ("Các trạm sửa lại danh sách vì hạn đã lùi một tuần.", False),
    ],
)
def test_which_half_of_a_sentence_is_the_reason(text: str, *, of_a_change: bool) -> None:
    passage = next(one for one in read(_sentence(text)).passages if text[:12] in one.text)

    assert gives_cause_of(sentences(passage)[0], _PUTS_OFF) is of_a_change


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ý kiến thứ ba chưa tiếp thu.", 3),
        ("Nội dung thứ 2 xem lại sau.", 2),
        ("Họp vào sáng thứ ba hằng tuần.", None),
        ("Mức hỗ trợ khi sinh con thứ hai.", None),
        ("Họp vào thứ Ba.", None),
    ],
)
def test_which_of_several_a_sentence_speaks_of(text: str, place: int | None) -> None:
    passage = next(one for one in read(_sentence(text)).passages if text[:12] in one.text)

    assert place_told(sentences(passage)[0]) == place
