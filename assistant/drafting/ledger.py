"""The citations of one draft, numbered as they are first used; and pieces that carry them."""

from __future__ import annotations

from assistant.answer import Citation
from assistant.citing import cite, trimmed
from assistant.drafting.draft import Origin, Piece
from ingest.document import DocumentSummary, Passage


class Ledger:
    """Numbers each passage once, however many pieces are quoted from it."""

    def __init__(self) -> None:
        self._citations: dict[str, Citation] = {}
        self._passages: dict[int, Passage] = {}

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation made so far, from 1 up."""
        return tuple(self._citations.values())

    def number(self, passage: Passage, document: DocumentSummary) -> int:
        """The number of the citation of a whole passage.

        Raises:
            ValueError: if the passage holds nothing to quote.
        """
        if passage.id not in self._citations:
            self._citations[passage.id] = cite(
                passage,
                document,
                n=len(self._citations) + 1,
                start=passage.start,
                end=passage.end,
            )
            self._passages[len(self._citations)] = passage
        return self._citations[passage.id].n

    def passage(self, n: int) -> Passage:
        """The passage behind a number."""
        return self._passages[n]

    def quoted(self, text: str, passage: Passage, document: DocumentSummary) -> Piece:
        """Words of a passage as a piece."""
        n = self.number(passage, document)
        return Piece(text=text, origin=Origin.QUOTED, citations=(n,))


def is_quotable(passage: Passage) -> bool:
    """Whether anything is left of a passage without its list marker."""
    return trimmed(passage, passage.start, passage.end) is not None
