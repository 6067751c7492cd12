"""When a paper holds, who proposed it, and what it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from assistant.composers.parts.enough import ENOUGH
from assistant.composers.sentences.telling import nothing, typed
from assistant.composing import Composed, Outcome, verbatim
from assistant.selection import (
    Found,
    above,
    after,
    beneath,
    entries,
    opens_a_list,
    ranked,
    words_about,
)
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.wanted import signs
from assistant.weighing import Words
from ingest.document import Passage, PassageRole
from ingest.text import folded

_MOST = 14
_LONGEST_PLACE = 900
_A_MATTER = 4
# A sentence that holds so much of the topic speaks of it, and not of the paper as a whole.
_OWN_EFFECT = 0.5
_A_PAPER = r"(?:Luật|Nghị|Quyết|Thông tư|Chỉ thị|Kế hoạch|Công văn|Quy)"
_NAMES_PAPER = re.compile(rf"[\s*+-]{{0,6}}(?:và\s)?{_A_PAPER}\s")
# "Quyết định số 8/2021/QĐ-UBND …"; "Quyết định này …" is the paper itself.
_NAMES_ANOTHER = re.compile(rf"{_A_PAPER}[^.;]{{0,24}}\ssố\s")

# "Thay thế văn bản nào": what takes the place of a thing ("thay thế dần túi ni lông") names none.
_PAPER_ASKED = re.compile(
    r"\b(?:van ban|quyet dinh|nghi quyet|nghi dinh|thong tu|quy che|quy dinh|ke hoach|chi thi|"
    r"huong dan)(?: cu)? (?:nao|gi|so may|so bao nhieu)\b"
)
_NAMES_ONE = re.compile(
    r"\d\s?/\s?(?:\d{4}\s?/\s?)?[A-ZĐ]|"
    r"(?<!\w)(?:Luật|Bộ luật|Nghị|Thông tư|Quyết định số|Quy chế)\s|"
    r"(?:các|những)\s(?:văn\sbản|quyết\sđịnh|nghị\squyết|thông\stư|quy\schế)"
)
# "Trường hợp các văn bản được viện dẫn … thay thế thì áp dụng văn bản mới" ends nothing.
_ONLY_SUPPOSED = re.compile(
    r"(?:viện dẫn|dẫn chiếu|trích dẫn)[^.;]{0,120}thay thế[^.;]{0,60}thì", re.IGNORECASE
)

# "Hết hiệu lực ngày nào": the day of issue, or the one from which it holds, is no such day.
_END_ASKED = re.compile(r"\bhet (?:hieu luc|han)\b")
_SAYS_END = re.compile(
    r"\b(?:het|cham dut|den khi|thay the)\b|\b(?:den|toi) (?:cuoi |ngay |thang |nam )*\d"
)


def effect(shelf: Shelf) -> Outcome:
    """From when, or until when, it is in force: of a paper that is named its own first words."""
    if shelf.scope.is_open:
        return typed(shelf, signs.says_effect)
    is_end = _END_ASKED.search(shelf.question.plain) is not None
    found = ranked(
        shelf.topic,
        shelf.sights,
        accepts=lambda one: (
            signs.says_effect(one)
            and (not is_end or _SAYS_END.search(folded(one.said)) is not None)
        ),
    )
    if not found:
        return nothing(shelf)
    about_it = shelf.asks_for_a_matter and shelf.topic.syllables >= _A_MATTER
    if about_it and found[0].own >= _OWN_EFFECT:
        best = found[0]
    else:
        best = min(found, key=lambda one: (not signs.is_of_itself(one.unit), one.unit.start))
    return Composed(drafts=(verbatim(best.unit, best.document),))


def proposer(shelf: Shelf) -> Outcome:
    """At whose proposal a paper that is named was made: the basis that says so."""
    if shelf.scope.is_open:
        return None
    found = ranked(shelf.topic, shelf.sights, accepts=signs.says_who_proposed)
    return Composed(drafts=(verbatim(found[0].unit, found[0].document),)) if found else None


def replaced(shelf: Shelf) -> Outcome:
    """What a paper replaces or ends, all of it: the place that says so, whole."""
    of_a_paper = _PAPER_ASKED.search(shelf.question.plain) is not None

    def accepts(one: Unit) -> bool:
        if not signs.says_replaced(one) or _ONLY_SUPPOSED.search(one.said):
            return False
        is_opened = opens_a_list(one.passage) or one.said.rstrip().endswith((":", ";"))
        return not of_a_paper or is_opened or _NAMES_ONE.search(one.said) is not None

    found = ranked(
        shelf.topic,
        shelf.sights,
        accepts=accepts,
        bonus=lambda one: float(signs.replaces_itself(one)),
    )
    if not found:
        return None
    best = found[0]
    if shelf.scope.is_open and not _is_about_it(shelf, best):
        return None
    place = best.unit.passage
    if len(place.text) > _LONGEST_PLACE:
        return Composed(drafts=(verbatim(best.unit, best.document),))
    document = shelf.document(best.document.id)
    under = _said_on(place, document.passages) if document else ()
    said = [one for one in sentences(place) if one.start >= best.unit.start]
    if document is not None and not under:
        beside = _beside(place, document.passages)
        said = [one for passage in beside for one in sentences(passage)] or said
    said += [one for passage in under for one in sentences(passage)]
    return Composed(drafts=tuple(verbatim(one, best.document) for one in said))


def _is_about_it(shelf: Shelf, found: Found) -> bool:
    """Whether a place speaks of the topic, the papers named under it counted."""
    if found.holds_heaviest and found.support >= ENOUGH[True]:
        return True
    document = shelf.document(found.document.id)
    if document is None or not signs.replaces_itself(found.unit):
        return False
    said = (found.unit.passage, *_said_on(found.unit.passage, document.passages))
    words = Words.of(*(syllables(one.text) for one in said)).union(words_about(found.document))
    return shelf.topic.covered(words) >= ENOUGH[True] and shelf.topic.holds_heaviest(words)


def _beside(place: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The entries beside a place, and itself, that end something; none where it does not.

    Each has one more paper ("1. Bãi bỏ …", "2. Bãi bỏ …"), the verb perhaps only at the first.
    """
    opener = above(place, passages)
    members = entries(opener, passages, most=_MOST) if opener else ()
    ending = tuple(one for one in members if any(map(_ends_a_paper, sentences(one)[:1])))
    return ending[:_MOST] if place in ending else ()


def _ends_a_paper(one: Unit) -> bool:
    return signs.says_replaced(one) or _NAMES_ANOTHER.match(one.said) is not None


def _said_on(place: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """What a place goes on with: its list, or the papers named after a semicolon."""
    if opens_a_list(place) or place.role is PassageRole.HEADING:
        return beneath(place, passages)[:_MOST]
    if not place.text.rstrip(" *\n").endswith(";"):
        return ()
    named = takewhile(lambda one: _NAMES_PAPER.match(one.text), after(place, passages))
    return tuple(islice(named, _MOST))
