"""The tab *Hỏi đáp*: the conversation on one side, the source of what it says beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import gradio as gr

from assistant.answer import Answer, Refusal
from assistant.asking import Asking, Turn
from ui.web.conversation import Exchange, Failure, Outcome, Pending, render_conversation
from ui.web.errors import errors_as_messages, in_words
from ui.web.source import render_missing_source, render_no_source, render_source

if TYPE_CHECKING:
    from ui.wiring import Application

CLICKS = Path(__file__).with_name("clicks.js")
EXAMPLES = (
    "Phải báo cáo những gì trước ngày 05/12?",
    "bao cao gui ve dau",
    "Chỉ thị số 16/CT-TTg được nhắc đến trong những văn bản nào?",
    "What must we report by 05/12?",
)
MAX_QUESTION = 2000
# What a follow-up question can mean is in the last few exchanges; the rest only slows it down.
_REMEMBERED = 6
_KEPT = 50

Exchanges: TypeAlias = tuple[Exchange, ...]
#: The conversation, the source panel, the question box, the exchanges of this browser session.
Shown: TypeAlias = tuple[str, str, str, Exchanges]


@dataclass(frozen=True, slots=True)
class AskingHandlers:
    """What happens on a click of this tab."""

    application: Application

    def ask(self, question: str, exchanges: Exchanges) -> Iterator[Shown]:
        """Show the question at once, then its reply with the source of its first citation."""
        asked = question.strip()[:MAX_QUESTION]
        if not asked:
            yield render_conversation(exchanges), self._first_source(exchanges), "", exchanges
            return
        waiting = Exchange(question=asked, outcome=Pending())
        yield render_conversation((*exchanges, waiting)), render_no_source(), "", exchanges
        answered = Exchange(question=asked, outcome=self._reply(asked, exchanges))
        kept = (*exchanges, answered)[-_KEPT:]
        yield render_conversation(kept), self._first_source(kept), "", kept

    def show(self, event: gr.EventData) -> str:
        """Show the source of the citation that was clicked."""
        with errors_as_messages():
            return self._source(str(event.citation))

    def start_again(self) -> Shown:
        """Forget the conversation of this browser session."""
        return render_conversation(()), render_no_source(), "", ()

    def _reply(self, question: str, exchanges: Exchanges) -> Outcome:
        try:
            return self.application.assistant.ask(
                Asking(
                    question=question,
                    as_of=self.application.clock(),
                    history=history_of(exchanges),
                )
            )
        except Exception as error:  # noqa: BLE001 - the page's outermost edge
            return Failure(message=in_words(error))

    def _first_source(self, exchanges: Exchanges) -> str:
        first = exchanges[-1].first_citation if exchanges else None
        return self._source(first.citation_id) if first else render_no_source()

    def _source(self, citation_id: str) -> str:
        cited = self.application.lookup.citation(citation_id)
        return render_missing_source() if cited is None else render_source(cited)


def history_of(exchanges: Exchanges) -> tuple[Turn, ...]:
    """The last exchanges that had a reply, as the assistant takes them."""
    turns = [
        Turn(question=exchange.question, answer=exchange.outcome.text)
        for exchange in exchanges
        if isinstance(exchange.outcome, Answer | Refusal)
    ]
    return tuple(turns[-_REMEMBERED:])


def build_asking_tab(application: Application) -> None:
    """Add the tab to the page that is being built."""
    handlers = AskingHandlers(application)
    with gr.Tab("Hỏi đáp"), gr.Row(equal_height=False, elem_classes="dv-asking"):
        with gr.Column(scale=3, min_width=320):
            conversation = gr.HTML(
                render_conversation(()),
                js_on_load=CLICKS.read_text(encoding="utf-8"),
                apply_default_css=False,
                elem_id="conversation",
            )
            with gr.Row(equal_height=True):
                question = gr.Textbox(
                    label="Câu hỏi",
                    placeholder="Gõ câu hỏi, có dấu hay không dấu đều được",
                    max_length=MAX_QUESTION,
                    lines=1,
                    max_lines=4,
                    scale=5,
                    min_width=200,
                    autofocus=True,
                    elem_id="question",
                )
                asking = gr.Button("Hỏi", variant="primary", scale=1, min_width=80)
            with gr.Row(elem_classes="dv-examples"):
                examples = [gr.Button(text, size="sm", min_width=120) for text in EXAMPLES]
            again = gr.Button("Cuộc trò chuyện mới", size="sm", variant="secondary")
        with gr.Column(scale=2, min_width=320):
            source = gr.HTML(
                render_no_source(), apply_default_css=False, js_on_load=None, elem_id="source"
            )
        exchanges = gr.State(())

    shown = [conversation, source, question, exchanges]
    for trigger, text in [
        (asking.click, question),
        (question.submit, question),
        *((example.click, example) for example in examples),
    ]:
        trigger(
            handlers.ask,
            inputs=[text, exchanges],
            outputs=shown,
            show_progress="hidden",
            concurrency_limit=4,
            concurrency_id="asking",
            api_visibility="private",
        )
    conversation.cite(
        handlers.show,
        outputs=source,
        show_progress="hidden",
        api_visibility="private",
    )
    again.click(
        handlers.start_again, outputs=shown, show_progress="hidden", api_visibility="private"
    )
