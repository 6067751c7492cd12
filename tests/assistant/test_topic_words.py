"""Words that look like function words and carry a topic; amounts; papers of an office."""

from __future__ import annotations

import pytest

from assistant.question import understand
from assistant.reading.content_words import between_function_words, without_lookalikes
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import FUNCTION_WORDS
from assistant.units import Unit, unit
from assistant.wanted.amounts import sort_counted, whole_asked
from assistant.wanted.offices_asked import is_of_office, office_asked
from tests.assistant.library import read, without_marks
from tests.assistant.passages import passage


def runs(text: str) -> list[str]:
    return [" ".join(run) for run in between_function_words(text, FUNCTION_WORDS)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        pytest.param("may moc cua truong", ["may moc", "truong"], id="máy móc"),
        pytest.param("duoc ho tro gi", ["ho tro"], id="hỗ trợ"),
        pytest.param("truong tu thuc co may lop", ["truong tu thuc", "lop"], id="both meanings"),
        pytest.param("giai phong mat bang", ["giai phong mat bang"], id="mặt bằng"),
        pytest.param("cua ai va cho ai", [], id="function words alone"),
    ],
)
def test_a_neighbour_tells_what_a_word_without_marks_means(text: str, topic: list[str]) -> None:
    assert runs(text) == topic


def test_a_thing_is_no_question() -> None:
    assert without_lookalikes("mua may moc o dau") == "mua w moc o dau"
    for asked in ("Sở ban hành định mức máy móc", "so ban hanh dinh muc may moc"):
        assert understand(asked).intent is Intent.FACT


def said(text: str) -> Unit:
    whole = passage(text)
    one = unit(whole, whole.start, whole.end)
    assert one is not None
    return one


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        pytest.param(
            "Xin giảm học phí mấy ngày thì xong?",
            "trong 10 ngày",
            "nộp 3 triệu đồng",
            id="a length",
        ),
        pytest.param("Mở từ mấy giờ?", "từ 7 giờ 00 phút", "trong 5 ngày", id="a time of day"),
        pytest.param(
            "Phòng rộng bao nhiêu mét vuông?", "từ 20m2 trở lên", "dài 20 m", id="an area"
        ),
        pytest.param("How many hours does it take?", "16 giờ", "20 người", id="hours in English"),
        pytest.param("How many kilometres?", "còn 0,3km", "300 người", id="kilometres"),
        pytest.param("Hỗ trợ bao nhiêu tiền?", "160.000 đồng mỗi trẻ", "ba đồng chí", id="money"),
    ],
)
def test_an_amount_is_of_the_sort_asked_for(question: str, right: str, wrong: str) -> None:
    for asked in (question, without_marks(question)):
        sort = sort_counted(understand(asked))
        assert sort is not None
        assert sort(said(right))
        assert not sort(said(wrong))


def test_the_whole_is_told_from_a_part() -> None:
    gives = whole_asked(understand("Làm thủ tục mất tổng cộng bao lâu?"))
    assert gives(said("Tổng thời gian giải quyết: 80 giờ"))
    assert not gives(said("Bước 2: 16 giờ"))
    assert not whole_asked(understand("Bước 2 mất bao lâu?"))(said("Tổng thời gian: 80 giờ"))


PLAN = """\
TRƯỜNG TIỂU HỌC CỔ LŨY

Cổ Lũy, ngày 06 tháng 5 năm 2024

KẾ HOẠCH
Trồng cây

Căn cứ Kế hoạch số 52-KH/TU ngày 12/01/2024 của Thành ủy về trồng cây;

Căn cứ Kế hoạch số 81/KH-SGDĐT ngày 20/02/2024 về trồng cây;

I. VIỆC LÀM

1. Mỗi lớp trồng mười cây.
"""


@pytest.mark.parametrize(
    ("question", "office", "number"),
    [
        ("Trường làm theo kế hoạch nào của Sở?", "so", "81/KH-SGDĐT"),
        ("Trường làm theo kế hoạch số mấy của Thành ủy?", "thanh uy", "52-KH/TU"),
    ],
)
def test_a_paper_is_of_the_sort_of_office_asked_for(
    question: str, office: str, number: str
) -> None:
    assert office_asked(understand(question)) == office
    found = [one for one in read(PLAN).references if is_of_office(one, office)]
    assert [one.number for one in found] == [number]


def test_no_office_is_asked_for_where_none_is_named() -> None:
    assert office_asked(understand("Trường làm theo kế hoạch nào?")) is None
