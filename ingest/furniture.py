"""Furniture of the page: what stands on it and is no part of the document."""

from __future__ import annotations

import re

from ingest.lines import Paragraph
from ingest.text import shown

DIGEST_OPENING = "Bản tóm lược"

_SEPARATOR = re.compile(r"[-–—_=*|:\s.]+\Z")
_PAGE_NUMBER = re.compile(r"(?:[-–]\s?)?\d{1,4}(?:\s?[-–])?\Z")
_LONGEST_PAGE_NUMBER = len("- 1234 -")
_ENOUGH = 400


def is_artefact(paragraph: Paragraph, words: str, *, first: bool) -> bool:
    """A lone page number, a line of dashes, the note that a text is a digest."""
    if first and words.startswith(DIGEST_OPENING):
        return True
    if words[:1].isalpha():
        return False
    if len(paragraph.text) > _ENOUGH:
        words = shown(paragraph.text)
    is_number = len(words) <= _LONGEST_PAGE_NUMBER and _PAGE_NUMBER.match(words) is not None
    return not words or is_number or _SEPARATOR.match(words) is not None
