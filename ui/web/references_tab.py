"""The tab *Tra cứu viện dẫn*: look papers up, see who cites whom and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import gradio as gr

from ui.web.references import render_nothing_looked_up
from ui.web.references_actions import ReferencesHandlers
from ui.web.source_panel import SourcePanel, script, source_panel

if TYPE_CHECKING:
    from ui.wiring import Application

EXAMPLES = (
    "16/CT-TTg",
    "chi thi 16 cua thu tuong 2016",
    "QĐ 23",
    "khoản 3 Điều 63 Bộ luật Lao động",
)
PASTED_EXAMPLE = "Một đoạn có nhiều viện dẫn"
PASTED = (
    "Căn cứ Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ về công tác dân vận;\n"
    "Căn cứ Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị;\n"
    "Thực hiện Kế hoạch số 573/KH-SGDĐT ngày 21/3/2019 của Sở Giáo dục và Đào tạo Bình Thuận;\n"
    "Theo Công văn số 123/UBND-NC ngày 02/01/2020."
)
_PANEL = "reference-source"
_RESULTS = "reference-results"
_GRAPH_HEAD = '<h2 class="dv-document">Văn bản nào viện dẫn văn bản nào</h2>'
_MISSING_HEAD = '<h2 class="dv-document">Được viện dẫn nhưng chưa có trong kho</h2>'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of the tab that answer to a click."""

    query: gr.Textbox
    looking: gr.Button
    examples: tuple[gr.Button, ...]
    pasted: gr.Button
    outcome: gr.HTML
    results: gr.HTML
    source: gr.HTML
    graph: gr.HTML
    missing: gr.HTML
    exporting: gr.Button
    download: gr.HTML


def build_references_tab(application: Application) -> None:
    """Add the tab to the page that is being built."""
    with gr.Tab("Tra cứu viện dẫn") as tab:
        parts = _lay_out()
    _connect(application, tab, parts)


def _lay_out() -> _Parts:
    with gr.Row(equal_height=False):
        with gr.Column(scale=3, min_width=320):
            query, looking = _query_row()
            with gr.Row(elem_classes="dv-examples"):
                examples = tuple(gr.Button(text, size="sm", min_width=80) for text in EXAMPLES)
                pasted = gr.Button(PASTED_EXAMPLE, size="sm", min_width=80)
            outcome = gr.HTML(
                "",
                js_on_load=script("outcome.js"),
                apply_default_css=False,
                elem_id="reference-outcome",
            )
            results = _clickable(render_nothing_looked_up(), element_id=_RESULTS)
        with gr.Column(scale=2, min_width=320):
            source = source_panel(element_id=_PANEL)
    gr.HTML(_GRAPH_HEAD, apply_default_css=False, js_on_load=None)
    graph = _clickable("", element_id="reference-graph")
    with gr.Row(elem_classes="dv-after"):
        gr.HTML(_MISSING_HEAD, apply_default_css=False, js_on_load=None)
        exporting = gr.Button(
            "Tải danh sách (.csv)", size="sm", interactive=False, elem_classes="dv-export"
        )
    missing = _clickable("", element_id="reference-missing")
    download = gr.HTML(
        "", js_on_load=script("download.js"), apply_default_css=False, elem_classes="dv-unseen"
    )
    return _Parts(
        query=query,
        looking=looking,
        examples=examples,
        pasted=pasted,
        outcome=outcome,
        results=results,
        source=source,
        graph=graph,
        missing=missing,
        exporting=exporting,
        download=download,
    )


def _query_row() -> tuple[gr.Textbox, gr.Button]:
    """The box, which grows with what is pasted; its bound is said in words, not by cutting."""
    with gr.Row(equal_height=False):
        query = gr.Textbox(
            label="Số, ký hiệu, tên văn bản hoặc đoạn văn cần tra",
            lines=1,
            max_lines=8,
            scale=5,
            min_width=300,
            elem_id="reference-query",
        )
        looking = gr.Button(
            "Tra cứu", variant="primary", scale=1, min_width=90, elem_classes="dv-look"
        )
    return query, looking


def _clickable(html: str, *, element_id: str) -> gr.HTML:
    """HTML whose paragraphs open beside it (``cite``) and whose papers are looked up (``look``)."""
    return gr.HTML(
        html,
        js_on_load=script("clicks.js") + script("references.js"),
        apply_default_css=False,
        elem_id=element_id,
        panel=_PANEL,
        results=_RESULTS,
    )


def _connect(application: Application, tab: gr.Tab, parts: _Parts) -> None:
    handlers = ReferencesHandlers(application)
    looked = [parts.outcome, parts.results, parts.source]
    whole = [parts.query, *looked]
    for trigger, handler, inputs, outputs in [
        (parts.looking.click, handlers.look, [parts.query], looked),
        (parts.query.submit, handlers.look, [parts.query], looked),
        *((example.click, handlers.look_for, [example], whole) for example in parts.examples),
        (parts.pasted.click, lambda: handlers.look_for(PASTED), [], whole),
        *((part.look, handlers.look_at, [], whole) for part in _of_papers(parts)),
        (parts.results.cite, SourcePanel(application).show, [], [parts.source]),
        (tab.select, handlers.refresh, [], [parts.graph, parts.missing, parts.exporting]),
        (parts.exporting.click, handlers.export, [], [parts.download]),
    ]:
        trigger(
            handler,
            inputs=inputs,
            outputs=outputs,
            show_progress="hidden",
            api_visibility="private",
        )


def _of_papers(parts: _Parts) -> tuple[gr.HTML, ...]:
    return parts.results, parts.graph, parts.missing
