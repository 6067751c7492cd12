"""Why something was put off or changed: the sentence that does it, and the reason by it.

"Vì sao lùi đại hội": the paper says "Do …, đề nghị lùi thời gian tổ chức đại hội như sau:", or it
gives the reason in its opening and moves the day further below. Verbs of putting off stand for one
another here ("dời": "lùi", "điều chỉnh"), for people seldom use the one that the paper does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.composers.sentences.causes import gives_a_cause, opening_causes
from assistant.composers.sentences.reasons import gives_cause_of
from assistant.composers.sentences.telling import nothing
from assistant.composing import Composed, Outcome, verbatim
from assistant.question import Question
from assistant.selection import beneath, opens_a_list, words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.wanted import reason_signs
from assistant.wanted.asked_days import says_a_day_asked
from assistant.weighing import Topic, Words
from ingest.document import Document, Passage, PassageRole
from ingest.text import has_diacritics

# "dời", "đổi"; without marks they look like the second half of "trao đổi", or "đối với".
_ASKED = re.compile(
    r"\b(?:lui|gia han|dieu chinh|rut ngan|thay doi|hoan(?! (?:thanh|thien|tat|toan|chinh|canh))|"
    r"(?<!chuyen )(?<!trao )(?<!theo )(?<!bien )(?<!thay )"
    r"doi(?= (?:lich|ngay|han|thoi|sang|lai|qua|den|hoi|dai|cuoc|buoi|vi|dia|gio)\b|\W*\Z)|"
    r"chuyen(?= (?:lich|ngay|han|thoi|sang|hoi|cuoc|buoi)\b)|"
    r"(?:postpon|extend|delay|reschedul)ed|put (?:off|back))(?!\w)"
)
_MOVED_WITH_MARKS = re.compile(r"\b(?:dời|đổi|rời)\b", re.IGNORECASE)
_PUTS_OFF = re.compile(
    r"(?<!\w)(?:lùi|dời|hoãn|gia\s+hạn|điều\s+chỉnh|rút\s+ngắn|thay\s+đổi|thay\s+thế|"
    r"chuyển(?=\s[^.;]{0,120}(?:sang|đến|thành)\s))(?!\w)",
    re.IGNORECASE,
)
# What every such sentence and question may say, whatever is put off.
_OF_ANY = (
    *("thoi gian", "thoi han", "lich", "ngay", "han", "to chuc", "sang", "lai", "phai", "bi"),
    *("ly do", "vi sao", "tai sao", "sao"),
)
_ENOUGH = 0.6
_AS_WELL = 0.1
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    sentence: Unit
    document: Document
    covered: float
    says_the_day: bool


def reason(shelf: Shelf) -> Outcome:
    """Why something was put off; None where that is not asked, or no paper puts it off.

    A paper that says only that a day no longer holds is told where the question takes it for the
    new one; else that no reason is given.
    """
    asked = _put_off_asked(shelf.question)
    if asked is None or shelf.within:
        return None
    topic = shelf.topic_besides((*_OF_ANY, *asked, *(one.words for one in shelf.question.dates)))
    found = sorted(_changes(shelf, topic), key=lambda one: (-one.covered, not one.says_the_day))
    best = found[0] if found else None
    if best is None:
        return None
    alike = (one for one in found if one.covered >= best.covered - _AS_WELL)
    told = next((one for one in map(_with_reason, alike) if one is not None), None)
    if told is not None:
        return told
    if best.says_the_day:
        return Composed(drafts=(verbatim(best.sentence, best.document.summary),), is_sure=True)
    return nothing(shelf)


def _put_off_asked(question: Question) -> tuple[str, ...] | None:
    """The words by which a question asks why something is put off; None where it does not."""
    if not reason_signs.is_reason_asked(question):
        return None
    words = tuple(dict.fromkeys(match.group() for match in _ASKED.finditer(question.plain)))
    if has_diacritics(question.text) and any(word in ("doi", "roi") for word in words):
        others = tuple(word for word in words if word not in ("doi", "roi"))
        words = words if _MOVED_WITH_MARKS.search(question.text) else others
    return words or None


def _changes(shelf: Shelf, topic: Topic) -> Iterator[_Change]:
    """The sentences in sight that put off what is asked about."""
    says_day = says_a_day_asked(shelf.question)
    for document in shelf.documents_in_sight:
        about = words_about(document.summary)
        for passage in document.passages:
            if passage.role not in (PassageRole.BODY, PassageRole.HEADING):
                continue
            over = Words.of(*(syllables(one) for one in passage.heading_path))
            for one in sentences(passage):
                if not _PUTS_OFF.search(one.said):
                    continue
                covered = topic.covered(about.union(over).union(Words.of(one.syllables)))
                own = topic.covered(Words.of(one.syllables))
                if topic.is_empty or (covered >= _ENOUGH and own > 0):
                    yield _Change(
                        sentence=one, document=document, covered=covered, says_the_day=says_day(one)
                    )


def _with_reason(change: _Change) -> Composed | None:
    """A change with the reason that it, or the opening of its paper, gives, and what it opens."""
    document = change.document
    says_why = gives_a_cause(change.sentence)
    if says_why and not gives_cause_of(change.sentence, _PUTS_OFF):
        return None  # "Do Sở đã lùi hạn, …": the change is itself the reason, of something else
    causes = () if says_why else opening_causes(document)
    if not causes and not says_why:
        return None
    passage = change.sentence.passage
    under = beneath(passage, document.passages) if opens_a_list(passage) else ()
    units = (change.sentence, *_first_units(under[:_MOST_ROWS]))
    drafts = tuple(verbatim(one, document.summary) for one in units)
    return Composed(drafts=(*causes, *drafts), is_sure=True)


def _first_units(passages: Iterable[Passage]) -> Iterator[Unit]:
    return (one for passage in passages for one in sentences(passage)[:1])
