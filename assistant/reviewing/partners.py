"""Whom a draft works with: named offices of the superior's left out, and others put in their place.

Only offices of one kind are set against one another: a school may well ask the health station of
its commune where the district's paper names the district's office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.reviewing.findings import Difference, DifferenceKind, said
from ingest.text import folded

_WITH = re.compile(
    r"(?<!\w)(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?|cùng(?: với)?)\s+(?:các\s+)?"
    r"(?P<whom>(?:Phòng|Sở|Ban|Hội|Chi cục|Trung tâm)\s[^.;:()\n]{2,160})",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?<!\w)(?P<kind>Phòng|Sở|Ban|Hội|Chi cục|Trung tâm)\s+"
    r"(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s*-)?(?:\s+(?:(?:và|-)\s+)?[^\W\d_]+){0,7})"
)
_WORD = re.compile(r"[^\W\d_]+")
_NAMING = 2


def other_partners(wanted: str, found: str) -> Iterator[Difference]:
    """Where none of the offices wanted is named, and others of their kind are."""
    for match in _WITH.finditer(wanted):
        asked = list(_OFFICE.finditer(match["whom"]))
        if not asked or any(_is_named(one, found) for one in asked):
            continue
        kinds = {one["kind"].casefold() for one in asked}
        for given in _WITH.finditer(found):
            others = [
                one for one in _OFFICE.finditer(given["whom"]) if one["kind"].casefold() in kinds
            ]
            if others:
                yield said(
                    DifferenceKind.OTHER_PARTNER,
                    _listed(asked),
                    _listed(others),
                    "Cấp trên yêu cầu phối hợp với «{wanted}», dự thảo ghi «{found}».",
                )
                return


def _is_named(office: re.Match[str], text: str) -> bool:
    """Whether an office stands in a text, by the beginning of its name or its initials."""
    plain = f" {' '.join(_WORD.findall(folded(text)))} "
    kind, words = folded(office["kind"]), _WORD.findall(folded(office["name"]))
    initials = "".join(word[0] for word in words if word not in ("va", "ve"))
    starts = {" ".join(words[:_NAMING]), *(initials[:n] for n in range(2, len(initials) + 1))}
    return any(f" {kind} {start} " in plain for start in starts) or (
        f" {kind} {' '.join(words[:_NAMING])}" in plain
    )


def _listed(offices: list[re.Match[str]]) -> str:
    return ", ".join(f"{one['kind']} {_name(one)}" for one in offices)


def _name(office: re.Match[str]) -> str:
    """The name up to its last capital, behind which the task begins."""
    words = office["name"].split()
    last = max(at for at, word in enumerate(words) if word[:1].isupper())
    tail = words[last + 1 : last + 2]
    return " ".join([*words[: last + 1], *tail])
