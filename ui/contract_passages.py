"""The JSON of a paragraph in its place.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from ingest.document import Passage
from ui.contract import DocumentJson, Json
from vectorstore.evidence import StoredPassage


class PlacedPassageJson(Json):
    """A paragraph with its place in words and the headings above it."""

    id: str
    address: str
    label: str
    start: int
    end: int
    text: str
    heading_path: list[str]

    @classmethod
    def of(cls, passage: Passage) -> PlacedPassageJson:
        """From our own type."""
        return cls(
            id=passage.id,
            address=str(passage.address),
            label=passage.address.label,
            start=passage.start,
            end=passage.end,
            text=passage.text,
            heading_path=list(passage.heading_path),
        )


class StoredPassageJson(Json):
    """A paragraph and its document."""

    document: DocumentJson
    passage: PlacedPassageJson

    @classmethod
    def of(cls, stored: StoredPassage) -> StoredPassageJson:
        """From our own type."""
        return cls(
            document=DocumentJson.of(stored.document), passage=PlacedPassageJson.of(stored.passage)
        )
