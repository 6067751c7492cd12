"""The question alone, without the courtesies around it."""

from __future__ import annotations

import pytest

from assistant.choosing.scope import resolve
from assistant.question import understand
from assistant.reading.courtesy import without_courtesy
from ingest.document import DocumentSummary
from tests.assistant.library import without_marks


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        pytest.param(
            "Chị ơi bên em đang soạn sổ, cho em hỏi hạn nộp là hôm nào ạ?",
            "hạn nộp là hôm nào ạ?",
            id="what one is at",
        ),
        pytest.param(
            "Em chào anh, ai ký kế hoạch này vậy?", "ai ký kế hoạch này vậy?", id="a greeting"
        ),
        pytest.param("Could you please tell me who signed it?", "who signed it?", id="in English"),
        pytest.param(
            "Sổ trực ra ngày mấy để mình vào sổ văn bản đến", "Sổ trực ra ngày mấy", id="what for"
        ),
        pytest.param(
            "Vì sao phải tưới cây? tôi cần ghi lý do vào sổ của tổ",
            "Vì sao phải tưới cây?",
            id="what one does with it",
        ),
        pytest.param("Báo cáo gửi hôm nào vậy sếp hỏi gấp", "Báo cáo gửi hôm nào", id="who waits"),
        pytest.param(
            "Hỏi qua chuyện khác nhé: sổ trực đề ngày nào?", "sổ trực đề ngày nào?", id="a turn"
        ),
        pytest.param(
            "Em sắp lên lớp, nói lẹ giúp: hạn nộp là hôm nào?", "hạn nộp là hôm nào?", id="in haste"
        ),
        pytest.param(
            "Sổ trực ra tháng mấy? bản chị cầm trống ngày", "Sổ trực ra tháng mấy?", id="a remark"
        ),
        pytest.param("Mình cần biết nơi nhận báo cáo", "nơi nhận báo cáo", id="what one needs"),
    ],
)
def test_what_is_said_around_a_question_is_left_out(typed: str, alone: str) -> None:
    assert without_courtesy(typed)[0] == alone
    assert without_courtesy(without_marks(typed))[0] == without_marks(alone)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Ai ký kế hoạch số 5?", id="a bare question"),
        pytest.param("Cho em hỏi hạn nộp?", id="little would be left"),
        pytest.param("Chị Hai phụ trách việc gì?", id="no greeting"),
        pytest.param("Ai dạy để em học sinh viết chữ đẹp?", id="for whom it is done"),
        pytest.param("Bao giờ hiệu trưởng cần gửi báo cáo?", id="who has to send"),
        pytest.param("Có mấy quỹ? Kể tên giúp chị", id="what asks more"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_question_without_courtesies_is_left_as_it_is(typed: str) -> None:
    assert without_courtesy(typed) == (typed, "")


def test_the_paper_told_before_the_question_is_the_one_asked_about() -> None:
    school = DocumentSummary(
        id="x",
        number=None,
        kind="Kế hoạch",
        title="Trồng cây",
        issuer="Trường Tiểu học Hoa Ban",
        issued_on=None,
    )
    other = DocumentSummary(
        id="y",
        number="9/KH-PGDĐT",
        kind="Kế hoạch",
        title="Đọc sách",
        issuer="Phòng GD&ĐT Mỹ Lạc",
        issued_on=None,
    )
    asked = understand("Chị ơi em mới về trường Hoa Ban, cho em hỏi mấy tháng họp một lần ạ?")
    assert "hoa ban" not in asked.plain
    assert resolve(asked, (school, other)).documents == (school,)

    numbered = understand("Dạ em đang đọc kế hoạch 9, cho em hỏi hạn cuối là ngày nào ạ?")
    assert resolve(numbered, (school, other)).documents == (other,)
    assert numbered.short_numbers == (("ke hoach", "9"),)
