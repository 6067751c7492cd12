"""Errors on the page: a sentence in Vietnamese, never a traceback."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import gradio as gr

from ingest.errors import DanvanError
from ui.next_steps import from_elsewhere

_LOG = logging.getLogger(__name__)

UNEXPECTED = "Đã có lỗi ngoài dự kiến; nhật ký máy chủ ghi rõ."


def in_words(error: Exception) -> str:
    """What the page says about an error; one that is not ours goes to the log instead."""
    if isinstance(error, DanvanError):
        return from_elsewhere(error)
    _LOG.error("the page failed", exc_info=error)
    return UNEXPECTED


@contextmanager
def errors_as_messages() -> Iterator[None]:
    """The page's outermost edge: whatever goes wrong inside becomes a message on the page.

    Raises:
        gr.Error: in place of any other exception. Gradio draws its message as HTML.
    """
    try:
        yield
    except gr.Error:
        raise
    except Exception as error:  # noqa: BLE001 - nothing above would put it in words
        message = escape(in_words(error))
        raise gr.Error(message, title="Chưa làm được", print_exception=False) from None
