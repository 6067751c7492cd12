"""Who does a task by the lines behind it: "Đơn vị chủ trì: …", "Đơn vị phối hợp: …".

A plan writes the task in one line and under it who leads and who helps. The sentence that holds the
words of the question names nobody, and the lines that name somebody hold none of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from assistant.composers.enough import ENOUGH, is_enough
from assistant.composing import Composed, verbatim
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import FUNCTION_WORDS
from assistant.selection import Found, after, ranked
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, syllables, whole
from assistant.wanted import doers
from assistant.wanted.roles_asked import helpers_asked, leaders_asked
from ingest.document import Document, Passage, PassageRole

_LINE = re.compile(
    r"[\s*+•-]{0,6}(?:(?:Đơn\svị|Cơ\squan|Bộ\sphận|Tổ\schức|Người|Cá\snhân)\s"
    r"(?:được\sgiao\s)?)?(?P<role>chủ\strì|đầu\smối|phụ\strách|chịu\strách\snhiệm|"
    r"tham\smưu|thực\shiện|phân\scông|phối\shợp)(?P<of>\s[^:.;,]{1,40})?:[\s*]{1,4}[^\W\d_]",
    re.IGNORECASE,
)
# "Cấp phê duyệt: …", "Cơ quan tổ chức lập quy hoạch: …": the label is the task itself.
_LABEL = re.compile(
    r"[\s*+•-]{0,6}(?:Đơn\svị|Cơ\squan|Cấp|Người|Tổ\schức|Chủ\sthể)\s"
    r"(?P<of>(?:có\sthẩm\squyền\s)?[^:.;,]{4,60}):[\s*]{1,4}[^\W\d_]",
    re.IGNORECASE,
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


def told(shelf: Shelf) -> Composed | None:
    """The task that a question is about with those of the lines behind it that are asked for."""
    asks = doers.asks_who(shelf.question) or shelf.question.intent is Intent.LEADER
    topic = shelf.topic_besides(_ASKED) if asks else None
    if topic is None or topic.syllables < _FEWEST:
        return None
    if (named := _named_with_its_role(shelf)) is not None:
        return named
    found = ranked(topic, shelf.sights, accepts=_may_be_a_task)
    if not is_enough(shelf, found):
        return None
    document = shelf.document(found[0].document.id)
    lines = tuple(_lines_behind(found[0], document)) if document else ()
    if shelf.question.intent is Intent.LEADER and lines and _are_beneath(lines, found[0]):
        return None  # a line under its task holds the words of the task by itself
    drafts = [verbatim(one, found[0].document) for one in _asked_for(shelf, lines)]
    return (
        Composed(drafts=(verbatim(found[0].unit, found[0].document), *drafts)) if drafts else None
    )


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
