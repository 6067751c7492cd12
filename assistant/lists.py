"""Answers that are lists: whole, in order, every entry cited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from assistant.composing import Composed, Outcome, verbatim
from assistant.selection import (
    Found,
    Sight,
    above,
    entries,
    opens_a_list,
    ranked,
    says_something,
)
from assistant.shelf import Shelf
from assistant.telling import is_enough, nothing, sentences_of
from assistant.units import sentences, syllables, whole
from assistant.weighing import Words
from ingest.document import DocumentSummary, Passage, PassageRole, SegmentKind
from ingest.text import folded

_MOST = 14
_WHOLE_PASSAGE = 700
_GAIN = 0.15
_ENTRIES_SHARE = 0.5
_ENOUGH = 0.55
_ENTRY_KINDS = (
    SegmentKind.BULLET,
    SegmentKind.LETTER,
    SegmentKind.ITEM,
    SegmentKind.CLAUSE,
    SegmentKind.POINT,
    SegmentKind.ROW,
)
_HEAD_OF_A_TABLE = re.compile(r"\W{0,9}(?:stt|s ?tt|tt|so tt|so thu tu)\b")
# A line that announces so much of the topic opens the list that is asked for.
_ANNOUNCED = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundList:
    """The entries of a list, the line that opens it, and how well it fits."""

    opener: Passage
    members: tuple[Passage, ...]
    document: DocumentSummary
    score: float


def listing(shelf: Shelf) -> Outcome:
    """A list where one is about the topic; else the paragraph that says it."""
    found = ranked(shelf.topic, shelf.sights)
    fitting = best_list(shelf)
    enough = is_enough(shelf, found)
    if fitting is not None and fitting.score >= _ENOUGH:
        better = not enough or fitting.score >= found[0].score - _GAIN
        if better and not shelf.topic.is_empty:
            return _entries_of(fitting)
    if not enough:
        return nothing(shelf)
    passage = found[0].unit.passage
    around = _list_around(shelf, found[0])
    if around is not None:
        return _entries_of(around)
    if (
        len(passage.text) <= _WHOLE_PASSAGE
        and passage.role is not PassageRole.HEADING
        and not opens_a_list(passage)
    ):
        return Composed(
            drafts=tuple(
                verbatim(one, found[0].document)
                for one in sentences(passage)
                if says_something(one)
            )
        )
    return sentences_of(shelf, found)


def _list_around(shelf: Shelf, found: Found) -> FoundList | None:
    """The whole list that a sentence is an entry of, where the line that opens it is about it."""
    document = shelf.document(found.document.id)
    opener = above(found.unit.passage, document.passages) if document else None
    if document is None or opener is None or shelf.within:
        return None
    members = _members(opener, document.passages)
    announced = Words.of(
        syllables(opener.text), *(syllables(one) for one in opener.heading_path[-1:])
    )
    share = shelf.topic.covered(announced)
    if found.unit.passage not in members or share < _ANNOUNCED:
        return None
    return FoundList(opener=opener, members=members, document=found.document, score=share)


def _members(opener: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The entries under a line, the head of a table left out; none where they are no list."""
    members = entries(opener, passages, most=_MOST + 1)
    members = tuple(one for one in members if not _HEAD_OF_A_TABLE.match(folded(one.text)))
    return members if 1 < len(members) <= _MOST and _are_entries(members) else ()


def _entries_of(chosen: FoundList) -> Composed:
    units = (whole(one) for one in chosen.members)
    return Composed(
        drafts=tuple(verbatim(one, chosen.document) for one in units if one is not None)
    )


def best_list(shelf: Shelf) -> FoundList | None:
    """The list that fits best, by the line that opens it and by its entries."""
    lists: list[FoundList] = []
    for document in shelf.documents_in_sight:
        for opener in document.passages:
            members = _members(opener, document.passages)
            if not members:
                continue
            head = ranked(shelf.topic, [Sight(passage=opener, document=document.summary)])
            shares = [shelf.topic.covered(Words.of(syllables(one.text))) for one in members]
            if head:
                score = max(one.score for one in head) + _ENTRIES_SHARE * fmean(shares)
                lists.append(
                    FoundList(
                        opener=opener, members=members, document=document.summary, score=score
                    )
                )
    return max(lists, key=lambda one: one.score, default=None)


def _are_entries(members: tuple[Passage, ...]) -> bool:
    return all(one.address.segments[-1].kind in _ENTRY_KINDS for one in members)
