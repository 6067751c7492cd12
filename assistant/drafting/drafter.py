"""The drafter: a request becomes a draft, section by section."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answer import Mode
from assistant.drafting.base import base_of
from assistant.drafting.checking import Checker
from assistant.drafting.desk import Desk
from assistant.drafting.draft import Draft, DraftKind, DraftSection, SectionName
from assistant.drafting.ending import about_addressee, addressed_to, recipients, signer_name
from assistant.drafting.material import Material
from assistant.drafting.phrased import Phrasing
from assistant.drafting.profile import UnitProfile
from assistant.drafting.sections import OUTLINES, title_of, written
from assistant.drafting.suggesting import suggested
from ingest.errors import ConfigurationError
from vectorstore.catalog import Catalog

if TYPE_CHECKING:
    from assistant.drafting.phrasing import Phraser


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRequest:
    """What to draft.

    Attributes:
        kind: the kind of paper.
        profile: for whom.
        base: the id, or số/ký hiệu, of the superior's document (for a report also a model report);
            None takes the newest document of the library that fits.
        sections: which sections; empty for the whole paper.
        mode: who phrases it.
        as_of: the day that counts as today.
    """

    kind: DraftKind
    profile: UnitProfile
    as_of: dt.date
    base: str | None = None
    sections: tuple[SectionName, ...] = ()
    mode: Mode = Mode.AUTO


class Drafter:
    """Drafts from one library; the language model is optional and never believed."""

    def __init__(self, catalog: Catalog, phraser: Phraser | None = None) -> None:
        self._catalog = catalog
        self._phraser = phraser

    def draft(self, request: DraftRequest) -> Draft:
        """The whole draft.

        Raises:
            NoSuchDocument: if the base is not in the library, or fits several documents.
            UnfitBase: if the base holds nothing that this kind of paper is made of.
            ConfigurationError: if a model is asked for and none is set.
        """
        *_, last = self.stream(request)
        if not isinstance(last, Draft):
            message = "a draft ends with itself"
            raise TypeError(message)
        return last

    def stream(self, request: DraftRequest) -> Iterator[DraftSection | Draft]:
        """Each section as it is done and checked, then the draft; raises as ``draft`` does."""
        phraser = self._phraser_for(request.mode)
        profile, kind = request.profile, request.kind
        # Composed whole, since a moment of the library does not wait for a model.
        with self._catalog.snapshot() as catalog:
            base = base_of(catalog, request.base, kind=kind, profile=profile)
            desk = Desk.of(profile, Material.of(base.document), catalog, request.as_of)
            checker = Checker(profile, desk.ledger)
            wanted = request.sections or (*OUTLINES[kind], SectionName.RECIPIENTS)
            composed = [checker.section(section) for section in written(desk, kind, wanted)]
            title = checker.pieces(title_of(desk, kind))
            notes = (*base.notes, *about_addressee(profile, kind))
            notes += suggested(desk.material, catalog)
        phrasing = None
        if phraser is not None:
            phrasing = Phrasing(
                phraser, profile=profile, kind=kind, checker=checker, ledger=desk.ledger
            )
        sections: list[DraftSection] = []
        for section in composed:
            sections.append(phrasing.section(section) if phrasing else section)
            yield sections[-1]
        provenance = phrasing.provenance if phrasing else None
        yield Draft(
            kind=kind,
            profile=profile,
            base=base.document.summary,
            title=title,
            addressed_to=addressed_to(profile, kind),
            sections=tuple(sections),
            recipients=recipients(profile, kind),
            signer_name=signer_name(profile),
            citations=desk.ledger.citations,
            notes=(*notes, *(phrasing.notes if phrasing else ())),
            mode=Mode.GENERATIVE if provenance else Mode.EXTRACTIVE,
            removed=checker.removed + (phrasing.removed if phrasing else 0),
            provenance=provenance,
        )

    def _phraser_for(self, mode: Mode) -> Phraser | None:
        if mode is Mode.EXTRACTIVE:
            return None
        if mode is Mode.GENERATIVE and self._phraser is None:
            raise ConfigurationError(
                "Chưa đặt mô hình ngôn ngữ: đặt DANVAN_MODEL, hoặc soạn với «--mode extractive»."
            )
        return self._phraser
