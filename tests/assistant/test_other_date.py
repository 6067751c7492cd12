"""A paper named with another year, or day, than its own: the answer stands, and a note says so."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from tests.assistant.library import asking, assistant_of, without_marks
from vectorstore.library import Library

NOTE = "Kế hoạch 45/KH-SGDĐT ở đây ghi thời điểm ban hành là {issued}, không phải {asked} như"


def notes(library: Library, question: str) -> tuple[str, ...]:
    reply = assistant_of(library).ask(asking(question))
    assert isinstance(reply, Answer), reply
    return reply.notes


@pytest.fixture(scope="module")
def issued(library: Library) -> str:
    (record,) = library.catalog.find_by_number("45/KH-SGDĐT")
    return str(record.summary.issued_on)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        pytest.param("Kế hoạch 45 năm 2020 do ai ký?", "2020", id="kind and number"),
        pytest.param("Kế hoạch số 45/KH-SGDĐT năm 2020 do ai ký?", "2020", id="in full"),
        pytest.param("Ai ký 45/KH-SGDĐT của năm 2020?", "2020", id="without the kind"),
        pytest.param("Ai ký kế hoạch 45 ban hành ngày 01/01/2021?", "01/01/2021", id="a day"),
        pytest.param("Ai ký kế hoạch 45 năm 2020 và ký ngày nào?", "2020", id="two questions"),
    ],
)
def test_another_date_is_remarked(library: Library, issued: str, question: str, asked: str) -> None:
    for typed in (question, without_marks(question)):
        (note,) = [one for one in notes(library, typed) if "thời điểm ban hành" in one]
        assert note.startswith(NOTE.format(issued=issued, asked=asked))


def test_in_english_too(library: Library, issued: str) -> None:
    (note,) = notes(library, "Who signed plan 45 of 2020?")
    assert note == f"Kế hoạch 45/KH-SGDĐT is dated {issued} here, not 2020 as the question says."


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Kế hoạch 45 do ai ký?", id="no year"),
        pytest.param("Kế hoạch 45 năm 2024 do ai ký?", id="its own year"),
        pytest.param("Kế hoạch 45 ký ngày nào, có phải năm 2020 không?", id="not at the number"),
        pytest.param("Kế hoạch 45 giai đoạn 2020-2025 do ai ký?", id="a period"),
        pytest.param("Năm 2020 kế hoạch 45 do ai ký?", id="before the number"),
    ],
)
def test_a_year_of_something_else_is_none_of_the_paper(library: Library, question: str) -> None:
    assert not [one for one in notes(library, question) if "thời điểm ban hành" in one]
