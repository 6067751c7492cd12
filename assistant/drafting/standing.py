"""What the library says against citing a paper: that it was replaced, or is cited otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.lookup import Lookup
from assistant.naming.agreeing import Trait
from assistant.naming.looked_up import LookupStatus, ReferenceLookup, StatedLink
from ingest.citing.relations import ENDING
from ingest.text import shown
from vectorstore.catalog import Catalog

_TRAITS = {
    Trait.KIND: "loại văn bản",
    Trait.DATE: "ngày",
    Trait.ISSUER: "cơ quan ban hành",
    Trait.TITLE: "trích yếu",
}


def standing(text: str, catalog: Catalog) -> tuple[str, ...]:
    """One note for each thing that speaks against a reference of the text, in reading order."""
    found = Lookup(catalog).lookup_text(text).references
    return tuple(dict.fromkeys(note for one in found for note in _against(one)))


def _against(one: ReferenceLookup) -> Iterator[str]:
    if one.status is LookupStatus.REPLACED:
        for link in one.links:
            if link.relation in ENDING and not link.is_outgoing:
                yield f"{_name(one)} đã bị thay thế hoặc bãi bỏ: {_said_by(link)}"
    if one.status is LookupStatus.DIFFERS:
        traits = ", ".join(_TRAITS[trait] for trait in one.differs)
        yield f"{_name(one)} khác với văn bản mang số ấy trong kho về: {traits}."
    for difference in one.disagreements:
        values = "; ".join(difference.values)
        yield f"Kho ghi {_TRAITS[difference.trait]} của {_name(one)} khác nhau: {values}."


def _name(one: ReferenceLookup) -> str:
    return f"{one.kind} số {one.number}" if one.kind else one.number


def _said_by(link: StatedLink) -> str:
    citation = link.citation
    by = link.paper.number or citation.document.name
    return f"{by} ghi «{shown(link.words)}» ({citation.document.name}, {citation.label})."
