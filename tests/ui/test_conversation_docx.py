"""The file of a conversation, opened again with the library that reads such files."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Mm, Pt

from assistant.answer import Answer, Asked, Claim, Mode, Refusal, RefusalReason
from assistant.asking import Asking
from ingest.text import shown
from tests.browser.made import citation
from ui.web.conversation import Exchange, Exchanges, Failure, Stopped
from ui.web.conversation_docx import conversation_docx

if TYPE_CHECKING:
    from docx.document import Document

    from ui.wiring import Application

_DAY = dt.date(2026, 3, 2)
_ASKED = Asked(intent="fact", language="vi", standalone="?")
_ANSWER = Answer(
    mode=Mode.GENERATIVE,
    text="Gửi về Phòng. [1]",
    claims=(Claim(text="Gửi về Phòng.", citations=(1,)), Claim(text="Nộp.", citations=(2,))),
    citations=(citation(1), citation(2, quote="trước ngày\n05/12")),
    question=_ASKED,
    removed=1,
    notes=("Hạn đã qua.", "Đã bỏ 1 ý."),
)
_REFUSAL = Refusal(
    reason=RefusalReason.NOT_IN_LIBRARY,
    text="Kho không nói về thời tiết.",
    nearest=(citation(1),),
    question=_ASKED,
)


def opened(*exchanges: Exchange) -> Document:
    """Write a conversation and open it again."""
    return docx.Document(io.BytesIO(conversation_docx(exchanges, day=_DAY)))


def lines(file: Document) -> list[str]:
    """Return the paragraphs of a file."""
    return [paragraph.text for paragraph in file.paragraphs]


def test_an_answer_is_there_with_its_notes_and_numbered_sources() -> None:
    file = opened(Exchange(question="Gửi về đâu?", outcome=_ANSWER))

    assert lines(file) == [
        "Hội thoại hỏi đáp văn bản, ngày 02/03/2026",
        "Câu 1. Gửi về đâu?",
        "Gửi về Phòng. [1]",
        "Nộp. [2]",
        "Nguồn:",
        "[1] Kế hoạch 12/KH-THCS, mục III.1: «gửi về Phòng»",
        "[2] Kế hoạch 12/KH-THCS, mục III.2: «trước ngày 05/12»",
        "Hạn đã qua.",
        "Đã bỏ 1 ý.",
        "Câu chữ do mô hình ngôn ngữ diễn đạt; từng ý đã được đối chiếu với đoạn được trích.",
    ]


def test_a_refusal_an_error_and_a_stopped_answer_are_there() -> None:
    stopped = Stopped(claims=_ANSWER.claims[:1], citations=_ANSWER.citations[:1])
    text = "\n".join(
        lines(
            opened(
                Exchange(question="Thời tiết?", outcome=_REFUSAL),
                Exchange(question="Lỗi?", outcome=Failure(message="Kho đang bận.")),
                Exchange(question="Dừng?", outcome=stopped),
            )
        )
    )

    assert "Kho văn bản không có câu trả lời\nKho không nói về thời tiết.\nĐoạn gần nhất:" in text
    assert "Câu 2. Lỗi?\nKho đang bận." in text
    assert "Gửi về Phòng. [1]\nNguồn:\n[1] " in text
    assert "Đã dừng theo yêu cầu" in text


def test_the_form_is_that_of_an_office() -> None:
    file = opened(Exchange(question="Gửi về đâu?", outcome=_ANSWER))
    page, normal = file.sections[0], file.styles["Normal"]

    # Word counts in twentieths of a point.
    assert page.page_width == pytest.approx(Mm(210), abs=Pt(0.05))
    assert page.page_height == pytest.approx(Mm(297), abs=Pt(0.05))
    assert (normal.font.name, normal.font.size) == ("Times New Roman", Pt(13))
    question = next(p for p in file.paragraphs if p.text.startswith("Câu 1"))
    assert all(run.bold for run in question.runs)
    assert file.paragraphs[0].style is not None
    assert file.paragraphs[0].style.name == "Heading 1"
    small = next(p for p in file.paragraphs if p.text.startswith("[1] "))
    assert small.runs[0].font.size == Pt(11)
    assert file.core_properties.author == "danvan"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a\x00b\x08c", id="control characters"),
        pytest.param("a\ud800b", id="half a character"),
        pytest.param("<w:p>&amp;</w:p>", id="markup"),
        pytest.param("a\x0bb\u2028c", id="odd line ends"),
    ],
)
def test_any_text_can_be_written(text: str) -> None:
    assert "Câu 1." in "\n".join(lines(opened(Exchange(question=text, outcome=_REFUSAL))))


def test_every_quote_of_real_answers_reads_back(sampled: Application) -> None:
    questions = ("Phải báo cáo những gì trước ngày 05/12?", "Thời tiết hôm nay thế nào?")
    exchanges: Exchanges = tuple(
        Exchange(
            question=question,
            outcome=sampled.assistant.ask(Asking(question=question, as_of=_DAY)),
        )
        for question in questions
    )
    written = "\n".join(lines(opened(*exchanges)))

    first = exchanges[0].outcome
    assert isinstance(first, Answer)
    for found in first.citations:
        assert f"[{found.n}] " in written
        assert shown(found.quote) in written
    for claim in first.claims:
        assert shown(claim.text) in written
