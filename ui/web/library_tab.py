"""The tab *Thư viện*: what the library holds, files into it, documents out of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import gradio as gr

from ui.web.documents import render_document, render_upload_hint
from ui.web.library_actions import REPLACE, LibraryHandlers

if TYPE_CHECKING:
    from ui.wiring import Application

_PICKS = Path(__file__).with_name("picks.js")
_UPLOADS = Path(__file__).with_name("uploads.js")
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of the tab that answer to a click."""

    upload: gr.UploadButton
    options: gr.CheckboxGroup
    remove: gr.Button
    remove_sample: gr.Button
    confirming: gr.Row
    proposal: gr.HTML
    yes: gr.Button
    no: gr.Button
    outcomes: gr.HTML
    table: gr.HTML
    detail: gr.HTML
    chosen: gr.State
    removal: gr.State


def build_library_tab(application: Application) -> None:
    """Add the tab to the page that is being built."""
    with gr.Tab("Thư viện") as tab:
        parts = _lay_out(application.settings.max_upload_mb)
    _connect(LibraryHandlers(application), tab, parts)


def _lay_out(max_upload_mb: int) -> _Parts:
    with gr.Row(equal_height=False):
        with gr.Column(scale=3, min_width=320):
            with gr.Row(elem_classes="dv-examples"):
                upload = gr.UploadButton(
                    "Tải tệp lên", file_count="multiple", variant="primary", size="sm"
                )
                remove = gr.Button("Gỡ văn bản đang chọn", size="sm", interactive=False)
                remove_sample = gr.Button("Gỡ thư viện mẫu", size="sm", visible=False)
            _text(render_upload_hint(max_upload_mb))
            options = gr.CheckboxGroup([REPLACE], show_label=False, container=False)
            with gr.Row(visible=False, elem_classes="dv-examples") as confirming:
                proposal = _text("")
                yes = gr.Button("Gỡ", size="sm", variant="stop")
                no = gr.Button("Không gỡ", size="sm")
            outcomes = gr.HTML(
                "",
                js_on_load=_UPLOADS.read_text(encoding="utf-8"),
                apply_default_css=False,
                elem_id="outcomes",
                limit=max_upload_mb * _MEGABYTE,
            )
            table = gr.HTML(
                "",
                js_on_load=_PICKS.read_text(encoding="utf-8"),
                apply_default_css=False,
                elem_id="documents",
            )
        with gr.Column(scale=2, min_width=320):
            detail = _text(render_document(None), element_id="document")
    return _Parts(
        upload=upload,
        options=options,
        remove=remove,
        remove_sample=remove_sample,
        confirming=confirming,
        proposal=proposal,
        yes=yes,
        no=no,
        outcomes=outcomes,
        table=table,
        detail=detail,
        chosen=gr.State(None),
        removal=gr.State(None),
    )


def _text(html: str, *, element_id: str | None = None) -> gr.HTML:
    return gr.HTML(html, js_on_load=None, apply_default_css=False, elem_id=element_id)


def _connect(handlers: LibraryHandlers, tab: gr.Tab, parts: _Parts) -> None:
    drawn = [
        parts.table,
        parts.detail,
        parts.chosen,
        parts.remove,
        parts.remove_sample,
        parts.confirming,
    ]
    asked = [parts.confirming, parts.proposal, parts.removal]
    for trigger, handler, inputs, outputs in [
        (tab.select, handlers.refresh, [parts.chosen], drawn),
        (parts.table.pick, handlers.pick, [], drawn),
        (parts.remove.click, handlers.propose, [parts.chosen], asked),
        (parts.remove_sample.click, handlers.propose_sample, [], asked),
        (parts.yes.click, handlers.remove, [parts.removal, parts.chosen], drawn),
        (parts.outcomes.oversize, handlers.refuse, [], [parts.outcomes]),
        (parts.no.click, handlers.refresh, [parts.chosen], drawn),
        (
            parts.upload.upload,
            handlers.upload,
            [parts.upload, parts.options, parts.chosen],
            [parts.outcomes, *drawn],
        ),
    ]:
        trigger(
            handler,
            inputs=inputs,
            outputs=outputs,
            show_progress="hidden",
            api_visibility="private",
        )
