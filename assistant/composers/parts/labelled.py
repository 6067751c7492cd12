"""Of entries that begin with what they are about ("Về thu, chi: …") those that are asked for.

A conclusion or a notice goes through several matters, one to an entry. "Kết luận về thu, chi" asks
for that entry, not for the whole list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.selection import is_entry, opens_a_list
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Topic, Words
from ingest.document import Passage

_LABEL = re.compile(
    r"[\s*+-]{0,6}(?:(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)/]\s{0,3})?(?P<label>[^:;.\n]{2,90}):"
)
_ON_A_MATTER = re.compile(r"Về\s[^:;.\n]{2,90}:")
_SHORT = 700
_FEWEST = 2
# What a label holds of the topic beyond the line that opens the list.
_OF_IT = 0.15
_AS_WELL = 0.05


def asked_for(topic: Topic, opener: Passage, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The sentences under the labels that the question names; all where it names none of them."""
    entries = {one.passage.id: one.passage for one in units if is_entry(one.passage)}
    kept = {one.id for one in entries_asked_for(topic, opener, tuple(entries.values()))}
    return tuple(one for one in units if one.passage.id in kept) or tuple(units)


def to_its_end(one: Unit) -> tuple[Unit, ...]:
    """A sentence, with those behind it where it begins an entry that says what it is about."""
    passage = one.passage
    is_first = sentences(passage)[:1] == (one,)
    if not (is_first and is_entry(passage) and _ON_A_MATTER.match(one.text)):
        return (one,)
    return sentences(passage) if len(passage.text) <= _SHORT else (one,)


def entries_asked_for(
    topic: Topic, opener: Passage, entries: Sequence[Passage]
) -> tuple[Passage, ...]:
    """The entries whose labels hold what the line over them leaves of the topic; maybe none."""
    over = Words.of(syllables(opener.text))
    known = topic.covered(over)
    held = {
        one.id: topic.covered(over.union(Words.of(syllables(match["label"])))) - known
        for one in entries
        if (match := _LABEL.match(one.text))
    }
    most = max(held.values(), default=0.0)
    if len(held) < _FEWEST or most < _OF_IT:
        return ()
    chosen = [one for one in entries if held.get(one.id, 0.0) >= most - _AS_WELL]
    under = [one for one in entries if any(_is_under(one, other) for other in chosen)]
    if any(opens_a_list(one) and held[one.id] >= most for one in chosen) and not under:
        return ()  # what it opens is not among them
    return tuple(one for one in entries if one in chosen or one in under)


def _is_under(one: Passage, other: Passage) -> bool:
    over = other.address.segments
    return len(one.address.segments) > len(over) and one.address.segments[: len(over)] == over
