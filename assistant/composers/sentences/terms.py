"""How long something holds, or when it is done, told where a paper has a place of its own for that.

"Thời hạn ủy quyền: kể từ …, đến hết ngày …" has hardly a word of a question that names the whole
matter, and "2. Thời gian thực hiện" stands over a sentence that gives no day ("thường xuyên, liên
tục"). Asked last, of a paper that is known, and told only where the paper has one such place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from assistant.composing import Composed, verbatim
from assistant.meant import paper_known
from assistant.reading.intents import Intent
from assistant.selection import beneath, words_about
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, syllables
from assistant.wanted import signs
from assistant.weighing import Words
from ingest.document import Document, PassageRole

_WHEN = r"(?:khi|luc|hom|ngay|thang|nam) nao|bao gio|thoi (?:gian|diem|han) nao"
_UNTIL = rf"\b(?:den|toi) (?:het )?(?:{_WHEN})\b|\b(?:until|till) (?:when|what|which)\b"
_HOW_LONG = (
    r"\bbao lau\b|\b(?:may|bao nhieu) (?:ngay|tuan|thang|nam)\b(?! nao)|"
    r"\bhow long\b|\bthoi (?:gian|han) (?:la )?(?:bao nhieu|may)\b"
)
_END = r"(?<!\w)(?:đến|tới)\s(?:hết\s|cuối\s)?(?:ngày\s|tháng\s|năm\s|quý\s)?[\dIVX]"
_LENGTH = r"(?<![\d/])\d{1,3}\)?\s(?:ngày|giờ|tuần|tháng|năm)(?!\s\d)"
_GOES_ON = (
    r"(?<!\w)(?:thường\sxuyên|liên\stục|định\skỳ|(?:hằng|hàng|mỗi|cả|trong)\s(?:năm|quý|tháng))"
)
_SORTS = tuple(
    (re.compile(asked), re.compile(said, re.IGNORECASE))
    for asked, said in (
        (_UNTIL, _END),
        (_HOW_LONG, rf"{_END}|{_LENGTH}"),
        (rf"\b(?:{_WHEN})\b|\bwhen\b", rf"\d|{_GOES_ON}"),
    )
)
"""What is asked (folded), and how a sentence says it."""
_FROM_WHEN = re.compile(
    r"\b(?:(?:tinh|ap dung|bat dau|thi hanh|thuc hien) )?(?:ke )?tu "
    r"(?:(?:ngay|hom|khi|luc|thang) (?:nao|may)|bao gio)\b|\b(?:from|since) (?:when|what|which)\b"
)
_LABEL = re.compile(
    r"[\W\d]{0,9}(?:Điều\s\d{1,3}[\s.:]{1,3})?Thời\s(?:hạn|gian|điểm)\s(?P<of>[^:;.|\n]{2,60}?)\s?"
    r"(?::(?=\s?\S)|\Z)",
    re.IGNORECASE,
)
# Said of whatever a paper is about.
_OF_ALL = frozenset(("thuc", "hien", "to", "chuc", "trien", "khai", "tien", "hanh"))
# "…, một đợt hay suốt năm?": what may be answered, and nothing of what it is asked of.
_CHOICE = re.compile(r",\s[a-z0-9 ]{1,40} (?:hay|or) [a-z0-9 ]{1,40}\W{0,3}\Z")
_INTENTS = frozenset({Intent.FACT, Intent.COUNT, Intent.PERIOD})
_GIVES_A_TASK = re.compile(r"[\W\d_]{0,9}(?:[a-zđ]\)\s)?(?:Giao|Yêu cầu|Đề nghị)\s")
# Of what is asked besides when, so much stands in the name of the paper and in what is told.
_OF_THE_PAPER = 0.6
_ALL_OF_IT = 0.8
_MOST = 3
# "Điều 2." stands before what it is of.
_BEGIN = 2


class _Place(NamedTuple):
    of: tuple[str, ...]
    said: tuple[Unit, ...]


def told(shelf: Shelf) -> Composed | None:
    """What stands behind the label, or under the heading, that a paper has for the time asked."""
    question = shelf.question
    said = next((said for asked, said in _SORTS if asked.search(question.cues)), None)
    if said is None or question.intent not in _INTENTS or shelf.within:
        return None
    paper = paper_known(shelf)
    if paper is None:
        return None
    places = [
        one
        for one in _places(paper)
        if any(said.search(unit.said) for unit in one.said) and _is_meant(shelf, paper, one)
    ]
    if len(places) != 1:
        return None
    return Composed(drafts=tuple(verbatim(one, paper.summary) for one in places[0].said[:_MOST]))


def begun(shelf: Shelf) -> Composed | None:
    """From when what a paper orders holds, by its own words on that, where it is not said beside.

    Only where the paper that is known and the sentence nearest to the question say all of it.
    """
    question = shelf.question
    if question.intent not in _INTENTS or shelf.within or not _FROM_WHEN.search(question.cues):
        return None
    paper = paper_known(shelf)
    if paper is None:
        return None
    there = shelf.of(paper.summary)
    topic = there.topic_of(replace(question, plain=_besides_the_time(shelf)))
    best = next((one for one in there.ranked if one.unit.passage.role is PassageRole.BODY), None)
    held = words_about(paper.summary)
    if best is not None and _GIVES_A_TASK.match(best.unit.said):
        return None  # a task has a day of its own, or none
    if best is not None:
        held = held.union(Words.of(best.unit.syllables))
    if not topic.holds_heaviest(held) or topic.covered(held) < _ALL_OF_IT:
        return None
    said = [
        unit
        for passage in paper.passages
        if passage.role is PassageRole.BODY and not is_row(passage)
        for unit in sentences(passage)
        if signs.says_effect(unit) and signs.is_dated(unit)
    ]
    return Composed(drafts=(verbatim(said[0], paper.summary),)) if len(said) == 1 else None


def _places(paper: Document) -> Iterator[_Place]:
    for passage in paper.passages:
        if passage.role not in (PassageRole.BODY, PassageRole.HEADING) or is_row(passage):
            continue
        found = ((one, _LABEL.match(one.said)) for one in sentences(passage)[:_BEGIN])
        unit, match = next((pair for pair in found if pair[1]), (None, None))
        if unit is None or match is None:
            continue
        if match.end() < len(unit.said):
            yield _Place(syllables(match["of"]), (unit,))
        elif under := beneath(passage, paper.passages)[:1]:
            yield _Place(syllables(match["of"]), sentences(under[0]))


def _is_meant(shelf: Shelf, paper: Document, place: _Place) -> bool:
    """Whether the time is of what is asked about: of the deed named, or of all the paper is about.

    What a paper has besides ("hội thi") has a time of its own, and not the one of the paper.
    """
    question = shelf.question
    of = [word for word in place.of if word not in _OF_ALL]
    if of:
        asked = frozenset(syllables(question.plain))
        called = words_about(paper.summary).single
        return not asked.isdisjoint(of) and all(word in asked or word in called for word in of)
    topic = shelf.of(paper.summary).topic_of(replace(question, plain=_besides_the_time(shelf)))
    there = words_about(paper.summary).union(Words.of(*(one.syllables for one in place.said)))
    return topic.holds_heaviest(there) and topic.covered(there) >= _OF_THE_PAPER


def _besides_the_time(shelf: Shelf) -> str:
    plain = _CHOICE.sub(" ", shelf.question.plain)
    for asked in (_FROM_WHEN, *(asked for asked, _ in _SORTS)):
        plain = asked.sub(" | ", plain)
    for name in shelf.scope.named:
        plain = plain.replace(name, " | ")
    return plain
