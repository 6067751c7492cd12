"""The words that carry a source where nothing can be clicked: on the clipboard and in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.text import shown

if TYPE_CHECKING:
    from assistant.answer import Answer, Citation


def source_line(citation: Citation) -> str:
    """One source on one line, as a person reads it: ``[1] Kế hoạch 12/KH, mục III.1: «…»``."""
    place = f"{shown(citation.document.name)}, {shown(citation.label)}"
    return f"[{citation.n}] {place}: «{shown(citation.quote)}»"


def with_sources(answer: Answer) -> str:
    """The answer as plain text: one claim to a line, then its sources, one to a line."""
    claims = [shown(claim.marked) for claim in answer.claims]
    return "\n".join([*claims, "", "Nguồn:", *map(source_line, answer.citations)])
