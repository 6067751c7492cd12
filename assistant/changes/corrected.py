"""Answers read as letters of correction have it: "trước ngày 20/10/2025", where "24/10" is printed.

The words that a paper was corrected to take the place of those that it printed, in every claim that
rests on the corrected sentence; the letter is cited beside it and a note says what was printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.composing import support as support_of
from assistant.grounding import DraftClaim, Support
from assistant.phrases import Phrase, say
from assistant.register.corrections import Correction, Corrections, reads
from assistant.shelf import Shelf
from assistant.units import unit
from ingest.text import shown

_MOST_STEPS = 4


def as_corrected(shelf: Shelf, composed: Composed) -> Composed:
    """Claims as letters of correction have them, each with the letter and a note of what it says.

    What may be meant, but need not be, stands behind the claim in the words of its letter.
    """
    corrections = shelf.moves.corrections
    if not corrections.told:
        return composed
    drafts: list[DraftClaim] = []
    notes: list[str] = []
    for draft in composed.drafts:
        now, made = _corrected(draft, corrections, shelf.held.__contains__)
        unsure = [
            verbatim(each, one.document)
            for one in made
            if not one.is_sure
            for each in filter(None, (one.before, one.sentence))
        ]
        drafts += [now, *unsure]
        notes += [_note(shelf, one) for one in made]
    every = tuple(dict.fromkeys((*composed.notes, *notes)))
    once = {one.text: one for one in reversed(drafts)}
    kept = tuple(one for one in drafts if once.get(one.text) is one)
    return replace(composed, drafts=kept, notes=every) if notes else composed


def _note(shelf: Shelf, one: Correction) -> str:
    return say(
        Phrase.CORRECTED if one.is_sure else Phrase.SET_ANEW,
        shelf.question.language,
        old=shown(one.printed),
        new=shown(one.right),
        paper=one.paper.name,
        later=one.document.name,
    )


def _corrected(
    draft: DraftClaim, corrections: Corrections, among: Callable[[str], bool]
) -> tuple[DraftClaim, tuple[Correction, ...]]:
    """A claim with the words that its papers were corrected to, step by step, and the letters."""
    found: list[Correction] = []
    for _ in range(_MOST_STEPS):
        made = [
            one
            for support in draft.supports
            for one in corrections.of(support.passage.id)
            if one not in found and among(one.document.id) and _holds(support, one)
        ]
        again = False
        for one in dict.fromkeys(made):
            words = reads(draft.text, one)
            if words is None:
                continue
            found.append(one)
            if one.is_sure:
                draft, again = _read_so(draft, words, one), True
        if not again:
            break
    return draft, tuple(found)


def _read_so(draft: DraftClaim, words: str, one: Correction) -> DraftClaim:
    """The claim in other words, proved by what the sentence says around those that do not hold."""
    around = [
        part
        for support in draft.supports
        for part in (_around(support, one) if _holds(support, one) else (support,))
    ]
    told = filter(None, (one.before, one.sentence))
    proofs = (support_of(each, one.document) for each in told)
    return DraftClaim(text=words, supports=tuple(dict.fromkeys((*around, *proofs))))


def _around(support: Support, one: Correction) -> Iterator[Support]:
    """What stands before and behind the words that are corrected, where that says anything."""
    start, end = support.at or (one.unit.start, one.unit.end)
    for part in ((start, one.at[0]), (one.at[1], end)):
        said = unit(support.passage, *part)
        if said is not None:
            yield replace(support, quote=None, at=(said.start, said.end))


def _holds(support: Support, one: Correction) -> bool:
    if support.passage.id != one.unit.passage.id:
        return False
    at = support.at
    return at is None or (at[0] <= one.at[0] and one.at[1] <= at[1])
