"""The tab *Soạn thảo*: what to draft and for whom, the paper, and the sources beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import gradio as gr

from assistant.drafting.draft import KIND_NAMES, DraftKind
from ui.exports.options import SourcesAs
from ui.profile_file import MAX_BYTES
from ui.web.downloads import receiver
from ui.web.draft_handlers import DraftHandlers, sections_of
from ui.web.profile_handlers import ProfileHandlers
from ui.web.profile_inputs import FIELDS
from ui.web.profile_part import Field, lay_out_profile
from ui.web.source_panel import script
from ui.web.triggers import on

if TYPE_CHECKING:
    from ui.wiring import Application

_PANEL = "draft-source"
_SAID = "draft-said"
_SOURCES = (
    ("chú thích bên lề", SourcesAs.COMMENTS.value),
    ("phụ lục ở cuối", SourcesAs.ANNEX.value),
    ("không ghi", SourcesAs.NONE.value),
)
_FORM = "Hồ sơ đơn vị: tên, người ký, nơi nhận, số liệu"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """What is to be drafted, and for whom."""

    base: gr.Dropdown
    kind: gr.Radio
    sections: gr.CheckboxGroup
    box: gr.Accordion
    upload: gr.UploadButton
    saving: gr.Button
    fields: tuple[Field, ...]
    drafting: gr.Button

    @property
    def year(self) -> Field:
        """The field of the year."""
        return next(
            made for field, made in zip(FIELDS, self.fields, strict=True) if field.name == "year"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of the tab that answer to a click or show something."""

    form: _Form
    said: gr.HTML
    taking: gr.Row
    sources: gr.Radio
    files: tuple[gr.Button, gr.Button]
    paper: gr.HTML
    panel: gr.HTML
    download: gr.HTML
    made: gr.State


def build_draft_tab(application: Application) -> None:
    """Add the tab to the page that is being built."""
    with gr.Tab("Soạn thảo") as tab:
        parts = _lay_out()
    handlers = DraftHandlers(application)
    _connect_form(handlers, tab, parts)
    _connect_draft(handlers, parts)


def _lay_out() -> _Parts:
    form = _lay_out_form()
    said = gr.HTML(
        "",
        js_on_load="\n".join(map(script, ("said.js", "uploads.js"))),
        apply_default_css=False,
        elem_id=_SAID,
        limit=MAX_BYTES,
    )
    with gr.Row(visible=False, elem_classes="dv-files") as taking:
        sources = gr.Radio(
            list(_SOURCES),
            value=SourcesAs.COMMENTS.value,
            label="Nguồn của từng đoạn trong tệp Word",
            scale=0,
            min_width=330,
            elem_classes="dv-choice",
        )
        files = (
            gr.Button("Tải Word (.docx)", size="sm", variant="primary", min_width=90, scale=0),
            gr.Button("Tải JSON", size="sm", min_width=90, scale=0),
        )
    with gr.Row(equal_height=False, elem_classes="dv-two"):
        with gr.Column(scale=3, min_width=320):
            paper = gr.HTML(
                "",
                js_on_load=script("draft.js"),
                apply_default_css=False,
                elem_id="draft-paper",
                said=_SAID,
            )
            download = receiver("download.js")
        with gr.Column(scale=2, min_width=320, elem_classes=["dv-beside", "dv-sheet"]):
            panel = gr.HTML(
                "",
                js_on_load=script("source.js"),
                apply_default_css=False,
                elem_id=_PANEL,
            )
    return _Parts(
        form=form,
        said=said,
        taking=taking,
        sources=sources,
        files=files,
        paper=paper,
        panel=panel,
        download=download,
        made=gr.State(None),
    )


def _lay_out_form() -> _Form:
    with gr.Row(elem_classes="dv-filters"):
        kind = gr.Radio(
            [(name, kind.value) for kind, name in KIND_NAMES.items()],
            value=DraftKind.PLAN.value,
            label="Soạn",
            scale=2,
            min_width=330,
            elem_id="draft-kind",
        )
        sections = gr.CheckboxGroup(
            sections_of(DraftKind.PLAN),
            value=[value for _, value in sections_of(DraftKind.PLAN)],
            label="Các mục",
            scale=4,
            min_width=330,
            elem_id="draft-sections",
        )
    base = gr.Dropdown([], label="Theo văn bản của cấp trên", elem_id="draft-base")
    with gr.Accordion(_FORM, open=True, elem_id="draft-profile") as box:
        with gr.Row(elem_classes="dv-examples"):
            upload = gr.UploadButton(
                "Điền từ tệp hồ sơ (.yaml, .json)",
                size="sm",
            )
            saving = gr.Button("Lưu hồ sơ thành tệp (.yaml)", size="sm")
        fields = lay_out_profile()
    with gr.Row(elem_classes="dv-examples"):
        drafting = gr.Button("Soạn", variant="primary", elem_id="draft-go")
    return _Form(
        base=base,
        kind=kind,
        sections=sections,
        box=box,
        upload=upload,
        saving=saving,
        fields=fields,
        drafting=drafting,
    )


def _connect_form(handlers: DraftHandlers, tab: gr.Tab, parts: _Parts) -> None:
    form, fields, profiles = parts.form, list(parts.form.fields), ProfileHandlers()
    offered = [form.base, form.year, parts.said]
    on(tab.select, handlers.refresh, [parts.made, form.kind, form.base, form.year], offered)
    on(form.kind.change, handlers.choose_kind, [form.kind, form.base], [form.base, form.sections])
    on(form.upload.upload, profiles.take, [form.upload], [parts.said, *fields])
    on(parts.said.oversize, profiles.refuse, [], [parts.said])
    on(form.saving.click, profiles.save, fields, [parts.download])


def _connect_draft(handlers: DraftHandlers, parts: _Parts) -> None:
    form, fields = parts.form, list(parts.form.fields)
    drawn = [parts.said, parts.paper, parts.panel, parts.made, parts.taking, form.box, *fields]
    form.drafting.click(
        handlers.draft,
        inputs=[parts.made, form.base, form.kind, form.sections, *fields],
        outputs=drawn,
        show_progress="hidden",
        concurrency_limit=4,
        concurrency_id="drafting",
        api_visibility="private",
    )
    edited = [parts.said, parts.paper, parts.panel, parts.made]
    on(parts.paper.part, handlers.show, [parts.made], [parts.panel])
    on(parts.paper.edit, handlers.edit, [parts.made], edited)
    on(parts.paper.restore, handlers.restore, [parts.made], edited)
    word, written = parts.files
    on(word.click, handlers.paper, [parts.made, parts.sources], [parts.download])
    on(written.click, handlers.written, [parts.made], [parts.download])
