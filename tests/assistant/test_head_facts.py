"""Number, day, signer, office and effect of a paper that is called by its office and matter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Reply
from assistant.asking import Turn
from assistant.reading.head_asked import HeadFact, head_asked
from tests.assistant.library import asking, assistant_of, library_of, papers, read
from vectorstore.library import Library

_REPEAL = """\
ỦY BAN NHÂN DÂN TỈNH NINH BÌNH

Số: 77/2024/QĐ-UBND

Ninh Bình, ngày 05 tháng 6 năm 2024

QUYẾT ĐỊNH
Bãi bỏ Quyết định số 12/2019/QĐ-UBND ngày 03 tháng 4 năm 2019 của Ủy ban nhân dân tỉnh quy định \
về quản lý bến đò ngang

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Bãi bỏ quy định

Bãi bỏ toàn bộ Quyết định số 12/2019/QĐ-UBND ngày 03 tháng 4 năm 2019 của Ủy ban nhân dân tỉnh \
quy định về quản lý bến đò ngang.

Điều 2. Hiệu lực thi hành

Quyết định này có hiệu lực từ ngày 20 tháng 6 năm 2024.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Mai Thị Sến
"""

_REPLY = """\
BỘ TÀI CHÍNH
CỤC THUẾ

Số: 415/CT-PC
V/v hóa đơn của hợp tác xã

Hà Nội, ngày 11 tháng 7 năm 2024

Kính gửi: Thuế tỉnh Ninh Bình

Trả lời công văn số 98/NBI-TTHT ngày 02/5/2024 của Thuế tỉnh Ninh Bình về hóa đơn điện tử của hợp \
tác xã dịch vụ đò, Cục Thuế có ý kiến như sau:

Hợp tác xã lập hóa đơn theo từng chuyến đò. Tổ chức gửi bản kê khai giá đò cho chi cục trước khi \
thu tiền.

TL. CỤC TRƯỞNG
TRƯỞNG BAN PHÁP CHẾ
Ngô Văn Dần
"""

_NOTICE = """\
VĂN PHÒNG CHÍNH PHỦ

Số: 208/TB-VPCP

Hà Nội, ngày 19 tháng 7 năm 2024

THÔNG BÁO
Kết luận của Phó Thủ tướng Chính phủ tại buổi làm việc với lãnh đạo tỉnh Ninh Bình

Ngày 09 tháng 7 năm 2024, Phó Thủ tướng Chính phủ đã làm việc với lãnh đạo tỉnh Ninh Bình theo \
Quyết định số 31/QĐ-TTg ngày 01 tháng 7 năm 2024.

1. Tỉnh xây thêm hai bến đò.

KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ NHIỆM
Lý Văn Tuất
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("heads")
    added = (read(one) for one in (_REPEAL, _REPLY, _NOTICE))
    with library_of(folder, (*papers(), *added)) as opened:
        yield opened


def _ask(library: Library, question: str, *before: Turn) -> Reply:
    on = dt.date(2024, 8, 2)
    return assistant_of(library).ask(replace(asking(question), as_of=on, history=before))


def _text(library: Library, question: str, *before: Turn) -> str:
    reply = _ask(library, question, *before)
    assert isinstance(reply, Answer), reply
    return reply.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Quyết định của Ninh Bình bỏ quy định cũ về bến đò ngang số mấy?", "Số: 77/2024/QĐ-UBND"),
        (
            "Quyết định nào của Ninh Bình bỏ quy định cũ về bến đò ngang? Cho xin số vb",
            "Số: 77/2024/QĐ-UBND",
        ),
        ("cho em xin so quyet dinh bai bo quy dinh ben do ngang cua ninh binh", "77/2024/QĐ-UBND"),
        (
            "What is the number of the decision of Ninh Binh that repealed the rules on ben do "
            "ngang?",
            "77/2024/QĐ-UBND",
        ),
        ("cong van cuc thue tra loi thue ninh binh ve hoa don cua hop tac xa so may", "415/CT-PC"),
        ("Công văn của Cục Thuế về hóa đơn của hợp tác xã số mấy, ra ngày nào?", "11 tháng 7"),
        ("Cục Thuế trả lời Thuế Ninh Bình về hóa đơn của hợp tác xã ngày nào?", "11 tháng 7"),
        (
            "Thông báo kết luận của Phó Thủ tướng sau buổi làm việc với Ninh Bình ra ngày nào?",
            "19 tháng 7",
        ),
        ("hom nao thi cuc thue ra cong van ve hoa don hop tac xa", "11 tháng 7"),
        ("cong van cuc thue ve hoa don hop tac xa do nguoi giu chuc gi ky", "Ngô Văn Dần"),
        ("Vị nào ký thông báo làm việc với lãnh đạo tỉnh Ninh Bình?", "PHÓ CHỦ NHIỆM"),
        ("Chức vụ người ký quyết định 77/2024/QĐ-UBND là gì?", "PHÓ CHỦ TỊCH"),
        ("Công văn về hóa đơn của hợp tác xã dịch vụ đò do cơ quan nào ban hành?", "CỤC THUẾ"),
        (
            "Quyết định của Ninh Bình bãi bỏ quy định về bến đò ngang có hiệu lực từ bao giờ?",
            "20 tháng 6",
        ),
    ],
)
def test_what_a_head_says_is_told_of_the_paper_that_is_called(
    library: Library, question: str, said: str
) -> None:
    assert said in _text(library, question)


