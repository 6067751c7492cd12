"""Several quotes marked in one paragraph, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from assistant.grounding import find_quote
from ingest.text import shown


def marked(text: str, quotes: Sequence[str]) -> str:
    """A text, as it is shown, with every quote marked where it stands; marks that meet are one."""
    html, at = "", 0
    for start, end in _joined(sorted(_spans(text, quotes)), text):
        html += f"{escape(text[at:start])}<mark>{escape(text[start:end])}</mark>"
        at = end
    return html + escape(text[at:])


def _spans(text: str, quotes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the quotes stand, each sought behind the one before it first."""
    at = 0
    for quote in map(shown, quotes):
        if behind := _span(quote, text[at:]):
            yield at + behind[0], at + behind[1]
            at += behind[1]
        elif anywhere := _span(quote, text):
            yield anywhere


def _span(quote: str, text: str) -> tuple[int, int] | None:
    """Where a quote stands; its first letter may have been made a capital, or small."""
    return find_quote(quote, text) or find_quote(quote.lower(), text.lower())


def _joined(spans: Sequence[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    start = end = None
    for first, last in spans:
        if start is None or end is None:
            start, end = first, last
        elif first <= end or not text[end:first].strip():
            end = max(end, last)
        else:
            yield start, end
            start, end = first, last
    if start is not None and end is not None:
        yield start, end
