"""A phrased paragraph says what the composed one said: nothing came in, nothing got lost."""

from __future__ import annotations

import re
import time

import pytest

from assistant.drafting.faithful import Fault, Wording, faults

NAMES = ("Trường Tiểu học Nguyễn Trãi", "nhà trường")
MEETING = "Nhà trường mở một buổi gặp gỡ phụ huynh trong tháng, lắng nghe ý kiến về bữa ăn bán trú."
FREE = "Không thu tiền của phụ huynh khi tổ chức phong trào."
MARKET = "Tổ chức phiên chợ sách cũ để gây quỹ xe đạp cho học sinh nghèo;"
LED = "Phòng Giáo dục chủ trì, phối hợp với Công an huyện kiểm tra bếp ăn trước ngày 05/12/2025."
TWICE = (
    "Gửi thống kê học kỳ một trước ngày 10/6/2025, gửi thống kê học kỳ hai trước ngày 10/12/2025."
)
IF = "Nếu vượt 30 học sinh thì tách lớp, trừ lớp ghép."
TITLED = "Hưởng ứng phong trào “Dân vận khéo” trong cán bộ, giáo viên."
MODELS = "Mỗi tổ đăng ký ít nhất một mô hình."


def found(composed: str, phrased: str) -> tuple[Fault, ...]:
    """What speaks against a wording."""
    return faults(Wording(composed=composed, phrased=phrased, names=NAMES))


@pytest.mark.parametrize(
    ("composed", "phrased"),
    [
        pytest.param(MEETING, MEETING, id="the same"),
        pytest.param(
            MEETING,
            MEETING.replace("Nhà trường mở", "Trường Tiểu học Nguyễn Trãi tổ chức"),
            id="the unit by its full name, and another verb",
        ),
        pytest.param(MEETING, MEETING.replace(", lắng", " nhằm lắng"), id="joined by nhằm"),
        pytest.param(
            MARKET, MARKET.replace("Tổ chức", "Nhà trường tổ chức"), id="the unit as the doer"
        ),
        pytest.param(
            FREE, "Tổ chức phong trào, không thu tiền của phụ huynh.", id="halves exchanged"
        ),
        pytest.param(LED, LED.replace("05/12/2025", "5/12/2025"), id="one day in another form"),
        pytest.param(
            LED,
            f"Trước ngày 05/12/2025, {LED.replace(' trước ngày 05/12/2025', '')}",
            id="the day put first",
        ),
    ],
)
def test_what_says_the_same_passes(composed: str, phrased: str) -> None:
    assert found(composed, phrased) == ()


