"""Answers in the papers' own words: a place by its address, a whole list, one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, names, sections_said, verbatim
from assistant.intents import Intent
from assistant.phrases import Phrase, say
from assistant.question import Question, counted_things
from assistant.selection import Accepts, Found, beneath, has_number, ranked
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.weighing import Words
from ingest.document import PassageRole

_ENOUGH = {True: 0.66, False: 0.45}
"""Least support for an answer: in an open question, and where a document is named."""
_PAIRS_ENOUGH = {True: 0.4, False: 0.1}
_FEWEST_SYLLABLES = 2
_OWN_ENOUGH = {True: 0.34, False: 0.18}
_MOST = 14
_OPENED_LENGTH = 900
_GAIN = 0.15
_COUNTED_BONUS = 0.6
_DEFINED_BONUS = 0.4
_WHAT_IS = re.compile(r"\b(?P<words>[a-z]+ [a-z]+) la (?:gi|ai|nhu the nao|the nao)\b")
_COUNT = r"\d{1,3}|mot(?! so)|hai|ba|bon|sau|bay|tam|chin|muoi"

_PERIOD = re.compile(
    r"giai đoạn|[Tt]hời gian thực hiện|từ năm|đến năm|khóa|hằng (?:quý|năm|tháng)|hàng (?:quý|"
    r"năm|tháng)|định kỳ|"
    r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d",
    re.IGNORECASE,
)
_LEADER = re.compile(r"chủ trì|phụ trách|chịu trách nhiệm|đầu mối", re.IGNORECASE)
_ACTOR = re.compile(
    r"(?:yêu cầu|giao|đề nghị)\s+(?:các\s+)?(?:Hiệu trưởng|Thủ trưởng|Trưởng|đơn vị|trường|phòng)|"
    r"(?:Hiệu trưởng|Thủ trưởng|Trưởng phòng|Văn phòng|Người đứng đầu|Các đơn vị|Các trường)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)(?:0|\+84)\d[\d. ]{7,12}(?!\d)|điện thoại\s*:", re.IGNORECASE)
_MONEY = re.compile(
    r"đồng(?!\s+(?:chí|bộ|thời|bào|thuận|đều))|kinh phí|triệu|tỷ|USD", re.IGNORECASE
)
_MONEY_ASKED = re.compile(r"\btien\b|kinh phi|hoc phi|money|cost|budget")
_MONTHS_ASKED = re.compile(r"may thang|bao nhieu thang|how many months")
_MONTHS = re.compile(r"(?<!\d)\d+\s+tháng(?!\s+(?:năm|\d))", re.IGNORECASE)
_DATED = re.compile(r"\d\d?/\d\d?/\d{4}|ngày\s+\d|tháng\s+\d", re.IGNORECASE)
_CITED_WITH_DATE = re.compile(
    r"(?<!\d)\d{1,6}[^\s\d]{0,24}[/-][^\s,]{1,48},?\s{1,4}(?:ra\s{1,4})?ngày\s{1,4}[\d/.]{1,10}",
    re.IGNORECASE,
)
_WHEN = re.compile(r"(?:ngay|hom|thang|nam|luc|khi) nao|bao gio|\bwhen\b")


def counted(shelf: Shelf) -> Outcome:
    """How many, how much: a sentence with a number of the sort asked for."""
    plain = shelf.question.plain
    if _MONEY_ASKED.search(plain):
        return _typed(shelf, lambda one: bool(_MONEY.search(one.text)) and has_number(one))
    if _MONTHS_ASKED.search(plain):
        return _typed(shelf, lambda one: bool(_MONTHS.search(one.text)))
    beside = _beside_number(shelf.question)
    answer = _typed(shelf, has_number, bonus=lambda one: _COUNTED_BONUS * beside(one))
    which_too = re.search(r"\bnao\b", plain)  # "mấy phòng ban nào" asks which as well
    if isinstance(answer, Declined) and which_too and not shelf.scope.is_open:
        return fact(shelf)
    return answer


def _beside_number(question: Question) -> Callable[[Unit], bool]:
    """Whether a number stands beside the thing that is counted ("32 trường", "CBCC: 07")."""
    things = counted_things(question)
    if not things:
        return lambda _one: False
    thing = "|".join(re.escape(one) for one in things)
    pattern = re.compile(
        rf"(?<!\w)(?:{_COUNT})(?: \w+)? (?:{thing})(?!\w)|"
        rf"(?<!\w)(?:{thing})(?: \w+){{0,3}} (?:{_COUNT})(?!\w)"
    )
    return lambda one: bool(pattern.search(" ".join(one.syllables)))


def leader(shelf: Shelf) -> Outcome:
    """Who leads a task."""
    return _typed(shelf, lambda one: bool(_LEADER.search(one.text)))


def actor(shelf: Shelf) -> Outcome:
    """Who has to do it."""
    return _typed(shelf, lambda one: bool(_ACTOR.search(one.text)))


def period(shelf: Shelf) -> Outcome:
    """Over what time, or how often."""
    return _typed(shelf, lambda one: bool(_PERIOD.search(one.text) or _MONTHS.search(one.text)))


def contact(shelf: Shelf) -> Outcome:
    """A telephone number or an address."""
    if "dien thoai" in shelf.question.plain or "phone" in shelf.question.plain:
        return _typed(shelf, lambda one: bool(_PHONE.search(one.text)))
    return _typed(shelf, lambda one: "@" in one.text)


def fact(shelf: Shelf) -> Outcome:
    """The sentence that says it."""
    accepts: Accepts | None = None
    if _WHEN.search(shelf.question.plain) and shelf.question.intent is Intent.FACT:
        accepts = _is_dated
    found = ranked(shelf.topic, shelf.sights, accepts=accepts, bonus=_defines(shelf.question))
    return sentences_of(shelf, found) if is_enough(shelf, found) else nothing(shelf)


def _is_dated(one: Unit) -> bool:
    """Whether a date stands in the sentence that is not the date of a paper cited."""
    return bool(_DATED.search(_CITED_WITH_DATE.sub(" ", one.text)))


def _defines(question: Question) -> Callable[[Unit], float]:
    """Favours "X là …" where the question is "X là gì"."""
    match = _WHAT_IS.search(question.plain)
    if match is None:
        return lambda _one: 0.0
    words = f"{match['words']} la "
    return lambda one: _DEFINED_BONUS if words in " ".join(one.syllables) else 0.0


# --- choosing ---------------------------------------------------------------------------------


def _typed(
    shelf: Shelf, accepts: Accepts, *, bonus: Callable[[Unit], float] | None = None
) -> Outcome:
    """The best sentence of the sort asked for, alone."""
    found = ranked(shelf.topic, shelf.sights, accepts=accepts, bonus=bonus)
    if not is_enough(shelf, found):
        return nothing(shelf)
    return Composed(drafts=(verbatim(found[0].unit, found[0].document),))


def is_enough(shelf: Shelf, found: Sequence[Found]) -> bool:
    """Whether the best sentence carries enough of the topic to be an answer and not a guess."""
    if not found or (shelf.topic.is_empty and shelf.scope.is_open):
        return False
    best = found[0]
    is_open = shelf.scope.is_open
    if shelf.question.intent is Intent.FACT and shelf.topic.syllables < _FEWEST_SYLLABLES:
        return False  # one syllable says too little: "tỉnh", "tình" and "tính" fold alike
    if not best.holds_heaviest or best.pairs < _PAIRS_ENOUGH[is_open]:
        return False
    return best.support >= _ENOUGH[is_open] and (
        best.own >= _OWN_ENOUGH[is_open] or bool(best.unit.passage.heading_path)
    )


def sentences_of(shelf: Shelf, found: Sequence[Found]) -> Composed:
    """The best sentence, the one it opens into, and another that adds to what it covers."""
    best = found[0]
    chosen: list[tuple[Found, Unit]] = [(best, best.unit)]
    if best.unit.passage.text.strip().endswith(":") or _is_heading(best.unit):
        opened = _opened(shelf, best)
        chosen = [(best, one) for one in opened] or chosen
    known = Words.of(*(one.syllables for _, one in chosen))
    for other in found[1:8]:
        wider = known.union(Words.of(other.unit.syllables))
        gain = shelf.topic.covered(wider) - shelf.topic.covered(known)
        same_place = other.unit.passage.id == best.unit.passage.id
        if same_place and gain >= _GAIN and other.unit not in [one for _, one in chosen]:
            chosen.append((other, other.unit))
            known = wider
    chosen.sort(key=lambda pair: pair[1].start)
    return Composed(drafts=tuple(verbatim(one, item.document) for item, one in chosen[:4]))


def _is_heading(one: Unit) -> bool:
    return one.passage.role is PassageRole.HEADING


def _opened(shelf: Shelf, best: Found) -> list[Unit]:
    document = shelf.document(best.document.id)
    members = beneath(best.unit.passage, document.passages) if document else ()
    units = [one for member in members[:_MOST] for one in sentences(member)[:3]]
    kept: list[Unit] = []
    length = 0
    for one in units:
        length += len(one.text)
        if kept and length > _OPENED_LENGTH:
            break
        kept.append(one)
    return kept


def nothing(shelf: Shelf) -> Declined:
    """Why nothing was told: it is nowhere here, or not in the documents named."""
    language = shelf.question.language
    if shelf.scope.is_open:
        return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=say(Phrase.NOT_HERE, language))
    text = say(Phrase.NOT_SAID, language, names=names(shelf.scope.documents))
    return Declined(
        reason=RefusalReason.FALSE_PREMISE, text=f"{text} {sections_said(shelf)}".rstrip()
    )
