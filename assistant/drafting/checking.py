"""The check of a draft: every piece stands where it says it is from, or gives way to a gap.

A quoted piece stands word for word in its passage; a profile piece in the profile; the words of the
form hold no fact. What fails is removed and counted, as a claim of an answer is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from itertools import chain

from assistant.checking.facts import stated
from assistant.drafting.draft import (
    Block,
    DraftParagraph,
    DraftSection,
    Origin,
    Piece,
    TaskRow,
    TaskTable,
    gap,
)
from assistant.drafting.ledger import Ledger
from assistant.drafting.profile import Figure, OwnDeadline, Signer, UnitProfile
from assistant.grounding import check_claim, find_quote
from ingest.document import Passage
from ingest.text import canonical, shown

_UNPROVEN = "nội dung này không đứng được trên nguồn đã dẫn"
_JOINED = re.compile(r"\s*([/-])\s*")


class Checker:
    """Checks the sections of one draft against the passages it cites and the profile."""

    def __init__(self, profile: UnitProfile, ledger: Ledger) -> None:
        self._own = _texts(profile)
        self._ledger = ledger
        self.removed = 0

    def section(self, section: DraftSection) -> DraftSection:
        """The section with a gap for each piece that does not stand."""
        return replace(
            section,
            heading=section.heading and self._paragraph(section.heading),
            blocks=tuple(self._block(block) for block in section.blocks),
        )

    def _block(self, block: Block) -> Block:
        if isinstance(block, TaskTable):
            return replace(block, rows=tuple(self._row(row) for row in block.rows))
        return self._paragraph(block)

    def _row(self, row: TaskRow) -> TaskRow:
        return replace(
            row,
            what=self.pieces(row.what),
            lead=self.pieces(row.lead),
            partner=self.pieces(row.partner),
            due=self.pieces(row.due),
            product=self.pieces(row.product),
        )

    def _paragraph(self, paragraph: DraftParagraph) -> DraftParagraph:
        return replace(paragraph, pieces=self.pieces(paragraph.pieces))

    def pieces(self, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """The pieces, each that does not stand replaced by a gap."""
        return tuple(piece if self.stands(piece) else self._missing(piece) for piece in pieces)

    def _missing(self, piece: Piece) -> Piece:
        self.removed += 1
        return gap(_UNPROVEN, citations=piece.citations)

    def stands(self, piece: Piece) -> bool:
        """Whether a piece stands where it says it is from."""
        match piece.origin:
            case Origin.QUOTED:
                return any(_is_in(piece.text, self._ledger.passage(n)) for n in piece.citations)
            case Origin.PROFILE:
                return any(_same(piece.text, text) for text in self._own)
            case Origin.PHRASED:
                quotes = [shown(self._ledger.passage(n).text) for n in piece.citations]
                return bool(quotes) and not check_claim(piece.text, [*quotes, *self._own])
            case _:
                return piece.origin is Origin.GAP or not any(stated(piece.text))


def _is_in(text: str, passage: Passage) -> bool:
    source = shown(passage.text)
    if not any(letter.isalnum() for letter in text):
        return True
    if find_quote(text, source) or find_quote(text.lower(), source.lower()):
        return True
    return find_quote(_joined(text), _joined(source)) is not None


def _joined(text: str) -> str:
    """The text with the blanks inside symbols closed: "07 /KH-PGDĐT"."""
    return _JOINED.sub(r"\1", text)


def _same(text: str, other: str) -> bool:
    return canonical(text).lower() == canonical(other).lower()


def _texts(profile: UnitProfile) -> tuple[str, ...]:
    """Every text that a profile holds, lists also as one string."""
    return tuple(chain.from_iterable(_of(getattr(profile, one.name)) for one in fields(profile)))


def _of(value: object) -> Iterable[str]:
    match value:
        case str() | int():
            return (str(value),)
        case Signer():
            return tuple(text for text in (*value.lines, value.name) if text)
        case Figure():
            return (value.name, value.value)
        case OwnDeadline():
            return (f"{value.own:%d/%m/%Y}",)
        case tuple():
            texts = tuple(chain.from_iterable(map(_of, value)))
            return (*texts, ", ".join(texts))
        case _:
            return ()
