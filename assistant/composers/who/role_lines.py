"""Who does a task by the lines behind it: "Đơn vị chủ trì: …", "Đơn vị phối hợp: …".

A plan writes the task in one line and under it who leads and who helps. The sentence that holds the
words of the question names nobody, and the lines that name somebody hold none of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from assistant.answer import RefusalReason
from assistant.composers.parts.enough import ENOUGH, is_enough
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.phrases import Phrase, say
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import FUNCTION_WORDS
from assistant.selection import Found, after, ranked
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, syllables, whole
from assistant.wanted import doers, signs
from assistant.wanted.roles_asked import helpers_asked, leaders_asked
from assistant.weighing import Topic, Words
from ingest.document import Document, Passage, PassageRole

_LINE = re.compile(
    r"[\s*+•·-]{0,6}(?:(?:Đơn\svị|Cơ\squan|Bộ\sphận|Tổ\schức|Người|Cá\snhân)\s"
    r"(?:được\sgiao\s)?)?(?P<role>chủ\strì|đầu\smối|phụ\strách|chịu\strách\snhiệm|"
    r"tham\smưu|thực\shiện|phân\scông|phối\shợp)(?P<of>\s[^:.;,]{1,40})?:[\s*]{1,4}[^\W\d_]",
    re.IGNORECASE,
)
# "Cấp phê duyệt: …", "Cơ quan tổ chức lập quy hoạch: …": the label is the task itself.
_LABEL = re.compile(
    r"[\s*+•·-]{0,6}(?:Đơn\svị|Cơ\squan|Cấp|Người|Tổ\schức|Chủ\sthể)\s"
    r"(?P<of>(?:có\sthẩm\squyền\s)?[^:.;,]{4,60}):[\s*]{1,4}[^\W\d_]",
    re.IGNORECASE,
)
# "Tăng cường trách nhiệm của người đứng đầu …": a task that says itself who has to do it.
_NAMES_SOMEBODY = re.compile(
    r"\b(?:trách\snhiệm\scủa|người\sđứng\sđầu|thủ\strưởng)\s", re.IGNORECASE
)
_HELPS = "phối"
_LONGEST = 400
_MOST_STEPS = 12
# What is asked of a task, and stands in the lines behind it.
_ASKED = (
    *("chu tri", "phoi hop", "dau moi", "phu trach", "chiu trach nhiem", "dung mui chiu sao"),
    *("lo chinh", "lam chinh", "dung ra", "dung dau", "phu vao", "phu giup", "lo", "giao"),
)
_FEWEST = 2
# How much of a question the heading of the section meant holds, and how much more than the next.
_HELD = 0.2
_PAIRS = 0.35
_SAYS_THE_TASK = 0.6
_PAIRED = 0.1
_UNMEANT = 0.1
_AHEAD = 0.04
_IN_BODY = 0.3


def told(shelf: Shelf) -> Outcome:
    """The task that a question is about with those of the lines behind it that are asked for."""
    asks = doers.asks_who(shelf.question) or shelf.question.intent is Intent.LEADER
    topic = shelf.topic_besides(_ASKED) if asks else None
    if topic is None or topic.syllables < _FEWEST:
        return None
    if (named := _named_with_its_role(shelf)) is not None:
        return named
    found = ranked(topic, shelf.sights, accepts=_may_be_a_task)
    if not is_enough(shelf, found) or found[0].pairs < _PAIRS:
        return _of_its_section(shelf, topic)
    says_who = shelf.question.intent is Intent.ACTOR and _says_who(shelf, found[0])
    document = shelf.document(found[0].document.id)
    return None if says_who or document is None else _behind(shelf, found[0], document)


def _behind(shelf: Shelf, task: Found, document: Document) -> Outcome:
    """The task with the lines behind it; a refusal where only other tasks have some."""
    lines = tuple(_lines_behind(task, document))
    if shelf.question.intent is Intent.LEADER and lines and _are_beneath(lines, task):
        return None  # a line under its task holds the words of the task by itself
    drafts = [verbatim(one, task.document) for one in _asked_for(shelf, lines)]
    if drafts:
        is_said = _are_of_the_heading(lines, document) and not _NAMES_SOMEBODY.search(
            task.unit.said
        )
        own = () if is_said else (verbatim(task.unit, task.document),)
        return Composed(drafts=(*own, *drafts))
    return _left_out(shelf, task, document)


def _says_who(shelf: Shelf, task: Found) -> bool:
    """Whether a sentence that begins with somebody says more of the matter than the task does."""
    best = shelf.ranked[0] if shelf.ranked else None
    return best is not None and best.own > task.own and doers.begins_with_an_office(best.unit)


def _left_out(shelf: Shelf, task: Found, paper: Document) -> Declined | None:
    """The refusal where a paper says under its other tasks who leads them, and not under this.

    The lines of those hold "chủ trì" and would be found by it.
    """
    path = task.unit.passage.heading_path
    path = path or ((task.unit.said,) if task.unit.passage.role is PassageRole.HEADING else ())
    if shelf.scope.is_open or shelf.question.intent is not Intent.LEADER or not path:
        return None
    if task.own < _SAYS_THE_TASK:
        return None
    if signs.names_leader(task.unit) or doers.begins_with_an_office(task.unit):
        return None
    with_lines = {one.heading_path for one in paper.passages if _is_line(one)}
    beside = [one for one in with_lines if one[:-1] == path[:-1]]
    if path in with_lines or len(beside) < _FEWEST:
        return None
    text = say(Phrase.NOT_SAID, shelf.question.language, names=paper.summary.name)
    near = ((task.unit.passage, paper.summary),)
    return Declined(reason=RefusalReason.FALSE_PREMISE, text=text, near=near, is_sure=True)


def _of_its_section(shelf: Shelf, topic: Topic) -> Composed | None:
    """The lines of roles in the section that a question is about, where no sentence holds it.

    One section of a paper is meant that is headed by more of the question than any other.
    """
    if shelf.scope.is_open or len(shelf.documents) != 1 or not _asks_a_role(shelf):
        return None
    paper = shelf.documents[0]
    sections: dict[tuple[str, ...], list[Passage]] = {}
    for one in paper.passages:
        if one.role is PassageRole.BODY and one.heading_path:
            sections.setdefault(one.heading_path, []).append(one)
    worth = {path: _worth(topic, path[-1], within) for path, within in sections.items()}
    first, *others = sorted(worth, key=lambda path: -worth[path]) or [()]
    if worth.get(first, 0.0) < _HELD:
        return None
    if others and worth[others[0]] > worth[first] - _AHEAD:
        return None
    lines = tuple(line for one in sections[first] if _is_line(one) and (line := whole(one)))
    asked = _asked_for(shelf, lines)
    if not asked:
        return None
    return Composed(drafts=tuple(verbatim(one, paper.summary) for one in asked))


def _asks_a_role(shelf: Shelf) -> bool:
    plain = shelf.question.plain
    return shelf.question.intent is Intent.LEADER or leaders_asked(plain) or helpers_asked(plain)


def _worth(topic: Topic, heading: str, within: list[Passage]) -> float:
    known = Words.of(syllables(heading))
    headed = topic.covered(known)
    if headed < _HELD or topic.pairs_covered(known) < _PAIRED:
        return min(headed, _UNMEANT)  # syllables meet by chance
    body = (syllables(one.text) for one in within)
    return headed + _IN_BODY * (topic.covered(Words.of(syllables(heading), *body)) - headed)


def _named_with_its_role(shelf: Shelf) -> Composed | None:
    """The line of a role that says the task itself: "Cơ quan chủ trì thẩm định: …"."""
    asked = frozenset(syllables(shelf.question.plain))

    def is_of_the_task(one: Unit) -> bool:
        line = _LINE.match(one.text) if _is_line(one.passage) else None
        task = syllables(line["of"] or "") if line is not None else ()
        if not task and len(one.passage.text) <= _LONGEST:
            label = _LABEL.match(one.text)
            task = syllables(label["of"]) if label is not None else ()
        words = [word for word in task if word not in FUNCTION_WORDS]
        return len(words) >= _FEWEST and asked.issuperset(words)

    found = ranked(shelf.topic, shelf.sights, accepts=is_of_the_task)
    is_open = shelf.scope.is_open
    if not found or found[0].support < ENOUGH[is_open] or not found[0].holds_heaviest:
        return None
    return Composed(drafts=(verbatim(found[0].unit, found[0].document),))


def _may_be_a_task(one: Unit) -> bool:
    body = one.passage.role is PassageRole.BODY and not is_row(one.passage)
    return body and _LINE.match(one.passage.text) is None and not doers.begins_with_an_office(one)


def _lines_behind(task: Found, document: Document) -> Iterator[Unit]:
    """The first lines of roles behind a task, of its own section."""
    section = task.unit.passage.address.segments[:-1]
    found = False
    for one in islice(after(task.unit.passage, document.passages), _MOST_STEPS):
        is_of_it = one.address.segments[: len(section)] == section
        if not is_of_it or one.role is PassageRole.HEADING:
            return
        if _is_line(one):
            found = True
            yield from filter(None, (whole(one),))
        elif found:
            return


def _are_of_the_heading(lines: tuple[Unit, ...], document: Document) -> bool:
    """Whether a heading has no lines of roles but these, so that where they stand says of what."""
    path = lines[0].passage.heading_path
    under = [one for one in document.passages if one.heading_path == path and _is_line(one)]
    return bool(path) and len(under) == len(lines)


def _are_beneath(lines: tuple[Unit, ...], task: Found) -> bool:
    over = task.unit.passage.address.segments
    return lines[0].passage.address.segments[: len(over)] == over


def _is_line(one: Passage) -> bool:
    return len(one.text) <= _LONGEST and _LINE.match(one.text) is not None


def _asked_for(shelf: Shelf, lines: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Those who lead; those who help where they are asked for, and alone where just they are."""
    helpers = tuple(one for one in lines if _helps(one))
    leaders = tuple(one for one in lines if not _helps(one))
    if not helpers_asked(shelf.question.plain):
        return leaders
    return (*leaders, *helpers) if leaders_asked(shelf.question.plain) else helpers


def _helps(one: Unit) -> bool:
    match = _LINE.match(one.passage.text)
    return match is not None and match["role"].lower().startswith(_HELPS)
