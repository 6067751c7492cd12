"""Whose papers may bind an office: those of its own place, or of the whole country.

"Các trường" in a paper of one province are none of another's. Where a library has papers of one
province alone, all of them are of the place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.choosing.own_names import proper_name
from ingest.document import DocumentSummary
from ingest.text import folded

_OF_A_PROVINCE = re.compile(
    r"(?:so|tinh uy|thanh uy|tinh doan|(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) "
    r"(?:tinh|thanh pho|tp))\b"
)


def binding(own: Sequence[DocumentSummary], library: Sequence[DocumentSummary]) -> frozenset[str]:
    """The ids of the papers that may bind the office whose papers are ``own``."""
    provinces = {name for paper in library for name in _provinces(paper)}
    ours = frozenset(name for paper in own for name in _names(paper))
    return frozenset(
        paper.id
        for paper in library
        if len(provinces) < 2 or not (names := _names(paper)) or names & ours
    )


def _names(paper: DocumentSummary) -> frozenset[str]:
    """What tells the office that issued a paper, and the one over it, from others."""
    names = (proper_name(office) for office in (paper.issuer, paper.superior) if office)
    return frozenset(filter(None, names))


def _provinces(paper: DocumentSummary) -> frozenset[str]:
    of_one = any(
        _OF_A_PROVINCE.match(folded(office)) for office in (paper.issuer, paper.superior) if office
    )
    own = proper_name(paper.superior or paper.issuer or "") if of_one else None
    return frozenset((own,)) if own else frozenset()
