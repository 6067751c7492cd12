"""What falls due: the day asked about first, then earlier in the year, one year after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal, RefusalReason
from ingest.document import Document
from tests.assistant.library import (
    ask,
    asking,
    assistant_of,
    faults,
    library_of,
    places,
    read,
    without_marks,
)
from vectorstore.evidence import Filters
from vectorstore.library import Library

_PAPER = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO {office}

Số: {number}/KH-PGDĐT

{place}, ngày 15 tháng 01 năm {year}

KẾ HOẠCH
Chăm sóc cây xanh

I. VIỆC LÀM

1. Các trường trồng cây dọc hàng rào.

II. THỰC HIỆN

{duties}
"""


def paper(place: str, year: int, *duties: str) -> Document:
    numbered = "\n\n".join(f"{n}. {duty}" for n, duty in enumerate(duties, 1))
    return read(
        _PAPER.format(
            office=place.upper(), number=year - 2000, place=place, year=year, duties=numbered
        )
    )


PAPERS = (
    paper(
        "Suối Đá",
        2024,
        "Các trường gửi báo cáo quý về Phòng Giáo dục và Đào tạo trước ngày 05/3/2024.",
        "Các trường gửi báo cáo năm về Phòng Giáo dục và Đào tạo trước ngày 05/12/2024.",
    ),
    paper(
        "Khe Bạc",
        2023,
        "Các trường nộp báo cáo kỳ về Phòng Giáo dục và Đào tạo vào ngày 10/6/2023.",
        "Các trường nộp báo cáo năm về Phòng Giáo dục và Đào tạo chậm nhất ngày 05/12/2023.",
    ),
    paper(
        "Đồi Thông",
        2022,
        "Các trường nộp báo cáo sơ kết vào ngày 12/4/2022.",
        "Các trường nộp báo cáo thống kê vào ngày 25/10/2022.",
    ),
    paper("Bãi Cát", 2021, "Các trường nộp báo cáo thường niên trước ngày 15 tháng 11 hằng năm."),
)
NAMES = {2024: "24/KH-PGDĐT", 2023: "23/KH-PGDĐT", 2022: "22/KH-PGDĐT", 2021: "21/KH-PGDĐT"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("library"), PAPERS) as opened:
        yield opened


def limits(library: Library, question: str) -> list[str]:
    """The words of the limits that an answer tells, in its order."""
    reply = ask(library, question)
    assert isinstance(reply, Answer), reply.text
    assert faults(reply, library) == []
    known = (
        "05/3/2024",
        "05/12/2024",
        "10/6/2023",
        "05/12/2023",
        "12/4/2022",
        "25/10/2022",
        "15 tháng 11 hằng năm",
    )
    return [next(one for one in known if one in claim.text) for claim in reply.claims]


EARLIER = ["05/3/2024", "10/6/2023", "15 tháng 11 hằng năm"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param(
            "Các cơ sở trực thuộc phòng phải nộp báo cáo thống kê chăm sóc cây xanh khi nào?",
            ["25/10/2022"],
            id="by whom, in other words than the paper's",
        ),
        pytest.param(
            "Phải báo cáo gì trước ngày 05/12?",
            ["05/12/2024", "05/12/2023", *EARLIER],
            id="the day in every year, then earlier days of these years",
        ),
        pytest.param(
            "What must we report by 05/12?",
            ["05/12/2024", "05/12/2023", *EARLIER],
            id="the same in English",
        ),
        pytest.param(
            "Phải báo cáo gì vào ngày 05/12?",
            ["05/12/2024", "05/12/2023"],
            id="on a day, nothing earlier",
        ),
        pytest.param(
            "Phải báo cáo gì trước ngày 05/12/2023?",
            ["05/12/2023", "10/6/2023", "15 tháng 11 hằng năm"],
            id="a year: that year, and what comes back each year",
        ),
        pytest.param(
            "Phải báo cáo gì trước ngày 01/7?",
            ["05/3/2024", "10/6/2023", "12/4/2022"],
            id="a day on which nothing falls",
        ),
        pytest.param(
            "Phải báo cáo gì trước ngày 25/10?",
            ["25/10/2022", "12/4/2022"],
            id="earlier days of the year in which the day falls",
        ),
        pytest.param("Báo cáo nào phải nộp trong tháng 10?", ["25/10/2022"], id="within a month"),
        pytest.param(
            "Năm 2023 phải nộp báo cáo khi nào?", ["10/6/2023", "05/12/2023"], id="within a year"
        ),
        pytest.param(
            "Báo cáo của Phòng Suối Đá nộp khi nào?", ["05/3/2024", "05/12/2024"], id="one office"
        ),
        pytest.param(
            "Phòng Suối Đá: phải báo cáo gì trước ngày 05/12?",
            ["05/12/2024", "05/3/2024"],
            id="one office, by a day",
        ),
        pytest.param("Báo cáo thống kê nộp khi nào?", ["25/10/2022"], id="one sort of report"),
    ],
)
def test_what_is_due_is_told_in_order(library: Library, question: str, told: list[str]) -> None:
    assert limits(library, question) == told
    assert limits(library, without_marks(question)) == told


@pytest.mark.parametrize(
    "question",
    [
        "Báo cáo quý của Khe Bạc nộp khi nào?",
        "bao cao thang cua khe bac nop ngay nao",
        "When is the quarterly report of Khe Bạc due?",
    ],
)
def test_a_report_of_a_period_that_no_paper_sets_has_no_day(
    library: Library, question: str
) -> None:
    reply = ask(library, question)
    assert isinstance(reply, Refusal), reply.text
    assert reply.reason is RefusalReason.FALSE_PREMISE
    assert "10/6/2023" in reply.text  # what it does set


