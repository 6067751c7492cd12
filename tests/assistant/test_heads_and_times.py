"""Heads, recipients, limits and periods of plain papers, asked as a clerk does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal, Reply
from assistant.asking import Turn
from assistant.reading.courtesy import without_courtesy
from assistant.reading.head_asked import HeadFact, head_asked
from tests.assistant.library import ask, asking, assistant_of, library_of, read, without_marks
from vectorstore.library import Library

_PLAN = """\
Số: 31/KH-PGDĐT

Tân Hồng, ngày 09 tháng 4 năm 2018

KẾ HOẠCH
Triển khai phong trào đọc sách và tủ sách dòng họ năm 2018

Căn cứ Chương trình số 08-CTPH/HKH-PGDĐT ngày 17/02/2016 của Hội Khuyến học và Phòng Giáo dục và \
Thông tin huyện Tân Hồng về phối hợp khuyến đọc giai đoạn 2016-2020;

Phòng Giáo dục và Đào tạo xây dựng Kế hoạch triển khai phong trào đọc sách như sau:

I. NHIỆM VỤ

1. Mở rộng tủ sách dòng họ
- Vận động mỗi dòng họ lập một tủ sách dùng chung.
- Thời gian thực hiện: Từ năm 2018 đến năm 2021.

2. Tổ chức ngày hội đọc
- Trưng bày sách mới tại nhà văn hóa xã.
- Thời gian thực hiện: Từ tháng 4 đến tháng 6 hằng năm.

II. TỔ CHỨC THỰC HIỆN

Thủ trưởng các thư viện xã báo cáo kết quả thực hiện về Phòng Giáo dục và Đào tạo theo định kỳ: \
Báo cáo 6 tháng trước ngày 10/6/2018 và báo cáo năm trước ngày 08/12/2018.

Nơi nhận:

- Sở Văn hóa;
- Hội Khuyến học huyện;
- Lưu: VT.

TRƯỞNG PHÒNG

Lò Văn Sáng
"""

_REPORT = """\
Số: /BC-PGDĐT

Giồng Trôm, ngày tháng 9 năm 2019

BÁO CÁO
Kết quả rà soát tài sản công năm 2019

Phòng Giáo dục và Đào tạo huyện Giồng Trôm báo cáo kết quả rà soát tài sản công năm 2019 như sau:

I. Kết quả

Phòng Giáo dục và Đào tạo đã ban hành Quyết định số 204/QĐ-PGDĐT ngày 12/3/2019 về việc thành lập \
Tổ kiểm kê tài sản và Kế hoạch số 88/KH-PGDĐT ngày 02/5/2019 về thanh lý máy in hỏng.

Nơi nhận:

- UBND huyện (b/c);
- Lưu: VT.

TRƯỞNG PHÒNG

