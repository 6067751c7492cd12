"""The line that a sentence stands under: the opener of its list, or the office whose task it is."""

from __future__ import annotations

from assistant.selection import Found, above, after, opens_a_list
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.wanted import doers
from ingest.document import Document, Passage, PassageRole
from ingest.text import shown

_MOST_STEPS = 3


def line_over(shelf: Shelf, found: Found) -> Unit | None:
    """The nearest line over a sentence that opens its list or names an office."""
    document = shelf.document(found.document.id)
    over = above(found.unit.passage, document.passages) if document else None
    for _ in range(_MOST_STEPS):
        if document is None or over is None:
            break
        said = sentences(over)
        if said and (opens_a_list(over) or doers.is_of_an_office(said[-1])):
            return said[-1]
        over = above(over, document.passages)
    return _heading_over(found.unit.passage, document) if document else None


def _heading_over(passage: Passage, document: Document) -> Unit | None:
    """The heading that a passage stands under, where its number does not say so ("3.1" in "3")."""
    heading = " ".join(passage.heading_path[-1:]).removesuffix("…").strip()
    at = next((i for i, one in enumerate(document.passages) if one.id == passage.id), 0)
    if not heading:
        return None
    for one in reversed(document.passages[:at]):
        if one.role is PassageRole.HEADING and heading in shown(one.text):
            said = sentences(one)
            return said[-1] if said and doers.is_of_an_office(said[-1]) else None
    return None


def lines_behind(shelf: Shelf, found: Found) -> tuple[Unit, ...]:
    """The next sentences of a passage, behind its last the first of the passage beside it."""
    passage = found.unit.passage
    behind = tuple(one for one in sentences(passage) if one.start > found.unit.start)
    document = shelf.document(found.document.id)
    if behind or document is None:
        return behind[:_MOST_STEPS]
    beside = next(after(passage, document.passages), None)
    if beside is None or beside.address.segments[:-1] != passage.address.segments[:-1]:
        return ()
    return sentences(beside)[:1]
