"""A duty in one sentence: what, by when, to whom, by whom.

Where the check would not let that pass, because its paragraph says who need not do it or where it
does not go, the paragraph stands in its own words: what it excepts belongs to the answer.
"""

from __future__ import annotations

from assistant.composing import verbatim
from assistant.duties import duty_words
from assistant.duties.duty_supports import is_supported, parts_that_stand, supports_of
from assistant.grounding import DraftClaim, checked
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, unit, whole
from ingest.tasks.conditions import is_excused
from ingest.text import find_whole
from vectorstore.evidence import StoredObligation

_LONGEST = 420


def claim_of(shelf: Shelf, duty: StoredObligation) -> DraftClaim:
    """A duty in one sentence; who must act is left out where the paper does not say it."""
    composed = _composed(shelf, duty)
    excepts = is_excused(duty.passage.text) and not is_excused(composed.text)
    if not excepts and checked((composed,)).claims:
        return composed
    said = in_its_words(duty)
    return verbatim(said, duty.document) if said else composed


def _composed(shelf: Shelf, duty: StoredObligation) -> DraftClaim:
    one = duty.obligation
    supports = supports_of(shelf, duty)
    who = one.who if one.who and is_supported(one.who, supports) else None
    text = duty_words.told(one, who, shelf.question.language)
    return DraftClaim(text=text, supports=supports)


def in_its_words(duty: StoredObligation) -> Unit | None:
    """The paragraph of a duty, of a long one from what is due to its limit; else None."""
    passage, one = duty.passage, duty.obligation
    told = parts_that_stand(one.what, passage)
    if not told:
        return None
    if len(passage.text) <= _LONGEST:
        return whole(passage)
    units = sentences(passage)
    limit = next((each for each in units if each.start < one.end <= each.end), None)
    first = next((each for each in units if find_whole(told[0], each.text)), None)
    if limit is None or first is None:
        return None
    begin, end = min(first.start, limit.start), max(first.end, limit.end)
    return unit(passage, begin, end) if end - begin <= _LONGEST else None
