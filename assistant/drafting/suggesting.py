"""Papers of the library that a draft might rest on too: told to whoever edits, never put in."""

from __future__ import annotations

from assistant.drafting.base import GIVE_NO_TASKS
from assistant.drafting.material import Material
from assistant.units import syllables
from ingest.document import DocumentSummary
from ingest.references import number_key
from vectorstore.catalog import Catalog

_LOOKED_AT = 40
_MOST = 3
_ALIKE = 0.6
_FEWEST = 4
# Syllables that titles of all kinds share.
_IDLE = frozenset(
    [
        "ve",
        "viec",
        "thuc",
        "hien",
        "trien",
        "khai",
        "ke",
        "hoach",
        "cong",
        "tac",
        "nam",
        "cua",
        "va",
        "cac",
        "tiep",
        "tuc",
    ]
)


def suggested(material: Material, catalog: Catalog) -> tuple[str, ...]:
    """One note that names other papers on the same matter; none where there are none.

    Those that the superior's paper cites stand among the bases already.
    """
    title = material.document.header.title
    if not title:
        return ()
    cited = {number_key(one.number) for one in material.document.references}
    stored = catalog.passages(
        [one.passage_id for one in catalog.lexical.search(title, limit=_LOOKED_AT)]
    )
    others = dict.fromkeys(one.document for one in stored)
    alike = [
        one
        for one in others
        if one.id != material.document.id
        and one.kind not in GIVE_NO_TASKS
        and one.number is not None
        and number_key(one.number) not in cited
        and _is_alike(title, one)
    ]
    if not alike:
        return ()
    named = "; ".join(_named(one) for one in alike[:_MOST])
    return (f"Kho còn văn bản cùng chủ đề, cân nhắc đưa vào căn cứ: {named}.",)


def _is_alike(title: str, other: DocumentSummary) -> bool:
    one, two = _matter(title), _matter(other.title or "")
    fewest = min(len(one), len(two))
    return fewest >= _FEWEST and len(one & two) / fewest >= _ALIKE


def _matter(title: str) -> set[str]:
    return {word for word in syllables(title) if word not in _IDLE and not word.isdigit()}


def _named(one: DocumentSummary) -> str:
    return f"{one.name} ({one.issued_on})" if one.issued_on else one.name
