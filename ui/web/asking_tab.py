"""The tab *Hỏi đáp*: the conversation on one side, the source of what it says beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import gradio as gr

from assistant.answer import Answer, Refusal
from assistant.asking import Asking, Turn
from ui.web.conversation import Exchange, Failure, Pending, render_conversation
from ui.web.errors import in_words
from ui.web.source import render_no_source
from ui.web.source_panel import SourcePanel, citable, source_panel

if TYPE_CHECKING:
    from ui.wiring import Application

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
Change: TypeAlias = str | dict[str, str]
#: The conversation, the source panel, the question box, the exchanges of this browser session.
Shown: TypeAlias = tuple[Change, Change, Change, Exchanges]


@dataclass(frozen=True, slots=True)
class AskingHandlers:
    """What happens on a click of this tab."""

    application: Application

    def ask(self, question: str, exchanges: Exchanges) -> Iterator[Shown]:
        """Show the question at once, then its reply with the source of its first citation."""
        asked = question.strip()[:MAX_QUESTION]
        if not asked:
            yield gr.skip(), gr.skip(), gr.skip(), exchanges
            return
        waiting = Exchange(question=asked, outcome=Pending())
        yield render_conversation((*exchanges, waiting)), render_no_source(), "", exchanges
        answered, source = self._answered(asked, exchanges)
        kept = (*exchanges, answered)[-_KEPT:]
        # By now the next question may be half typed.
        yield render_conversation(kept), source, gr.skip(), kept

    def start_again(self) -> Shown:
        """Forget the conversation of this browser session."""
        return render_conversation(()), render_no_source(), "", ()

    def _answered(self, question: str, exchanges: Exchanges) -> tuple[Exchange, str]:
        asking = Asking(
            question=question,
            as_of=self.application.clock(),
            history=history_of(exchanges),
        )
        try:
            reply = self.application.assistant.ask(asking)
            exchange = Exchange(question=question, outcome=reply)
            return exchange, self._first_source(exchange)
        except Exception as error:  # noqa: BLE001 - the page's outermost edge
            failure = Failure(message=in_words(error))
            return Exchange(question=question, outcome=failure), render_no_source()

    def _first_source(self, exchange: Exchange) -> str:
        first = exchange.first_citation
        if first is None:
            return render_no_source()
        return SourcePanel(self.application).of(first.citation_id)


def history_of(exchanges: Exchanges) -> tuple[Turn, ...]:
    """The last exchanges that had a reply, as the assistant takes them."""
    turns = [
        Turn(question=exchange.question, answer=exchange.outcome.text)
        for exchange in exchanges
        if isinstance(exchange.outcome, Answer | Refusal)
    ]
    return tuple(turns[-_REMEMBERED:])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of the tab that answer to a click."""

    conversation: gr.HTML
    question: gr.Textbox
    asking: gr.Button
    examples: tuple[gr.Button, ...]
    again: gr.Button
    source: gr.HTML
    exchanges: gr.State


def build_asking_tab(application: Application) -> None:
    """Add the tab to the page that is being built."""
    with gr.Tab("Hỏi đáp"), gr.Row(equal_height=False, elem_classes="dv-asking"):
        parts = _lay_out()
    _connect(application, parts)


def _lay_out() -> _Parts:
    with gr.Column(scale=3, min_width=320):
        conversation = citable(
            render_conversation(()), element_id="conversation", panel_id="source"
        )
        with gr.Row(equal_height=True):
            question = gr.Textbox(
                label="Câu hỏi",
                placeholder="Câu hỏi, có dấu hay không dấu",
                show_label=False,
                container=False,
                max_length=MAX_QUESTION,
                lines=1,
                max_lines=4,
                scale=5,
                min_width=200,
                autofocus=True,
                elem_id="question",
            )
            asking = gr.Button(
                "Hỏi", variant="primary", scale=1, min_width=80, elem_classes="dv-ask"
            )
        with gr.Row(elem_classes="dv-examples"):
            examples = tuple(gr.Button(text, size="sm", min_width=120) for text in EXAMPLES)
        again = gr.Button("Cuộc trò chuyện mới", size="sm", elem_classes="dv-small")
    with gr.Column(scale=2, min_width=320):
        source = source_panel(element_id="source")
    return _Parts(
        conversation=conversation,
        question=question,
        asking=asking,
        examples=examples,
        again=again,
        source=source,
        exchanges=gr.State(()),
    )


def _connect(application: Application, parts: _Parts) -> None:
    handlers = AskingHandlers(application)
    shown = [parts.conversation, parts.source, parts.question, parts.exchanges]
    for trigger, text in [
        (parts.asking.click, parts.question),
        (parts.question.submit, parts.question),
        *((example.click, example) for example in parts.examples),
    ]:
        trigger(
            handlers.ask,
            inputs=[text, parts.exchanges],
            outputs=shown,
            show_progress="hidden",
            concurrency_limit=4,
            concurrency_id="asking",
            api_visibility="private",
        )
    parts.conversation.cite(
        SourcePanel(application).show,
        outputs=parts.source,
        show_progress="hidden",
        api_visibility="private",
    )
    parts.again.click(
        handlers.start_again, outputs=shown, show_progress="hidden", api_visibility="private"
    )
