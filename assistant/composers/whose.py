"""Whose a thing is, where a question says it: an office of a sort, or the asker's own house."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.shelf import Shelf
from assistant.units import Unit
from assistant.wanted import signs
from ingest.text import folded

_OFFICE_BONUS = 0.2
_SUBJECT_BONUS = 0.1
_HOUSE_BONUS = 0.3
# "Kinh phí của Sở", "của trường mình"; refuses "của Sở Nội vụ", which is named.
_HOUSE = re.compile(
    r"\b(?:cua|o|tai) (?P<sort>so|phong|truong|xa|phuong)(?: (?:minh|ta|toi|em))?"
    r"(?=\W*\Z|[,?.;]| (?:nam|trong|la|thi|duoc|co|bao|the|quy|thang|cho|de|ve|chia|gom)\b)"
)
_ISSUERS = {
    "so": re.compile(r"so\b"),
    "phong": re.compile(r"phong\b"),
    "truong": re.compile(r"truong\b"),
    "xa": re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|dang uy) xa\b"),
    "phuong": re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|dang uy) phuong\b"),
}


def of_the_sort(shelf: Shelf) -> Callable[[Unit], float]:
    """What it is worth that a sentence names an office of the sort asked for ("bộ nào").

    More where it begins with it: then the office does it, and is not only told of it.
    """
    names_one = signs.office_asked(shelf.question)
    if not signs.asks_who(shelf.question):
        return lambda one: _OFFICE_BONUS * names_one(one)
    return lambda one: (
        _OFFICE_BONUS * names_one(one) + _SUBJECT_BONUS * signs.begins_with_an_office(one)
    )


def of_the_house(shelf: Shelf) -> Callable[[Unit], float]:
    """What it is worth that a sentence stands in a paper of the house, where "của Sở" is asked.

    What the office over it gives to all is another sum.
    """
    match = _HOUSE.search(shelf.question.plain)
    if match is None:
        return lambda _one: 0.0
    issuer = _ISSUERS[match["sort"]]
    own = {
        one.passage.id for one in shelf.sights if issuer.match(folded(one.document.issuer or ""))
    }
    return lambda one: _HOUSE_BONUS * (one.passage.id in own)
