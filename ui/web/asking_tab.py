"""The tab *Hỏi đáp*: the conversation on one side, the source of what it says beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import gradio as gr

from ui.web.answer_handlers import AnswerHandlers
from ui.web.asking_handlers import MAX_QUESTION, AskingHandlers
from ui.web.conversation import render_conversation
from ui.web.downloads import receiver
from ui.web.source_panel import SourcePanel, citable, source_panel

if TYPE_CHECKING:
    from ui.wiring import Application

EXAMPLES = (
    "Phải báo cáo những gì trước ngày 05/12?",
    "bao cao gui ve dau",
    "Chỉ thị số 16/CT-TTg được nhắc đến trong những văn bản nào?",
    "What must we report by 05/12?",
)
_FOCUS = "() => document.querySelector('#question textarea')?.focus({preventScroll: true})"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of the tab that answer to a click."""

    conversation: gr.HTML
    question: gr.Textbox
    asking: gr.Button
    stopping: gr.Button
    examples: tuple[gr.Button, ...]
    again: gr.Button
    exporting: gr.Button
    vote: gr.HTML
    download: gr.HTML
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
            render_conversation(()),
            element_id="conversation",
            panel_id="source",
            more_scripts=("conversation.js", "copy.js", "answers.js"),
        )
        question, asking, stopping = _question_row()
        with gr.Row(elem_classes="dv-examples"):
            examples = tuple(gr.Button(text, size="sm", min_width=120) for text in EXAMPLES)
        with gr.Row(elem_classes="dv-after"):
            again = gr.Button("Cuộc trò chuyện mới", size="sm", elem_classes="dv-small")
            exporting = gr.Button(
                "Tải hội thoại (.docx)", size="sm", interactive=False, elem_classes="dv-export"
            )
        vote, download = receiver("votes.js"), receiver("download.js")
    with gr.Column(scale=2, min_width=320):
        source = source_panel(element_id="source")
    return _Parts(
        conversation=conversation,
        question=question,
        asking=asking,
        stopping=stopping,
        examples=examples,
        again=again,
        exporting=exporting,
        vote=vote,
        download=download,
        source=source,
        exchanges=gr.State(()),
    )


def _question_row() -> tuple[gr.Textbox, gr.Button, gr.Button]:
    """The box, and beside it the button that asks or, while an answer comes, the one that stops."""
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
        asking = gr.Button("Hỏi", variant="primary", scale=1, min_width=80, elem_classes="dv-ask")
        stopping = gr.Button("Dừng", variant="stop", scale=1, min_width=80, elem_classes="dv-stop")
    return question, asking, stopping


def _connect(application: Application, parts: _Parts) -> None:
    _connect_asking(AskingHandlers(application), parts)
    _connect_answers(AnswerHandlers(application), parts)
    parts.conversation.cite(
        SourcePanel(application).show,
        outputs=parts.source,
        show_progress="hidden",
        api_visibility="private",
    )


def _connect_asking(handlers: AskingHandlers, parts: _Parts) -> None:
    shown = [
        parts.conversation,
        parts.source,
        parts.question,
        parts.exchanges,
        parts.exporting,
    ]
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
    # Not in the queue, where it would wait behind what it is to stop.
    parts.stopping.click(handlers.stop, queue=False, api_visibility="private")
    # The button is gone in a moment, and the focus with it.
    parts.stopping.click(None, js=_FOCUS, api_visibility="private")
    parts.again.click(
        handlers.start_again, outputs=shown, show_progress="hidden", api_visibility="private"
    )


def _connect_answers(handlers: AnswerHandlers, parts: _Parts) -> None:
    parts.conversation.vote(
        handlers.vote,
        inputs=parts.exchanges,
        outputs=parts.vote,
        show_progress="hidden",
        api_visibility="private",
    )
    parts.exporting.click(
        handlers.export,
        inputs=parts.exchanges,
        outputs=parts.download,
        show_progress="hidden",
        api_visibility="private",
    )
