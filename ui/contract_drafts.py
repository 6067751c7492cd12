"""The JSON of a draft, the same from ``danvan draft --json`` and from HTTP (docs/api.md).

As in ``ui.contract``, key names and their order are the contract. Wherever words stand, ``text`` is
the whole and ``pieces`` say where each part of it is from.
"""

from __future__ import annotations

from typing import Annotated, Literal, assert_never

from pydantic import Field

from assistant.drafting.draft import (
    Block,
    Draft,
    DraftParagraph,
    DraftSection,
    Piece,
    TaskRow,
    TaskTable,
)
from assistant.drafting.editing import cell_id
from ui.contract import CitationJson, DocumentJson, Json, ProvenanceJson


class PieceJson(Json):
    """Some words and where they are from.

    ``field`` is the profile's field that they stand in, ``was`` what the superior's paper says in
    their place; both null for other origins.
    """

    text: str
    origin: str
    citations: list[int]
    field: str | None
    was: str | None

    @classmethod
    def of(cls, piece: Piece) -> PieceJson:
        """From our own type."""
        return cls(
            text=piece.text,
            origin=piece.origin.value,
            citations=list(piece.citations),
            field=piece.field,
            was=piece.was,
        )


class ParagraphJson(Json):
    """One paragraph; ``gaps`` is what the unit has to fill in, ``notes`` are not for print."""

    type: Literal["paragraph"] = "paragraph"
    id: str
    style: str
    marker: str | None
    text: str
    citations: list[int]
    gaps: list[str]
    notes: list[str]
    pieces: list[PieceJson]

    @classmethod
    def of(cls, paragraph: DraftParagraph) -> ParagraphJson:
        """From our own type."""
        return cls(
            id=paragraph.id,
            style=paragraph.style.value,
            marker=paragraph.marker,
            text=paragraph.text,
            citations=list(paragraph.citations),
            gaps=list(paragraph.gaps),
            notes=list(paragraph.notes),
            pieces=[PieceJson.of(piece) for piece in paragraph.pieces],
        )


class CellJson(Json):
    """One cell of a table; it is edited by its own ``id``."""

    id: str
    text: str
    pieces: list[PieceJson]

    @classmethod
    def of(cls, row: TaskRow, column: str, pieces: tuple[Piece, ...]) -> CellJson:
        """From our own type."""
        return cls(
            id=cell_id(row, column),
            text=_text(pieces),
            pieces=[PieceJson.of(piece) for piece in pieces],
        )


class TaskJson(Json):
    """One task: a row of the table."""

    id: str
    number: str
    what: CellJson
    lead: CellJson
    partner: CellJson
    due: CellJson
    product: CellJson
    citations: list[int]
    notes: list[str]

    @classmethod
    def of(cls, row: TaskRow) -> TaskJson:
        """From our own type."""
        pieces = (*row.what, *row.lead, *row.partner, *row.due, *row.product)
        return cls(
            id=row.id,
            number=row.number,
            what=CellJson.of(row, "what", row.what),
            lead=CellJson.of(row, "lead", row.lead),
            partner=CellJson.of(row, "partner", row.partner),
            due=CellJson.of(row, "due", row.due),
            product=CellJson.of(row, "product", row.product),
            citations=list(dict.fromkeys(n for piece in pieces for n in piece.citations)),
            notes=list(row.notes),
        )


class TableJson(Json):
    """The tasks of a plan."""

    type: Literal["table"] = "table"
    id: str
    tasks: list[TaskJson]

    @classmethod
    def of(cls, table: TaskTable) -> TableJson:
        """From our own type."""
        return cls(id=table.id, tasks=[TaskJson.of(row) for row in table.rows])


BlockJson = Annotated[ParagraphJson | TableJson, Field(discriminator="type")]


class SectionJson(Json):
    """One section; its blocks stand in the order of the paper."""

    name: str
    heading: ParagraphJson | None
    blocks: list[BlockJson]

    @classmethod
    def of(cls, section: DraftSection) -> SectionJson:
        """From our own type."""
        return cls(
            name=section.name.value,
            heading=None if section.heading is None else ParagraphJson.of(section.heading),
            blocks=[_block(block) for block in section.blocks],
        )


class DraftHeaderJson(Json):
    """What stands above the title."""

    superior: str | None
    issuer: str
    place: str
    year: int
    addressed_to: list[PieceJson]


class DraftSignerJson(Json):
    """Who signs: the lines above the signature, and the name or a gap for it."""

    lines: list[str]
    name: PieceJson


class DraftJson(Json):
    """A paper drafted for one unit; ``title_pieces`` say where the title's words are from."""

    kind: str
    title: str
    title_pieces: list[PieceJson]
    number_symbol: str
    base: DocumentJson
    mode: str
    header: DraftHeaderJson
    sections: list[SectionJson]
    recipients: list[PieceJson]
    signer: DraftSignerJson
    citations: list[CitationJson]
    notes: list[str]
    removed: int
    provenance: ProvenanceJson | None

    @classmethod
    def of(cls, draft: Draft) -> DraftJson:
        """From our own type."""
        profile = draft.profile
        return cls(
            kind=draft.kind.value,
            title=draft.title_text,
            title_pieces=[PieceJson.of(piece) for piece in draft.title],
            number_symbol=draft.symbol,
            base=DocumentJson.of(draft.base),
            mode=draft.mode.value,
            header=DraftHeaderJson(
                superior=profile.superior,
                issuer=profile.name,
                place=profile.place,
                year=profile.year,
                addressed_to=[PieceJson.of(piece) for piece in draft.addressed_to],
            ),
            sections=[SectionJson.of(section) for section in draft.sections],
            recipients=[PieceJson.of(piece) for piece in draft.recipients],
            signer=DraftSignerJson(
                lines=list(profile.signer.lines), name=PieceJson.of(draft.signer_name)
            ),
            citations=[CitationJson.of(citation) for citation in draft.citations],
            notes=list(draft.notes),
            removed=draft.removed,
            provenance=None if draft.provenance is None else ProvenanceJson.of(draft.provenance),
        )


def _block(block: Block) -> ParagraphJson | TableJson:
    match block:
        case DraftParagraph():
            return ParagraphJson.of(block)
        case TaskTable():
            return TableJson.of(block)
        case _:
            assert_never(block)


def _text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)
