"""The tab *Thời hạn*: a month and a list of duties, their files, the paragraphs behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import gradio as gr
from gradio.blocks import Block

from ui.exports.options import DEFAULT_ALARM_DAYS
from ui.web.deadline_filters import Period
from ui.web.deadline_handlers import ANY_DOCUMENT, DeadlinesHandlers
from ui.web.downloads import receiver
from ui.web.source_panel import citable, script, source_panel
from ui.web.triggers import on

if TYPE_CHECKING:
    from ui.wiring import Application

_PANEL = "deadline-source"
_PERIODS = (
    ("Tháng đang xem", Period.MONTH.value),
    ("Năm đang xem", Period.YEAR.value),
    ("Từ ngày – đến ngày", Period.RANGE.value),
    ("Tất cả", Period.ALL.value),
)
_ALARMS = (
    ("không nhắc", 0),
    *((f"{days} ngày", days) for days in (1, DEFAULT_ALARM_DAYS, 7, 14, 30)),
)
# What draws the tab is drawn in turn.
_DRAWING = "deadlines"
_MAX_TEXT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fields:
    """What the reader chooses by."""

    period: gr.Radio
    dates: gr.Row
    first: gr.Textbox
    last: gr.Textbox
    unit: gr.Textbox
    document: gr.Dropdown
    reports: gr.Checkbox


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of the tab that answer to a click or show something."""

    fields: _Fields
    summary: gr.HTML
    calendar: gr.HTML
    table: gr.HTML
    alarm: gr.Dropdown
    files: tuple[gr.Button, gr.Button, gr.Button]
    download: gr.HTML
    subscription: gr.HTML
    source: gr.HTML
    view: gr.State
    opened: gr.State

    @property
    def given(self) -> list[Block]:
        """The inputs of a handler: the view, then the fields in the order of their reader."""
        fields = self.fields
        return [
            self.view,
            fields.period,
            fields.first,
            fields.last,
            fields.unit,
            fields.document,
            fields.reports,
            self.alarm,
        ]

    @property
    def drawn(self) -> list[Block]:
        """What is drawn at each change."""
        return [self.calendar, self.table, self.summary, self.subscription, self.view]


def build_deadlines_tab(application: Application) -> None:
    """Add the tab to the page that is being built."""
    with gr.Tab("Thời hạn") as tab:
        parts = _lay_out()
    _connect(DeadlinesHandlers(application), tab, parts)


def _lay_out() -> _Parts:
    fields = _lay_out_fields()
    summary = gr.HTML("", js_on_load=script("said.js"), apply_default_css=False, elem_id="due-said")
    with gr.Row(equal_height=False, elem_classes="dv-two"):
        with gr.Column(scale=3, min_width=320):
            calendar = citable("", element_id="month", panel_id=_PANEL, more_scripts=("duties.js",))
            with gr.Row(elem_classes="dv-files"):
                alarm = gr.Dropdown(
                    list(_ALARMS),
                    value=DEFAULT_ALARM_DAYS,
                    label="Lịch nhắc trước",
                    filterable=False,
                    min_width=170,
                    scale=0,
                )
                files = (
                    gr.Button("Tải lịch (.ics)", size="sm", min_width=90, scale=0),
                    gr.Button("Tải bảng tính (.xlsx)", size="sm", min_width=90, scale=0),
                    gr.Button("Tải .csv", size="sm", min_width=90, scale=0),
                )
            with gr.Accordion("Đăng ký lịch: tự cập nhật theo kho", open=False):
                subscription = gr.HTML(
                    "",
                    js_on_load="\n".join(map(script, ("copy.js", "address.js"))),
                    apply_default_css=False,
                    elem_id="subscription",
                )
            table = citable(
                "", element_id="deadlines", panel_id=_PANEL, more_scripts=("duties.js",)
            )
            download = receiver("download.js")
        with gr.Column(scale=2, min_width=320, elem_classes="dv-beside"):
            source = source_panel(element_id=_PANEL)
    return _Parts(
        fields=fields,
        summary=summary,
        calendar=calendar,
        table=table,
        alarm=alarm,
        files=files,
        download=download,
        subscription=subscription,
        source=source,
        view=gr.State(None),
        opened=gr.State(None),
    )


def _lay_out_fields() -> _Fields:
    with gr.Row(elem_classes="dv-filters"):
        period = gr.Radio(
            list(_PERIODS), value=Period.ALL.value, label="Kỳ", scale=3, min_width=650
        )
        unit = gr.Textbox(
            label="Đơn vị của tôi",
            placeholder="Trường THCS Lê Lợi",
            max_length=_MAX_TEXT,
            max_lines=1,
            min_width=180,
            elem_id="due-unit",
        )
        document = gr.Dropdown(
            [ANY_DOCUMENT],
            value=ANY_DOCUMENT[1],
            label="Văn bản",
            allow_custom_value=True,
            min_width=180,
            elem_id="due-document",
        )
        reports = gr.Checkbox(label="Chỉ báo cáo", scale=0, min_width=130)
    with gr.Row(visible=False, elem_classes="dv-dates") as dates:
        first, last = (
            gr.Textbox(
                label=label,
                placeholder="ngày/tháng/năm",
                max_length=20,
                max_lines=1,
                min_width=130,
            )
            for label in ("Từ ngày", "Đến ngày")
        )
    return _Fields(
        period=period,
        dates=dates,
        first=first,
        last=last,
        unit=unit,
        document=document,
        reports=reports,
    )


def _connect(handlers: DeadlinesHandlers, tab: gr.Tab, parts: _Parts) -> None:
    fields, given, drawn = parts.fields, parts.given, parts.drawn
    ranged = [fields.dates, fields.first, fields.last, *drawn]
    refreshed = [fields.document, parts.source, *drawn]
    on(tab.select, handlers.refresh, [parts.opened, *given], refreshed, turn=_DRAWING)
    on(fields.period.change, handlers.choose_period, given, ranged, turn=_DRAWING)
    for box in (fields.first, fields.last):
        on(box.blur, handlers.leave, given, drawn, turn=_DRAWING)
        on(box.submit, handlers.leave, given, drawn, turn=_DRAWING)
    for field in (fields.unit, fields.document, fields.reports, parts.alarm):
        on(field.change, handlers.choose, given, drawn, turn=_DRAWING)
    on(parts.calendar.go, handlers.go, given, drawn, turn=_DRAWING)
    on(parts.table.more, handlers.more, given, drawn, turn=_DRAWING)
    for part in (parts.calendar, parts.table):
        on(part.cite, handlers.cite, [], [parts.source, parts.opened])
    calendar, workbook, separated = parts.files
    on(calendar.click, handlers.calendar, given, [parts.download])
    on(workbook.click, handlers.workbook, given, [parts.download])
    on(separated.click, handlers.separated, given, [parts.download])
