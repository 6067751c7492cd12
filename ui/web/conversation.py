"""The conversation as HTML: questions, answers with marks to click, refusals, errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from assistant.answer import Answer, Citation, Claim, Mode, Refusal, RefusalReason, Reply
from ui.web.markup import joined, plain

_REASONS = {
    RefusalReason.NOT_IN_LIBRARY: "Kho văn bản không có câu trả lời",
    RefusalReason.FALSE_PREMISE: "Văn bản được hỏi không nêu điều này",
    RefusalReason.OUT_OF_SCOPE: "Câu hỏi nằm ngoài nội dung của kho văn bản",
    RefusalReason.UNSUPPORTED: "Câu trả lời soạn ra không qua được bước kiểm chứng",
}
_BY_MODEL = "Câu chữ do mô hình ngôn ngữ diễn đạt; từng ý đã được đối chiếu với đoạn được trích."
_WELCOME = (
    '<p class="dv-welcome">Gõ câu hỏi hoặc bấm một câu gợi ý bên dưới. Bấm vào số trong ngoặc '
    "vuông, ví dụ [1], để xem nguyên văn đoạn làm căn cứ.</p>"
)
_SNIPPET = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """The answer is being looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """No reply came: what went wrong, in words."""

    message: str


Outcome: TypeAlias = Reply | Failure | Pending


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One question of the conversation and what came of it."""

    question: str
    outcome: Outcome

    @property
    def first_citation(self) -> Citation | None:
        """The citation whose source is shown before anything is clicked."""
        return next(iter(citations_of(self.outcome)), None)


def citations_of(outcome: Outcome) -> tuple[Citation, ...]:
    """What can be clicked under an outcome."""
    match outcome:
        case Answer():
            return outcome.citations
        case Refusal():
            return outcome.nearest
        case Failure() | Pending():
            return ()
        case _:
            assert_never(outcome)


def render_conversation(exchanges: tuple[Exchange, ...]) -> str:
    """The whole conversation; the last exchange is the one that the source panel belongs to."""
    turns = [
        _turn(exchange, is_last=position == len(exchanges))
        for position, exchange in enumerate(exchanges, start=1)
    ]
    body = "".join(turns) or _WELCOME
    return (
        '<div class="dv-conversation" role="log" tabindex="0" aria-label="Cuộc trò chuyện">'
        f"{body}</div>"
    )


def _turn(exchange: Exchange, *, is_last: bool) -> str:
    first = exchange.first_citation if is_last else None
    open_id = first.citation_id if first else None
    return (
        f'<section class="dv-turn"><p class="dv-question">{plain(exchange.question)}</p>'
        f"{_outcome(exchange.outcome, open_id=open_id)}</section>"
    )


def _outcome(outcome: Outcome, *, open_id: str | None) -> str:
    match outcome:
        case Answer():
            return _answer(outcome, open_id=open_id)
        case Refusal():
            return _refusal(outcome, open_id=open_id)
        case Failure():
            return f'<div class="dv-reply dv-failure" role="alert">{plain(outcome.message)}</div>'
        case Pending():
            return '<div class="dv-reply dv-pending">Đang tìm trong kho văn bản…</div>'
        case _:
            assert_never(outcome)


def _answer(answer: Answer, *, open_id: str | None) -> str:
    by_number = {citation.n: citation for citation in answer.citations}
    claims = "".join(_claim(claim, by_number, open_id=open_id) for claim in answer.claims)
    notes = [plain(note) for note in answer.notes]
    if answer.removed:
        notes.append(f"Đã bỏ {answer.removed} ý không kiểm chứng được.")
    if answer.mode is Mode.GENERATIVE:
        notes.append(_BY_MODEL)
    sources = _sources(answer.citations, open_id=open_id, with_quotes=False)
    return f'<div class="dv-reply dv-answer">{claims}{sources}{_notes(notes)}</div>'


def _notes(notes: list[str]) -> str:
    rows = "".join(f"<li>{note}</li>" for note in notes)
    return f'<ul class="dv-notes">{rows}</ul>' if rows else ""


def _claim(claim: Claim, by_number: dict[int, Citation], *, open_id: str | None) -> str:
    marks = " ".join(_mark(by_number[n], open_id=open_id) for n in claim.citations)
    return f'<p class="dv-claim">{plain(claim.text)} {marks}</p>'


def _refusal(refusal: Refusal, *, open_id: str | None) -> str:
    nearest = ""
    if refusal.nearest:
        nearest = '<p class="dv-nearest">Đoạn gần nhất</p>' + _sources(
            refusal.nearest, open_id=open_id, with_quotes=True
        )
    return (
        f'<div class="dv-reply dv-refusal"><p class="dv-reason">{_REASONS[refusal.reason]}</p>'
        f"<p>{plain(refusal.text)}</p>{nearest}</div>"
    )


def _sources(citations: tuple[Citation, ...], *, open_id: str | None, with_quotes: bool) -> str:
    rows = "".join(
        f"<li>{_mark(citation, open_id=open_id)} {_place(citation)}"
        f"{_snippet(citation.quote) if with_quotes else ''}</li>"
        for citation in citations
    )
    return f'<ul class="dv-sources">{rows}</ul>'


def _mark(citation: Citation, *, open_id: str | None) -> str:
    pressed = "true" if citation.citation_id == open_id else "false"
    return (
        f'<button type="button" class="dv-mark" data-citation="{plain(citation.citation_id)}" '
        f'aria-pressed="{pressed}" aria-label="Xem trích dẫn {citation.n}: {_place(citation)}">'
        f"[{citation.n}]</button>"
    )


def _place(citation: Citation) -> str:
    return joined(citation.document.name, citation.label)


def _snippet(quote: str) -> str:
    short = quote if len(quote) <= _SNIPPET else quote[:_SNIPPET].rsplit(maxsplit=1)[0] + "…"
    return f'<span class="dv-snippet">{plain(short)}</span>'
