"""Headings of a form to be filled in: they name what somebody is to write, and say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.selection import Found, beneath
from assistant.shelf import Shelf
from ingest.document import Document, PassageRole

_BLANK = re.compile(r"\.{5}|…{2}|_{5}")
_MOST = 8


def filled(shelf: Shelf, found: Sequence[Found]) -> tuple[Found, ...]:
    """The sentences without the headings before them that stand over nothing in a form."""
    at = 0
    while at < min(len(found), _MOST) and _is_empty(shelf, found[at]):
        at += 1
    return tuple(found[at:])


def _is_empty(shelf: Shelf, found: Found) -> bool:
    passage = found.unit.passage
    if passage.role is not PassageRole.HEADING:
        return False
    document = shelf.document(found.document.id)
    if document is None or beneath(passage, document.passages):
        return False
    return _is_form(document)


def _is_form(document: Document) -> bool:
    return any(_BLANK.search(one.text) for one in document.passages)
