"""Citations: a passage, a span of it, and an id that says both.

The id is the passage id with the span's offsets inside the passage, so it can be resolved with no
store of citations and does not move when the index is rebuilt (tests/invariants, 2).
"""

from __future__ import annotations

import re

from assistant.answer import Citation
from ingest.document import DocumentSummary, Passage

_ID = re.compile(r"(?P<passage>.{1,64})-(?P<start>0|[1-9]\d{0,8})-(?P<end>[1-9]\d{0,8})", re.ASCII)
_SPACE = re.compile(r"\s+")
# What stands before the words of a line: a dash or dot ("- ", "· "), a number or letter of a list
# ("1. ", "1.2. ", "3) ", "a) "), a converter's bookmark. Refuses "05/12", "2019. ", "V. I. Lênin".
_MARKER = re.compile(
    r"(?:\s+|\[bookmark:[^\]\n]{0,80}\]"
    r"|[-+*–—•·](?=\s|\Z)|\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s|\Z)|[a-zđ]\)(?=\s|\Z))+"
)


def citation_id(passage_id: str, start: int, end: int) -> str:
    """The id of ``passage.text[start:end]``."""
    return f"{passage_id}-{start}-{end}"


def parse_citation_id(text: str) -> tuple[str, int, int] | None:
    """The passage id and the offsets inside the passage; None when ``text`` is no citation id."""
    match = _ID.fullmatch(text)
    if match is None:
        return None
    start, end = int(match["start"]), int(match["end"])
    return (match["passage"], start, end) if start < end else None


def without_marker(line: str) -> str:
    """A line without what only lists it: "- ", "1. ", "a) ", a bookmark, white space."""
    marker = _MARKER.match(line)
    return line[marker.end() if marker else 0 :].rstrip()


def cite(passage: Passage, document: DocumentSummary, *, n: int, start: int, end: int) -> Citation:
    """The citation number ``n`` of ``document.text[start:end]``, which lies in ``passage``.

    White space at both ends is left out, and at the start of a line its list marker too.

    Raises:
        ValueError: if the span leaves the passage or holds nothing to quote (invariant 1).
    """
    span = trimmed(passage, start, end)
    if span is None:
        message = f"{start}:{end} of passage {passage.id} holds nothing to quote"
        raise ValueError(message)
    a, b = (at - passage.start for at in span)
    return Citation(
        n=n,
        citation_id=citation_id(passage.id, a, b),
        passage_id=passage.id,
        document=document,
        address=str(passage.address),
        label=passage.address.label,
        quote=passage.text[a:b],
        start=span[0],
        end=span[1],
    )


def trimmed(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """The span without white space at its ends and without the list marker of its line.

    None when nothing is left to quote.

    Raises:
        ValueError: if the span leaves the passage (invariant 1).
    """
    whole = len(passage.text) == passage.end - passage.start
    if not whole or not passage.start <= start < end <= passage.end:
        message = f"{start}:{end} is no span of {passage.id} ({passage.start}:{passage.end})"
        raise ValueError(message)
    a = start - passage.start
    text = passage.text[: end - passage.start].rstrip()
    opens_a_line = not text[:a].rpartition("\n")[2].strip()
    skipped = (_MARKER if opens_a_line else _SPACE).match(text, a)
    a = skipped.end() if skipped else a
    return (passage.start + a, passage.start + len(text)) if a < len(text) else None
