"""Whose papers may bind an office: those of its own place, or of the whole country.

"Các trường" in a paper of one province are none of another's. Which province an office is of its
own papers tell, by their heads or by the provincial office whose letter they carry out. Where all
papers of a library are of one province as far as they tell, all of them are of the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.choosing.own_names import proper_name
from ingest.document import DocumentSummary
from ingest.text import folded

_OF_A_PROVINCE = re.compile(
    r"(?:so|tinh uy|thanh uy|tinh doan|(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) "
    r"(?:tinh|thanh pho|tp))\b"
)
_SEVERAL = 2


def binding(
    own: Sequence[DocumentSummary],
    library: Sequence[DocumentSummary],
    cited: Mapping[str, frozenset[str]],
) -> frozenset[str]:
    """The ids of the papers that may bind the office whose papers are ``own``.

    Args:
        own: the papers of the office.
        library: all papers.
        cited: the provinces whose offices a paper cites, by its id (``provinces_cited``).
    """
    provinces = {name for paper in library for name in _provinces(paper, cited)}
    ours = frozenset(name for paper in own for name in _names(paper) | _provinces(paper, cited))
    return frozenset(
        paper.id
        for paper in library
        if len(provinces) < _SEVERAL or not (names := _names(paper)) or names & ours
    )


def provinces_cited(cited: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The folded names of the provinces whose offices a paper cites, by the paper's id.

    Args:
        cited: ids of papers, each with an office that it cites.
    """
    found: dict[str, frozenset[str]] = {}
    for paper_id, office in cited:
        name = proper_name(office) if _is_provincial(office) else None
        if name:
            found[paper_id] = found.get(paper_id, frozenset()) | {name}
    return found


def _names(paper: DocumentSummary) -> frozenset[str]:
    """What tells the office that issued a paper, and the one over it, from others."""
    names = (proper_name(office) for office in (paper.issuer, paper.superior) if office)
    return frozenset(filter(None, names))


def _provinces(paper: DocumentSummary, cited: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The province of a paper's own head, else those cited by an office of one place."""
    if any(map(_is_provincial, filter(None, (paper.issuer, paper.superior)))):
        own = proper_name(paper.superior or paper.issuer or "")
        return frozenset((own,)) if own else frozenset()
    return cited.get(paper.id, frozenset()) if _names(paper) else frozenset()


def _is_provincial(office: str) -> bool:
    return _OF_A_PROVINCE.match(folded(office)) is not None
