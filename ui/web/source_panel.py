"""The source panel and what can be clicked to fill it, as parts of the page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import gradio as gr

from ui.web.errors import errors_as_messages
from ui.web.source import render_missing_source, render_no_source, render_source

if TYPE_CHECKING:
    from ui.wiring import Application


@dataclass(frozen=True, slots=True)
class SourcePanel:
    """Fills a source panel from the library."""

    application: Application

    def show(self, event: gr.EventData) -> str:
        """Draw the source of the citation that was clicked."""
        with errors_as_messages():
            return self.of(str(event.citation))

    def of(self, citation_id: str) -> str:
        """Draw the source of a citation, or say that its document has left the library."""
        cited = self.application.lookup.citation(citation_id)
        if cited is None:
            return render_missing_source()
        record = self.application.library.catalog.record(cited.citation.document.id)
        return render_source(cited, is_digest=record is not None and record.is_digest)


def script(name: str) -> str:
    """The text of a script beside this module."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def source_panel(*, element_id: str) -> gr.HTML:
    """An empty panel."""
    return gr.HTML(
        render_no_source(),
        js_on_load=script("source.js"),
        apply_default_css=False,
        elem_id=element_id,
    )


def citable(
    html: str, *, element_id: str, panel_id: str, more_scripts: tuple[str, ...] = ()
) -> gr.HTML:
    """HTML whose buttons with ``data-citation`` raise the event ``cite``."""
    return gr.HTML(
        html,
        js_on_load="\n".join(script(name) for name in ("clicks.js", *more_scripts)),
        apply_default_css=False,
        elem_id=element_id,
        panel=panel_id,
    )
