"""The tab *Rà soát*: a unit's draft beside its superior's paper, and the form of its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import gradio as gr
from gradio.blocks import Block

from ui.web.downloads import receiver
from ui.web.review_handlers import ReviewHandlers
from ui.web.review_tables import choices_of, render_not_reviewed
from ui.web.source_panel import script
from ui.web.triggers import on

if TYPE_CHECKING:
    from ui.wiring import Application

_MEGABYTE = 1024 * 1024
_FORM_HEAD = (
    '<h2 class="dv-document">Kiểm tra thể thức</h2><p class="dv-welcome">Tệp .docx tải lên được '
    "đối chiếu với thể thức văn bản hành chính: khổ giấy, lề, phông, cỡ chữ, các thành phần.</p>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    """What is asked for, and what is said of it."""

    against: gr.Dropdown
    upload: gr.UploadButton
    taking: gr.Row
    files: tuple[gr.Button, gr.Button]
    said: gr.HTML


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of the tab that answer to a click or show something."""

    asking: _Asking
    only: gr.Radio
    requirements: gr.HTML
    bases: gr.HTML
    pair: gr.HTML
    download: gr.HTML
    form: gr.HTML
    kept: gr.State

    @property
    def shown(self) -> list[Block]:
        """What a review fills."""
        return [
            self.asking.said,
            self.only,
            self.requirements,
            self.bases,
            self.pair,
            self.asking.taking,
            self.kept,
        ]


def build_review_tab(application: Application) -> None:
    """Add the tab to the page that is being built."""
    with gr.Tab("Rà soát") as tab:
        parts = _lay_out(application.settings.max_upload_mb * _MEGABYTE)
    _connect(ReviewHandlers(application), tab, parts)


def _lay_out(limit: int) -> _Parts:
    asking = _lay_out_asking(limit)
    only = gr.Radio(
        choices_of(None),
        value="",
        label="Chỉ xem",
        visible=False,
        elem_id="review-only",
        elem_classes="dv-filters",
    )
    with gr.Row(equal_height=False, elem_classes="dv-two"):
        with gr.Column(scale=1, min_width=320):
            requirements = _rows(render_not_reviewed(), element_id="review-requirements")
            bases = _rows("", element_id="review-bases")
            download = receiver("download.js")
        with gr.Column(scale=1, min_width=320, elem_classes=["dv-beside", "dv-sheet"]):
            pair = gr.HTML(
                "",
                js_on_load=script("source.js"),
                apply_default_css=False,
                elem_id="review-pair",
            )
    gr.HTML(_FORM_HEAD, apply_default_css=False, js_on_load=None)
    form = gr.HTML("", js_on_load=None, apply_default_css=False, elem_id="review-form")
    return _Parts(
        asking=asking,
        only=only,
        requirements=requirements,
        bases=bases,
        pair=pair,
        download=download,
        form=form,
        kept=gr.State(None),
    )


def _lay_out_asking(limit: int) -> _Asking:
    against = gr.Dropdown(
        [],
        value=None,
        label="So với văn bản của cấp trên",
        elem_id="review-against",
    )
    with gr.Row(elem_classes="dv-examples"):
        upload = gr.UploadButton(
            "Tải dự thảo lên", variant="primary", size="sm", elem_id="review-upload"
        )
        with gr.Row(visible=False, elem_classes="dv-examples") as taking:
            files = (
                gr.Button("Tải bảng (.docx)", size="sm", min_width=90),
                gr.Button("Tải bảng (.xlsx)", size="sm", min_width=90),
            )
    said = gr.HTML(
        "",
        js_on_load="\n".join(map(script, ("said.js", "uploads.js"))),
        apply_default_css=False,
        elem_id="review-said",
        limit=limit,
    )
    return _Asking(against=against, upload=upload, taking=taking, files=files, said=said)


def _rows(html: str, *, element_id: str) -> gr.HTML:
    """A table whose rows open their two paragraphs (``row``)."""
    return gr.HTML(html, js_on_load=script("rows.js"), apply_default_css=False, elem_id=element_id)


def _connect(handlers: ReviewHandlers, tab: gr.Tab, parts: _Parts) -> None:
    asking = parts.asking
    on(tab.select, handlers.refresh, [asking.against], [asking.against])
    on(
        asking.upload.upload,
        handlers.take,
        [asking.upload, asking.against],
        [*parts.shown, parts.form],
    )
    on(asking.against.input, handlers.review, [parts.kept, asking.against], parts.shown)
    on(asking.said.oversize, handlers.refuse, [], [asking.said])
    on(parts.only.input, handlers.narrow, [parts.kept, parts.only], [parts.requirements])
    for part in (parts.requirements, parts.bases):
        on(part.row, handlers.open, [parts.kept], [parts.pair])
    table, workbook = asking.files
    on(table.click, handlers.table, [parts.kept], [parts.download])
    on(workbook.click, handlers.workbook, [parts.kept], [parts.download])
