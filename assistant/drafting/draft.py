"""What a draft is: sections of paragraphs, each made of pieces that say where their words are from.

A piece is quoted from a passage, taken from the unit's profile, fixed by the form, phrased by a
language model over quotes, or a gap that only the unit can fill; what the unit then writes itself
(``assistant.drafting.editing``) is marked as its own. Nothing else can stand in a draft.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.answer import Citation, Mode, Provenance
from assistant.drafting.profile import UnitProfile
from ingest.document import DocumentSummary


class DraftKind(StrEnum):
    """What can be drafted."""

    PLAN = "ke-hoach"
    REPORT = "bao-cao"
    LETTER = "cong-van"


class SectionName(StrEnum):
    """The sections that can be drafted, alone or together."""

    BASES = "can-cu"
    PURPOSE = "muc-dich-yeu-cau"
    CONTENT = "noi-dung"
    ORGANISATION = "to-chuc-thuc-hien"
    REPORTING = "che-do-bao-cao"
    SITUATION = "dac-diem-tinh-hinh"
    RESULTS = "ket-qua"
    ASSESSMENT = "danh-gia-chung"
    DIRECTION = "phuong-huong"
    RECIPIENTS = "noi-nhan"


class Origin(StrEnum):
    """Where the words of a piece are from; ``EDITED`` is what the unit wrote into the draft."""

    QUOTED = "quoted"
    PROFILE = "profile"
    FORM = "form"
    PHRASED = "phrased"
    GAP = "gap"
    EDITED = "edited"


class ParagraphStyle(StrEnum):
    """What a paragraph is in the form of the paper (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

    BASIS = "căn cứ"
    BODY = "lời văn"
    SECTION = "mục"
    TITLED_CLAUSE = "khoản có tiêu đề"
    CLAUSE = "khoản"
    POINT = "điểm"
    BULLET = "gạch đầu dòng"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a paragraph.

    ``citations`` are the numbers of the draft's citations that carry the words: one for a quoted
    piece, the quotes behind a phrased one, and for a gap what the superior says about the matter.
    ``field`` names the profile's field of a profile piece. ``was`` are the superior's words that a
    profile piece stands in for.
    """

    text: str
    origin: Origin
    citations: tuple[int, ...] = ()
    field: str | None = None
    was: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftParagraph:
    """One paragraph. ``marker`` is its printed number ("I.", "1.", "a)", "-"), None without one.

    ``id`` is unique within the draft ("noi-dung.3"); ``notes`` are for whoever edits the draft, not
    for print: the rule behind a deadline, a basis that was replaced.
    """

    id: str
    style: ParagraphStyle
    pieces: tuple[Piece, ...]
    marker: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words, without the marker."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def citations(self) -> tuple[int, ...]:
        """The numbers of all citations behind the paragraph, in the order of their pieces."""
        return tuple(dict.fromkeys(n for piece in self.pieces for n in piece.citations))

    @property
    def gaps(self) -> tuple[str, ...]:
        """What the unit has still to fill in."""
        return tuple(piece.text for piece in self.pieces if piece.origin is Origin.GAP)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """One task: its columns are paragraphs' pieces, with origins as everywhere.

    ``what``, ``lead``, ``partner``, ``due`` and ``product`` are never empty; what is not known is
    a gap.
    """

    id: str
    number: str
    what: tuple[Piece, ...]
    lead: tuple[Piece, ...]
    partner: tuple[Piece, ...]
    due: tuple[Piece, ...]
    product: tuple[Piece, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTable:
    """The tasks of a plan with lead, partner, time and product; a table in print."""

    id: str
    rows: tuple[TaskRow, ...]


Block: TypeAlias = DraftParagraph | TaskTable


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSection:
    """One section.

    ``heading`` is a paragraph in the style of a section, None where the form has none (căn cứ, nơi
    nhận, a letter's text).
    """

    name: SectionName
    heading: DraftParagraph | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A paper drafted for one unit.

    ``title`` is the trích yếu (without "V/v"); ``addressed_to`` the Kính gửi, empty without one;
    ``recipients`` are the lines of Nơi nhận as printed, without the dash and the closing mark, the
    line "Lưu" last. ``signer_name`` is a profile piece or a gap. ``notes`` concern the whole draft.
    ``removed`` counts what failed its check: pieces that gave way to gaps, and a model's paragraphs
    in whose place the composed ones stand. ``provenance`` is there where a model phrased any.
    """

    kind: DraftKind
    profile: UnitProfile
    base: DocumentSummary
    title: tuple[Piece, ...]
    addressed_to: tuple[Piece, ...]
    sections: tuple[DraftSection, ...]
    recipients: tuple[Piece, ...]
    signer_name: Piece
    citations: tuple[Citation, ...]
    notes: tuple[str, ...] = ()
    mode: Mode = Mode.EXTRACTIVE
    removed: int = 0
    provenance: Provenance | None = None

    @property
    def symbol(self) -> str:
        """The ký hiệu: "KH-THNT"; of a letter "THNT-VP", or the unit alone."""
        unit = self.profile.abbreviation
        if self.kind is DraftKind.LETTER:
            return f"{unit}-{self.profile.drafting_unit}" if self.profile.drafting_unit else unit
        return f"{ABBREVIATIONS[self.kind]}-{unit}"

    @property
    def title_text(self) -> str:
        """The trích yếu as one string."""
        return "".join(piece.text for piece in self.title)


#: Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I; a letter has none.
ABBREVIATIONS = {DraftKind.PLAN: "KH", DraftKind.REPORT: "BC"}
#: The kinds as papers print them.
KIND_NAMES = {
    DraftKind.PLAN: "Kế hoạch",
    DraftKind.REPORT: "Báo cáo",
    DraftKind.LETTER: "Công văn",
}


def gap(what: str, *, citations: tuple[int, ...] = ()) -> Piece:
    """What no source and no profile says: ``[CẦN BỔ SUNG: …]``."""
    return Piece(text=f"[CẦN BỔ SUNG: {what}]", origin=Origin.GAP, citations=citations)


def form(text: str) -> Piece:
    """Words that the form prescribes and that state nothing."""
    return Piece(text=text, origin=Origin.FORM)


def own(field: str, text: str, *, was: str | None = None) -> Piece:
    """Words of the unit's profile."""
    return Piece(text=text, origin=Origin.PROFILE, field=field, was=was)
