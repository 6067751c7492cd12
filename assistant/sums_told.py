"""A sum of money by its name ("tiền thưởng", "phụ cấp"), for each of those it is asked for.

A list gives one line to each ("Tập thể: … 4.000.000 đồng", "Cá nhân: …"), so that a question which
names both is answered by two lines, and never by the line that only counts them.
"""

from __future__ import annotations

import re

from assistant.composers.parts.enough import is_enough
from assistant.composing import Composed, verbatim
from assistant.refusing.demanded import figure_named
from assistant.selection import Found, ranked
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit
from assistant.weighing import Words

_SUM = re.compile(r"\d\s?(?:đồng|đ(?!\w)|triệu|nghìn|ngàn|tỷ|%)|\d{1,3}(?:\.\d{3})+", re.IGNORECASE)
_GAIN = 0.05
_AS_WELL = 0.02
_MOST = 4


def told(shelf: Shelf) -> Composed | None:
    """The lines that give the sum asked for by its name; None where none does, or none is asked."""
    name = figure_named(shelf.question)
    if name is None or shelf.within:
        return None
    named = tuple(name.split())
    found = ranked(shelf.topic, shelf.sights, accepts=lambda one: _gives(one, named))
    if not is_enough(shelf, found):
        return None
    chosen = sorted(_with_those_beside(shelf, found), key=lambda one: one.unit.start)
    return Composed(drafts=tuple(verbatim(one.unit, one.document) for one in chosen))


def _gives(one: Unit, name: tuple[str, ...]) -> bool:
    said = f" {' '.join(one.syllables)} "
    return not is_row(one.passage) and f" {' '.join(name)} " in said and bool(_SUM.search(one.said))


def _with_those_beside(shelf: Shelf, found: tuple[Found, ...]) -> list[Found]:
    """The best line, and those of its list that add to it or fit the question as well."""
    best, *others = found
    chosen = [best]
    known = Words.of(best.unit.syllables)
    for other in others:
        if other.document.id != best.document.id or not _is_beside(other, best):
            continue
        wider = known.union(Words.of(other.unit.syllables))
        adds = shelf.topic.covered(wider) - shelf.topic.covered(known) >= _GAIN
        if (adds or other.own >= best.own - _AS_WELL) and len(chosen) < _MOST:
            chosen.append(other)
            known = wider
    return chosen


def _is_beside(other: Found, best: Found) -> bool:
    one, two = (found.unit.passage.address.segments for found in (other, best))
    return len(one) > 1 and one[:-1] == two[:-1]