@pytest.mark.parametrize(
    ("question", "of_another"),
    [
        ("Quyết định của Ninh Bình bỏ quy định cũ về bến đò ngang ban hành ngày nào?", "03 tháng"),
        ("cong van cuc thue tra loi thue ninh binh ve hoa don cua hop tac xa ngay nao", "02/5"),
        ("Thông báo kết luận buổi làm việc với tỉnh Ninh Bình ban hành ngày nào?", "01 tháng 7"),
    ],
)
def test_the_day_of_a_paper_that_it_cites_is_not_its_own(
    library: Library, question: str, of_another: str
) -> None:
    assert of_another not in _text(library, question)


def test_what_a_paper_ends_is_another_paper(library: Library) -> None:
    reply = _ask(library, "Quyết định của Ninh Bình quy định về quản lý bến đò ngang số mấy?")
    said = reply.text if isinstance(reply, Answer) else ""
    assert "77/2024" not in said


@pytest.mark.parametrize(
    ("question", "number"),
    [
        (
            "Quyết định Ninh Bình bãi bỏ quyết định 12/2019 về nề nếp bến bãi mang số bao nhiêu?",
            "77/2024/QĐ-UBND",
        ),
        (
            "Công văn Cục Thuế trả lời Thuế Ninh Bình vụ hóa đơn hợp tác xã là số mấy?",
            "415/CT-PC",
        ),
    ],
)
def test_a_paper_is_called_by_what_it_changes_and_whom_it_answers(
    library: Library, question: str, number: str
) -> None:
    assert f"Số: {number}" in _text(library, question)


def test_a_paper_of_another_office_is_not_taken_for_it(library: Library) -> None:
    reply = _ask(library, "Công văn của Thuế Cần Thơ về hóa đơn của hợp tác xã số mấy?")
    assert "415/CT-PC" not in (reply.text if isinstance(reply, Answer) else "")


def test_the_next_question_is_of_the_paper_told_before(library: Library) -> None:
    first = "Công văn của Cục Thuế về hóa đơn của hợp tác xã số mấy?"
    before = Turn(question=first, answer=_text(library, first))
    assert "11 tháng 7 năm 2024" in _text(library, "Cái công văn đó ra ngày nào?", before)


@pytest.mark.parametrize(
    "question",
    [
        "Bao giờ thì quyết định 12/2019 của Ninh Bình thôi áp dụng?",
        "Quyết định 12/2019/QĐ-UBND hết hiệu lực từ ngày nào?",
    ],
)
def test_a_paper_no_longer_holds_from_the_day_on_which_what_ends_it_does(
    library: Library, question: str
) -> None:
    text = _text(library, question)
    assert "Bãi bỏ toàn bộ Quyết định số 12/2019/QĐ-UBND" in text
    assert "20 tháng 6 năm 2024" in text


def test_where_a_thing_is_sent_is_not_who_receives_the_paper(library: Library) -> None:
    reply = _ask(library, "Bản kê khai giá đò của hợp tác xã thì nộp cho cơ quan nào?")
    assert "Kính gửi" not in (reply.text if isinstance(reply, Answer) else "")


@pytest.mark.parametrize(
    ("plain", "facts"),
    [
        ("ke hoach cua so y te ve tiem chung so bao nhieu, ngay nao", ("number", "date")),
        ("so hieu cua cong van ve tiem chung la gi?", ("number",)),
        ("on what date did the health office issue the plan on vaccination?", ("date",)),
        ("who signed the circular on ferries, and in what capacity?", ("signer",)),
        ("co quan nao ra thong tu ve ben do?", ("office",)),
        ("when does the circular on ferries take effect?", ("effect",)),
        ("quyet dinh ve ben do bao gio bat dau ap dung?", ("effect",)),
    ],
)
def test_ways_of_asking_for_a_head(plain: str, facts: tuple[str, ...]) -> None:
    asked = head_asked(plain)
    assert asked is not None
    assert asked.facts == tuple(map(HeadFact, facts))


@pytest.mark.parametrize(
    "plain",
    [
        "so y te phai ban hanh ke hoach tiem chung khi nao",
        "ke hoach tiem chung han bao cao la ngay nao",
        "theo ke hoach thi hoi thi to chuc ngay nao",
        "so nguoi duoc tiem theo ke hoach la bao nhieu",
        "ai la nguoi ky bo nhiem kiem soat vien",
        "quyet dinh ve ben do theo de nghi cua ai",
        "quyet dinh ve ben do theo de nghi cua co quan nao",
    ],
)
def test_what_asks_no_fact_of_a_head(plain: str) -> None:
    assert head_asked(plain) is None
