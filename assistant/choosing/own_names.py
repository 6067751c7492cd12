"""What tells an office from others: "cỏ may" of "Trường Mầm non Cỏ May"."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.reading.vocabulary import OFFICE_BEFORE, OFFICE_PREFIX, OFFICE_SUFFIX
from ingest.document import DocumentSummary
from ingest.text import folded

_OFFICE_PREFIX = re.compile(rf"{OFFICE_PREFIX}(?:\s+|\Z)")
_SHORTEST_NAME = 4


@lru_cache(maxsize=4096)
def proper_name(office: str) -> str | None:
    """The folded name of an office without the words that offices share; None if none is left."""
    name = folded(office)
    while (prefix := _OFFICE_PREFIX.match(name)) is not None:
        name = name[prefix.end() :].strip()
    return name if len(name) >= _SHORTEST_NAME else None


def name_of_issuer(document: DocumentSummary) -> str | None:
    """The proper name of the office that issued a paper.

    Of an office that has no other words ("Sở Giáo dục và Đào tạo") that of the one over it.
    """
    return proper_name(document.issuer or "") or proper_name(document.superior or "")


@lru_cache(maxsize=4096)
def with_office(name: str) -> re.Pattern[str]:
    """A name with the words of the office before it: "so giao duc binh thuan"."""
    return re.compile(
        rf"(?<!\w)(?:{OFFICE_BEFORE}\s+){{0,3}}{re.escape(name)}(?!\w)(?:\s+{OFFICE_SUFFIX}(?!\w)){{0,3}}"
    )
