"""Limits that two offices set differently, prizes in a sentence, all days of one paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from tests.assistant.library import ask, library_of, read
from vectorstore.library import Library

COMMUNE = """\
ỦY BAN NHÂN DÂN XÃ GÒ ME
Số: 64/KH-UBND

Gò Me, ngày 10 tháng 9 năm 2025

KẾ HOẠCH
Giữ sạch bến đò năm học 2025 - 2026

1. Nội quy bến đò treo tại nhà chờ ít nhất 20 ngày liên tục.

2. Các trường tổ chức học nội quy bến đò cho học sinh, hoàn thành trước ngày 16/10/2025.

3. Các trường gửi bản vẽ bến đò về Sở trước ngày 28/10/2025.
"""
SCHOOL = """\
UBND XÃ GÒ ME
TRƯỜNG THCS RẠCH SÚNG
Số: 30/KH-THCSRS

Gò Me, ngày 18 tháng 9 năm 2025

KẾ HOẠCH
Giữ sạch bến đò của trường năm học 2025 - 2026

1. Nội quy bến đò treo tại cổng trường ít nhất 45 ngày.

2. Học sinh được học nội quy bến đò trước ngày 08/10/2025.

3. Thi ghép tranh "Bến quê": mỗi lớp 01 bức, nộp trước ngày 21/10/2025. Giải nhất 120.000 đồng, \
nhì 90.000 đồng, ba 60.000 đồng.

4. Hội thi chèo xuồng: mỗi khối 02 đội. Giải nhất 300.000 đồng, nhì 220.000 đồng.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(COMMUNE, name="xa.txt"), read(SCHOOL, name="truong.txt"))
    with library_of(tmp_path_factory.mktemp("library"), documents) as opened:
        yield opened


def test_a_limit_that_two_offices_set_differently_is_told_of_both(library: Library) -> None:
    reply = ask(library, "nội quy bến đò treo ít nhất bao nhiêu ngày?")

    assert isinstance(reply, Answer)
    assert {claim.text for claim in reply.claims} == {
        "Nội quy bến đò treo tại nhà chờ ít nhất 20 ngày liên tục.",
        "Nội quy bến đò treo tại cổng trường ít nhất 45 ngày.",
    }
    assert "20 ngày" in reply.notes[-1]
    assert "45 ngày" in reply.notes[-1]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        pytest.param(
            "giải nhì thi ghép tranh bao nhiêu tiền?",
            "Giải nhất 120.000 đồng, nhì 90.000 đồng, ba 60.000 đồng.",
            id="of the contest named",
        ),
        pytest.param(
            "giải nhì chèo xuồng được 90 hay 220 nghìn",
            "Giải nhất 300.000 đồng, nhì 220.000 đồng.",
            id="of the other, with a choice",
        ),
    ],
)
def test_a_prize_is_told_of_the_contest_named(library: Library, question: str, line: str) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Answer)
    assert [claim.text for claim in reply.claims] == [line]


def test_a_prize_of_no_such_contest_is_not_told(library: Library) -> None:
    reply = ask(library, "giải nhì thi nặn tượng bao nhiêu tiền?")

    assert "đồng" not in reply.text


def test_by_when_all_papers_want_it_done_is_told(library: Library) -> None:
    reply = ask(library, "nội quy bến đò phải học xong trước ngày nào?")

    assert isinstance(reply, Answer)
    assert "16/10/2025" in reply.text
    assert "08/10/2025" in reply.text


@pytest.mark.parametrize(
    "question", ["Kế hoạch 64 có những thời hạn nào?", "Các thời hạn trong kế hoạch 64 của xã"]
)
def test_all_days_of_a_paper_are_told(library: Library, question: str) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Answer)
    assert "16/10/2025" in reply.text
    assert "28/10/2025" in reply.text
