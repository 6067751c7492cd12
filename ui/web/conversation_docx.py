"""A conversation as a .docx: questions, claims, notes, and every source with its quote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from assistant.answer import Answer, Refusal
from ingest.text import shown
from ui.exports.paper.package import saved
from ui.exports.plain_paper import MEDIA_TYPE, Margins, new_paper
from ui.source_words import source_line
from ui.web.conversation import REASONS, Exchange, Failure, Pending, Stopped, notes_of
from ui.writable import writable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from assistant.answer import Citation

__all__ = ["MEDIA_TYPE", "conversation_docx"]

_SMALL = Pt(11)
# Nghị định 30/2020/NĐ-CP, Phụ lục I: 20 to 25 mm above and below, 30 to 35 mm on the left, 15 to
# 20 mm on the right.
_MARGINS = Margins(top=20, bottom=20, left=30, right=20)


def conversation_docx(exchanges: Iterable[Exchange], *, day: dt.date) -> bytes:
    """The file, as bytes; ``day`` is the day that stands in its heading."""
    file = new_paper(title="Hội thoại hỏi đáp văn bản", day=day, margins=_MARGINS)
    heading = file.add_heading(level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(heading, f"Hội thoại hỏi đáp văn bản, ngày {day:%d/%m/%Y}")
    for number, exchange in enumerate(exchanges, 1):
        question = file.add_paragraph()
        question.paragraph_format.keep_with_next = True
        question.paragraph_format.space_before = Pt(12)
        _write(question, f"Câu {number}. {exchange.question}", is_bold=True)
        _outcome(file, exchange)
    return saved(file)


def _outcome(file: Document, exchange: Exchange) -> None:
    outcome = exchange.outcome
    match outcome:
        case Answer():
            _paragraphs(file, (claim.marked for claim in outcome.claims))
            _sources(file, "Nguồn", outcome.citations)
            _notes(file, notes_of(outcome))
        case Refusal():
            _write(file.add_paragraph(), REASONS[outcome.reason], is_italic=True)
            _paragraphs(file, outcome.text.splitlines())
            _sources(file, "Đoạn gần nhất", outcome.nearest)
        case Stopped():
            _paragraphs(file, (claim.marked for claim in outcome.claims))
            _sources(file, "Nguồn", outcome.citations)
            _notes(file, (outcome.note,))
        case Failure():
            _paragraphs(file, (outcome.message,))
        case Pending():
            pass
        case _:
            assert_never(outcome)


def _paragraphs(file: Document, texts: Iterable[str]) -> None:
    for text in texts:
        _write(file.add_paragraph(), text)


def _sources(file: Document, title: str, citations: tuple[Citation, ...]) -> None:
    if not citations:
        return
    _small(file, f"{title}:").paragraph_format.keep_with_next = True
    for citation in citations:
        line = _small(file, source_line(citation))
        line.paragraph_format.left_indent = Mm(8)
        line.paragraph_format.first_line_indent = Mm(-8)


def _notes(file: Document, notes: tuple[str, ...]) -> None:
    for note in notes:
        _small(file, note, is_italic=True)


def _small(file: Document, text: str, *, is_italic: bool = False) -> Paragraph:
    paragraph = file.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(3)
    _write(paragraph, text, is_italic=is_italic).font.size = _SMALL
    return paragraph


def _write(
    paragraph: Paragraph, text: str, *, is_bold: bool = False, is_italic: bool = False
) -> Run:
    run = paragraph.add_run(writable(shown(text)))
    run.bold = is_bold or None
    run.italic = is_italic or None
    return run
