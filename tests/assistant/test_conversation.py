"""A question that leans on the one before it is put together with it; any other stands alone."""

from __future__ import annotations

import pytest

from assistant.asking import Turn
from assistant.conversation import meant, standalone, understood
from assistant.question import understand
from assistant.reading.intents import Intent
from tests.assistant.library import asking, without_marks
from tests.ending import ended

BEFORE = Turn(question="Ai ký kế hoạch 45/KH-SGDĐT?", answer="GIÁM ĐỐC Đinh Khắc Mẫu [1]")
EARLIER = Turn(question="Xin chào", answer="danvan chỉ trả lời về các văn bản trong thư viện.")


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        pytest.param("Thế còn công văn Mỹ Lạc?", "công văn Mỹ Lạc", id="thế còn"),
        pytest.param("Thế nơi nhận?", "nơi nhận", id="thế"),
        pytest.param("Còn nơi nhận?", "nơi nhận", id="còn"),
        pytest.param("Vậy nộp khi nào?", "nộp khi nào", id="vậy"),
        pytest.param("Và gửi cho ai?", "gửi cho ai", id="và"),
        pytest.param("Ai chủ trì việc đó?", "Ai chủ trì việc đó", id="ends in đó"),
        pytest.param("Hạn của việc này?", "Hạn của việc này", id="ends in này"),
        pytest.param(
            "Báo cáo kết quả của văn bản này phải gửi về đâu?",
            "Báo cáo kết quả của văn bản này phải gửi về đâu",
            id="that paper, in a longer question",
        ),
        pytest.param("Ai ký?", "Ai ký", id="three words at most"),
        pytest.param("Phải chờ mấy ngày mới xong?", "Phải chờ mấy ngày mới xong", id="no matter"),
        pytest.param("What about the report?", "the report", id="what about"),
        pytest.param("And when is it due?", "when is it due", id="and"),
        pytest.param("When was it issued?", "When was it issued", id="it"),
    ],
)
def test_a_question_that_leans_takes_the_last_one_along(question: str, kept: str) -> None:
    assert standalone(question, (EARLIER, BEFORE)) == f"{kept} (Ai ký kế hoạch 45/KH-SGDĐT)?"
    plain = standalone(without_marks(question), (EARLIER, BEFORE))
    assert plain == f"{without_marks(kept)} (Ai ký kế hoạch 45/KH-SGDĐT)?"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Trường Hoa Ban có mấy lớp?", id="complete"),
        pytest.param(
            "Thế theo quy định của Sơn Khê thì hòm thư góp ý phải đặt ở đâu?", id="long enough"
        ),
        pytest.param("Thế nào là dân vận khéo?", id="thế nào"),
        pytest.param("Thể thao học đường có gì?", id="thể thao"),
        pytest.param("Vay vốn ở đâu?", id="vay vốn"),
        pytest.param("Con em cán bộ được gì?", id="con em"),
        pytest.param("Phải nộp gì trong tháng này?", id="this month"),
        pytest.param("Phải nộp gì hôm nay?", id="today"),
        pytest.param("Có những chế độ?", id="chế độ"),
        pytest.param("Gửi báo cáo lên cấp trên?", id="cấp trên"),
        pytest.param("Ít nhất mấy tổ tư vấn?", id="ít is not it"),
        pytest.param("Conference được mở ở đâu?", id="a word that only begins alike"),
        pytest.param("", id="nothing"),
        pytest.param("?", id="a mark"),
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    for asked in (question, without_marks(question)):
        assert standalone(asked, (BEFORE,)) == asked
        assert understood(asked, (BEFORE,)) == understand(asked)


def test_without_a_conversation_nothing_is_added() -> None:
    assert standalone("Còn nơi nhận?", ()) == "Còn nơi nhận?"


def test_what_the_new_question_asks_goes_before_what_the_old_one_asked() -> None:
    question = understood("Còn nơi nhận?", (BEFORE,))
    assert (question.intents, question.numbers) == ((Intent.RECIPIENTS,), ("45/kh/sgddt",))


def test_what_the_new_question_leaves_open_is_taken_from_the_old_one() -> None:
    question = understood("Thế còn 62/BC-THCSHB?", (BEFORE,))
    assert question.intent is Intent.SIGNER
    assert question.numbers == ("62/bc/thcshb",)
    assert question.printed_numbers == ("62/BC-THCSHB",)


def test_a_new_date_and_a_new_place_take_the_place_of_the_old_ones() -> None:
    due = Turn(question="Phải báo cáo gì trước ngày 10/12?", answer="…")
    assert [date.words for date in understood("Thế trước 10/6?", (due,)).dates] == ["10/6"]
    told = Turn(question="Mục II.2 kế hoạch 45 nói gì?", answer="…")
    assert understood("Còn mục III?", (told,)).address == "III"
    assert understood("Còn nơi nhận?", (told,)).address == "II.2"


@pytest.mark.parametrize("asked", ["gửi về đâu?", "Gửi cho ai?", "gui ve dau"])
def test_behind_a_report_it_is_the_report_that_is_sent(asked: str) -> None:
    due = Turn(question="Kế hoạch 45/KH-SGDĐT báo cáo năm trước ngày nào?", answer="…")
    assert understood(asked, (due,)).intent is Intent.REPORT_TO
    assert understood("Nơi nhận của kế hoạch đó?", (due,)).intent is Intent.RECIPIENTS


def test_that_matter_is_the_one_asked_about_before() -> None:
    before = Turn(question="Ai chủ trì ngày hội đọc sách?", answer="…")
    assert "ngày hội đọc sách" in standalone("Việc đó làm trong thời gian nào?", (before,))


@pytest.mark.parametrize(
    ("asked", "dates"),
    [
        pytest.param("Báo cáo dân vận tháng này nộp ai?", [(2025, 3, None)], id="a month"),
        pytest.param("Báo cáo dân vận năm nay nộp ai?", [(2025, None, None)], id="a year"),
        pytest.param("Hôm nay phải nộp báo cáo dân vận cho ai?", [(2025, 3, 1)], id="a day"),
        pytest.param("Báo cáo dân vận tuần này nộp ai?", [], id="a week is no month"),
        pytest.param("Báo cáo dân vận quý này nộp ai?", [], id="nor is a quarter"),
    ],
)
def test_a_period_is_told_by_the_day_of_asking(
    asked: str, dates: list[tuple[int | None, ...]]
) -> None:
    found = meant(asking(asked)).dates
    assert [(one.year, one.month, one.day) for one in found] == dates


def test_a_hostile_conversation_is_read_in_time() -> None:
    def talk() -> None:
        understood("còn " * 25_000, (Turn(question="a" * 100_000, answer=""),))
        understood("Còn nơi nhận?", (Turn(question="báo cáo " * 12_500, answer=""),))

    ended(talk)
