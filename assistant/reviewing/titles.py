"""The title of a paper as it stands behind a reference: its own words, and no more of them.

Beside "về …", which a reference is read with, a title may follow the office straight ("ban hành
Quy chế …", "hướng dẫn …"). It ends where the next paper is named beside it.
"""

from __future__ import annotations

import re

from ingest.document import Reference
from ingest.references import FoundReference, find_references

_STRAIGHT = re.compile(
    r"(?:\s*\([^)\n]{1,40}\))?\s+(?P<title>(?:phối hợp|hướng dẫn|quy định|ban hành|sửa đổi|"
    r"phê duyệt|thực hiện|tăng cường)\s[^();.]{1,240})"
)
_JOINED = re.compile(r"(?:,|;|\bvà|\bcùng(?: với)?|\bhoặc)\s*\Z")
_ANOTHER_MATTER = re.compile(r",\s+[A-ZĐ]|\n\s*\n")


def title_of(reference: Reference | FoundReference, text: str, *, offset: int = 0) -> str | None:
    """The title that stands behind a reference of ``text``, which begins at ``offset``."""
    title = reference.title
    if title is None:
        match = _STRAIGHT.match(text, reference.full_end - offset)
        title = _ANOTHER_MATTER.split(match["title"])[0] if match else None
    return _without_the_next(title) if title else None


def _without_the_next(title: str) -> str:
    for reference in find_references(title):
        before = title[: reference.full_start]
        joined = _JOINED.search(before)
        if joined is not None:
            return before[: joined.start()].rstrip()
    return title
