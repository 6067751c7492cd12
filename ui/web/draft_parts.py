"""What can be opened in a draft: each paragraph, heading, cell of a table, and the title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.drafting.draft import Draft, DraftParagraph, Origin, Piece, TaskRow
from assistant.drafting.editing import TITLE, cell_id

#: The columns of a table of tasks, each with its head.
COLUMNS = (
    ("what", "Nội dung"),
    ("lead", "Chủ trì"),
    ("partner", "Phối hợp"),
    ("due", "Thời gian"),
    ("product", "Sản phẩm"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPart:
    """Some words of a draft that have sources of their own and can be edited under ``id``."""

    id: str
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def citations(self) -> tuple[int, ...]:
        """The numbers of the citations behind the words, as they come."""
        return tuple(dict.fromkeys(n for piece in self.pieces for n in piece.citations))

    @property
    def is_edited(self) -> bool:
        """Whether the unit wrote it itself."""
        return any(piece.origin is Origin.EDITED for piece in self.pieces)


def parts_of(draft: Draft) -> Iterator[DraftPart]:
    """The parts in reading order."""
    yield DraftPart(id=TITLE, pieces=draft.title)
    for section in draft.sections:
        if section.heading is not None:
            yield part_of_paragraph(section.heading)
        for block in section.blocks:
            if isinstance(block, DraftParagraph):
                yield part_of_paragraph(block)
            else:
                for row in block.rows:
                    yield from parts_of_row(row)


def part_of_paragraph(paragraph: DraftParagraph) -> DraftPart:
    """A paragraph or a heading."""
    return DraftPart(id=paragraph.id, pieces=paragraph.pieces, notes=paragraph.notes)


def parts_of_row(row: TaskRow) -> tuple[DraftPart, ...]:
    """The cells of a task; its notes belong to each of them."""
    pieces = (row.what, row.lead, row.partner, row.due, row.product)
    return tuple(
        DraftPart(id=cell_id(row, column), pieces=words, notes=row.notes)
        for (column, _), words in zip(COLUMNS, pieces, strict=True)
    )


def find_part(draft: Draft, part_id: str) -> DraftPart | None:
    """The part of that id."""
    return next((part for part in parts_of(draft) if part.id == part_id), None)


def gaps_in(draft: Draft) -> tuple[str, ...]:
    """What the unit has still to fill in, wherever it stands."""
    around = (*draft.addressed_to, *(piece for part in parts_of(draft) for piece in part.pieces))
    return tuple(
        piece.text
        for piece in (*around, *draft.recipients, draft.signer_name)
        if piece.origin is Origin.GAP
    )
