"""Where one of several tasks is done, who comes and in what form, by the line of its section.

A plan that has a section for each of its activities says in each "Địa điểm: …", "Thành phần: …";
which of them is meant, the heading over the line says, as with the time in ``time_lines``.
"""

from __future__ import annotations

import re

from assistant.composers.times.time_lines import line_of_a_task
from assistant.composing import Composed
from assistant.meant import paper_known
from assistant.reading.intents import Intent
from assistant.shelf import Shelf

_BEFORE = r"[\s*+•·-]{0,6}(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[.)]\s{0,2})?[\s*]{0,4}"


def _line(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}(?:{words})(?:\s\w{{2,12}}){{0,4}}\s?:[\s*]{{1,4}}\S", re.IGNORECASE
    )


# What asks for it, the line that says it, and the words of the question that only ask.
_SORTS = (
    (
        re.compile(r"\b(?:o|tai) (?:dau|noi nao|cho nao|nhung dau)\b|\bdia diem\b|\bwhere\b"),
        _line("Địa điểm|Nơi tổ chức"),
        ("o dau", "tai dau", "o nhung dau", "noi nao", "cho nao", "dia diem", "where"),
    ),
    (
        re.compile(r"\bthanh phan\b|\b(?:ai|nhung ai) (?:du|tham (?:du|gia)|duoc moi)\b"),
        _line("Thành phần|Đối tượng tham (?:dự|gia)"),
        ("thanh phan", "nhung ai", "ai", "tham du", "tham gia", "du", "duoc moi"),
    ),
    (
        re.compile(
            r"\b(?:theo |bang |qua )?hinh thuc (?:to chuc |thi )?(?:nao|gi|the nao|ra sao)\b"
        ),
        _line("Hình thức"),
        ("hinh thuc", "to chuc"),
    ),
)
_INTENTS = frozenset({Intent.FACT, Intent.LIST, Intent.ACTOR})
_NO_MATTER = ("to chuc", "thuc hien", "tien hanh", "dien ra", "lam", "thi")
_FEWEST = 2
_LONGEST = 500


def told(shelf: Shelf) -> Composed | None:
    """The line of the sort that is asked for, under the heading of the task asked about."""
    if shelf.question.intent not in _INTENTS or shelf.within:
        return None
    sort = next((one for one in _SORTS if one[0].search(shelf.question.plain)), None)
    paper = paper_known(shelf) if sort is not None else None
    if sort is None or paper is None:
        return None
    topic = shelf.topic_besides((*sort[2], *_NO_MATTER))
    if topic.syllables < _FEWEST:
        return None
    return line_of_a_task(paper, topic, sort[1], longest=_LONGEST)
