"""What happens in the tab *Hỏi đáp*: a question is answered step by step, or stopped on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, assert_never

import gradio as gr

from assistant.answer import Answer, Refusal
from assistant.asking import Asking, ClaimChecked, EvidenceFound, Turn
from ui.web.conversation import (
    Exchange,
    Exchanges,
    Failure,
    Outcome,
    Pending,
    Stopped,
    render_conversation,
)
from ui.web.errors import in_words
from ui.web.running import Run, Runs
from ui.web.source import render_no_source, render_unopened_source
from ui.web.source_panel import SourcePanel

if TYPE_CHECKING:
    from assistant.answer import Citation
    from ui.wiring import Application

MAX_QUESTION = 2000
# What a follow-up question can mean is in the last few exchanges; the rest only slows it down.
_REMEMBERED = 6
_KEPT = 50

Change: TypeAlias = str | dict[str, str]
#: The conversation, the source panel, the question box, the exchanges of this browser session, and
#: the button that writes them to a file.
Shown: TypeAlias = tuple[Change, Change, Change, Exchanges | Change, gr.Button | Change]


@dataclass(frozen=True, slots=True)
class AskingHandlers:
    """What happens on a click of this tab."""

    application: Application
    runs: Runs = field(default_factory=Runs)

    def ask(self, question: str, exchanges: Exchanges, request: gr.Request) -> Iterator[Shown]:
        """Show the question at once, its claims as they pass their check, then its reply.

        One question at a time: another one would not know of the first.
        """
        asked = question.strip()[:MAX_QUESTION]
        if not asked:
            yield _unchanged()
            return
        asking = Asking(
            question=asked, as_of=self.application.clock(), history=history_of(exchanges)
        )
        progress = self.application.assistant.stream(asking)
        with self.runs.one(session_of(request), progress) as run:
            if run is None:
                yield _unchanged()
            else:
                yield from self._shown(asked, exchanges, run)

    def stop(self, request: gr.Request) -> None:
        """End the answer that is being shown; what is there of it stays."""
        self.runs.stop(session_of(request))

    def start_again(self, request: gr.Request) -> Shown:
        """Forget the conversation of this browser session, unless it is being added to."""
        if self.runs.is_on(session_of(request)):
            return _unchanged()
        return render_conversation(()), render_no_source(), "", (), _export(())

    def _shown(self, question: str, exchanges: Exchanges, run: Run) -> Iterator[Shown]:
        opened: str | None = None
        # By the second step the next question may be half typed.
        typed: Change = ""
        source: Change = render_no_source()
        for outcome in _outcomes(run):
            exchange = Exchange(question=question, outcome=outcome)
            first = exchange.first_citation
            if first is not None and first.citation_id != opened:
                opened, source = first.citation_id, self._source(first)
            kept = (*exchanges, exchange)[-_KEPT:]
            is_done = not isinstance(outcome, Pending)
            state = kept if is_done else exchanges
            yield render_conversation(kept), source, typed, state, _export(state)
            typed = source = gr.skip()

    def _source(self, citation: Citation) -> str:
        try:
            return SourcePanel(self.application).of(citation.citation_id)
        except Exception as error:  # noqa: BLE001 - the answer is shown all the same
            return render_unopened_source(in_words(error))


def _outcomes(run: Run) -> Iterator[Outcome]:
    """What is there of an answer, step by step; the last one stays."""
    pending = Pending()
    yield pending
    try:
        for part in run.parts():
            match part:
                case Answer() | Refusal():
                    yield part
                    return
                case ClaimChecked():
                    pending = pending.with_claim(part.claim, part.citations)
                    yield pending
                case EvidenceFound():
                    pass
                case _:
                    assert_never(part)
    except Exception as error:  # noqa: BLE001 - the page's outermost edge
        yield Failure(message=in_words(error))
        return
    yield pending.stopped()


def _unchanged() -> Shown:
    return gr.skip(), gr.skip(), gr.skip(), gr.skip(), gr.skip()


def _export(exchanges: Exchanges) -> gr.Button:
    return gr.Button(interactive=bool(exchanges))


def session_of(request: gr.Request) -> str:
    """The name of the browser session that a request belongs to."""
    return request.session_hash or ""


def history_of(exchanges: Exchanges) -> tuple[Turn, ...]:
    """The last exchanges that had a reply, as the assistant takes them."""
    turns = [
        Turn(question=exchange.question, answer=exchange.outcome.text)
        for exchange in exchanges
        if isinstance(exchange.outcome, Answer | Refusal | Stopped) and exchange.outcome.text
    ]
    return tuple(turns[-_REMEMBERED:])
