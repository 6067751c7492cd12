"""What people type in a chat in the spelling of papers; words of papers stay what they are."""

from __future__ import annotations

import pytest

from assistant.reading.everyday_spelling import in_papers_spelling


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("Xã có bao nhiu trường lận?", "Xã có bao nhiêu trường?"),
        ("xa co bao nhiu truong", "xa co bao nhiêu truong"),
        ("Quỹ đó nhiêu tiền hén?", "Quỹ đó bao nhiêu tiền?"),
        ("Họp vô ngày nào ta?", "Họp vào ngày nào?"),
        ("Kế hoạch căn cứ vô mấy văn bản?", "Kế hoạch căn cứ vào mấy văn bản?"),
        ("nop vo hom nao", "nop vào hom nao"),
        ("Trường có phải nộp hông?", "Trường có phải nộp không?"),
        ("truong co phai nop hong", "truong co phai nop không"),
        ("Ai lo vụ này dzậy?", "Ai lo vụ này vậy?"),
        ("Chuyện mấy em bỏ học thì ai lo?", "Chuyện các em bỏ học thì ai lo?"),
        ("Trễ nhứt là bữa nào nghen", "Trễ nhất là bữa nào"),
    ],
)
def test_what_is_typed_in_a_chat(typed: str, spelt: str) -> None:
    assert in_papers_spelling(typed) == spelt


@pytest.mark.parametrize(
    "typed",
    [
        "Quyết định nào bị vô hiệu?",
        "Người vô gia cư được hỗ trợ bao nhiêu?",
        "Kiểm tra mấy lần?",
        "Hội thi hoa hồng diễn ra ở đâu?",
        "Chủ trương của Đảng ta là gì, của nước ta?",
        "Biết bao nhiêu là đủ?",
        "Hội đồng chấm bao nhiêu bài trong 20 ngày?",
    ],
)
def test_words_of_papers_stay(typed: str) -> None:
    assert in_papers_spelling(typed) == typed
