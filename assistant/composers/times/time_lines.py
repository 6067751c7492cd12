"""Over what time a task is done, by the line of its section: "Thời gian thực hiện: …".

Sections that give each task a line of its own say the same words in each of them. The line holds no
word of the question; the heading over it, and what stands beside it, say of which task it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from assistant.composing import Composed, verbatim
from assistant.meant import paper_known
from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, syllables, whole
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole

_LINE = re.compile(
    r"[\s*+•·-]{0,6}(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s{0,2})?[\s*]{0,4}Thời\s(?:gian|hạn)"
    r"(?:\s(?:thực\shiện|triển\skhai|tiến\shành|hoàn\sthành))?(?:\s\w{2,12}){0,4}:[\s*]{1,4}\S",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?<![\d/])(?:19|20)\d\d(?!\d)")
_OF_A_STAGE = re.compile(r"\bgiai doan\b|\bperiod\b")
_A_STAGE = re.compile(r"\bgiai\sđoạn\s\d{4}", re.IGNORECASE)
_LONGEST = 200
# "… từ lúc nào tới lúc nào", "… trong thời gian nào".
_ASKS = re.compile(
    r"\b(?:tu|trong|vao|den|toi) (?:khi|luc|nam|thang|thoi gian|giai doan|khoang thoi gian) "
    r"(?:nao|may)\b|\b(?:khi|luc) nao\b|\bbao gio\b|"
    r"\bthoi gian(?: thuc hien)? (?:nao|ra sao|the nao)\b|"
    r"\A\W*thoi gian (?:thuc hien|trien khai|tien hanh)\b|\b(?:trong|keo dai) may nam\b|"
    r"\bwhen\b|\b(?:over|what) (?:what )?period\b|\bhow long\b"
)
# What only asks, or says that something is done at all.
_NO_MATTER = (
    *("tu luc nao", "toi luc nao", "den luc nao", "tu nam nao", "den nam nao", "toi nam nao"),
    *("khi nao", "luc nao", "nam nao", "bao gio", "thoi gian", "thuc hien", "lam", "du kien"),
    *("trong may nam", "may nam", "tu khi nao", "den khi nao", "toi khi nao", "thuc hien trong"),
    *("trien khai", "tien hanh", "keo dai", "chu tri", "ai", "tu", "den", "toi", "mang", "viec"),
)
_INTENTS = frozenset({Intent.PERIOD, Intent.FACT, Intent.COUNT})
# So much of the matter stands in the section, most of it in its heading, and so far ahead.
_LEAST = 0.6
_BY_THE_TEXT = 0.5
_AHEAD = 0.08
_FEWEST = 2
# Nothing is said but what the paper is called.
_ALL = 0.99


class _Timed(NamedTuple):
    line: Unit
    over: Words
    text: Words
    has_stage: bool


def told(shelf: Shelf) -> Composed | None:
    """The line for the time under the heading that a question is about; its citation says which."""
    if shelf.question.intent not in _INTENTS or shelf.within:
        return None
    paper = paper_known(shelf) if _ASKS.search(shelf.question.plain) else None
    topic = _matter(shelf) if paper is not None else None
    if paper is None or topic is None:
        return None
    is_of_it = topic.is_empty or topic.covered(words_about(paper.summary)) >= _ALL
    own = _of_the_paper(paper) if is_of_it else None
    if own is not None or topic.syllables < _FEWEST:
        return own
    of_a_stage = _OF_A_STAGE.search(shelf.question.plain) is not None
    return line_of_a_task(paper, topic, _LINE, of_a_stage=of_a_stage)


def line_of_a_task(
    paper: Document,
    topic: Topic,
    line: re.Pattern[str],
    *,
    longest: int = _LONGEST,
    of_a_stage: bool = False,
) -> Composed | None:
    """The line that begins so in the section that a topic is of; its citation says which.

    None where a stage is asked for and the section names one: that is told by its own sentence.
    """
    timed = [(_fits(topic, one), one) for one in _timed(paper, line, longest)]
    timed.sort(key=lambda pair: -pair[0])
    if not timed or timed[0][0] < _LEAST:
        return None
    best = timed[0][1]
    near = [one for score, one in timed[1:] if score > timed[0][0] - _AHEAD]
    if any(one.line.syllables != best.line.syllables for one in near):
        return None
    if of_a_stage and best.has_stage:
        return None
    return Composed(drafts=(verbatim(best.line, paper.summary),), is_sure=True)


def _of_the_paper(paper: Document) -> Composed | None:
    """The one line of a paper that gives its own years: those of tasks give months and days."""
    lines = [
        one
        for passage in paper.passages
        if passage.role in (PassageRole.BODY, PassageRole.HEADING)
        and len(passage.text) <= _LONGEST
        and (one := whole(passage)) is not None
        and _LINE.match(passage.text)
        and _YEARS.search(one.said)
    ]
    if len({one.syllables for one in lines}) != 1:
        return None
    return Composed(drafts=(verbatim(lines[0], paper.summary),), is_sure=True)


def _matter(shelf: Shelf) -> Topic:
    """What is asked of; where a question says nothing of it what the one before was about."""
    topic = shelf.topic_besides(_NO_MATTER)
    if topic.syllables >= _FEWEST or not shelf.asking.history:
        return topic
    plain = understand(shelf.asking.history[-1].question).plain
    for words in (*_NO_MATTER, *shelf.scope.named, "cua", "noi"):
        plain = re.sub(rf"\b{re.escape(words)}\b", " | ", plain)
    return shelf.topic_of(replace(shelf.question, plain=plain, left_out=""))


def _fits(topic: Topic, one: _Timed) -> float:
    both = one.over.union(one.text)
    if not topic.holds_heaviest(both):
        return 0.0
    over = topic.covered(one.over)
    return over + _BY_THE_TEXT * (topic.covered(both) - over)


def _timed(paper: Document, begins: re.Pattern[str], longest: int) -> Iterator[_Timed]:
    """The sections that have a line of the sort, each with what is over it and between."""
    heading: Unit | None = None
    between: list[str] = []
    for one in paper.passages:
        if one.role is PassageRole.HEADING:
            heading, between = whole(one), []
        elif one.role is PassageRole.BODY and not is_row(one) and heading is not None:
            if len(one.text) <= longest and begins.match(one.text):
                line = whole(one)
                if line is not None:
                    over = (heading.syllables, *map(syllables, one.heading_path[1:]))
                    stage = any(map(_A_STAGE.search, (heading.said, *between)))
                    yield _Timed(line, Words.of(*over), Words.of(*map(syllables, between)), stage)
            else:
                between.append(one.text)
