"""Texts on their way to a language model, between fences that none can leave, and back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from ingest.text import shown

_CITATION_MARK = re.compile(r"\s?\[\d{1,3}(?:\s?[,;]\s?\d{1,3})*\]")
_UNSEEN = re.compile(r"[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]")


def fence_of(texts: Iterable[str]) -> str:
    """A mark that no enclosed text can hold, the same for the same input.

    It is a hash over all of them: a text that held it would change it.
    """
    return hashlib.sha256("\x00".join(texts).encode()).hexdigest()[:16]


def fenced(name: str, fence: str, *lines: str) -> str:
    """Lines between two fences of that name."""
    return "\n".join((f"[{fence}] {name}", *lines, f"[{fence}] hết {name}"))


def said(text: str) -> str:
    """A model's sentence without citation marks, and without letters that nobody sees."""
    return shown(_UNSEEN.sub(" ", _CITATION_MARK.sub("", text)))
