"""What the parts of the extractive answerer hand over: draft claims, or why there are none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from assistant.answer import RefusalReason
from assistant.grounding import DraftClaim, Support
from assistant.phrases import Phrase, say
from assistant.shelf import Shelf
from assistant.units import Unit, unit
from ingest.document import DocumentSummary, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """Draft claims in reading order, with notes for the reader.

    ``is_sure`` says that they were not found by the words of the question, as all that falls in a
    period is: no word of it need stand in them.
    """

    drafts: tuple[DraftClaim, ...]
    notes: tuple[str, ...] = ()
    is_sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """Why nothing can be answered, in words; ``near`` are passages to show instead.

    ``is_sure`` says that no other passage may answer: the register has everything that is due.
    """

    reason: RefusalReason
    text: str
    near: tuple[tuple[Passage, DocumentSummary], ...] = ()
    is_sure: bool = False


Outcome: TypeAlias = Composed | Declined | None
"""None: this way of answering does not apply; the next one may."""

Composer: TypeAlias = Callable[[Shelf], Outcome]


def verbatim(one: Unit, document: DocumentSummary) -> DraftClaim:
    """A claim that is its own quote."""
    return DraftClaim(text=one.text, supports=(support(one, document),))


def support(one: Unit, document: DocumentSummary) -> Support:
    """The place of a unit as support."""
    return Support(passage=one.passage, document=document, at=(one.start, one.end))


def whole_passage(passage: Passage, document: DocumentSummary) -> Support:
    """A whole passage as support."""
    return Support(passage=passage, document=document, at=(passage.start, passage.end))


def papers_of(told: Composed) -> Iterable[DocumentSummary]:
    """The papers that are cited, each once."""
    return {one.document.id: one.document for d in told.drafts for one in d.supports}.values()


def around(told: Composed) -> Iterator[str]:
    """The passages told, with the headings over them and what their papers are called."""
    for one in (support for draft in told.drafts for support in draft.supports):
        paper = one.document
        about = (paper.title, paper.issuer, *one.passage.heading_path, one.passage.text)
        yield from filter(None, about)


def names(documents: tuple[DocumentSummary, ...]) -> str:
    """Documents by name, for a sentence to the reader."""
    return "; ".join(document.name for document in documents)


def sections_said(shelf: Shelf) -> str:
    """The main sections of the documents named, for a refusal that says what there is."""
    sections = "; ".join(
        f"{item.address} {item.heading}"
        for document in shelf.documents
        for item in document.outline
        if len(item.address.segments) == 1
    )
    return say(Phrase.SECTIONS_SAID, shelf.question.language, sections=sections) if sections else ""


def told_fuller(composed: Composed, fuller: Callable[[Unit], Unit | None]) -> Composed:
    """The claims that quote one unit, each as what ``fuller`` makes of it where it makes more.

    One that another holds then is left out.
    """
    drafts = {one.text: one for one in (_fuller(draft, fuller) for draft in composed.drafts)}
    if tuple(drafts.values()) == composed.drafts:
        return composed
    kept = (one for text, one in drafts.items() if not any(text in o for o in drafts if o != text))
    return replace(composed, drafts=tuple(kept))


def _fuller(draft: DraftClaim, fuller: Callable[[Unit], Unit | None]) -> DraftClaim:
    place = draft.supports[0]
    if len(draft.supports) != 1 or place.at is None:
        return draft
    own = unit(place.passage, *place.at)
    more = fuller(own) if own is not None and own.text == draft.text else None
    return verbatim(more, place.document) if more is not None else draft
