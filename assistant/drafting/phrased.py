"""A draft whose paragraphs a language model phrased, as far as each passes its check.

What is asked of the model are the sentences taken from the superior's paper. Bases, headings,
tables, the duty to report and sentences that the form begins stay as they were composed, and so
does a paragraph with a gap, or with a passage that speaks to a model (``checking.orders``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Provenance
from assistant.checking.orders import gives_orders
from assistant.drafting.adapting import capitalised, uncapitalised
from assistant.drafting.checking import Checker
from assistant.drafting.draft import (
    Block,
    DraftKind,
    DraftParagraph,
    DraftSection,
    Origin,
    ParagraphStyle,
    Piece,
    SectionName,
)
from assistant.drafting.faithful import Wording, faults
from assistant.drafting.ledger import Ledger
from assistant.drafting.profile import UnitProfile
from assistant.model.reply_reader import MOST_ITEMS
from ingest.errors import ModelError, UnusableReply
from ingest.text import shown

if TYPE_CHECKING:
    from assistant.drafting.phrasing import Phraser

_AS_COMPOSED = frozenset({SectionName.BASES, SectionName.REPORTING, SectionName.RECIPIENTS})
_STYLES = frozenset(
    {
        ParagraphStyle.BODY,
        ParagraphStyle.CLAUSE,
        ParagraphStyle.POINT,
        ParagraphStyle.BULLET,
    }
)
_ENDS = ".;:,"


class Phrasing:
    """Phrases the sections of one draft with one model; the composed words stand in for its own."""

    def __init__(
        self,
        phraser: Phraser,
        *,
        profile: UnitProfile,
        kind: DraftKind,
        checker: Checker,
        ledger: Ledger,
    ) -> None:
        self._phraser = phraser
        self._profile = profile
        self._kind = kind
        self._checker = checker
        self._ledger = ledger
        self._names = tuple(dict.fromkeys((profile.name, profile.called)))
        self._passages: dict[str, None] = {}
        self._phrased = 0
        self._failure: str | None = None
        self._is_lost = False
        self.removed = 0

    @property
    def provenance(self) -> Provenance | None:
        """How the model came to its wording; None where nothing of it is in the draft."""
        if not self._phrased:
            return None
        return Provenance(
            model=self._phraser.model,
            prompt_hash=self._phraser.prompt_hash,
            evidence=tuple(self._passages),
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """What to tell of the model: how far it helped, and why no further."""
        notes = []
        if self._phrased:
            notes.append(
                f"Diễn đạt bởi {self._phraser.model} (mẫu lời nhắc {self._phraser.prompt_hash}): "
                f"{self._phrased} đoạn; các đoạn khác giữ lời soạn từ nguồn."
            )
        if self.removed:
            notes.append(
                f"{self.removed} đoạn mô hình diễn đạt không qua được bước kiểm chứng nên giữ "
                "nguyên lời soạn từ nguồn."
            )
        if self._failure is not None:
            notes.append(f"{self._failure} Những đoạn còn lại giữ nguyên lời soạn từ nguồn.")
        if not self._passages:
            notes.append("Không có đoạn nào để mô hình ngôn ngữ diễn đạt.")
        return tuple(notes) or ("Mô hình ngôn ngữ không diễn đạt lại đoạn nào.",)

    def section(self, section: DraftSection) -> DraftSection:
        """The section, each of its paragraphs in the model's words where they pass."""
        wanted = {one.id: one for one in self._wanted(section)}
        found: dict[str, DraftParagraph] = {}
        ids = list(wanted)
        for at in range(0, len(ids), MOST_ITEMS):
            self._ask({one: wanted[one] for one in ids[at : at + MOST_ITEMS]}, found)
        return replace(section, blocks=tuple(_of(found, block) for block in section.blocks))

    def _wanted(self, section: DraftSection) -> Iterator[DraftParagraph]:
        if section.name in _AS_COMPOSED:
            return
        for block in section.blocks:
            if isinstance(block, DraftParagraph) and self._may_be_phrased(block):
                yield block

    def _may_be_phrased(self, paragraph: DraftParagraph) -> bool:
        pieces = [piece for piece in paragraph.pieces if piece.text.strip()]
        passages = [self._ledger.passage(n) for n in paragraph.citations]
        return (
            paragraph.style in _STYLES
            and not paragraph.gaps
            and any(piece.origin is Origin.QUOTED for piece in pieces)
            and pieces[0].origin is not Origin.FORM
            and not any(gives_orders(passage.text) for passage in passages)
            and not gives_orders(paragraph.text)
        )

    def _ask(self, wanted: Mapping[str, DraftParagraph], found: dict[str, DraftParagraph]) -> None:
        """Add to ``found`` the paragraphs that came back and pass."""
        for paragraph in wanted.values():
            self._passages |= dict.fromkeys(self._ledger.passage(n).id for n in paragraph.citations)
        if self._is_lost:
            return
        answered: set[str] = set()
        try:
            for proposed in self._phraser.phrase(self._profile, self._kind, [*wanted.values()]):
                if proposed.id not in wanted or proposed.id in answered:
                    continue
                answered.add(proposed.id)
                phrased = self._admitted(wanted[proposed.id], proposed.text)
                if phrased is not None:
                    found[proposed.id] = phrased
        except ModelError as problem:
            self._failure = self._failure or str(problem)
            # A reply of the wrong form says nothing of the next; a model out of reach does.
            self._is_lost = not isinstance(problem, UnusableReply)

    def _admitted(self, paragraph: DraftParagraph, proposed: str) -> DraftParagraph | None:
        """The paragraph in the model's words; None where they say nothing new, or do not pass."""
        composed = shown(paragraph.text)
        text = _written_as(composed, shown(proposed))
        if text == composed:
            return None
        if faults(Wording(composed=composed, phrased=proposed.strip(), names=self._names)):
            self.removed += 1
            return None
        piece = Piece(text=text, origin=Origin.PHRASED, citations=paragraph.citations)
        if not self._checker.stands(piece):
            self.removed += 1
            return None
        self._phrased += 1
        return replace(paragraph, pieces=(piece,))


def _written_as(composed: str, text: str) -> str:
    """The text with the first letter and the end of the composed paragraph."""
    end = composed[len(composed.rstrip(_ENDS)) :]
    written = text.rstrip(_ENDS + " ") + end
    return capitalised(written) if composed[:1].isupper() else uncapitalised(written)


def _of(found: Mapping[str, DraftParagraph], block: Block) -> Block:
    return found.get(block.id, block) if isinstance(block, DraftParagraph) else block
