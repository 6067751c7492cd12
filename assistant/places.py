"""Answers about a place in a document: "mục II.7", "Điều 5", "phần Tổ chức thực hiện"."""

from __future__ import annotations

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, names, sections_said, verbatim
from assistant.grounding import DraftClaim
from assistant.headers import only_mentioned
from assistant.phrases import Phrase, say
from assistant.selection import beneath
from assistant.shelf import Shelf
from assistant.units import Unit, syllables, whole
from assistant.weighing import Words
from ingest.document import Document, Passage, PassageRole

_LONGEST = 1800
_HEADING_ENOUGH = 0.75


def section(shelf: Shelf) -> Outcome:
    """What stands at the address asked about: the paragraph and what is under it."""
    address = shelf.question.address
    if address is not None and shelf.scope.is_open and shelf.absent_numbers:
        part = say(Phrase.TEXT_OF_PLACE, shelf.question.language, address=address)
        return only_mentioned(shelf, part)
    if address is None or shelf.scope.is_open:
        return None
    for document in shelf.documents:
        passage = addressed(document, shelf)
        if passage is not None:
            return Composed(drafts=told(document, passage))
    return no_such_place(shelf)


def headed(shelf: Shelf) -> Outcome:
    """What stands under the heading asked about by its words."""
    if shelf.scope.is_open:
        return None
    for document in shelf.documents:
        for passage in document.passages:
            if passage.role is PassageRole.HEADING and _is_named(passage, shelf):
                return Composed(drafts=told(document, passage))
    return None


def addressed(document: Document, shelf: Shelf) -> Passage | None:
    """The passage at the address that a question names; "mục 6" is enough for II.6."""
    wanted = shelf.question.address
    if wanted is None:
        return None
    exact = next((one for one in document.passages if str(one.address) == wanted), None)
    if exact is not None:
        return exact
    ending = [one for one in document.passages if str(one.address).endswith(f".{wanted}")]
    if len(ending) <= 1:
        return ending[0] if ending else None
    return max(ending, key=lambda one: shelf.topic.covered(Words.of(syllables(one.text))))


def no_such_place(shelf: Shelf) -> Declined:
    """The documents named have no such place; the main sections that they have are named."""
    text = say(
        Phrase.NO_ADDRESS,
        shelf.question.language,
        names=names(shelf.scope.documents),
        address=shelf.question.address or "",
    )
    return Declined(
        reason=RefusalReason.FALSE_PREMISE, text=f"{text} {sections_said(shelf)}".rstrip()
    )


def told(document: Document, passage: Passage) -> tuple[DraftClaim, ...]:
    """A passage and what is under it, one claim each, within a bound."""
    units: list[Unit] = []
    length = 0
    for one in (passage, *beneath(passage, document.passages)):
        said = whole(one)
        if said is None:
            continue
        length += len(said.text)
        if units and length > _LONGEST:
            break
        units.append(said)
    return tuple(verbatim(one, document.summary) for one in units)


def _is_named(passage: Passage, shelf: Shelf) -> bool:
    """Whether the question says the words of a heading, all but few."""
    heading = whole(passage)
    return heading is not None and (
        shelf.topic.precision(heading.syllables) >= _HEADING_ENOUGH and len(heading.syllables) > 1
    )
