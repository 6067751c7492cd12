"""The tab *Thời hạn*: every duty with a time limit, and the paragraph that sets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import gradio as gr

from assistant.deadlines import Wanted, list_deadlines
from ui.web.deadlines import render_deadlines
from ui.web.errors import errors_as_messages
from ui.web.source import render_no_source
from ui.web.source_panel import SourcePanel, citable, source_panel

if TYPE_CHECKING:
    from ui.wiring import Application

_PANEL = "deadline-source"


@dataclass(frozen=True, slots=True)
class DeadlinesHandlers:
    """What happens in this tab."""

    application: Application

    def refresh(self) -> tuple[str, str]:
        """Draw the table as of today, with nothing opened beside it."""
        with errors_as_messages():
            today = self.application.clock()
            duties = self.application.library.catalog.obligations()
            deadlines = list_deadlines(duties, wanted=Wanted(), as_of=today)
            return render_deadlines(deadlines, as_of=today), render_no_source()


def build_deadlines_tab(application: Application) -> None:
    """Add the tab to the page that is being built."""
    handlers = DeadlinesHandlers(application)
    with gr.Tab("Thời hạn") as tab, gr.Row(equal_height=False):
        with gr.Column(scale=3, min_width=320):
            table = citable("", element_id="deadlines", panel_id=_PANEL)
        with gr.Column(scale=2, min_width=320):
            source = source_panel(element_id=_PANEL)
    table.cite(
        SourcePanel(application).show,
        outputs=source,
        show_progress="hidden",
        api_visibility="private",
    )
    tab.select(
        handlers.refresh,
        outputs=[table, source],
        show_progress="hidden",
        api_visibility="private",
    )
