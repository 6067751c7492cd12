"""The drafter: a request becomes a draft, section by section."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer import Mode
from assistant.drafting.draft import Draft, DraftKind, DraftSection, SectionName
from assistant.drafting.profile import UnitProfile
from vectorstore.catalog import Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRequest:
    """What to draft.

    Attributes:
        kind: the kind of paper.
        profile: for whom.
        base: the id, or số/ký hiệu, of the superior's document (for a report also a model report);
            None takes the only document of the library that fits, newest first.
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
    """Drafts from one library."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

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
        """Each section as it is done, then the draft; raises as ``draft`` does."""
        raise NotImplementedError
