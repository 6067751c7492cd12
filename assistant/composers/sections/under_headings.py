"""What stands under the heading that a question names: "Điểm trừ gồm những trường hợp nào?".

The heading has the words of the question, and what is asked stands under it in other words, so
that no sentence there carries enough of the topic by itself. Asked last, and told only where the
words of one heading, with what is over it and its paper, are all that the question says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.composers.sections.places import told
from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import FUNCTION_WORDS
from assistant.selection import announced, beneath, opens_a_list, words_about
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import sentences, syllables, whole
from assistant.weighing import Topic, Words
from ingest.document import Document, Passage, PassageRole

_ASKED = re.compile(
    r"\b(?:(?:co|gom|bao gom|la) )?(?:nhung|cac|may) [a-z]+(?: [a-z]+)? (?:nao|gi)\b|"
    r"\b(?:co|gom|bao gom) (?:may|bao nhieu) [a-z]+\b|"
    r"\b(?:la|gom|bao gom|co|gom co) (?:nhung |cac )?gi\b|\b(?:la )?(?:nhu )?the nao\b|\bra sao\b|"
    r"\A(?:liet ke|ke ten|ke ra|neu(?: ten)?)(?: ra)?(?: cac| nhung)?\b"
)
# "Hạn chế của báo cáo quý III?", "Những tồn tại trong báo cáo năm là gì?": a section of a report.
_SECTION_OF_A_REPORT = re.compile(
    r"\A(?:(?:cho (?:em |toi )?biet|neu|cac|nhung) ){0,2}(?:han che|ton tai|khuyet diem|uu diem|"
    r"kho khan|thuan loi|kien nghi|de xuat|phuong huong)(?P<of> (?:(?:duoc )?neu )?(?:cua|trong|o|"
    r"tai) (?:ban )?bao cao)\b(?!.*\b(?:ai|may|bao nhieu|khi|ngay|dau|sao|vi)\b)"
)
_REPORT = "Báo cáo"
_INTENTS = frozenset({Intent.FACT, Intent.LIST, Intent.COUNT, Intent.HEADED})
_OF_ALL = 0.75
_OF_THE_HEADING = 0.65
# So much of the question the heading says itself; its paper or its section the rest.
_ITS_OWN = 0.3
_AHEAD = 0.05
_LONGEST_HEADING = 120
_ALL_OF_IT = 0.95
_MOST_MET = 60
_OF_A_LIST = frozenset({Intent.LIST, Intent.COUNT, Intent.EXCEPTIONS})
# Whose it is: told by who sent the paper.
_OWN = re.compile(r"\b(?:cua|o|tai) (?:nha truong|truong(?: minh| ta)?(?! hop)|don vi|co quan)\b")
_MARKER = re.compile(r"\A(?:(?:dieu|chuong|muc|phan) )?(?:\d{1,3}|[ivx]{1,5}|[a-z])\b ")
_YEAR = re.compile(r"\bnam (?:hoc )?\d{4}(?:\s?-\s?\d{4})?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    passage: Passage
    document: Document
    own: float
    precision: float

    @property
    def score(self) -> float:
        return self.own + self.precision


def named(shelf: Shelf) -> Composed | None:
    """All under the heading that a list or a number is asked of in the very words of it."""
    if _SECTION_OF_A_REPORT.match(shelf.question.plain):
        return _told(shelf, least=0.0)
    if shelf.question.intent not in _OF_A_LIST:
        return None
    return _told(shelf, least=_ALL_OF_IT)


def standing(shelf: Shelf) -> Composed | None:
    """The heading that is asked of and all under it; None where no one heading is meant."""
    return _told(shelf, least=0.0) if shelf.question.intent in _INTENTS else None


def saying(shelf: Shelf, words: str) -> Composed | None:
    """All under the headings that begin with some folded words ("nhiem vu quy iv"); else None."""
    papers = frozenset(shelf.scope.ids) or shelf.summaries.ids
    met = shelf.catalog.lexical.holding(words, limit=_MOST_MET)
    stored = shelf.catalog.passages(tuple(dict.fromkeys(one.passage_id for one in met)))
    drafts: list[DraftClaim] = []
    for one in stored:
        begin = _MARKER.sub("", " ".join(syllables(one.passage.text)))
        is_head = one.passage.role is PassageRole.HEADING and begin.startswith(words)
        document = shelf.document(one.document.id) if is_head else None
        if document is not None and document.id in papers:
            drafts += told(document, one.passage)
    return Composed(drafts=tuple(drafts)) if drafts else None


def _told(shelf: Shelf, *, least: float) -> Composed | None:
    question = shelf.question
    of_a_report = _SECTION_OF_A_REPORT.match(question.plain)
    if shelf.within or not (of_a_report or _ASKED.search(question.plain)):
        return None
    topic = shelf.topic_of(replace(question, plain=_without_names(shelf)))
    if topic.is_empty:
        return None
    found = [
        one
        for document in shelf.documents_in_sight
        if of_a_report is None or document.header.kind == _REPORT
        for one in _heads(document, topic)
        if min(one.own, one.precision) >= least
    ]
    found.sort(key=lambda one: -one.score)
    if not found or (len(found) > 1 and found[1].score > found[0].score - _AHEAD):
        return None
    best = found[0]
    if beneath(best.passage, best.document.passages):
        return Composed(drafts=told(best.document, best.passage))
    under = announced(best.passage, best.document.passages)
    units = filter(None, map(whole, (best.passage, *under)))
    return Composed(drafts=tuple(verbatim(one, best.document.summary) for one in units))


def _without_names(shelf: Shelf) -> str:
    """The folded question without what asks, and without the words that name its paper."""
    plain = shelf.question.plain
    if (section := _SECTION_OF_A_REPORT.match(plain)) is not None:
        plain = f"{plain[: section.start('of')]} | {plain[section.end('of') :]}"
    plain = _OWN.sub(" | ", _ASKED.sub(" | ", plain))
    for name in shelf.called_by:
        plain = plain.replace(name, " | ")
    return plain


def _heads(document: Document, topic: Topic) -> Iterator[_Head]:
    paper = words_about(document.summary)
    for one in document.passages:
        unit = whole(one) if _may_stand_over(one, document) else None
        if unit is None:
            continue
        words = tuple(
            word
            for word in _YEAR.sub(" ", _MARKER.sub("", " ".join(unit.syllables))).split()
            if word not in FUNCTION_WORDS
        )
        own = topic.covered(Words.of(unit.syllables))
        over = Words.of(unit.syllables, *map(syllables, one.heading_path)).union(paper)
        precision = topic.precision(words)
        if precision >= _OF_THE_HEADING and own >= _ITS_OWN and topic.covered(over) >= _OF_ALL:
            yield _Head(passage=one, document=document, own=own, precision=precision)


def _may_stand_over(one: Passage, document: Document) -> bool:
    if one.role not in (PassageRole.HEADING, PassageRole.BODY) or is_row(one):
        return False
    is_heading = one.role is PassageRole.HEADING
    if len(one.text) > _LONGEST_HEADING or (not is_heading and len(sentences(one)) > 1):
        return False
    under = beneath(one, document.passages)
    return bool(under) or (opens_a_list(one) and bool(announced(one, document.passages)))
