"""Reports of another sort: a paper that asks for several is held by its title to ask for each.

"Báo cáo cải cách hành chính quý IV" is no other report of the same letter, though the title of the
letter has all its words: where another paragraph of the paper says far more of what is asked, the
duty is not the one meant. What that paragraph says may be the answer, where it has a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.composing import Composed, verbatim
from assistant.selection import Sight, ranked
from assistant.shelf import Shelf
from assistant.units import syllables
from assistant.wanted import signs
from assistant.weighing import Topic, Words
from ingest.document import PassageRole
from ingest.text import find_whole, folded
from vectorstore.evidence import Evidence, StoredObligation

# "Hạn đăng ký mô hình", "góp ý trước ngày nào": the limit of a deed that is no report.
_DEED = (
    r"(?P<{0}>dang ky|gop y|binh chon|binh xet|tap huan|ra soat|ke khai|phan hoi|thanh lap|so ket|"
    r"tuyen chon|trao giai)"
)
_DEED_ASKED = re.compile(
    rf"\b(?:thoi )?han(?: chot| cuoi)?(?: (?:de|cua|cho|viec)){{0,2}} {_DEED.format('of')}\b|"
    rf"\b{_DEED.format('before')}\b.{{0,60}}\b(?:truoc|cham nhat|muon nhat|han)\b"
)
# A duty that holds so much itself is meant, whatever else the paper says.
_ENOUGH = 0.7
_FAR_MORE = 0.25
# The paragraph that is answered with holds nearly all that is asked.
_NEARLY_ALL = 0.75
_REPORT = "báo cáo"


@dataclass(frozen=True, slots=True)
class Sorted:
    """The duties that may be meant, and the paragraphs that say more than the others."""

    duties: Sequence[StoredObligation]
    told: tuple[Evidence, ...] = ()


def of_the_deed(shelf: Shelf, duties: Sequence[StoredObligation]) -> Sequence[StoredObligation]:
    """The duties without those that say nothing of the deed whose limit is asked of a paper."""
    match = _DEED_ASKED.search(shelf.question.plain)
    if match is None or shelf.scope.is_open or shelf.question.about_report:
        return duties
    deed = match["of"] or match["before"]
    return [one for one in duties if deed in folded(_said_around(one))]


def _said_around(duty: StoredObligation) -> str:
    return " | ".join((duty.obligation.what, *duty.passage.heading_path, duty.passage.text))


def of_the_sort(shelf: Shelf, topic: Topic, duties: Iterable[StoredObligation]) -> Sorted:
    """The duties without those of which another paragraph of their paper says far more."""
    kept: list[StoredObligation] = []
    told: dict[str, Evidence] = {}
    for duty in duties:
        own = topic.covered(_own_words(duty))
        better = None if own >= _ENOUGH else _better(shelf, topic, duty, own + _FAR_MORE)
        if better is None:
            kept.append(duty)
        else:
            told.setdefault(better.passage.id, better)
    return Sorted(kept, tuple(told.values()))


def dated_sentence(topic: Topic, told: Iterable[Evidence]) -> Composed | None:
    """The sentence with a day in the one paragraph that says nearly all that is asked."""
    full = [one for one in told if topic.covered(_words_of(one)) >= _NEARLY_ALL]
    if len(full) != 1:
        return None
    sight = Sight(passage=full[0].passage, document=full[0].document)
    found = ranked(topic, [sight], accepts=signs.is_dated)
    return Composed(drafts=(verbatim(found[0].unit, full[0].document),)) if found else None


def _better(shelf: Shelf, topic: Topic, duty: StoredObligation, least: float) -> Evidence | None:
    others = (
        one
        for one in shelf.evidence
        if one.document.id == duty.document.id
        and one.passage.id != duty.passage.id
        and one.passage.role is PassageRole.BODY
        and find_whole(_REPORT, one.passage.text.lower())
    )
    best = max(others, key=lambda one: topic.covered(_words_of(one)), default=None)
    return best if best and topic.covered(_words_of(best)) >= least else None


def _own_words(duty: StoredObligation) -> Words:
    one = duty.obligation
    said = (one.what, one.words, one.who, one.to, duty.passage.text, *duty.passage.heading_path)
    return Words.of(*(syllables(part) for part in said if part))


def _words_of(one: Evidence) -> Words:
    return Words.of(*map(syllables, (one.passage.text, *one.passage.heading_path)))
