"""On which day something was held, where and under whom, by the sentence that says so.

A report says it in passing ("Ngày 3 tháng 2 năm 2023 trường tổ chức Hội nghị …"), and the days of
papers stand all around it: the day of a decision is no day of the meeting that asked for it.
"""

from __future__ import annotations

import re

from assistant.composing import Composed, verbatim
from assistant.meant import paper_known
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.weighing import Words
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
    r"\bbao gio\b|\bngay (?:to chuc|hop|dien ra|mo)\b|\bwhen\b|\b(?:what|which) (?:day|date)\b|"
    r"\bdate of\b"
)
_OF_EVENT = re.compile(rf"\b(?:{_EVENT}|{_EVENT_IN_ENGLISH})\b")
# What is still to be done, or by when, is a duty.
_A_DUTY = re.compile(r"\b(?:phai|han(?! che)|truoc|nop|cham nhat|muon nhat|bao cao ve|gui|must)\b")
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
# How much of what a question is about the sentence must hold.
_ENOUGH = 0.5
# What every question on a day of holding says beside what was held.
_HOLDING = (
    *("to chuc", "dien ra", "tien hanh", "mo", "hop", "hold", "held", "take place", "khi nao"),
    *("o dau", "tai dau"),
)
_AHEAD = 0.1


def told(shelf: Shelf) -> Composed | None:
    """The sentence that says on which day the event asked about was held; None where none does.

    Where it was, or who was in the chair, is answered by it where it says that.
    """
    plain = shelf.question.plain
    asked = next((sign for way, sign in _ASKED if way.search(plain)), None)
    if asked is None or not _OF_EVENT.search(plain) or _A_DUTY.search(plain):
        return None
    known = paper_known(shelf) if shelf.scope.is_open else None
    papers = ((known,) if known is not None else ()) if shelf.scope.is_open else shelf.documents
    said = (found.group() for found in _OF_EVENT.finditer(plain))
    matter = shelf.topic_besides((*said, *_HOLDING))
    scored = [
        (matter.covered(Words.of(one.syllables)) if matter.syllables else 1.0, one, document)
        for document in papers
        for one in _said_held(document)
        if asked.search(folded(one.said))
    ]
    if not scored:
        return None
    scored.sort(key=lambda found: -found[0])
    best, sentence, document = scored[0]
    is_close = len(scored) > 1 and scored[1][0] > best - _AHEAD
    if is_close or best < _ENOUGH:
        return None
    return Composed(drafts=(verbatim(sentence, document.summary),), is_sure=True)


def _said_held(document: Document) -> list[Unit]:
    """The sentences of a paper's text that say of an event on which day it was held."""
    return [
        one
        for passage in document.passages
        if passage.role is PassageRole.BODY
        for one in sentences(passage)
        if _SAYS_SO.search(folded(one.said))
    ]
