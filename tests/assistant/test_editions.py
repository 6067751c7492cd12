"""Papers made anew each year: the edition of the year asked of, or in force, answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.answer import Answer, Refusal, Reply
from assistant.asking import Turn
from assistant.choosing.editions import editions, other_editions, years_in
from ingest.document import DocumentSummary, PartialDate
from tests.assistant.library import asking, assistant_of, faults, library_of, read
from vectorstore.library import Library

_PLAN = """\
UBND HUYỆN CỎ MAY
PHÒNG VĂN HÓA VÀ THÔNG TIN

Số: {number}/KH-PVHTT

Cỏ May, ngày {day} tháng 01 năm {year}

KẾ HOẠCH
Xây dựng thư viện cơ sở năm {year}

I. CHỈ TIÊU

1. Toàn huyện có {reading} phòng đọc đạt chuẩn.

2. Số sách luân chuyển về thôn: {books} bản.

{more}

II. TỔ CHỨC THỰC HIỆN

1. {opens}

2. Thư viện huyện kiểm kê kho sách tại ít nhất {stores} xã.

3. Các xã báo cáo kết quả năm trước ngày {due} về Phòng Văn hóa và Thông tin.

Nơi nhận:
- Các xã;
- Lưu: VT.

TRƯỞNG PHÒNG

{signer}
"""
_OLD = _PLAN.format(
    number=14,
    day=12,
    year=2023,
    reading="06",
    books="1.200",
    stores="04",
    more="3. Mua 02 xe thư viện lưu động.\n\n4. Các thôn kiểm kê sách hỏng trước ngày 18/6/2023.",
    opens="Thư viện huyện mở cửa vào ngày 10 hằng tháng.",
    due="25/11/2023",
    signer="Tạ Văn Lượng",
)
_NEW = _PLAN.format(
    number=22,
    day=17,
    year=2024,
    reading="09",
    books="1.750",
    stores="07",
    more="3. Tổ chức ngày hội đọc sách cho học sinh vùng cao ở tất cả các cụm xã trong huyện.",
    opens="Phục vụ bạn đọc: Thư viện huyện mở cửa vào ngày 08 và ngày 22 hằng tháng, tại tầng 2 "
    "nhà văn hóa huyện, có cán bộ hướng dẫn tra cứu.",
    due="05/12/2024",
    signer="Quách Thị Nhài",
)
_REPORT = """\
UBND HUYỆN CỎ MAY
UBND XÃ ĐỒI SIM

Số: 31/BC-UBND

Đồi Sim, ngày 02 tháng 12 năm 2024

BÁO CÁO
Kết quả phong trào nuôi ong năm 2024

