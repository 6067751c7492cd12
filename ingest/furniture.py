"""Furniture of the page: what stands on it and is no part of the document."""

from __future__ import annotations

import re

from ingest.lines import Paragraph
from ingest.text import shown

DIGEST_OPENING = "Bản tóm lược"

_SEPARATOR = re.compile(r"[-–—_=*|:\s.]+\Z")
_PAGE_NUMBER = re.compile(r"(?:[-–]\s?)?\d{1,4}(?:\s?[-–])?\Z")
_ENOUGH = 400


def is_artefact(paragraph: Paragraph, words: str, *, first: bool) -> bool:
    """A lone page number, a line of dashes, the note that a text is a digest."""
    if first and words.startswith(DIGEST_OPENING):
        return True
    if words[:1].isalpha():
        return False
    if len(paragraph.text) > _ENOUGH:
        words = shown(paragraph.text)
    return not words or bool(_SEPARATOR.match(words) or _PAGE_NUMBER.match(words))
