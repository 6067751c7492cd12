"""What of a document is searched: of each passage its words and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from ingest.document import Document, DocumentSummary, Passage, PassageRole


class Searchable(NamedTuple):
    """A passage as the indexes need it; a tuple, since many go to another process.

    ``name`` is the document's: kind, number and title.
    """

    passage_id: str
    document_id: str
    name: str
    heading_path: tuple[str, ...]
    text: str

    @classmethod
    def of(cls, document: DocumentSummary, passage: Passage) -> Searchable:
        """What is searched of a passage of this document."""
        return cls(passage.id, document.id, _name(document), passage.heading_path, passage.text)


def is_searchable(passage: Passage) -> bool:
    """Whether a search may find a passage; one that holds only reading artefacts may not."""
    return passage.role is not PassageRole.ARTEFACT


def searchable_in(document: Document) -> list[Searchable]:
    """All that is searched of a document, in its order."""
    summary = document.summary
    return [Searchable.of(summary, each) for each in document.passages if is_searchable(each)]


def _name(document: DocumentSummary) -> str:
    return " ".join(filter(None, (document.kind, document.number, document.title)))
