"""The conversation as HTML: questions, answers with marks to click, refusals, errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from assistant.answer import Answer, Citation, Claim, Mode, Refusal, RefusalReason, Reply
from ingest.text import canonical
from ui.feedback import JudgedAnswer
from ui.web.answer_actions import render_actions
from ui.web.markup import joined, plain

REASONS = {
    RefusalReason.NOT_IN_LIBRARY: "Kho văn bản không có câu trả lời",
    RefusalReason.FALSE_PREMISE: "Văn bản được hỏi không nêu điều này",
    RefusalReason.OUT_OF_SCOPE: "Câu hỏi nằm ngoài nội dung của kho văn bản",
    RefusalReason.UNSUPPORTED: "Câu trả lời soạn ra không qua được bước kiểm chứng",
}
_BY_MODEL = "Câu chữ do mô hình ngôn ngữ diễn đạt; từng ý đã được đối chiếu với đoạn được trích."
STOPPED = "Đã dừng theo yêu cầu; câu trả lời chưa trọn."
_STOPPED_EARLY = "Đã dừng theo yêu cầu, trước khi có câu trả lời."
_WELCOME = (
    '<p class="dv-welcome">Gõ câu hỏi hoặc bấm một câu gợi ý bên dưới. Bấm vào số trong ngoặc '
    "vuông, ví dụ [1], để xem nguyên văn đoạn làm căn cứ.</p>"
)
_SNIPPET = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """The answer is being looked for; these claims of it have passed their check."""

    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()

    def with_claim(self, claim: Claim, citations: tuple[Citation, ...]) -> Pending:
        """One claim more; a citation that is there already is not shown twice."""
        by_number = {citation.n: citation for citation in (*self.citations, *citations)}
        return Pending(
            claims=(*self.claims, claim),
            citations=tuple(by_number[n] for n in sorted(by_number)),
        )

    def stopped(self) -> Stopped:
        """What stays of it when no more is wanted."""
        return Stopped(claims=self.claims, citations=self.citations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """The reader stopped the answer; these claims of it had passed their check."""

    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]

    @property
    def text(self) -> str:
        """The claims with their marks, one to a line."""
        return "\n".join(claim.marked for claim in self.claims)

    @property
    def note(self) -> str:
        """That it was stopped, in words."""
        return STOPPED if self.claims else _STOPPED_EARLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """No reply came: what went wrong, in words."""

    message: str


Outcome: TypeAlias = Reply | Failure | Pending | Stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One question of the conversation and what came of it."""

    question: str
    outcome: Outcome

    @property
    def first_citation(self) -> Citation | None:
        """The citation whose source is shown before anything is clicked."""
        return next(iter(citations_of(self.outcome)), None)


Exchanges: TypeAlias = tuple[Exchange, ...]


def citations_of(outcome: Outcome) -> tuple[Citation, ...]:
    """What can be clicked under an outcome."""
    match outcome:
        case Answer() | Pending() | Stopped():
            return outcome.citations
        case Refusal():
            return outcome.nearest
        case Failure():
            return ()
        case _:
            assert_never(outcome)


def render_conversation(exchanges: Exchanges) -> str:
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
        f"{_understood(exchange)}{_outcome(exchange, open_id=open_id)}</section>"
    )


def _understood(exchange: Exchange) -> str:
    """How a question that leans on the one before was completed; nothing for any other."""
    outcome = exchange.outcome
    if not isinstance(outcome, (Answer, Refusal)):
        return ""
    standalone = outcome.question.standalone
    if standalone == canonical(exchange.question):
        return ""
    return f'<p class="dv-understood">Hiểu là: {plain(standalone)}</p>'


def _outcome(exchange: Exchange, *, open_id: str | None) -> str:
    outcome = exchange.outcome
    match outcome:
        case Answer():
            return _answer(exchange.question, outcome, open_id=open_id)
        case Refusal():
            return _refusal(outcome, open_id=open_id)
        case Failure():
            return f'<div class="dv-reply dv-failure" role="alert">{plain(outcome.message)}</div>'
        case Pending():
            return _pending(outcome, open_id=open_id)
        case Stopped():
            return _stopped(outcome, open_id=open_id)
        case _:
            assert_never(outcome)


def _answer(question: str, answer: Answer, *, open_id: str | None) -> str:
    claims = _claims(answer.claims, answer.citations, open_id=open_id)
    sources = _sources(answer.citations, open_id=open_id, with_quotes=False)
    notes = _notes([plain(note) for note in notes_of(answer)])
    actions = render_actions(answer, key=JudgedAnswer.of(question, answer).key)
    return f'<div class="dv-reply dv-answer">{claims}{sources}{notes}{actions}</div>'


def _pending(pending: Pending, *, open_id: str | None) -> str:
    if not pending.claims:
        return '<div class="dv-reply dv-pending">Đang tìm trong kho văn bản…</div>'
    claims = _claims(pending.claims, pending.citations, open_id=open_id)
    more = '<p class="dv-pending">Đang soạn tiếp…</p>'
    return f'<div class="dv-reply dv-partial">{claims}{more}</div>'


def _stopped(stopped: Stopped, *, open_id: str | None) -> str:
    claims = _claims(stopped.claims, stopped.citations, open_id=open_id)
    sources = ""
    if stopped.citations:
        sources = _sources(stopped.citations, open_id=open_id, with_quotes=False)
    said = f'<p class="dv-said-stopped">{stopped.note}</p>'
    return f'<div class="dv-reply dv-partial">{claims}{sources}{said}</div>'


def notes_of(answer: Answer) -> tuple[str, ...]:
    """What is to be said beside an answer: its notes, and who phrased it."""
    notes = list(answer.notes)
    if answer.mode is Mode.GENERATIVE:
        notes.append(_BY_MODEL)
    return tuple(notes)


def _claims(
    claims: tuple[Claim, ...], citations: tuple[Citation, ...], *, open_id: str | None
) -> str:
    by_number = {citation.n: citation for citation in citations}
    return "".join(_claim(claim, by_number, open_id=open_id) for claim in claims)


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
        f'<div class="dv-reply dv-refusal"><p class="dv-reason">{REASONS[refusal.reason]}</p>'
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