def test_the_report_of_one_quarter_is_none_of_the_year(library: Library) -> None:
    reply = ask(library, "Báo cáo quý III của Khe Bạc nộp trước ngày nào?")
    assert isinstance(reply, Refusal), reply.text


def notes(library: Library, question: str) -> tuple[str, ...]:
    reply = ask(library, question)
    assert isinstance(reply, Answer)
    return reply.notes


def test_a_note_says_when_more_than_the_day_asked_about_is_listed(library: Library) -> None:
    assert notes(library, "Phải báo cáo gì vào ngày 05/12?") == ()
    assert notes(library, "Phải báo cáo gì trước ngày 05/12?") == (
        "Ngoài ngày được hỏi, câu trả lời nêu cả những việc có hạn sớm hơn trong năm.",
        "Còn 2 việc hạn sớm hơn ngày đó ở những năm khác: xem thẻ Thời hạn.",
    )
    assert "Không có việc nào hạn đúng ngày" in notes(library, "Báo cáo gì trước ngày 01/7?")[0]
    assert "Nothing is due on that very day" in notes(library, "What must we report by 1/7?")[0]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param(
            "Phải báo cáo gì trước ngày 01/01?", RefusalReason.NOT_IN_LIBRARY, id="nothing so early"
        ),
        pytest.param(
            "Phải báo cáo gì vào ngày 06/12?", RefusalReason.NOT_IN_LIBRARY, id="nothing that day"
        ),
        pytest.param(
            "Năm 2010 phải nộp báo cáo khi nào?", RefusalReason.NOT_IN_LIBRARY, id="no such year"
        ),
        pytest.param(
            "Phòng Suối Đá: phải báo cáo gì vào ngày 06/12?",
            RefusalReason.FALSE_PREMISE,
            id="nothing that day in the document named",
        ),
    ],
)
def test_a_day_on_which_nothing_falls_is_said_to_be_one(
    library: Library, question: str, reason: RefusalReason
) -> None:
    reply = ask(library, question)
    assert isinstance(reply, Refusal)
    assert reply.reason is reason
    assert faults(reply, library) == []


def test_a_refusal_for_a_document_names_the_limits_that_it_does_set(library: Library) -> None:
    reply = ask(library, "Phòng Suối Đá: phải báo cáo gì vào ngày 06/12?")
    assert isinstance(reply, Refusal)
    assert "Kế hoạch 24/KH-PGDĐT" in reply.text
    assert "«trước ngày 05/3/2024»; «trước ngày 05/12/2024»" in reply.text
    assert {name for name, _ in places(reply)} == {"Kế hoạch 24/KH-PGDĐT"}


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        pytest.param(Filters(years=(2022,)), ["22/KH-PGDĐT"] * 2, id="of a year"),
        pytest.param(Filters(document_ids=(PAPERS[3].id,)), ["21/KH-PGDĐT"], id="of a document"),
        pytest.param(Filters(kinds=("ke hoach",), years=(2024,)), ["24/KH-PGDĐT"] * 2, id="both"),
    ],
)
def test_only_what_the_filters_leave_is_told(
    library: Library, filters: Filters, told: Sequence[str]
) -> None:
    asked = asking("Báo cáo phải nộp khi nào?", filters=filters)
    reply = assistant_of(library).ask(asked)
    assert isinstance(reply, Answer)
    cited = {citation.n: citation.document.number for citation in reply.citations}
    assert [cited[claim.citations[0]] for claim in reply.claims] == told


def test_of_very_many_duties_the_rest_is_counted(tmp_path_factory: pytest.TempPathFactory) -> None:
    days = [f"Các trường nộp báo cáo vườn {n} vào ngày {n:02d}/9/2024." for n in range(1, 16)]
    many = paper("Suối Đá", 2024, *days)
    with library_of(tmp_path_factory.mktemp("many"), (many,)) as opened:
        reply = ask(opened, "Báo cáo của Suối Đá nộp khi nào?")
        assert isinstance(reply, Answer)
        assert len(reply.claims) == 12
        assert reply.notes == ("Còn 3 việc nữa: xem thẻ Thời hạn.",)


def test_a_claim_says_the_words_of_the_limit_and_shifts_no_date(library: Library) -> None:
    first, *_ = ask(library, "Phòng Khe Bạc phải báo cáo gì vào ngày 05/12?").text.split("\n")
    assert "chậm nhất ngày 05/12/2023" in first
    assert "04/12" not in first


def test_by_when_one_thing_is_to_be_done_is_told(tmp_path: Path) -> None:
    text = paper("Suối Đá", 2024, "Các trường trồng lại hàng rào dâm bụt quanh sân bóng.")
    limit = "Thời hạn chậm nhất 07 ngày làm việc kể từ ngày nhận được cây giống."
    document = read(f"{text.text}\n\n{limit}\n", name="cay.txt")
    with library_of(tmp_path, [document]) as library:
        for asked in (
            "Kế hoạch 24/KH-PGDĐT cho mấy ngày để trồng lại hàng rào dâm bụt?",
            "Theo kế hoạch 24/KH-PGDĐT, trồng lại hàng rào dâm bụt chậm nhất khi nào?",
        ):
            reply = ask(library, asked)
            assert isinstance(reply, Answer), asked
            assert "07 ngày làm việc" in reply.text
            assert faults(reply, library) == []