1. Cả xã có 45 hộ nuôi ong, thu 2.300 lít mật.
"""
_TODAY = dt.date(2024, 9, 3)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = [read(one, name=f"{n}.txt") for n, one in enumerate((_OLD, _NEW, _REPORT))]
    with library_of(tmp_path_factory.mktemp("editions"), made) as opened:
        yield opened


def told(library: Library, question: str, *before: str, on: dt.date = _TODAY) -> Reply:
    history = [Turn(question=one, answer="") for one in before]
    asked = replace(asking(question, history=history), as_of=on)
    reply = assistant_of(library).ask(asked)
    if isinstance(reply, Answer):
        assert faults(reply, library) == []
    return reply


def text_of(reply: Reply) -> str:
    assert isinstance(reply, Answer), reply
    return reply.text


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("Thư viện huyện mở cửa ngày nào trong tháng?", "ngày 22 hằng tháng", "ngày 10"),
        ("thu vien huyen mo cua ngay nao trong thang", "ngày 22 hằng tháng", "ngày 10"),
        ("Toàn huyện có bao nhiêu phòng đọc đạt chuẩn?", "09 phòng đọc", "06"),
        ("Thư viện huyện kiểm kê kho sách tại mấy xã năm 2024?", "07 xã", "04"),
        ("Thư viện huyện kiểm kê kho sách tại mấy xã năm 2023?", "04 xã", "07"),
        ("Năm ngoái kiểm kê kho sách tại bao nhiêu xã?", "04 xã", "07"),
        ("Chỉ tiêu sách luân chuyển về thôn bao nhiêu năm 2023?", "1.200", "1.750"),
        ("Báo cáo kết quả năm gửi Phòng Văn hóa trước ngày nào?", "05/12/2024", "2023"),
        ("Ai ký kế hoạch xây dựng thư viện cơ sở?", "Quách Thị Nhài", "Tạ Văn Lượng"),
    ],
)
def test_the_edition_of_the_year_answers(
    library: Library, question: str, right: str, wrong: str
) -> None:
    reply = text_of(told(library, question))
    assert right in reply
    assert wrong not in reply


def test_the_day_of_asking_decides_where_no_year_is_said(library: Library) -> None:
    question = "Toàn huyện có bao nhiêu phòng đọc đạt chuẩn?"
    assert "06 phòng đọc" in text_of(told(library, question, on=dt.date(2023, 12, 30)))
    assert "09 phòng đọc" in text_of(told(library, question, on=dt.date(2025, 1, 9)))


def test_what_only_another_edition_says_is_told_to_be_of_it(library: Library) -> None:
    reply = told(library, "Mua bao nhiêu xe thư viện lưu động?")
    assert "02 xe" in text_of(reply)
    assert isinstance(reply, Answer)
    assert any("14/KH-PVHTT" in note and "22/KH-PVHTT" in note for note in reply.notes)


def test_a_day_of_an_edition_passed_over_is_only_shown(library: Library) -> None:
    reply = told(library, "Các thôn kiểm kê sách hỏng trước ngày nào?")
    assert isinstance(reply, Refusal)
    assert "14/KH-PVHTT" in reply.text
    assert any("18/6/2023" in one.quote for one in reply.nearest)


def test_no_edition_answers_for_a_year_that_is_not_its_own(library: Library) -> None:
    assert isinstance(told(library, "Năm 2024 mua bao nhiêu xe thư viện lưu động?"), Refusal)
    reply = told(library, "Năm 2021 toàn huyện có bao nhiêu phòng đọc đạt chuẩn?")
    assert isinstance(reply, Refusal)
    assert "2021" in reply.text


def test_an_amount_of_a_year_gone_by_is_refused_and_the_papers_year_told(library: Library) -> None:
    reply = told(library, "Năm 2022 xã có bao nhiêu hộ nuôi ong?")
    assert isinstance(reply, Refusal)
    assert "2024, không phải năm 2022" in reply.text


def test_an_edition_named_by_its_number_answers(library: Library) -> None:
    reply = told(library, "Kế hoạch 14 đặt chỉ tiêu bao nhiêu phòng đọc đạt chuẩn?")
    assert "06 phòng đọc" in text_of(reply)


@pytest.mark.parametrize(
    "question",
    [
        "Số sách luân chuyển về thôn năm 2024 và 2023",
        "so sach luan chuyen ve thon 2024 so voi 2023",
        "So với năm ngoái số sách luân chuyển về thôn tăng hay giảm?",
        "Số sách luân chuyển về thôn năm 2023 và năm 2024 khác nhau thế nào?",
        "Số sách luân chuyển về thôn năm nay nhiều hơn năm ngoái bao nhiêu?",
    ],
)
def test_both_years_are_told_each_under_its_paper(library: Library, question: str) -> None:
    reply = told(library, question)
    lines = sorted(text_of(reply).splitlines())
    assert [line[:20] for line in lines] == ["Kế hoạch 14/KH-PVHTT", "Kế hoạch 22/KH-PVHTT"]
    assert "1.200" in lines[0]
    assert "1.750" in lines[1]


def test_the_year_of_which_nothing_is_said_is_named(library: Library) -> None:
    reply = told(library, "Mua bao nhiêu xe thư viện lưu động năm 2023 và năm 2024?")
    assert "02 xe" in text_of(reply)
    assert isinstance(reply, Answer)
    assert any(note.startswith("Năm 2024:") for note in reply.notes)


def test_another_year_is_asked_of_the_same_matter(library: Library) -> None:
    first = "Toàn huyện có bao nhiêu phòng đọc đạt chuẩn?"
    assert "06 phòng đọc" in text_of(told(library, "Thế còn năm 2023?", first))
    again = told(library, "Năm 2024 thì sao?", first, "Thế còn năm 2023?")
    assert "09 phòng đọc" in text_of(again)
    both = text_of(told(library, "So với năm 2023 thì sao?", first))
    assert "06 phòng đọc" in both
    assert "09 phòng đọc" in both


def test_papers_of_other_matters_are_no_editions(library: Library) -> None:
    papers = [record.summary for record in library.catalog.documents()]
    (found,) = editions(papers)
    assert {one.number for one in found} == {"14/KH-PVHTT", "22/KH-PVHTT"}


def test_years_are_read_whole() -> None:
    assert years_in("nam hoc 2023-2024 va 2024 - 2025") == ((2023, 2024), (2024, 2025))
    assert years_in("ngay 12/3/2024 va luat thu vien nam 2019") == ()


@pytest.mark.parametrize(
    "question",
    [
        "So sánh kế hoạch 22 và kế hoạch 14",
        "Kế hoạch 22 có gì mới so với kế hoạch 14?",
        "ke hoach 22 khac gi voi ke hoach 14",
        "Kế hoạch xây dựng thư viện cơ sở năm 2024 và năm 2023 khác nhau thế nào?",
        "Kế hoạch thư viện cơ sở năm nay có gì khác năm ngoái?",
    ],
)
def test_two_papers_are_set_beside_one_another_whole(library: Library, question: str) -> None:
    reply = told(library, question)
    lines = text_of(reply).splitlines()
    assert [line[:13] for line in lines] == ["Kế hoạch 22/K", "Kế hoạch 14/K"] * 5
    pairs = ["\n".join(lines[at : at + 2]) for at in range(0, 10, 2)]
    said = [("09", "06"), ("1.750", "1.200"), ("ngày 22", "ngày 10"), ("07", "04")]
    for pair, (new, old) in zip(pairs, said, strict=False):
        assert new in pair
        assert old in pair
    assert isinstance(reply, Answer)
    assert any(note.startswith("Chỉ có ở Kế hoạch 22/KH-PVHTT: mục I.3") for note in reply.notes)


def test_one_matter_of_two_papers_is_compared_alone(library: Library) -> None:
    lines = text_of(
        told(library, "So sánh số phòng đọc đạt chuẩn của kế hoạch 22 và kế hoạch 14")
    ).splitlines()
    assert len(lines) == 2


def test_papers_of_two_kinds_are_not_set_beside_one_another(library: Library) -> None:
    reply = told(library, "So sánh kế hoạch 22 và báo cáo 31")
    assert not isinstance(reply, Answer) or "45 hộ" not in reply.text


def summary(
    title: str, year: int, *, issuer: str = "SỞ THỦY SẢN", superior: str = "UBND TỈNH LAM HẢI"
) -> DocumentSummary:
    return DocumentSummary(
        id=f"{title} {superior} {issuer} {year}",
        kind="Kế hoạch",
        number=None,
        issuer=issuer,
        superior=superior,
        title=title,
        issued_on=PartialDate(year=year, month=1, day=9),
    )


@pytest.mark.parametrize(
    ("one", "other", "are_editions"),
    [
        ("Thả cá giống năm 2024", "Thả cá giống năm 2025", True),
        ("Công tác thả cá giống của ngành Thủy sản năm 2024", "Thả cá giống năm 2025", True),
        ("Công tác năm 2024", "Công tác năm 2025", True),
        ("Thả cá giống", "Thả cá giống", True),
        ("Thả cá giống năm học 2023-2024", "Thả cá giống năm học 2024-2025", True),
        ("Thả cá giống đợt 1 năm 2024", "Thả cá giống đợt 2 năm 2025", False),
        ("Thả cá giống năm 2024", "Kiểm tra tàu cá năm 2025", False),
    ],
)
def test_what_are_editions_is_told_by_the_title(one: str, other: str, are_editions: bool) -> None:
    assert bool(editions([summary(one, 2024), summary(other, 2025)])) is are_editions
    of_another = summary(other, 2025, issuer="UBND XÃ CỒN CÁT")
    assert editions([summary(one, 2024), of_another]) == ()
    elsewhere = summary(other, 2025, superior="UBND TỈNH SƠN KHÊ")
    assert editions([summary(one, 2024), elsewhere]) == ()


def test_the_last_edition_that_has_begun_is_in_force() -> None:
    papers = [summary(f"Thả cá giống năm {year}", year) for year in (2023, 2024, 2025)]
    passed = other_editions(editions(papers), (), dt.date(2024, 12, 31))
    assert passed == {papers[0].id, papers[2].id}
    assert other_editions(editions(papers), (), dt.date(2022, 5, 1)) == frozenset()
    assert other_editions(editions(papers), ((2023, 2023),), dt.date(2025, 5, 1)) == {
        papers[1].id,
        papers[2].id,
    }
