"""Text on its way into the page: reading artefacts left out, every letter of it escaped.

Nothing of a document, a question or an error message reaches the page by another way.
"""

from __future__ import annotations

from html import escape

from ingest.text import shown

#: Beside the name of a document that retells another and is not its text.
DIGEST = '<span class="dv-digest">bản tóm lược</span>'


def plain(text: str) -> str:
    """A text as a person reads it, safe between tags and in a quoted attribute."""
    return escape(shown(text), quote=True)


def highlighted(text: str, *, start: int, end: int) -> str:
    """A text with ``text[start:end]`` marked.

    What is shown is shorter than what was read, so offsets would not fit it: the three pieces are
    cleaned one by one, and white space at a seam is kept as one space.
    """
    before, quote, after = text[:start], text[start:end], text[end:]
    left, right = _seam(before, quote), _seam(quote, after)
    return f"{plain(before)}{left}<mark>{plain(quote)}</mark>{right}{plain(after)}"


def _seam(left: str, right: str) -> str:
    """A space if white space stands where two pieces meet, perhaps behind an artefact ("a **b")."""
    if not shown(left) or not shown(right):
        return ""
    return " " if shown(left + "|").endswith(" |") or shown("|" + right).startswith("| ") else ""


def joined(*parts: str | None, by: str = " · ") -> str:
    """The parts that are there, cleaned and escaped."""
    return by.join(plain(part) for part in parts if part)
