"""What a group of people need not pay, or gets: "hộ nghèo được miễn những khoản nào".

A notice says it by the way, where each sum stands ("… Học sinh thuộc hộ nghèo không phải nộp."),
and in a list of its own; all of one paper are gathered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.question import understand
from assistant.selection import Found, Sight, ranked, sights_of
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from ingest.document import Document, PassageRole

_FREED = r"(?:mien|giam|khong phai (?:nop|dong|tra|thu)|khong thu)"
_ASKED = re.compile(
    rf"\b{_FREED}\b.{{0,30}}\b(?:(?:nhung |cac )?(?:khoan|loai|tien|phi) (?:nao|gi)|nhung gi|gi)\b|"
    rf"\b(?:nhung|cac) khoan (?:duoc )?{_FREED}\b|\bkhoan (?:nao|gi) (?:duoc )?{_FREED}\b"
)
_SAYS_SO = re.compile(
    r"(?<!\w)(?:miễn(?!\s+(?:nhiệm|dịch))|không\s+phải\s+(?:nộp|đóng|trả)|không\s+thu|"
    r"(?:được\s+)?giảm\s+(?:\d|một|tiền|khoản|học|mức))(?!\w)",
    re.IGNORECASE,
)
_OF_WHAT_IS_ASKED = re.compile(
    rf"\b(?:(?:duoc )?{_FREED}|mien giam|(?:nhung |cac )?(?:khoan(?: thu)?|loai|tien|phi)"
    r"(?: nao| gi)?|nhung gi|gi|hoc sinh)\b"
)
_OF_THE_GROUP = 0.9
_MOST = 8


def told(shelf: Shelf) -> Composed | None:
    """The sentences of one paper that free the group asked about; None where none is asked for."""
    if shelf.within or not _ASKED.search(shelf.question.plain):
        return None
    topic = shelf.topic_of(understand(_OF_WHAT_IS_ASKED.sub(" ", shelf.question.plain)))
    if topic.is_empty:
        return None

    def freeing(sights: tuple[Sight, ...]) -> tuple[Found, ...]:
        found = ranked(topic, sights, accepts=_frees)
        return tuple(one for one in found if one.own >= _OF_THE_GROUP)

    papers = [(freeing(sights_of(one)), one) for one in shelf.documents_in_sight]
    found, paper = max(papers, key=lambda pair: len(pair[0]), default=((), None))
    if not found or paper is None:
        return None
    of_as_many = [one for one, _ in papers if len(one) == len(found)]
    if len(of_as_many) > 1 and len(found) > 1:
        return None  # of two papers none is meant more than the other
    chosen = sorted(found, key=lambda one: one.unit.start)[:_MOST]
    return Composed(drafts=tuple(_drafts(paper, chosen)))


def _frees(one: Unit) -> bool:
    return one.passage.role is PassageRole.BODY and _SAYS_SO.search(one.said) is not None


def _drafts(paper: Document, found: list[Found]) -> Iterator[DraftClaim]:
    """Each sentence behind the one that begins its paragraph, which names the sum."""
    shown: set[int] = set()
    for one in found:
        begins = sentences(one.unit.passage)[0]
        for unit in (begins, one.unit):
            if unit.start not in shown:
                shown.add(unit.start)
                yield verbatim(unit, paper.summary)
