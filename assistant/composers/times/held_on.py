"""On which day something was held, where and under whom, by the sentence that says so.

A report says it in passing ("Ngày 3 tháng 2 năm 2023 trường tổ chức Hội nghị …"), and the days of
papers stand all around it: the day of a decision is no day of the meeting that asked for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.composers.sentences import telling
from assistant.composing import Composed, Outcome, verbatim
from assistant.meant import paper_known
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.wanted.signs import is_dated
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole
from ingest.text import folded

_EVENT = (
    r"(?:hoi nghi|hoi thao|hoi thi|cuoc thi|hop|toa dam|dai hoi|tap huan|dien dan|giao luu|"
    r"le (?:[a-z]+ )?(?:phat dong|khai giang|tong ket|so ket|ky ket|ra quan|ky niem)|"
    r"ra quan|doi thoai|buoi lam viec|phien (?:hop|giai trinh|lam viec))"
)
_EVENT_IN_ENGLISH = r"(?:meeting|conference|workshop|contest|congress|forum|training|ceremony)"
_WHEN = re.compile(
    r"\b(?:ngay|hom|bua)(?: thang)?(?: nam)? (?:nao|may|bao nhieu|gi)\b|\b(?:khi|luc) nao\b|"
    r"\bbao gio\b|\b(?:ngay|thoi (?:gian|diem)) (?:to chuc|hop|dien ra|mo|tien hanh)\b|"
    r"\bwhen\b|\b(?:what|which) (?:day|date)\b|\bdate of\b"
)
_OF_EVENT = re.compile(rf"\b(?:{_EVENT}|{_EVENT_IN_ENGLISH})\b")
# What is still to be done, or by when, is a duty.
_A_DUTY = re.compile(
    r"\b(?:phai|han(?! che)|truoc(?! khi)|nop|cham nhat|muon nhat|bao cao ve|gui|must)\b"
)
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} thang \d{1,2} nam \d{4})"
_HELD = r"(?:to chuc|mo|tien hanh|dien ra|khai mac|tham (?:gia|du)|duoc)"
_SAYS_SO = re.compile(
    rf"\A\W{{0,3}}(?:(?:vao|trong|sang|chieu)\s)?(?:ngay\s)?{_DAY},?\s.{{0,120}}?"
    rf"(?:\b{_HELD}\s.{{0,40}}?)?\b{_EVENT}\b|"
    # A notice of what was concluded opens so, with all that the one in the chair is called by.
    rf"\A\W{{0,3}}(?:(?:sang|chieu|toi)\s)?(?:ngay\s)?{_DAY},?\s.{{0,420}}?\b(?:chu tri|chu toa)\b"
    rf".{{0,40}}?\b{_EVENT}\b|"
    rf"\b{_EVENT}\b[^;]{{0,160}}\b{_HELD}\b[^;]{{0,60}}\bngay {_DAY}|"
    rf"\b{_HELD}\b[^;]{{0,40}}\b{_EVENT}\b[^;]{{0,120}}\bvao ngay {_DAY}"
)
_ASKED = (
    (_WHEN, re.compile(_DAY)),
    (
        re.compile(rf"\b(?:o|tai) (?:dau|noi nao|cho nao)\b|\bdia diem (?:{_EVENT}|to chuc)\b"),
        re.compile(rf"{_DAY},?\s(?:tai|o)\s"),
    ),
    (
        re.compile(
            r"\b(?:ai|nguoi nao|dong chi nao|vi nao|lanh dao nao) (?:da |la nguoi )?"
            r"(?:chu tri|chu toa|dung ra)\b|"
            rf"\b(?:nguoi|ai) chu (?:tri|toa) (?:cuoc |buoi )?{_EVENT}"
        ),
        re.compile(r"\b(?:chu tri|chu toa)\b"),
    ),
)
# How much of the matter the sentence must hold, or its paragraph with what weighs most.
_ENOUGH = 0.5
_ENOUGH_AROUND = 0.6
_LEAST_ITSELF = 0.3
# What every question on a day of holding says beside what was held.
_HOLDING = (
    *("to chuc", "dien ra", "tien hanh", "mo", "hop", "roi vao", "buoi", "cuoc", "toan the"),
    *("khi nao", "thoi diem", "thoi gian", "ngay", "dau nam", "cuoi nam", "giua nam"),
    *("hold", "held", "take place", "o dau", "tai dau"),
)
_AHEAD = 0.1
# A meeting may be called a conference; what else is held is what it is called.
_ANY_MEETING = re.compile(r"hoi nghi|hoi thao|(?:phien )?hop|buoi lam viec|meeting|conference")


def told(shelf: Shelf) -> Outcome:
    """The sentence that says on which day the event asked about was held; None where none is asked.

    Where it was, or who was in the chair, is answered by it where it says that. Where a paper tells
    the days of other events alone, none of them is the day of this one.
    """
    plain = shelf.question.plain
    asked = next((sign for way, sign in _ASKED if way.search(plain)), None)
    if asked is None or not _OF_EVENT.search(plain) or _A_DUTY.search(plain):
        return None
    known = paper_known(shelf) if shelf.scope.is_open else None
    papers = ((known,) if known is not None else ()) if shelf.scope.is_open else shelf.documents
    events = tuple(found.group() for found in _OF_EVENT.finditer(plain))
    matter = shelf.topic_besides((*events, *_HOLDING))
    held = [
        (one, document)
        for document in papers
        for one in _said_held(document)
        if asked.search(folded(one.said))
    ]
    if not held:
        return None
    scored = sorted(
        ((_fit(matter, events, one), one, document) for one, document in held),
        key=lambda found: -found[0],
    )
    best, sentence, document = scored[0]
    is_when = _WHEN.search(plain) is not None
    is_close = len(scored) > 1 and scored[1][0] > best - _AHEAD
    if (
        not best
        and is_when
        and shelf.scope.sure
        and not shelf.scope.is_open
        and not any(map(_tells_more_days, papers))
    ):
        return replace(telling.nothing(shelf), is_sure=True)
    if is_close or not best:
        return None
    return Composed(drafts=(verbatim(sentence, document.summary),), is_sure=True)


def _fit(matter: Topic, events: Sequence[str], one: Unit) -> float:
    """How much of the matter a sentence holds, alone or with its paragraph; 0 where too little."""
    said = folded(one.said)
    if any(each not in said for each in events if not _ANY_MEETING.fullmatch(each)):
        return 0.0
    if not matter.syllables:
        return 1.0
    own = matter.covered(Words.of(one.syllables))
    around = Words.of(syllables(one.passage.text))
    if own >= _ENOUGH:
        return own
    is_around = (
        own >= _LEAST_ITSELF
        and matter.holds_heaviest(around)
        and matter.covered(around) >= _ENOUGH_AROUND
    )
    return _ENOUGH if is_around else 0.0


def _tells_more_days(document: Document) -> bool:
    """Whether something else that is held has a day there, in a table or as a task."""
    done = set(_said_held(document))
    return any(
        is_dated(one) and one not in done and _OF_EVENT.search(folded(one.said))
        for passage in document.passages
        for one in sentences(passage)
    )


def _said_held(document: Document) -> list[Unit]:
    """The sentences of a paper's text that say of an event on which day it was held."""
    return [
        one
        for passage in document.passages
        if passage.role is PassageRole.BODY
        for one in sentences(passage)
        if _SAYS_SO.search(folded(one.said))
    ]
