"""What every section of one draft is written from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from assistant.drafting.adapting import Adapter
from assistant.drafting.draft import DraftParagraph, ParagraphStyle, Piece, SectionName, form
from assistant.drafting.ledger import Ledger
from assistant.drafting.material import Material, text_start
from assistant.drafting.profile import UnitProfile
from assistant.drafting.standing import standing
from ingest.document import Obligation, Passage
from ingest.text import folded, shown
from vectorstore.catalog import Catalog

_LONGEST_TITLE = 150
_ENDS = (".", ":", "!", "?", "…", "]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The unit, the superior's paper, the library, and the citations made so far."""

    profile: UnitProfile
    material: Material
    catalog: Catalog
    ledger: Ledger
    adapter: Adapter
    as_of: dt.date

    @classmethod
    def of(cls, profile: UnitProfile, material: Material, catalog: Catalog, as_of: dt.date) -> Desk:
        """A desk with nothing written yet."""
        ledger = Ledger()
        return cls(
            profile=profile,
            material=material,
            catalog=catalog,
            ledger=ledger,
            adapter=Adapter(profile, material, ledger),
            as_of=as_of,
        )

    @property
    def is_model(self) -> bool:
        """Whether the paper is only a model: a report, or the paper of another school."""
        return self.material.document.header.kind == "Báo cáo" or self.adapter.addressing.of_peer

    @property
    def is_elsewhere(self) -> bool:
        """Whether the paper is only a model, and of another place than the unit's."""
        header, profile = self.material.document.header, self.profile
        known = folded(" ".join(filter(None, (profile.superior, profile.place, profile.name))))
        places = {header.place, self.adapter.addressing.issuer_place}
        return self.is_model and not any(folded(one) in known for one in places if one)

    @property
    def reports(self) -> tuple[Obligation, ...]:
        """The reports that the paper asks of the unit by a day."""
        addressing = self.adapter.addressing
        return tuple(duty for duty in self.material.reports if addressing.is_ours(duty))

    def is_other_year(self, duty: Obligation) -> bool:
        """Whether the day of a duty is of a year that the unit's paper is not made for."""
        issued, own = self.material.document.header.issued_on, self.profile.year
        if duty.date is None or duty.date.year == own:
            return False
        return issued is None or issued.year != own

    def quoted(self, words: str, passage: Passage) -> Piece | None:
        """Words of a passage as a piece; None where the passage does not print them."""
        if not words or shown(words) not in shown(passage.text):
            return None
        return self.ledger.quoted(shown(words), passage, self.material.document.summary)

    def about_year(self, passage: Passage) -> tuple[str, ...]:
        """That a paragraph keeps the year of the superior's paper, where the unit's is another."""
        issued, own = self.material.document.header.issued_on, self.profile.year
        if issued is None or issued.year == own or f"năm {issued.year}" not in shown(passage.text):
            return ()
        return (f"Đoạn này ghi «năm {issued.year}» như văn bản gốc; dự thảo cho năm {own}.",)

    def printed(self, words: str, passage: Passage) -> Piece | None:
        """Words as a piece of the passage, else of the first that prints them."""
        others = self.material.document.passages
        pieces = (self.quoted(words, one) for one in (passage, *others))
        return next((piece for piece in pieces if piece is not None), None)

    def standing(self, passage: Passage) -> tuple[str, ...]:
        """What the library says against the papers that a passage cites."""
        cites = any(one.passage_id == passage.id for one in self.material.document.references)
        return standing(passage.text, self.catalog) if cites else ()

    def heading(self, passage: Passage) -> tuple[Piece, ...]:
        """A heading without its number and without the mark that ends it."""
        start = text_start(passage)
        end = len(passage.text.rstrip(" .:;*\n"))
        return self.adapter.heading(passage, start, end) if start < end else ()

    def cited(self, *passages: Passage) -> tuple[int, ...]:
        """The numbers of the citations of passages."""
        summary = self.material.document.summary
        return tuple(self.ledger.number(passage, summary) for passage in passages)


@dataclass(slots=True)
class Numbering:
    """Gives the paragraphs of one section their ids, and its items their numbers.

    ``left_out`` names the offices whose tasks stand in the superior's section and not in this one.
    """

    section: SectionName
    left_out: list[str] = field(default_factory=list)
    _paragraphs: int = 0
    _counts: dict[str, int] = field(default_factory=dict)

    def paragraph(
        self,
        style: ParagraphStyle,
        pieces: Iterable[Piece],
        *,
        marker: str | None = None,
        notes: tuple[str, ...] = (),
    ) -> DraftParagraph:
        """The next paragraph of the section."""
        return DraftParagraph(
            id=self.next_id(),
            style=style,
            pieces=tuple(pieces),
            marker=marker,
            notes=notes,
        )

    def next_id(self) -> str:
        """An id that no other block of the section has."""
        self._paragraphs += 1
        return f"{self.section.value}.{self._paragraphs}"

    def after(self, other: Numbering) -> None:
        """Go on with the clauses of the section before, as a letter does."""
        self._counts = dict(other._counts)

    def clause(self) -> str:
        """The next number of a clause, "1."; points begin again below it."""
        self._counts["clause"] = self._counts.get("clause", 0) + 1
        self._counts["point"] = 0
        return f"{self._counts['clause']}."

    def point(self) -> str:
        """The next letter of a point, in the order of the Vietnamese alphabet: a, b, c, d, đ, e."""
        self._counts["point"] = self._counts.get("point", 0) + 1
        return f"{POINTS[(self._counts['point'] - 1) % len(POINTS)]})"


#: The letters of points (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.đ).
POINTS = "abcdđeghiklmnopqrstuvxy"


def style_of_title(pieces: tuple[Piece, ...]) -> ParagraphStyle:
    """How the words over a clause stand: as its title if they are short, else as its first words.

    A title stands on a line of its own (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.đ).
    """
    text = "".join(piece.text for piece in pieces)
    is_title = len(text) <= _LONGEST_TITLE and ": " not in text and not text.endswith(_ENDS)
    return ParagraphStyle.TITLED_CLAUSE if is_title else ParagraphStyle.CLAUSE


def ended(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with a full stop at the end, where nothing ends the sentence yet."""
    if not pieces:
        return ()
    last = pieces[-1]
    text = last.text.rstrip()
    if text.endswith(_ENDS):
        return pieces
    return (*pieces[:-1], replace(last, text=text.rstrip(" ,;")), form("."))
