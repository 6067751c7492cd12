"""Of which province a paper called by its bare number is said to be.

"Kế hoạch 7 của Sở … Đồng Nai" is not the plan 7 of Bình Thuận, which happens to be here.
"""

from __future__ import annotations

import re

from assistant.reading.vocabulary import PROVINCES
from ingest.document import DocumentSummary
from ingest.text import folded

_PROVINCE = re.compile(rf"(?<!\w)(?:{PROVINCES})(?!\w)")
_SHORT_FOR_A_CITY = re.compile(r"(?<!\w)(?:tp\.? ?hcm|hcmc|sai gon|saigon)(?!\w)")
_BEHIND = re.compile(
    r"(?:\s?/\s?[a-z][\w-]{0,20})?(?: nam (?:19|20)\d\d\b)? (?:cua|do) (?P<office>[^,?;:]{2,60})"
)


def place_named(plain: str) -> str | None:
    """The province or city that a question names."""
    match = _PROVINCE.search(plain)
    if match is not None:
        return match.group()
    return "ho chi minh" if _SHORT_FOR_A_CITY.search(plain) else None


def is_said_of_another(plain: str, end: int, paper: DocumentSummary) -> bool:
    """Whether what stands behind a number gives its paper to another province.

    Args:
        plain: the folded question.
        end: where the number ends in it.
        paper: one with that number.
    """
    said = _BEHIND.match(plain, end)
    place = place_named(said["office"]) if said is not None else None
    own = place_named(folded(f"{paper.issuer or ''} | {paper.superior or ''}"))
    return place is not None and own is not None and place != own
