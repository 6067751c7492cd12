"""Which sections a kind of paper has, for whoever asks for some of them."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.drafting.draft import DraftKind, SectionName
from assistant.drafting.sections import OUTLINES


def unknown_sections(kind: DraftKind, wanted: Iterable[SectionName]) -> tuple[str, str] | None:
    """The names that such a paper does not have, and those it has; None where all are there."""
    has = (*OUTLINES[kind], SectionName.RECIPIENTS)
    unknown = [name.value for name in dict.fromkeys(wanted) if name not in has]
    if not unknown:
        return None
    return ", ".join(unknown), ", ".join(name.value for name in has)
