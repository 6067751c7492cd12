"""A paragraph with its place in the lay-out of its document."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.document import Address, PassageRole
from ingest.layout.letterhead import HeaderPart
from ingest.layout.lines import Paragraph


@dataclass(slots=True)
class Placed:
    """A paragraph (or several that belong together) with its role and address.

    It grows while the document is walked, and is never changed afterwards.
    """

    start: int
    end: int
    text: str
    body: int
    role: PassageRole
    address: Address
    heading_path: tuple[str, ...]
    paragraph: Paragraph
    part: HeaderPart | None = None
