"""Files that a handler makes for the reader; no copy of them lies on the server's disk."""

from __future__ import annotations

import base64

import gradio as gr

from ui.web.markup import plain
from ui.web.source_panel import script


def file_link(content: bytes, *, media_type: str, name: str) -> str:
    """A link that holds all of a file."""
    kept = base64.b64encode(content).decode("ascii")
    kind = media_type.replace(" ", "")
    return f'<a download="{plain(name)}" href="data:{kind};base64,{kept}"></a>'


def receiver(script_name: str) -> gr.HTML:
    """What the server says to a script of the page; nobody sees it."""
    return gr.HTML(
        "", js_on_load=script(script_name), apply_default_css=False, elem_classes="dv-unseen"
    )
