"""Answers about a place in a document: "mục II.7", "Điều 5", "phần Tổ chức thực hiện"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import RefusalReason
from assistant.composers.papers.headers import only_mentioned
from assistant.composing import Composed, Declined, Outcome, names, sections_said, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.reading.asked_places import ways_of_writing
from assistant.selection import beneath, words_about
from assistant.shelf import Shelf
from assistant.units import Unit, syllables, whole
from assistant.weighing import Words
from ingest.document import Document, DocumentSummary, Passage, PassageRole, SegmentKind

_LONGEST = 1800
_HEADING_ENOUGH = 0.75
_CALLED_SO = 0.75
# "Điều 5 quy định gì" asks what it sets, and names no paper of that kind.
_ASKS_BY_IT = r" (?:gi|nao|the|ra|ve|nhu|khi|bao|ai|o|cho|rang|nhung|cac|viec|tai|trong)\b"


def section(shelf: Shelf) -> Outcome:
    """What stands at the address asked about: the paragraph and what is under it."""
    address = shelf.question.address
    if address is not None and shelf.scope.is_open and shelf.absent_numbers:
        part = say(Phrase.TEXT_OF_PLACE, shelf.question.language, address=address)
        return only_mentioned(shelf, part)
    if address is None:
        return None
    if shelf.scope.is_open:
        paper = _called_so(shelf)
        return None if paper is None else _at(paper, shelf)
    for document in shelf.documents:
        passage = addressed(document, shelf)
        if passage is not None:
            return Composed(drafts=told(document, passage))
    return no_such_place(shelf, shelf.scope.documents)


def _called_so(shelf: Shelf) -> Document | None:
    """The one paper called by kind and matter ("Điều 5 của quy chế bán trú"); None for several.

    The only paper of its kind needs no matter ("Điều 5 quy chế"), or "của trường" and no more.
    """
    plain = shelf.question.plain
    called: list[DocumentSummary] = []
    for kind, places in shelf.summaries.by_kind.items():
        if not kind or not re.search(rf"\b{kind}\b(?!{_ASKS_BY_IT})", plain):
            continue
        matter = shelf.topic_besides((kind,))
        called += [
            one
            for one in shelf.summaries.at(places)
            if matter.is_empty or matter.covered(words_about(one)) >= _CALLED_SO
        ]
    return shelf.document(called[0].id) if len(called) == 1 else None


def _at(paper: Document, shelf: Shelf) -> Outcome:
    passage = addressed(paper, shelf)
    if passage is None:
        return replace(no_such_place(shelf, (paper.summary,)), is_sure=True)
    return Composed(drafts=told(paper, passage))


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
    places = [*map(_unprefixed, ways_of_writing(wanted))]
    numbered = [
        (_unprefixed(str(one.address)), one)
        for one in document.passages
        if one.address.segments[-1].kind is not SegmentKind.BASIS
    ]
    exact = next((one for place in places for at, one in numbered if at == place), None)
    if exact is not None:
        return exact
    ending = [one for place in places for at, one in numbered if at.endswith(f".{place}")]
    if len(ending) <= 1:
        return ending[0] if ending else None
    return max(ending, key=lambda one: shelf.topic.covered(Words.of(syllables(one.text))))


def _unprefixed(address: str) -> str:
    """An address without the "Phần" or "Mục" of its first step, which not everybody says."""
    return address.removeprefix("Phần ").removeprefix("Mục ")


def no_such_place(shelf: Shelf, papers: tuple[DocumentSummary, ...]) -> Declined:
    """The papers meant have no such place; the main sections of those named are told."""
    text = say(
        Phrase.NO_ADDRESS,
        shelf.question.language,
        names=names(papers),
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
