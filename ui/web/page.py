"""The page: six tabs over one library. Nothing on it is loaded from another machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import gradio as gr

from ui.web.asking_tab import build_asking_tab
from ui.web.deadlines_tab import build_deadlines_tab
from ui.web.draft_tab import build_draft_tab
from ui.web.library_tab import build_library_tab
from ui.web.references_tab import build_references_tab
from ui.web.review_tab import build_review_tab
from ui.web.source_panel import script

if TYPE_CHECKING:
    from fastapi import FastAPI

    from ui.wiring import Application

_STYLES = ("page.css", "deadlines.css", "references.css", "drafting.css", "review.css")
# Gradio's own page says that it is English.
_LANGUAGE = "<script>document.documentElement.lang = 'vi'</script>"
_TITLE = """
<header class="dv-title">
  <h1>danvan</h1>
  <p>Hỏi đáp trên văn bản công tác dân vận: mỗi ý trả lời đều kèm đoạn văn bản làm căn cứ.</p>
</header>
"""
_SYSTEM_FONTS = ("system-ui", "Segoe UI", "Noto Sans", "DejaVu Sans", "sans-serif")
_SYSTEM_MONO = ("ui-monospace", "Consolas", "DejaVu Sans Mono", "monospace")
_HOUR_S = 3600


def build_page(application: Application) -> gr.Blocks:
    """The page over one application; ``mount_page`` serves it with its theme and its style."""
    page = gr.Blocks(
        title="danvan",
        analytics_enabled=False,
        fill_width=True,
        delete_cache=(_HOUR_S, _HOUR_S),
    )
    with page:
        gr.HTML(_TITLE, apply_default_css=False, js_on_load=None)
        with gr.Tabs():
            build_asking_tab(application)
            build_library_tab(application)
            build_deadlines_tab(application)
            build_references_tab(application)
            build_draft_tab(application)
            build_review_tab(application)
    return page


def mount_page(app: FastAPI, application: Application) -> FastAPI:
    """Serve the page at ``/`` of ``app``; what ``app`` already routes goes first."""
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        build_page(application),
        path="/",
        theme=system_theme(),
        # As css, Gradio would rewrite the rules and lose those for narrow screens.
        head=f"{_LANGUAGE}<style>{''.join(map(script, _STYLES))}</style>",
        footer_links=[],
        max_file_size=f"{application.settings.max_upload_mb}mb",
        show_error=False,
        # Otherwise the browser would keep every question and offer to save it elsewhere.
        run_history=False,
        enable_monitoring=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
    )
    return mounted


def system_theme() -> gr.themes.Base:
    """Gradio's plain theme in the fonts that the computer has."""
    theme = gr.themes.Default(primary_hue="blue", font=_SYSTEM_FONTS, font_mono=_SYSTEM_MONO)
    # Gradio's grey for lesser text stands at 2.6:1 on white, its white on red at 3.8:1; WCAG 2.2
    # (1.4.3) wants 4.5:1.
    return theme.set(
        body_text_color_subdued="*neutral_600",
        body_text_color_subdued_dark="*neutral_300",
        input_placeholder_color="*neutral_500",
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_cancel_background_fill="#b91c1c",
        button_cancel_background_fill_hover="#991b1b",
    )