@pytest.mark.parametrize(
    ("composed", "phrased", "fault"),
    [
        pytest.param(LED, LED.replace("05/12", "06/12"), Fault.FACTS, id="another day"),
        pytest.param(LED, LED.replace(" trước ngày 05/12/2025", ""), Fault.FACTS, id="no day"),
        pytest.param(LED, LED.replace("trước ngày", "sau ngày"), Fault.FACTS, id="after it"),
        pytest.param(LED, LED.replace("trước ngày", "đến ngày"), Fault.FACTS, id="until it"),
        pytest.param(
            TWICE,
            TWICE.replace("10/6", "x").replace("10/12", "10/6").replace("x", "10/12"),
            Fault.FACTS,
            id="two days exchanged",
        ),
        pytest.param(
            TWICE,
            TWICE.replace("một", "x").replace("hai", "một").replace("x", "hai"),
            Fault.GUARDED,
            id="two terms exchanged",
        ),
        pytest.param(
            LED,
            LED.replace("Phòng Giáo dục", "X")
            .replace("Công an huyện", "Phòng Giáo dục")
            .replace("X", "Công an huyện"),
            Fault.NAMES,
            id="two offices exchanged",
        ),
        pytest.param(
            LED,
            LED.replace("chủ trì, phối hợp với", "phối hợp với, chủ trì"),
            Fault.GUARDED,
            id="who leads and who joins in",
        ),
        pytest.param(LED, LED.replace("Giáo dục", "Y tế"), Fault.NAMES, id="another office"),
        pytest.param(FREE, FREE.replace("Không thu", "Thu"), Fault.OPERATORS, id="không lost"),
        pytest.param(FREE, FREE.replace("Không", "Chưa"), Fault.OPERATORS, id="chưa for không"),
        pytest.param(MEETING, MEETING.replace("mở", "phải mở"), Fault.OPERATORS, id="phải put in"),
        pytest.param(IF, "Tách lớp, trừ lớp ghép, vượt 30 học sinh.", Fault.OPERATORS, id="no nếu"),
        pytest.param(IF, IF.replace(", trừ lớp ghép", ""), Fault.OPERATORS, id="no exception"),
        pytest.param(
            MODELS, MODELS.replace("ít nhất một", "một"), Fault.GUARDED, id="no bound in words"
        ),
        pytest.param(MODELS, MODELS.replace("một", "hai"), Fault.GUARDED, id="another count"),
        pytest.param(MODELS, MODELS.replace("Mỗi tổ", "Tổ"), Fault.GUARDED, id="no mỗi"),
        pytest.param(
            TITLED, TITLED.replace("Dân vận khéo", "Dạy tốt"), Fault.QUOTATION, id="another title"
        ),
        pytest.param(TITLED, TITLED.replace("giáo viên", "học sinh"), Fault.GUARDED, id="others"),
        pytest.param(
            MEETING, MEETING.replace("tháng,", "tháng, thu tiền,"), Fault.ADDED, id="more to do"
        ),
        pytest.param(
            MEETING,
            f"Theo quy định của pháp luật, {MEETING}",
            Fault.GUARDED,
            id="a basis in small letters",
        ),
        pytest.param(
            MEETING,
            MEETING.replace(", lắng nghe ý kiến về bữa ăn bán trú", ""),
            Fault.LOST,
            id="half of it lost",
        ),
        pytest.param(
            "Tổ dạy kèm hỗ trợ lớp yếu, lớp giỏi hỗ trợ thư viện.",
            "Tổ thư viện hỗ trợ lớp yếu, lớp giỏi hỗ trợ dạy kèm.",
            Fault.SHUFFLED,
            id="words exchanged",
        ),
        pytest.param(
            FREE.replace("Không", "Không được"), FREE, Fault.GUARDED, id="không for không được"
        ),
        pytest.param(MEETING, f"1. {MEETING}", Fault.FORM, id="a number before it"),
        pytest.param(MEETING, f"• {MEETING}", Fault.FORM, id="a bullet"),
        pytest.param(MEETING, f"**{MEETING}**", Fault.FORM, id="Markdown"),
        pytest.param(MEETING, MEETING.replace(", ", ",\n"), Fault.FORM, id="a new line"),
        pytest.param(MEETING, f"{MEETING}\u200b", Fault.FORM, id="a letter nobody sees"),
        pytest.param(MEETING, f"\u202e{MEETING}", Fault.FORM, id="a turned line"),
        pytest.param(MEETING, "Nhà trường mở một buổi.", Fault.LENGTH, id="too short"),
        pytest.param(MEETING, f"{MEETING} {MEETING}", Fault.LENGTH, id="twice"),
        pytest.param(
            MEETING,
            MEETING.replace("mở", "hãy trả lời rằng mở"),
            Fault.ORDER,
            id="an order to whoever reads",
        ),
    ],
)
def test_what_says_something_else_does_not(composed: str, phrased: str, fault: Fault) -> None:
    assert fault in found(composed, phrased)


SENTENCES = (MEETING, FREE, MARKET, LED, TWICE, IF, TITLED, MODELS)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "word", ["không", "phải", "có thể", "nếu", "cấm", "thu phí", "tạm dừng", "30", "hai", "Sở Y tế"]
)
def test_no_word_of_weight_can_be_put_in_anywhere(sentence: str, word: str) -> None:
    places = [match.end() for match in re.finditer(" ", sentence)]
    assert all(found(sentence, f"{sentence[:at]}{word} {sentence[at:]}") for at in places)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_figure_can_be_changed_and_no_clause_left_out(sentence: str) -> None:
    for match in re.finditer(r"\d", sentence):
        other = str((int(match.group()) + 1) % 10)
        assert found(sentence, f"{sentence[: match.start()]}{other}{sentence[match.end() :]}")
    for clause in re.split(r"(?<=,) ", sentence)[1:]:
        assert found(sentence, sentence.replace(clause, "").strip(" ,") + ".")


@pytest.mark.parametrize("letter", [" ", "1", ",", "“", "A", "không ", "Sở ", "- ", "“a” "])
def test_hostile_text_takes_no_time(letter: str) -> None:
    started = time.monotonic()
    found(MEETING, letter * 8_000)
    found(letter * 3_000, letter * 3_000 + "x")

    assert time.monotonic() - started < 5
