"""Whether a basis of a draft is used: by the superior's paper, or by what the draft orders itself.

Papers that found or govern the unit, its school year, or the work as a whole are a basis of
anything that it plans, and are never called unused.
"""

from __future__ import annotations

import re

from assistant.reviewing.told import same_issuer, same_number
from assistant.reviewing.words import Weights, terms_of
from ingest.document import Document, NamedLaw, PassageRole, Reference
from ingest.spelling import spelling_key, words_key
from ingest.text import folded

_OF_ANYTHING = re.compile(
    r"\b(?:dieu le|to chuc va hoat dong|chuc nang|nhiem vu, quyen han|thanh lap|luat giao duc|"
    r"luat to chuc|luat vien chuc|luat can bo|nhiem vu nam hoc|nam hoc|dan van|dan chu|"
    r"quy che lam viec|thi dua|khung ke hoach thoi gian|cong tac van thu)\b"
)
_ENOUGH = 0.5
_READ = (PassageRole.BODY, PassageRole.HEADING, PassageRole.BASIS)


def is_used(
    reference: Reference,
    title: str | None,
    draft: Document,
    superior: Document,
    weights: Weights,
) -> bool:
    """Whether the paper is cited again, is the superior's or its basis, or is of the matter."""
    key = spelling_key(reference.number)
    own = superior.header.number
    if own is not None and spelling_key(own) == key:
        return True
    if any(same_number(one.number, reference.number) for one in superior.references):
        return True
    again = (
        one
        for one in draft.references
        if spelling_key(one.number) == key and one.passage_id != reference.passage_id
    )
    if any(again) or title is None:
        return True
    of_superior = bool(same_issuer(reference.issuer, superior.header.issuer))
    return of_superior or _concerns(title, reference.passage_id, draft, superior, weights)


def law_is_used(law: NamedLaw, draft: Document, superior: Document, weights: Weights) -> bool:
    """The same for a law that is cited by its name alone."""
    key = words_key(law.name)
    if any(words_key(one.name) == key for one in superior.named_laws):
        return True
    if sum(words_key(one.name) == key for one in draft.named_laws) > 1:
        return True
    holding = next((one.id for one in draft.passages if one.start <= law.start < one.end), "")
    return _concerns(law.name, holding, draft, superior, weights)


def _concerns(
    title: str, passage_id: str, draft: Document, superior: Document, weights: Weights
) -> bool:
    """Whether some paragraph is of the matter: it has half of the title's weight."""
    if _OF_ANYTHING.search(folded(title)):
        return True
    wanted = terms_of(title)
    return any(
        weights.share(wanted, terms_of(passage.text)) >= _ENOUGH
        for document in (draft, superior)
        for passage in document.passages
        if passage.id != passage_id and passage.role in _READ
    )
