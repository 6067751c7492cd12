"""The sources of a draft on paper: comments at the side, or an annex of their own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from assistant.drafting.draft import Draft, DraftParagraph, Piece, TaskRow
from ingest.text import shown
from ui.exports.paper.words import text_of
from ui.writable import writable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from assistant.answer import Citation

_AUTHOR: Final = "danvan"
_INITIALS: Final = "dv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A part of the draft with its sources, told for whoever edits: its words and what to know."""

    words: str
    citations: tuple[Citation, ...]
    notes: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Noted:
    """Keeps what each part of the draft goes back to, and where it came to stand on paper."""

    draft: Draft
    found: list[tuple[Sourced, Paragraph]] = field(default_factory=list)

    def title(self, paragraph: Paragraph) -> None:
        """Keep the sources of the title, and the notes on the whole draft."""
        self._keep(self.draft.title_text, self.draft.title, self.draft.notes, paragraph)

    def told(self, part: DraftParagraph | TaskRow, paragraph: Paragraph) -> None:
        """Keep the sources of a paragraph or of a task."""
        if isinstance(part, DraftParagraph):
            words = f"{part.marker or ''} {text_of(part.pieces)}"
            self._keep(words, part.pieces, part.notes, paragraph)
        else:
            pieces = (*part.what, *part.lead, *part.partner, *part.due, *part.product)
            words = f"{part.number}. {text_of(part.what)}"
            self._keep(words, pieces, part.notes, paragraph)

    def _keep(
        self,
        words: str,
        pieces: tuple[Piece, ...],
        notes: tuple[str, ...],
        paragraph: Paragraph,
    ) -> None:
        by_number = {citation.n: citation for citation in self.draft.citations}
        numbers = dict.fromkeys(n for piece in pieces for n in piece.citations)
        citations = tuple(by_number[n] for n in numbers if n in by_number)
        stood_in = tuple(
            f"“{shown(piece.text)}” thay cho “{shown(piece.was)}”" for piece in pieces if piece.was
        )
        if citations or notes or stood_in:
            sourced = Sourced(words=shown(words), citations=citations, notes=(*notes, *stood_in))
            self.found.append((sourced, paragraph))


def add_comments(file: Document, noted: Noted, *, day: dt.date) -> None:
    """Put a comment beside every part that has a source or a note."""
    for sourced, paragraph in noted.found:
        if not paragraph.runs:
            continue
        text = "\n".join(writable(line) for line in _lines(sourced))
        comment = file.add_comment(paragraph.runs, text, author=_AUTHOR, initials=_INITIALS)
        comment._comment_elm.date = dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)


def source_of(citation: Citation) -> str:
    """Where a quote stands: document and place in it."""
    return f"{shown(citation.document.name)}, {shown(citation.label)}"


def quote_of(citation: Citation) -> str:
    """The words quoted."""
    return f"«{shown(citation.quote)}»"


def _lines(sourced: Sourced) -> tuple[str, ...]:
    sources = tuple(f"{source_of(one)}: {quote_of(one)}" for one in sourced.citations)
    return (*sources, *map(shown, sourced.notes))