Vì Thị Pán
"""

_DOCUMENTS = (read(_PLAN, name="ke-hoach.txt"), read(_REPORT, name="bao-cao.txt"))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(Path(tmp_path_factory.mktemp("library")), _DOCUMENTS) as opened:
        yield opened


def _next(library: Library, *questions: str) -> Reply:
    """The reply to the last of the questions of a conversation."""
    history: list[Turn] = []
    reply: Reply | None = None
    for question in questions:
        reply = assistant_of(library).ask(asking(question, history=tuple(history)))
        history.append(Turn(question=question, answer=reply.text))
    assert reply is not None
    return reply


_SAID = [
    pytest.param("31/KH-PGDĐT ra ngày mấy để mình vào sổ", "ngày 09 tháng 4 năm 2018", id="day"),
    pytest.param(
        "ngày tháng trên kế hoạch của phòng giáo dục Tân Hồng là mấy",
        "ngày 09 tháng 4 năm 2018",
        id="the day on it",
    ),
    pytest.param(
        "kế hoạch đọc sách 2018 của Phòng Giáo dục Tân Hồng đánh số mấy vậy, tôi cần ghi sổ",
        "Số: 31/KH-PGDĐT",
        id="number",
    ),
    pytest.param(
        "báo cáo rà soát tài sản của phòng giáo dục Giồng Trôm làm vào tháng năm nào",
        "ngày tháng 9 năm 2019",
        id="a blank day",
    ),
    pytest.param(
        "chương trình phối hợp khuyến đọc của hội khuyến học và phòng giáo dục Tân Hồng đề hôm nào",
        "08-CTPH/HKH-PGDĐT ngày 17/02/2016",
        id="a paper only cited",
    ),
    pytest.param(
        "kế hoạch thanh lý máy in của phòng giáo dục Giồng Trôm số mấy, ngày nào",
        "88/KH-PGDĐT ngày 02/5/2019",
        id="cited, of another kind",
    ),
    pytest.param(
        "kế hoạch làm theo 08-CTPH/HKH-PGDĐT là của huyện nào ra vậy",
        "Phòng Giáo dục và Đào tạo xây dựng Kế hoạch",
        id="whose, by what it rests on",
    ),
    pytest.param("31/KH-PGDĐT được gửi cho nhữg chỗ nào?", "Hội Khuyến học huyện", id="recipients"),
    pytest.param(
        "báo cáo 6 tháng đầu năm 2018 nộp phòng giáo dục Tân Hồng chót bữa nào",
        "10/6/2018",
        id="by when",
    ),
    pytest.param(
        "Tân Hồng: mở rộng tủ sách dòng họ làm từ lúc nào tới lúc nào?",
        "Từ năm 2018 đến năm 2021",
        id="over what time",
    ),
]


@pytest.mark.parametrize(("question", "said"), _SAID)
def test_the_head_and_the_times_of_a_paper_are_told(
    library: Library, question: str, said: str
) -> None:
    for typed in (question, without_marks(question)):
        reply = ask(library, typed)
        assert isinstance(reply, Answer), (typed, reply.text)
        assert said in reply.text, typed


@pytest.mark.parametrize(
    "question",
    [
        "thông báo nghỉ lễ của Tân Hồng ra ngày nào",
        "quyết định khen thưởng của phòng giáo dục Giồng Trôm số mấy, ngày nào",
        "Năm 2022 các thư viện phải nộp báo cáo 6 tháng về Phòng Giáo dục Tân Hồng hôm nào?",
    ],
)
def test_no_other_paper_gives_its_number_or_day(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)


def test_number_and_day_are_asked_at_once(library: Library) -> None:
    reply = ask(
        library, "kế hoạch năm 2018 của Phòng Giáo dục Tân Hồng mang số mấy, ngày bao nhiêu"
    )
    assert "31/KH-PGDĐT" in reply.text
    assert "ngày 09 tháng 4 năm 2018" in reply.text


def test_the_report_of_the_other_period_is_asked_again(library: Library) -> None:
    first = "Phòng Giáo dục Tân Hồng bắt báo cáo 6 tháng đầu năm 2018 trước ngày nào?"
    reply = _next(library, first, "Còn cái cuối năm?")
    assert "08/12/2018" in reply.text
    assert "10/6/2018" not in reply.text


def test_a_time_asked_of_the_task_before(library: Library) -> None:
    first = "Kế hoạch Tân Hồng: ngày hội đọc trưng bày gì?"
    reply = _next(library, first, "Vậy làm từ lúc nào tới lúc nào?")
    assert isinstance(reply, Answer)
    assert "Từ tháng 4 đến tháng 6" in reply.text


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        ("kế hoạch 12 ra ngày nào vậy sếp hỏi gấp", "kế hoạch 12 ra ngày nào"),
        ("kế hoạch 12 ra ngày nào để mình vào sổ", "kế hoạch 12 ra ngày nào"),
        ("À thôi chuyển sang xã Hạ đi, bên đó hạn nộp khi nào?", "xã Hạ hạn nộp khi nào?"),
        ("Hỏi qua chuyện khác nhé: ai ký kế hoạch 12?", "ai ký kế hoạch 12?"),
        ("nộp hồ sơ để con tôi vào lớp 1 ở đâu", "nộp hồ sơ để con tôi vào lớp 1 ở đâu"),
        (
            "Chuyển sang hình thức trực tuyến từ khi nào",
            "Chuyển sang hình thức trực tuyến từ khi nào",
        ),
    ],
)
def test_why_it_is_asked_is_no_part_of_the_question(typed: str, alone: str) -> None:
    assert without_courtesy(typed)[0] == alone


@pytest.mark.parametrize(
    ("plain", "facts"),
    [
        ("12/kh-x de ngay nao", (HeadFact.DATE,)),
        ("cong van cua so y ra hom nao, so may", (HeadFact.DATE, HeadFact.NUMBER)),
        ("what date is on the reading plan?", (HeadFact.DATE,)),
        (
            "what is the reference number of the reading plan, and what date does it bear?",
            (HeadFact.NUMBER, HeadFact.DATE),
        ),
        ("12/kh-x la cua huyen nao", (HeadFact.OFFICE,)),
    ],
)
def test_a_head_is_asked(plain: str, facts: tuple[HeadFact, ...]) -> None:
    asked = head_asked(plain)
    assert asked is not None
    assert asked.facts == facts


def test_the_day_of_what_is_planned_is_no_day_of_the_plan() -> None:
    assert head_asked("ke hoach tong ve sinh lam hom nao") is None
