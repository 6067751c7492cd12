"""Why something is so: the sentence that gives a reason for just that, or what stands under one.

A sentence that gives a reason has two halves, and the question is of one of them: "Kiến nghị trả
lời quá hạn do thiếu người theo dõi" says why they are late, and not why people are too few. A
sentence that only says the same again, or that takes what is asked about for the reason of
something else ("Do Sở đã lùi hạn, …"), answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from assistant.composing import Composed, verbatim
from assistant.selection import Sight, beneath, is_entry, words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables, whole
from assistant.wanted import reason_signs
from assistant.wanted.ordinals import list_before, place_told
from assistant.weighing import Topic, Words
from ingest.document import Document, DocumentSummary, Passage, PassageRole

_NUMBER = r"\W{0,4}(?:(?:\d{1,2}|[a-zđ])[.)]\s{1,3})?"
_REFERS = r"(?!vậy|thế|đó|này|sao)"
_LED = re.compile(
    rf"{_NUMBER}(?:Do|Vì|Bởi vì|Bởi|Nhằm|Để|Xuất phát từ)\s{_REFERS}(?P<cause>[^,\n]{{6,300}}),\s"
    r"(?P<effect>\S[^\n]{6,})"
)
_NAMED = re.compile(
    rf"{_NUMBER}(?:Nguyên nhân|Lý do)(?:\s(?:chính|chủ yếu|của việc|của|khiến|làm|dẫn đến|là))?\s"
    r"(?P<effect>[^:\n]{6,200}?)(?:\s(?:là(?:\sdo)?|do)\s|:\s)(?P<cause>[^\n]{4,})"
)
# "do" before a name says who does something, and not why.
_BECAUSE = re.compile(
    r"[,\s](?:là\sdo|do|vì|bởi\svì|bởi|vì\slý\sdo|nguyên\snhân\slà|lý\sdo\slà)\s"
    rf"{_REFERS}(?![A-ZĐ])"
)
# Refuses "trở nên", "không nên"; "… hay không nên …" says what follows.
_SO = re.compile(
    r"(?<!trở)(?<!(?<!hay\s)không)(?<!làm)(?<!tạo)(?<!dựng)(?<!xây)(?<!cũng),?\s"
    r"(?:nên|cho\snên|dẫn\sđến|khiến(?:\scho)?)\s"
)
_SHORTEST = 6
_OF_REASONS = re.compile(
    rf"(?:\W{{0,4}}(?:Phần\s)?[IVX]{{1,5}}[.)]\s{{0,3}}|{_NUMBER})"
    r"(?:Các\s|Những\s)?(?:Nguyên nhân|Lý do)(?!\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
# What asks for a reason and is no part of what it is asked for.
_ASKING = (
    *("nguyen nhan", "ly do", "vi sao", "tai sao", "sao lai", "sao", "do dau", "vi dau", "la gi"),
    *("dan den", "reason for", "reasons for", "reason", "reasons", "cause of", "cause", "why"),
)
# "Nguyên nhân của hạn chế quý III": what a section of reasons in a report is always of.
_OF_A_REPORT = (
    *("han che", "ton tai", "khuyet diem", "yeu kem", "thieu sot", "bao cao", "neu", "trong"),
    *("nhung", "cac", "cua", "chi ra"),
)
_REPORT = "Báo cáo"
_ENOUGH = {True: 0.66, False: 0.45}
_OWN_ENOUGH = 0.34
_NEARLY_ALL = 0.9
_GAIN = 0.15
_MOST = 4
_MOST_LISTED = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """A sentence that gives a reason, and how much of what is asked about it gives it for.

    ``entry`` is what it points back at ("ý kiến thứ ba"). ``is_of_it`` says that this is enough by
    itself; less may add to another that is.
    """

    unit: Unit
    document: DocumentSummary
    effect: Words
    share: float
    is_of_it: bool
    entry: Unit | None = None


def told(shelf: Shelf) -> Composed | None:
    """The reasons given for what is asked about; None where none is asked for or none is given."""
    if not reason_signs.is_reason_asked(shelf.question):
        return None
    topic = shelf.topic_besides(_ASKING)
    if topic.is_empty:
        return None
    listed = _under_its_heading(shelf, topic, _is_of) or _of_the_report(shelf)
    if listed is not None:
        return listed
    found = sorted(
        _given(shelf, topic),
        key=lambda one: (not one.is_of_it, -one.share, one.document.id, one.unit.start),
    )
    chosen = sorted(_adding(topic, found), key=lambda one: one.unit.start) if found else []
    together = reduce(Words.union, (one.effect for one in chosen), Words.of())
    is_of_it = any(one.is_of_it for one in chosen)
    if not is_of_it and topic.covered(together) < _ENOUGH[True]:
        return None
    told = ((unit, one.document) for one in chosen for unit in (one.entry, one.unit))
    return Composed(drafts=tuple(verbatim(unit, paper) for unit, paper in told if unit))


def gives_cause_of(one: Unit, said: re.Pattern[str]) -> bool:
    """Whether what a sentence gives a reason for says this, and not only the reason itself."""
    halves = _halves(one)
    return halves is None or said.search(halves[0]) is not None


def cause_given(one: Unit) -> bool:
    """Whether a sentence gives the reason of something that it says itself."""
    return _halves(one) is not None and not reason_signs.leans_back(one)


def _given(shelf: Shelf, topic: Topic) -> Iterator[_Given]:
    for sight in shelf.sights:
        if sight.passage.role is not PassageRole.HEADING:
            for one in sentences(sight.passage):
                given = _read(shelf, topic, sight, one)
                if given is not None:
                    yield given


def _read(shelf: Shelf, topic: Topic, sight: Sight, one: Unit) -> _Given | None:
    halves = _halves(one)
    if halves is None or reason_signs.leans_back(one):
        return None
    effect, cause = (Words.of(syllables(half)) for half in halves)
    entry = None
    if (place := place_told(one)) is not None:
        entry = _entry_meant(shelf, topic, sight, place)
        if entry is None:
            return None
        effect = effect.union(Words.of(entry.syllables))
    own, around = topic.covered(effect), effect.union(_around(sight))
    if own < max(_OWN_ENOUGH, topic.covered(cause)):
        return None
    support = topic.covered(around)
    is_of_it = support >= _ENOUGH[shelf.scope.is_open] and topic.holds_heaviest(around)
    return _Given(
        unit=one,
        document=sight.document,
        effect=effect,
        share=own + support,
        is_of_it=is_of_it,
        entry=entry,
    )


def _entry_meant(shelf: Shelf, topic: Topic, sight: Sight, place: int) -> Unit | None:
    """The entry at a place of the list before, where it and no other is what is asked about."""
    document = shelf.document(sight.document.id)
    listed = list_before(sight.passage, document.passages) if document else ()
    # "Nam" and "năm" fold alike: of two entries that hold as much the name tells.
    names = _names(shelf.question.text)
    shares = [
        (topic.covered(Words.of(syllables(one.text))), len(names & _names(one.text)))
        for one in listed
    ]
    if not 0 < place <= len(listed) or not shares[place - 1][0]:
        return None
    is_meant = shares.count(max(shares)) == 1 and shares[place - 1] == max(shares)
    return whole(listed[place - 1]) if is_meant else None


def _names(text: str) -> frozenset[str]:
    """The words with a capital, but for the one that a text begins with."""
    return frozenset(word for word in _WORD.findall(text)[1:] if word[0].isupper())


def _halves(one: Unit) -> tuple[str, str] | None:
    """What a sentence gives a reason for, and the reason; all of it under "Nguyên nhân"."""
    for form in (_LED, _NAMED):
        if (match := form.match(one.said)) is not None:
            return match["effect"], match["cause"]
    for joint in (_SO, _BECAUSE):
        match = joint.search(one.said, _SHORTEST)
        if match is not None and len(one.said) - match.end() >= _SHORTEST:
            before, behind = one.said[: match.start()], one.said[match.end() :]
            return (behind, before) if joint is _SO else (before, behind)
    over = one.passage.heading_path[-1:]
    return (one.said, "") if any(_OF_REASONS.match(line) for line in over) else None


def _around(sight: Sight) -> Words:
    """What a sentence is about by where it stands: the headings over it, and its paper."""
    over = Words.of(*(syllables(heading) for heading in sight.passage.heading_path))
    return over.union(words_about(sight.document))


def _adding(topic: Topic, found: Sequence[_Given]) -> Iterator[_Given]:
    """The best, and those of its paper that give the reason of what it leaves."""
    best = found[0]
    yield best
    known = best.effect
    place = best.unit.passage.address.segments[:-1]
    for other in found[1:_MOST]:
        wider = known.union(other.effect)
        is_beside = (
            other.document.id == best.document.id
            and other.unit.passage.address.segments[:-1] == place
        )
        if is_beside and topic.covered(wider) - topic.covered(known) >= _GAIN:
            yield other
            known = wider


def _of_the_report(shelf: Shelf) -> Composed | None:
    """The reasons that a report gives for its shortcomings, where its name is all that is left."""
    topic = shelf.topic_besides((*_ASKING, *_OF_A_REPORT))
    return None if topic.is_empty else _under_its_heading(shelf, topic, _is_of_its_report)


def _under_its_heading(
    shelf: Shelf, topic: Topic, is_meant: Callable[[Topic, Document, Passage], bool]
) -> Composed | None:
    """The list under "Nguyên nhân", where the headings over it are what is asked about.

    None where those of several papers are: which is meant, nobody said.
    """
    found = [
        (document, heading)
        for document in shelf.documents_in_sight
        for heading in document.passages
        if _OF_REASONS.match(heading.text) and is_meant(topic, document, heading)
    ]
    if len(found) != 1:
        return None
    document, heading = found[0]
    under = [one for one in beneath(heading, document.passages) if one.role is PassageRole.BODY]
    units = [unit for one in under[:_MOST_LISTED] for unit in sentences(one)]
    drafts = tuple(verbatim(one, document.summary) for one in units)
    return Composed(drafts=drafts) if drafts else None


def _is_of(topic: Topic, document: Document, heading: Passage) -> bool:
    if not (heading.role is PassageRole.HEADING or is_entry(heading)):
        return False
    over = Words.of(*map(syllables, (heading.text, *heading.heading_path)))
    share = topic.covered(over.union(words_about(document.summary)))
    return topic.holds_heaviest(over) and share >= _NEARLY_ALL


def _is_of_its_report(topic: Topic, document: Document, heading: Passage) -> bool:
    is_section = heading.role is PassageRole.HEADING and document.header.kind == _REPORT
    return is_section and topic.covered(words_about(document.summary)) >= _NEARLY_ALL
